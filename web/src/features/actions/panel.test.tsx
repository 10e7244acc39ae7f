import { useQuery } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { sessionQuery } from "../../api/session";
import type { Change } from "../../api/types";
import { useQueryValues } from "../../shared/address";
import { renderRoadmap } from "../../test/render";
import { serve } from "../../test/service";
import { DEMO } from "./demo.fixture";
import ActionPanel from "./panel";

/** The panel as the page opens it: by the address, once the session is known. */
function Opened() {
  const known = useQuery(sessionQuery).isSuccess;
  const query = useQueryValues();
  const open = query.has("action") || query.get("edit") === "new";
  return known && open ? <ActionPanel number={query.get("action")} /> : <p>dicht</p>;
}

const open = (query: string) => renderRoadmap("demo", query, <Opened />);

/** The steps of the draft, as they stand in the browser. */
function steps(): readonly (readonly Change[])[] {
  const kept = window.localStorage.getItem("plateauplanner.draft.demo");
  return kept ? (JSON.parse(kept) as { steps: Change[][] }).steps : [];
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });

beforeEach(() => {
  serve(DEMO);
});

describe("the panel of an action", () => {
  test("tells first why the action stands there, and names the chain with links", async () => {
    await open("?action=1.2");
    const why = await screen.findByRole("region", { name: "Waarom hier?" });
    expect(
      await within(why).findByText("1.2 staat in plateau 2, want 1.1 komt eerst."),
    ).toBeDefined();
    const chain = within(why).getAllByRole("listitem");
    expect(chain[1]?.textContent).toContain("1.2 bouwt voort op 1.1");
    const [link] = within(why).getAllByRole("link", { name: "1.1" });
    expect(link?.getAttribute("href")).toBe("/roadmaps/demo?action=1.1");
    expect(why.textContent).toContain("Dit is een voorstel");
  });

  test("shows what letting go would do before it adds it as one step", async () => {
    await open("?action=1.2");
    const user = userEvent.setup();
    await user.click(await button(/^Bekijk wat dit doet/));
    expect(await screen.findByText("1.2 komt naar voren, naar plateau 1.")).toBeDefined();
    expect(steps()).toEqual([]);
    // Whoever clicks twice means it once.
    await user.dblClick(await button("Zet in het concept"));
    await screen.findByRole("region", { name: "Staat in het concept." });
    expect(steps()).toEqual([
      [
        { change: "move-floor", action: "1.2", plateau: null, reason: null },
        {
          change: "remove-dependency",
          predecessor: "1.1",
          successor: "1.2",
          kind: "builds-on",
        },
      ],
    ]);
  });

  test("tells what an edit does on top of the edits before it, and not those again", async () => {
    await open("?action=1.2");
    const user = userEvent.setup();
    await user.click(await button(/^Bekijk wat dit doet/));
    await user.click(await button("Zet in het concept"));
    await user.click(await button("Begrepen"));
    await user.click(await button("Eigenaar"));
    await user.type(await screen.findByLabelText("Eigenaar"), "IMO");
    const preview = (await screen.findByText("Wat dit doet")).parentElement;
    await waitFor(() =>
      expect(preview?.textContent).toContain("Er schuift niets naar een ander plateau."),
    );
    expect(preview?.textContent).not.toContain("naar voren");
    const drafted = screen.getByRole("region", { name: "In uw concept" });
    expect(drafted.textContent).toContain("1.2 komt naar voren, naar plateau 1.");
  });

  test("asks why an action is dropped before it does so", async () => {
    await open("?action=1.2&edit=drop");
    const user = userEvent.setup();
    await user.click(await button("Zet in het concept"));
    const reason = screen.getByLabelText("Waarom vervalt de actie?");
    expect(reason.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(reason);
    expect(steps()).toEqual([]);
    await user.type(reason, "Geen geld");
    await user.click(await button("Zet in het concept"));
    await waitFor(() =>
      expect(steps()).toEqual([[{ change: "drop-action", action: "1.2", reason: "Geen geld" }]]),
    );
    expect(window.location.search).toBe("?action=1.2");
  });

  test("keeps what was typed when the panel closes, until it is given up", async () => {
    await open("?action=1.2&edit=owner");
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("Eigenaar"), "Team Data{Escape}");
    expect(screen.queryByLabelText("Eigenaar")).toBeNull();
    const edits = screen.getByRole("group", { name: "Actie 1.2 wijzigen" });
    await user.click(within(edits).getByRole("button", { name: "Eigenaar" }));
    expect(screen.getByLabelText("Eigenaar")).toHaveProperty("value", "Team Data");
    await user.click(await button("Annuleren"));
    await user.click(within(edits).getByRole("button", { name: "Eigenaar" }));
    expect(screen.getByLabelText("Eigenaar")).toHaveProperty("value", "");
  });

  test("explains a circle and offers to cut it in the same step", async () => {
    await open("?action=1.1&edit=dependency");
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("De andere actie"), "1.2");
    expect(await screen.findByText("2 acties wachten op elkaar: 1.1, 1.2.")).toBeDefined();
    expect(await button("Toch in het concept zetten")).toBeDefined();
    await user.click(await button("Voeg toe en haal dit weg …"));
    await user.click(await button("Zet in het concept"));
    await waitFor(() =>
      expect(steps()).toEqual([
        [
          {
            change: "add-dependency",
            dependency: {
              predecessor: "1.2",
              successor: "1.1",
              kind: "builds-on",
              same_plateau: false,
              reason: null,
            },
          },
          {
            change: "remove-dependency",
            predecessor: "1.1",
            successor: "1.2",
            kind: "builds-on",
          },
        ],
      ]),
    );
  });

  test("says that a started action does not move, and leads to its status", async () => {
    await open("?action=2.1&edit=move");
    const user = userEvent.setup();
    expect(await screen.findByText(/2\.1 is gestart en blijft daarom in plateau 1/)).toBeDefined();
    await user.click(await button("Wijzig de status"));
    expect(await screen.findByLabelText("Status")).toHaveProperty("value", "started");
  });

  test("only says what can be read when the past is looked at", async () => {
    await open("?action=1.2&asOf=1");
    await screen.findByRole("region", { name: "Waarom hier?" });
    expect(screen.queryByRole("group", { name: "Actie 1.2 wijzigen" })).toBeNull();
    expect(screen.queryByRole("button", { name: /Haal/ })).toBeNull();
  });

  test("says which number was meant when there is no such action", async () => {
    await open("?action=9.9");
    expect(await screen.findByText(/Bedoelt u 1\.1\?/)).toBeDefined();
    expect(screen.getByRole("link", { name: /Vorige actie: 2\.1/ })).toBeDefined();
  });

  test("closes with Escape", async () => {
    await open("?action=1.2");
    const user = userEvent.setup();
    (await screen.findByRole("heading", { level: 2 })).focus();
    await user.keyboard("{Escape}");
    expect(await screen.findByText("dicht")).toBeDefined();
    expect(window.location.search).toBe("");
  });

  test("adds an own action under the next free number and opens it", async () => {
    await open("?edit=new");
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("Titel"), "Evalueren");
    await user.selectOptions(screen.getByLabelText("Advies"), "1");
    await user.click(await button("Zet in het concept"));
    await waitFor(() => expect(window.location.search).toBe("?action=1.3"));
    expect(steps()[0]?.[0]).toMatchObject({
      change: "add-action",
      action: { number: "1.3", title: "Evalueren", advice: "1" },
    });
  });

  test("refuses a number that is taken, and names a free one", async () => {
    await open("?edit=new");
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("Nummer"), "1.1");
    expect(
      await screen.findByText(/Er is al een actie 1\.1\. Vrij is bijvoorbeeld Z\.1/),
    ).toBeDefined();
  });

  test("keeps the words of the other language when a description changes", async () => {
    await open("?action=1.2&edit=text");
    const user = userEvent.setup();
    const summary = await screen.findByLabelText("Omschrijving");
    await user.clear(summary);
    await user.type(summary, "Schrijf een plan.");
    await user.click(await button("Zet in het concept"));
    await waitFor(() =>
      expect(steps()[0]?.[0]).toEqual({
        change: "edit-action",
        action: "1.2",
        title: null,
        summary: { nl: "Schrijf een plan.", en: "Make a plan." },
      }),
    );
  });
});
