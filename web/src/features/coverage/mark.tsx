import { useTexts } from "../../texts/texts";

/** Who says so, from the surest on. */
export const BASES = ["stated", "inferred", "added"] as const;

export type Basis = (typeof BASES)[number];

/** A mark whose shape tells who says so; a screen reader gets the word. */
export function Mark({ basis }: { basis: Basis }) {
  const t = useTexts();
  return (
    <span className="pp-coverage__mark" title={t(`basis-${basis}`)}>
      <span aria-hidden="true" className={`pp-mark pp-mark--${basis}`} />
      <span className="pp-visually-hidden">{t(`basis-${basis}`)}</span>
    </span>
  );
}

/** What the marks mean. */
export function Legend() {
  const t = useTexts();
  return (
    <ul className="pp-coverage__legend" aria-label={t("web-coverage-legend")}>
      {BASES.map((basis) => (
        <li key={basis}>
          <span aria-hidden="true" className={`pp-mark pp-mark--${basis}`} /> {t(`basis-${basis}`)}
        </li>
      ))}
    </ul>
  );
}
