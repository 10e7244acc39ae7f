import type { Change, Dependency, Diagnostic, Kind, RoadmapDocument } from "../../api/types";

/** A way to do something about a diagnostic: changes that solve it, or the page where it is done. */
export interface Way {
  /** Its text stands under `web-diagnostics-way-<name>`. */
  readonly name: string;
  /** What the text fills in. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Changes to look at first, and then to put in the draft. */
  readonly changes?: readonly Change[];
  /** Where it is done. */
  readonly to?: { readonly view: string; readonly values?: Readonly<Record<string, string>> };
  /** Whether it only shows something, so that people who may not plan can go there too. */
  readonly looking?: boolean;
}

type Finder = (found: Diagnostic, document: RoadmapDocument) => readonly Way[];

const FINDERS: Readonly<Record<string, Finder>> = {
  cycle: () => [{ name: "cycle", values: {}, to: { view: "cycles" }, looking: true }],
  "pin-below-bound": (found, { plateaus }) =>
    limited(found, plateaus.length, "pin", (plateau, action) => ({
      change: "pin",
      action,
      plateau,
    })),
  "ceiling-below-bound": (found, { plateaus }) =>
    limited(found, plateaus.length, "ceiling", (plateau, action) => ({
      change: "set-ceiling",
      action,
      plateau,
    })),
  "chain-too-long": (found) => [why(said(found, "action"))],
  "frozen-contradiction": (found) => {
    const [predecessor, action] = [said(found, "predecessor"), said(found, "action")];
    const kind = found.chain?.at(-1)?.dependency;
    return [cut(predecessor, action, kind ?? null), form("status", action)];
  },
  "dropped-predecessor": (found) => {
    const [predecessor, action] = [said(found, "predecessor"), said(found, "action")];
    return [
      cut(predecessor, action, said(found, "kind") as Kind),
      form("drop", action),
      {
        name: "take-up",
        values: { number: predecessor },
        changes: [{ change: "set-status", action: predecessor, status: "proposed" }],
      },
    ];
  },
  "duplicate-dependency": (found, { dependencies }) => {
    const [predecessor, successor] = [said(found, "predecessor"), said(found, "successor")];
    const kind = said(found, "kind");
    const twice = dependencies.filter(
      (link) =>
        link.predecessor === predecessor && link.successor === successor && link.kind === kind,
    );
    return kind === said(found, "first_kind")
      ? once(twice)
      : [{ ...cut(predecessor, successor, "more-effective-after"), name: "keep-strictest" }];
  },
  "redundant-dependency": (found) => [
    cut(said(found, "predecessor"), said(found, "successor"), said(found, "kind") as Kind),
  ],
  "isolated-action": (found) => [form("dependency", said(found, "action"))],
  "finding-without-action": () => [
    { name: "coverage", values: {}, to: { view: "coverage" }, looking: true },
  ],
  "advice-without-action": () => [
    { name: "new", values: {}, to: { view: "plan", values: { edit: "new" } } },
  ],
};

/** What can be done about a diagnostic, what helps most first; empty when it asks for nothing. */
export function waysOut(found: Diagnostic, document: RoadmapDocument): readonly Way[] {
  return FINDERS[found.code]?.(found, document) ?? [];
}

function said({ details }: Diagnostic, name: string): string {
  return String(details?.[name] ?? "");
}

function limited(
  found: Diagnostic,
  horizon: number,
  limit: string,
  change: (plateau: number | null, action: string) => Change,
): readonly Way[] {
  const action = said(found, "action");
  const needed = Number(said(found, "needed"));
  const widened = {
    name: `${limit}-later`,
    values: { number: action, plateau: needed },
    changes: [change(needed, action)],
  };
  const released = {
    name: `${limit}-release`,
    values: { number: action },
    changes: [change(null, action)],
  };
  return [...(needed <= horizon ? [widened] : []), released, why(action)];
}

function why(number: string): Way {
  return {
    name: "why",
    values: { number },
    to: { view: "diagnostics", values: { action: number } },
    looking: true,
  };
}

function form(edit: string, number: string): Way {
  return {
    name: edit,
    values: { number },
    to: { view: "diagnostics", values: { action: number, edit } },
  };
}

function cut(predecessor: string, successor: string, kind: Kind | null): Way {
  return {
    name: "cut",
    values: { predecessor, successor },
    changes: [{ change: "remove-dependency", predecessor, successor, kind }],
  };
}

/** Of the same link twice, the stricter one: removing one of a kind takes both away. */
function once(twice: readonly Dependency[]): readonly Way[] {
  const kept = twice.find((link) => !link.same_plateau) ?? twice[0];
  if (!kept) {
    return [];
  }
  const { predecessor, successor, kind } = kept;
  return [
    {
      name: "keep-one",
      values: { predecessor, successor },
      changes: [
        { change: "remove-dependency", predecessor, successor, kind },
        { change: "add-dependency", dependency: kept },
      ],
    },
  ];
}
