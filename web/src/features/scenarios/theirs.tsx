import { useQuery } from "@tanstack/react-query";
import { comparisonQuery } from "../../api/states";
import { useRoadmap } from "../../draft/roadmap";
import { useChangeWords } from "../../draft/wording";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Saved, useMissed } from "./behind";
import { useNames } from "./names";

/** What others saved since the revision of the draft, with what moved because of it. */
export function Theirs({ base, latest }: { base: number; latest: number }) {
  const t = useTexts();
  const words = useChangeWords();
  const names = useNames();
  const { id } = useRoadmap();
  const { missed } = useMissed();
  const { data, error, refetch } = useQuery(comparisonQuery(id, String(base), String(latest)));
  const shifts = data?.moves.filter(({ before, after }) => before.plateau !== after.plateau) ?? [];
  return (
    <section className="pp-sides__side">
      <h3 className="nl-heading nl-heading--level-4">{t("web-scenarios-theirs")}</h3>
      <ul className="pp-consequences__rows">
        {missed?.map((revision) => (
          <li key={revision.number}>
            <Saved revision={revision} />
            <ul className="pp-consequences__rows">
              {data?.causes
                .filter((cause) => cause.revision === revision.number)
                .map(({ change }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name.
                  <li key={index}>{words(change, names)}</li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {shifts.length > 0 && (
        <details className="pp-fold">
          <summary>{t("web-scenarios-moves", { count: shifts.length })}</summary>
          <ul className="pp-consequences__rows">
            {shifts.map((move) => (
              <li key={move.number}>{move.text}</li>
            ))}
          </ul>
        </details>
      )}
      {!data && (error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />)}
    </section>
  );
}
