import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { ApiProblem } from "../../api/problem";
import { keyOf } from "../../api/queries";
import { type Sending, sending } from "../../shared/key";

interface Writing {
  /** Whether somebody tried to send, so that what is missing is told. */
  readonly tried: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly send: (event: FormEvent<HTMLFormElement>) => void;
}

/**
 * Sends a form once: names the first field that lacks something, keeps everything on an error, and
 * sends the same thing again under the same key.
 *
 * @param missing names of fields that lack something, first to last
 * @param body what is to be sent, as JSON
 * @param write sends it
 * @param roadmap what becomes stale by it
 */
export function useWriting<Answer>(
  missing: readonly (string | false)[],
  body: () => string,
  write: (body: string, key: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
  roadmap?: string,
): Writing {
  const client = useQueryClient();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const request = useRef<Sending | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const first = missing.find((name) => name !== false);
    if (first) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
      return;
    }
    if (busy) {
      return;
    }
    setBusy(true);
    setError(null);
    request.current = sending(request.current, body());
    const { key } = request.current;
    try {
      const answer = await write(body(), key);
      await refreshed();
      onDone(answer);
    } catch (found) {
      setError(found as Error);
      if (found instanceof ApiProblem && found.status < 500) {
        // It was answered and had no effect: what is sent next is another request.
        request.current = null;
        await refreshed();
      }
    }
    setBusy(false);
  };
  const refreshed = async () => {
    await client.invalidateQueries({ queryKey: ["roadmaps"] });
    if (roadmap) {
      await client.invalidateQueries({ queryKey: keyOf(roadmap) });
    }
  };
  return { tried, busy, error, send: (event) => void send(event) };
}
