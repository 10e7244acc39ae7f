import { useId } from "react";
import type { AgendaLine, RoadmapDocument } from "../../api/types";
import { Badge } from "../../shared/badge";
import { HereLink } from "../../shared/here";
import { LimitedList } from "../../shared/limited-list";
import { useTexts } from "../../texts/texts";

type Actions = ReadonlyMap<string, RoadmapDocument["actions"][number]>;

interface ListProps {
  /** Name of one of the lists on the sheet. */
  name: "start" | "better-after" | "undecided" | "held-up";
  lines: readonly AgendaLine[];
  actions: Actions;
}

/** One list of the agenda, in the order of the service. */
export function AgendaList({ name, lines, actions }: ListProps) {
  const t = useTexts();
  const heading = useId();
  // Seldom anything waits for a decision, and one A4 has no room for lines that say nothing.
  const onScreen = name === "undecided" && lines.length === 0 ? "pp-no-print" : "";
  return (
    <section className={`pp-agenda pp-agenda--${name} ${onScreen}`} aria-labelledby={heading}>
      <h2 id={heading} className="nl-heading nl-heading--level-3">
        {t(`sheet-${name}`, { count: lines.length })}
      </h2>
      {lines.length === 0 ? (
        <p className="pp-agenda__none">{t("sheet-none")}</p>
      ) : (
        <LimitedList items={lines} className="pp-agenda__lines">
          {(line) => <Line key={line.number} line={line} action={actions.get(line.number)} />}
        </LimitedList>
      )}
    </section>
  );
}

interface LineProps {
  line: AgendaLine;
  action: RoadmapDocument["actions"][number] | undefined;
}

function Line({ line, action }: LineProps) {
  const t = useTexts();
  const frees = line.frees?.length ?? 0;
  const helps = line.helps?.length ?? 0;
  return (
    <li className="pp-agenda__line">
      <ActionLink number={line.number} title={action?.title} />
      <p className="pp-agenda__why">{line.text}</p>
      <p className="pp-agenda__place">
        <span>{t("plateau-bare", { number: line.plateau })}</span>
        <span className={line.status === "proposed" ? "pp-no-print" : undefined}>
          {t(`status-${line.status}`)}
        </span>
        {action?.owner && <span>{action.owner}</span>}
        {frees > 0 && <Badge tone="info">{t("web-next-frees", { count: frees })}</Badge>}
        {helps > 0 && <Badge>{t("web-next-helps", { count: helps })}</Badge>}
      </p>
    </li>
  );
}

/** What is deliberately not done, with the reasons; nothing where there is none. */
export function Dropped({ actions }: { actions: RoadmapDocument["actions"] }) {
  const t = useTexts();
  const heading = useId();
  const dropped = actions.filter((action) => action.status === "dropped");
  if (dropped.length === 0) {
    return null;
  }
  return (
    <section className="pp-agenda" aria-labelledby={heading}>
      <h2 id={heading} className="nl-heading nl-heading--level-3">
        {t("sheet-dropped", { count: dropped.length })}
      </h2>
      <LimitedList items={dropped} className="pp-agenda__lines">
        {(action) => (
          <li key={action.number} className="pp-agenda__line">
            <ActionLink number={action.number} title={action.title} />
            <p className="pp-agenda__why">{action.status_reason ?? t("web-next-dropped-unsaid")}</p>
          </li>
        )}
      </LimitedList>
    </section>
  );
}

function ActionLink({ number, title }: { number: string; title: string | undefined }) {
  return (
    <HereLink values={{ action: number }} className="pp-agenda__action">
      <span className="pp-agenda__number">{number}</span> <span>{title}</span>
    </HereLink>
  );
}

/** What the meeting is asked to decide; nothing where there is nothing to ask. */
export function Decisions({ numbers }: { numbers: readonly string[] }) {
  const t = useTexts();
  const heading = useId();
  if (numbers.length === 0) {
    return null;
  }
  return (
    <section className="pp-next__decisions" aria-labelledby={heading}>
      <h2 id={heading}>{t("sheet-decisions", { count: numbers.length, numbers: "" })}</h2>
      <ul>
        {numbers.map((number) => (
          <li key={number}>
            <HereLink values={{ action: number }} className="nl-link">
              {number}
            </HereLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
