import {
  type RoadmapDocument,
  wholeAction,
  wholeCalendar,
  wholeCapacity,
  wholeCoverage,
  wholeDependency,
  wholeGate,
  wholeTiming,
  wholeWeighing,
} from "../api/document";
import type { components } from "../api/schema";

type Schemas = components["schemas"];
type Entity = Schemas["Entity"];

function replaced<Part, Whole>(
  rows: readonly Whole[],
  entities: readonly Entity[],
  kind: Entity["kind"],
  name: (row: Whole) => string,
  complete: (part: Part) => Whole,
): readonly Whole[] {
  const changed = entities.filter((entity) => entity.kind === kind);
  if (changed.length === 0) {
    return rows;
  }
  const found = new Map<string, Whole>();
  const times = new Map<string, number>();
  for (const row of rows) {
    // The second one of the same name is called "…#2", as the service does.
    const key = name(row);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    found.set(time === 1 ? key : `${key}#${time}`, row);
  }
  for (const entity of changed) {
    if (entity.value) {
      found.set(entity.key, complete(entity.value as Part));
    } else {
      found.delete(entity.key);
    }
  }
  return [...found.values()];
}

/**
 * Returns the document with what the service says that became different.
 * The service applies the changes; here only whole things take the place of others.
 */
export function withEntities(
  document: RoadmapDocument,
  entities: readonly Entity[],
): RoadmapDocument {
  return {
    ...document,
    actions: replaced(
      document.actions,
      entities,
      "action",
      (action) => action.number,
      (part: Schemas["Action"]) => wholeAction(part),
    ),
    dependencies: replaced(
      document.dependencies,
      entities,
      "dependency",
      (link) => `${link.predecessor}>${link.successor}:${link.kind}`,
      (part: Schemas["Dependency"]) => wholeDependency(part),
    ),
    coverage: replaced(
      document.coverage,
      entities,
      "coverage",
      (cell) => `${cell.finding}>${cell.action}`,
      (part: Schemas["Coverage"]) => wholeCoverage(part),
    ),
    scores: replaced(
      document.scores,
      entities,
      "score",
      (score) => `${score.action}:${score.criterion}`,
      (part: Schemas["Score"]) => part,
    ),
    ...quartersWith(document, entities),
    ...headWith(entities),
  };
}

/** What a document says about quarters, besides its calendar. */
function quartersWith(document: RoadmapDocument, entities: readonly Entity[]) {
  return {
    capacity: replaced(
      document.capacity,
      entities,
      "capacity",
      (entry) => `${entry.team ?? ""}:${entry.first ?? ""}`,
      (part: Schemas["Capacity"]) => wholeCapacity(part),
    ),
    timings: replaced(
      document.timings,
      entities,
      "timing",
      (timing) => timing.action,
      (part: Schemas["Timing"]) => wholeTiming(part),
    ),
    gates: replaced(
      document.gates,
      entities,
      "gate",
      (gate) => String(gate.plateau),
      (part: Schemas["Gate"]) => wholeGate(part),
    ),
    agreed: replaced(
      document.agreed,
      entities,
      "agreed",
      (found) => found.action,
      (part: Schemas["Agreed"]) => part,
    ),
  };
}

/** What changes alter outside the lists: the weighing and the calendar. */
function headWith(entities: readonly Entity[]) {
  const head = entities.find((entity) => entity.kind === "roadmap")?.value as
    | Partial<Schemas["Roadmap"]>
    | null
    | undefined;
  return head
    ? {
        weighing: head.weighing ? wholeWeighing(head.weighing) : null,
        calendar: head.calendar ? wholeCalendar(head.calendar) : null,
      }
    : {};
}
