import type { components } from "./schema";

type Schemas = components["schemas"];

/**
 * A document leaves out what has its default value; here every field is there.
 * Lists are empty then, texts and numbers null, and an action is `proposed`.
 */
export type Action = Required<Schemas["Action"]>;
export type Dependency = Required<Schemas["Dependency"]>;
export type Advice = Required<Schemas["Advice"]>;
export type Theme = Required<Schemas["Theme"]>;
export type Finding = Required<Schemas["Finding"]>;
export type ContextFinding = Required<Schemas["ContextFinding"]>;
export type Coverage = Required<Schemas["Coverage"]>;
export type Plateau = Required<Schemas["Plateau"]>;
export type Body = Required<Schemas["Body"]>;
export type Erratum = Required<Schemas["Erratum"]>;
export type Score = Required<Schemas["Score"]>;
export type Weighing = Required<Schemas["Weighing"]> & {
  readonly weights: Required<Schemas["Weights"]>;
};
export type Calendar = Required<Schemas["Calendar"]>;
export type Capacity = Required<Schemas["Capacity"]>;
export type Timing = Required<Schemas["Timing"]>;
export type Gate = Required<Schemas["Gate"]>;
export type Agreed = Required<Schemas["Agreed"]>;
export type SourceDocument = Required<Schemas["Document"]>;
export type FrameworkItem = Required<Schemas["FrameworkItem"]>;
export type Framework = Required<Omit<Schemas["Framework"], "items">> & {
  readonly items: readonly FrameworkItem[];
};

/** What a document says; its format is the same for all, and what it was made from is no part of it. */
type Said = Exclude<keyof Schemas["Roadmap"], "$schema" | "made_from" | "format">;

/** The document of a roadmap, whole: with everything that the service knows of one. */
export interface RoadmapDocument extends Readonly<Record<Said, unknown>> {
  readonly id: string;
  readonly title: string;
  readonly organisation: string | null;
  readonly summary: Schemas["Localized"] | null;
  readonly plateaus: readonly Plateau[];
  readonly actions: readonly Action[];
  readonly dependencies: readonly Dependency[];
  readonly themes: readonly Theme[];
  readonly advices: readonly Advice[];
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
  readonly context_findings: readonly ContextFinding[];
  readonly bodies: readonly Body[];
  readonly frameworks: readonly Framework[];
  readonly errata: readonly Erratum[];
  readonly documents: readonly SourceDocument[];
  readonly scores: readonly Score[];
  readonly weighing: Weighing | null;
  readonly calendar: Calendar | null;
  readonly capacity: readonly Capacity[];
  readonly timings: readonly Timing[];
  readonly gates: readonly Gate[];
  readonly agreed: readonly Agreed[];
}

const FACT = {
  basis: "added" as const,
  reason: null,
  confidence: null,
  sources: [] as Schemas["Source"][],
};
const NAMED = { ...FACT, aliases: [] as string[], summary: null };

/** An action with every field. */
export const wholeAction = (part: Schemas["Action"]): Action => ({
  ...NAMED,
  advice: null,
  status: "proposed",
  status_reason: null,
  earliest_plateau: null,
  pin: null,
  ceiling: null,
  frozen_plateau: null,
  owner: null,
  involved: [],
  references: [],
  ...part,
});

/** A dependency with every field. */
export const wholeDependency = (part: Schemas["Dependency"]): Dependency => ({
  ...FACT,
  same_plateau: false,
  ...part,
});

/** A link between a finding and an action with every field. */
export const wholeCoverage = (part: Schemas["Coverage"]): Coverage => ({ ...FACT, ...part });

const wholeFramework = (part: Schemas["Framework"]): Framework => ({
  ...FACT,
  summary: null,
  ...part,
  items: (part.items ?? []).map((item) => ({ ...FACT, served_by: [], ...item })),
});

const NO_WEIGHTS: Weighing["weights"] = {
  critical: 0,
  effort: 0,
  findings: 0,
  freed: 0,
  known: 0,
  plateau: 0,
  slack: 0,
  urgency: 0,
  value: 0,
};

/** A weighing with every field. */
export const wholeWeighing = ({ method, weights }: Schemas["Weighing"]): Weighing => ({
  method: method ?? "sum",
  weights: { ...NO_WEIGHTS, ...weights },
});

/** A calendar with every field. */
export const wholeCalendar = (part: Schemas["Calendar"]): Calendar => ({
  quarters: 12,
  duration: 1,
  effort: 1,
  stability: 1,
  ...part,
});

/** A capacity with every field. */
export const wholeCapacity = (part: Schemas["Capacity"]): Capacity => ({
  first: null,
  last: null,
  team: null,
  actions: null,
  effort: null,
  ...part,
});

/** What is known about the time of an action, with every field. */
export const wholeTiming = (part: Schemas["Timing"]): Timing => ({
  quarters: null,
  shortest: null,
  longest: null,
  effort: null,
  team: null,
  earliest: null,
  latest: null,
  ...part,
});

/** The gate of a plateau with every field. */
export const wholeGate = (part: Schemas["Gate"]): Gate => ({
  criteria: [],
  target: null,
  override: null,
  ...part,
});

/** A document with every field of everything in it. */
export function wholeDocument(part: Schemas["Roadmap"]): RoadmapDocument {
  return {
    id: part.id,
    title: part.title,
    organisation: part.organisation ?? null,
    summary: part.summary ?? null,
    plateaus: part.plateaus.map((found) => ({ ...FACT, definition: null, ...found })),
    actions: (part.actions ?? []).map(wholeAction),
    dependencies: (part.dependencies ?? []).map(wholeDependency),
    themes: (part.themes ?? []).map((found) => ({
      ...FACT,
      aspect_group: null,
      aspects: [],
      ...found,
    })),
    advices: (part.advices ?? []).map((found) => ({ ...NAMED, theme: null, ...found })),
    findings: (part.findings ?? []).map((found) => ({ ...NAMED, aspect_group: null, ...found })),
    coverage: (part.coverage ?? []).map(wholeCoverage),
    context_findings: (part.context_findings ?? []).map((found) => ({
      ...FACT,
      note: null,
      ...found,
    })),
    bodies: (part.bodies ?? []).map((found) => ({ ...FACT, summary: null, ...found })),
    frameworks: (part.frameworks ?? []).map(wholeFramework),
    errata: (part.errata ?? []).map((found) => ({ ...FACT, ...found })),
    documents: (part.documents ?? []).map((found) => ({
      file: null,
      lines: null,
      sha256: null,
      role: null,
      ...found,
    })),
    scores: part.scores ?? [],
    weighing: part.weighing ? wholeWeighing(part.weighing) : null,
    calendar: part.calendar ? wholeCalendar(part.calendar) : null,
    capacity: (part.capacity ?? []).map(wholeCapacity),
    timings: (part.timings ?? []).map(wholeTiming),
    gates: (part.gates ?? []).map(wholeGate),
    agreed: part.agreed ?? [],
  };
}
