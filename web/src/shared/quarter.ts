/** A quarter of a year, in which a board meets. */
export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly number: number;
}

const WRITTEN = /^(\d{4})-Q([1-4])$/;

/** How an address and the service write a quarter: "2027-Q1". */
export function written({ year, number }: Quarter): string {
  return `${year.toString().padStart(4, "0")}-Q${number}`;
}

/** The quarter that an address means; null where it means none. */
export function quarterIn(text: string | null): Quarter | null {
  const found = WRITTEN.exec(text ?? "");
  return found ? { year: Number(found[1]), number: Number(found[2]) } : null;
}

/** The quarter so many quarters after another one. */
export function later(quarter: Quarter, quarters: number): Quarter {
  const count = quarter.year * 4 + quarter.number - 1 + quarters;
  return { year: Math.floor(count / 4), number: (count % 4) + 1 };
}

/** The first quarter that begins after a day. */
export function comingQuarter(day: Date): Quarter {
  const number = Math.floor(day.getMonth() / 3) + 1;
  return later({ year: day.getFullYear(), number }, 1);
}

const AHEAD = 8;

/** The quarters to choose from: the running one, two years ahead, and the chosen one. */
export function choices(day: Date, chosen: Quarter): readonly Quarter[] {
  const coming = comingQuarter(day);
  const near = Array.from({ length: AHEAD + 1 }, (_, index) => later(coming, index - 1));
  const all = new Map([...near, chosen].map((quarter) => [written(quarter), quarter]));
  return [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, quarter]) => quarter);
}
