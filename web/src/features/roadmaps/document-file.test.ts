import "../../test/files";
import { describe, expect, test } from "vitest";
import { wholeDocument } from "../../api/document";
import { differencesBetween, fieldsBetween } from "./differences";
import { bodyWith, nameAt, readDocument, type Unreadable } from "./document-file";

const PLATEAUS = [
  { number: 1, id: "a", title: "Nu" },
  { number: 2, id: "b", title: "Straks" },
];
const SIMPLE = { format: "roadmap/1", id: "delft", title: "Delft", plateaus: PLATEAUS } as const;

const file = (content: BlobPart) => new File([content], "roadmap.json");
const refusal = (content: BlobPart) =>
  readDocument(file(content)).catch((error: Unreadable) => error.code);

describe("reading a document", () => {
  test("tells what kind of file it is that cannot be sent", async () => {
    expect(await refusal("x".repeat(8_000_001))).toBe("too-large");
    expect(await refusal(new Uint8Array([0x22, 0xe9, 0x22]))).toBe("not-text");
    expect(await refusal('{"a": 1,}')).toBe("not-json");
  });

  test("takes a roadmap for one, and leaves judging anything else to the service", async () => {
    expect((await readDocument(file(JSON.stringify(SIMPLE)))).document?.title).toBe("Delft");
    for (const odd of ["[1, 2]", "null", '{"plateaus": 3}', '{"actions": [null]}']) {
      expect((await readDocument(file(odd))).document).toBeNull();
    }
  });

  test("sends the text as it stands, with what it says twice", () => {
    const body = bodyWith('{"id": "a", "id": "b"}', { reason: 'uit "Excel"' });
    expect(body).toBe('{"reason":"uit \\"Excel\\"","document":{"id": "a", "id": "b"}}');
  });

  test("calls a place by the number or name of what stands there", () => {
    const content = { actions: [{ number: "3.2", title: "Meten" }], title: "Delft" };
    expect(nameAt(content, "/actions/0/pin")).toBe("3.2 Meten");
    expect(nameAt(content, "/actions/7/pin")).toBe("");
    expect(nameAt(null, "/x")).toBe("");
  });
});

describe("what a document makes different", () => {
  const whole = (more: object) =>
    wholeDocument({ ...SIMPLE, ...more } as Parameters<typeof wholeDocument>[0]);

  test("is told by list: added, gone and changed", () => {
    const before = whole({
      actions: [
        { number: "1", title: "A" },
        { number: "2", title: "B" },
      ],
    });
    const after = whole({
      actions: [
        { number: "1", title: "A!" },
        { number: "3", title: "C" },
      ],
    });
    expect(differencesBetween(before, after)).toEqual([
      { list: "actions", added: ["3"], removed: ["2"], changed: ["1"] },
    ]);
  });

  test("is nothing when only the order of fields and unsaid defaults differ", () => {
    const before = whole({ actions: [{ number: "1", title: "A" }] });
    const after = whole({
      actions: [{ title: "A", status: "proposed", number: "1", aliases: [], owner: null }],
    });
    expect(differencesBetween(before, after)).toEqual([]);
  });

  test("sees that one of two dependencies of the same name went away", () => {
    const link = { predecessor: "1", successor: "2", kind: "builds-on" };
    const before = whole({ dependencies: [link, { ...link, same_plateau: true }] });
    const after = whole({ dependencies: [link] });
    expect(differencesBetween(before, after)[0]?.changed).toEqual(["1 → 2"]);
  });

  test("is told of what the document says about the roadmap itself", () => {
    const weighing = { method: "sum", weights: { value: 3 } };
    const before = whole({ organisation: "Delft", weighing });
    const same = { method: "sum", weights: { value: 3, urgency: 0 } };
    expect(fieldsBetween(before, whole({ organisation: "Delft", weighing: same }))).toEqual([]);
    const after = whole({ title: "Delft 2", summary: { nl: "Kort" } });
    expect(fieldsBetween(before, after)).toEqual(["title", "summary", "organisation", "weighing"]);
  });

  test("is told of a score that is given otherwise", () => {
    const score = { action: "1", criterion: "value", by: "MT", on: "2026-11-01", score: 3 };
    const before = whole({ scores: [score] });
    const after = whole({
      scores: [
        { ...score, score: 5 },
        { ...score, action: "2" },
      ],
    });
    expect(differencesBetween(before, after)).toEqual([
      { list: "scores", added: ["2"], removed: [], changed: ["1"] },
    ]);
  });
});
