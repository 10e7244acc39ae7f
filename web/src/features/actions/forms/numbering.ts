import type { Action } from "../../../api/types";

/** How an action may be numbered, as the model has it. */
const NUMBER = /^[0-9A-Za-z](?:[0-9A-Za-z._-]*[0-9A-Za-z])?$/;
const LONGEST = 32;

/** Own actions that carry out no advice are numbered in this row: Z.1, Z.2. */
const OWN_ROW = "Z";

/** The first number behind those that an advice, or the row of own actions, already has. */
export function proposedNumber(actions: readonly Action[], advice: string | null): string {
  const row = `${advice ?? OWN_ROW}.`;
  const used = actions
    .filter(({ number }) => number.startsWith(row))
    .map(({ number }) => Number(number.slice(row.length)))
    .filter(Number.isInteger);
  return `${row}${Math.max(0, ...used) + 1}`;
}

/** What is wrong with a number for a new action; null when it can be used. */
export function numberTrouble(
  number: string,
  actions: readonly Action[],
): "lacks" | "form" | "taken" | null {
  if (number === "") {
    return "lacks";
  }
  if (number.length > LONGEST || !NUMBER.test(number)) {
    return "form";
  }
  return actions.some((found) => found.number === number) ? "taken" : null;
}
