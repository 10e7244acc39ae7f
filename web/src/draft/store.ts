import { useSyncExternalStore } from "react";
import type { Draft } from "./draft";

const PREFIX = "plateauplanner.draft.";

/**
 * Drafts stand in the browser's storage, so that a reload, a crash or a lost connection takes
 * nothing away. They hold no secret: only what their user is about to propose to everybody.
 */
const listeners = new Set<() => void>();
const remembered = new Map<string, { written: string | null; draft: Draft | null }>();

function read(roadmap: string): Draft | null {
  const written = window.localStorage.getItem(PREFIX + roadmap);
  const known = remembered.get(roadmap);
  if (known && known.written === written) {
    return known.draft;
  }
  const draft = parsed(written);
  remembered.set(roadmap, { written, draft });
  return draft;
}

function parsed(written: string | null): Draft | null {
  try {
    const value = JSON.parse(written ?? "null") as Partial<Draft> | null;
    const whole =
      value &&
      Number.isInteger(value.base) &&
      Number.isInteger(value.done) &&
      Array.isArray(value.steps);
    return whole ? ({ scenario: null, reason: "", ...value } as Draft) : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; null throws it away. */
export function writeDraft(roadmap: string, draft: Draft | null): void {
  if (draft) {
    window.localStorage.setItem(PREFIX + roadmap, JSON.stringify(draft));
  } else {
    window.localStorage.removeItem(PREFIX + roadmap);
  }
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab of the same browser works on the same draft.
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The draft of a roadmap as it is now, in every part of the page and in every tab. */
export function useStoredDraft(roadmap: string): Draft | null {
  return useSyncExternalStore(subscribe, () => read(roadmap));
}
