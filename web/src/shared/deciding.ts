import { type DecisionWords, decisionOf } from "./decision";

interface Decided {
  /** What is sent; null where nothing was decided. */
  readonly decision: ReturnType<typeof decisionOf> | null;
  /** Whether it lacks who decided: a date or a place to read it is no decision without. */
  readonly missing: boolean;
}

/** The decision that may have been filled in beside something that is sent. */
export function decidedIn(typed: DecisionWords, bodies: Parameters<typeof decisionOf>[1]): Decided {
  const decided = typed.by.trim() !== "";
  return {
    decision: decided ? decisionOf(typed, bodies) : null,
    missing: !decided && (typed.decidedOn !== "" || typed.reference.trim() !== ""),
  };
}
