import type { Change } from "../../api/types";
import { refusal } from "../../test/service";

function placed(action: string, plateau: number) {
  return {
    number: action,
    plateau,
    wave: 1,
    required_plateau: plateau,
    latest_plateau: 2,
    slack: 2 - plateau,
    free_slack: 2 - plateau,
    critical: false,
    provisional: false,
    frozen: action === "2.1",
  };
}

const START = { kind: "start", action: "1.1", plateau: 1 };
const LINK = {
  kind: "dependency",
  action: "1.2",
  predecessor: "1.1",
  dependency: "builds-on",
  basis: "inferred",
  confidence: "low",
};
const FLOOR = { kind: "floor", action: "1.2", basis: "inferred", confidence: "medium" };

const DOCUMENT = {
  id: "demo",
  title: "Demo",
  plateaus: [
    { number: 1, id: "one", title: "Begin" },
    { number: 2, id: "two", title: "Vervolg" },
  ],
  advices: [{ number: "1", title: "Meet eerst" }],
  actions: [
    { number: "1.1", title: "Meten", advice: "1" },
    {
      number: "1.2",
      title: "Plan maken",
      advice: "1",
      summary: { nl: "Maak een plan.", en: "Make a plan." },
      earliest_plateau: { plateau: 2, basis: "inferred", reason: { nl: "Past beter daar." } },
    },
    { number: "2.1", title: "Al begonnen", status: "started", frozen_plateau: 1 },
  ],
  dependencies: [{ predecessor: "1.1", successor: "1.2", kind: "builds-on", basis: "inferred" }],
};

const PLAN = {
  roadmap: "demo",
  horizon: 2,
  placements: [placed("1.1", 1), placed("1.2", 2), placed("2.1", 1)],
  critical_chains: [],
  dropped: [],
  diagnostics: [],
};

const CERTIFICATE = {
  roadmap: "demo",
  placement: placed("1.2", 2),
  chain: [START, { ...LINK, plateau: 2 }],
  binding: [FLOOR, LINK],
  movable: "yes",
  relaxations: [{ constraints: [FLOOR, LINK], plateau: 1 }],
  truncated: false,
  complete: true,
  predecessors: [{ number: "1.1", plateau: 1, kind: "builds-on", binding: true }],
  successors: [],
  downstream: [],
  text: "1.2 staat in plateau 2, want 1.1 komt eerst.\n\n1.2 heeft geen speling.",
};

const CIRCLE = {
  members: ["1.1", "1.2"],
  cycles: [["1.1", "1.2"]],
  truncated: false,
  smallest: true,
  affected: [],
  text: "2 acties wachten op elkaar: 1.1, 1.2.",
  cuts: [
    {
      links: [{ predecessor: "1.1", successor: "1.2", kind: "builds-on", basis: "inferred" }],
      plateaus: [],
      text: "Haal weg: 1.2 bouwt voort op 1.1.",
    },
  ],
};

/** Whether changes make 1.1 and 1.2 wait for each other. */
function circular(changes: readonly Change[]): boolean {
  const back = changes.some(
    (change) => change.change === "add-dependency" && change.dependency.successor === "1.1",
  );
  return back && !changes.some(({ change }) => change === "remove-dependency");
}

function foreseen(changes: readonly Change[]) {
  const freed = changes.some((change) => change.change === "move-floor");
  const move = {
    number: "1.2",
    before: placed("1.2", 2),
    after: placed("1.2", 1),
    because: [0],
    smallest: true,
    chain: [],
    text: "1.2 komt naar voren, naar plateau 1.",
  };
  return {
    roadmap: "demo",
    changes,
    before: { plan: PLAN },
    after: { plan: PLAN },
    impact: {
      changes,
      moves: freed ? [move] : [],
      added: [],
      removed: [],
      new_diagnostics: [],
      solved_diagnostics: [],
    },
    document_sha256: JSON.stringify(changes),
    new_cycles: circular(changes) ? [CIRCLE] : [],
    entities: [],
    certificates: [CERTIFICATE],
    worded: null,
  };
}

/** Answers about a roadmap of three actions: 1.2 builds on 1.1, and 2.1 has started. */
export const DEMO = {
  "GET /session": { author: null, role: "admin", roles: ["reader", "planner"], open: true },
  "GET /roadmaps/demo": {
    id: "demo",
    title: "Demo",
    archived: false,
    latest: { number: 1 },
    links: {},
  },
  "GET /roadmaps/demo/document": DOCUMENT,
  "GET /roadmaps/demo/plan": PLAN,
  "GET /roadmaps/demo/certificates/1.2": CERTIFICATE,
  "GET /roadmaps/demo/certificates/1.1": CERTIFICATE,
  "GET /roadmaps/demo/certificates/2.1": CERTIFICATE,
  "GET /roadmaps/demo/certificates/9.9": refusal(
    404,
    "unknown-action",
    "Er is geen actie 9.9 in deze roadmap. Bedoelt u 1.1?",
  ),
  "GET /roadmaps/demo/revisions": { items: [], total: 0, page: 1, page_size: 500, revision: null },
  "POST /roadmaps/demo/impact": ({ body }: { body: { changes: readonly Change[] } }) =>
    foreseen(body.changes),
};
