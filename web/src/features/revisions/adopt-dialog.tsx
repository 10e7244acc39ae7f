import { type FormEvent, useState } from "react";
import type { components } from "../../api/schema";
import type { Revision } from "../../api/types";
import { AuthorField, useWho } from "../../draft/author";
import { useRoadmap } from "../../draft/roadmap";
import { useSendingHere } from "../../draft/sending";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { DecisionFields, decisionOf, NO_DECISION } from "../../shared/decision";
import { Dialog } from "../../shared/dialog";
import { useKept } from "../../shared/kept";
import { useTexts } from "../../texts/texts";
import { Refused } from "./return-dialog";
import { adopt } from "./writing";

/** Asks for the decision by which a revision was adopted as the baseline. */
export function AdoptDialog({ revision, onClose }: { revision: Revision; onClose: () => void }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { id, document } = useRoadmap();
  const who = useWho();
  const [decision, fill, forget] = useKept(`${id} adopt ${revision.number}`, {
    ...(revision.decision ? known(revision) : NO_DECISION),
  });
  const [tried, setTried] = useState(false);
  const missing = decision.by.trim() === "";
  const { submit, busy, error } = useSendingHere(
    (body: components["schemas"]["NewBaseline"], key) => adopt(id, revision, body, key),
  );
  const number = String(revision.number);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const first = missing ? "by" : who.missing ? "author" : null;
    if (first) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
      return;
    }
    const made = await submit({
      number: revision.number,
      decision: decisionOf(decision, document.bodies),
      author: who.author,
    });
    if (made) {
      forget();
      announce(t("web-revisions-adopted", { number, by: made.decision.by }));
      onClose();
    }
  };
  return (
    <Dialog title={t("web-revisions-adopt-title", { number })} onClose={onClose}>
      <p className="nl-paragraph">{t("web-revisions-adopt-words", { number })}</p>
      <form className="pp-form" noValidate onSubmit={send}>
        <DecisionFields
          value={decision}
          onChange={fill}
          bodies={document.bodies}
          required
          error={tried && missing ? t("web-revisions-adopt-by-missing") : null}
        />
        <AuthorField who={who} tried={tried} />
        {error && <Refused error={error} />}
        <div className="pp-buttons">
          <Button type="submit" purpose="primary" busy={busy}>
            {t("web-revisions-adopt-do", { number })}
          </Button>
          <Button purpose="subtle" onClick={onClose}>
            {t("web-revisions-leave")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The decision that the revision was saved with: most often it is the same one. */
function known({ decision }: Revision) {
  return {
    by: decision?.by ?? "",
    decidedOn: decision?.decided_on ?? "",
    reference: decision?.reference ?? "",
  };
}
