import { useMemo } from "react";
import type { Agenda } from "../../api/types";
import { useNext } from "../../draft/answers";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues } from "../../shared/address";
import { Link } from "../../shared/link";
import { Page } from "../../shared/page";
import { comingQuarter, quarterIn } from "../../shared/quarter";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { Empty, Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { AgendaList, Decisions, Dropped } from "./lines";
import { StateLine } from "./state-line";
import { Choices, Tools } from "./tools";

/** What can be taken up now: the agenda of a quarterly meeting, on one sheet of paper. */
export default function View() {
  const t = useTexts();
  const { document, busy } = useRoadmap();
  const quarter = quarterIn(useQueryValues().get("quarter")) ?? comingQuarter(new Date());
  const next = useNext();
  const old = next.stale || busy;
  const meets = document.bodies.some((body) => body.id === "imo") ? "imo" : "any";
  const title = t("web-next-title", {
    meeting: meets,
    number: quarter.number,
    year: String(quarter.year),
  });
  return (
    <Page title={title} tools={!old && <Tools quarter={quarter} />}>
      <div className="pp-next" aria-busy={old}>
        <p role="status">{old && t("web-scenarios-busy")}</p>
        <StateLine />
        {next.data ? (
          <Sheet agenda={next.data} quarter={quarter} />
        ) : next.error ? (
          <Failed error={next.error} onRetry={next.retry} />
        ) : (
          <Loading />
        )}
      </div>
    </Page>
  );
}

function Sheet({ agenda, quarter }: { agenda: Agenda; quarter: ReturnType<typeof comingQuarter> }) {
  const t = useTexts();
  const { id, document } = useRoadmap();
  const toPlan = useRoadmapAddress(id)("plan");
  const here = useQueryValues().get("scope") === "plateau";
  const actions = useMemo(
    () => new Map(document.actions.map((action) => [action.number, action])),
    [document.actions],
  );
  if (actions.size === 0) {
    return (
      <Empty title={t("web-next-empty-title")}>
        <Link to={toPlan}>{t("web-next-empty-plan")}</Link>
      </Empty>
    );
  }
  const current = document.plateaus.find(({ number }) => number === agenda.current_plateau);
  if (!current) {
    return (
      <>
        <p className="pp-next__current">{t("sheet-finished")}</p>
        <Dropped actions={document.actions} />
      </>
    );
  }
  const shown = (lines: Agenda["start"]) =>
    here ? lines.filter((line) => line.plateau <= agenda.current_plateau) : lines;
  const undecided = new Set(agenda.undecided);
  const started = document.actions.filter((action) => action.status === "started");
  const proposed = document.actions.some((action) => action.earliest_plateau?.basis === "inferred");
  return (
    <>
      <p className="pp-next__current">
        {t("sheet-current", {
          plateau: t("plateau-name", { number: current.number, title: current.title }),
        })}{" "}
        {started.length > 0 &&
          t("web-next-started", { numbers: started.map(({ number }) => number).join(", ") })}
      </p>
      <Choices quarter={quarter} plateau={current} />
      <Decisions numbers={agenda.decisions} />
      <div className="pp-next__lists">
        <AgendaList name="start" lines={shown(agenda.start)} actions={actions} />
        <AgendaList name="better-after" lines={shown(agenda.better_after)} actions={actions} />
        <AgendaList
          name="undecided"
          lines={shown(agenda.waiting.filter((line) => undecided.has(line.number)))}
          actions={actions}
        />
        <AgendaList
          name="held-up"
          lines={shown(agenda.waiting.filter((line) => !undecided.has(line.number)))}
          actions={actions}
        />
        <Dropped actions={document.actions} />
      </div>
      {proposed && <p className="pp-next__note">{t("sheet-note")}</p>}
    </>
  );
}
