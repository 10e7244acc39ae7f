import { useQueryValues, useSetQuery } from "../../shared/address";

/** The dialogs about the draft, by their word in the address (`?draft=save`). */
export const DIALOGS = ["changes", "save", "keep", "discard", "scenarios", "rebase"] as const;

export type DialogName = (typeof DIALOGS)[number];

/** Which dialog about the draft is open, and what opens another one or closes it. */
export function useDialog() {
  const written = useQueryValues().get("draft");
  const setQuery = useSetQuery();
  return {
    opened: DIALOGS.find((name) => name === written) ?? null,
    open: (name: DialogName) => setQuery({ draft: name }),
    close: () => setQuery({ draft: null }, { replace: true }),
  };
}
