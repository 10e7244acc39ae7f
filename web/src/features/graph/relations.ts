import type { Dependency } from "../../api/types";
import { byNumber } from "../../shared/order";

/** A dependency as a row beside the drawing. */
export interface Relation {
  readonly dependency: Dependency;
  readonly key: string;
  /** What the draft does with it; null when it leaves it as it is. */
  readonly drafted: "added" | "removed" | "changed" | null;
}

const keyOf = ({ predecessor, successor, kind }: Dependency) =>
  `${predecessor}>${successor}:${kind}`;

/** Every dependency there is or was before the draft, by predecessor, successor and kind. */
export function relationsOf(
  stored: readonly Dependency[],
  drafted: readonly Dependency[],
): Relation[] {
  const before = byKey(stored);
  const after = byKey(drafted);
  return [...new Map([...before, ...after])]
    .map(([key, dependency]) => ({
      key,
      dependency,
      drafted: difference(before.get(key), after.get(key)),
    }))
    .sort(inOrder);
}

function byKey(rows: readonly Dependency[]): Map<string, Dependency> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function difference(
  before: Dependency | undefined,
  after: Dependency | undefined,
): Relation["drafted"] {
  if (!before || !after) {
    return after ? "added" : "removed";
  }
  return before === after || JSON.stringify(before) === JSON.stringify(after) ? null : "changed";
}

function inOrder({ dependency: left }: Relation, { dependency: right }: Relation): number {
  return (
    byNumber(left.predecessor, right.predecessor) ||
    byNumber(left.successor, right.successor) ||
    left.kind.localeCompare(right.kind)
  );
}
