import { useRef, useState } from "react";
import { type Sending, sending } from "../shared/key";
import { unanswered } from "./problem";

/** Where the last request is remembered, until it is known what became of it. */
export interface Memory {
  readonly read: () => Sending | null;
  readonly write: (request: Sending | null) => void;
}

/**
 * Sends a write that has its effect once: what got no answer goes out again under the same key.
 * What was answered and had no effect is forgotten: what is sent next is another request.
 */
export async function sendOnce<Answer>(
  { read, write }: Memory,
  body: unknown,
  send: (key: string) => Promise<Answer>,
): Promise<Answer> {
  const request = sending(read(), body);
  write(request);
  try {
    return await send(request.key);
  } catch (error) {
    if (!unanswered(error as Error)) {
      write(null);
    }
    throw error;
  }
}

/** A memory that lasts as long as a part of the page. */
export function useMemory(): Memory {
  const last = useRef<Sending | null>(null);
  return {
    read: () => last.current,
    write: (request) => {
      last.current = request;
    },
  };
}

/**
 * Sends a write once, however often its button is pressed or the connection fails. What becomes
 * stale by it is asked anew, refused or not: a refusal tells of news too.
 */
export function useSending<Body, Answer>(
  send: (body: Body, key: string) => Promise<Answer>,
  renew: () => Promise<unknown>,
) {
  const memory = useMemory();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const submit = async (body: Body): Promise<Answer | null> => {
    setBusy(true);
    setError(null);
    try {
      const answer = await sendOnce(memory, body, (key) => send(body, key));
      await renew();
      return answer;
    } catch (found) {
      setError(found as Error);
      void renew();
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { submit, busy, error, forget: () => setError(null) };
}
