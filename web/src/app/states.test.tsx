import { useQuery } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { ApiProblem } from "../api/problem";
import { roadmapsQuery } from "../api/queries";
import { noticed } from "../api/reach";
import { renderAt } from "../test/render";
import { refusal, serve } from "../test/service";
import { Connection } from "./connection";
import { RoadmapFailed } from "./roadmap-failed";
import { SessionGate } from "./session-gate";

const ANS = { author: "Ans", role: "planner", roles: ["reader", "planner"], open: false };
const gone = () => {
  throw new TypeError("no connection");
};

function Roadmaps() {
  const { data, refetch } = useQuery(roadmapsQuery());
  return (
    <>
      <p>{data ? `${data.length} gelezen` : "nog niets"}</p>
      <button type="button" onClick={() => void refetch()}>
        lees
      </button>
    </>
  );
}

beforeEach(() => noticed({ lost: false, expired: false }));

describe("without a connection", () => {
  test("a notice tells so until the service is back; what was read stays", async () => {
    serve({ "GET /roadmaps": { items: [{}] } });
    await renderAt(
      "/",
      <>
        <Connection />
        <Roadmaps />
      </>,
    );
    await screen.findByText("1 gelezen");
    serve({ "GET /roadmaps": gone, "GET /_health": gone });
    await userEvent.click(screen.getByRole("button", { name: "lees" }));
    await screen.findByText("Geen verbinding met de planner");
    expect(screen.getByText("1 gelezen")).toBeTruthy();
    serve({ "GET /roadmaps": { items: [{}, {}] }, "GET /_health": { live: true } });
    await userEvent.click(screen.getByRole("button", { name: "Nu proberen" }));
    await screen.findByText("2 gelezen");
    expect(screen.queryByText("Geen verbinding met de planner")).toBeNull();
    expect(screen.getByTestId("announced").textContent).toContain("De planner is er weer.");
  });

  test("a proxy that says the service is down counts as no connection", async () => {
    const bad = new Response("Bad Gateway", { status: 502 });
    serve({ "GET /roadmaps": bad, "GET /_health": bad });
    await renderAt(
      "/",
      <>
        <Connection />
        <Roadmaps />
      </>,
    );
    await screen.findByText("Geen verbinding met de planner");
  });
});

describe("a session", () => {
  test("that ends in the middle asks for the token above the page, which stays", async () => {
    serve({ "GET /session": ANS, "GET /roadmaps": { items: [{}] } });
    await renderAt("/", <SessionGate>{<Roadmaps />}</SessionGate>);
    await screen.findByText("1 gelezen");
    const refused = refusal(401, "unauthorized", "stuur de header Authorization");
    serve({ "GET /roadmaps": refused, "POST /session": refused });
    await userEvent.click(screen.getByRole("button", { name: "lees" }));
    await screen.findByRole("dialog", { name: "U bent niet meer aangemeld", hidden: true });
    expect(screen.getByText("1 gelezen")).toBeTruthy();
    const send = () => screen.getAllByRole("button", { name: "Aanmelden", hidden: true }).at(-1);
    await userEvent.type(screen.getByLabelText("Toegangscode"), "oud");
    await userEvent.click(send() as HTMLElement);
    await screen.findByText(/Deze toegangscode klopt niet/);
    expect(screen.queryByText(/Authorization/)).toBeNull();
    serve({ "POST /session": ANS, "GET /roadmaps": { items: [{}, {}] } });
    await userEvent.click(send() as HTMLElement);
    await screen.findByText("2 gelezen");
    await waitFor(() => expect(screen.queryByText("U bent niet meer aangemeld")).toBeNull());
  });
});

describe("an address that leads nowhere", () => {
  test("says what is not there, and names what is", async () => {
    serve({ "GET /roadmaps": { items: [{ id: "delft", title: "Roadmap Delft" }] } });
    const detail = "Er is geen roadmap ‘nergens’.";
    const error = new ApiProblem({ type: "x/not-found", title: "", status: 404, detail });
    await renderAt("/roadmaps/nergens", <RoadmapFailed error={error} onRetry={() => undefined} />);
    expect(screen.getByText(detail)).toBeTruthy();
    const link = await screen.findByRole("link", { name: "Roadmap Delft" });
    expect(link.getAttribute("href")).toBe("/roadmaps/delft");
  });
});
