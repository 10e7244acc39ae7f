import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { coverageQuery, prioritiesQuery, swapQuery } from "../api/judgements";
import type { Change, CoverageReport, Priorities, Swap } from "../api/types";
import { type Answer, answerOf } from "./answers";
import { useRoadmap } from "./roadmap";

const NONE: readonly Change[] = [];

/** What is on the page, with more changes than those of the draft. */
function useAbout(more: readonly Change[]) {
  const { id, state, changes } = useRoadmap();
  return { roadmap: id, asOf: state, changes: [...changes, ...more] };
}

/** Whether changes can be tried on what is on the page: on a revision, not on a moment. */
export function useTriable(): boolean {
  return /^\d+$/.test(useRoadmap().state);
}

/** The open actions by priority. */
export function usePriorities(): Answer<Priorities> {
  return answerOf(useQuery(prioritiesQuery(useAbout(NONE))));
}

/** What the priorities would be after more changes; null asks nothing. */
export function useTriedPriorities(more: readonly Change[] | null): Answer<Priorities> {
  const about = useAbout(more ?? NONE);
  return answerOf(
    useQuery({
      ...prioritiesQuery(about),
      // Whoever turns a weight goes on seeing the order before, marked as such.
      placeholderData: keepPreviousData,
      enabled: more !== null,
    }),
  );
}

/** What lets just these two change places, after more changes; null asks nothing. */
export function useSwap(
  pair: readonly [string, string] | null,
  more: readonly Change[] | null,
): Answer<Swap> {
  const about = useAbout(more ?? NONE);
  const [one, other] = pair ?? ["", ""];
  return answerOf(useQuery({ ...swapQuery(about, one, other), enabled: pair !== null }));
}

/** How findings lead to plateaus, and what of the frameworks is served. */
export function useCoverage(): Answer<CoverageReport> {
  return answerOf(useQuery(coverageQuery(useAbout(NONE))));
}
