import { useId, useState } from "react";
import type { Schedule } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { HereLink } from "../../shared/here";
import { useTexts } from "../../texts/texts";

interface Props {
  found: Schedule;
  /** Whether an answer about the newest draft is on its way. */
  waiting: boolean;
  /** Whether a proven answer may still come. */
  proving: boolean;
}

/** Takes the quarters over as agreed, in the draft; saved and adopted they are what is promised. */
export function Agreeing({ found, waiting, proving }: Props) {
  const t = useTexts();
  const hint = useId();
  const announce = useAnnounce();
  const { document, propose } = useRoadmap();
  const [busy, setBusy] = useState(false);
  const lines = found.lines.map(({ number, start, end }) => ({ action: number, start, end }));
  const known = new Map(
    document.agreed.map(({ action, start, end }) => [action, `${start} ${end}`]),
  );
  const same =
    lines.length === known.size &&
    lines.every(({ action, start, end }) => known.get(action) === `${start} ${end}`);
  const fits = found.status === "optimal" || found.status === "feasible";
  // What rules alone can prove needs no other proof.
  const searching = proving && found.status !== "optimal";
  const agree = async () => {
    setBusy(true);
    const done = await propose([{ change: "agree-quarters", agreed: lines }]);
    setBusy(false);
    if (done) {
      announce(t("web-schedule-agreed"));
    }
  };
  return (
    <div className="pp-schedule__agree pp-no-print">
      <HereLink values={{ set: "calendar" }} className="nl-link">
        {t("web-schedule-set")}
      </HereLink>
      {same ? (
        <p>{t("web-schedule-agreed-already")}</p>
      ) : (
        fits && (
          <>
            <Button
              purpose="primary"
              busy={busy || waiting || searching}
              aria-describedby={hint}
              onClick={() => void agree()}
            >
              {t("web-schedule-agree")}
            </Button>
            <p className="pp-origin" id={hint}>
              {t(searching ? "web-schedule-agree-later" : "web-schedule-agree-means")}
            </p>
          </>
        )
      )}
    </div>
  );
}
