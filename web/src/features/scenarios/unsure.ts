import { useIsMutating } from "@tanstack/react-query";
import { useRoadmap } from "../../draft/roadmap";

/** The name of saving the draft of a roadmap, by which others see that it is under way. */
export const savingKey = (id: string) => ["saving", id];

/** Whether the draft was sent and nobody knows what became of it. */
export function useUnsure(): boolean {
  const { id, draft } = useRoadmap();
  const underWay = useIsMutating({ mutationKey: savingKey(id) }) > 0;
  return !underWay && draft !== null && draft.request !== null;
}
