import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { draftOf } from "../../draft/draft";
import { writeDraft } from "../../draft/store";
import { renderRoadmap } from "../../test/render";
import { refusal, type Sent, serve } from "../../test/service";
import View from "./view";

const line = (number: string, plateau: number, text: string, more: object = {}) => ({
  number,
  plateau,
  wave: 1,
  status: "proposed",
  reason: "free",
  text,
  ...more,
});

const AGENDA = {
  current_plateau: 1,
  start: [
    line("2.1", 1, "kan nu starten; 2 acties wachten hierop", { frees: ["2.2", "2.3"] }),
    line("3.1", 1, "kan nu starten", { status: "planned" }),
    line("8.1", 2, "kan nu starten: hangt van niets af"),
  ],
  better_after: [],
  waiting: [
    line("2.2", 2, "wacht op 2.1", { reason: "waits" }),
    line("9.2", 2, "bouwt voort op 9.1: eerst beslissen", { reason: "predecessor-dropped" }),
  ],
  decisions: ["2.1"],
  undecided: ["9.2"],
};

const ROADMAP = {
  id: "demo",
  title: "Demo",
  plateaus: [
    { id: "a", number: 1, title: "Randvoorwaardelijk" },
    { id: "b", number: 2, title: "Fundament" },
  ],
  bodies: [{ id: "imo", title: "IMO" }],
  actions: [
    { number: "2.1", title: "Meting", owner: "I&A" },
    { number: "2.2", title: "Plan van aanpak" },
    { number: "3.1", title: "Portfolio", status: "planned" },
    { number: "8.1", title: "Kennisdeling" },
    { number: "9.1", title: "Ketens", status: "dropped", status_reason: "Doet de regio al" },
    { number: "5.1", title: "Positioneren", status: "started" },
  ],
};

const REVISION = { number: 4, at: "2026-11-20T09:00:00Z", document: "d".repeat(64) };

const ANSWERS = {
  "GET /session": { author: null, role: "admin", roles: ["reader"], open: true },
  "GET /roadmaps/demo": { id: "demo", title: "Demo", archived: false, latest: REVISION },
  "GET /roadmaps/demo/document": ROADMAP,
  "GET /roadmaps/demo/plan": {
    roadmap_sha256: "d".repeat(64),
    horizon: 2,
    placements: [],
    diagnostics: [],
  },
  "GET /roadmaps/demo/next": AGENDA,
  "GET /roadmaps/demo/revisions/2": { ...REVISION, number: 2 },
};

beforeEach(() => {
  serve(ANSWERS);
});

const open = (query = "?quarter=2027-Q1") => renderRoadmap("demo", query, <View />);
const list = (name: RegExp) => screen.findByRole("region", { name });

test("tells for which meeting it is, and in the words of the service why each action is there", async () => {
  await open();
  await screen.findByRole("heading", { level: 1, name: "Wat nu? IMO-overleg, 1e kwartaal 2027" });
  const [first] = within(await list(/^Kan nu starten \(3\)/)).getAllByRole("listitem");
  expect(first?.textContent).toContain("2.1 Meting");
  expect(first?.textContent).toContain("kan nu starten; 2 acties wachten hierop");
  expect(first?.textContent).toContain("maakt 2 vrij");
  expect(first?.textContent).toContain("I&A");
  screen.getByText(/Al bezig: 5.1/);
  const dropped = await list(/^Doen we bewust niet \(1\)/);
  expect(dropped.textContent).toContain("Doet de regio al");
});

test("asks a decision on what the service says that needs one", async () => {
  await open();
  const asked = await list(/^Besluit gevraagd/);
  expect(
    within(asked)
      .getAllByRole("link")
      .map((link) => link.textContent),
  ).toEqual(["2.1"]);
});

test("keeps what waits for a decision apart from what waits for another action", async () => {
  await open();
  const undecided = await list(/^Wacht op een besluit \(1\)/);
  expect(within(undecided).getByRole("link").textContent).toContain("9.2");
  const heldUp = await list(/^Wacht op een andere actie.*\(1\)/);
  expect(within(heldUp).getByRole("link").textContent).toContain("2.2");
});

test("can show only the plateau on the turn, and keeps that in the address", async () => {
  await open();
  await userEvent.selectOptions(await screen.findByLabelText("Toon"), "plateau");
  await list(/^Kan nu starten \(2\)/);
  await list(/^Wacht op een andere actie.*\(0\)/);
  expect(window.location.search).toBe("?quarter=2027-Q1&scope=plateau");
});

test("saves the same sheet as PDF, in the language of the page, and tells why it cannot", async () => {
  const saved: string[] = [];
  URL.createObjectURL = (content) => `blob:${(content as Blob).type}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    saved.push(`${this.download} ${this.href}`);
  };
  const pages = [
    refusal(503, "busy", "De tekenaar heeft het druk."),
    new Response("%PDF", { headers: { "Content-Type": "application/pdf" } }),
  ];
  const asked: Sent[] = [];
  serve({
    ...ANSWERS,
    "GET /roadmaps/demo/next": (call: Sent) => {
      if (call.query.get("format") !== "pdf") {
        return AGENDA;
      }
      asked.push(call);
      return pages.shift();
    },
  });
  await open("?quarter=2028-Q3&asOf=2");
  const button = await screen.findByRole("button", { name: "Als PDF" });
  await userEvent.click(button);
  expect((await screen.findByRole("alert")).textContent).toContain("De tekenaar heeft het druk.");
  await userEvent.click(button);
  await waitFor(() => expect(saved).toEqual(["demo-2028-Q3.pdf blob:application/pdf"]));
  expect(screen.queryByRole("alert")).toBeNull();
  const [, call] = asked;
  expect(call?.query.toString()).toBe("format=pdf&quarter=2028-Q3&asOf=2");
  expect(call?.headers.get("Accept-Language")).toBe("nl");
});

test("says so while the answer about the draft is on its way, and offers no printing of it", async () => {
  const change = { change: "pin", action: "2.1", plateau: 1 } as const;
  writeDraft("demo", draftOf(4, [change]));
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  serve({
    ...ANSWERS,
    "POST /roadmaps/demo/impact": async () => {
      await held;
      return {
        after: { plan: { placements: [], diagnostics: [] } },
        entities: [],
        worded: { next: AGENDA },
      };
    },
  });
  await open();
  await screen.findByText("Even rekenen …");
  expect(screen.queryByRole("button", { name: "Afdrukken" })).toBeNull();
  release();
  await screen.findByRole("button", { name: "Afdrukken" });
  expect(screen.queryByText("Even rekenen …")).toBeNull();
});
