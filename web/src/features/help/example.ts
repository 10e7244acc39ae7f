import type { Plan } from "../../api/types";

/**
 * The action to try a first what-if on: one that can slip without anything breaking, but not
 * without others moving along. Null when the plan has no action that can move.
 */
export function exampleIn(plan: Plan): string | null {
  const movable = plan.placements.filter(({ frozen, provisional }) => !frozen && !provisional);
  const found =
    movable.find(({ slack, free_slack }) => slack > 0 && free_slack === 0) ??
    movable.find(({ slack }) => slack > 0) ??
    movable[0];
  return found?.number ?? null;
}
