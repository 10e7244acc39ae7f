import { describe, expect, test } from "vitest";
import { askedFor, choiceIn, lacking } from "./choice";

const latest = { number: 4 } as Parameters<typeof choiceIn>[1];

const asked = (query: string, action: string | null = null) =>
  askedFor(choiceIn(new URLSearchParams(query), latest, 33), action, "4");

describe("what the address asks to be drawn", () => {
  test("without a choice all of it", () => {
    expect(asked("")).toEqual({ asOf: "4", view: "auto" });
    expect(asked("view=nonsense&depth=x")).toEqual({ asOf: "4", view: "auto" });
  });

  test("of very many actions a summary, unless all of them are asked for", () => {
    const many = (query: string) =>
      askedFor(choiceIn(new URLSearchParams(query), latest, 2000), null, "4");
    expect(many("")).toEqual({ asOf: "4", view: "collapsed-advice" });
    expect(many("view=whole-advice")).toEqual({ asOf: "4", view: "auto" });
  });

  test("the neighbourhood of the open action, as far as was asked", () => {
    const around = { asOf: "4", view: "neighbourhood", action: "3.2" };
    expect(asked("view=neighbourhood&depth=2", "3.2")).toEqual({ ...around, depth: 2 });
    expect(asked("view=neighbourhood&depth=99", "3.2")).toEqual({ ...around, depth: 1 });
  });

  test("without an action in the middle the whole, and the page says what is missing", () => {
    const choice = choiceIn(new URLSearchParams("view=neighbourhood"), latest, 33);
    expect(lacking(choice, null)).toBe(true);
    expect(askedFor(choice, null, "4")).toEqual({ asOf: "4", view: "auto" });
  });

  test("a difference is with the revision before, unless another one was chosen", () => {
    expect(asked("view=difference")).toEqual({ asOf: "4", view: "difference", before: "3" });
    expect(asked("view=difference&before=1")).toMatchObject({ before: "1" });
  });
});
