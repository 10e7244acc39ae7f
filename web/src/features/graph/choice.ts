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

/** With more actions than this one sheet with all of them is too large to read, and to wait for. */
const MOST_SINGLE = 400;

/** What the address says about the drawing. */
export interface Choice {
  readonly view: GraphView;
  /** The view without a choice: everything, or a summary where that is too much. */
  readonly usual: GraphView;
  readonly depth: number;
  readonly plateau: number;
  /** The revision to compare with; null when there is none before the one on the page. */
  readonly before: number | null;
}

/** Reads the choice from the address; what is missing or unknown there has a sensible value. */
export function choiceIn(
  query: URLSearchParams,
  newest: RoadmapEntry["latest"],
  actions: number,
): Choice {
  const usual = actions > MOST_SINGLE ? "collapsed-advice" : "whole-advice";
  const view = GRAPH_VIEWS.find((known) => known === query.get("view"));
  const before = numberIn(query, "before") ?? newest.number - 1;
  return {
    view: view ?? usual,
    usual,
    depth: DEPTHS.find((known) => known === numberIn(query, "depth")) ?? 1,
    plateau: numberIn(query, "plateau") ?? 1,
    before: before > 0 ? before : null,
  };
}

function numberIn(query: URLSearchParams, name: string): number | null {
  const value = query.get(name) ?? "";
  return /^\d{1,6}$/.test(value) ? Number(value) : null;
}

/** Whether what is chosen lacks something before it can be drawn: the usual view stands there then. */
export function lacking(choice: Choice, action: string | null): boolean {
  return (
    (choice.view === "neighbourhood" && action === null) ||
    (choice.view === "difference" && choice.before === null)
  );
}

/** What to ask the service for. */
export function askedFor(choice: Choice, action: string | null, asOf: string): Asked {
  const view = lacking(choice, action) ? choice.usual : choice.view;
  switch (view) {
    case "whole-advice":
      // A roadmap that does not fit on one sheet at all is drawn in summary.
      return { asOf, view: "auto" };
    case "neighbourhood":
      return { asOf, view, action, depth: choice.depth };
    case "one-plateau":
      return { asOf, view, plateau: choice.plateau };
    case "difference":
      return { asOf, view, before: `${choice.before}` };
    default:
      return { asOf, view };
  }
}
