import { expect, test } from "vitest";
import { keyed } from "./keyed";

test("a key stays with its thing when another one goes, and no two are the same", () => {
  const keysOf = (things: readonly object[]) => keyed(things).map(({ key }) => key);
  const [one, two] = [{ change: "pin" }, { change: "drop" }];
  const [, second, third] = keysOf([one, two, one]);
  expect(keysOf([two])).toEqual([second]);
  expect(new Set([...keysOf([one, two, one]), third]).size).toBe(3);
});
