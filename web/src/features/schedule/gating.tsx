import { type FormEvent, useState } from "react";
import type { Change } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useSetQuery } from "../../shared/address";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { DecisionFields, type DecisionWords, decisionOf } from "../../shared/decision";
import { Dialog } from "../../shared/dialog";
import { Checkbox, Select, TextArea } from "../../shared/fields";
import { later, quarterIn, written } from "../../shared/quarter";
import { useTexts } from "../../texts/texts";

/** The gate of a plateau: its target, its own criteria, and the decision to open it early. */
export function Gating({ plateau }: { plateau: number }) {
  const t = useTexts();
  const announce = useAnnounce();
  const setQuery = useSetQuery();
  const { document, propose } = useRoadmap();
  const known = document.gates.find((gate) => gate.plateau === plateau);
  const named = document.plateaus.find(({ number }) => number === plateau);
  const [target, setTarget] = useState(known?.target ?? "");
  const [criteria, setCriteria] = useState((known?.criteria ?? []).join("\n"));
  const [open, setOpen] = useState(Boolean(known?.override));
  const [decision, setDecision] = useState<DecisionWords>({
    by: known?.override?.by ?? "",
    decidedOn: known?.override?.decided_on ?? "",
    reference: known?.override?.reference ?? "",
  });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const close = () => setQuery({ gate: null }, { replace: true });
  if (!named) {
    return null;
  }
  const nobody = open && decision.by.trim() === "";
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nobody || busy) {
      return;
    }
    const lines = criteria.split("\n").map((line) => line.trim());
    const words = lines.filter((line) => line !== "");
    const empty = target === "" && words.length === 0 && !open;
    const change: Change = empty
      ? { change: "remove-gate", plateau }
      : {
          change: "set-gate",
          plateau,
          target: target || null,
          criteria: words,
          override: open ? decisionOf(decision, document.bodies) : null,
        };
    setBusy(true);
    const done = empty && !known ? true : await propose([change]);
    setBusy(false);
    if (done) {
      announce(t("web-schedule-gate-done"));
      close();
    }
  };
  const first = quarterIn(document.calendar?.start ?? null);
  const quarters = first
    ? Array.from({ length: document.calendar?.quarters ?? 0 }, (_, index) =>
        written(later(first, index)),
      )
    : [];
  const choices = target && !quarters.includes(target) ? [target, ...quarters] : quarters;
  return (
    <Dialog title={t("web-schedule-gate-title", { plateau, title: named.title })} onClose={close}>
      <form className="pp-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="nl-paragraph">{t("web-schedule-gate-means")}</p>
        <Select
          label={t("web-schedule-gate-target")}
          value={target}
          onChange={(event) => setTarget(event.target.value)}
        >
          <option value="">{t("web-schedule-gate-no-target")}</option>
          {choices.map((quarter) => (
            <option key={quarter} value={quarter}>
              {quarter}
            </option>
          ))}
        </Select>
        <TextArea
          label={t("web-schedule-gate-criteria")}
          hint={t("web-schedule-gate-criteria-hint")}
          value={criteria}
          onChange={(event) => setCriteria(event.target.value)}
        />
        <Checkbox
          label={t("web-schedule-gate-open")}
          checked={open}
          onChange={(event) => setOpen(event.target.checked)}
        />
        {open && (
          <DecisionFields
            value={decision}
            onChange={setDecision}
            bodies={document.bodies}
            required
            error={tried && nobody ? t("web-schedule-gate-who") : null}
          />
        )}
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
