import type { Certificate, Change } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Origin } from "../../shared/sources";
import { useTexts } from "../../texts/texts";
import { ActionLink, usePlateauName } from "./names";

type Relaxation = Certificate["relaxations"][number];

/** One thing that holds an action in its plateau. */
export type Hold = Relaxation["constraints"][number];

/** The change that lets a hold go, or null where nothing can: what began, has begun. */
function letGo(hold: Hold): Change | null {
  const { action, predecessor, dependency } = hold;
  switch (hold.kind) {
    case "floor":
      return { change: "move-floor", action, plateau: null, reason: null };
    case "pin":
      return { change: "pin", action, plateau: null };
    case "dependency":
      return predecessor && dependency
        ? { change: "remove-dependency", predecessor, successor: action, kind: dependency }
        : null;
    default:
      return null;
  }
}

/** The changes that let all of these go at once, or null where one of them cannot. */
export function releasing(holds: readonly Hold[]): readonly Change[] | null {
  const changes = holds.map(letGo).filter((change) => change !== null);
  return changes.length === holds.length ? changes : null;
}

/** What a hold is, with links to its actions and where it comes from. */
export function HoldWords({ hold }: { hold: Hold }) {
  const t = useTexts();
  const name = usePlateauName();
  const { document } = useRoadmap();
  const { kind, action, predecessor, dependency, basis, confidence } = hold;
  const held = document.actions.find(({ number }) => number === action);
  const plateau = kind === "pin" ? held?.pin : held?.earliest_plateau?.plateau;
  const told = kind === "floor" || kind === "dependency";
  return (
    <>
      <ActionLink number={action} short />{" "}
      {kind === "dependency" && predecessor && dependency ? (
        <>
          {t(`web-actions-hold-${dependency}`)} <ActionLink number={predecessor} short />
          {hold.same_plateau && `, ${t("web-actions-same-plateau")}`}
        </>
      ) : (
        t(`web-actions-hold-${kind}`, { plateau: plateau ? name(plateau) : "" })
      )}{" "}
      {told && (
        <span className="pp-quiet">
          (<Origin basis={basis ?? "added"} confidence={confidence ?? null} />)
        </span>
      )}
    </>
  );
}
