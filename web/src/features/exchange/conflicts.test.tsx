import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { serve } from "../../test/service";
import { ANSWERS, compare, FOUND, HASH, open } from "./demo.fixture";

describe("a file of another tool", () => {
  test("with a conflict is asked again with what somebody chooses of it", async () => {
    const conflict = {
      position: 3,
      change: FOUND.changes[0],
      kind: "both-changed",
      reason: "title",
      text: "de woorden van 1.2 veranderen",
      why: "Intussen hier ook gewijzigd.",
    };
    const gone = { ...conflict, position: 5, kind: "not-applicable", text: "1.9 vervalt" };
    const sent = serve({
      ...ANSWERS,
      "POST /roadmaps/demo/imports": ({ query }: { query: URLSearchParams }) => {
        const decided = [...query.getAll("keep"), ...query.getAll("drop")].map(Number);
        const conflicts = [conflict, gone].filter(({ position }) => !decided.includes(position));
        const changes = query.has("keep", "3")
          ? [...FOUND.changes, conflict.change]
          : FOUND.changes;
        return { ...FOUND, conflicts, changes, sha256: String(decided.length).repeat(64) };
      },
    });
    await open();
    await compare();
    const first = await screen.findByRole("group", { name: "de woorden van 1.2 veranderen" });
    const second = screen.getByRole("group", { name: "1.9 vervalt" });
    expect(within(second).queryByLabelText("Neem die uit het bestand")).toBeNull();
    await userEvent.click(within(first).getByLabelText("Neem die uit het bestand"));
    await screen.findByRole("button", { name: "Neem 3 wijzigingen over als één revisie" });
    await userEvent.click(within(second).getByLabelText("Laat staan zoals het nu is"));
    await waitFor(() => expect(screen.queryByLabelText(/hierboven blij/)).toBeNull());
    const asked = sent.filter(({ path }) => path.endsWith("/imports")).at(-1);
    expect([asked?.query.getAll("keep"), asked?.query.getAll("drop")]).toEqual([["3"], ["5"]]);
    expect(within(first).getByLabelText("Neem die uit het bestand")).toHaveProperty(
      "checked",
      true,
    );
    await userEvent.type(screen.getByLabelText(/Waarom neemt u dit over/), "uit overleg");
    await userEvent.click(screen.getByRole("button", { name: /Neem 3 wijzigingen over/ }));
    await screen.findByText("Overgenomen als revisie 5.");
    const made = sent.find(({ path }) => path.endsWith("/revisions"));
    expect(made?.body).toMatchObject({ changes: [...FOUND.changes, conflict.change] });
  });

  test("is decided on anew when the roadmap moved on while somebody chose", async () => {
    const conflict = {
      position: 3,
      change: FOUND.changes[0],
      kind: "both-changed",
      reason: "title",
      text: "de woorden van 1.2 veranderen",
      why: "Intussen hier ook gewijzigd.",
    };
    let times = 0;
    const sent = serve({
      ...ANSWERS,
      "POST /roadmaps/demo/imports": () => {
        times += 1;
        const document_sha256 = times === 1 ? HASH : "e".repeat(64);
        return { ...FOUND, document_sha256, conflicts: times === 2 ? [] : [conflict] };
      },
    });
    await open();
    await compare();
    const mine = await screen.findByLabelText("Neem die uit het bestand");
    await userEvent.click(mine);
    await screen.findByText("De roadmap is intussen gewijzigd.");
    expect(screen.getByLabelText("Neem die uit het bestand")).toHaveProperty("checked", false);
    const asked = sent.filter(({ path }) => path.endsWith("/imports")).at(-1);
    expect(asked?.query.has("keep")).toBe(false);
  });
});
