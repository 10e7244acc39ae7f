import type { Action, Change, Kind } from "../../../api/types";

/** A dependency as it is typed. */
export interface Asked {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: Kind;
  readonly same_plateau: boolean;
  readonly reason: string | null;
}

/** The change that adds a dependency. */
export function adding({ reason, ...dependency }: Asked): Change {
  const why = reason ? { nl: reason } : null;
  return { change: "add-dependency", dependency: { ...dependency, reason: why } };
}

/** The action that was meant by a number, a title, or both as the list writes them. */
export function meant(typed: string, actions: readonly Action[]): Action | undefined {
  const words = typed.trim().toLocaleLowerCase();
  return (
    actions.find(({ number }) => number.toLocaleLowerCase() === words) ??
    actions.find(({ number, title }) => `${number} ${title}`.toLocaleLowerCase() === words) ??
    actions.find(({ title }) => title.toLocaleLowerCase() === words)
  );
}
