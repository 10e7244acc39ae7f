import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { readDraft } from "../../draft/store";
import { renderRoadmap } from "../../test/render";
import { refusal, type Sent, serve } from "../../test/service";
import View from "./view";

const line = (number: string, plateau: number, start: string, text: string) => ({
  number,
  plateau,
  start,
  end: start,
  effort: 1,
  team: null,
  rank: 1,
  held: { reason: "start", actions: [] },
  assumed: [],
  agreed: null,
  shift: null,
  text,
});

const quarter = (name: string, starts: string[], used: number) => ({
  quarter: name,
  starts,
  runs: [],
  loads: [{ team: null, measure: "actions", used, capacity: 1, text: `${used} van 1 acties` }],
});

const SCHEDULE = {
  roadmap: "demo",
  method: "solver",
  status: "optimal",
  gap: 0,
  text: "Bewezen het beste.",
  levels: [
    { goal: "taken-up", value: 0, bound: 0, proven: true, text: "Alles komt aan de beurt." },
  ],
  assumptions: ["2 acties: een looptijd van 1 kwartaal is een aanname."],
  chances: "",
  lines: [
    line("2.1", 1, "2027-Q1", "2.1: 2027-Q1, het eerste kwartaal"),
    line("3.1", 2, "2027-Q2", "3.1: 2027-Q2, omdat plateau 1 pas in 2027-Q1 klaar is"),
  ],
  left_out: [
    { number: "5.1", plateau: null, reason: "dropped", actions: [], text: "5.1 vervalt (te duur)" },
  ],
  done: [],
  quarters: [quarter("2027-Q1", ["2.1"], 1), quarter("2027-Q2", ["3.1"], 1)],
  plateaus: [
    {
      plateau: 1,
      ready: "2027-Q1",
      open: 1,
      left_out: 0,
      gate: null,
      late: false,
      text: "klaar in 2027-Q1",
    },
    {
      plateau: 2,
      ready: "2027-Q2",
      open: 1,
      left_out: 0,
      gate: null,
      late: false,
      text: "klaar in 2027-Q2",
    },
  ],
  conflict: null,
  relaxations: [],
};

const UNFIT = {
  ...SCHEDULE,
  status: "infeasible",
  text: "Niet alles past; dat is bewezen.",
  conflict: {
    demands: [],
    minimal: true,
    text: "Dit past niet samen: plateau 2 en de capaciteit.",
  },
  relaxations: [
    {
      kind: "capacity",
      price: 1,
      taken_up: 2,
      ready: "2027-Q1",
      changes: [{ change: "set-capacity", actions: 2 }],
      text: "Meer ruimte: 1 erbij in 2027-Q1.",
    },
  ],
};

const DOCUMENT = {
  id: "demo",
  title: "Demo",
  plateaus: [
    { id: "a", number: 1, title: "Randvoorwaardelijk" },
    { id: "b", number: 2, title: "Fundament" },
  ],
  bodies: [{ id: "imo", title: "IMO" }],
  actions: [
    { number: "2.1", title: "Meting" },
    { number: "3.1", title: "Portfolio" },
    { number: "5.1", title: "Positioneren", status: "dropped", status_reason: "te duur" },
  ],
};

const PLANNED = { ...DOCUMENT, calendar: { start: "2027-Q1", quarters: 2 } };

const answers = (document: object, schedule: unknown) => ({
  "GET /session": { author: "Ans", role: "planner", roles: ["reader", "planner"], open: false },
  "GET /roadmaps/demo": {
    id: "demo",
    title: "Demo",
    archived: false,
    latest: { number: 4, document: "d".repeat(64) },
  },
  "GET /roadmaps/demo/document": document,
  "GET /roadmaps/demo/plan": {
    roadmap_sha256: "d".repeat(64),
    horizon: 2,
    placements: [],
    diagnostics: [],
  },
  "GET /roadmaps/demo/schedule": schedule,
  "POST /roadmaps/demo/schedule": schedule,
  "POST /roadmaps/demo/impact": {
    after: { plan: { placements: [], diagnostics: [] } },
    impact: { moves: [], added: [], removed: [], new_diagnostics: [], solved_diagnostics: [] },
    entities: [],
    new_cycles: [],
    document_sha256: "e".repeat(64),
  },
});

const open = (query = "") => renderRoadmap("demo", query, <View />);

/** What the rules answer at once, and what the search for a proof does. */
const sought =
  (quick: object, proof: () => unknown) =>
  ({ query }: Sent) =>
    query.get("method") === "rules" ? quick : proof();

const never = () => new Promise(() => undefined);

const FEASIBLE = { ...SCHEDULE, status: "feasible", text: "Kan worden uitgevoerd." };

const UNKNOWN = { ...UNFIT, status: "unknown", text: "Niet gevonden.", conflict: null };

const AGREE = { name: "Spreek deze kwartalen af" };

const drafted = () => readDraft("demo")?.steps.flat();

describe("the quarters", () => {
  test("are begun with a first quarter and a capacity, as one step of the draft", async () => {
    serve(answers(DOCUMENT, SCHEDULE));
    await open();
    const start = await screen.findByRole("textbox", { name: "Eerste kwartaal" });
    await userEvent.clear(start);
    await userEvent.type(start, "2027");
    await userEvent.click(screen.getByRole("button", { name: "Toon de kwartalen" }));
    screen.getByText("Schrijf een jaar en een kwartaal, zoals 2027-Q1.");
    await userEvent.type(start, "-Q1");
    await userEvent.click(screen.getByRole("button", { name: "Toon de kwartalen" }));
    await waitFor(() =>
      expect(drafted()).toEqual([
        { change: "set-calendar", calendar: { start: "2027-Q1", quarters: 12 } },
        { change: "set-capacity", actions: 5, effort: null },
      ]),
    );
  });

  test("show per plateau and quarter what starts, with why, and what is not done", async () => {
    serve(answers(PLANNED, SCHEDULE));
    await open();
    const table = await screen.findByRole("table", { name: /Per plateau en per kwartaal/ });
    const rows = within(table).getAllByRole("row");
    expect(rows[1]?.textContent).toContain("1 Randvoorwaardelijk");
    within(rows[1] as HTMLElement).getByRole("link", { name: /Meting/ });
    screen.getByText(/omdat plateau 1 pas in 2027-Q1 klaar is/);
    screen.getByRole("heading", { name: "Doen we bewust niet: 1 actie" });
    screen.getByText("5.1 vervalt (te duur)");
  });

  test("are there at once by rules, while the proof can be stopped", async () => {
    serve(answers(PLANNED, sought(FEASIBLE, never)));
    await open();
    await screen.findByText("Kan worden uitgevoerd.");
    await userEvent.click(screen.getByRole("button", { name: "Stop met zoeken" }));
    await screen.findByText(/U hebt het zoeken gestopt/);
  });

  test("without the proof that failed say so, and the search for it can go on", async () => {
    let tries = 0;
    const proof = () => {
      tries += 1;
      return tries === 1 ? refusal(503, "busy", "De planner heeft het druk.") : SCHEDULE;
    };
    serve(answers(PLANNED, sought(FEASIBLE, proof)));
    await open();
    await screen.findByText("De planner heeft het druk.");
    screen.getByText("Kan worden uitgevoerd.");
    await userEvent.click(screen.getByRole("button", { name: "Zoek verder" }));
    await screen.findByText("Bewezen het beste.");
    expect(screen.queryByText("De planner heeft het druk.")).toBeNull();
  });

  test("of which nothing is proven do not say that they do not fit", async () => {
    serve(answers(PLANNED, UNKNOWN));
    await open();
    await screen.findByText("Nog geen planning gevonden waarin alles past");
    screen.getByText(/streefkwartalen en uiterste kwartalen/);
    expect(screen.queryByText("Niet alles past")).toBeNull();
    expect(screen.queryByRole("button", AGREE)).toBeNull();
  });

  test("suggest nothing while the proof is looked for", async () => {
    serve(answers(PLANNED, sought(UNKNOWN, never)));
    await open();
    await screen.findByText("Niet gevonden.");
    expect(screen.queryByText("Nog geen planning gevonden waarin alles past")).toBeNull();
    expect(screen.queryByText("Dit zou helpen:")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Stop met zoeken" }));
    await screen.findByText("Nog geen planning gevonden waarin alles past");
    screen.getByText("Dit zou helpen:");
  });

  test("that do not fit say why, and are repaired by one of the suggestions", async () => {
    serve(answers(PLANNED, UNFIT));
    await open();
    await screen.findByText("Dit past niet samen: plateau 2 en de capaciteit.");
    await userEvent.click(
      screen.getByRole("button", { name: /Pas toe in het concept: Meer ruimte/ }),
    );
    await waitFor(() => expect(drafted()).toEqual([{ change: "set-capacity", actions: 2 }]));
  });

  test("that do not fit cannot be agreed on", async () => {
    serve(answers(PLANNED, UNFIT));
    await open();
    await screen.findByText("Dit past niet samen: plateau 2 en de capaciteit.");
    screen.getByRole("link", { name: "Kwartalen en capaciteit" });
    expect(screen.queryByRole("button", AGREE)).toBeNull();
  });

  test("are not agreed on while the proof is looked for, until that is stopped", async () => {
    serve(answers(PLANNED, sought(FEASIBLE, never)));
    await open();
    const agree = await screen.findByRole("button", {
      ...AGREE,
      description: /Er wordt nog naar bewijs gezocht/,
    });
    await userEvent.click(agree);
    expect(drafted()).toBeUndefined();
    await userEvent.click(screen.getByRole("button", { name: "Stop met zoeken" }));
    await userEvent.click(
      await screen.findByRole("button", { ...AGREE, description: /Ze komen in het concept/ }),
    );
    await waitFor(() => expect(drafted()).toHaveLength(1));
  });

  test("of the draft as it was can be neither agreed on nor repaired", async () => {
    let asked = 0;
    const first = () => {
      asked += 1;
      return asked === 1 ? { ...UNFIT, status: "feasible" } : never();
    };
    serve({ ...answers(PLANNED, first), "POST /roadmaps/demo/schedule": never });
    await open();
    await screen.findByRole("button", AGREE);
    await userEvent.click(screen.getByRole("button", { name: "Stop met zoeken" }));
    const help = await screen.findByRole("button", { name: /Pas toe in het concept/ });
    await userEvent.click(help);
    await waitFor(() => expect(drafted()).toHaveLength(1));
    expect(screen.queryByRole("button", { name: /Pas toe in het concept/ })).toBeNull();
    await userEvent.click(await screen.findByRole("button", { name: "Stop met zoeken" }));
    const again = await screen.findByRole("button", { name: /Pas toe in het concept/ });
    await userEvent.click(again);
    await userEvent.click(screen.getByRole("button", AGREE));
    expect(again.getAttribute("aria-busy")).toBe("true");
    expect(drafted()).toHaveLength(1);
  });

  test("keep a capacity that differs by quarter, unless a number takes its place", async () => {
    const capacity = [
      { last: "2027-Q1", actions: 1 },
      { first: "2027-Q2", actions: 3, effort: 8 },
    ];
    serve(answers({ ...PLANNED, capacity }, SCHEDULE));
    await open("?set=calendar");
    const dialog = await screen.findByRole("dialog", { name: "Kwartalen en capaciteit" });
    const actions = within(dialog).getByRole("spinbutton", {
      name: "Hoeveel acties tegelijk",
      description:
        /tot en met 2027-Q1 1 actie tegelijk; vanaf 2027-Q2 3 acties tegelijk en 8 punten per kwartaal/,
    });
    expect((actions as HTMLInputElement).value).toBe("");
    await userEvent.click(within(dialog).getByRole("button", { name: "Toon de kwartalen" }));
    await waitFor(() =>
      expect(drafted()?.map((change) => change.change)).toEqual(["set-calendar"]),
    );
  });

  test("get one capacity for all quarters when somebody fills that in", async () => {
    const capacity = [{ last: "2027-Q1", actions: 1 }];
    serve(answers({ ...PLANNED, capacity }, SCHEDULE));
    await open("?set=calendar");
    const dialog = await screen.findByRole("dialog", { name: "Kwartalen en capaciteit" });
    await userEvent.type(within(dialog).getByLabelText("Hoeveel acties tegelijk"), "4");
    await userEvent.click(within(dialog).getByRole("button", { name: "Toon de kwartalen" }));
    await waitFor(() => expect(drafted()).toHaveLength(2));
    expect(drafted()?.[1]).toEqual({ change: "set-capacity", actions: 4, effort: null });
  });

  test("are agreed on as they are shown", async () => {
    serve(answers(PLANNED, SCHEDULE));
    await open();
    await userEvent.click(await screen.findByRole("button", AGREE));
    await waitFor(() =>
      expect(drafted()).toEqual([
        {
          change: "agree-quarters",
          agreed: [
            { action: "2.1", start: "2027-Q1", end: "2027-Q1" },
            { action: "3.1", start: "2027-Q2", end: "2027-Q2" },
          ],
        },
      ]),
    );
  });

  test("have gates: a target, and opening one asks who decided", async () => {
    serve(answers(PLANNED, SCHEDULE));
    await open("?gate=1");
    const dialog = await screen.findByRole("dialog", { name: /De poort van plateau 1/ });
    await userEvent.selectOptions(
      within(dialog).getByRole("combobox", { name: "Uiterlijk klaar in" }),
      "2027-Q2",
    );
    await userEvent.click(within(dialog).getByRole("checkbox"));
    await userEvent.click(within(dialog).getByRole("button", { name: "Zet in het concept" }));
    within(dialog).getByText("Vul in wie dat heeft besloten.");
    await userEvent.type(
      within(dialog).getByRole("combobox", { name: /Besloten door|Wie/ }),
      "IMO",
    );
    await userEvent.click(within(dialog).getByRole("button", { name: "Zet in het concept" }));
    await waitFor(() => expect(drafted()).toHaveLength(1));
    expect(drafted()?.[0]).toMatchObject({
      change: "set-gate",
      plateau: 1,
      target: "2027-Q2",
      override: { by: "IMO", body: "imo" },
    });
  });

  test("know what is said about the time of an action", async () => {
    serve(answers(PLANNED, SCHEDULE));
    await open("?timing=3.1");
    const dialog = await screen.findByRole("dialog", { name: /3\.1: Portfolio/ });
    await userEvent.type(within(dialog).getByLabelText("Kwartalen, verwacht"), "2");
    await userEvent.type(within(dialog).getByLabelText("Wie het doet"), "I&A");
    await userEvent.click(within(dialog).getByRole("button", { name: "Zet in het concept" }));
    await waitFor(() =>
      expect(drafted()).toEqual([
        { change: "set-timing", action: "3.1", quarters: 2, team: "I&A" },
      ]),
    );
  });
});
