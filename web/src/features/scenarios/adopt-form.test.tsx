import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { renderRoadmap } from "../../test/render";
import { refusal, serve } from "../../test/service";
import { AdoptForm } from "./adopt-form";
import { DEMO } from "./demo.fixture";
import type { WholeScenario } from "./requests";

const SCENARIO: WholeScenario = {
  format: "scenario/1",
  roadmap: "demo",
  name: "later",
  title: "Later",
  base: 1,
  base_document: "base",
  version: 1,
  changes: [{ change: "move-floor", action: "1.1", plateau: 2, reason: null }],
  author: "Ans",
  at: "2026-11-22T10:00:00Z",
  note: null,
  adopted: [],
  sha256: "s1",
};

const nothing = () => undefined;
const open = () =>
  renderRoadmap(
    "demo",
    "",
    <AdoptForm scenario={SCENARIO} onOpen={nothing} onLeave={nothing} onDone={nothing} />,
  );
const field = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);
const fill = async (name: string | RegExp, words: string) =>
  userEvent.type(await field(name), words);

test("half a decision is not dropped, and going away takes nothing that was typed", async () => {
  const path = "POST /roadmaps/demo/scenarios/later/adoptions";
  const sent = serve({ ...DEMO, [path]: () => refusal(409, "conflict", "Dat kan nu niet.") });
  const posted = () => sent.filter((call) => path.endsWith(call.path));
  const { unmount } = await open();
  await fill("Waarom deze wijzigingen?", "besproken");
  await fill(/^Waar het besluit/, "Z-1");
  unmount();
  await open();
  await fill("Uw naam", "Ans");
  const take = await screen.findByRole("button", { name: "Neem 1 wijziging over" });
  await userEvent.click(take);
  expect(screen.getByText(/^Vul in wie het besluit nam/)).toBeTruthy();
  expect(document.activeElement).toBe(await field("Besloten door"));
  expect(posted()).toHaveLength(0);
  await fill("Besloten door", "imo");
  await userEvent.click(take);
  await waitFor(() => expect(posted()).toHaveLength(1));
  expect(posted()[0]?.body).toMatchObject({
    reason: "besproken",
    decision: { by: "IMO", body: "imo", decided_on: null, reference: "Z-1" },
  });
  expect((await field("Waarom deze wijzigingen?")).value).toBe("besproken");
});
