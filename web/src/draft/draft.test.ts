import { describe, expect, test } from "vitest";
import type { Change } from "../api/types";
import { afterSaving, changesOf, draftOf, rebased, undone, withoutStep, withStep } from "./draft";
import { readDraft, writeDraft } from "./store";

const pin = (action: string): Change => ({ change: "pin", action, plateau: 1 });
const [A, B, C, D] = ["1.1", "1.2", "1.3", "1.4"].map(pin) as [Change, Change, Change, Change];

describe("a draft", () => {
  test("counts only the steps that were not undone", () => {
    const draft = undone(draftOf(1, [A, B]));
    expect(changesOf(draft)).toEqual([A]);
    expect(changesOf(withStep(draft, [C]))).toEqual([A, C]);
  });

  test("keeps its place when a step before it is left out", () => {
    const draft = undone(draftOf(1, [A, B, C]));
    expect(changesOf(withoutStep(draft, 0))).toEqual([B]);
    expect(changesOf(withoutStep(draft, 2))).toEqual([A, B]);
  });

  test("keeps its steps together on a newer revision, and what was undone", () => {
    const draft = undone(withStep(withStep(withStep(draftOf(1, []), [A, B]), [C]), [D]));
    // A was done already; where a kept dependency replaces another, its place stands twice.
    const moved = rebased(draft, 4, { kept: [1, 2, 2], changes: [B, D, C] });
    expect(moved).toMatchObject({ base: 4, steps: [[B], [D, C], [D]], done: 2 });
  });

  test("goes on with what was done while the rest was being saved", () => {
    const draft = draftOf(1, [A, B, C]);
    const rest = afterSaving(draft, draftOf(1, [A, B]), 5);
    expect(rest).toMatchObject({ base: 5, steps: [[C]], done: 1, reason: "" });
    expect(afterSaving(draft, draft, 5)).toBeNull();
    expect(afterSaving(null, draft, 5)).toBeNull();
  });

  test("stays as it is when something of it was taken back while it was being saved", () => {
    const saved = draftOf(1, [A, B]);
    expect(afterSaving(undone(saved), saved, 5)).toMatchObject({ base: 1, steps: [[A], [B]] });
    const other = withStep(undone(saved), [C]);
    expect(afterSaving(other, saved, 5)).toMatchObject({ base: 1, steps: [[A], [C]], done: 2 });
    const rebasedMeanwhile = draftOf(3, [A, B]);
    expect(afterSaving(rebasedMeanwhile, saved, 5)).toMatchObject({ base: 3, done: 2 });
  });

  test("survives a reload, and what is no draft is none", () => {
    writeDraft("demo", draftOf(3, [A], { reason: "Omdat" }));
    expect(readDraft("demo")).toMatchObject({ base: 3, steps: [[A]], reason: "Omdat" });
    window.localStorage.setItem("plateauplanner.draft.demo", '{"base":1,"steps":[],"done":2}');
    expect(readDraft("demo")).toBeNull();
    window.localStorage.setItem("plateauplanner.draft.demo", "{");
    expect(readDraft("demo")).toBeNull();
  });

  test("of an earlier version of the site gets what is younger", () => {
    const old = JSON.stringify({ base: 1, steps: [[A]], done: 1 });
    window.localStorage.setItem("plateauplanner.draft.demo", old);
    expect(readDraft("demo")).toMatchObject({ scenario: null, request: null });
  });
});
