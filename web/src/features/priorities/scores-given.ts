import type { Change, RoadmapDocument } from "../../api/types";

/** What people score. */
export const SCORED = ["value", "urgency", "effort", "moscow"] as const;

export type Scored = (typeof SCORED)[number];

type Score = RoadmapDocument["scores"][number];

/** A value of each, as a form holds it; empty where there is none. */
export type ScoreValues = Record<Scored, string>;

/** The scores of an action, by what they are about. */
export function scoresOf(
  { scores }: Pick<RoadmapDocument, "scores">,
  number: string,
): ReadonlyMap<Scored, Score> {
  return new Map(
    scores.filter(({ action }) => action === number).map((score) => [score.criterion, score]),
  );
}

/** What a form about these scores begins with. */
export function valuesOf(given: ReadonlyMap<Scored, Score>): ScoreValues {
  const of = (criterion: Scored) => String(given.get(criterion)?.score ?? "");
  return { value: of("value"), urgency: of("urgency"), effort: of("effort"), moscow: of("moscow") };
}

/** What becomes different when a form says this: a score that stays the same stays who gave it. */
export function scoreChanges(
  action: string,
  given: ReadonlyMap<Scored, Score>,
  typed: ScoreValues,
  who: { readonly by: string; readonly on: string },
): readonly Change[] {
  const before = valuesOf(given);
  return SCORED.filter((criterion) => typed[criterion] !== before[criterion]).map((criterion) =>
    typed[criterion] === ""
      ? { change: "remove-score", action, criterion }
      : { change: "set-score", action, criterion, score: Number(typed[criterion]), ...who },
  );
}

/** A day in the place of the user, as a document writes it: "2026-11-22". */
export function dayOf(day: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
