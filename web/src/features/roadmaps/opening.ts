import { useQueryValues, useSetQuery } from "../../shared/address";

/** The dialogs about one roadmap, by their word in the address: `?archive=delft`. */
export const ACTS = ["export", "replace", "archive"] as const;

export type Act = (typeof ACTS)[number];

/** What a new roadmap begins with: `?new=empty`. */
export const BEGINNINGS = ["shipped", "empty", "file"] as const;

export type Beginning = (typeof BEGINNINGS)[number];

/** Which dialog is open, and how to open another one or close it. */
export function useOpening() {
  const query = useQueryValues();
  const setQuery = useSetQuery();
  const none = { new: null, ...Object.fromEntries(ACTS.map((act) => [act, null])) };
  const act = ACTS.find((found) => query.has(found));
  return {
    beginning: BEGINNINGS.find((found) => found === query.get("new")) ?? null,
    act: act ? { act, roadmap: query.get(act) ?? "" } : null,
    begin: (found: Beginning) => setQuery({ ...none, new: found }, { replace: query.has("new") }),
    open: (found: Act, roadmap: string) => setQuery({ ...none, [found]: roadmap }),
    close: () => setQuery(none, { replace: true }),
  };
}
