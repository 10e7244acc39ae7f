import { useRoadmap } from "../../draft/roadmap";
import { useTexts } from "../../texts/texts";
import { Bars } from "./card-marks";

const READING = ["arrows", "ends", "enter", "escape"] as const;
const EDITING = [...READING, "menu", "shift"] as const;

/** What the marks on the board mean, and how to use it without a pointer. */
export function Hints() {
  const t = useTexts();
  const { editable } = useRoadmap();
  return (
    <div className="pp-hints">
      <details>
        <summary>{t("web-plan-legend")}</summary>
        <ul className="pp-hints__marks">
          <li>
            <LineSample kind="builds-on" /> {t("web-plan-legend-solid")}
          </li>
          <li>
            <LineSample kind="more-effective-after" /> {t("web-plan-legend-dashed")}
          </li>
          <li>
            <span className="pp-hints__sample">
              <Bars filled={2} />
            </span>{" "}
            {t("web-plan-legend-proposal")}
          </li>
        </ul>
      </details>
      <details>
        <summary>{t("web-plan-keys")}</summary>
        <dl className="pp-hints__keys">
          {(editable ? EDITING : READING).map((found) => (
            <div key={found}>
              <dt>{t(`web-plan-keys-${found}`)}</dt>
              <dd>{t(`web-plan-keys-${found}-do`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function LineSample({ kind }: { kind: "builds-on" | "more-effective-after" }) {
  return (
    <svg className="pp-hints__sample" aria-hidden="true" viewBox="0 0 32 10" width="32" height="10">
      <path className={`pp-lines__line pp-lines__line--${kind}`} d="M0 5H32" />
    </svg>
  );
}
