import type { components } from "./schema";

export type Problem = components["schemas"]["Problem"];

/** What the service answers when it cannot do what was asked (RFC 9457), in the reader's language. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  /** The last word of `type`, such as "conflict": what kind of problem it is. */
  readonly code: string;
  readonly problem: Problem & Record<string, unknown>;
  /** Seconds after which asking again makes sense, when the service says so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem & Record<string, unknown>, retryAfter: number | null = null) {
    super(wordsOf(problem));
    this.status = problem.status;
    this.code = problem.type.split("/").at(-1) ?? "";
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** What is wrong, place by place where the service tells that, with the remedies. */
function wordsOf({ detail, errors }: Problem): string {
  const told = (errors ?? []).map(({ message, remedy }) => [message, remedy].join(" ").trim());
  return told.length > 0 ? told.join("\n") : detail;
}

/** The service did not answer at all: it is down, or the connection is. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** Whether the service may have done what was asked, although no answer says so. */
export function unanswered(error: Error): boolean {
  return !(error instanceof ApiProblem) || error.status >= 500;
}
