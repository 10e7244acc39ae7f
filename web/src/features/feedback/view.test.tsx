import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { renderRoadmap } from "../../test/render";
import { serve } from "../../test/service";
import View from "./view";

const promised = (number: string, achieved: boolean, more: object) => ({
  number,
  title: `Actie ${number}`,
  owner: null,
  promise: "ready",
  agreed: { action: number, start: "2026-Q3", end: "2026-Q3" },
  status: achieved ? "done" : "started",
  achieved,
  miss: achieved ? null : "not-ready",
  reason: null,
  agreed_now: null,
  text: achieved ? "Klaar." : "Begonnen, maar nog niet klaar. Geen reden opgegeven.",
  ...more,
});

const FEEDBACK = {
  roadmap: "demo",
  quarter: "2026-Q3",
  phase: "over",
  ground: null,
  no_promise: null,
  revision: 4,
  at: "2026-09-30T10:00:00Z",
  counts: { promised: 3, achieved: 1, missed: 2, without_reason: 1 },
  story: ["In het derde kwartaal van 2026 wilden we 3 acties afronden. Dat is bij 1 gelukt."],
  asked: "Reden gevraagd: waarom is 3.1 niet gelukt?",
  promised: [
    promised("2.1", true, {}),
    promised("3.1", false, {}),
    promised("9.9", false, {
      status: null,
      miss: "removed",
      reason: { words: "dubbel", given_by: "revision", revision: 3 },
      text: "Uit de roadmap gehaald. Reden (van revisie 3): dubbel.",
    }),
  ],
  also: [],
  moved: [
    {
      number: "5.1",
      title: "Actie 5.1",
      status: "planned",
      plateau_before: 1,
      plateau_after: 2,
      agreed_before: null,
      agreed_after: null,
      because: [],
      text: "Reden (van revisie 4): later.",
    },
  ],
  decisions: [],
  next_quarter: "2026-Q4",
  next: [{ number: "5.1", title: "Actie 5.1", owner: null, status: "planned", promise: "start" }],
};

const ANSWERS = {
  "GET /session": { author: "Ans", role: "reader", roles: ["reader"], open: false },
  "GET /roadmaps/demo": {
    id: "demo",
    title: "Demo",
    archived: false,
    latest: { number: 4, document: "d".repeat(64) },
  },
  "GET /roadmaps/demo/document": {
    id: "demo",
    title: "Demo",
    plateaus: [
      { id: "a", number: 1, title: "Een" },
      { id: "b", number: 2, title: "Twee" },
    ],
    actions: [{ number: "2.1", title: "Actie 2.1" }],
  },
  "GET /roadmaps/demo/plan": {
    roadmap_sha256: "d".repeat(64),
    horizon: 2,
    placements: [],
    diagnostics: [],
  },
  "GET /roadmaps/demo/feedback": FEEDBACK,
};

const open = (query = "?quarter=2026-Q3") => renderRoadmap("demo", query, <View />);

describe("the feedback on a quarter", () => {
  test("tells the story, and every promise once: what was missed first", async () => {
    serve(ANSWERS);
    await open();
    await screen.findByText(/Dat is bij 1 gelukt/);
    const missed = screen.getByRole("region", { name: "Niet gelukt (2)" });
    within(missed).getByText("geen reden opgegeven");
    within(missed).getByRole("link", { name: "3.1 Actie 3.1" });
    // What was taken out still stands there, but leads nowhere.
    within(missed).getByText("9.9");
    expect(within(missed).queryByRole("link", { name: /9\.9/ })).toBeNull();
    within(screen.getByRole("region", { name: "Gelukt (1)" })).getByText("Klaar.");
    within(screen.getByRole("region", { name: /Wat verschoof/ })).getByText("plateau 1 → 2");
    screen.getByRole("heading", { name: "Afgesproken voor 2026-Q4 (1)" });
    screen.getByText("Reden gevraagd: waarom is 3.1 niet gelukt?");
    const counts = screen.getAllByRole("term").map(({ textContent }) => textContent);
    expect(counts).toEqual(["Afgesproken", "Gelukt", "Niet gelukt", "Zonder reden"]);
  });

  test("is asked for the quarter that somebody chooses", async () => {
    const sent = serve(ANSWERS);
    await open();
    await screen.findByText(/Dat is bij 1 gelukt/);
    const choice = screen.getByRole("combobox", { name: "Kwartaal" });
    const [first] = within(choice).getAllByRole("option");
    await userEvent.selectOptions(choice, (first as HTMLOptionElement).value);
    const asked = sent.filter(({ path }) => path.endsWith("/feedback"));
    expect(asked.at(-1)?.query.get("quarter")).toBe((first as HTMLOptionElement).value);
  });

  test("of a quarter that is not over calls nothing a failure", async () => {
    serve({
      ...ANSWERS,
      "GET /roadmaps/demo/feedback": { ...FEEDBACK, phase: "running", asked: null },
    });
    await open();
    await screen.findByRole("region", { name: "Nog niet gelukt (2)" });
    expect(screen.queryByText("geen reden opgegeven")).toBeNull();
    const counts = screen.getAllByRole("term").map(({ textContent }) => textContent);
    expect(counts).toEqual(["Afgesproken", "Gelukt", "Nog niet gelukt"]);
  });

  test("without a promise says what to do", async () => {
    const none = {
      ...FEEDBACK,
      no_promise: "no-baseline",
      story: ["Er was geen roadmap vastgesteld."],
      asked: null,
      promised: [],
      moved: [],
      next: [],
    };
    serve({ ...ANSWERS, "GET /roadmaps/demo/feedback": none });
    await open();
    await screen.findByText("Er was geen roadmap vastgesteld.");
    expect(screen.queryByText("Afgesproken")).toBeNull();
  });
});
