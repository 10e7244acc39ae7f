import type { QueryKey } from "@tanstack/react-query";

const CHANGES_AT = 4;

/** Whether one list of changes goes on where the other stops. */
function continues(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) {
    return false;
  }
  const length = Math.min(one.length, other.length);
  return JSON.stringify(one.slice(0, length)) === JSON.stringify(other.slice(0, length));
}

/**
 * Goes on showing the answer before this one, marked as such, if it is about the same question
 * with some changes more or less. An answer about anything else would pass for one about this.
 * A key holds: roadmap, kind of question, revision, changes, and what is asked of them.
 */
export const keepNearest =
  (key: QueryKey) =>
  <Told>(told: Told | undefined, before: { queryKey: QueryKey } | undefined): Told | undefined => {
    const apart = (of: QueryKey) => JSON.stringify(of.toSpliced(CHANGES_AT, 1));
    return before &&
      apart(before.queryKey) === apart(key) &&
      continues(before.queryKey[CHANGES_AT], key[CHANGES_AT])
      ? told
      : undefined;
  };
