import { useState } from "react";
import type { Relaxation, Schedule } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Alert } from "../../shared/alert";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { useTexts } from "../../texts/texts";

/** Why not everything fits, and what would help: each by one button, as an edit of the draft. */
export function Fitting({ found }: { found: Schedule }) {
  const t = useTexts();
  const { conflict, relaxations, status } = found;
  const fits = status === "optimal" || status === "feasible";
  if (fits && relaxations.length === 0) {
    return null;
  }
  return (
    <Alert
      kind={fits ? "info" : "warning"}
      title={t(fits ? "web-schedule-not-all" : "web-schedule-unfit")}
    >
      {conflict && <p className="nl-paragraph">{conflict.text}</p>}
      {!fits && <p className="nl-paragraph">{t("web-schedule-without-targets")}</p>}
      {relaxations.length > 0 && (
        <>
          <p className="nl-paragraph">
            <strong>{t("web-schedule-helps")}</strong>
          </p>
          <ul className="pp-schedule__helps">
            {relaxations.map((each) => (
              <Help key={each.text} help={each} />
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}

function Help({ help }: { help: Relaxation }) {
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
          busy={busy}
          onClick={() => void take()}
          aria-label={`${t("web-schedule-take")}: ${help.text}`}
        >
          {t("web-schedule-take")}
        </Button>
      )}
    </li>
  );
}
