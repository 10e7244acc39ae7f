import { type FormEvent, useState } from "react";
import { AuthorField, useWho } from "../../draft/author";
import type { Draft } from "../../draft/draft";
import { useRoadmap } from "../../draft/roadmap";
import { Alert } from "../../shared/alert";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { Failed, Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import type { Aftermath } from "./aftermath";
import { useDialog } from "./opening";
import { useHeld } from "./rebasing";
import { Reconcile } from "./reconcile";
import { Theirs } from "./theirs";

interface Props {
  draft: Draft;
  onDone: (aftermath: Aftermath) => void;
}

/** Brings a draft to the newest revision: what others did, what of the draft still fits. */
export function RebaseDialog({ draft, onDone }: Props) {
  const t = useTexts();
  const { entry } = useRoadmap();
  const { close } = useDialog();
  const who = useWho();
  const [first] = useState(entry.latest.number);
  const [ready, setReady] = useState(!who.missing);
  const [tried, setTried] = useState(false);
  const start = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setReady(!who.missing);
  };
  return (
    <Dialog
      title={t("web-scenarios-rebase-title", { number: String(entry.latest.number) })}
      wide
      onClose={close}
    >
      <p className="nl-paragraph">{t("web-scenarios-rebase-lead")}</p>
      {entry.latest.number !== first && (
        <Alert kind="warning" live title={t("web-scenarios-rebase-again")} />
      )}
      <div className="pp-sides">
        <Theirs base={draft.base} latest={entry.latest.number} />
        <section className="pp-sides__main">
          <h3 className="nl-heading nl-heading--level-4">{t("web-scenarios-mine")}</h3>
          {ready ? (
            <Mine draft={draft} author={who.author} onDone={onDone} />
          ) : (
            <form className="pp-form" noValidate onSubmit={start}>
              <AuthorField who={who} tried={tried} />
              <Button type="submit" purpose="primary">
                {t("web-scenarios-go-on")}
              </Button>
            </form>
          )}
        </section>
      </div>
    </Dialog>
  );
}

function Mine({ draft, author, onDone }: Props & { author: string | null }) {
  const { changes, replaceDraft, entry } = useRoadmap();
  return changes.length > 0 ? (
    <Held draft={draft} author={author} onDone={onDone} />
  ) : (
    // Everything is undone: there is nothing that could not fit.
    <Nothing onMove={() => replaceDraft({ ...draft, base: entry.latest.number })} />
  );
}

function Nothing({ onMove }: { onMove: () => void }) {
  const t = useTexts();
  const { close } = useDialog();
  return (
    <>
      <p className="nl-paragraph">{t("web-scenarios-nothing-counts")}</p>
      <div className="pp-buttons">
        <Button
          purpose="primary"
          onClick={() => {
            close();
            onMove();
          }}
        >
          {t("web-scenarios-rebase-do")}
        </Button>
      </div>
    </>
  );
}

function Held({ draft, author, onDone }: Props & { author: string | null }) {
  const { entry } = useRoadmap();
  const { held, holder } = useHeld(draft.base, author);
  const { data, error, refetch } = held;
  if (data) {
    return (
      <Reconcile
        // Choices are about what was looked at; with yet another revision they begin anew.
        key={entry.latest.number}
        draft={draft}
        author={author}
        held={data}
        holder={holder}
        onDone={onDone}
      />
    );
  }
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
}
