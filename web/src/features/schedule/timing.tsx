import { type FormEvent, useState } from "react";
import type { Change } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useSetQuery } from "../../shared/address";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { TextField } from "../../shared/fields";
import { useTexts } from "../../texts/texts";

const FIELDS = ["quarters", "shortest", "longest", "effort", "team", "earliest", "latest"] as const;
type Field = (typeof FIELDS)[number];

const COUNTS: readonly Field[] = ["quarters", "shortest", "longest", "effort"];

/** What is known about the time of an action: how long, how much, by whom, and between when. */
export function Timing({ number }: { number: string }) {
  const t = useTexts();
  const announce = useAnnounce();
  const setQuery = useSetQuery();
  const { document, propose } = useRoadmap();
  const action = document.actions.find((found) => found.number === number);
  const known = document.timings.find((timing) => timing.action === number);
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>(
    () =>
      Object.fromEntries(FIELDS.map((name) => [name, String(known?.[name] ?? "")])) as Record<
        Field,
        string
      >,
  );
  const [busy, setBusy] = useState(false);
  const close = () => setQuery({ timing: null }, { replace: true });
  if (!action) {
    return null;
  }
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    const change = changeOf(number, typed);
    setBusy(true);
    // What cannot be is told by the service, with its place and remedy.
    const done = change.change === "remove-timing" && !known ? true : await propose([change]);
    setBusy(false);
    if (done) {
      announce(t("web-schedule-timing-done", { number }));
      close();
    }
  };
  return (
    <Dialog title={t("web-schedule-timing-title", { number, title: action.title })} onClose={close}>
      <form className="pp-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="nl-paragraph">{t("web-schedule-timing-means")}</p>
        <div className="pp-schedule__fields">
          {FIELDS.map((name) => (
            <TextField
              key={name}
              name={name}
              type={COUNTS.includes(name) ? "number" : "text"}
              min={name === "effort" ? 0 : 1}
              label={t(`web-schedule-timing-${name}`)}
              hint={
                name === "earliest" || name === "latest" ? t("web-schedule-start-hint") : undefined
              }
              value={typed[name]}
              onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
            />
          ))}
        </div>
        <div className="pp-buttons">
          <Button type="submit" purpose="primary" busy={busy}>
            {t("web-schedule-to-draft")}
          </Button>
          <Button purpose="subtle" onClick={close}>
            {t("web-schedule-leave")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The change that says what was typed; without anything, what takes it back. */
function changeOf(action: string, typed: Readonly<Record<Field, string>>): Change {
  const given = FIELDS.filter((name) => typed[name].trim() !== "");
  if (given.length === 0) {
    return { change: "remove-timing", action };
  }
  const values = Object.fromEntries(
    given.map((name) => [name, COUNTS.includes(name) ? Number(typed[name]) : typed[name].trim()]),
  );
  return { change: "set-timing", action, ...values };
}
