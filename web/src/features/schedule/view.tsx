import type { Schedule } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { type Searched, useSchedule } from "../../draft/schedules";
import { useQueryValues } from "../../shared/address";
import { Button } from "../../shared/button";
import { Page } from "../../shared/page";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Agreeing } from "./agreeing";
import { CalendarForm } from "./calendar-form";
import { Fitting } from "./fitting";
import { Gating } from "./gating";
import { Leaving } from "./leaving";
import { Overview } from "./overview";
import { Quarters } from "./quarters";
import { Searching } from "./searching";
import { Timing } from "./timing";

/** Which action is carried out in which quarter, why then, and what does not fit. */
export default function View() {
  const t = useTexts();
  const { document, editable } = useRoadmap();
  const planned = document.calendar !== null;
  return (
    <Page
      title={t("web-view-schedule")}
      lead={t("web-schedule-lead")}
      tools={
        planned && (
          <Button className="pp-no-print" onClick={() => window.print()}>
            {t("web-schedule-print")}
          </Button>
        )
      }
    >
      {planned ? (
        <Planned />
      ) : (
        <section className="pp-schedule__begin" aria-labelledby="pp-schedule-begin">
          <h2 id="pp-schedule-begin" className="nl-heading nl-heading--level-3">
            {t("web-schedule-none")}
          </h2>
          <p className="nl-paragraph">
            {t(editable ? "web-schedule-none-means" : "web-schedule-none-reader")}
          </p>
          {editable && <CalendarForm />}
        </section>
      )}
    </Page>
  );
}

function Planned() {
  const { busy } = useRoadmap();
  const found = useSchedule();
  return (
    <div className="pp-schedule" aria-busy={found.stale || busy}>
      <Searching found={found} />
      {found.data ? (
        <Answered searched={found} found={found.data} />
      ) : found.error ? (
        <Failed error={found.error} onRetry={found.retry} />
      ) : (
        <Loading />
      )}
      <Dialogs />
    </div>
  );
}

function Answered({ searched, found }: { searched: Searched; found: Schedule }) {
  const { editable, busy } = useRoadmap();
  const { stale, proving } = searched;
  const waiting = stale || busy;
  return (
    <>
      <Fitting found={found} waiting={waiting} proving={proving} />
      <Overview found={found} />
      {editable && <Agreeing found={found} waiting={waiting} proving={proving} />}
      <Quarters found={found} />
      <Leaving found={found} />
    </>
  );
}

/** The forms that the address asks for: `?set=calendar`, `?gate=2`, `?timing=3.2`. */
function Dialogs() {
  const { editable } = useRoadmap();
  const query = useQueryValues();
  if (!editable) {
    return null;
  }
  const [gate, number] = [query.get("gate"), query.get("timing")];
  return (
    <>
      {query.get("set") === "calendar" && <CalendarForm dialog />}
      {gate !== null && <Gating key={gate} plateau={Number(gate)} />}
      {number !== null && <Timing key={number} number={number} />}
    </>
  );
}
