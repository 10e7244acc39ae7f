import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import document from "../../../../data/actions.json?raw";
import svg from "../../../../docs/roadmap.svg?raw";
import { wholeDocument } from "../../api/document";
import { draftOf } from "../../draft/draft";
import { renderRoadmap } from "../../test/render";
import { refusal, serve } from "../../test/service";
import { arrowOf } from "./drawing";
import View from "./view";

// jsdom lays nothing out, so nothing ever gets another size.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

const ROADMAP = wholeDocument(JSON.parse(document));
const START = `/roadmaps/${ROADMAP.id}`;

const PLAN = {
  placements: ROADMAP.actions.map(({ number, earliest_plateau }) => ({
    number,
    plateau: earliest_plateau?.plateau ?? 1,
  })),
  diagnostics: [],
};

const drawn = () => new Response(svg, { headers: { "Content-Type": "image/svg+xml" } });

const ANSWERS = {
  "GET /session": { author: null, role: "admin", roles: ["reader", "planner"], open: true },
  [`GET ${START}`]: { id: ROADMAP.id, title: "Demo", archived: false, latest: { number: 1 } },
  [`GET ${START}/document`]: JSON.parse(document),
  [`GET ${START}/plan`]: PLAN,
  [`GET ${START}/graph`]: drawn,
};

const open = (query = "") => renderRoadmap(ROADMAP.id, query, <View />);
const asked = () => new URLSearchParams(window.location.search);
const drawing = () => screen.findByLabelText("Tekening van de roadmap", {}, { timeout: 10_000 });
const announced = () => screen.getByTestId("announced").textContent;

beforeEach(() => {
  serve(ANSWERS);
});

describe("the drawing of a roadmap", { timeout: 20_000 }, () => {
  test("has an arrow for every row of the table, and no other", async () => {
    await open();
    const arrows = within(await drawing()).getAllByLabelText(/bouwt voort op|is effectiever na/);
    const rows = within(screen.getByRole("table")).getAllByRole("row", { hidden: true }).slice(1);
    const told = rows.map((row) => {
      const [predecessor, successor] = within(row).getAllByRole("link", { hidden: true });
      const kind = row.textContent?.includes("bouwt voort op")
        ? "builds-on"
        : "more-effective-after";
      const number = (link?: HTMLElement) => link?.textContent?.split(" ")[0] ?? "";
      return arrowOf({
        ...(ROADMAP.dependencies[0] as (typeof ROADMAP.dependencies)[number]),
        predecessor: number(predecessor),
        successor: number(successor),
        kind,
      });
    });
    expect(told.toSorted()).toEqual(arrows.map(({ id }) => id).toSorted());
    expect(told).toHaveLength(ROADMAP.dependencies.length);
  });

  test("opens the action that is clicked", async () => {
    await open();
    const card = within(await drawing()).getByLabelText(/^3\.2 Heldere/);
    // The pointer of user-event belongs to no window, which dragging asks for.
    fireEvent.click(within(card).getByText("3.2"));
    expect(asked().get("action")).toBe("3.2");
    expect(card.classList).toContain("pp-card--selected");
  });

  test("is travelled along dependencies with the arrow keys, in words", async () => {
    await open("?action=8.3");
    const user = userEvent.setup();
    (await drawing()).focus();
    await user.keyboard("{ArrowRight}");
    expect(announced()).toContain("8.4 (Opzetten en organiseren");
    expect(announced()).toContain("Komt na 1 actie, niets komt erna.");
    await user.keyboard("{ArrowRight}");
    expect(announced()).toContain("Hierna komt niets meer.");
    expect(asked().get("action")).toBe("8.3");
    await user.keyboard("{Enter}");
    expect(asked().get("action")).toBe("8.4");
  });

  test("finds actions by words, one after the other, and says when there is none", async () => {
    await open();
    const user = userEvent.setup();
    await drawing();
    const field = screen.getByLabelText("Zoek een actie");
    await user.type(field, "ROL definiering{Enter}");
    expect(asked().get("action")).toBe("10.2");
    await user.type(field, "{Enter}");
    expect(asked().get("action")).toBe("10.5");
    expect(announced()).toContain("Treffer 2 van 2");
    await user.clear(field);
    await user.type(field, "zeppelin{Enter}");
    expect(screen.getByText(/Geen actie heeft ‘zeppelin’/)).toBeDefined();
    expect(asked().get("action")).toBe("10.5");
  });

  test("stays as it is saved, while the table tells what the draft does", async () => {
    const gone = { predecessor: "8.3", successor: "8.4", kind: "builds-on" } as const;
    const fresh = { predecessor: "1.2", successor: "8.4", kind: "builds-on" } as const;
    const changes = [
      { change: "remove-dependency", ...gone },
      { change: "add-dependency", dependency: fresh },
    ] as const;
    serve({
      ...ANSWERS,
      [`POST ${START}/impact`]: {
        after: { plan: PLAN },
        entities: [
          { kind: "dependency", key: "8.3>8.4:builds-on", value: null },
          { kind: "dependency", key: "1.2>8.4:builds-on", value: fresh },
        ],
      },
    });
    window.localStorage.setItem(
      `plateauplanner.draft.${ROADMAP.id}`,
      JSON.stringify(draftOf(1, changes)),
    );
    await open();
    await drawing();
    await screen.findByText("De tekening toont de bewaarde stand, zonder uw concept");
    const row = (mark: string) => screen.findByText(mark).then((found) => found.closest("tr"));
    expect((await row("vervalt in uw concept"))?.textContent).toContain("8.3");
    expect((await row("nieuw in uw concept"))?.textContent).toContain("1.2");
  });

  test("that is refused says why and offers the simpler one", async () => {
    const problem = refusal(400, "drawing-too-large", "Dit past niet op één blad.");
    const body = { ...(await problem.json()), simpler: "collapsed-advice" };
    const tooLarge = new Response(JSON.stringify(body), { status: 400 });
    const drawings = [tooLarge, drawn()];
    serve({ ...ANSWERS, [`GET ${START}/graph`]: () => drawings.shift() });
    await open("?view=whole-wave");
    expect(await screen.findByText("Dit past niet op één blad.")).toBeDefined();
    await userEvent.click(screen.getByText("Samengevat per advies", { selector: "button" }));
    await drawing();
    expect(asked().get("view")).toBe("collapsed-advice");
  });
});
