import { expect, test } from "vitest";
import { columnsOf } from "./board-cells";
import type { Side } from "./difference";

const side = (horizon: number, places: Readonly<Record<string, number>>) =>
  ({
    plan: {
      horizon,
      placements: Object.entries(places).map(([number, plateau]) => ({ number, plateau })),
    },
  }) as unknown as Side;

test("each plateau tells what left, what came, and what stayed", () => {
  const before = side(2, { "1.1": 1, "1.2": 1, "1.3": 2, "1.4": 2 });
  const after = side(3, { "1.1": 1, "1.2": 3, "1.3": 2, "1.5": 1 });
  expect(columnsOf(before, after)).toEqual([
    {
      plateau: 1,
      left: [{ number: "1.2", other: 3 }],
      right: [{ number: "1.5", other: null }],
      same: ["1.1"],
    },
    { plateau: 2, left: [{ number: "1.4", other: null }], right: [], same: ["1.3"] },
    { plateau: 3, left: [], right: [{ number: "1.2", other: 1 }], same: [] },
  ]);
});
