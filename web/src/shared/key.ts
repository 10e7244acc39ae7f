/** Something that is sent, with the key under which it has its effect once. */
export interface Sending {
  readonly key: string;
  readonly body: string;
}

/** The request to send: the same key as before when it is the very same request, else a new one. */
export function sending(before: Sending | null, body: unknown): Sending {
  const written = JSON.stringify(body);
  return before?.body === written ? before : { key: newKey(), body: written };
}

/** A text that nobody had before. */
export function newKey(): string {
  // Not randomUUID: that is only there where the page came over https.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
