import type { Priorities } from "../../api/types";
import { usePriorities, useTriable, useTriedPriorities } from "../../draft/judgements";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { Link } from "../../shared/link";
import { Page } from "../../shared/page";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { Empty, Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Inversions } from "./inversions";
import { Levers } from "./levers";
import { Ranking } from "./ranking";
import { Scoring } from "./scoring";
import { Swapping } from "./swapping";
import { type Trial, useTrial } from "./trial";
import { Trying } from "./trying";
import { Unscored } from "./unscored";
import { WeighingLine } from "./weighing-line";

/** What comes first and why, how sure that is, and what another weighing would make of it. */
export default function View() {
  const t = useTexts();
  const { busy } = useRoadmap();
  const now = usePriorities();
  const old = now.stale || busy;
  return (
    <Page
      title={t("web-view-priorities")}
      lead={t("web-priorities-lead")}
      tools={
        <Button className="pp-no-print" onClick={() => window.print()}>
          {t("web-priorities-print")}
        </Button>
      }
    >
      <div className="pp-priorities" aria-busy={old}>
        <p role="status">{old && t("web-scenarios-busy")}</p>
        {now.data ? (
          <Answered now={now.data} />
        ) : now.error ? (
          <Failed error={now.error} onRetry={now.retry} />
        ) : (
          <Loading />
        )}
      </div>
    </Page>
  );
}

function Answered({ now }: { now: Priorities }) {
  const t = useTexts();
  const { id } = useRoadmap();
  const toPlan = useRoadmapAddress(id)("plan");
  const triable = useTriable();
  const asked = useTrial();
  const trial: Trial = triable ? asked : { ...asked, weighing: null, changes: null };
  const tried = useTriedPriorities(trial.changes);
  if (now.priorities.length === 0) {
    return (
      <Empty title={t("web-priorities-none")}>
        <Link to={toPlan}>{t("web-priorities-to-plan")}</Link>
      </Empty>
    );
  }
  // While another weighing is asked about for the first time, the order is the one that is kept.
  const trying = trial.weighing !== null && tried.data !== undefined && !tried.error;
  const shown = trying && tried.data ? tried.data : now;
  return (
    <>
      <WeighingLine now={now} trial={trial.weighing} />
      <Unscored shown={shown} />
      <div className="pp-priorities__parts">
        <Trying now={now} trial={trial} tried={tried} triable={triable} />
        <Ranking shown={shown} before={trying ? now : null} busy={tried.stale} />
        <div className="pp-priorities__aside">
          <Inversions shown={shown} />
          <Levers shown={shown} />
          <Swapping shown={shown} trial={trial} triable={triable} />
        </div>
      </div>
      <Scoring shown={shown} />
    </>
  );
}
