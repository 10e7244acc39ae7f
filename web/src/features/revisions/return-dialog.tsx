import { type FormEvent, useState } from "react";
import { ApiProblem } from "../../api/problem";
import { useRoadmap } from "../../draft/roadmap";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { TextArea } from "../../shared/fields";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { AuthorField, useSignature } from "./author-field";
import { Foreseen } from "./foreseen";
import { useSending } from "./sending";
import { bodyOf, type Return, saveReturn } from "./writing";

interface Props {
  found: Return;
  onClose: () => void;
}

/** Asks whether an earlier state has to become the newest one, and tells what that does. */
export function ReturnDialog({ found, onClose }: Props) {
  const t = useTexts();
  const announce = useAnnounce();
  const { id, entry, draft } = useRoadmap();
  const signature = useSignature();
  const [reason, setReason] = useState("");
  const { submit, busy, error } = useSending((body: ReturnType<typeof bodyOf>, key) =>
    saveReturn(id, body, entry.latest, key),
  );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const made = await submit(bodyOf(found, { reason: reason.trim(), author: signature.author }));
    if (made) {
      announce(
        t("web-revisions-returned", {
          number: String(made.number),
          restores: String(made.restores ?? ""),
        }),
      );
      onClose();
    }
  };
  return (
    <Dialog
      title={t(`web-revisions-${found.act}-title`, { to: String(found.to) })}
      onClose={onClose}
    >
      <p className="nl-paragraph">
        {t(`web-revisions-${found.act}-words`, {
          to: String(found.to ?? "unknown"),
          next: String(entry.latest.number + 1),
        })}
      </p>
      {found.to !== undefined && <Foreseen to={found.to} />}
      {draft && <p className="nl-paragraph">{t("web-revisions-draft-stays")}</p>}
      <form className="pp-form" onSubmit={send}>
        <TextArea
          label={t("web-revisions-reason")}
          hint={t("web-revisions-reason-hint")}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <AuthorField {...signature} />
        {error && <Refused error={error} />}
        <div className="pp-buttons">
          <Button type="submit" purpose="primary" busy={busy}>
            {t(`web-revisions-${found.act}-do`, { to: String(found.to) })}
          </Button>
          <Button purpose="subtle" onClick={onClose}>
            {t("web-revisions-leave")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Why a write was refused; and what others saved meanwhile, where that is why. */
export function Refused({ error }: { error: Error }) {
  const t = useTexts();
  const moved = error instanceof ApiProblem ? error.problem.moved : null;
  const told = Array.isArray(moved) ? moved.map(String) : [];
  return (
    <>
      <Failed error={error} />
      {error instanceof ApiProblem && error.status === 412 && (
        <p className="nl-paragraph">{t("web-revisions-look-again")}</p>
      )}
      {told.length > 0 && (
        <ul className="utrecht-unordered-list">
          {told.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </>
  );
}
