import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderRoadmap } from "../../test/render";
import View from "./view";

export const HASH = "d".repeat(64);

const offer = (name: string, more: object = {}) => ({
  name,
  title: name.toUpperCase(),
  media_type: `application/${name}`,
  suffix: name,
  out: true,
  into: true,
  carries: ["numbers"],
  available: true,
  lost: [],
  text: "nummers",
  href: `/api/v1/roadmaps/demo/export?format=${name}`,
  ...more,
});

export const diagnostic = (text: string, more: object = {}) => ({
  code: "import-value",
  severity: "error",
  subjects: ["1.2"],
  place: "rij 3",
  details: {},
  chain: [],
  text,
  remedy: "Verbeter het.",
  ...more,
});

const EXPORTS = {
  roadmap: "demo",
  formats: [
    offer("csv"),
    offer("plan", { lost: [diagnostic("Verloren: de titels (2 acties).", { place: "" })] }),
    offer("ical", { into: false }),
    offer("jira", { out: false, href: null }),
    offer("xlsx", { available: false, href: null }),
  ],
};

export const IMPACT = {
  moves: [],
  added: [],
  removed: [],
  new_diagnostics: [],
  solved_diagnostics: [],
};

export const FOUND = {
  roadmap: "demo",
  source: "csv",
  sha256: "a".repeat(64),
  document_sha256: HASH,
  base_sha256: HASH,
  base: 4,
  added: ["1.3"],
  altered: [
    {
      action: "1.1",
      field: "titles",
      before: "Een",
      after: "Eén",
      position: 0,
      text: "titel: ‘Een’ → ‘Eén’",
    },
  ],
  linked: 1,
  unlinked: 0,
  absent: ["1.2"],
  changes: [
    { change: "edit-action", action: "1.1", title: "Eén" },
    { change: "add-action", action: { number: "1.3", title: "Nieuw" } },
  ],
  conflicts: [],
  diagnostics: [],
  texts: ["de woorden van 1.1 veranderen", "1.3 komt erbij"],
  what_if: {
    impact: {
      ...IMPACT,
      moves: [
        {
          number: "1.2",
          before: { plateau: 1 },
          after: { plateau: 2 },
          text: "1.2 schuift naar plateau 2.",
        },
      ],
    },
    new_cycles: [],
  },
};

export const ANSWERS = {
  "GET /session": { author: "Ans", role: "planner", roles: ["reader", "planner"], open: false },
  "GET /roadmaps/demo": {
    id: "demo",
    title: "Demo",
    archived: false,
    latest: { number: 4, document: HASH },
  },
  "GET /roadmaps/demo/document": {
    id: "demo",
    title: "Demo",
    plateaus: [{ id: "a", number: 1, title: "Een" }],
    actions: [
      { number: "1.1", title: "Een" },
      { number: "1.2", title: "Twee" },
    ],
  },
  "GET /roadmaps/demo/plan": {
    roadmap_sha256: HASH,
    horizon: 2,
    placements: [],
    diagnostics: [],
  },
  "GET /roadmaps/demo/exports": EXPORTS,
  "POST /roadmaps/demo/imports": FOUND,
  "POST /roadmaps/demo/revisions": { number: 5 },
};

export const open = () => renderRoadmap("demo", "", <View />);

const CONTENT = new TextEncoder().encode("nummer;titel");

// The files of this test environment cannot be read.
export const file = (arrayBuffer = () => Promise.resolve(CONTENT.buffer)) =>
  Object.assign(new File([CONTENT], "plan uit Excel.csv"), { arrayBuffer });

export async function compare(chosen = file()) {
  await userEvent.upload(await screen.findByLabelText("Bestand"), chosen);
  await userEvent.click(screen.getByRole("button", { name: "Toon wat het zou wijzigen" }));
}
