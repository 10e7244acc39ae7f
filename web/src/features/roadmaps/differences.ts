import type { RoadmapDocument } from "../../api/types";

/** What differs between two documents in one of their lists, by the names of the things. */
export interface Difference {
  readonly list: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

type ListOf<Name extends keyof RoadmapDocument> =
  RoadmapDocument[Name] extends readonly (infer Thing)[] ? Thing : never;

type ListName = {
  [Name in keyof RoadmapDocument]: ListOf<Name> extends never ? never : Name;
}[keyof RoadmapDocument];

/** What a document says once, about the roadmap itself. */
export type Field = Exclude<keyof RoadmapDocument, ListName>;

// Both hold every name, so that what a document says later on cannot be forgotten here.
const FIELDS: Readonly<Record<Field, true>> = {
  title: true,
  summary: true,
  organisation: true,
  id: true,
  weighing: true,
  calendar: true,
};

const NAMES: { readonly [List in ListName]: (thing: ListOf<List>) => string } = {
  plateaus: ({ number }) => String(number),
  actions: ({ number }) => number,
  dependencies: ({ predecessor, successor, kind }) =>
    `${predecessor} → ${successor}${kind === "builds-on" ? "" : " *"}`,
  themes: ({ id }) => id,
  advices: ({ number }) => number,
  findings: ({ number }) => number,
  coverage: ({ finding, action }) => `${finding} → ${action}`,
  context_findings: ({ id }) => id,
  bodies: ({ id }) => id,
  frameworks: ({ id }) => id,
  errata: ({ id }) => id,
  documents: ({ id }) => id,
  scores: ({ action }) => action,
  capacity: ({ team, first }) => [team, first].filter(Boolean).join(" "),
  timings: ({ action }) => action,
  gates: ({ plateau }) => String(plateau),
  agreed: ({ action }) => action,
};

/** What two documents say differently about the roadmap itself. */
export function fieldsBetween(before: RoadmapDocument, after: RoadmapDocument): readonly Field[] {
  const fields = Object.keys(FIELDS) as Field[];
  const written = (document: RoadmapDocument, field: Field) =>
    JSON.stringify(plain(document[field]));
  return fields.filter((field) => written(before, field) !== written(after, field));
}

/** Tells what one document has that another has not, list by list; only lists that differ. */
export function differencesBetween(
  before: RoadmapDocument,
  after: RoadmapDocument,
): readonly Difference[] {
  const lists = Object.keys(NAMES) as ListName[];
  return lists
    .map((list) => differing(list, before, after))
    .filter((found) => found.added.length + found.removed.length + found.changed.length > 0);
}

function differing<List extends ListName>(
  list: List,
  before: RoadmapDocument,
  after: RoadmapDocument,
): Difference {
  // One name and its list belong together, which the type of a union cannot tell.
  const name = NAMES[list] as (thing: unknown) => string;
  const [old, young] = [named(before[list], name), named(after[list], name)];
  return {
    list,
    added: [...young.keys()].filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !young.has(key)),
    changed: [...young.keys()].filter((key) => old.has(key) && old.get(key) !== young.get(key)),
  };
}

function named(things: readonly unknown[], name: (thing: unknown) => string) {
  const found = new Map<string, string>();
  for (const thing of things) {
    const key = name(thing);
    found.set(key, (found.get(key) ?? "") + JSON.stringify(plain(thing)));
  }
  return found;
}

/** The same content written in one way: fields in order, and without those that say nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const fields = Object.entries(value)
    .filter(([, inside]) => inside !== null && !(Array.isArray(inside) && inside.length === 0))
    .map(([field, inside]) => [field, plain(inside)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(fields);
}
