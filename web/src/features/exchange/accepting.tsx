import { type FormEvent, useState } from "react";
import { type Accepted, acceptImport, type Import } from "../../api/exchange";
import { ApiProblem } from "../../api/problem";
import { AuthorField, useWho } from "../../draft/author";
import { useRoadmap } from "../../draft/roadmap";
import { useSendingHere } from "../../draft/sending";
import { Alert } from "../../shared/alert";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { Checkbox, TextArea } from "../../shared/fields";
import { useKept } from "../../shared/kept";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";

interface Props {
  found: Import;
  /** Whether a choice is on its way: what is taken over is not known yet. */
  waiting: boolean;
  /** Compares the file anew, with the roadmap as it is by now. */
  onAgain: () => void;
  onDone: () => void;
}

/** Takes over what a file would change, as one revision with a reason. */
export function Accepting({ found, waiting, onAgain, onDone }: Props) {
  const t = useTexts();
  const announce = useAnnounce();
  const { id, entry } = useRoadmap();
  const who = useWho();
  const [typed, fill, forget] = useKept(`${id} import`, { reason: "" });
  const [partly, setPartly] = useState(false);
  const [tried, setTried] = useState(false);
  const { submit, busy, error } = useSendingHere((body: Accepted, key) =>
    acceptImport(id, body, key),
  );
  const left =
    found.conflicts.length +
    found.diagnostics.filter(({ severity }) => severity === "error").length;
  const reason = typed.reason.trim();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (waiting) {
      return;
    }
    setTried(true);
    const first = reason === "" ? "reason" : who.missing ? "author" : null;
    const wanted = first ?? (left > 0 && !partly ? "partly" : null);
    if (wanted) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${wanted}]`)?.focus();
      return;
    }
    const made = await submit({ found, reason, author: who.author });
    if (made) {
      forget();
      announce(t("web-exchange-accepted", { number: String(made.number) }));
      onDone();
    }
  };
  if (found.what_if.new_cycles.length > 0) {
    return (
      <Alert kind="error" title={t("web-exchange-cycles")}>
        {found.what_if.new_cycles.map(({ members, text }) => (
          <p key={members.join()} className="nl-paragraph pp-prose">
            {text}
          </p>
        ))}
      </Alert>
    );
  }
  if (found.changes.length === 0) {
    return null;
  }
  const moved =
    entry.latest.document !== found.document_sha256 ||
    (error instanceof ApiProblem && error.status === 412);
  if (moved && !busy) {
    return (
      <Alert kind="warning" live title={t("web-exchange-moved-on")}>
        <Button onClick={onAgain}>{t("web-exchange-again")}</Button>
      </Alert>
    );
  }
  return (
    <form className="pp-form pp-exchange__form" noValidate onSubmit={send}>
      <TextArea
        name="reason"
        label={t("web-exchange-reason")}
        hint={t("web-exchange-reason-hint")}
        error={tried && reason === "" ? t("web-exchange-reason-missing") : null}
        required
        value={typed.reason}
        onChange={({ target }) => fill({ reason: target.value })}
      />
      <AuthorField who={who} tried={tried} />
      {left > 0 && (
        <>
          {tried && !partly && (
            <p className="pp-field__error">{t("web-exchange-partly-missing")}</p>
          )}
          <Checkbox
            name="partly"
            label={t("web-exchange-partly", { count: left })}
            checked={partly}
            onChange={({ target }) => setPartly(target.checked)}
          />
        </>
      )}
      {error && <Failed error={error} />}
      <div className="pp-buttons">
        <Button type="submit" purpose="primary" busy={busy || waiting}>
          {t("web-exchange-accept", { count: found.changes.length })}
        </Button>
      </div>
    </form>
  );
}
