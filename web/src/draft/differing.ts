import type { Comparison } from "../api/types";
import { useTexts } from "../texts/texts";

type Differing = Pick<
  Comparison,
  "moves" | "added" | "removed" | "restated" | "new_diagnostics" | "solved_diagnostics"
>;

/** Tells how much is different between two states, a few words each; nothing when they are alike. */
export function useDifferenceWords(): (difference: Differing) => readonly string[] {
  const t = useTexts();
  return ({ moves, ...others }) => {
    const shifted = moves.filter((move) => move.before.plateau !== move.after.plateau).length;
    const counts = {
      moved: shifted,
      waved: moves.length - shifted,
      added: others.added.length,
      removed: others.removed.length,
      restated: others.restated.length,
      reported: others.new_diagnostics.length,
      solved: others.solved_diagnostics.length,
    };
    return Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => t(`web-difference-${name}`, { count }));
  };
}
