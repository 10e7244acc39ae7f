import type { Step, Thread } from "./thread";

/** A column of the matrix: an action, or an advice with all its actions. */
export interface Column {
  readonly key: string;
  readonly steps: readonly Step[];
  /** Whether an advice begins here. */
  readonly first: boolean;
}

/** The columns for these advices; brief ones have all actions of an advice in one. */
export function columnsOf(groups: Thread["columns"], brief: boolean): readonly Column[] {
  if (brief) {
    return groups.map(({ advice, steps }) => ({ key: advice?.number ?? "", steps, first: true }));
  }
  return groups.flatMap(({ steps }) =>
    steps.map((step, place) => ({
      key: step.action.number,
      steps: [step],
      first: place === 0,
    })),
  );
}

/** The links between a finding and the actions of a column. */
export function linksOf(thread: Thread, finding: string, { steps }: Column) {
  return steps.flatMap(({ action }) => thread.linkOf(finding, action.number) ?? []);
}
