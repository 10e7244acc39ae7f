import type { ReactNode } from "react";
import type { Diagnostic } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { HereLink } from "../../shared/here";
import { Link } from "../../shared/link";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { useTexts } from "../../texts/texts";
import { type Way, waysOut } from "./repairs";

/** Actions that are named one by one; the others are counted. */
const MOST_NAMED = 12;

/** What kind of thing a diagnostic is about, when it is not about actions. */
const ABOUT: Readonly<Record<string, "advice" | "finding">> = {
  "advice-without-action": "advice",
  "finding-without-action": "finding",
};

interface Props {
  found: Diagnostic;
  onRepair: (way: Way) => void;
  /** Its marks, behind its text. */
  children: ReactNode;
}

/** One diagnostic: what is the matter, what it is about, and what can be done. */
export function Row({ found, onRepair, children }: Props) {
  const t = useTexts();
  const { document, editable } = useRoadmap();
  const ways = waysOut(found, document).filter((way) => editable || way.looking);
  return (
    <li className={`pp-diagnostic pp-diagnostic--${found.severity}`}>
      <div className="pp-diagnostic__told">
        <p className="pp-diagnostic__text pp-prose">
          {found.text} {children}
        </p>
        <p className="pp-prose">{found.remedy}</p>
        <Subjects found={found} />
        <p className="pp-diagnostic__place">
          {t("web-diagnostics-place")} <code>{found.place}</code>
        </p>
      </div>
      {ways.length > 0 && (
        <div className="pp-diagnostic__ways">
          {ways.map((way) => (
            <WayOut key={way.name} way={way} onRepair={onRepair} />
          ))}
        </div>
      )}
    </li>
  );
}

function Subjects({ found }: { found: Diagnostic }) {
  const t = useTexts();
  const { id, document } = useRoadmap();
  const to = useRoadmapAddress(id);
  const about = ABOUT[found.code];
  // A chain names what leads to the conflict too, in the order in which it does.
  const chain = (found.chain ?? []).map(({ action }) => action);
  const numbers = [...new Set([...chain, ...found.subjects])];
  if (numbers.length === 0) {
    return null;
  }
  const titles = new Map(document.actions.map(({ number, title }) => [number, title]));
  const left = numbers.length - MOST_NAMED;
  return (
    <p className="pp-diagnostic__subjects">
      {t("web-diagnostics-about", { about: about ?? "action", count: numbers.length })}{" "}
      {numbers.slice(0, MOST_NAMED).map((number) =>
        about ? (
          <Link key={number} to={to("plan", { [about]: number })}>
            {number}
          </Link>
        ) : (
          <HereLink key={number} values={{ action: number, edit: null }}>
            {t("action-name", { number, title: titles.get(number) ?? "" })}
          </HereLink>
        ),
      )}
      {left > 0 && <span>{t("web-diagnostics-about-more", { count: left })}</span>}
    </p>
  );
}

function WayOut({ way, onRepair }: { way: Way; onRepair: (way: Way) => void }) {
  const t = useTexts();
  const { id } = useRoadmap();
  const to = useRoadmapAddress(id);
  const label = t(`web-diagnostics-way-${way.name}`, way.values);
  if (way.changes) {
    return <Button onClick={() => onRepair(way)}>{label}</Button>;
  }
  if (way.to?.view === "diagnostics") {
    return (
      <HereLink className={LINK} values={{ edit: null, ...way.to.values }}>
        {label}
      </HereLink>
    );
  }
  return way.to ? (
    <Link className={LINK} to={to(way.to.view, way.to.values)}>
      {label}
    </Link>
  ) : null;
}

const LINK = "nl-button nl-button--secondary pp-diagnostic__way";
