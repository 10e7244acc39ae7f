import type { Weighing } from "../../api/types";

type Criterion = keyof Required<Weighing["weights"]>;

export type Method = NonNullable<Weighing["method"]>;

export const METHODS: readonly Method[] = ["sum", "wsjf", "moscow"];

/** The criteria by who tells them, in the order in which they are told. */
export const CRITERIA = {
  data: ["findings", "freed", "critical", "plateau", "slack", "known"],
  people: ["value", "urgency", "effort"],
} as const satisfies Readonly<Record<string, readonly Criterion[]>>;

const ALL: readonly Criterion[] = [...CRITERIA.data, ...CRITERIA.people];

/** The largest weight that the service takes. */
export const MOST_WEIGHT = 100_000;

/** Whether something can be a weight. */
export function isWeight(weight: number): boolean {
  return Number.isInteger(weight) && weight >= 0 && weight <= MOST_WEIGHT;
}

/** How an address writes a weighing: "sum,findings:2,plateau:1". */
export function written({ method, weights }: Weighing): string {
  const told = ALL.flatMap((name) => (weights[name] ? [`${name}:${weights[name]}`] : []));
  return [method ?? "sum", ...told].join(",");
}

/** The weighing that an address means; null where it means none. */
export function weighingIn(text: string | null): Weighing | null {
  const [first = "", ...parts] = (text ?? "").split(",");
  const method = METHODS.find((known) => known === first);
  if (!method) {
    return null;
  }
  const weights: Partial<Record<Criterion, number>> = {};
  for (const part of parts) {
    const [name, weight] = part.split(":");
    const criterion = ALL.find((known) => known === name);
    if (!criterion || !weight || !isWeight(Number(weight))) {
      return null;
    }
    weights[criterion] = Number(weight);
  }
  return { method, weights };
}

/** The same weighing with another method; with WSJF the effort divides, and has no weight. */
export function byMethod({ weights }: Weighing, method: Method): Weighing {
  return { method, weights: method === "wsjf" ? { ...weights, effort: 0 } : weights };
}

/** Points as people see them, where 100 is best on every criterion: as the service words them. */
export function pointsShown(points: number, unit: number, locale: string): string {
  const tenths = Math.floor((2_000 * points + unit) / (2 * unit));
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    useGrouping: false,
  }).format(tenths / 10);
}
