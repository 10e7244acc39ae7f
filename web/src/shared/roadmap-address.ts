import { useSearch } from "wouter";
import { queryWith } from "./address";

/** What a link to another view says besides its own values. */
const KEPT = ["asOf", "lang"] as const;

type Values = Readonly<Record<string, string | null>>;

type Address = (view: string, values?: Values) => string;

/** The address of a view of a roadmap; the plan is the start page. */
export function viewAddress(roadmap: string, view: string, values: Values = {}): string {
  const start = `/roadmaps/${encodeURIComponent(roadmap)}`;
  return (view === "plan" ? start : `${start}/${view}`) + queryWith("", values);
}

/** Where the document of a roadmap can be downloaded as it was at a revision or moment. */
export function documentAddress(roadmap: string, asOf: string): string {
  return `/api/v1${viewAddress(roadmap, "document", { asOf })}`;
}

/** Makes addresses of views of a roadmap; the state that is looked at goes along. */
export function useRoadmapAddress(roadmap: string): Address {
  return useRoadmapAddresses()(roadmap);
}

/** The same of any roadmap, where it is not known before which one it will be. */
export function useRoadmapAddresses(): (roadmap: string) => Address {
  const known = new URLSearchParams(useSearch());
  const kept = Object.fromEntries(KEPT.map((name) => [name, known.get(name)]));
  return (roadmap) =>
    (view, values = {}) =>
      viewAddress(roadmap, view, { ...kept, ...values });
}
