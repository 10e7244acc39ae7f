import { queryWith } from "../shared/address";

/** The views of a roadmap, by the word that the command line and the API use for them. */
export const VIEWS = [
  "plan",
  "next",
  "graph",
  "comparison",
  "coverage",
  "diagnostics",
  "revisions",
] as const;

export type View = (typeof VIEWS)[number] | "cycles";

/** What stays in the address when people go from view to view. */
const SHARED = ["asOf", "action", "lang"] as const;

/** The path of a view of a roadmap; the plan is the start page. */
export function pathOf(roadmap: string, view: View = "plan"): string {
  const start = `/roadmaps/${encodeURIComponent(roadmap)}`;
  return view === "plan" ? start : `${start}/${view}`;
}

/** The address of a view, with what all views share. */
export function addressOf(roadmap: string, view: View, search: string): string {
  const known = new URLSearchParams(search);
  const kept = Object.fromEntries(SHARED.map((name) => [name, known.get(name)]));
  return pathOf(roadmap, view) + queryWith("", kept);
}

/** Where the document of a roadmap can be downloaded as it was. */
export function documentAt(roadmap: string, asOf: string): string {
  return `/api/v1/roadmaps/${encodeURIComponent(roadmap)}/document${queryWith("", { asOf })}`;
}
