import { expect, test } from "vitest";
import { choices, comingQuarter, quarterIn, written } from "./quarter";

test.each([
  ["2026-11-22", "2027-Q1"],
  ["2026-12-31", "2027-Q1"],
  ["2027-01-01", "2027-Q2"],
  ["2027-03-31", "2027-Q2"],
  ["2027-04-01", "2027-Q3"],
])("the meeting after %s is that of %s", (day, quarter) => {
  expect(written(comingQuarter(new Date(`${day}T12:00`)))).toBe(quarter);
});

test("what is no quarter is refused", () => {
  expect(["2027-Q5", "2027-Q0", "27-Q1", "Q1", "", null].map(quarterIn)).toEqual(
    Array(6).fill(null),
  );
});

test("a quarter of a link that is far away can be chosen too, in the order of time", () => {
  const found = choices(new Date("2026-11-22T12:00"), { year: 2031, number: 2 }).map(written);
  expect(found[0]).toBe("2026-Q4");
  expect(found.at(-1)).toBe("2031-Q2");
  expect(found).toEqual([...new Set(found)].sort());
});
