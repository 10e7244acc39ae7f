import { useQuery } from "@tanstack/react-query";
import { comparisonQuery } from "../../api/states";
import { useDifferenceWords } from "../../draft/differing";
import { useRoadmap } from "../../draft/roadmap";
import { Link } from "../../shared/link";
import { useRoadmapAddress } from "../../shared/roadmap-address";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";

const MOST = 5;

/** What becomes different when one revision makes place for another one. */
export function Foreseen({ from, to }: { from: number; to: number }) {
  const t = useTexts();
  const { id } = useRoadmap();
  const address = useRoadmapAddress(id);
  const tell = useDifferenceWords();
  const [left, right] = [String(from), String(to)];
  const { data, error, refetch } = useQuery(comparisonQuery(id, left, right));
  if (!data) {
    return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  const words = tell(data);
  const moves = data.moves.filter((move) => move.before.plateau !== move.after.plateau);
  return (
    <div className="pp-revisions__foreseen">
      <p>
        <strong>{t("web-revisions-foreseen")}</strong>{" "}
        {words.length > 0 ? words.join(", ") : t("web-difference-none")}.
      </p>
      {moves.length > 0 && (
        <ul className="utrecht-unordered-list">
          {moves.slice(0, MOST).map((move) => (
            <li key={move.number}>
              {t("web-revisions-move", {
                number: move.number,
                from: move.before.plateau,
                to: move.after.plateau,
              })}
            </li>
          ))}
          {moves.length > MOST && (
            <li>{t("web-revisions-more-moves", { count: moves.length - MOST })}</li>
          )}
        </ul>
      )}
      <Link to={address("comparison", { left, right, asOf: null })}>
        {t("web-revisions-whole-difference")}
      </Link>
    </div>
  );
}
