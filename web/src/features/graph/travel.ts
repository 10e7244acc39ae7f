import type { Dependency } from "../../api/types";
import { byNumber } from "../../shared/order";

/** Where the keyboard stands in the drawing. */
export interface Place {
  readonly number: string;
  /** The actions that up and down go along; the place itself is one of them. */
  readonly beside: readonly string[];
}

/** The ways between the actions of a drawing. */
export interface Ways {
  /** Every action in the drawing, column by column. */
  readonly all: readonly string[];
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
  /** The plateau of each action. */
  readonly plateaus: ReadonlyMap<string, number>;
}

/** Finds the ways between the actions that are drawn. */
export function waysBetween(
  drawn: readonly string[],
  dependencies: readonly Dependency[],
  plateaus: ReadonlyMap<string, number>,
): Ways {
  const known = new Set(drawn);
  const before = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  const add = (ways: Map<string, Set<string>>, from: string, to: string) =>
    ways.set(from, (ways.get(from) ?? new Set()).add(to));
  for (const { predecessor, successor } of dependencies) {
    if (known.has(predecessor) && known.has(successor)) {
      add(before, successor, predecessor);
      add(after, predecessor, successor);
    }
  }
  return { all: drawn, before: inOrder(before), after: inOrder(after), plateaus };
}

function inOrder(ways: ReadonlyMap<string, ReadonlySet<string>>): Map<string, readonly string[]> {
  return new Map([...ways].map(([from, to]) => [from, [...to].sort(byNumber)]));
}

/** The place of an action that was not reached along a dependency: beside it is its column. */
export function placeOf(ways: Ways, number: string): Place {
  const plateau = ways.plateaus.get(number);
  return { number, beside: ways.all.filter((found) => ways.plateaus.get(found) === plateau) };
}

/**
 * Where an arrow key leads: right to the first successor, left to the first predecessor, up and
 * down among the actions that were reached by the same step. Null when there is nothing that way.
 */
export function travelled(ways: Ways, from: Place, key: string): Place | null {
  if (key === "ArrowRight" || key === "ArrowLeft") {
    const beside = (key === "ArrowRight" ? ways.after : ways.before).get(from.number) ?? [];
    const [number] = beside;
    return number === undefined ? null : { number, beside };
  }
  const step = key === "ArrowDown" ? 1 : -1;
  const number = from.beside[from.beside.indexOf(from.number) + step];
  return number === undefined ? null : { ...from, number };
}
