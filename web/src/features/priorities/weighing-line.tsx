import type { Priorities, Weighing } from "../../api/types";
import { weighingWords } from "../../draft/wording";
import { Badge } from "../../shared/badge";
import { useTexts } from "../../texts/texts";

interface Props {
  now: Priorities;
  /** What is tried in its place. */
  trial: Weighing | null;
}

/** How the priorities were found. */
export function WeighingLine({ now, trial }: Props) {
  const t = useTexts();
  const { template, assumed } = now;
  return (
    <p className="pp-priorities__weighing">
      {t("web-priorities-weighing", { weighing: weighingWords(now.weighing, t) })}{" "}
      {template && <Badge tone="info">{t(`web-priorities-template-${template}`)}</Badge>}{" "}
      {assumed && <span className="pp-origin">{t("web-priorities-assumed")}</span>}{" "}
      {trial && (
        <strong className="pp-priorities__trial">
          {t("web-priorities-trying", { weighing: weighingWords(trial, t) })}
        </strong>
      )}
    </p>
  );
}
