import { useSearch } from "wouter";
import { queryWith } from "./address";

/** What a link to another view says besides its own values. */
const KEPT = ["asOf", "lang"] as const;

type Address = (view: string, values?: Readonly<Record<string, string | null>>) => string;

/** Makes addresses of views of a roadmap; the state that is looked at goes along. */
export function useRoadmapAddress(roadmap: string): Address {
  return useRoadmapAddresses()(roadmap);
}

/** The same of any roadmap, where it is not known before which one it will be. */
export function useRoadmapAddresses(): (roadmap: string) => Address {
  const known = new URLSearchParams(useSearch());
  const kept = Object.fromEntries(KEPT.map((name) => [name, known.get(name)]));
  return (roadmap) =>
    (view, values = {}) => {
      const start = `/roadmaps/${encodeURIComponent(roadmap)}`;
      return (view === "plan" ? start : `${start}/${view}`) + queryWith("", { ...kept, ...values });
    };
}
