import type { Change } from "../../api/types";

const placed = (number: string, plateau: number) => ({
  number,
  plateau,
  wave: 1,
  required_plateau: plateau,
  latest_plateau: 2,
  slack: 2 - plateau,
  free_slack: 0,
  critical: false,
  provisional: false,
  frozen: false,
});

const PLAN = {
  roadmap: "demo",
  roadmap_sha256: "base",
  horizon: 2,
  placements: [placed("1.1", 1), placed("1.2", 2)],
  critical_chains: [],
  dropped: [],
  diagnostics: [],
};

const CIRCLE = {
  members: ["1.1", "1.2"],
  cycles: [["1.1", "1.2"]],
  truncated: false,
  smallest: true,
  affected: [],
  text: "2 acties wachten op elkaar: 1.1, 1.2.",
  cuts: [],
};

/** Moving 1.1 takes 1.2 along; a dependency back to 1.1 makes a cycle. */
function foreseen({ changes }: { changes: readonly Change[] }) {
  const position = changes.findIndex(({ change }) => change === "move-floor");
  const circular = changes.some(({ change }) => change === "add-dependency");
  const move = {
    number: "1.1",
    before: placed("1.1", 1),
    after: placed("1.1", 2),
    because: [position],
    smallest: true,
    chain: [],
    text: "1.1 schuift van plateau 1 naar plateau 2.",
  };
  return {
    roadmap: "demo",
    changes,
    before: { plan: PLAN, cycles: { groups: [] } },
    after: { plan: PLAN, cycles: { groups: circular ? [CIRCLE] : [] } },
    impact: {
      changes,
      moves: position < 0 ? [] : [move],
      added: [],
      removed: [],
      new_diagnostics: [],
      solved_diagnostics: [],
    },
    document_sha256: JSON.stringify(changes),
    new_cycles: circular ? [CIRCLE] : [],
    entities: [],
    certificates: [],
    worded: null,
  };
}

/** A revision as the service stores it. */
export const revision = (number: number, author = "A. de Vries") => ({
  roadmap: "demo",
  number,
  at: "2026-11-22T10:00:00Z",
  author,
  reason: "overleg",
  kind: "changed",
  decision: null,
  changes: [],
  document: `document-${number}`,
  previous: null,
  sha256: `revision-${number}`,
  links: {},
});

export const ENTRY = {
  id: "demo",
  title: "Demo",
  archived: false,
  latest: { ...revision(1), document: "base" },
  links: {},
};

/** Answers about a roadmap of two actions at revision 1, on an open server. */
export const DEMO = {
  "GET /session": {
    author: null,
    role: "admin",
    roles: ["reader", "planner", "decider", "admin"],
    open: true,
  },
  "GET /roadmaps/demo": ENTRY,
  "GET /roadmaps/demo/document": {
    id: "demo",
    title: "Demo",
    plateaus: [
      { number: 1, title: "Begin" },
      { number: 2, title: "Vervolg" },
    ],
    actions: [
      { number: "1.1", title: "Meten" },
      { number: "1.2", title: "Plan maken" },
    ],
    dependencies: [{ predecessor: "1.1", successor: "1.2", kind: "builds-on" }],
    bodies: [{ id: "imo", title: "IMO" }],
  },
  "GET /roadmaps/demo/plan": PLAN,
  "GET /roadmaps/demo/scenarios": { items: [], total: 0 },
  "GET /roadmaps/demo/revisions": { items: [revision(1)], total: 1 },
  "POST /roadmaps/demo/impact": ({ body }: { body: unknown }) =>
    foreseen(body as { changes: readonly Change[] }),
};
