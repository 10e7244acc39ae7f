import { expect, test } from "vitest";
import type { Revision } from "../../api/types";
import { redoTarget, undoTarget } from "./targets";

type Kind = NonNullable<Revision["kind"]>;

/** A history in which each revision has a kind and the number of what it restores. */
function targets(history: readonly (readonly [Kind, number?])[]) {
  const revisions = history.map(([kind, restores], index) => ({
    number: index + 1,
    kind,
    restores: restores ?? null,
  })) as Revision[];
  const known = new Map(revisions.map((revision) => [revision.number, revision]));
  const latest = revisions.at(-1) as Revision;
  return { undo: undoTarget(latest, known), redo: redoTarget(latest, known) };
}

test("the first revision cannot be undone", () => {
  expect(targets([["created"]])).toEqual({ undo: null, redo: null });
});

test("undoing again goes further back, and redoing goes forth again", () => {
  expect(targets([["created"], ["changed"], ["changed"]])).toEqual({ undo: 2, redo: null });
  expect(targets([["created"], ["changed"], ["changed"], ["undone", 2]])).toEqual({
    undo: 1,
    redo: 3,
  });
  expect(targets([["created"], ["changed"], ["changed"], ["undone", 2], ["undone", 1]])).toEqual({
    undo: null,
    redo: 2,
  });
  expect(
    targets([["created"], ["changed"], ["changed"], ["undone", 2], ["undone", 1], ["redone", 2]]),
  ).toEqual({ undo: 1, redo: 3 });
});

test("a new change leaves nothing to redo", () => {
  expect(targets([["created"], ["changed"], ["undone", 1], ["changed"]])).toEqual({
    undo: 3,
    redo: null,
  });
});

test("what lies before the known history is not guessed", () => {
  const latest = { number: 900, kind: "undone", restores: 100 } as Revision;
  expect(undoTarget(latest, new Map([[900, latest]]))).toBeUndefined();
});
