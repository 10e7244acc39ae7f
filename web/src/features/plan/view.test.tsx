import "../../test/layout";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import type { Change } from "../../api/types";
import { readDraft } from "../../draft/store";
import { renderRoadmap } from "../../test/render";
import { type Sent, serve } from "../../test/service";
import View from "./view";

const PLATEAUS = ["Eerst", "Dan", "Later"];

/** Number, title, plateau, wave and slack of every action that has a place. */
const PLACES = [
  ["1.1", "Coördinatie inrichten", 1, 1, 2],
  ["1.2", "Meten", 1, 2, 0],
  ["2.1", "Sturen", 2, 1, 1],
  ["2.2", "Leren", 3, 1, 0],
] as const;

const DOCUMENT = {
  id: "demo",
  title: "Demo",
  plateaus: PLATEAUS.map((title, index) => ({ number: index + 1, id: `p${index}`, title })),
  themes: [{ id: "A", title: "Structuur" }],
  advices: [
    { number: "1", title: "Basis", theme: "A" },
    { number: "2", title: "Groei" },
  ],
  actions: [
    ...PLACES.map(([number, title]) => ({ number, title, advice: number.slice(0, 1) })),
    { number: "3.1", title: "Wachten", status: "dropped", status_reason: "Geen geld" },
  ],
  dependencies: [
    { predecessor: "1.1", successor: "1.2", kind: "more-effective-after" },
    { predecessor: "1.2", successor: "2.1", kind: "builds-on" },
    { predecessor: "2.1", successor: "2.2", kind: "more-effective-after" },
  ],
};

/** The plan, with some actions in another plateau. */
const planWith = (moved: Readonly<Record<string, number>> = {}) => ({
  placements: PLACES.map(([number, , plateau, wave, slack]) => ({
    number,
    plateau: moved[number] ?? plateau,
    wave,
    slack,
    critical: slack === 0,
    provisional: false,
    frozen: false,
  })),
  dropped: ["3.1"],
  diagnostics: [],
  critical_chains: [],
});

/** What the service answers about a move of 1.2: 2.1 moves along. */
function foreseen({ body }: Sent) {
  const [change] = (body as { changes: Change[] }).changes;
  const plateau = change && "plateau" in change ? (change.plateau ?? 1) : 1;
  const before = planWith();
  const after = planWith({ "1.2": plateau, "2.1": plateau + 1 });
  const moves = ["1.2", "2.1"].map((number) => {
    const at = (plan: typeof before) => plan.placements.find((place) => place.number === number);
    return { number, before: at(before), after: at(after), because: [0], text: `Reden ${number}` };
  });
  return {
    after: { plan: after },
    impact: { moves, added: [], removed: [], new_diagnostics: [], solved_diagnostics: [] },
    entities: [],
    new_cycles: [],
    certificates: [],
  };
}

let sent: readonly Sent[] = [];

function answer(more: Readonly<Record<string, unknown>> = {}) {
  sent = serve({
    "GET /session": { author: null, role: "planner", roles: ["reader", "planner"], open: true },
    "GET /roadmaps/demo": { id: "demo", title: "Demo", archived: false, latest: { number: 1 } },
    "GET /roadmaps/demo/document": DOCUMENT,
    "GET /roadmaps/demo/plan": planWith(),
    "POST /roadmaps/demo/impact": foreseen,
    ...more,
  });
}

const open = (query = "") => renderRoadmap("demo", query, <View />);
const card = (number: string) => screen.findByRole("link", { name: new RegExp(`^${number} `) });
const column = (name: RegExp) => screen.findByRole("region", { name });
const asked = () =>
  sent
    .filter(({ method }) => method === "POST")
    .map(({ body }) => (body as { changes: Change[] }).changes);

beforeEach(() => answer());

describe("the board", () => {
  test("names plateaus with their count, and cards with number, title, status and slack", async () => {
    await open();
    const first = await column(/^Plateau 1 Eerst, 2 acties$/);
    const names = within(first)
      .getAllByRole("link")
      .map(({ textContent }) => textContent?.replaceAll(/\s+/g, " ").trim());
    expect(names[0]).toMatch(/^1\.1 Coördinatie inrichten te besluiten speling 2 1 erna/);
    expect(names[1]).toMatch(/^1\.2 Meten te besluiten geen speling/);
    within(first).getByRole("heading", { name: "Golf 2", level: 3 });
    expect(within(first).getAllByRole("heading", { name: "A. Structuur" })).toHaveLength(2);
    expect(screen.getAllByRole("heading", { name: "Zonder thema" })).toHaveLength(2);
  });

  test("finds words without accents and capitals, says how many, and clears", async () => {
    await open("?q=COORDINATIE");
    await screen.findByText("1 van 4 acties");
    await card("1.1");
    expect(screen.queryByRole("link", { name: /^1\.2 / })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Filters wissen" }));
    await screen.findByText("4 van 4 acties");
    expect(window.location.search).toBe("");
  });

  test("says what to do when nothing fits, and that the open action is hidden", async () => {
    await open("?theme=A&status=done&action=2.1");
    await screen.findByText("Geen actie past bij deze filters");
    screen.getByText("Uw filters verbergen 2.1.");
  });

  test("tells in words how the others stand to the selected card", async () => {
    await open("?action=2.1");
    const told = async (number: string) => (await card(number)).closest("article")?.textContent;
    expect(await told("1.2")).toContain("2.1 heeft dit nodig");
    expect(await told("1.1")).toContain("komt indirect vóór 2.1");
    expect(await told("2.2")).toContain("effectiever na 2.1");
    const ways = screen.getByRole("group", { name: "Vooraf en erna bij 2.1" });
    await userEvent.click(within(ways).getByRole("button", { name: "2.2" }));
    expect(document.activeElement).toBe(await card("2.2"));
  });

  test("lists dropped actions with their reasons", async () => {
    await open();
    await screen.findByText("Vervallen (1)");
    screen.getByText("Geen geld");
  });

  test("is one stop of the tab key, and the arrow keys go on from there", async () => {
    await open();
    (await card("1.1")).focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(await card("1.2"));
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(await card("2.1"));
    const reached = screen.getAllByRole("link").filter(({ tabIndex }) => tabIndex === 0);
    expect(reached.filter(({ id }) => id.startsWith("board-link"))).toHaveLength(1);
    await userEvent.keyboard("{Enter}");
    expect(window.location.search).toBe("?action=2.1");
    await userEvent.keyboard("{Escape}");
    expect(window.location.search).toBe("");
  });
});

describe("re-planning", () => {
  test("moves a card from its menu, says what moves along, and marks both places", async () => {
    await open();
    (await card("1.2")).focus();
    await userEvent.keyboard("m");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Openen" }));
    await userEvent.click(screen.getByRole("button", { name: "Naar plateau 2 Dan" }));
    const move = { change: "move-floor", action: "1.2", plateau: 2, reason: null };
    await waitFor(() =>
      expect(screen.getByTestId("announced").textContent).toBe(
        "1.2 staat nu in plateau 2. 1 actie schuift mee.",
      ),
    );
    expect(asked()).toContainEqual([move]);
    expect(document.activeElement).toBe(await card("1.2"));
    const second = await column(/^Plateau 2 Dan, 1 actie$/);
    within(second).getByText("was plateau 1, nu 2");
    within(second).getByText("Reden 1.2");
    const first = await column(/^Plateau 1 /);
    within(first).getByRole("button", { name: "1.2 nu in plateau 2" });
  });

  test("moves the pin of a card that is pinned, with the keyboard alone", async () => {
    const actions = DOCUMENT.actions.map((action) =>
      action.number === "1.2" ? { ...action, pin: 1 } : action,
    );
    answer({ "GET /roadmaps/demo/document": { ...DOCUMENT, actions } });
    await open();
    (await card("1.2")).focus();
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
    await waitFor(() =>
      expect(asked()).toContainEqual([{ change: "pin", action: "1.2", plateau: 2 }]),
    );
  });

  test("moves a card that is let go over another plateau, after telling what that does", async () => {
    await open();
    const dragged = (await card("1.2")).closest("article") as HTMLElement;
    const target = await column(/^Plateau 2 /);
    const dataTransfer = { setData: () => undefined };
    fireEvent.dragStart(dragged, { dataTransfer });
    fireEvent.dragEnter(target, { dataTransfer });
    await within(target).findByText("1.2 hierheen; 1 actie schuift mee");
    fireEvent.drop(target, { dataTransfer });
    await waitFor(() =>
      expect(screen.getByTestId("announced").textContent).toMatch(/^1.2 staat nu in plateau 2/),
    );
  });

  test("leaves the board as it was when the service cannot be reached, and can go on", async () => {
    let down = true;
    answer({
      "POST /roadmaps/demo/impact": (call: Sent) => {
        if (down) {
          throw new TypeError("no connection");
        }
        return foreseen(call);
      },
    });
    await open();
    (await card("1.2")).focus();
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
    await waitFor(() => expect(asked().length).toBeGreaterThan(0));
    await waitFor(() => expect(screen.queryByText(/Even nagaan/)).toBeNull());
    expect(asked()).toHaveLength(1);
    await column(/^Plateau 1 Eerst, 2 acties$/);
    down = false;
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
    await screen.findByText("was plateau 1, nu 2");
  });

  test("does two moves one after the other, and says where there is nothing further", async () => {
    let release = () => {};
    const pressed = new Promise<void>((resolve) => {
      release = resolve;
    });
    answer({
      "POST /roadmaps/demo/impact": async (call: Sent) => {
        await pressed;
        const { changes } = call.body as { changes: Change[] };
        // The newest move of 1.2 is the one that counts.
        return foreseen({ ...call, body: { changes: changes.slice(-1) } });
      },
    });
    await open();
    (await card("1.2")).focus();
    await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}");
    release();
    await waitFor(() =>
      expect(screen.getByTestId("announced").textContent).toBe(
        "1.2 kan niet verder: dit is het laatste plateau.",
      ),
    );
    expect(readDraft("demo")?.steps).toEqual(
      [2, 3].map((plateau) => [{ change: "move-floor", action: "1.2", plateau, reason: null }]),
    );
    await waitFor(async () => expect(document.activeElement).toBe(await card("1.2")));
  });

  test("is not offered to those who may only read", async () => {
    answer({
      "GET /session": { author: "r", role: "reader", roles: ["reader"], open: false },
    });
    await open();
    const article = (await card("1.1")).closest("article");
    expect(article?.draggable).toBe(false);
    expect(screen.queryByRole("button", { name: /^Wijzig 1\.1/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Actie toevoegen" })).toBeNull();
  });
});
