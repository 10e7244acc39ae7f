import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import report from "../../../../data/actions.json?raw";
import { wholeDocument } from "../../api/document";
import { renderRoadmap } from "../../test/render";
import { serve } from "../../test/service";
import View from "./view";

const ROADMAP = wholeDocument(JSON.parse(report));
const START = `/roadmaps/${ROADMAP.id}`;

type Roadmap = ReturnType<typeof wholeDocument>;

/** Lets a service answer about a roadmap, every action in the plateau that was proposed for it. */
function answer(document: Roadmap, diagnostics: readonly object[] = []) {
  serve({
    "GET /session": { author: null, role: "reader", roles: ["reader"], open: false },
    [`GET ${START}`]: { id: ROADMAP.id, title: "Demo", archived: false, latest: { number: 1 } },
    [`GET ${START}/document`]: document,
    [`GET ${START}/plan`]: {
      placements: document.actions
        .filter(({ status }) => status !== "dropped")
        .map(({ number, earliest_plateau: floor }) => ({ number, plateau: floor?.plateau ?? 1 })),
      diagnostics: [],
    },
    [`GET ${START}/diagnostics`]: { items: diagnostics, total: diagnostics.length },
  });
}

const without = (...dropped: string[]): Roadmap => ({
  ...ROADMAP,
  actions: ROADMAP.actions.map((action) =>
    dropped.includes(action.number) ? { ...action, status: "dropped" } : action,
  ),
});

const open = (query = "") => renderRoadmap(ROADMAP.id, query, <View />);

beforeEach(() => {
  answer(ROADMAP);
});

describe("the golden thread", () => {
  test("has a mark in the table for every link of the document, with the word for it", async () => {
    await open();
    const table = await screen.findByRole("table", { name: /Welke actie welke bevinding/ });
    expect(within(table).getAllByText("uit de bron")).toHaveLength(ROADMAP.coverage.length);
  });

  test("leads from a finding to its advices, actions and plateaus, and no others", async () => {
    await open("?tab=paths&finding=4");
    const path = await screen.findByRole("heading", { name: /^Bevinding 4:/ });
    const part = path.closest("section") as HTMLElement;
    const links = within(part).getAllByRole("link");
    expect(links.map(({ textContent }) => textContent?.split(" ")[0])).toEqual([
      "1.1",
      "4.1",
      "7.1",
    ]);
    expect(part.textContent).toContain("Advies 4: Innovatie apart positioneren");
    expect(part.textContent).toContain("plateau 4 (Excelleren)");
    expect(screen.queryByRole("heading", { name: /^Bevinding 5:/ })).toBeNull();
  });

  test("a dropped action answers nothing any more, and the reader is told", async () => {
    const text = "Geen enkele actie voert advies 4 uit.";
    answer(without("4.1"), [
      { code: "advice-without-action", place: "/advices/3", text, remedy: "Koppel een actie." },
      { code: "isolated-action", place: "/actions/1", text: "11.1 staat los.", remedy: "Kijk." },
    ]);
    await open("?tab=paths&finding=4");
    expect(await screen.findByText(new RegExp(text))).toBeDefined();
    expect(screen.queryByText(/11\.1 staat los/)).toBeNull();
    expect(screen.queryByRole("link", { name: /^4\.1/ })).toBeNull();
    expect(screen.getByText("1 vervallen actie telt hier niet mee.")).toBeDefined();
  });

  test("names the actions that answer no finding", async () => {
    const coverage = ROADMAP.coverage.filter(({ action }) => action !== "9.2");
    answer({ ...ROADMAP, coverage });
    await open();
    const heading = await screen.findByRole("heading", { name: /Acties die geen bevinding/ });
    const links = within(heading.parentElement as HTMLElement).getAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual([
      "9.2 Ontwikkelen plan procesgericht organiseren",
    ]);
  });
});

describe("the reference frameworks", () => {
  const items = ROADMAP.frameworks.flatMap((framework) => framework.items);
  const blind = items.filter(({ served_by }) => served_by.length === 0);

  test("begin with the blind spots of the document", async () => {
    await open("?tab=frameworks");
    const heading = await screen.findByRole("heading", { name: /blinde vlekken/ });
    expect(heading.textContent).toContain(`${blind.length} `);
    const list = heading.nextElementSibling as HTMLElement;
    for (const { title } of blind) {
      expect(within(list).getByText(title)).toBeDefined();
    }
  });

  test("tell of every link who says so, how sure it is and why", async () => {
    await open("?tab=frameworks&framework=aspecten7");
    const [found] = await screen.findAllByText(/een kader waarbinnen men kiest/);
    const line = found?.closest("li");
    expect(line?.textContent).toContain("3.2 Heldere en eenduidige prioritering");
    expect(line?.textContent).toContain("rechtstreeks");
    expect(line?.textContent).toContain("afgeleid, zekerheid middel");
  });

  test("an item is a blind spot when all its actions were dropped", async () => {
    answer(without("4.1"));
    await open("?tab=frameworks&framework=begrippen3");
    const heading = await screen.findByRole("heading", { name: /blinde vlekken/ });
    expect(heading.textContent).toContain(`${blind.length + 1} `);
    expect(screen.getAllByText("vervallen, telt niet mee").length).toBeGreaterThan(0);
  });

  test("open one at a time, in the address", async () => {
    await open("?tab=frameworks");
    const title = await screen.findByRole("heading", { name: "Small wins" });
    await userEvent.click(title);
    expect(new URLSearchParams(window.location.search).get("framework")).toBe("small_wins");
    expect(title.closest("details")?.open).toBe(true);
  });
});
