import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { scheduleQuery } from "../api/judgements";
import type { Schedule } from "../api/types";
import type { Answer } from "./answers";
import { useRoadmap } from "./roadmap";

/** Time for the solver. */
const SECONDS = 10;

/** A schedule that is there at once, and the search for one that is proven. */
export interface Searched extends Answer<Schedule> {
  /** Whether a proof is being looked for. */
  readonly proving: boolean;
  /** The time that it may take. */
  readonly seconds: number;
  /** Whether somebody stopped it. */
  readonly stopped: boolean;
  readonly stop: () => void;
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
    proving: proven.isFetching,
    seconds: SECONDS,
    stopped: stopped && proven.data === undefined,
    stop: () => {
      setStoppedAt(key);
      // The service notices that nobody waits any more, and stops.
      void client.cancelQueries({ queryKey: best.queryKey, exact: true });
    },
    prove: () => setStoppedAt(null),
  };
}
