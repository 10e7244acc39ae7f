import type { components } from "./schema";

type Schemas = components["schemas"];

export type {
  Action,
  Advice,
  Coverage,
  Dependency,
  Finding,
  Framework,
  FrameworkItem,
  Plateau,
  RoadmapDocument,
  Theme,
} from "./document";

export type Agenda = Schemas["WordedAgenda"];
export type AgendaLine = Schemas["WordedLine"];
export type Baseline = Schemas["Baseline"];
export type Certificate = Schemas["WordedCertificate"];
export type Change = Schemas["Question"]["changes"][number];
export type CoverageReport = Schemas["WordedCoverage"];
export type Comparison = Schemas["WordedComparison"];
export type Conflict = Schemas["WordedConflict"];
export type Cut = Schemas["WordedCut"];
export type CycleGroup = Schemas["WordedCycleGroup"];
export type Cycles = Schemas["WordedCycles"];
export type Decision = Schemas["Decision"];
export type Diagnostic = Schemas["WordedDiagnostic"];
export type Entity = Schemas["Entity"];
export type Kind = Schemas["Dependency"]["kind"];
export type Localized = Schemas["Localized"];
export type Move = Schemas["WordedMove"];
export type Placement = Schemas["Placement"];
export type Priorities = Schemas["WordedPriorities"];
export type Priority = Schemas["WordedPriority"];
export type Plan = Schemas["Plan"];
export type Rebase = Schemas["WordedRebase"];
export type Revision = Schemas["Revision"];
export type RoadmapEntry = Schemas["RoadmapEntry"];
export type Scenario = Schemas["Scenario"];
export type Swap = Schemas["WordedSwap"];
export type Weighing = Schemas["Weighing"];
export type Source = Schemas["Source"];
export type Status = NonNullable<Schemas["Action"]["status"]>;
/** What changes do to the plan; what comes next after them is asked apart. */
export type WhatIf = Schemas["WordedForesight"];
export type Relaxation = Schemas["WordedRelaxation"];
export type Schedule = Schemas["WordedSchedule"];
export type ScheduleLine = Schemas["WordedScheduleLine"];
export type Feedback = Schemas["WordedFeedback"];
