import { useState } from "react";
import type { Relaxation, Schedule } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Alert } from "../../shared/alert";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { useTexts } from "../../texts/texts";

interface Props {
  found: Schedule;
  /** Whether an answer about the newest draft is on its way. */
  waiting: boolean;
  /** Whether a proven answer may still come. */
  proving: boolean;
}

const TITLES = {
  optimal: "web-schedule-not-all",
  feasible: "web-schedule-not-all",
  infeasible: "web-schedule-unfit",
  unknown: "web-schedule-unfound",
} as const;

/** Why not everything fits, and what would help: each by one button, as an edit of the draft. */
export function Fitting({ found, waiting, proving }: Props) {
  const t = useTexts();
  const { conflict, status } = found;
  // What an answer says that is not proven may be gone in a moment; that nothing fits may not.
  const relaxations = proving ? [] : found.relaxations;
  const fits = status === "optimal" || status === "feasible";
  if ((fits && relaxations.length === 0) || (status === "unknown" && proving)) {
    return null;
  }
  return (
    <Alert kind={fits ? "info" : "warning"} title={t(TITLES[status])}>
      {conflict && <p className="nl-paragraph">{conflict.text}</p>}
      {!fits && <p className="nl-paragraph">{t("web-schedule-without-targets")}</p>}
      {relaxations.length > 0 && (
        <>
          <p className="nl-paragraph">
            <strong>{t("web-schedule-helps")}</strong>
          </p>
          <ul className="pp-schedule__helps">
            {relaxations.map((each) => (
              <Help key={each.text} help={each} waiting={waiting} />
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}

function Help({ help, waiting }: { help: Relaxation; waiting: boolean }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { editable, propose } = useRoadmap();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const done = await propose(help.changes);
    setBusy(false);
    if (done) {
      announce(t("web-schedule-helped"));
    }
  };
  return (
    <li>
      <span>{help.text}</span>
      {editable && (
        <Button
          busy={busy || waiting}
          onClick={() => void take()}
          aria-label={`${t("web-schedule-take")}: ${help.text}`}
        >
          {t("web-schedule-take")}
        </Button>
      )}
    </li>
  );
}
