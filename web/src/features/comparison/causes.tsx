import { useMemo } from "react";
import type { Comparison } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useChangeWords } from "../../draft/wording";
import { grouped } from "../../shared/grouped";
import { Link } from "../../shared/link";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { useTexts } from "../../texts/texts";
import type { Names } from "./named";
import { Part } from "./part";
import type { States } from "./states";

/** What is needed to tell which change did something. */
export interface Explained {
  causes: Comparison["causes"];
  states: States;
}

interface OneProps extends Explained {
  /** Its place among the causes. */
  place: number;
  names: Names;
}

/** One change between the two states: its number, and what it does. */
export function CauseWords({ causes, place, names }: OneProps) {
  const t = useTexts();
  const words = useChangeWords();
  const cause = causes[place];
  return cause ? (
    <>
      {t("web-comparison-cause", { number: place + 1, change: words(cause.change, names) })}
      {cause.derived && cause.revision !== null && <> {t("web-comparison-derived")}</>}
    </>
  ) : null;
}

/** Who brought a change, and why. */
export function By({ number, states }: { number: number; states: States }) {
  const t = useTexts();
  const { id } = useRoadmap();
  const address = useRoadmapAddress(id);
  const found = useMemo(
    () => states.revisions.find((revision) => revision.number === number),
    [states.revisions, number],
  );
  const to = address("comparison", {
    left: String(Math.max(1, number - 1)),
    right: String(number),
  });
  return (
    <span className="pp-compared__by">
      <Link to={to}>{t("web-comparison-revision-bare", { number: String(number) })}</Link>
      {found && `, ${found.author}: ${found.reason}`}
    </span>
  );
}

const MOST = 200;

/** Every change between the two states, in the order in which they apply, by revision. */
export function Causes({ causes, states, names }: Explained & { names: Names }) {
  const t = useTexts();
  if (causes.length === 0) {
    return null;
  }
  const shown = [...causes.keys()].slice(0, MOST);
  const revisions = grouped(
    shown,
    (place) => causes[place]?.revision ?? (causes[place]?.derived ? "read" : "not-saved"),
  );
  return (
    <Part title={t("web-comparison-causes", { count: causes.length })}>
      <ul className="pp-compared__list">
        {[...revisions].map(([number, places]) => (
          <li key={number} className="pp-compared__columns">
            {typeof number === "number" ? (
              <By number={number} states={states} />
            ) : (
              <span className="pp-compared__by">{t(`web-comparison-${number}`)}</span>
            )}
            <ul className="pp-compared__causes">
              {places.map((place) => (
                <li key={place}>
                  <CauseWords causes={causes} place={place} states={states} names={names} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {causes.length > MOST && (
        <p>{t("web-comparison-more-causes", { count: causes.length - MOST })}</p>
      )}
    </Part>
  );
}
