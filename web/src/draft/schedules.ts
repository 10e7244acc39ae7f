import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { scheduleQuery } from "../api/judgements";
import type { Schedule } from "../api/types";
import type { Answer } from "./answers";
import { useRoadmap } from "./roadmap";

/** Time for the solver. */
const SECONDS = 10;

/** The service may take half as much again, to find out why not everything fits. */
const MOST_SECONDS = SECONDS * 1.5;

/** A schedule that is there at once, and the search for one that is proven. */
export interface Searched extends Answer<Schedule> {
  /** What is asked, as one word: another one is another search. */
  readonly question: string;
  /** Whether a proof is being looked for, and is not there yet. */
  readonly proving: boolean;
  /** Why there is no proof; null while nothing is wrong. */
  readonly unproven: Error | null;
  /** The time that it may take at most. */
  readonly seconds: number;
  /** Whether somebody stopped it. */
  readonly stopped: boolean;
  readonly stop: () => void;
  /** Goes on after somebody stopped it, or after it failed. */
  readonly prove: () => void;
}

/** Which action comes in which quarter, with the draft; a proven answer takes the place of the quick one. */
export function useSchedule(): Searched {
  const client = useQueryClient();
  const { id, state, changes } = useRoadmap();
  const about = { roadmap: id, asOf: state, changes };
  const quick = scheduleQuery(about, { method: "rules", relax: false });
  const best = scheduleQuery(about, { seconds: SECONDS });
  const key = JSON.stringify(best.queryKey);
  const [stoppedAt, setStoppedAt] = useState<string | null>(null);
  const stopped = stoppedAt === key;
  const first = useQuery(quick);
  const proven = useQuery({
    ...best,
    placeholderData: undefined,
    enabled: !stopped && !first.isError,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const found = proven.data ?? first.data;
  return {
    data: found,
    error: first.error ?? proven.error,
    stale: proven.data === undefined && first.isPlaceholderData,
    retry: () => void Promise.all([first.refetch(), proven.refetch()]),
    question: key,
    proving: proven.isFetching && proven.data === undefined,
    unproven: proven.data === undefined ? (first.error ?? proven.error) : null,
    seconds: MOST_SECONDS,
    stopped: stopped && proven.data === undefined,
    stop: () => {
      setStoppedAt(key);
      // The service notices that nobody waits any more, and stops.
      void client.cancelQueries({ queryKey: best.queryKey, exact: true });
    },
    prove: () => {
      setStoppedAt(null);
      for (const query of [first, proven]) {
        if (query.isError) {
          void query.refetch();
        }
      }
    },
  };
}
