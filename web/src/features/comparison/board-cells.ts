import type { Placement } from "../../api/types";
import type { Side } from "./difference";

/** One action in one column of one of the two boards. */
export interface Cell {
  readonly number: string;
  /** Where it stands in the other state; null when it has no place there. */
  readonly other: number | null;
}

/** One plateau in both states: what is different there, and what stays as it is. */
export interface Column {
  readonly plateau: number;
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
  readonly same: readonly string[];
}

const places = (placements: readonly Placement[]) =>
  new Map(placements.map(({ number, plateau }) => [number, plateau]));

function changed(
  placements: readonly Placement[],
  others: ReadonlyMap<string, number>,
  plateau: number,
): Cell[] {
  return placements
    .filter((place) => place.plateau === plateau && others.get(place.number) !== plateau)
    .map(({ number }) => ({ number, other: others.get(number) ?? null }));
}

/** Puts two boards side by side, plateau by plateau. */
export function columnsOf(before: Side, after: Side): readonly Column[] {
  const [left, right] = [before.plan.placements, after.plan.placements];
  const [was, is] = [places(left), places(right)];
  const horizon = Math.max(before.plan.horizon, after.plan.horizon);
  return Array.from({ length: horizon }, (_, index) => index + 1).map((plateau) => ({
    plateau,
    left: changed(left, is, plateau),
    right: changed(right, was, plateau),
    same: left
      .filter((place) => place.plateau === plateau && is.get(place.number) === plateau)
      .map(({ number }) => number),
  }));
}
