import { useSyncExternalStore } from "react";
import { type Draft, emptyDraft } from "./draft";

const PREFIX = "plateauplanner.draft.";

/**
 * Drafts stand in the browser's storage, so that a reload, a crash or a lost connection takes
 * nothing away. They hold no secret: only what their user is about to propose to everybody.
 */
const listeners = new Set<() => void>();
const remembered = new Map<string, { written: string | null; draft: Draft | null }>();

/** The draft of a roadmap as it is at this moment; a page shows that of `useStoredDraft`. */
export function readDraft(roadmap: string): Draft | null {
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
      typeof value.base === "number" &&
      typeof value.done === "number" &&
      Array.isArray(value.steps) &&
      value.steps.every(Array.isArray) &&
      value.done <= value.steps.length;
    // A draft of an earlier version of this site may lack what is younger.
    return whole ? { ...emptyDraft(0), ...(value as Draft) } : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; null throws it away. */
export function writeDraft(roadmap: string, draft: Draft | null): void {
  try {
    if (draft) {
      window.localStorage.setItem(PREFIX + roadmap, JSON.stringify(draft));
    } else {
      window.localStorage.removeItem(PREFIX + roadmap);
    }
  } catch {
    // Storage that is full or forbidden must not stop the work: this page remembers the draft.
  }
  // The same parts stay the same objects, so that a page only renders what is different.
  remembered.set(roadmap, { written: window.localStorage.getItem(PREFIX + roadmap), draft });
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
  return useSyncExternalStore(subscribe, () => readDraft(roadmap));
}
