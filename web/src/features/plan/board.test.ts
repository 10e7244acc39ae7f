import { describe, expect, test } from "vitest";
import { wholeAction, wholeDependency, wholeDocument } from "../../api/document";
import type { Placement } from "../../api/types";
import { cardAfter, columnsOf } from "./columns";
import { linksBetween, relationsOf } from "./relations";

const place = (number: string, plateau: number, wave = 1): Placement => ({
  number,
  plateau,
  wave,
  required_plateau: plateau,
  latest_plateau: plateau,
  slack: 0,
  free_slack: 0,
  critical: true,
  provisional: false,
  frozen: false,
});

const link = (predecessor: string, successor: string, kind = "builds-on" as const) =>
  wholeDependency({ predecessor, successor, kind });

describe("the layout of the board", () => {
  const document = wholeDocument({
    id: "demo",
    title: "Demo",
    plateaus: [1, 2].map((number) => ({ number, id: `p${number}`, title: `P${number}` })),
    themes: [
      { id: "B", title: "B" },
      { id: "A", title: "A" },
    ],
    advices: [
      { number: "1", title: "1", theme: "A" },
      { number: "2", title: "2", theme: "B" },
    ],
    actions: ["1.2", "1.10", "2.1", "9.1", "1.3"].map((number) => ({
      number,
      title: number,
      advice: number.startsWith("9") ? null : number.slice(0, 1),
    })),
  });
  const rows = (grouping: "theme" | "none") =>
    columnsOf({
      document,
      placements: [
        place("1.10", 1),
        place("1.2", 1),
        place("2.1", 1),
        place("9.1", 1),
        place("1.3", 2),
      ],
      ghosts: [
        {
          action: wholeAction({ number: "1.3", title: "1.3", advice: "1" }),
          placement: place("1.3", 1),
          to: 2,
          removed: false,
        },
      ],
      grouping,
      asked: () => true,
    }).map((column) => column.rows.map(({ key }) => key));

  test("follows the groups of the document, then the numbers, and keeps a ghost in its old place", () => {
    expect(rows("theme")).toEqual([
      [
        "wave 1",
        "group 1 B",
        "2.1",
        "group 1 A",
        "1.2",
        "ghost 1.3",
        "1.10",
        "group 1 null",
        "9.1",
      ],
      ["wave 1", "group 1 A", "1.3"],
    ]);
  });

  test("has no headings of groups where cards do not stand in groups", () => {
    expect(rows("none")[0]).toEqual(["wave 1", "1.2", "ghost 1.3", "1.10", "2.1", "9.1"]);
  });

  test("is travelled past plateaus without cards, and stops at its ends", () => {
    const columns = [["1.1", "1.2", "1.3"], [], ["2.1", "2.2"]];
    expect(cardAfter(columns, "1.3", "ArrowRight")).toBe("2.2");
    expect(cardAfter(columns, "2.1", "ArrowLeft")).toBe("1.1");
    expect(cardAfter(columns, "2.2", "ArrowRight")).toBeNull();
    expect(cardAfter(columns, "1.3", "ArrowDown")).toBeNull();
    expect(cardAfter(columns, "1.3", "Home")).toBe("1.1");
  });
});

describe("what stands around the selected card", () => {
  const relations = (links: ReturnType<typeof link>[], numbers: string) =>
    relationsOf(linksBetween(links, new Set(numbers.split(" "))), "a");

  test("is direct or by way of others, on its own side", () => {
    const found = relations([link("c", "b"), link("b", "a"), link("a", "d")], "a b c d");
    expect(found.get("b")).toEqual([{ side: "before", kind: "builds-on" }]);
    expect(found.get("c")).toEqual([{ side: "before", kind: null }]);
    expect(found.get("d")).toEqual([{ side: "after", kind: "builds-on" }]);
  });

  test("stands on both sides in a circle, without the card itself", () => {
    const found = relations([link("a", "b"), link("b", "c"), link("c", "a")], "a b c");
    expect(found.get("b")).toEqual([
      { side: "before", kind: null },
      { side: "after", kind: "builds-on" },
    ]);
    expect(found.has("a")).toBe(false);
  });

  test("says what is needed where two actions are linked twice", () => {
    const twice = [link("b", "a"), { ...link("b", "a"), kind: "more-effective-after" as const }];
    for (const links of [twice, [...twice].reverse()]) {
      expect(relations(links, "a b").get("b")).toEqual([{ side: "before", kind: "builds-on" }]);
    }
  });

  test("leaves out what has no place in the plan", () => {
    expect(relations([link("b", "a"), link("a", "z")], "a b").has("z")).toBe(false);
  });
});
