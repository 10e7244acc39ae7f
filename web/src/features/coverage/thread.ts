import type { Action, Advice, Coverage, Finding, Plan, RoadmapDocument } from "../../api/types";
import { grouped } from "../../shared/grouped";
import { byNumber } from "../../shared/order";

/** An action on the thread, with the plateau where it ends. */
export interface Step {
  readonly action: Action;
  /** Null when the action has no place in the plan. */
  readonly plateau: number | null;
}

/** A finding with all that answers it. */
export interface Path {
  readonly finding: Finding;
  readonly advices: readonly {
    /** Null for actions that carry out no advice. */
    readonly advice: Advice | null;
    readonly steps: readonly (Step & { readonly cell: Coverage })[];
  }[];
}

/** From finding through advice and action to plateau. What was dropped answers nothing any more. */
export interface Thread {
  readonly paths: readonly Path[];
  /** The actions by the advice that they carry out, in the order of the advices. */
  readonly columns: readonly { readonly advice: Advice | null; readonly steps: readonly Step[] }[];
  /** The link between a finding and an action, if there is one. */
  readonly cellOf: (finding: string, action: string) => Coverage | undefined;
  /** Actions that answer no finding. */
  readonly loose: readonly Action[];
  readonly dropped: readonly Action[];
}

/** Follows the golden thread through a roadmap, in the order of its numbers. */
export function threadOf(document: RoadmapDocument, plan: Plan): Thread {
  const places = new Map(plan.placements.map(({ number, plateau }) => [number, plateau]));
  const steps = document.actions
    .filter(({ status }) => status !== "dropped")
    .map((action) => ({ action, plateau: places.get(action.number) ?? null }))
    .sort((left, right) => byNumber(left.action.number, right.action.number));
  const stepOf = new Map(steps.map((step) => [step.action.number, step]));
  const cells = new Map(
    document.coverage
      .filter(({ action }) => stepOf.has(action))
      .map((cell) => [`${cell.finding}>${cell.action}`, cell]),
  );
  const answering = grouped(cells.values(), ({ finding }) => finding);
  const serving = new Set([...cells.values()].map(({ action }) => action));
  const advices = new Map(document.advices.map((advice) => [advice.number, advice]));
  const byAdvice = <S extends Step>(found: readonly S[]) =>
    [...grouped(found, ({ action }) => action.advice)]
      .map(([number, of]) => ({ advice: advices.get(number ?? "") ?? null, steps: of }))
      .sort((left, right) => lastWithout(left.advice, right.advice));
  return {
    paths: [...document.findings]
      .sort((left, right) => byNumber(left.number, right.number))
      .map((finding) => ({
        finding,
        advices: byAdvice(
          (answering.get(finding.number) ?? [])
            .flatMap((cell) => {
              const step = stepOf.get(cell.action);
              return step ? [{ ...step, cell }] : [];
            })
            .sort((left, right) => byNumber(left.action.number, right.action.number)),
        ),
      })),
    columns: byAdvice(steps),
    cellOf: (finding, action) => cells.get(`${finding}>${action}`),
    loose: steps.map(({ action }) => action).filter(({ number }) => !serving.has(number)),
    dropped: document.actions.filter(({ status }) => status === "dropped"),
  };
}

function lastWithout(left: Advice | null, right: Advice | null): number {
  return left && right ? byNumber(left.number, right.number) : Number(!left) - Number(!right);
}
