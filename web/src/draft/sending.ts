import { useQueryClient } from "@tanstack/react-query";
import { keyOf } from "../api/queries";
import { useSending } from "../api/sending";
import { useRoadmap } from "./roadmap";

/** Sends a write about the roadmap of this page once; all that is shown of it is asked anew. */
export function useSendingHere<Body, Answer>(send: (body: Body, key: string) => Promise<Answer>) {
  const client = useQueryClient();
  const { id } = useRoadmap();
  return useSending(send, async () => {
    // Nobody waits for it: the dialog that sent this may go at once.
    void client.invalidateQueries({ queryKey: keyOf(id) });
  });
}
