import { useQuery } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { sessionQuery } from "../../api/session";
import { renderRoadmap } from "../../test/render";
import { serve } from "../../test/service";
import DiagnosticsView from "./view";

function Opened() {
  return useQuery(sessionQuery).isSuccess ? <DiagnosticsView /> : null;
}

const CUT = { change: "remove-dependency", predecessor: "1", successor: "3", kind: "builds-on" };

const REDUNDANT = {
  code: "redundant-dependency",
  severity: "info",
  subjects: ["1", "3"],
  place: "/dependencies/2",
  details: { predecessor: "1", successor: "3", kind: "builds-on", via: "2" },
  text: "Dat 3 voortbouwt op 1 volgt al uit andere afhankelijkheden, via 2.",
  remedy: "Dit mag blijven staan.",
};
const GAP = {
  code: "advice-without-action",
  severity: "warning",
  subjects: ["7"],
  place: "/advices/0",
  details: { number: "7" },
  text: "Geen enkele actie voert advies 7 uit.",
  remedy: "Koppel een actie.",
};

const plan = (diagnostics: unknown[]) => ({ placements: [], critical_chains: [], diagnostics });
const START = "/roadmaps/r";
const ALL = [GAP, REDUNDANT];

function answers(role: string) {
  const roles = role === "reader" ? ["reader"] : ["reader", "planner"];
  return {
    "GET /session": { author: "Ans", role, roles, open: false },
    [`GET ${START}`]: {
      id: "r",
      title: "R",
      archived: false,
      links: {},
      latest: { number: 1, author: "Ans", document: "d1" },
    },
    [`GET ${START}/document`]: {
      format: "roadmap/1",
      id: "r",
      title: "R",
      plateaus: [{ number: 1, id: "a", title: "Nu" }],
      actions: ["1", "2", "3"].map((number) => ({ number, title: `Actie ${number}` })),
    },
    [`GET ${START}/plan`]: plan(ALL),
    [`GET ${START}/diagnostics`]: { items: ALL },
    [`POST ${START}/impact`]: {
      document_sha256: "d2",
      after: { plan: plan([GAP]) },
      impact: {
        moves: [],
        added: [],
        removed: [],
        new_diagnostics: [],
        solved_diagnostics: [REDUNDANT],
      },
      new_cycles: [],
      entities: [],
      certificates: [],
      worded: { diagnostics: [GAP] },
    },
  };
}

describe("the diagnostics", () => {
  test("stand by severity, each with its remedy, its place and links to what it is about", async () => {
    serve(answers("planner"));
    await renderRoadmap("r", "", <Opened />);
    await screen.findByRole("heading", { name: "1 waarschuwing: hier is iets te beslissen" });
    const row = screen.getByText(/Dat 3 voortbouwt op 1/).closest("li") as HTMLElement;
    expect(within(row).getByText("Dit mag blijven staan.")).toBeTruthy();
    expect(within(row).getByText("/dependencies/2")).toBeTruthy();
    expect(within(row).getByRole("link", { name: "3 (Actie 3)" }).getAttribute("href")).toContain(
      "action=3",
    );
    expect(screen.getByRole("link", { name: "7" }).getAttribute("href")).toContain("advice=7");
  });

  test("can be narrowed to one severity by a link", async () => {
    serve(answers("planner"));
    await renderRoadmap("r", "?severity=error", <Opened />);
    await screen.findByText("Er zijn geen fouten.");
    await userEvent.click(screen.getByRole("link", { name: "Waarschuwingen (1)" }));
    await screen.findByText(GAP.text);
    expect(screen.queryByText(REDUNDANT.text)).toBeNull();
  });

  test("show first what a repair does, and then put it in the draft", async () => {
    const sent = serve(answers("planner"));
    await renderRoadmap("r", "", <Opened />);
    await userEvent.click(await screen.findByRole("button", { name: "Maak 3 los van 1" }));
    const dialog = screen.getByRole("dialog", { hidden: true });
    await within(dialog).findByText("Geen actie komt in een ander plateau.");
    expect(window.localStorage.getItem("plateauplanner.draft.r")).toBeNull();
    await userEvent.click(
      within(dialog).getByRole("button", { name: "Zet in mijn concept", hidden: true }),
    );
    await screen.findByRole("heading", { name: "Opgelost door uw concept" });
    expect(sent.some(({ path }) => path.endsWith("/impact"))).toBe(true);
    const draft = JSON.parse(window.localStorage.getItem("plateauplanner.draft.r") ?? "{}");
    expect(draft.steps).toEqual([[CUT]]);
    expect(screen.getByTestId("announced").textContent).toMatch(/1 signalering is opgelost/);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^1 signalering\./));
  });

  test("offer no repair to who may only read", async () => {
    serve(answers("reader"));
    await renderRoadmap("r", "", <Opened />);
    await screen.findByText(REDUNDANT.text);
    expect(screen.queryByRole("button", { name: /Maak 3 los/ })).toBeNull();
    expect(screen.queryByRole("link", { name: "Voeg een actie toe" })).toBeNull();
  });
});
