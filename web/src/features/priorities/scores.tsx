import { useRoadmap } from "../../draft/roadmap";
import { dayInWords } from "../../shared/moment";
import { useLanguage, useTexts } from "../../texts/texts";

/** What people gave an action: on what, who and when; nothing where nobody did. */
export function Scores({ number }: { number: string }) {
  const t = useTexts();
  const language = useLanguage();
  const { document } = useRoadmap();
  const found = document.scores.filter(({ action }) => action === number);
  return (
    found.length > 0 && (
      <ul className="pp-ranking__scores">
        {found.map(({ criterion, score, by, on }) => (
          <li key={criterion}>
            {t("web-priorities-given", {
              criterion: t(`criterion-${criterion}`),
              score: criterion === "moscow" ? t(`moscow-${score}`) : String(score),
              by,
              on: dayInWords(on, language),
            })}
          </li>
        ))}
      </ul>
    )
  );
}
