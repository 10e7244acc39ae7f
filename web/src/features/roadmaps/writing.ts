import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { keyOf } from "../../api/queries";
import { useSending } from "../../api/sending";

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
  const { submit, busy, error } = useSending(write, async () => {
    await client.invalidateQueries({ queryKey: ["roadmaps"] });
    if (roadmap) {
      await client.invalidateQueries({ queryKey: keyOf(roadmap) });
    }
  });
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
    const answer = await submit(body());
    if (answer !== null) {
      onDone(answer);
    }
  };
  return { tried, busy, error, send: (event) => void send(event) };
}
