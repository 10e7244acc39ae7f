import type { Change } from "../api/types";

/**
 * Edits that are not saved yet: steps on one revision, of which the first `done` count.
 * A step is what one act of the user changes, so that undo takes back just that.
 */
export interface Draft {
  readonly base: number;
  readonly steps: readonly (readonly Change[])[];
  readonly done: number;
  /** The scenario that the draft was opened from or saved as. */
  readonly scenario: string | null;
  /** The reason for saving, kept while it is being typed. */
  readonly reason: string;
}

/** A draft without edits on a revision. */
export function emptyDraft(base: number): Draft {
  return { base, steps: [], done: 0, scenario: null, reason: "" };
}

/** The changes that count, in the order in which they were made. */
export function changesOf(draft: Draft): readonly Change[] {
  return draft.steps.slice(0, draft.done).flat();
}

/** Adds a step; what was undone before it can no longer be redone. */
export function withStep(draft: Draft, step: readonly Change[]): Draft {
  const steps = [...draft.steps.slice(0, draft.done), step];
  return { ...draft, steps, done: steps.length };
}

/** Takes back the last step, if there is one. */
export function undone(draft: Draft): Draft {
  return { ...draft, done: Math.max(0, draft.done - 1) };
}

/** Does the step again that was taken back last, if there is one. */
export function redone(draft: Draft): Draft {
  return { ...draft, done: Math.min(draft.steps.length, draft.done + 1) };
}

/** Leaves out one step, wherever it stands. */
export function withoutStep(draft: Draft, index: number): Draft {
  const steps = draft.steps.filter((_, place) => place !== index);
  return { ...draft, steps, done: index < draft.done ? draft.done - 1 : draft.done };
}

/** A draft that consists of these changes, each a step of its own. */
export function draftOf(
  base: number,
  changes: readonly Change[],
  kept: Partial<Pick<Draft, "scenario" | "reason">> = {},
): Draft {
  const steps = changes.map((change) => [change]);
  return { ...emptyDraft(base), ...kept, steps, done: steps.length };
}
