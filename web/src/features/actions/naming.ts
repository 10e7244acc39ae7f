import type { Change } from "../../api/types";

/** Whether a change is about an action: it changes it, or what it needs, or what needs it. */
export function names(change: Change, number: string): boolean {
  switch (change.change) {
    case "add-action":
      return change.action.number === number;
    case "add-dependency":
      return change.dependency.predecessor === number || change.dependency.successor === number;
    case "remove-dependency":
      return change.predecessor === number || change.successor === number;
    case "agree-quarters":
      return change.agreed.some(({ action }) => action === number);
    case "set-weights":
    case "set-calendar":
    case "set-capacity":
    case "set-gate":
    case "set-target":
    case "remove-gate":
      return false;
    default:
      return change.action === number;
  }
}
