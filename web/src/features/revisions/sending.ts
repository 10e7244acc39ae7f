import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { unanswered } from "../../api/problem";
import { keyOf } from "../../api/queries";
import { useRoadmap } from "../../draft/roadmap";
import { type Sending, sending } from "../../shared/key";

/**
 * Sends a write once, however often its button is pressed or the connection fails. Afterwards
 * everything about the roadmap is asked anew, refused or not: a refusal tells of news too.
 */
export function useSending<Body, Answer>(send: (body: Body, key: string) => Promise<Answer>) {
  const client = useQueryClient();
  const { id } = useRoadmap();
  const last = useRef<Sending | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const submit = async (body: Body): Promise<Answer | null> => {
    setBusy(true);
    setError(null);
    last.current = sending(last.current, body);
    try {
      return await send(body, last.current.key);
    } catch (found) {
      setError(found as Error);
      if (!unanswered(found as Error)) {
        // It was answered and had no effect: what is sent next is another request.
        last.current = null;
      }
      return null;
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: keyOf(id) });
    }
  };
  return { submit, busy, error, forget: () => setError(null) };
}
