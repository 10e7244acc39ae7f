import { viewAddress } from "../shared/roadmap-address";

/** The views of a roadmap, by the word that the command line and the API use for them. */
export const VIEWS = [
  "plan",
  "next",
  "priorities",
  "schedule",
  "feedback",
  "graph",
  "comparison",
  "coverage",
  "diagnostics",
  "revisions",
  "exchange",
] as const;

export type View = (typeof VIEWS)[number] | "cycles";

/** What stays in the address when people go from view to view. */
const SHARED = ["asOf", "action", "lang"] as const;

/** The id of the roadmap that a path is about; null for other pages. */
export function roadmapIn(path: string): string | null {
  const found = /^\/roadmaps\/([0-9A-Za-z_-]+)(\/|$)/.exec(path);
  return found?.[1] ?? null;
}

/** The address of a view, with what all views share. */
export function addressOf(roadmap: string, view: View, search: string): string {
  const known = new URLSearchParams(search);
  return viewAddress(
    roadmap,
    view,
    Object.fromEntries(SHARED.map((name) => [name, known.get(name)])),
  );
}
