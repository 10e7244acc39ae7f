import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { draftOf } from "../../draft/draft";
import { writeDraft } from "../../draft/store";
import { renderRoadmap } from "../../test/render";
import { refusal, type Sent, serve } from "../../test/service";
import View from "./view";

const place = (number: string, plateau: number) => ({ number, plateau, wave: 1 });
const move = {
  number: "1.1",
  before: place("1.1", 1),
  after: place("1.1", 2),
  because: [0],
  smallest: true,
  chain: [],
  text: "1.1 schuift van plateau 1 naar plateau 2, door wijziging 1.",
};
const change = { change: "move-floor", action: "1.1", plateau: 2, reason: null } as const;

const NOTHING = {
  moves: [],
  added: [],
  removed: [],
  restated: [],
  new_diagnostics: [],
  solved_diagnostics: [],
};

const COMPARISON = {
  ...NOTHING,
  left: "1",
  right: "2",
  causes: [{ change, revision: 2, derived: false }],
  moves: [move],
  removed: [place("1.2", 1)],
  restated: [{ number: "1.2", before: "proposed", after: "dropped" }],
};

const document = (dropped: boolean) => ({
  id: "demo",
  title: "Demo",
  plateaus: [
    { id: "a", number: 1, title: "Eerst" },
    { id: "b", number: 2, title: "Later" },
  ],
  actions: [
    { number: "1.1", title: "Portfolio" },
    dropped
      ? { number: "1.2", title: "Ketens", status: "dropped", status_reason: "te duur" }
      : { number: "1.2", title: "Ketens" },
  ],
});

const plan = (placements: readonly object[]) => ({ horizon: 2, placements, diagnostics: [] });
const BEFORE = plan([place("1.1", 1), place("1.2", 1)]);
const AFTER = plan([place("1.1", 2)]);

const revision = (number: number) => ({
  number,
  at: "2026-11-20T09:00:00Z",
  author: "A. de Vries",
  reason: number === 2 ? "Geen capaciteit" : "begin",
});

const old = ({ query }: Sent) => query.get("asOf") === "1";

const ANSWERS = {
  "GET /session": { author: null, role: "admin", roles: ["reader", "planner"], open: true },
  "GET /roadmaps/demo": { id: "demo", title: "Demo", archived: false, latest: revision(2) },
  "GET /roadmaps/demo/document": (call: Sent) => document(!old(call)),
  "GET /roadmaps/demo/plan": (call: Sent) => (old(call) ? BEFORE : AFTER),
  "GET /roadmaps/demo/revisions": { items: [revision(2), revision(1)], total: 2 },
  "GET /roadmaps/demo/baselines": { items: [] },
  "GET /roadmaps/demo/scenarios": { items: [] },
  "GET /roadmaps/demo/comparison": COMPARISON,
};

let sent: readonly Sent[];

beforeEach(() => {
  sent = serve(ANSWERS);
});

const open = (query: string) => renderRoadmap("demo", query, <View />);
const part = (name: RegExp) => screen.findByRole("region", { name });
const select = (label: string) => screen.getByLabelText<HTMLSelectElement>(label);
const chosen = (label: string) => select(label).selectedOptions[0]?.textContent;
const asked = () => sent.filter(({ path }) => path === "/roadmaps/demo/comparison");

test("tells what moved, why, and who made the change that did it", async () => {
  await open("?left=1&right=2");
  const moved = await part(/^Naar een ander plateau \(1\)/);
  expect(moved.textContent).toContain("plateau 1 → 2");
  expect(moved.textContent).toContain(move.text);
  expect(moved.textContent).toMatch(/Wijziging 1: Het vroegste plateau van 1.1 \(Portfolio\)/);
  expect(moved.textContent).toContain("Revisie 2, A. de Vries: Geen capaciteit");
  const gone = await part(/^Niet meer in het plan/);
  await waitFor(() => expect(gone.textContent).toContain("is vervallen: te duur"));
});

test("puts both boards side by side, plateau by plateau", async () => {
  await open("?left=1&right=2");
  const board = await part(/^Per plateau/);
  const rows = within(board).getAllByRole("row").slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    "1. Eerst1.1 Portfolio, gaat naar 21.2 Ketens, gaat eruit–",
    "2. Later–1.1 Portfolio, komt van 1",
  ]);
});

test("compares what the user chooses, and says so when nothing is different", async () => {
  await open("?left=1&right=2");
  await part(/^Naar een ander plateau/);
  const same = { ...NOTHING, left: "2", right: "2", causes: [] };
  sent = serve({ ...ANSWERS, "GET /roadmaps/demo/comparison": same });
  await userEvent.selectOptions(screen.getByLabelText("Van"), "latest");
  await screen.findByText("Er is geen verschil", { selector: "p" });
  expect(asked()[0]?.query.toString()).toBe("left=latest&right=2");
  await waitFor(() =>
    expect(screen.getByTestId("announced").textContent).toContain("Er is geen verschil"),
  );
});

test("a state that does not exist can be exchanged for one that does", async () => {
  const missing = refusal(404, "not-found", "Er is geen revisie 99.");
  sent = serve({ ...ANSWERS, "GET /roadmaps/demo/comparison": missing });
  await open("?left=99&right=2");
  await screen.findByText("Er is geen revisie 99.");
  expect(chosen("Van")).toBe("Revisie 99");
  expect(screen.queryByRole("button", { name: "Opnieuw proberen" })).toBeNull();
});

test("compares a draft with what it stands on, without asking for a comparison", async () => {
  writeDraft("demo", draftOf(2, [change]));
  sent = serve({
    ...ANSWERS,
    "POST /roadmaps/demo/impact": {
      impact: { ...NOTHING, moves: [move] },
      after: { plan: AFTER },
      new_cycles: [],
      entities: [],
    },
  });
  await open("");
  const moved = await part(/^Naar een ander plateau \(1\)/);
  expect(moved.textContent).toContain(move.text);
  expect(chosen("Naar")).toBe("Uw concept (1 wijziging op revisie 2)");
  expect(select("Van").disabled).toBe(true);
  expect(asked()).toEqual([]);
});

test("says why nobody can tell what a draft does, instead of loading for ever", async () => {
  writeDraft("demo", draftOf(2, [change]));
  const refused = refusal(400, "change", "Er is geen actie 1.1.");
  sent = serve({ ...ANSWERS, "POST /roadmaps/demo/impact": refused });
  await open("");
  await screen.findByText("Er is geen actie 1.1.");
});
