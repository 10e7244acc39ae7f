import { expect, test } from "vitest";
import { decidedIn } from "./deciding";
import { NO_DECISION } from "./decision";

test("a date or a place to read it asks who decided; nothing at all is no decision", () => {
  expect(decidedIn(NO_DECISION, [])).toEqual({ decision: null, missing: false });
  expect(decidedIn({ ...NO_DECISION, decidedOn: "2026-11-19" }, []).missing).toBe(true);
  expect(decidedIn({ ...NO_DECISION, reference: "Z-1" }, []).missing).toBe(true);
  expect(
    decidedIn({ by: " imo ", decidedOn: "", reference: " Z-1 " }, [{ id: "imo", title: "IMO" }]),
  ).toEqual({
    decision: { by: "IMO", body: "imo", decided_on: null, reference: "Z-1" },
    missing: false,
  });
});
