import { useMemo } from "react";
import type { Action, RoadmapDocument } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import type { Side } from "./difference";

/** The names of everything that stands in either of two states. */
export interface Names {
  readonly actions: readonly Action[];
  readonly plateaus: RoadmapDocument["plateaus"];
  /** Titles of the actions, by number. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The names in two states, the later one first; those on the page as long as both are awaited. */
export function useNames([before, after]: readonly [Side?, Side?]): Names {
  const { document } = useRoadmap();
  const newer = after?.document ?? document;
  const older = before?.document ?? document;
  return useMemo(() => {
    const all = new Map(
      [...older.actions, ...newer.actions].map((action) => [action.number, action]),
    );
    return {
      actions: [...all.values()],
      plateaus: newer.plateaus.length >= older.plateaus.length ? newer.plateaus : older.plateaus,
      titles: new Map([...all].map(([number, { title }]) => [number, title])),
    };
  }, [older, newer]);
}
