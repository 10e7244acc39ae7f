import type { Action, Move, Placement, RoadmapDocument, WhatIf } from "../../api/types";

/** What a draft leaves behind in a plateau that an action would go out of. */
export interface Ghost {
  readonly action: Action;
  /** Where it stands now. */
  readonly placement: Placement;
  /** The plateau it would go to; null when it would leave the plan. */
  readonly to: number | null;
  /** Whether it would be gone altogether, instead of dropped with a reason. */
  readonly removed: boolean;
}

/** What a draft does to the cards of the board. */
export interface Drafted {
  /** Moves to another plateau or wave, by the number of the action. */
  readonly moves: ReadonlyMap<string, Move>;
  readonly added: ReadonlySet<string>;
  /** Actions that say something else than before. */
  readonly changed: ReadonlySet<string>;
  readonly ghosts: readonly Ghost[];
}

const NOTHING: Drafted = { moves: new Map(), added: new Set(), changed: new Set(), ghosts: [] };

/** Reads from the answer of the service what the board marks. */
export function draftedIn(whatIf: WhatIf | null, before: RoadmapDocument): Drafted {
  if (!whatIf) {
    return NOTHING;
  }
  const { moves, added, removed } = whatIf.impact;
  const known = new Map(before.actions.map((action) => [action.number, action]));
  const gone = new Set(whatIf.entities.filter((found) => found.deleted).map(({ key }) => key));
  const ghosts: Ghost[] = [];
  const leave = (placement: Placement, to: number | null) => {
    const action = known.get(placement.number);
    if (action) {
      ghosts.push({ action, placement, to, removed: gone.has(action.number) });
    }
  };
  for (const move of moves) {
    if (move.before.plateau !== move.after.plateau) {
      leave(move.before, move.after.plateau);
    }
  }
  for (const placement of removed) {
    leave(placement, null);
  }
  return {
    moves: new Map(moves.map((move) => [move.number, move])),
    added: new Set(added.map(({ number }) => number)),
    changed: new Set(
      whatIf.entities
        .filter(({ kind, key, deleted }) => kind === "action" && !deleted && known.has(key))
        .map(({ key }) => key),
    ),
    ghosts,
  };
}

/** How many other actions stand in another plateau in one plan than in the other. */
export function alongWith(
  before: readonly Placement[],
  after: readonly Placement[],
  number: string,
): number {
  const stood = new Map(before.map((placement) => [placement.number, placement.plateau]));
  return after.filter((placement) => {
    const plateau = stood.get(placement.number);
    return placement.number !== number && plateau !== undefined && plateau !== placement.plateau;
  }).length;
}
