import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { readDraft } from "../../draft/store";
import { renderRoadmap } from "../../test/render";
import { serve } from "../../test/service";
import CyclesView from "./view";

const LINKS = [
  { predecessor: "1.1", successor: "1.2", kind: "builds-on", basis: "stated" },
  { predecessor: "1.2", successor: "1.1", kind: "more-effective-after", basis: "added" },
];

const cut = (link: (typeof LINKS)[number] | undefined, text: string) => ({
  links: [{ ...link, confidence: null }],
  plateaus: [],
  text,
});

const GROUP = {
  members: ["1.1", "1.2"],
  cycles: [["1.1", "1.2"]],
  truncated: false,
  smallest: true,
  affected: ["2.1"],
  text: "2 acties wachten op elkaar: 1.1, 1.2.",
  cuts: [
    cut(LINKS[1], "Haal weg: 1.1 is effectiever na 1.2."),
    cut(LINKS[0], "Haal weg: 1.2 bouwt voort op 1.1."),
  ],
};

const PLAN = { roadmap: "demo", roadmap_sha256: "base", placements: [], diagnostics: [] };

const cycles = (groups: readonly object[]) => ({ roadmap: "demo", roadmap_sha256: "", groups });

/** A roadmap where 1.1 and 1.2 wait for each other, until something is taken away. */
const KNOTTED = {
  "GET /session": { author: null, role: "admin", roles: ["reader", "planner"], open: true },
  "GET /roadmaps/demo": { id: "demo", title: "Demo", archived: false, latest: { number: 1 } },
  "GET /roadmaps/demo/document": {
    id: "demo",
    title: "Demo",
    plateaus: [{ number: 1, title: "Begin" }],
    actions: ["1.1", "1.2", "2.1"].map((number) => ({ number, title: `Actie ${number}` })),
    dependencies: LINKS,
  },
  "GET /roadmaps/demo/plan": PLAN,
  "GET /roadmaps/demo/cycles": cycles([GROUP]),
  "POST /roadmaps/demo/impact": {
    after: { plan: PLAN, cycles: { groups: [] } },
    impact: { moves: [], added: [], removed: [], new_diagnostics: [], solved_diagnostics: [] },
    new_cycles: [],
    entities: [],
    worded: { next: {}, cycles: cycles([]), diagnostics: [] },
  },
};

test("a cycle is told in words, in a drawing and as links, with its cuts in order", async () => {
  serve(KNOTTED);
  await renderRoadmap("demo", "", <CyclesView />);
  expect(await screen.findByText(GROUP.text)).toBeDefined();
  expect(screen.getByRole("img", { name: "Tekening van de kring: 1.1 → 1.2 → 1.1" })).toBeDefined();
  expect(screen.getByText(/1.1 is effectiever na 1.2/, { selector: "ul li" })).toBeDefined();
  expect(screen.getByRole("link", { name: "2.1 (Actie 2.1)" })).toBeDefined();
  const titles = screen.getAllByRole("heading", { level: 4 });
  expect(titles.map(({ textContent }) => textContent)).toEqual(["Knip 1, de lichtste", "Knip 2"]);
});

test("one click applies a cut in the draft, and leads on", async () => {
  serve(KNOTTED);
  await renderRoadmap("demo", "", <CyclesView />);
  await userEvent.setup().click(await screen.findByRole("button", { name: "Pas knip 2 toe" }));
  expect(await screen.findByText("Er zijn geen kringen")).toBeDefined();
  expect(readDraft("demo")?.steps).toEqual([
    [
      {
        change: "remove-dependency",
        predecessor: "1.1",
        successor: "1.2",
        kind: "builds-on",
      },
    ],
  ]);
  expect(screen.getByTestId("announced").textContent).toContain("geen kringen meer");
  const told = screen.getByText(GROUP.cuts[1]?.text ?? "").closest(".pp-alert") as HTMLElement;
  expect(within(told).getByRole("button", { name: "Opslaan …" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Terug naar de roadmap" })).toBeDefined();
});

test("who may not plan sees the cuts and no button to apply them", async () => {
  serve({
    ...KNOTTED,
    "GET /session": { author: "Rob", role: "reader", roles: ["reader"], open: false },
  });
  await renderRoadmap("demo", "", <CyclesView />);
  expect(await screen.findByText("Knip 2")).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Pas knip/ })).toBeNull();
});

test("a cut that is pressed twice is made once", async () => {
  const sent = serve(KNOTTED);
  await renderRoadmap("demo", "", <CyclesView />);
  await userEvent.dblClick(await screen.findByRole("button", { name: /^Pas knip 2/ }));
  await screen.findByText(GROUP.cuts[1]?.text ?? "");
  expect(readDraft("demo")?.steps).toHaveLength(1);
  expect(sent.filter(({ method }) => method === "POST").length).toBeLessThanOrEqual(2);
});
