import { useMemo } from "react";
import type { Change, Weighing } from "../../api/types";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { weighingIn, written } from "./weighing";

/** Another weighing that somebody tries, which the address holds. */
export interface Trial {
  /** Null when nobody tries one. */
  readonly weighing: Weighing | null;
  readonly changes: readonly Change[] | null;
  /** Tries one, or stops trying with null. */
  readonly set: (weighing: Weighing | null) => void;
}

/** The weighing that is tried (`?weights=sum,findings:2`). */
export function useTrial(): Trial {
  const text = useQueryValues().get("weights");
  const setQuery = useSetQuery();
  return useMemo(() => {
    const weighing = weighingIn(text);
    return {
      weighing,
      changes: weighing && [{ change: "set-weights", weighing }],
      set: (next) => setQuery({ weights: next && written(next) }, { replace: true }),
    };
  }, [text, setQuery]);
}
