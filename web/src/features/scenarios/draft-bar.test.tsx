import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Change } from "../../api/types";
import { draftOf, emptyDraft, undone, withStep } from "../../draft/draft";
import { readDraft, writeDraft } from "../../draft/store";
import { renderRoadmap } from "../../test/render";
import { refusal, type Sent, serve } from "../../test/service";
import { DEMO, ENTRY, revision } from "./demo.fixture";
import Dialogs from "./dialogs";
import { DraftBar } from "./draft-bar";
import { RefusalDialog } from "./refusal";

const MOVE: Change = { change: "move-floor", action: "1.1", plateau: 2, reason: null };
const RENAME: Change = { change: "edit-action", action: "1.2", title: "Anders" };
const CIRCLE: Change = {
  change: "add-dependency",
  dependency: { predecessor: "1.2", successor: "1.1", kind: "builds-on" },
};

const REVISIONS = "POST /roadmaps/demo/revisions";

async function open(query: string, ...changes: Change[]) {
  writeDraft("demo", draftOf(1, changes));
  window.localStorage.setItem("plateauplanner.author", "Ans");
  await renderRoadmap(
    "demo",
    query,
    <>
      <DraftBar dialogs={Dialogs} />
      <RefusalDialog />
    </>,
  );
  return userEvent.setup();
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const posts = (sent: readonly Sent[]) =>
  sent.filter((call) => REVISIONS.endsWith(call.path) && call.method === "POST");

describe("the bar of the draft", () => {
  test("tells in one sentence what the draft does, and undoes with the keyboard", async () => {
    serve(DEMO);
    const user = await open("", RENAME, MOVE);
    expect(await screen.findByText(": 1 actie schuift")).toBeDefined();
    await user.keyboard("{Control>}z{/Control}");
    expect(await screen.findByText("1 wijziging")).toBeDefined();
    expect(screen.getByTestId("announced").textContent).toContain("1.1 (Meten)");
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(await screen.findByText("2 wijzigingen")).toBeDefined();
  });

  test("asks before it throws a draft away, and gives it back", async () => {
    serve(DEMO);
    const user = await open("?draft=discard", MOVE);
    await user.click(await button("Gooi weg"));
    expect(readDraft("demo")).toBeNull();
    await user.click(await button("Haal het terug"));
    expect(readDraft("demo")?.steps).toEqual([[MOVE]]);
  });

  test("keeps a step that others stand on, and says why", async () => {
    serve({
      ...DEMO,
      "POST /roadmaps/demo/impact": (call: Sent) =>
        (call.body as { changes: Change[] }).changes.length < 2
          ? refusal(400, "change", "Wijziging 1 kan niet: er is geen actie Z.1.")
          : DEMO["POST /roadmaps/demo/impact"](call),
    });
    const user = await open("?draft=changes", MOVE, RENAME);
    const [first] = await screen.findAllByRole("button", { name: /^Laat weg/ });
    await user.click(first as HTMLElement);
    expect((await screen.findAllByText(/er is geen actie Z.1/)).length).toBeGreaterThan(0);
    expect(readDraft("demo")?.steps).toEqual([[MOVE], [RENAME]]);
  });
});

describe("saving the draft", () => {
  test("asks for a reason first, and sends the changes on the state that was looked at", async () => {
    const sent = serve({ ...DEMO, [REVISIONS]: revision(2, "Ans") });
    const user = await open("?draft=save", MOVE);
    await user.click(await button("Opslaan"));
    expect(document.activeElement).toBe(screen.getByLabelText("Waarom deze wijzigingen?"));
    expect(posts(sent)).toEqual([]);
    await user.keyboard("Besproken");
    await user.click(screen.getByText("Besluit erbij (niet verplicht)"));
    await user.type(screen.getByLabelText("Besloten door"), "imo");
    await user.click(await button("Opslaan"));
    expect(await screen.findByText("Opgeslagen als revisie 2")).toBeDefined();
    const [call] = posts(sent);
    expect(call?.headers.get("If-Match")).toBe('"base"');
    expect(call?.body).toEqual({
      changes: [MOVE],
      reason: "Besproken",
      author: "Ans",
      decision: { by: "IMO", body: "imo", decided_on: null, reference: null },
    });
    expect(readDraft("demo")).toBeNull();
  });

  test("keeps what is edited meanwhile, on the new revision", async () => {
    let saved = (_: unknown) => {};
    serve({
      ...DEMO,
      [REVISIONS]: () =>
        new Promise((resolve) => {
          saved = resolve;
        }),
    });
    const user = await open("?draft=save", MOVE);
    await user.type(await screen.findByLabelText("Waarom deze wijzigingen?"), "Besproken");
    await user.click(await button("Opslaan"));
    await waitFor(() => expect(readDraft("demo")?.request).toBeTruthy());
    act(() => writeDraft("demo", withStep(readDraft("demo") ?? emptyDraft(1), [RENAME])));
    saved(revision(2, "Ans"));
    expect(await screen.findByText("Opgeslagen als revisie 2")).toBeDefined();
    expect(readDraft("demo")).toMatchObject({ base: 2, steps: [[RENAME]], done: 1 });
  });

  test("takes nothing of the draft when some of it was undone meanwhile", async () => {
    let saved = (_: unknown) => {};
    serve({
      ...DEMO,
      [REVISIONS]: () =>
        new Promise((resolve) => {
          saved = resolve;
        }),
    });
    const user = await open("?draft=save", MOVE, RENAME);
    await user.type(await screen.findByLabelText("Waarom deze wijzigingen?"), "Besproken");
    await user.click(await button("Opslaan"));
    await waitFor(() => expect(readDraft("demo")?.request).toBeTruthy());
    act(() => writeDraft("demo", undone(readDraft("demo") ?? emptyDraft(1))));
    saved(revision(2, "Ans"));
    await waitFor(() => expect(readDraft("demo")?.request).toBeNull());
    expect(readDraft("demo")).toMatchObject({ base: 1, steps: [[MOVE], [RENAME]], done: 1 });
  });

  test("sends a request without an answer again under the same key", async () => {
    const lost = () => new Response("", { status: 502 });
    const sent = serve({ ...DEMO, [REVISIONS]: lost });
    const user = await open("?draft=save", MOVE);
    await user.type(await screen.findByLabelText("Waarom deze wijzigingen?"), "Besproken");
    await user.click(await button("Opslaan"));
    expect(await screen.findByText("Het is niet zeker of uw concept is opgeslagen")).toBeDefined();
    expect(readDraft("demo")).toMatchObject({ steps: [[MOVE]], reason: "Besproken" });
    await user.click(await button("Opslaan"));
    await waitFor(() => expect(posts(sent).length).toBe(2));
    const [first, second] = posts(sent).map(({ headers }) => headers.get("Idempotency-Key"));
    expect(second).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
  });

  test("shows who was first and leads to bringing the draft up to date", async () => {
    let entry: unknown = ENTRY;
    serve({
      ...DEMO,
      "GET /roadmaps/demo": () => entry,
      "GET /roadmaps/demo/revisions": () => ({ items: [revision(2), revision(1)], total: 2 }),
      [REVISIONS]: () => {
        entry = { ...ENTRY, latest: revision(2) };
        return refusal(412, "conflict", "Iemand anders was eerder.");
      },
    });
    const user = await open("?draft=save", MOVE);
    await user.type(await screen.findByLabelText("Waarom deze wijzigingen?"), "Besproken");
    await user.click(await button("Opslaan"));
    expect(await screen.findByText(/Revisie 2 van A. de Vries: ‘overleg’/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Opslaan" })).toBeNull();
    expect(readDraft("demo")).toMatchObject({ steps: [[MOVE]], reason: "Besproken" });
  });

  test("does not offer to save a cycle, but the clinic and a scenario", async () => {
    serve(DEMO);
    await open("?draft=save", CIRCLE);
    const link = await screen.findByRole("link", { name: "Naar de kringen" });
    expect(link.getAttribute("href")).toBe("/roadmaps/demo/cycles");
    expect(screen.queryByRole("button", { name: "Opslaan" })).toBeNull();
    expect(await button("Bewaar als scenario …")).toBeDefined();
  });

  test("keeps a draft with a cycle as a scenario, once it has a name", async () => {
    const sent = serve({
      ...DEMO,
      "PUT /roadmaps/demo/scenarios/plan-een": { ...revision(1), name: "plan-een", base: 1 },
    });
    const user = await open("?draft=keep", CIRCLE);
    await user.click(await button("Bewaar"));
    expect(await screen.findByText("Geef het scenario een naam.")).toBeDefined();
    await user.type(screen.getByLabelText("Naam van het scenario"), "Plan één");
    await user.click(await button("Bewaar"));
    expect(await screen.findByText("Bewaard als scenario ‘Plan één’")).toBeDefined();
    const put = sent.find(({ method }) => method === "PUT");
    expect(put?.headers.get("If-None-Match")).toBe("*");
    expect(put?.body).toMatchObject({ title: "Plan één", base: 1, changes: [CIRCLE] });
    expect(readDraft("demo")?.scenario).toBe("plan-een");
  });
});
