import { describe, expect, test } from "vitest";
import { wholeDocument } from "../../api/document";
import type { Diagnostic } from "../../api/types";
import { waysOut } from "./repairs";

const PLATEAUS = [1, 2, 3].map((number) => ({ number, id: `p${number}`, title: `P${number}` }));

function reported(code: string, details: Diagnostic["details"], more: Partial<Diagnostic> = {}) {
  return {
    code,
    details,
    severity: "error",
    subjects: [],
    place: "",
    text: "",
    remedy: "",
    ...more,
  } as Diagnostic;
}

const document = wholeDocument({ format: "roadmap/1", id: "r", title: "R", plateaus: PLATEAUS });

const changesOf = (found: Diagnostic, of = document) =>
  waysOut(found, of).flatMap((way) => way.changes ?? []);

describe("what can be done about a diagnostic", () => {
  test("a pin that is too early goes to the plateau that is needed, or goes away", () => {
    const found = reported("pin-below-bound", { action: "2.1", limit: 1, needed: 3 });
    expect(changesOf(found)).toEqual([
      { change: "pin", action: "2.1", plateau: 3 },
      { change: "pin", action: "2.1", plateau: null },
    ]);
  });

  test("no pin is offered in a plateau that does not exist", () => {
    const found = reported("pin-below-bound", { action: "2.1", limit: 1, needed: 4 });
    expect(changesOf(found)).toEqual([{ change: "pin", action: "2.1", plateau: null }]);
  });

  test("a started action loses the very dependency that contradicts it", () => {
    const link = { kind: "dependency", action: "5.1", plateau: 3 } as const;
    const found = reported(
      "frozen-contradiction",
      { action: "5.1", predecessor: "1.2", plateau: 1, needed: 3 },
      { chain: [{ ...link, predecessor: "1.2", dependency: "more-effective-after" }] },
    );
    expect(changesOf(found)).toEqual([
      {
        change: "remove-dependency",
        predecessor: "1.2",
        successor: "5.1",
        kind: "more-effective-after",
      },
    ]);
  });

  test("of the same dependency twice the stricter one stays, with its evidence", () => {
    const loose = { predecessor: "1", successor: "2", kind: "builds-on", same_plateau: true };
    const strict = { predecessor: "1", successor: "2", kind: "builds-on", reason: { nl: "moet" } };
    const twice = wholeDocument({
      ...document,
      dependencies: [loose, strict],
    } as unknown as Parameters<typeof wholeDocument>[0]);
    const details = { predecessor: "1", successor: "2", kind: "builds-on" };
    const changes = changesOf(
      reported("duplicate-dependency", { ...details, first_kind: "builds-on" }),
      twice,
    );
    expect(changes.map(({ change }) => change)).toEqual(["remove-dependency", "add-dependency"]);
    expect(changes[1]).toMatchObject({
      dependency: { same_plateau: false, reason: { nl: "moet" } },
    });
  });

  test("of two kinds between the same actions the milder one goes", () => {
    const details = { predecessor: "1", successor: "2", kind: "builds-on" };
    const found = reported("duplicate-dependency", {
      ...details,
      first_kind: "more-effective-after",
    });
    expect(changesOf(found)).toMatchObject([{ kind: "more-effective-after" }]);
  });

  test("a code of a newer service has no way out, and does no harm", () => {
    expect(waysOut(reported("something-new", {}), document)).toEqual([]);
  });
});
