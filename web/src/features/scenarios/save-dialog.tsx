import { type FormEvent, useId, useState } from "react";
import { useMay } from "../../api/session";
import { AuthorField, useWho } from "../../draft/author";
import type { Draft } from "../../draft/draft";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { decidedIn } from "../../shared/deciding";
import { DecisionFields } from "../../shared/decision";
import { Dialog } from "../../shared/dialog";
import { Checkbox, TextArea } from "../../shared/fields";
import { Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import type { Aftermath } from "./aftermath";
import { Behind } from "./behind";
import { ChangeList } from "./change-list";
import { Circles, Consequences } from "./consequences";
import { useDialog } from "./opening";
import { PlateauCounts } from "./plateau-counts";
import { useSaving } from "./saving";
import { useTyped } from "./typing";
import { OutOfCycles, Unsaved } from "./unsaved";

interface Props {
  draft: Draft;
  onDone: (aftermath: Aftermath) => void;
}

/** Saves the draft as a revision: with a reason, and with a decision where there is one. */
export function SaveDialog({ draft, onDone }: Props) {
  const t = useTexts();
  const { entry, whatIf, changes, trouble } = useRoadmap();
  const { close } = useDialog();
  // Sent again, what got no answer either gets the answer after all or turns out to be behind.
  const behind = draft.base < entry.latest.number && draft.request === null;
  return (
    <Dialog title={t("web-scenarios-save-title", { count: changes.length })} wide onClose={close}>
      <div className="pp-sides">
        <div className="pp-sides__main">
          {behind ? <Behind /> : <SaveForm draft={draft} onDone={onDone} />}
        </div>
        <section className="pp-sides__side">
          <h3 className="nl-heading nl-heading--level-4">{t("web-scenarios-effects")}</h3>
          <ChangeList changes={changes} />
          {whatIf && <PlateauCounts whatIf={whatIf} />}
          {whatIf && <Consequences whatIf={whatIf} />}
          {!whatIf && changes.length === 0 && <p>{t("web-scenarios-nothing-counts")}</p>}
          {!whatIf && changes.length > 0 && !trouble && <Loading />}
        </section>
      </div>
    </Dialog>
  );
}

function SaveForm({ draft, onDone }: Props) {
  const t = useTexts();
  const form = useId();
  const { id, document, changes, whatIf } = useRoadmap();
  const { close } = useDialog();
  const mayDecide = useMay("decider");
  const who = useWho();
  const [typed, setTyped] = useTyped(id, draft);
  const [adopt, setAdopt] = useState(false);
  const [tried, setTried] = useState(false);
  const saving = useSaving(draft, (aftermath) => {
    close();
    onDone(aftermath);
  });
  const { decision, missing } = decidedIn(typed.decision, document.bodies);
  const decided = decision !== null;
  const wrong = { reason: typed.reason.trim() === "", author: who.missing, decision: missing };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.reason || wrong.author || wrong.decision) {
      const first = wrong.reason ? "reason" : wrong.author ? "author" : "by";
      globalThis.document
        .getElementById(form)
        ?.querySelector<HTMLElement>(`[name=${first}]`)
        ?.focus();
      return;
    }
    if (!saving.isPending) {
      saving.mutate({
        typed,
        author: who.author,
        decision,
        adopt: adopt && decided,
      });
    }
  };
  const cyclic = (whatIf?.new_cycles.length ?? 0) > 0;
  return (
    <form id={form} className="pp-form" noValidate onSubmit={send}>
      <TextArea
        name="reason"
        label={t("web-scenarios-reason")}
        hint={t("web-scenarios-reason-hint")}
        error={tried && wrong.reason ? t("web-scenarios-reason-missing") : null}
        required
        value={typed.reason}
        onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
      />
      <AuthorField who={who} tried={tried} />
      <details className="pp-fold" open={decided || wrong.decision || undefined}>
        <summary>{t("web-scenarios-decision")}</summary>
        <DecisionFields
          value={typed.decision}
          onChange={(words) => setTyped({ ...typed, decision: words })}
          bodies={document.bodies}
          error={tried && wrong.decision ? t("web-scenarios-decision-missing") : null}
        />
        {mayDecide && (
          <Checkbox
            label={t("web-scenarios-adopt")}
            checked={adopt && decided}
            disabled={!decided}
            onChange={(event) => setAdopt(event.target.checked)}
          />
        )}
      </details>
      <Unsaved error={saving.error} outOfCycles={<OutOfCycles />} />
      {cyclic ? (
        !saving.error && (
          <Circles groups={whatIf?.new_cycles ?? []}>
            <OutOfCycles />
          </Circles>
        )
      ) : (
        <div className="pp-buttons">
          <Button
            type="submit"
            purpose="primary"
            busy={saving.isPending}
            disabled={changes.length === 0}
          >
            {t(saving.isPending ? "web-scenarios-saving" : "web-scenarios-save-now")}
          </Button>
          <Button purpose="subtle" onClick={close}>
            {t("web-scenarios-cancel")}
          </Button>
        </div>
      )}
    </form>
  );
}
