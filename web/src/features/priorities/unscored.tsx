import type { Priorities } from "../../api/types";
import { useTexts } from "../../texts/texts";

const SCORED = ["value", "urgency", "effort", "moscow"] as const;

/** What people still have to judge of what plays a part; nothing where there is none. */
export function Unscored({ shown }: { shown: Priorities }) {
  const t = useTexts();
  const found = SCORED.map((criterion) => ({
    criterion,
    count: shown.priorities.filter(({ unscored }) => unscored.includes(criterion)).length,
  })).filter(({ count }) => count > 0);
  return (
    found.length > 0 && (
      <p className="pp-priorities__unscored">
        {found
          .map(({ criterion, count }) =>
            t("web-priorities-unscored", { criterion: t(`criterion-${criterion}`), count }),
          )
          .join(" ")}{" "}
        {t("web-priorities-unscored-means")}
      </p>
    )
  );
}
