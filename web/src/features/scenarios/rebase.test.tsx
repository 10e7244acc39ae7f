import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Change } from "../../api/types";
import { draftOf } from "../../draft/draft";
import { readDraft, writeDraft } from "../../draft/store";
import { renderRoadmap } from "../../test/render";
import { refusal, type Sent, serve } from "../../test/service";
import { DEMO, ENTRY, revision } from "./demo.fixture";
import Dialogs from "./dialogs";
import { DraftBar } from "./draft-bar";

const MINE: Change = { change: "edit-action", action: "1.2", title: "Van mij" };
const MOVE: Change = { change: "move-floor", action: "1.1", plateau: 2, reason: null };
const DONE: Change = { change: "set-ceiling", action: "1.1", plateau: 2 };

const HELD = "/roadmaps/demo/scenarios/concept-1";

const held = (base: number, changes: readonly Change[]) => ({
  ...revision(1),
  name: "concept-1",
  title: "Concept dat wordt bijgewerkt",
  base,
  changes,
  version: 1,
  sha256: `held-${base}`,
});

const CONFLICT = {
  position: 0,
  change: MINE,
  kind: "both-changed",
  reason: "title",
  action: "1.2",
  theirs: "Van hen",
  mine: "Van mij",
  text: "de omschrijving of eigenaar van 1.2 verandert",
};

function foreseen({ query }: Sent) {
  const decided = query.has("keep") || query.has("drop");
  const kept = query.has("keep") ? [0, 1] : [1];
  return {
    changes: kept.map((place) => [MINE, MOVE][place]),
    kept,
    redundant: [2],
    dropped: query.has("drop") ? [0] : [],
    conflicts: decided ? [] : [CONFLICT],
  };
}

/** A service where somebody else saved revision 2. */
const MOVED_ON = {
  ...DEMO,
  "GET /roadmaps/demo": { ...ENTRY, latest: revision(2) },
  "GET /roadmaps/demo/revisions": { items: [revision(2), revision(1)], total: 2 },
  "GET /roadmaps/demo/comparison": {
    causes: [{ change: { change: "edit-action", action: "1.2", title: "Van hen" }, revision: 2 }],
    moves: [],
  },
  [`PUT ${HELD}`]: ({ body }: Sent) => {
    const { base, changes } = body as { base: number; changes: Change[] };
    return held(base, changes);
  },
  [`GET ${HELD}/rebase`]: foreseen,
  [`DELETE ${HELD}`]: () => new Response(null, { status: 204 }),
};

async function open(answers: Parameters<typeof serve>[0]) {
  window.localStorage.setItem("plateauplanner.holding", "concept-1");
  window.localStorage.setItem("plateauplanner.author", "Ans");
  writeDraft("demo", draftOf(1, [MINE, MOVE, DONE], { reason: "Mijn reden" }));
  const sent = serve(answers);
  await renderRoadmap("demo", "?draft=rebase", <DraftBar dialogs={Dialogs} />);
  return { sent, user: userEvent.setup() };
}

const button = (name: string) => screen.findByRole("button", { name });

test("both sides are shown, and the draft stands on the newest revision after a choice", async () => {
  const { sent, user } = await open({
    ...MOVED_ON,
    [`POST ${HELD}/rebases`]: held(2, [MINE, MOVE]),
  });
  expect(await screen.findByText(/Revisie 2 van A. de Vries/)).toBeDefined();
  const choice = await screen.findByRole("group", { name: CONFLICT.text });
  expect(choice.textContent).toContain("Wat er nu staat: Van hen");
  expect(screen.getByText("al gedaan")).toBeDefined();
  const go = await button("Werk het concept bij");
  expect(go.getAttribute("aria-disabled")).toBe("true");
  await user.click(screen.getByRole("radio", { name: "Mijn wijziging: Van mij" }));
  await waitFor(() => expect(go.getAttribute("aria-disabled")).toBeNull());
  await user.click(go);
  expect(await screen.findByText("Uw concept staat nu op revisie 2")).toBeDefined();
  expect(readDraft("demo")).toMatchObject({
    base: 2,
    steps: [[MINE], [MOVE]],
    reason: "Mijn reden",
  });
  const post = sent.find(({ method, path }) => method === "POST" && path.endsWith("/rebases"));
  expect(post?.body).toEqual({ keep: [0], drop: [], author: "Ans" });
  expect(post?.headers.get("If-Match")).toBe('"held-1"');
  await waitFor(() => expect(sent.some(({ method }) => method === "DELETE")).toBe(true));
});

test("choices begin anew when yet another revision came while they were being made", async () => {
  let latest = 2;
  const { user } = await open({
    ...MOVED_ON,
    "GET /roadmaps/demo": () => ({ ...ENTRY, latest: revision(latest) }),
    [`POST ${HELD}/rebases`]: () => {
      latest = 3;
      return held(3, [MOVE]);
    },
  });
  await user.click(await screen.findByRole("radio", { name: "Wat er nu staat: Van hen" }));
  const go = await button("Werk het concept bij");
  await waitFor(() => expect(go.getAttribute("aria-disabled")).toBeNull());
  await user.click(go);
  expect(await screen.findByText(/Er is intussen nog iets bewaard/)).toBeDefined();
  expect(readDraft("demo")).toMatchObject({ base: 1, steps: [[MINE], [MOVE], [DONE]] });
  for (const radio of await screen.findAllByRole<HTMLInputElement>("radio")) {
    expect(radio.checked).toBe(false);
  }
});

test("a refusal is told and takes nothing of the draft", async () => {
  await open({
    ...MOVED_ON,
    [`PUT ${HELD}`]: refusal(403, "forbidden", "Uw rol mag dit niet."),
  });
  expect(await screen.findByText("Uw rol mag dit niet.")).toBeDefined();
  expect(readDraft("demo")).toMatchObject({ base: 1, steps: [[MINE], [MOVE], [DONE]] });
});

test("what another tab made of the draft meanwhile is not overwritten", async () => {
  const other = draftOf(1, [MOVE]);
  const { sent, user } = await open({
    ...MOVED_ON,
    [`POST ${HELD}/rebases`]: () => {
      window.localStorage.setItem("plateauplanner.draft.demo", JSON.stringify(other));
      return held(2, [MINE, MOVE]);
    },
  });
  await user.click(await screen.findByRole("radio", { name: "Mijn wijziging: Van mij" }));
  const go = await button("Werk het concept bij");
  await waitFor(() => expect(go.getAttribute("aria-disabled")).toBeNull());
  await user.click(go);
  await waitFor(() => expect(sent.some(({ path }) => path.endsWith("/rebases"))).toBe(true));
  await waitFor(() => expect(go.getAttribute("aria-busy")).toBeNull());
  expect(screen.queryByText("Uw concept staat nu op revisie 2")).toBeNull();
  expect(readDraft("demo")).toEqual(other);
});
