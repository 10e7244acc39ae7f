import "../../test/files";
import { useQuery } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { sessionQuery } from "../../api/session";
import { renderAt } from "../../test/render";
import { refusal, serve } from "../../test/service";
import RoadmapsView from "./view";

function Opened() {
  return useQuery(sessionQuery).isSuccess ? <RoadmapsView /> : null;
}

const entry = (id: string, archived = false) => ({
  id,
  title: `Roadmap ${id}`,
  archived,
  links: {},
  latest: {
    roadmap: id,
    number: 3,
    at: "2026-11-22T10:00:00Z",
    author: "Ans",
    reason: "na het overleg",
    document: "d3",
  },
});

function answers(role: "planner" | "admin", open = false) {
  const roles =
    role === "admin" ? ["reader", "planner", "decider", "admin"] : ["reader", "planner"];
  return {
    "GET /session": { author: open ? null : "Ans", role, roles, open },
    "GET /roadmaps": { items: [entry("delft"), entry("leiden", true)] },
  };
}

const field = (name: string | RegExp) => screen.getByLabelText(name);
const press = (name: string) => userEvent.click(screen.getByRole("button", { name, hidden: true }));

describe("the overview of roadmaps", () => {
  test("tells of each what its newest revision is, by whom and why", async () => {
    serve(answers("planner"));
    await renderAt("/roadmaps", <Opened />);
    const link = await screen.findByRole("link", { name: "Roadmap delft" });
    expect(link.getAttribute("href")).toBe("/roadmaps/delft");
    expect(screen.getAllByText(/Revisie 3, door Ans op/)).toHaveLength(2);
    expect(screen.getAllByText("na het overleg")).toHaveLength(2);
    expect(screen.queryByRole("button", { name: /Nieuwe roadmap/ })).toBeNull();
  });

  test("makes a roadmap with plateaus of one's own", async () => {
    const sent = serve({
      ...answers("admin", true),
      "POST /roadmaps": { roadmap: "roadmap-leiden", number: 1 },
    });
    await renderAt("/roadmaps?new=empty", <Opened />);
    await screen.findByLabelText("Titel");
    await press("Roadmap maken");
    expect(screen.getByText("Geef de roadmap een titel.")).toBeTruthy();
    expect(document.activeElement).toBe(field("Titel"));
    await userEvent.type(field("Titel"), "Roadmap Leïden");
    await userEvent.type(field(/^Plateaus/), "Nu{enter}Straks");
    await userEvent.type(field("Waarom?"), "begin");
    await userEvent.type(field("Uw naam"), "Ans");
    await press("Roadmap maken");
    await screen.findByText("De roadmap is gemaakt. U ziet hem nu.");
    expect(sent.find(({ method }) => method === "POST")?.body).toMatchObject({
      source: "document",
      reason: "begin",
      author: "Ans",
      document: {
        id: "roadmap-leiden",
        title: "Roadmap Leïden",
        plateaus: [
          { number: 1, title: "Nu" },
          { number: 2, title: "Straks" },
        ],
      },
    });
    expect(window.location.pathname).toBe("/roadmaps/roadmap-leiden");
  });

  test("shows every mistake of a document with its place, and keeps what was typed", async () => {
    const problem = {
      type: "/api/v1/problems/invalid",
      title: "De invoer klopt niet",
      status: 400,
      detail: "Er zijn 2 fouten in de invoer.",
      errors: [
        {
          place: "/document/actions/0/pin",
          code: "a",
          message: "Plateau 9 bestaat niet.",
          remedy: "Kies er een.",
        },
        {
          place: "/document/title",
          code: "b",
          message: "Deze tekst is leeg.",
          remedy: "Vul iets in.",
        },
      ],
    };
    serve({
      ...answers("admin"),
      "POST /roadmaps": new Response(JSON.stringify(problem), { status: 400 }),
    });
    await renderAt("/roadmaps?new=file", <Opened />);
    const chosen = {
      id: "x",
      title: "",
      plateaus: [],
      actions: [{ number: "3.2", title: "Meten" }],
    };
    await userEvent.upload(
      await screen.findByLabelText("Document (JSON)"),
      new File([JSON.stringify(chosen)], "x.json", { type: "application/json" }),
    );
    await screen.findByText(/^Gelezen:/);
    await userEvent.type(field("Waarom?"), "uit Excel");
    await press("Roadmap maken");
    const told = await screen.findByRole("alert", { hidden: true });
    expect(within(told).getAllByRole("listitem", { hidden: true })).toHaveLength(2);
    expect(told.textContent).toContain("Plateau 9 bestaat niet. Kies er een.");
    expect(told.textContent).toContain("/actions/0/pin (3.2 Meten)");
    expect((field("Waarom?") as HTMLTextAreaElement).value).toBe("uit Excel");
  });

  test("puts a roadmap in the archive with a reason", async () => {
    const sent = serve({
      ...answers("admin"),
      "POST /roadmaps/delft/archivings": { event: "archived" },
    });
    await renderAt("/roadmaps?archive=delft", <Opened />);
    await screen.findByText("Roadmap delft naar het archief");
    await press("Naar het archief");
    expect(screen.getByText("Schrijf kort op waarom.")).toBeTruthy();
    await userEvent.type(field("Waarom?"), "is klaar");
    await press("Naar het archief");
    await screen.findByText("Roadmap delft staat nu in het archief.");
    const [archiving] = sent.filter(({ method }) => method === "POST");
    expect(archiving?.body).toEqual({ archived: true, reason: "is klaar", author: null });
    expect(window.location.search).toBe("");
  });

  test("replaces only what was looked at, and never drops half a decision", async () => {
    let latest = entry("delft").latest;
    const whole = { id: "delft", title: "Delft", plateaus: [], bodies: [] };
    const sent = serve({
      ...answers("admin"),
      "GET /roadmaps": () => ({ items: [{ ...entry("delft"), latest }] }),
      "GET /roadmaps/delft/document": whole,
      "POST /roadmaps/delft/revisions": () => refusal(412, "conflict", "Iemand was eerder."),
    });
    const posted = () => sent.filter(({ method }) => method === "POST");
    const { unmount } = await renderAt("/roadmaps?replace=delft", <Opened />);
    await screen.findByLabelText("Waarom?");
    await userEvent.type(field("Waarom?"), "uit Excel");
    await userEvent.type(field(/^Waar het besluit/), "Z-1");
    unmount();
    await renderAt("/roadmaps?replace=delft", <Opened />);
    await userEvent.upload(
      await screen.findByLabelText("Document (JSON)"),
      new File([JSON.stringify({ ...whole, title: "Delft 2" })], "x.json"),
    );
    const changes = await screen.findByRole("row", { name: /^Over de roadmap zelf/, hidden: true });
    expect(changes.textContent).toContain("1: Titel");
    await press("Document vervangen");
    screen.getByText(/^Vul in wie het besluit nam/);
    expect(document.activeElement).toBe(field("Besloten door"));
    expect(posted()).toHaveLength(0);
    await userEvent.type(field("Besloten door"), "MT");
    latest = { ...latest, number: 4, document: "d4", author: "Bo" };
    await press("Document vervangen");
    await screen.findByText("Intussen is revisie 4 opgeslagen");
    await press("Document vervangen");
    expect(posted()).toHaveLength(1);
    await press("Kijk opnieuw");
    await press("Document vervangen");
    await waitFor(() => expect(posted()).toHaveLength(2));
    expect(posted().map(({ headers }) => headers.get("If-Match"))).toEqual(['"d3"', '"d4"']);
    expect(posted()[0]?.body).toMatchObject({
      reason: "uit Excel",
      decision: { by: "MT", decided_on: null, reference: "Z-1" },
    });
  });
});
