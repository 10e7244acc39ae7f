import type { Change } from "../api/types";
import type { Texts } from "../texts/texts";

/** A change of when things are done, not of what. */
export type PlanningChange = Extract<
  Change,
  {
    change:
      | "set-calendar"
      | "set-capacity"
      | "set-timing"
      | "remove-timing"
      | "set-gate"
      | "set-target"
      | "remove-gate"
      | "agree-quarters";
  }
>;

type Of<Name> = Extract<Change, { change: Name }>;

interface Names {
  t: Texts;
  action: (number: string) => string;
  plateau: (number: number) => string;
  listed: (parts: string[]) => string;
}

/** Tells what a change of quarters does, as a clause. */
export function planningWords(change: PlanningChange, names: Names): string {
  const { t, action, plateau } = names;
  switch (change.change) {
    case "set-calendar":
      return change.calendar
        ? t("alter-set-calendar", {
            count: change.calendar.quarters ?? 12,
            start: change.calendar.start,
          })
        : t("alter-set-calendar-none");
    case "set-capacity":
      return capacity(change, names);
    case "set-timing":
      return t("alter-set-timing", { action: action(change.action), told: timing(change, names) });
    case "remove-timing":
      return t("alter-remove-timing", { action: action(change.action) });
    case "set-gate":
      return t("alter-set-gate", { plateau: plateau(change.plateau), told: gate(change, names) });
    case "set-target": {
      const named = { plateau: plateau(change.plateau) };
      return change.target === null
        ? t("alter-set-target-none", named)
        : t("alter-set-target", { ...named, told: t("gate-target", { quarter: change.target }) });
    }
    case "remove-gate":
      return t("alter-remove-gate", { plateau: plateau(change.plateau) });
    case "agree-quarters":
      return t("alter-agree-quarters", { count: change.agreed.length });
  }
}

function capacity(change: Of<"set-capacity">, { t, listed }: Names): string {
  const who = change.team ?? t("capacity-together");
  const when = stretchWords(change, t);
  const limits = limitWords(change, { t, listed });
  return limits
    ? t("alter-set-capacity", { who, when, limits })
    : t("alter-set-capacity-none", { who, when });
}

type Limit = Omit<Of<"set-capacity">, "change">;

/** Tells how much can be done at a time: "3 acties tegelijk"; empty without any limit. */
export function limitWords(
  { actions, effort }: Limit,
  { t, listed }: Pick<Names, "t" | "listed">,
): string {
  return listed([
    ...(actions == null ? [] : [t("capacity-actions", { count: actions })]),
    ...(effort == null ? [] : [t("capacity-effort", { count: effort })]),
  ]);
}

/** Tells in which quarters that is: "vanaf 2027-Q3". */
export function stretchWords({ first, last }: Limit, t: Texts): string {
  if (first && last) {
    return first === last ? t("stretch-one", { first }) : t("stretch-between", { first, last });
  }
  if (first) {
    return t("stretch-from", { first });
  }
  return last ? t("stretch-until", { last }) : t("stretch-always");
}

function timing(change: Of<"set-timing">, { t, listed }: Names): string {
  const { quarters, shortest, longest, effort, team, earliest, latest } = change;
  const told = listed([
    ...(quarters == null ? [] : [t("timing-quarters", { count: quarters })]),
    ...(shortest == null || longest == null ? [] : [t("timing-range", { shortest, longest })]),
    ...(effort == null ? [] : [t("timing-effort", { count: effort })]),
    ...(team == null ? [] : [t("timing-team", { team })]),
    ...(earliest == null ? [] : [t("timing-earliest", { quarter: earliest })]),
    ...(latest == null ? [] : [t("timing-latest", { quarter: latest })]),
  ]);
  return told || t("timing-nothing");
}

function gate({ target, criteria = [], override }: Of<"set-gate">, { t, listed }: Names): string {
  const told = listed([
    ...(target == null ? [] : [t("gate-target", { quarter: target })]),
    ...(criteria.length === 0 ? [] : [t("gate-criteria", { count: criteria.length })]),
    ...(override == null ? [] : [t("gate-override", { by: override.by })]),
  ]);
  return told || t("gate-nothing");
}
