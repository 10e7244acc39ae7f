import { useQuery } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { sessionQuery } from "../../api/session";
import { renderAt, renderRoadmap } from "../../test/render";
import { refusal, serve } from "../../test/service";
import AccessibilityView from "./accessibility";
import { FirstSteps } from "./first-steps";
import HelpView from "./view";

const placed = (number: string, slack: number, free_slack: number) => ({
  number,
  slack,
  free_slack,
  plateau: 1,
  wave: 1,
  frozen: number === "1.1",
  provisional: false,
});

const PLAN = {
  placements: [placed("1.1", 2, 0), placed("1.2", 0, 0), placed("2.1", 1, 0)],
  diagnostics: [],
};

const ANSWERS = {
  "GET /session": { author: null, role: "admin", roles: ["planner"], open: true },
  "GET /roadmaps": { items: [{ id: "demo" }, { id: "other" }] },
  "GET /roadmaps/demo": { id: "demo", archived: false, latest: { number: 1 } },
  "GET /roadmaps/demo/document": { id: "demo", title: "Demo", plateaus: [] },
  "GET /roadmaps/demo/plan": PLAN,
};

function Hint() {
  return useQuery(sessionQuery).isSuccess ? (
    <main>
      <h1 tabIndex={-1}>Roadmap</h1>
      <FirstSteps />
    </main>
  ) : null;
}

describe("help", () => {
  test("leads to an action that can move, and to the very form that moves it", async () => {
    serve(ANSWERS);
    await renderAt("/help", <HelpView />);
    const link = await screen.findByRole("link", { name: "Probeer het met actie 2.1" });
    expect(link.getAttribute("href")).toBe("/roadmaps/demo?action=2.1&edit=move");
  });

  test.each(["nl", "en"] as const)(
    "can be read in %s by who is not signed in",
    async (language) => {
      serve({ "GET /session": refusal(401, "unauthorized", "token") });
      await renderAt("/help", <HelpView />, language);
      expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(5);
      expect(screen.queryByRole("link", { name: /2\.1/ })).toBeNull();
    },
  );

  test.each(["nl", "en"] as const)(
    "states in %s what is known of its accessibility",
    async (language) => {
      await renderAt("/accessibility", <AccessibilityView />, language);
      expect(screen.getAllByRole("row")).toHaveLength(6);
      expect(document.body.textContent).not.toMatch(/@[a-z]+\.nl/);
    },
  );
});

describe("the hint for newcomers", () => {
  test("goes away for good, and leaves the focus at the title", async () => {
    serve(ANSWERS);
    const { unmount } = await renderRoadmap("demo", "", <Hint />);
    const move = await screen.findByRole("link", { name: "Zet 2.1 in een ander plateau" });
    expect(move.getAttribute("href")).toContain("action=2.1&edit=move");
    await userEvent.click(screen.getByRole("button", { name: "Niet meer tonen" }));
    expect(document.activeElement?.tagName).toBe("H1");
    expect(screen.queryByText(/Nieuw hier/)).toBeNull();
    unmount();
    await renderRoadmap("demo", "", <Hint />);
    await screen.findByRole("heading", { name: "Roadmap" });
    expect(screen.queryByText(/Nieuw hier/)).toBeNull();
  });
});
