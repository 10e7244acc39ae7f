import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { renderRoadmap } from "../../test/render";
import { refusal, type Sent, serve } from "../../test/service";
import View from "./view";

beforeAll(() => {
  // jsdom knows the element, but not how to open and close it.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const revision = (number: number, more: object = {}) => ({
  roadmap: "demo",
  number,
  at: "2026-11-20T09:00:00Z",
  author: "A. de Vries",
  reason: `reden ${number}`,
  kind: "changed",
  changes: [],
  document: `document-${number}`,
  sha256: `revisie-${number}`,
  ...more,
});

const CHANGE = { change: "set-status", action: "1.1", status: "started", reason: null };
const HISTORY = [
  revision(3, { changes: [CHANGE] }),
  revision(2, { decision: { by: "IMO", decided_on: "2026-11-19", reference: "Z-1" } }),
  revision(1, { kind: "created" }),
];

const comparison = {
  causes: [],
  moves: [
    {
      number: "1.1",
      before: { plateau: 2, wave: 1 },
      after: { plateau: 1, wave: 1 },
      because: [],
      text: "",
    },
  ],
  added: [],
  removed: [],
  restated: [],
  new_diagnostics: [],
  solved_diagnostics: [],
};

const ANSWERS = {
  "GET /session": {
    author: null,
    role: "admin",
    roles: ["reader", "planner", "decider", "admin"],
    open: true,
  },
  "GET /roadmaps/demo": { id: "demo", title: "Demo", archived: false, latest: HISTORY[0] },
  "GET /roadmaps/demo/document": {
    id: "demo",
    title: "Demo",
    plateaus: [{ id: "a", number: 1, title: "Eerst" }],
    bodies: [{ id: "imo", title: "IMO" }],
    actions: [{ number: "1.1", title: "Portfolio" }],
  },
  "GET /roadmaps/demo/plan": { horizon: 1, placements: [], diagnostics: [] },
  "GET /roadmaps/demo/revisions": { items: HISTORY, total: 120 },
  "GET /roadmaps/demo/baselines": { items: [] },
  "GET /roadmaps/demo/comparison": comparison,
};

let sent: readonly Sent[];

beforeEach(() => {
  sent = serve(ANSWERS);
});

const open = (query = "") => renderRoadmap("demo", query, <View />);
const row = async (number: number) => {
  const heading = await screen.findByRole("heading", { name: `Revisie ${number}` });
  return heading.closest("li") as HTMLElement;
};
const posted = () => sent.filter(({ method }) => method === "POST");
const announced = () => screen.getByTestId("announced");

async function choose(number: number, choice: string) {
  await row(number);
  await userEvent.click(await screen.findByRole("button", { name: `Meer met revisie ${number}` }));
  await userEvent.click(screen.getByRole("button", { name: choice }));
  return screen.getByRole("dialog");
}

test("tells of each revision who made it, why, by which decision, and what changed", async () => {
  await open();
  expect((await row(2)).textContent).toContain("Besluit van IMO, 19 november 2026 (Z-1)");
  const newest = await row(3);
  expect(newest.textContent).toContain("nieuwste");
  await userEvent.click(within(newest).getByText("1 wijziging"));
  within(newest).getByText("1.1 (Portfolio) krijgt de status ‘gestart’");
  expect(
    within(newest)
      .getByRole("link", { name: /^Wat veranderde er/ })
      .getAttribute("href"),
  ).toBe("/roadmaps/demo/comparison?left=2&right=3");
});

test("a long history is asked page by page", async () => {
  await open();
  await userEvent.click(await screen.findByRole("link", { name: "Oudere" }));
  await screen.findAllByText(/bladzijde 2 van 3/i);
  const pages = sent.filter(({ query }) => query.get("pageSize") === "50");
  expect(pages.map(({ query }) => query.get("page"))).toEqual(["1", "2"]);
});

test("going back says what it does first, and sends the reason on the state that was seen", async () => {
  const made = revision(4, { kind: "restored", restores: 1 });
  sent = serve({ ...ANSWERS, "POST /roadmaps/demo/revisions": made });
  await open();
  const dialog = await choose(1, "Terug naar deze stand …");
  await within(dialog).findByText("1.1 gaat van plateau 2 naar plateau 1");
  await userEvent.type(within(dialog).getByLabelText("Waarom?"), "te vroeg");
  await userEvent.type(within(dialog).getByLabelText("Uw naam"), "B. Jansen");
  await userEvent.click(within(dialog).getByRole("button", { name: "Terug naar revisie 1" }));
  await waitFor(() => expect(announced().textContent).toContain("Opgeslagen als revisie 4."));
  expect(screen.queryByRole("dialog")).toBeNull();
  const [call] = posted();
  expect(call?.body).toEqual({ reason: "te vroeg", author: "B. Jansen", restores: 1 });
  expect(call?.headers.get("If-Match")).toBe('"document-3"');
});

test("a lost connection loses nothing typed, and sending again has its effect once", async () => {
  const lost = () => {
    throw new TypeError("Failed to fetch");
  };
  sent = serve({ ...ANSWERS, "POST /roadmaps/demo/revisions": lost });
  await open();
  await userEvent.click(await screen.findByRole("button", { name: /^Laatste wijziging/ }));
  const dialog = screen.getByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText("Waarom?"), "vergissing");
  await userEvent.type(within(dialog).getByLabelText("Uw naam"), "B. Jansen");
  const send = within(dialog).getByRole("button", { name: "Terugdraaien" });
  await userEvent.click(send);
  await within(dialog).findByRole("alert");
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>("Waarom?").value).toBe("vergissing");
  await userEvent.click(send);
  await waitFor(() => expect(posted()).toHaveLength(2));
  const [first, second] = posted().map(({ headers }) => headers.get("Idempotency-Key"));
  expect(first).toBe(second);
});

test("when somebody else was first, it tells what they moved", async () => {
  const problem = {
    type: "/api/v1/problems/conflict",
    title: "Iemand anders was eerder",
    status: 412,
    detail: "Iemand anders was eerder.",
    moved: ["9.1 schuift van plateau 3 naar plateau 4."],
  };
  const first = new Response(JSON.stringify(problem), { status: 412 });
  sent = serve({ ...ANSWERS, "POST /roadmaps/demo/revisions": first });
  await open();
  const dialog = await choose(2, "Terug naar deze stand …");
  await userEvent.type(within(dialog).getByLabelText("Waarom?"), "x");
  await userEvent.type(within(dialog).getByLabelText("Uw naam"), "B");
  await userEvent.click(within(dialog).getByRole("button", { name: "Terug naar revisie 2" }));
  expect((await within(dialog).findByRole("alert")).textContent).toContain(
    "Iemand anders was eerder.",
  );
  expect(dialog.textContent).toContain("Er is niets gewijzigd.");
  within(dialog).getByText("9.1 schuift van plateau 3 naar plateau 4.");
});

test("undoes only what was looked at: not what somebody saved meanwhile", async () => {
  let entry: object = ANSWERS["GET /roadmaps/demo"];
  const refused = refusal(412, "conflict", "Iemand anders was eerder.");
  sent = serve({
    ...ANSWERS,
    "GET /roadmaps/demo": () => entry,
    "POST /roadmaps/demo/revisions": () => refused,
  });
  await open();
  await userEvent.click(await screen.findByRole("button", { name: /^Laatste wijziging/ }));
  const dialog = screen.getByRole("dialog");
  within(dialog).getByText(/weer zoals in revisie 2. Dat wordt revisie 4/);
  await userEvent.type(within(dialog).getByLabelText("Waarom?"), "vergissing");
  await userEvent.type(within(dialog).getByLabelText("Uw naam"), "B. Jansen");
  const send = within(dialog).getByRole("button", { name: "Terugdraaien" });
  const latest = revision(4, { author: "C. Smit", reason: "uit het overleg" });
  entry = { ...entry, latest };
  await userEvent.click(send);
  const again = await within(dialog).findByRole("button", { name: "Kijk opnieuw" });
  expect(posted().map(({ headers }) => headers.get("If-Match"))).toEqual(['"document-3"']);
  within(dialog).getByText("Door C. Smit: uit het overleg");
  within(dialog).getByText(/weer zoals in revisie 2. Dat wordt revisie 4/);
  await userEvent.click(send);
  expect(posted()).toHaveLength(1);
  expect(document.activeElement).toBe(again);
  await userEvent.click(again);
  within(dialog).getByText(/weer zoals in revisie 3. Dat wordt revisie 5/);
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>("Waarom?").value).toBe("vergissing");
  await userEvent.click(send);
  await waitFor(() => expect(posted()).toHaveLength(2));
  const [, second] = posted();
  expect(second?.headers.get("If-Match")).toBe('"document-4"');
});

test("a name of white space is no name", async () => {
  await open();
  const dialog = await choose(1, "Terug naar deze stand …");
  await userEvent.type(within(dialog).getByLabelText("Waarom?"), "te vroeg");
  await userEvent.type(within(dialog).getByLabelText("Uw naam"), "   ");
  await userEvent.click(within(dialog).getByRole("button", { name: "Terug naar revisie 1" }));
  within(dialog).getByText("Vul uw naam in.");
  expect(document.activeElement).toBe(within(dialog).getByLabelText("Uw naam"));
  expect(posted()).toHaveLength(0);
});

test("a revision is adopted by a decision of a body of the roadmap, on exactly that revision", async () => {
  const made = { decision: { by: "IMO" }, number: 2 };
  sent = serve({ ...ANSWERS, "POST /roadmaps/demo/baselines": made });
  await open();
  const dialog = await choose(1, "Vaststellen …");
  await userEvent.type(within(dialog).getByLabelText("Besloten door"), "imo");
  await userEvent.type(within(dialog).getByLabelText("Uw naam"), "B. Jansen");
  await userEvent.click(within(dialog).getByRole("button", { name: "Revisie 1 vaststellen" }));
  await waitFor(() => expect(announced().textContent).toContain("vastgesteld door IMO"));
  const [call] = posted();
  expect(call?.headers.get("If-Match")).toBe('"revisie-1"');
  expect(call?.body).toEqual({
    number: 1,
    decision: { by: "IMO", body: "imo", decided_on: null, reference: null },
    author: "B. Jansen",
  });
});

test("a reader can look and compare, but is offered nothing else", async () => {
  const session = { author: "R", role: "reader", roles: ["reader"], open: false };
  sent = serve({ ...ANSWERS, "GET /session": session });
  await open();
  await row(2);
  expect(screen.queryByRole("button", { name: /Meer met revisie/ })).toBeNull();
  expect(screen.queryByRole("button", { name: /terugdraaien/ })).toBeNull();
});
