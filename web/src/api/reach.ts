import { useSyncExternalStore } from "react";

/** How the service stands to this page, by the newest answer to anything that was asked. */
export interface Reach {
  /** Whether it did not answer. */
  readonly lost: boolean;
  /** Whether it no longer knows who asks: the token was revoked, or the session ended elsewhere. */
  readonly expired: boolean;
}

const GATEWAY = [502, 503, 504];

let reach: Reach = { lost: false, expired: false };
const listeners = new Set<() => void>();

/** Remembers what was noticed. */
export function noticed(news: Partial<Reach>): void {
  const next = { ...reach, ...news };
  if (next.lost !== reach.lost || next.expired !== reach.expired) {
    reach = next;
    for (const listener of listeners) {
      listener();
    }
  }
}

/** Whether something between the browser and the service says that the service is not there. */
export function fromGateway(response: Response): boolean {
  const told = response.headers.get("Content-Type")?.includes("json") ?? false;
  return GATEWAY.includes(response.status) && !told;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the service stands to this page now. */
export function useReach(): Reach {
  return useSyncExternalStore(subscribe, () => reach);
}
