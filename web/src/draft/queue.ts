import type { Draft } from "./draft";
import { readDraft, writeDraft } from "./store";

const turns = new Map<string, Promise<unknown>>();

/**
 * Does one thing after another to the draft of a roadmap, so that each begins with what the one
 * before it left. What fails holds up nothing. Never wait in a turn for another turn.
 */
export function inTurn<T>(roadmap: string, act: () => T | Promise<T>): Promise<T> {
  const mine = (turns.get(roadmap) ?? Promise.resolve()).then(act);
  turns.set(
    roadmap,
    mine.catch(() => undefined),
  );
  return mine;
}

/** Makes something else of the draft as it is when its turn comes. */
export function editDraft(
  roadmap: string,
  change: (draft: Draft | null) => Draft | null,
): Promise<void> {
  return inTurn(roadmap, () => writeDraft(roadmap, change(readDraft(roadmap))));
}
