import type {
  Action,
  Advice,
  CoverageReport,
  Finding,
  Plan,
  RoadmapDocument,
} from "../../api/types";
import { grouped } from "../../shared/grouped";
import { byNumber } from "../../shared/order";

/** A link between a finding and an action that answers it, as the service tells it. */
type Link = CoverageReport["threads"][number];

/** An action on the thread, with the plateau where it ends. */
export interface Step {
  readonly action: Action;
  /** Null when the action has no place in the plan. */
  readonly plateau: number | null;
}

/** An action that answers a finding. */
export interface Answering extends Step {
  readonly link: Link;
}

/** Some of the actions, with the advice that they carry out. */
interface Group<S extends Step> {
  /** Null for actions that carry out no advice. */
  readonly advice: Advice | null;
  readonly steps: readonly S[];
}

/** A finding with all that answers it. */
export interface Path {
  readonly finding: Finding;
  readonly advices: readonly Group<Answering>[];
}

/** What the service says about the golden thread, with the things themselves beside their numbers. */
export interface Thread {
  readonly paths: readonly Path[];
  /** The actions by the advice that they carry out, in the order of the advices. */
  readonly columns: readonly Group<Step>[];
  /** The link between a finding and an action, if there is one. */
  readonly linkOf: (finding: string, action: string) => Link | undefined;
}

/** Puts what the document holds beside the links that the service found. */
export function threadOf(
  document: RoadmapDocument,
  plan: Plan,
  { threads }: Pick<CoverageReport, "threads">,
): Thread {
  const actions = new Map(document.actions.map((action) => [action.number, action]));
  const advices = new Map(document.advices.map((advice) => [advice.number, advice]));
  const links = new Map(threads.map((link) => [`${link.finding}>${link.action}`, link]));
  const answering = grouped(threads, ({ finding }) => finding);
  const byAdvice = <S extends Step>(found: readonly S[]): readonly Group<S>[] =>
    [...grouped(found, ({ action }) => action.advice)]
      .map(([number, steps]) => ({ advice: advices.get(number ?? "") ?? null, steps }))
      .sort((left, right) => lastWithout(left.advice, right.advice));
  const placed = plan.placements
    .flatMap(({ number, plateau }) => {
      const action = actions.get(number);
      return action ? [{ action, plateau }] : [];
    })
    .sort((left, right) => byNumber(left.action.number, right.action.number));
  return {
    paths: [...document.findings]
      .sort((left, right) => byNumber(left.number, right.number))
      .map((finding) => ({
        finding,
        advices: byAdvice(
          (answering.get(finding.number) ?? []).flatMap((link) => {
            const action = actions.get(link.action);
            return action ? [{ action, plateau: link.plateau, link }] : [];
          }),
        ),
      })),
    columns: byAdvice(placed),
    linkOf: (finding, action) => links.get(`${finding}>${action}`),
  };
}

function lastWithout(left: Advice | null, right: Advice | null): number {
  return left && right ? byNumber(left.number, right.number) : Number(!left) - Number(!right);
}
