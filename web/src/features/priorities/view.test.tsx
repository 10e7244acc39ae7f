import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { draftOf } from "../../draft/draft";
import { readDraft, writeDraft } from "../../draft/store";
import { renderRoadmap } from "../../test/render";
import { refusal, type Sent, serve } from "../../test/service";
import { ANSWERS, BY_WSJF, PRIORITIES } from "./demo.fixture";
import { dayOf } from "./scores-given";
import View from "./view";

const open = (query = "") => renderRoadmap("demo", query, <View />);
const ranking = () => screen.findByRole("table", { name: /op volgorde van prioriteit/ });
const rows = async () =>
  within(await ranking())
    .getAllByRole("row")
    .slice(1);
const asked = () => new URLSearchParams(window.location.search);

beforeEach(() => {
  serve(ANSWERS);
});

describe("the order", () => {
  test("tells of every open action its place, how sure that is, and its points", async () => {
    await open();
    const [first, second] = await rows();
    expect(first?.textContent).toMatch(/^1vast2\.1 Metingplateau 1.*77,866,7144,4$/);
    expect(second?.textContent).toContain("2–3");
    screen.getByText(/^Weging: optellen \(bevindingen 1, wat erop wacht 1, plateau 1\)\./);
    screen.getByText("Deze roadmap heeft geen eigen weging; dit is de standaard.");
  });

  test("shows the sum in the words of the service when somebody asks for it", async () => {
    await open();
    const [first] = await rows();
    await userEvent.click(within(first as HTMLElement).getByText("De som"));
    within(first as HTMLElement).getByText(/Eigen punten van 2\.1/);
  });

  test("names what waits for the unimportant with the repair, and what frees most", async () => {
    await open();
    const waiting = await screen.findByRole("region", { name: /^Belangrijk wacht .*\(1\)/ });
    within(waiting).getByText(/Neem 2\.1 daarom op plaats 1 op/);
    const levers = screen.getByRole("region", { name: "Wat het meeste losmaakt" });
    within(levers).getByText(/dan kunnen 2 acties verder/);
    within(levers).getByText(/^Plateau 2: voer 2\.1/);
  });

  test("tells who is open to nobody, and why the service cannot tell", async () => {
    serve({ ...ANSWERS, "GET /roadmaps/demo/priorities": { ...PRIORITIES, priorities: [] } });
    const { unmount } = await open();
    await screen.findByText(/Er zijn geen open acties/);
    unmount();
    const many = refusal(400, "too-many-actions", "Er zijn 20001 open acties.");
    serve({ ...ANSWERS, "GET /roadmaps/demo/priorities": many });
    await open();
    expect((await screen.findByRole("alert")).textContent).toContain("Er zijn 20001 open acties.");
  });

  test("is that of the draft, asked on the revision that it stands on", async () => {
    const change = { change: "pin", action: "2.1", plateau: 1 } as const;
    writeDraft("demo", draftOf(4, [change]));
    const sent = serve(ANSWERS);
    await open();
    await rows();
    const call = sent.find(({ path }) => path.endsWith("/priorities"));
    expect(call?.body).toEqual({ changes: [change], as_of: 4 });
  });
});

describe("another weighing", () => {
  test("is tried by one button: old and new places side by side, and nothing stored", async () => {
    const sent = serve(ANSWERS);
    await open();
    await ranking();
    await userEvent.click(screen.getByText("Een andere weging proberen"));
    await userEvent.click(screen.getByRole("button", { name: "WSJF" }));
    await screen.findByText("Met deze weging veranderen 2 acties van plaats.");
    const [first] = await rows();
    expect(first?.textContent).toContain("3.1 Portfolio");
    within(first as HTMLElement).getByText("1 plaats hoger");
    within(first as HTMLElement).getByText("onbeoordeeld: waarde, urgentie");
    screen.getByText(
      /^2 acties zijn onbeoordeeld op waarde\. 1 actie is onbeoordeeld op urgentie\./,
    );
    expect(asked().get("weights")).toBe("wsjf,freed:1,value:1,urgency:1");
    const tried = sent.filter(({ method }) => method === "POST");
    expect(tried.map(({ path, body }) => [path, body])).toEqual([
      [
        "/roadmaps/demo/priorities",
        {
          changes: [
            {
              change: "set-weights",
              weighing: { method: "wsjf", weights: { freed: 1, value: 1, urgency: 1 } },
            },
          ],
          as_of: 4,
        },
      ],
    ]);
    expect(readDraft("demo")).toBeNull();
  });

  test("is put together with weights, which stay in the address; odd ones are refused", async () => {
    await open("?weights=sum,findings:1");
    await ranking();
    const field = await screen.findByLabelText("waarde");
    await userEvent.clear(field);
    await userEvent.type(field, "3");
    expect(asked().get("weights")).toBe("sum,findings:1,value:3");
    await userEvent.type(field, "00000");
    screen.getByText("Vul een heel getal in van 0 tot en met 100.000.");
    expect(asked().get("weights")).toBe("sum,findings:1,value:30000");
  });

  test("is taken over into the draft when somebody asks for that", async () => {
    await open("?weights=wsjf,freed:1,value:1,urgency:1");
    await userEvent.click(await screen.findByRole("button", { name: "Neem over in het concept" }));
    await waitFor(() =>
      expect(readDraft("demo")?.steps).toEqual([
        [
          {
            change: "set-weights",
            weighing: { method: "wsjf", weights: { freed: 1, value: 1, urgency: 1 } },
          },
        ],
      ]),
    );
    expect(asked().get("weights")).toBeNull();
  });

  test("that weighs nothing is refused in the words of the service; the order stays", async () => {
    const nothing = refusal(400, "invalid", "De gewichten zijn samen niets.");
    serve({ ...ANSWERS, "POST /roadmaps/demo/priorities": nothing });
    await open("?weights=sum");
    expect((await screen.findByRole("alert")).textContent).toContain("samen niets");
    expect((await rows())[0]?.textContent).toContain("2.1 Meting");
  });

  test("cannot be taken over by who may only read, nor tried at a moment in the past", async () => {
    const reader = { author: "Bo", role: "reader", roles: ["reader"], open: false };
    serve({ ...ANSWERS, "GET /session": reader });
    const { unmount } = await open("?weights=wsjf,value:1");
    await screen.findByText(/acties van plaats\.$/);
    expect(screen.queryByRole("button", { name: /Neem over/ })).toBeNull();
    expect(screen.queryByRole("link", { name: /^Beoordeel/ })).toBeNull();
    unmount();
    const sent = serve(ANSWERS);
    await open("?weights=wsjf,value:1&asOf=2026-11-20T09:00:00Z");
    await ranking();
    screen.getByText(/Op een tijdstip in het verleden kunt u niets proberen/);
    expect(sent.some(({ method }) => method === "POST")).toBe(false);
  });
});

describe("what swaps two actions", () => {
  test("is told, and its weights can be tried", async () => {
    const sent = serve(ANSWERS);
    await open();
    await userEvent.selectOptions(await screen.findByLabelText("Eerste actie"), "3.1");
    await userEvent.selectOptions(screen.getByLabelText("Tweede actie"), "5.1");
    await screen.findByText(/3\.1 en 5\.1 wisselen van plaats/);
    const call = sent.find(({ path }) => path.endsWith("/swap"));
    expect(call?.query.get("one")).toBe("3.1");
    expect(call?.query.get("other")).toBe("5.1");
    await userEvent.click(screen.getByRole("button", { name: "Probeer deze gewichten" }));
    expect(asked().get("weights")).toBe("sum,findings:5,freed:3,plateau:4");
  });

  test("is asked of the weighing that is tried", async () => {
    const swap = { ...BY_WSJF, reason: "same", weighing: null, text: "Niets wisselt deze twee." };
    const sent = serve({ ...ANSWERS, "POST /roadmaps/demo/priorities/swap": swap });
    await open("?weights=wsjf,value:1&one=3.1&other=5.1");
    await screen.findByText("Niets wisselt deze twee.");
    const call = sent.find(({ path }) => path.endsWith("/swap")) as Sent;
    expect(call.body).toMatchObject({ one: "3.1", other: "5.1", as_of: 4 });
    expect(screen.queryByRole("button", { name: /Probeer deze/ })).toBeNull();
  });
});

describe("scores", () => {
  test("go into the draft with who and when; what stays the same stays as it was", async () => {
    await open("?score=3.1");
    const value = (await screen.findByLabelText("Waarde")) as HTMLSelectElement;
    expect(value.value).toBe("4");
    expect((screen.getByLabelText("Op welke dag?") as HTMLInputElement).value).toBe(
      dayOf(new Date()),
    );
    await userEvent.selectOptions(screen.getByLabelText("Urgentie"), "5");
    await userEvent.selectOptions(screen.getByLabelText("MoSCoW-klasse"), "must");
    const by = screen.getByLabelText("Door wie?");
    await userEvent.clear(by);
    await userEvent.click(screen.getByRole("button", { name: "In het concept", hidden: true }));
    await screen.findByText("Vul in wie dit beoordeelt.");
    await userEvent.type(by, "IMO");
    await userEvent.click(
      screen.getByRole("button", { name: "In het concept, en door naar 5.1", hidden: true }),
    );
    const who = { by: "IMO", on: dayOf(new Date()) };
    await waitFor(() =>
      expect(readDraft("demo")?.steps).toEqual([
        [
          { change: "set-score", action: "3.1", criterion: "urgency", score: 5, ...who },
          { change: "set-score", action: "3.1", criterion: "moscow", score: 4, ...who },
        ],
      ]),
    );
    await screen.findByRole("dialog", { name: "Beoordeel 5.1 Positioneren", hidden: true });
    expect((screen.getByLabelText("Door wie?") as HTMLInputElement).value).toBe("IMO");
  });

  test("can be taken back", async () => {
    await open("?score=3.1");
    await userEvent.selectOptions(await screen.findByLabelText("Waarde"), "onbeoordeeld");
    await userEvent.click(screen.getByRole("button", { name: "In het concept", hidden: true }));
    await waitFor(() =>
      expect(readDraft("demo")?.steps).toEqual([
        [{ change: "remove-score", action: "3.1", criterion: "value" }],
      ]),
    );
    expect(asked().get("score")).toBeNull();
  });
});
