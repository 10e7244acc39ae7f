import type { operations } from "../../api/schema";
import type { RoadmapEntry } from "../../api/types";

/** What the service is asked to draw. */
export type Asked = NonNullable<operations["drawGraph"]["parameters"]["query"]>;

/** What can be drawn, by the name that the command line and the API use for it. */
export const GRAPH_VIEWS = [
  "whole-advice",
  "whole-wave",
  "neighbourhood",
  "one-plateau",
  "next",
  "collapsed-advice",
  "collapsed-theme",
  "difference",
] as const;

export type GraphView = (typeof GRAPH_VIEWS)[number];

/** How many dependencies away from the action in the middle can be asked here. */
export const DEPTHS = [1, 2, 3] as const;

/** What the address says about the drawing. */
export interface Choice {
  readonly view: GraphView;
  readonly depth: number;
  readonly plateau: number;
  /** The revision to compare with; null when there is none before the one on the page. */
  readonly before: number | null;
}

/** Reads the choice from the address; what is missing or unknown there has a sensible value. */
export function choiceIn(query: URLSearchParams, newest: RoadmapEntry["latest"]): Choice {
  const view = GRAPH_VIEWS.find((known) => known === query.get("view"));
  const before = numberIn(query, "before") ?? newest.number - 1;
  return {
    view: view ?? "whole-advice",
    depth: DEPTHS.find((known) => known === numberIn(query, "depth")) ?? 1,
    plateau: numberIn(query, "plateau") ?? 1,
    before: before > 0 ? before : null,
  };
}

function numberIn(query: URLSearchParams, name: string): number | null {
  const value = query.get(name) ?? "";
  return /^\d{1,6}$/.test(value) ? Number(value) : null;
}

/** Whether what is chosen lacks something before it can be drawn: the whole stands there then. */
export function lacking(choice: Choice, action: string | null): boolean {
  return (
    (choice.view === "neighbourhood" && action === null) ||
    (choice.view === "difference" && choice.before === null)
  );
}

/** What to ask the service for. */
export function askedFor(choice: Choice, action: string | null, asOf: string): Asked {
  if (lacking(choice, action)) {
    return { asOf, view: "auto" };
  }
  switch (choice.view) {
    case "whole-advice":
      // A roadmap that is too large for one sheet is drawn in summary.
      return { asOf, view: "auto" };
    case "neighbourhood":
      return { asOf, view: choice.view, action, depth: choice.depth };
    case "one-plateau":
      return { asOf, view: choice.view, plateau: choice.plateau };
    case "difference":
      return { asOf, view: choice.view, before: `${choice.before}` };
    default:
      return { asOf, view: choice.view };
  }
}
