import { describe, expect, test } from "vitest";
import { byMethod, isWeight, pointsShown, weighingIn, written } from "./weighing";

describe("a weighing in an address", () => {
  test("comes back as it was written", () => {
    const weighing = { method: "sum" as const, weights: { findings: 2, freed: 0, value: 3 } };
    expect(written(weighing)).toBe("sum,findings:2,value:3");
    expect(weighingIn(written(weighing))).toEqual({
      method: "sum",
      weights: { findings: 2, value: 3 },
    });
  });

  test.each([null, "", "magic", "sum,mood:1", "sum,value", "sum,value:-1", "sum,value:1.5"])(
    "is none when it says %s",
    (text) => {
      expect(weighingIn(text)).toBeNull();
    },
  );
});

test("with WSJF the effort has no weight", () => {
  const weighing = { method: "sum" as const, weights: { effort: 2, value: 1 } };
  expect(byMethod(weighing, "wsjf")).toEqual({ method: "wsjf", weights: { effort: 0, value: 1 } });
  expect(byMethod(weighing, "moscow").weights.effort).toBe(2);
});

test("a weight is a whole number from 0 to 100,000", () => {
  expect([0, 1, 100_000].every(isWeight)).toBe(true);
  expect([-1, 0.5, 100_001, Number.NaN].some(isWeight)).toBe(false);
});

test("points are hundredths of the best, with one decimal, halves up", () => {
  expect([70, 60, 90, 9].map((points) => pointsShown(points, 90, "nl"))).toEqual([
    "77,8",
    "66,7",
    "100,0",
    "10,0",
  ]);
  expect(pointsShown(1, 2_000, "en")).toBe("0.1");
});
