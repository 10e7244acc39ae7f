import type { Move } from "../../api/types";
import { Badge } from "../../shared/badge";
import { useTexts } from "../../texts/texts";

interface Props {
  move: Move | null;
  added: boolean;
  changed: boolean;
}

/** What the draft does to the action of a card. */
export function DraftMark({ move, added, changed }: Props) {
  const t = useTexts();
  if (added) {
    return <Badge tone="good">{t("web-plan-new")}</Badge>;
  }
  const stays = move?.before.plateau === move?.after.plateau;
  return (
    <>
      {move && <MoveMark move={move} />}
      {changed && stays && <Badge tone="info">{t("web-plan-changed")}</Badge>}
    </>
  );
}

/** From where to where, and on demand why, in the words of the service. */
function MoveMark({ move: { before, after, text } }: { move: Move }) {
  const t = useTexts();
  return (
    <details className="pp-card__why">
      <summary>
        {before.plateau === after.plateau ? (
          <span className="pp-card__shifted">
            {t("web-plan-was-wave", { before: before.wave, after: after.wave })}
          </span>
        ) : (
          <Badge tone="caution">
            {t("web-plan-was-plateau", { before: before.plateau, after: after.plateau })}
          </Badge>
        )}{" "}
        <span className="pp-card__ask">{t("web-plan-why")}</span>
      </summary>
      <p className="pp-prose">{text}</p>
    </details>
  );
}
