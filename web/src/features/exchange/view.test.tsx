import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { refusal, serve } from "../../test/service";
import { ANSWERS, compare, diagnostic, FOUND, file, HASH, IMPACT, open } from "./demo.fixture";

describe("the formats to take along", () => {
  test("tell what is lost before anything is saved", async () => {
    serve(ANSWERS);
    await open();
    const row = await screen.findByRole("row", { name: /^PLAN / });
    await userEvent.click(within(row).getByText("1 ding"));
    within(row).getByText("Verloren: de titels (2 acties).");
    within(screen.getByRole("row", { name: /^CSV / })).getByText("niets");
    within(screen.getByRole("row", { name: /^XLSX / })).getByText("Kan niet op deze server");
    expect(screen.queryByRole("row", { name: /^JIRA / })).toBeNull();
  });

  describe("are saved", () => {
    let saved: string[] = [];
    beforeEach(() => {
      saved = [];
      URL.createObjectURL = () => "blob:x";
      URL.revokeObjectURL = () => undefined;
      vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
        this: HTMLAnchorElement,
      ) {
        saved.push(this.download);
      });
      return () => vi.restoreAllMocks();
    });

    test("under the name that the service gives", async () => {
      const headers = { "Content-Disposition": 'attachment; filename="demo-r4.csv.zip"' };
      const sent = serve({
        ...ANSWERS,
        "GET /roadmaps/demo/export": new Response("a;b", { headers }),
      });
      await open();
      await userEvent.click(await screen.findByRole("button", { name: "Bewaar als CSV" }));
      await waitFor(() => expect(saved).toEqual(["demo-r4.csv.zip"]));
      expect(sent.at(-1)?.query.get("format")).toBe("csv");
    });

    test("or it is told why not", async () => {
      serve({
        ...ANSWERS,
        "GET /roadmaps/demo/export": refusal(501, "missing-dependency", "Niet geïnstalleerd."),
      });
      await open();
      await userEvent.click(await screen.findByRole("button", { name: "Bewaar als CSV" }));
      await screen.findByText("Niet geïnstalleerd.");
      expect(saved).toEqual([]);
    });
  });
});

describe("a file of another tool", () => {
  test("is compared first, and taken over with a reason as one revision", async () => {
    const sent = serve(ANSWERS);
    await open();
    await compare();
    await screen.findByRole("heading", { name: "Wat plan uit Excel.csv zou wijzigen" });
    screen.getByText("titel: ‘Een’ → ‘Eén’");
    screen.getByText("Nieuw");
    screen.getByText("Er komt 1 afhankelijkheid bij.");
    screen.getByText("1.2 schuift naar plateau 2.");
    const asked = sent.find(({ path }) => path.endsWith("/imports"));
    expect(asked?.query.get("file")).toBe("plan uit Excel.csv");
    expect(asked?.query.has("format")).toBe(false);
    expect(asked?.headers.get("Content-Type")).toBe("application/octet-stream");
    const accept = screen.getByRole("button", { name: "Neem 2 wijzigingen over als één revisie" });
    await userEvent.click(accept);
    screen.getByText("Vul in waarom u dit overneemt.");
    expect(sent.some(({ path }) => path.endsWith("/revisions"))).toBe(false);
    await userEvent.type(screen.getByLabelText(/Waarom neemt u dit over/), "uit overleg");
    await userEvent.click(accept);
    await screen.findByText("Overgenomen als revisie 5.");
    const made = sent.find(({ path }) => path.endsWith("/revisions"));
    expect(made?.headers.get("If-Match")).toBe(`"${HASH}"`);
    expect(made?.body).toMatchObject({ changes: FOUND.changes, reason: "uit overleg" });
    expect(screen.queryByText("1.2 schuift naar plateau 2.")).toBeNull();
  });

  test("is asked for before anything is compared, and so is a number that can be one", async () => {
    const sent = serve(ANSWERS);
    await open();
    await userEvent.click(await screen.findByRole("button", { name: "Toon wat het zou wijzigen" }));
    screen.getByText("Kies een bestand.");
    await userEvent.type(screen.getByLabelText(/Gemaakt van revisie/), "drie");
    await compare();
    screen.getByText("Vul het nummer van een revisie in, zoals 12.");
    expect(sent.some(({ path }) => path.endsWith("/imports"))).toBe(false);
  });

  test("may be of a format and a revision that somebody names", async () => {
    const sent = serve(ANSWERS);
    await open();
    const formats = await screen.findByLabelText("Formaat");
    expect(within(formats).queryByRole("option", { name: "ICAL" })).toBeNull();
    await userEvent.selectOptions(formats, "PLAN");
    await userEvent.type(screen.getByLabelText(/Gemaakt van revisie/), "3");
    await compare();
    await screen.findByText("titel: ‘Een’ → ‘Eén’");
    const asked = sent.find(({ path }) => path.endsWith("/imports"));
    expect([asked?.query.get("format"), asked?.query.get("base")]).toEqual(["plan", "3"]);
  });

  test("with conflicts or mistakes is only taken over when somebody leaves those out", async () => {
    const sent = serve({
      ...ANSWERS,
      "POST /roadmaps/demo/imports": {
        ...FOUND,
        conflicts: [
          {
            position: 3,
            change: FOUND.changes[0],
            kind: "both-changed",
            reason: "title",
            text: "de woorden van 1.2 veranderen",
            why: "Intussen hier ook gewijzigd.",
          },
        ],
        diagnostics: [diagnostic("‘2027-Q5’ kan hier niet staan.")],
      },
    });
    await open();
    await compare();
    await screen.findByText("1 wijziging botst met wat hier intussen is gewijzigd");
    screen.getByText(/Intussen hier ook gewijzigd/);
    screen.getByText(/rij 3/);
    await userEvent.type(screen.getByLabelText(/Waarom neemt u dit over/), "x");
    const accept = screen.getByRole("button", { name: /Neem 2 wijzigingen over/ });
    await userEvent.click(accept);
    screen.getByText(/Zeg of u de rest wilt overnemen/);
    expect(sent.some(({ path }) => path.endsWith("/revisions"))).toBe(false);
    await userEvent.click(screen.getByLabelText(/2 punten hierboven blijven erbuiten/));
    await userEvent.click(accept);
    await screen.findByText("Overgenomen als revisie 5.");
  });

  test("that would make a circle cannot be taken over", async () => {
    const circle = { members: ["1.1", "1.2"], text: "1.1 en 1.2 wachten op elkaar." };
    serve({
      ...ANSWERS,
      "POST /roadmaps/demo/imports": {
        ...FOUND,
        what_if: { impact: IMPACT, new_cycles: [circle] },
      },
    });
    await open();
    await compare();
    await screen.findByText("1.1 en 1.2 wachten op elkaar.");
    expect(screen.queryByRole("button", { name: /Neem/ })).toBeNull();
  });

  test("that asks for nothing says so", async () => {
    serve({
      ...ANSWERS,
      "POST /roadmaps/demo/imports": {
        ...FOUND,
        ...{ added: [], altered: [], linked: 0, absent: [], changes: [], texts: [] },
        what_if: { impact: IMPACT, new_cycles: [] },
      },
    });
    await open();
    await compare();
    await screen.findByText("Er is niets over te nemen.");
    expect(screen.queryByRole("button", { name: /Neem/ })).toBeNull();
  });

  test("is compared anew when the roadmap moved on meanwhile", async () => {
    let times = 0;
    serve({
      ...ANSWERS,
      "POST /roadmaps/demo/imports": () => {
        times += 1;
        return times === 1 ? { ...FOUND, document_sha256: "e".repeat(64) } : FOUND;
      },
    });
    await open();
    await compare();
    await screen.findByText("De roadmap is intussen gewijzigd.");
    await userEvent.click(screen.getByRole("button", { name: "Vergelijk opnieuw" }));
    await screen.findByRole("button", { name: /Neem 2 wijzigingen over/ });
  });

  test("that was saved again since it was chosen has to be chosen again", async () => {
    const sent = serve(ANSWERS);
    await open();
    await compare(file(() => Promise.reject(new Error("NotReadableError"))));
    await screen.findByText("Het bestand is gewijzigd sinds u het koos. Kies het opnieuw.");
    expect(sent.some(({ path }) => path.endsWith("/imports"))).toBe(false);
    await compare();
    await screen.findByText("titel: ‘Een’ → ‘Eén’");
    expect(sent.find(({ path }) => path.endsWith("/imports"))?.body).toBe("nummer;titel");
  });

  test("that cannot be used tells what is wrong", async () => {
    serve({
      ...ANSWERS,
      "POST /roadmaps/demo/imports": refusal(400, "document", "Dit is geen CSV."),
    });
    await open();
    await compare();
    await screen.findByText("Dit is geen CSV.");
  });

  test("shows who may only read what it would change, and nothing to take over", async () => {
    const reader = { author: "Bo", role: "reader", roles: ["reader"], open: false };
    serve({ ...ANSWERS, "GET /session": reader });
    await open();
    await compare();
    await screen.findByText("titel: ‘Een’ → ‘Eén’");
    expect(screen.queryByRole("button", { name: /Neem/ })).toBeNull();
  });
});
