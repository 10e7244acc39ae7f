import { useRoadmap } from "../../draft/roadmap";
import { useChangeWords } from "../../draft/wording";
import { useTexts } from "../../texts/texts";
import { useActing } from "./acting";
import { names } from "./naming";

/** What the draft makes of an action, and which edits of the draft do that. */
export function Drafted({ number }: { number: string }) {
  const t = useTexts();
  const words = useChangeWords();
  const { newest } = useActing();
  const { whatIf, changes, stored } = useRoadmap();
  const move = whatIf?.impact.moves.find((found) => found.number === number);
  const causes = new Set(move?.because);
  const told = changes
    .map((change, place) => ({ change, place }))
    .filter(({ change, place }) => causes.has(place) || names(change, number));
  // What the newest edit did is on the page already.
  if (newest || !whatIf || (!move && told.length === 0)) {
    return null;
  }
  return (
    <section className="pp-drafted" aria-label={t("web-actions-drafted")}>
      <h3 className="pp-action__heading">{t("web-actions-drafted")}</h3>
      {move && <p className="pp-prose">{move.text}</p>}
      <ul>
        {told.map(({ change, place }) => (
          <li key={`${place} ${change.change}`}>
            {t("web-actions-drafted-edit", {
              place: place + 1,
              words: words(change, stored.document),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
