import { describe, expect, test } from "vitest";
import { wholeDependency } from "../../api/document";
import { placeOf, travelled, waysBetween } from "./travel";

const link = (predecessor: string, successor: string) =>
  wholeDependency({ predecessor, successor, kind: "builds-on" });

const WAYS = waysBetween(
  ["1.1", "1.2", "2.1", "2.9", "2.10"],
  [link("1.1", "2.10"), link("1.1", "2.9"), link("1.2", "2.9"), link("2.9", "9.9")],
  new Map([
    ["1.1", 1],
    ["1.2", 1],
    ["2.1", 2],
    ["2.9", 2],
    ["2.10", 2],
  ]),
);

const go = (start: string, ...keys: string[]) => {
  let place = placeOf(WAYS, start);
  for (const key of keys) {
    place = travelled(WAYS, place, key) ?? place;
  }
  return place.number;
};

describe("travelling along dependencies", () => {
  test("right goes to the first successor, down to the next one, in the order of people", () => {
    expect(go("1.1", "ArrowRight")).toBe("2.9");
    expect(go("1.1", "ArrowRight", "ArrowDown")).toBe("2.10");
  });

  test("left comes back, and up and down then go along the predecessors", () => {
    expect(go("1.1", "ArrowRight", "ArrowLeft", "ArrowDown")).toBe("1.2");
  });

  test("up and down go along the plateau where no dependency was followed", () => {
    expect(go("2.1", "ArrowDown")).toBe("2.9");
    expect(go("2.1", "ArrowUp")).toBe("2.1");
  });

  test("a dependency that leaves the drawing leads nowhere", () => {
    expect(travelled(WAYS, placeOf(WAYS, "2.9"), "ArrowRight")).toBeNull();
  });
});
