import type { Change, Rebase } from "../api/types";
import { type DecisionWords, NO_DECISION } from "../shared/decision";

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
  readonly decision: DecisionWords;
  /**
   * The request to save that got no answer yet. The same request goes out with the same key, so
   * that it has its effect once, whatever became of the connection.
   */
  readonly request: { readonly key: string; readonly body: string } | null;
}

/** A draft without edits on a revision. */
export function emptyDraft(base: number): Draft {
  return {
    base,
    steps: [],
    done: 0,
    scenario: null,
    reason: "",
    decision: NO_DECISION,
    request: null,
  };
}

/** The changes that count, in the order in which they were made. */
export function changesOf({ steps, done }: Pick<Draft, "steps" | "done">): readonly Change[] {
  return steps.slice(0, done).flat();
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

/**
 * The draft on a newer revision: the changes that still fit, in the steps that they were made in.
 * Steps that were undone stay where they can be redone.
 */
export function rebased(draft: Draft, base: number, { kept, changes }: KeptChanges): Draft {
  const stepOf = draft.steps.slice(0, draft.done).flatMap((step, index) => step.map(() => index));
  const steps = new Map<number | undefined, Change[]>();
  changes.forEach((change, place) => {
    const step = stepOf[kept[place] ?? -1];
    steps.set(step, [...(steps.get(step) ?? []), change]);
  });
  const done = [...steps.values()];
  return {
    ...draft,
    base,
    steps: [...done, ...draft.steps.slice(draft.done)],
    done: done.length,
    request: null,
  };
}

/** Changes, and where each stood among those of the draft. */
export type KeptChanges = Pick<Rebase, "kept" | "changes">;

const written = (value: unknown) => JSON.stringify(value);

/** Whether two drafts hold the same edits on the same revision; what is typed with them aside. */
export function sameEdits(one: Draft | null, other: Draft | null): boolean {
  const edits = (draft: Draft | null) => draft && written([draft.base, draft.done, draft.steps]);
  return edits(one) === edits(other);
}

/** Where a step stands in a draft; -1 when it is not there any more. */
export function placeOf({ steps }: Draft, step: readonly Change[]): number {
  const place = steps.indexOf(step);
  // What another tab wrote is read anew, and then is no longer the same object.
  return place < 0 ? steps.findIndex((found) => written(found) === written(step)) : place;
}

/**
 * What is left when the steps of `saved` that count became a revision: the edits that were made
 * meanwhile. When some of them were taken back meanwhile, the draft stays on what it stood on.
 */
export function afterSaving(now: Draft | null, saved: Draft, revision: number): Draft | null {
  if (!now) {
    return null;
  }
  const length = saved.done;
  const begins =
    now.base === saved.base &&
    now.done >= length &&
    written(now.steps.slice(0, length)) === written(saved.steps.slice(0, length));
  if (!begins) {
    return { ...now, request: null };
  }
  const done = now.done - length;
  return done > 0 ? { ...emptyDraft(revision), steps: now.steps.slice(length), done } : null;
}
