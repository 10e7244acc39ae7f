import type { CycleGroup, Diagnostic, Move, Placement, WhatIf } from "../api/types";

/** What an edit does on top of the edits before it. */
export interface Consequences {
  /** Actions that come to stand in another plateau. */
  readonly moves: readonly Move[];
  /** Actions that stay in their plateau, in another wave. */
  readonly waves: readonly Move[];
  /** Actions that go back to where they are stored, because an earlier edit has no effect now. */
  readonly back: readonly Placement[];
  readonly added: readonly Placement[];
  readonly removed: readonly Placement[];
  readonly reported: readonly Diagnostic[];
  readonly solved: readonly Diagnostic[];
  readonly cycles: readonly CycleGroup[];
}

function notIn<T>(rows: readonly T[], known: readonly T[] | undefined, name: (row: T) => string) {
  const names = new Set(known?.map(name));
  return rows.filter((row) => !names.has(name(row)));
}

const byText = ({ text }: { text: string }) => text;
const byMembers = ({ members }: CycleGroup) => members.join(" ");
const byPlace = ({ number, plateau }: Placement) => `${number} ${plateau}`;

/**
 * Tells two answers about one draft apart: without and with its newest edit. The service tells
 * what the whole draft does; here only what was already so before the edit is left out.
 */
export function consequencesOf(before: WhatIf | null, after: WhatIf): Consequences {
  const old = before?.impact;
  const { impact } = after;
  const moves = notIn(
    impact.moves,
    old?.moves,
    (move) => `${move.number} ${move.after.plateau} ${move.after.wave}`,
  );
  const crosses = (move: Move) => {
    const known = old?.moves.find(({ number }) => number === move.number);
    return move.after.plateau !== (known ?? { after: move.before }).after.plateau;
  };
  const moved = new Set(impact.moves.map(({ number }) => number));
  const gone = new Set(impact.removed.map(({ number }) => number));
  return {
    moves: moves.filter(crosses),
    waves: moves.filter((move) => !crosses(move)),
    back: (old?.moves ?? [])
      .filter((move) => move.before.plateau !== move.after.plateau)
      .filter(({ number }) => !moved.has(number) && !gone.has(number))
      .map((move) => move.before),
    added: notIn(impact.added, old?.added, byPlace),
    removed: notIn(impact.removed, old?.removed, byPlace),
    reported: [
      ...notIn(impact.new_diagnostics, old?.new_diagnostics, byText),
      ...notIn(old?.solved_diagnostics ?? [], impact.solved_diagnostics, byText),
    ],
    solved: [
      ...notIn(impact.solved_diagnostics, old?.solved_diagnostics, byText),
      ...notIn(old?.new_diagnostics ?? [], impact.new_diagnostics, byText),
    ],
    cycles: notIn(after.new_cycles, before?.new_cycles, byMembers),
  };
}
