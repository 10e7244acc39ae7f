import { useMemo } from "react";
import { useRoadmap } from "../../draft/roadmap";

/** Every action and plateau that a change of the draft can name, those that it removes included. */
export function useNames() {
  const { document, stored } = useRoadmap();
  return useMemo(
    () => ({
      actions: [...stored.document.actions, ...document.actions],
      plateaus: document.plateaus,
    }),
    [document, stored],
  );
}
