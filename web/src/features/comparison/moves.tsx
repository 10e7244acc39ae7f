import type { Move } from "../../api/types";
import { Badge } from "../../shared/badge";
import { LimitedList } from "../../shared/limited-list";
import { useTexts } from "../../texts/texts";
import { By, CauseWords, type Explained } from "./causes";
import type { Names } from "./named";
import { ActionName } from "./part";

interface Props extends Explained {
  moves: readonly Move[];
  names: Names;
}

const MOST_CAUSES = 4;

/** Where actions went, why, and through whom. */
export function Moves({ moves, names, ...explained }: Props) {
  const t = useTexts();
  return (
    <LimitedList items={moves} className="pp-compared__list">
      {(move) => (
        <li key={move.number} className="pp-compared__columns">
          <p className="pp-compared__line">
            <ActionName number={move.number} title={names.titles.get(move.number)} />
            <Badge tone={move.after.plateau < move.before.plateau ? "good" : "caution"}>
              {placeWords(move, t)}
            </Badge>
          </p>
          <div>
            <p className="pp-prose">{move.text}</p>
            <Because move={move} names={names} {...explained} />
          </div>
        </li>
      )}
    </LimitedList>
  );
}

function Because({ move, ...explained }: Explained & { move: Move; names: Names }) {
  const t = useTexts();
  const { because } = move;
  if (because.length === 0) {
    return null;
  }
  return (
    <ul className="pp-compared__because">
      {because.slice(0, MOST_CAUSES).map((place) => (
        <li key={place}>
          <CauseWords place={place} {...explained} />
          {typeof explained.causes[place]?.revision === "number" && (
            <By number={explained.causes[place].revision} states={explained.states} />
          )}
        </li>
      ))}
      {because.length > MOST_CAUSES && (
        <li>{t("web-comparison-more-causes", { count: because.length - MOST_CAUSES })}</li>
      )}
    </ul>
  );
}

function placeWords({ before, after }: Move, t: ReturnType<typeof useTexts>): string {
  return before.plateau === after.plateau
    ? t("web-comparison-from-wave", { from: before.wave, to: after.wave })
    : t("web-comparison-from-plateau", { from: before.plateau, to: after.plateau });
}
