import { useQueryValues, useSetQuery } from "../../shared/address";

/** The forms about an action, by the word that opens them: `?edit=status`. */
export const EDITS = ["status", "move", "dependency", "owner", "text", "drop"] as const;

export type Edit = (typeof EDITS)[number];

/** Which form is open, and how to open another one; null closes it. */
export function useEdit(): { edit: Edit | null; setEdit: (edit: Edit | null) => void } {
  const asked = useQueryValues().get("edit");
  const setQuery = useSetQuery();
  return {
    edit: EDITS.find((found) => found === asked) ?? null,
    setEdit: (edit) => setQuery({ edit }, { replace: true }),
  };
}
