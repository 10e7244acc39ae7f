import { useSearch } from "wouter";
import { queryWith } from "./address";

/** What a link to another view says besides its own values. */
const KEPT = ["asOf", "lang"] as const;

/** Makes addresses of views of a roadmap; the state that is looked at goes along. */
export function useRoadmapAddress(
  roadmap: string,
): (view: string, values?: Readonly<Record<string, string | null>>) => string {
  const known = new URLSearchParams(useSearch());
  const kept = Object.fromEntries(KEPT.map((name) => [name, known.get(name)]));
  return (view, values = {}) => {
    const start = `/roadmaps/${encodeURIComponent(roadmap)}`;
    return (view === "plan" ? start : `${start}/${view}`) + queryWith("", { ...kept, ...values });
  };
}
