import { useEffect, useState } from "react";
import { ApiProblem } from "../../api/problem";
import type { Searched } from "../../draft/schedules";
import { Alert } from "../../shared/alert";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { Fold } from "../../shared/fold";
import { useTexts } from "../../texts/texts";

/** How good the answer is, and how far the search for a better one is. */
export function Searching({ found }: { found: Searched }) {
  const t = useTexts();
  const { data, proving } = found;
  return (
    <section className="pp-schedule__search" aria-label={t("web-schedule-search")}>
      <p role="status">
        {data && (
          <>
            <Badge tone={TONES[data.status]}>{t(`web-schedule-status-${data.status}`)}</Badge>{" "}
            {data.text}
          </>
        )}
      </p>
      {proving && <Progress key={found.question} seconds={found.seconds} onStop={found.stop} />}
      {data && found.unproven && <Unproven error={found.unproven} onProve={found.prove} />}
      {found.stopped && (
        <p>
          {t("web-schedule-stopped")}{" "}
          <Button onClick={found.prove}>{t("web-schedule-prove")}</Button>
        </p>
      )}
      {data && (
        <Fold summary={t("web-schedule-how")} open={false}>
          <ul className="utrecht-unordered-list">
            {data.levels.map(({ goal, text }) => (
              <li key={goal}>{text}</li>
            ))}
            {data.assumptions.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {data.chances && <li>{data.chances}</li>}
          </ul>
        </Fold>
      )}
    </section>
  );
}

const TONES = { optimal: "good", feasible: "info", infeasible: "bad", unknown: "caution" } as const;

/** Why the proof did not come, while there is an answer without it. */
function Unproven({ error, onProve }: { error: Error; onProve: () => void }) {
  const t = useTexts();
  return (
    <Alert kind="warning" live title={t("web-schedule-unproven")}>
      <p className="nl-paragraph">
        {error instanceof ApiProblem ? error.message : t("web-offline-detail")}
      </p>
      <Button className="pp-no-print" onClick={onProve}>
        {t("web-schedule-prove")}
      </Button>
    </Alert>
  );
}

const TICK_MS = 200;

function Progress({ seconds, onStop }: { seconds: number; onStop: () => void }) {
  const t = useTexts();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const began = Date.now();
    const timer = window.setInterval(() => setPassed((Date.now() - began) / 1000), TICK_MS);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div className="pp-schedule__progress pp-no-print">
      <progress
        max={seconds}
        value={Math.min(passed, seconds)}
        aria-label={t("web-schedule-proving")}
      />
      <span>{t("web-schedule-proving")}</span>
      <Button onClick={onStop}>{t("web-schedule-stop")}</Button>
    </div>
  );
}
