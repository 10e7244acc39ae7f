import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { draftOf } from "../../draft/draft";
import { writeDraft } from "../../draft/store";
import { renderRoadmap } from "../../test/render";
import { type Sent, serve } from "../../test/service";
import View from "./view";

const because = (nl: string) => ({ nl, en: nl });

const service = (action: string, fit: "direct" | "partial", nl: string) => ({
  action,
  fit,
  basis: "inferred",
  confidence: "medium",
  reason: because(nl),
  sources: [],
});

const ROADMAP = {
  id: "demo",
  title: "Demo",
  plateaus: [
    { id: "a", number: 1, title: "Randvoorwaardelijk" },
    { id: "b", number: 2, title: "Fundament" },
  ],
  documents: [{ id: "report", title: "Rapport" }],
  findings: [
    { number: "1", title: "Geen richting" },
    { number: "2", title: "Geen overzicht" },
  ],
  advices: [{ number: "4", title: "Innovatie apart positioneren" }],
  actions: [
    { number: "1.1", title: "Visie", advice: "4" },
    { number: "2.1", title: "Meting" },
    { number: "4.1", title: "Positioneren", advice: "4", status: "dropped" },
  ],
  coverage: [
    {
      finding: "1",
      action: "1.1",
      basis: "inferred",
      confidence: "low",
      reason: because("Een visie geeft richting."),
    },
    { finding: "2", action: "1.1", basis: "stated" },
  ],
  frameworks: [
    {
      id: "waarde",
      title: "Publieke waarde",
      document: "report",
      items: [
        { id: "a", title: "Legitimiteit" },
        { id: "b", title: "Strategie" },
        { id: "c", title: "Digitale inclusie" },
      ],
    },
    { id: "eigen", title: "Ons eigen kader", document: "report", items: [] },
  ],
};

const COVERAGE = {
  roadmap: "demo",
  roadmap_sha256: "c".repeat(64),
  sha256: "e".repeat(64),
  threads: [
    {
      finding: "1",
      advice: "4",
      action: "1.1",
      plateau: 2,
      quarter: "2027-Q1",
      basis: "inferred",
      confidence: "low",
    },
    {
      finding: "2",
      advice: "4",
      action: "1.1",
      plateau: 2,
      quarter: null,
      basis: "stated",
      confidence: null,
    },
  ],
  gaps: [
    {
      code: "action-without-finding",
      number: "2.1",
      dropped: [],
      text: "Actie 2.1 (Meting) beantwoordt geen bevinding.",
    },
    {
      code: "plateau-without-action",
      number: "1",
      dropped: [],
      text: "In plateau 1 (Randvoorwaardelijk) staat geen actie.",
    },
  ],
  frameworks: [
    {
      id: "waarde",
      title: "Publieke waarde",
      document: "report",
      served: 1,
      partly: 1,
      not_at_all: 1,
      text: "1 bediend, 1 deels, 1 niet",
      items: [
        {
          id: "a",
          title: "Legitimiteit",
          level: "served",
          served_by: [service("1.1", "direct", "Een visie maakt doelen zichtbaar.")],
          dropped: [],
          text: "Legitimiteit: bediend door 1.1.",
        },
        {
          id: "b",
          title: "Strategie",
          level: "partly",
          served_by: [service("2.1", "partial", "Een meting raakt dit alleen.")],
          dropped: [],
          text: "Strategie: deels, door 2.1 (Een meting raakt dit alleen).",
        },
        {
          id: "c",
          title: "Digitale inclusie",
          level: "not-at-all",
          served_by: [],
          dropped: ["4.1"],
          text: "Digitale inclusie: door geen enkele actie.",
        },
      ],
    },
    {
      id: "eigen",
      title: "Ons eigen kader",
      document: "report",
      served: 0,
      partly: 0,
      not_at_all: 0,
      text: "0 bediend, 0 deels, 0 niet",
      items: [],
    },
  ],
};

const ANSWERS = {
  "GET /session": { author: null, role: "reader", roles: ["reader"], open: false },
  "GET /roadmaps/demo": { id: "demo", title: "Demo", archived: false, latest: { number: 1 } },
  "GET /roadmaps/demo/document": ROADMAP,
  "GET /roadmaps/demo/plan": {
    placements: [
      { number: "1.1", plateau: 2 },
      { number: "2.1", plateau: 2 },
    ],
    diagnostics: [],
  },
  "GET /roadmaps/demo/coverage": COVERAGE,
};

beforeEach(() => {
  serve(ANSWERS);
});

const open = (query = "") => renderRoadmap("demo", query, <View />);

describe("the golden thread", () => {
  test("has a mark in the table for every link, with the word for who says so", async () => {
    await open();
    const table = await screen.findByRole("table", { name: /Welke actie welke bevinding/ });
    expect(within(table).getAllByText("uit de bron")).toHaveLength(1);
    expect(within(table).getAllByText("afgeleid")).toHaveLength(1);
  });

  test("leads from a finding to its advices, actions and plateaus, and no others", async () => {
    await open("?tab=paths&finding=1");
    const path = await screen.findByRole("heading", { name: /^Bevinding 1:/ });
    const part = path.closest("section") as HTMLElement;
    const links = within(part).getAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual(["1.1 Visie"]);
    expect(part.textContent).toContain("Advies 4: Innovatie apart positioneren");
    expect(part.textContent).toContain("plateau 2 (Fundament) · klaar in 2027-Q1");
    expect(part.textContent).toContain("Een visie geeft richting.");
    expect(screen.queryByRole("heading", { name: /^Bevinding 2:/ })).toBeNull();
  });

  test("names every gap in the words of the service, and opens the action that has it", async () => {
    await open();
    const gaps = await screen.findByRole("region", { name: "Waar de draad breekt" });
    within(gaps).getByText("In plateau 1 (Randvoorwaardelijk) staat geen actie.");
    const heading = within(gaps).getByRole("heading", {
      name: /geen bevinding beantwoorden \(1\)/,
    });
    expect(heading.parentElement?.textContent).toContain("Actie 2.1 (Meting)");
    await userEvent.click(within(gaps).getByRole("link", { name: "Open 2.1" }));
    expect(new URLSearchParams(window.location.search).get("action")).toBe("2.1");
    within(gaps).getByText("1 vervallen actie telt hier niet mee.");
  });

  test("is asked after the changes of the draft, on the revision that it stands on", async () => {
    writeDraft("demo", draftOf(1, [{ change: "pin", action: "2.1", plateau: 1 }]));
    const sent = serve({
      ...ANSWERS,
      "POST /roadmaps/demo/impact": { after: { plan: { placements: [] } }, entities: [] },
      "POST /roadmaps/demo/coverage": ({ body }: Sent) => ({
        ...COVERAGE,
        gaps: [],
        asked: body,
      }),
    });
    await open();
    await screen.findByText("Nergens");
    const asked = sent.find(({ path }) => path.endsWith("/coverage"));
    expect(asked?.body).toEqual({
      changes: [{ change: "pin", action: "2.1", plateau: 1 }],
      as_of: 1,
    });
  });
});

describe("the reference frameworks", () => {
  test("begin with what no action does anything about, and what is only touched, with why", async () => {
    await open("?tab=frameworks");
    const blind = await screen.findByRole("heading", { name: /^1 blinde vlek/ });
    within(blind.nextElementSibling as HTMLElement).getByText("Digitale inclusie");
    const partly = screen.getByRole("heading", { name: "1 onderdeel is maar deels aan bod" });
    expect(partly.nextElementSibling?.textContent).toContain(
      "Strategie: deels, door 2.1 (Een meting raakt dit alleen).",
    );
  });

  test("tell of every link who says so, how sure it is and why", async () => {
    await open("?tab=frameworks&framework=waarde");
    const found = await screen.findByText(/Een visie maakt doelen zichtbaar/);
    const line = found.closest("li");
    expect(line?.textContent).toContain("1.1 Visie");
    expect(line?.textContent).toContain("rechtstreeks");
    expect(line?.textContent).toContain("afgeleid, zekerheid middel");
    const dropped = screen.getByText("vervallen, telt niet mee").closest("li");
    expect(dropped?.textContent).toContain("4.1 Positioneren");
  });

  test("of the user appear as those of the report do, and open one at a time, in the address", async () => {
    await open("?tab=frameworks");
    const title = await screen.findByRole("heading", { name: "Ons eigen kader" });
    await userEvent.click(title);
    expect(new URLSearchParams(window.location.search).get("framework")).toBe("eigen");
    expect(title.closest("details")?.open).toBe(true);
  });
});
