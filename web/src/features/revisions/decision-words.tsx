import type { Decision } from "../../api/types";
import { Day } from "../../shared/moment";
import { useTexts } from "../../texts/texts";

/** Who decided, when, and where it can be read. */
export function DecisionWords({ decision, label }: { decision: Decision; label: string }) {
  const t = useTexts();
  const { by, decided_on, reference } = decision;
  return (
    <p className="pp-revisions__decision">
      {t(label, { by })}
      {decided_on && (
        <>
          , <Day on={decided_on} />
        </>
      )}
      {reference && ` (${reference})`}
    </p>
  );
}
