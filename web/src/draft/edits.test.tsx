import { useQuery } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import type { Change } from "../api/types";
import { impactQuery } from "../api/what-if";
import { renderRoadmap } from "../test/render";
import { type Sent, serve } from "../test/service";
import { useNext } from "./answers";
import { draftOf } from "./draft";
import { type OpenRoadmap, useRoadmap } from "./roadmap";
import { readDraft, writeDraft } from "./store";

const pin = (action: string): Change => ({ change: "pin", action, plateau: 1 });
const [A, B, C] = ["1.1", "1.2", "1.3"].map(pin) as [Change, Change, Change];

const PLAN = { roadmap_sha256: "base", placements: [], diagnostics: [] };
const latest = (number: number) => ({ id: "demo", title: "Demo", latest: { number } });
const whatIf = { after: { plan: PLAN }, entities: [], impact: {}, worded: { next: {} } };
const isOutlook = ({ body }: Sent) => (body as { tell: string }).tell === "words";

let sent: readonly Sent[];
let number: number;
let open: OpenRoadmap;

/** Answers that a test lets go itself. */
let held: (() => void)[];
let holding: boolean;
const answer = (value: unknown) =>
  holding ? new Promise((resolve) => held.push(() => resolve(value))) : value;
const release = () => {
  holding = false;
  for (const letGo of held.splice(0)) {
    letGo();
  }
};

beforeEach(() => {
  held = [];
  holding = false;
  number = 1;
  sent = serve({
    "GET /session": { author: null, role: "planner", roles: ["reader", "planner"], open: true },
    "GET /roadmaps/demo": () => latest(number),
    "GET /roadmaps/demo/document": { id: "demo", title: "Demo", plateaus: [], actions: [] },
    "GET /roadmaps/demo/plan": PLAN,
    "GET /roadmaps/demo/next": {},
    "POST /roadmaps/demo/impact": () => answer(whatIf),
  });
});

let formShown: (shown: boolean) => void;

/** Asks what A would do, as a form does that is being filled in. */
function Form() {
  useQuery(impactQuery("demo", 1, [A]));
  return null;
}

function Page() {
  open = useRoadmap();
  const [form, setForm] = useState(false);
  formShown = setForm;
  const next = useNext();
  return (
    <>
      <p>{`${open.state} ${next.stale ? "oud" : "nu"} ${next.data ? "er" : "leeg"}`}</p>
      {form && <Form />}
    </>
  );
}

async function show() {
  await renderRoadmap("demo", "", <Page />);
  await screen.findByText(/nu er/);
}

const steps = () => readDraft("demo")?.steps;
const asked = (path: string) => sent.filter((call) => call.path.endsWith(path));
const previewed = () =>
  asked("/impact")
    .filter((call) => !isOutlook(call))
    .map(({ body }) => (body as { changes: Change[] }).changes);

test("edits made at once are each looked at on what the one before them left", async () => {
  await show();
  await act(() => Promise.all([open.propose([A]), open.propose([B])]));
  expect(steps()).toEqual([[A], [B]]);
  expect(previewed()).toContainEqual([A, B]);
  expect(previewed()).not.toContainEqual([B]);
});

test("leaving out two steps at once leaves out both", async () => {
  writeDraft("demo", draftOf(1, [A, B, C]));
  await show();
  const left = await act(() => Promise.all([open.leaveOut(0), open.leaveOut(1)]));
  expect(left).toEqual([true, true]);
  expect(steps()).toEqual([[C]]);
});

test("a step can only be left out once", async () => {
  writeDraft("demo", draftOf(1, [A, B]));
  await show();
  expect(await act(() => Promise.all([open.leaveOut(0), open.leaveOut(0)]))).toEqual([true, false]);
  expect(steps()).toEqual([[B]]);
});

test("undo waits for the edit before it", async () => {
  await show();
  await act(async () => {
    const made = open.propose([A]);
    open.undo();
    await made;
  });
  await waitFor(() => expect(readDraft("demo")).toMatchObject({ steps: [[A]], done: 0 }));
});

test("an answer about other edits says so, and one about another revision is not shown", async () => {
  writeDraft("demo", draftOf(1, [A]));
  await show();
  holding = true;
  act(() => writeDraft("demo", draftOf(1, [A, B])));
  await screen.findByText("1 oud er");
  act(() => writeDraft("demo", draftOf(1, [C])));
  await screen.findByText("1 nu leeg");
  act(release);
  await screen.findByText("1 nu er");
});

test("what others saved is asked about too", async () => {
  await show();
  number = 2;
  writeDraft("demo", draftOf(2, [A]));
  await screen.findByText("2 nu er");
  act(() => writeDraft("demo", null));
  await screen.findByText("2 nu er");
  await waitFor(() =>
    expect(asked("/next").map(({ query }) => query.get("asOf"))).toEqual(["1", "2"]),
  );
});

test("a draft that another tab put on a newer revision stays on that revision", async () => {
  await show();
  number = 2;
  act(() => writeDraft("demo", draftOf(2, [A])));
  await act(() => open.propose([B]));
  expect(readDraft("demo")).toMatchObject({ base: 2, steps: [[A], [B]] });
  const bases = asked("/impact").map(({ body }) => (body as { as_of: number }).as_of);
  expect(new Set(bases)).toEqual(new Set([2]));
});

test("an edit outlives the form that asked what it does", async () => {
  await show();
  holding = true;
  act(() => formShown(true));
  await waitFor(() => expect(held).toHaveLength(1));
  const made = open.propose([A]);
  await act(() => new Promise((resolve) => window.setTimeout(resolve, 20)));
  act(() => formShown(false));
  release();
  await act(() => made);
  expect(steps()).toEqual([[A]]);
  expect(previewed()).toEqual([[A]]);
});
