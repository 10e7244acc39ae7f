const term = (criterion: string, points: number) => ({
  criterion,
  weight: 1,
  found: 1,
  value: points,
  points,
});

/** A priority as the service tells it: number, place, the places that it stays between, points. */
export const line = (
  number: string,
  rank: number,
  [best, worst]: readonly [number, number],
  [points, inherited]: readonly [number, number],
  more: object = {},
) => ({
  number,
  rank,
  best,
  worst,
  margin: null,
  own_rank: rank,
  moscow: null,
  effective_moscow: null,
  divisor: 1,
  terms: [term("findings", points)],
  points,
  inherits: [],
  inherits_more: 0,
  inherited,
  effective: points + inherited,
  unscored: [],
  at_most: points,
  text: `Eigen punten van ${number}: bevindingen 1 (gewicht 1).`,
  ...more,
});

const DATA = { method: "sum", weights: { findings: 1, freed: 1, plateau: 1 } };
const WSJF = { method: "wsjf", weights: { freed: 1, value: 1, urgency: 1 } };
const MOSCOW = { ...DATA, method: "moscow" };

export const READY_MADE = [
  { template: "data", weighing: DATA },
  { template: "wsjf", weighing: WSJF },
  { template: "moscow", weighing: MOSCOW },
];

export const PRIORITIES = {
  roadmap: "demo",
  roadmap_sha256: "d".repeat(64),
  sha256: "p".repeat(64),
  weighing: DATA,
  template: "data",
  assumed: true,
  best: 30,
  unit: 90,
  priorities: [
    line("2.1", 1, [1, 1], [70, 60]),
    line("3.1", 2, [2, 3], [60, 0]),
    line("5.1", 3, [2, 8], [50, 0]),
  ],
  inversions: [
    {
      blocker: "2.1",
      waiting: "3.1",
      more: 0,
      blocker_rank: 3,
      waiting_rank: 1,
      repaired_rank: 1,
      text: "3.1 (op eigen punten plaats 1) wacht op 2.1 (plaats 3). Neem 2.1 daarom op plaats 1 op.",
    },
  ],
  levers: [
    {
      kind: "action",
      number: "2.1",
      frees: 2,
      points: 60,
      plateaus: [0, 2],
      actions: ["3.1", "5.1"],
      text: "voer 2.1 (Meting) uit: dan kunnen 2 acties verder (3.1, 5.1; plateau 2: 2)",
    },
  ],
  levers_more: 0,
  plateau_levers: [
    { plateau: 2, kind: "action", number: "2.1", frees: 2, text: "voer 2.1 (Meting) uit" },
  ],
  ready_made: READY_MADE,
};

/** The same by value and urgency, which nobody scored. */
export const BY_WSJF = {
  ...PRIORITIES,
  weighing: WSJF,
  template: "wsjf",
  assumed: false,
  priorities: [
    line("3.1", 1, [1, 1], [60, 0], { unscored: ["value", "urgency"] }),
    line("2.1", 2, [2, 2], [50, 0], { unscored: ["value"] }),
    line("5.1", 3, [3, 3], [20, 0]),
  ],
  inversions: [],
};

export const SWAP = {
  above: "3.1",
  below: "5.1",
  reason: "possible",
  pass_change: 200,
  change: 250,
  weighing: { method: "sum", weights: { findings: 5, freed: 3, plateau: 4 } },
  scale: 4,
  along: [],
  text: "3.1 en 5.1 wisselen van plaats, en verder niets, als de weging zo wordt: optellen (…).",
};

export const ANSWERS = {
  "GET /session": { author: "Ans", role: "planner", roles: ["reader", "planner"], open: false },
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
      { id: "a", number: 1, title: "Randvoorwaardelijk" },
      { id: "b", number: 2, title: "Fundament" },
    ],
    bodies: [{ id: "imo", title: "IMO" }],
    actions: [
      { number: "2.1", title: "Meting" },
      { number: "3.1", title: "Portfolio" },
      { number: "5.1", title: "Positioneren" },
    ],
    scores: [{ action: "3.1", criterion: "value", score: 4, by: "IMO", on: "2026-11-20" }],
  },
  "GET /roadmaps/demo/plan": {
    roadmap_sha256: "d".repeat(64),
    horizon: 2,
    placements: [
      { number: "2.1", plateau: 1 },
      { number: "3.1", plateau: 1 },
      { number: "5.1", plateau: 2 },
    ],
    diagnostics: [],
  },
  "GET /roadmaps/demo/priorities": PRIORITIES,
  "POST /roadmaps/demo/priorities": BY_WSJF,
  "GET /roadmaps/demo/priorities/swap": SWAP,
  "POST /roadmaps/demo/impact": {
    after: { plan: { placements: [], diagnostics: [] } },
    impact: { moves: [], added: [], removed: [], new_diagnostics: [], solved_diagnostics: [] },
    entities: [],
    new_cycles: [],
    document_sha256: "e".repeat(64),
  },
};
