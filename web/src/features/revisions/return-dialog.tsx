import { type FormEvent, useRef, useState } from "react";
import { ApiProblem, unanswered } from "../../api/problem";
import { AuthorField, useWho } from "../../draft/author";
import { useRoadmap } from "../../draft/roadmap";
import { useSendingHere } from "../../draft/sending";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { TextArea } from "../../shared/fields";
import { useKept } from "../../shared/kept";
import { MovedOn } from "../../shared/moved-on";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { Foreseen } from "./foreseen";
import { type Reasoned, type Return, saveReturn } from "./writing";

interface Props {
  found: Return;
  /** Chooses the same on what is the latest now; null where there is nothing to go to any more. */
  onAgain: (() => void) | null;
  onClose: () => void;
}

/** Asks whether an earlier state has to become the newest one, and tells what that does. */
export function ReturnDialog({ found, onAgain, onClose }: Props) {
  const t = useTexts();
  const announce = useAnnounce();
  const { id, entry, draft } = useRoadmap();
  const who = useWho();
  const [typed, fill, forgetTyped] = useKept(`${id} return`, { reason: "" });
  const reason = typed.reason.trim();
  const [tried, setTried] = useState(false);
  const again = useRef<HTMLButtonElement>(null);
  const { submit, busy, error, forget } = useSendingHere((body: Reasoned & { on: Return }, key) =>
    saveReturn(id, body.on, body, key),
  );
  // What got no answer may be what moved it on: sent again it has its effect once.
  const sentOnce = busy || (error !== null && unanswered(error));
  const movedOn = entry.latest.number !== found.from.number && !sentOnce;
  const words = useRef<HTMLParagraphElement>(null);
  const lookAgain = () => {
    forget();
    onAgain?.();
    words.current?.focus();
  };
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const first = reason === "" ? "reason" : who.missing ? "author" : null;
    if (movedOn || first) {
      const field = event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`);
      (movedOn ? again.current : field)?.focus();
      return;
    }
    const made = await submit({ reason, author: who.author, on: found });
    if (made) {
      forgetTyped();
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
      <p ref={words} className="nl-paragraph" tabIndex={-1}>
        {t(`web-revisions-${found.act}-words`, {
          to: String(found.to ?? "unknown"),
          next: String(found.from.number + 1),
        })}
      </p>
      {found.to !== undefined && <Foreseen from={found.from.number} to={found.to} />}
      {draft && <p className="nl-paragraph">{t("web-revisions-draft-stays")}</p>}
      <form className="pp-form" noValidate onSubmit={send}>
        <TextArea
          label={t("web-revisions-reason")}
          hint={t("web-revisions-reason-hint")}
          error={tried && reason === "" ? t("web-revisions-reason-missing") : null}
          name="reason"
          required
          value={typed.reason}
          onChange={(event) => fill({ reason: event.target.value })}
        />
        <AuthorField who={who} tried={tried} />
        {error && <Refused error={error} />}
        {movedOn && (
          <MovedOn latest={entry.latest} again={again} onAgain={onAgain && lookAgain}>
            {t(onAgain ? "web-revisions-moved-on" : "web-revisions-moved-on-nothing", {
              known: String(found.from.number),
            })}
          </MovedOn>
        )}
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
