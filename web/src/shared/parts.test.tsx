import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { renderAt } from "../test/render";
import { language, settleLanguage } from "../texts/language";
import { useAnnounce } from "./announce";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { TextField } from "./fields";
import { LimitedList } from "./limited-list";
import { Page, PageSubject } from "./page";

const PEOPLE = ["Ans", "Bo", "Cas"];

function Said() {
  const announce = useAnnounce();
  return (
    <Button
      onClick={() => {
        announce("Gedaan.");
      }}
    >
      Doe
    </Button>
  );
}

describe("a dialog", () => {
  test("begins at its first field, or else at its title", async () => {
    const { unmount } = await renderAt(
      "/",
      <Dialog title="Reden" onClose={() => undefined}>
        <TextField label="Waarom" />
      </Dialog>,
    );
    expect(document.activeElement).toBe(screen.getByLabelText("Waarom"));
    unmount();
    await renderAt(
      "/",
      <Dialog title="Zeker?" onClose={() => undefined}>
        <Button>Ja</Button>
      </Dialog>,
    );
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Zeker?" }));
  });

  test("tells inside itself what became different, for the page is silent then", async () => {
    await renderAt(
      "/",
      <Dialog title="Zeker?" onClose={() => undefined}>
        <Said />
      </Dialog>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Doe" }));
    const region = screen.getByRole("dialog").querySelector("[aria-live]");
    expect(region?.textContent).toContain("Gedaan.");
  });
});

function Form({ send }: { send: () => void }) {
  const [busy, setBusy] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
        setBusy(true);
      }}
    >
      <Button type="submit" busy={busy}>
        Stuur
      </Button>
    </form>
  );
}

test("a busy button sends no form", async () => {
  const send = vi.fn();
  await renderAt("/", <Form send={send} />);
  await userEvent.dblClick(screen.getByRole("button", { name: "Stuur" }));
  expect(send).toHaveBeenCalledTimes(1);
});

test("showing the rest of a list goes on where its button stood", async () => {
  await renderAt(
    "/",
    <LimitedList items={PEOPLE} most={1} className="">
      {(name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      )}
    </LimitedList>,
  );
  await userEvent.click(screen.getByRole("button"));
  expect(document.activeElement).toBe(screen.getByRole("link", { name: "Bo" }));
});

test("the title of the window says what a page is about", async () => {
  await renderAt(
    "/",
    <PageSubject value="Demo">
      <Page title="Signaleringen">inhoud</Page>
    </PageSubject>,
  );
  expect(document.title).toBe("Signaleringen · Demo · Plateauplanner");
});

test("the language of a link holds for the whole visit, also where the address lacks it", () => {
  window.history.replaceState(null, "", "/?lang=en");
  expect(settleLanguage()).toBe("en");
  window.history.replaceState(null, "", "/roadmaps");
  expect(language()).toBe("en");
  expect(settleLanguage()).toBe("en");
  window.localStorage.clear();
  expect(settleLanguage()).toBe("nl");
});
