import type { Dependency, Kind } from "../../api/types";
import { grouped } from "../../shared/grouped";

/** How a card stands to the selected one; `kind` is null when others stand in between. */
export interface Relation {
  readonly side: "before" | "after";
  readonly kind: Kind | null;
}

/** The links of a roadmap by the action that they start from and lead to. */
export interface Links {
  readonly before: ReadonlyMap<string, readonly Dependency[]>;
  readonly after: ReadonlyMap<string, readonly Dependency[]>;
}

/** Sorts the dependencies between these actions by both their ends. */
export function linksBetween(
  dependencies: readonly Dependency[],
  actions: ReadonlySet<string>,
): Links {
  const inPlan = dependencies.filter(
    ({ predecessor, successor }) => actions.has(predecessor) && actions.has(successor),
  );
  return {
    before: grouped(inPlan, (link) => link.successor),
    after: grouped(inPlan, (link) => link.predecessor),
  };
}

/** How many different actions links lead to. */
export function neighbours(links: readonly Dependency[] | undefined, end: keyof Dependency) {
  return new Set((links ?? []).map((link) => link[end])).size;
}

/**
 * How all others stand to an action: direct links by their kind, and everything that comes
 * before or after through others. In a circle an action stands on both sides.
 */
export function relationsOf(
  links: Links,
  number: string,
): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>();
  const sides = [
    ["before", links.before, "predecessor"],
    ["after", links.after, "successor"],
  ] as const;
  for (const [side, map, end] of sides) {
    const reached = new Map<string, Relation>();
    for (const link of map.get(number) ?? []) {
      const known = reached.get(link[end]);
      // Where both kinds stand between two actions, needing says more than profiting.
      if (known?.kind !== "builds-on") {
        reached.set(link[end], { side, kind: link.kind });
      }
    }
    const waiting = [...reached.keys()];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const { [end]: other } of map.get(next) ?? []) {
        if (other !== number && !reached.has(other)) {
          reached.set(other, { side, kind: null });
          waiting.push(other);
        }
      }
    }
    for (const [other, relation] of reached) {
      found.set(other, [...(found.get(other) ?? []), relation]);
    }
  }
  return found;
}
