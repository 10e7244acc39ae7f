import { type FormEvent, useState } from "react";
import type { Capacity } from "../../api/document";
import type { Change } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { limitWords, stretchWords } from "../../draft/wording-quarters";
import { useSetQuery } from "../../shared/address";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { TextField } from "../../shared/fields";
import { comingQuarter, quarterIn, written } from "../../shared/quarter";
import { useLanguage, useTexts } from "../../texts/texts";

const MOST_QUARTERS = 80;
const MOST_ACTIONS = 10_000;

/** Which quarters are planned, and how many actions fit in each; as a dialog or on the page. */
export function CalendarForm({ dialog = false }: { dialog?: boolean }) {
  const t = useTexts();
  const setQuery = useSetQuery();
  const close = () => setQuery({ set: null }, { replace: true });
  return dialog ? (
    <Dialog title={t("web-schedule-set")} onClose={close}>
      <Fields onDone={close} />
    </Dialog>
  ) : (
    <Fields onDone={() => undefined} />
  );
}

function Fields({ onDone }: { onDone: () => void }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { document, propose } = useRoadmap();
  const known = document.calendar;
  const limits = document.capacity.filter(({ team }) => team === null);
  const together = limits.find(({ first, last }) => !first && !last);
  const now = useLimitWords(limits);
  const [start, setStart] = useState(known?.start ?? written(comingQuarter(new Date())));
  const [quarters, setQuarters] = useState(String(known?.quarters ?? 12));
  const [actions, setActions] = useState(
    String(together?.actions ?? (known || limits.length > 0 ? "" : 5)),
  );
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const wrong = {
    start: quarterIn(start.trim()) === null,
    quarters: !isCount(quarters, 1, MOST_QUARTERS),
    actions: actions.trim() !== "" && !isCount(actions, 1, MOST_ACTIONS),
  };
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const first = (["start", "quarters", "actions"] as const).find((name) => wrong[name]);
    if (first || busy) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
      return;
    }
    const limit = actions.trim() === "" ? null : Number(actions);
    const changes: Change[] = [
      {
        change: "set-calendar",
        calendar: { ...known, start: start.trim(), quarters: Number(quarters) },
      },
    ];
    // It holds for all quarters, so it would wipe out what was said about some of them.
    if (limit !== (together?.actions ?? null)) {
      const effort = together?.effort ?? null;
      changes.push({ change: "set-capacity", actions: limit, effort });
    }
    setBusy(true);
    const done = await propose(changes);
    setBusy(false);
    if (done) {
      announce(t("web-schedule-set-done"));
      onDone();
    }
  };
  return (
    <form className="pp-form" noValidate onSubmit={(event) => void send(event)}>
      <TextField
        name="start"
        label={t("web-schedule-start")}
        hint={t("web-schedule-start-hint")}
        error={tried && wrong.start ? t("web-schedule-start-odd") : null}
        required
        value={start}
        onChange={({ target }) => setStart(target.value)}
      />
      <TextField
        name="quarters"
        type="number"
        min={1}
        max={MOST_QUARTERS}
        label={t("web-schedule-count")}
        error={
          tried && wrong.quarters ? t("web-schedule-count-odd", { most: MOST_QUARTERS }) : null
        }
        required
        value={quarters}
        onChange={({ target }) => setQuarters(target.value)}
      />
      <TextField
        name="actions"
        type="number"
        min={1}
        max={MOST_ACTIONS}
        label={t("web-schedule-capacity")}
        hint={
          limits.length > 0 && !together
            ? t("web-schedule-capacity-now", { now })
            : t("web-schedule-capacity-hint")
        }
        error={tried && wrong.actions ? t("web-schedule-capacity-odd") : null}
        value={actions}
        onChange={({ target }) => setActions(target.value)}
      />
      <div className="pp-buttons">
        <Button type="submit" purpose="primary" busy={busy}>
          {t("web-schedule-set-do")}
        </Button>
      </div>
    </form>
  );
}

/** Tells what everybody together can do, stretch by stretch. */
function useLimitWords(limits: readonly Capacity[]): string {
  const t = useTexts();
  const list = new Intl.ListFormat(useLanguage(), { type: "conjunction" });
  const listed = (parts: string[]) => list.format(parts);
  return limits
    .map((limit) => `${stretchWords(limit, t)} ${limitWords(limit, { t, listed })}`)
    .join("; ");
}

function isCount(text: string, least: number, most: number): boolean {
  const value = Number(text);
  return text.trim() !== "" && Number.isInteger(value) && value >= least && value <= most;
}
