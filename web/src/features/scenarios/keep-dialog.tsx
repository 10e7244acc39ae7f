import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { ApiProblem } from "../../api/problem";
import { scenariosQuery } from "../../api/states";
import { AuthorField, useWho, type Who } from "../../draft/author";
import type { Draft } from "../../draft/draft";
import { editDraft } from "../../draft/queue";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { Checkbox, TextArea, TextField } from "../../shared/fields";
import { useKept } from "../../shared/kept";
import { newKey } from "../../shared/key";
import { nameFrom } from "../../shared/name";
import { useTexts } from "../../texts/texts";
import type { Aftermath } from "./aftermath";
import { useDialog } from "./opening";
import { putScenario, unanswered, useScenarios, type WholeScenario } from "./requests";
import { Unsaved } from "./unsaved";

interface Props {
  draft: Draft;
  onDone: (aftermath: Aftermath) => void;
}

/** Keeps the draft as a scenario beside the roadmap: a new one, or in the place of its own. */
export function KeepDialog({ draft, onDone }: Props) {
  const t = useTexts();
  const { id, changes } = useRoadmap();
  const { close } = useDialog();
  const { data: scenarios } = useScenarios(id);
  const own = scenarios?.find(({ name }) => name === draft.scenario) ?? null;
  return (
    <Dialog title={t("web-scenarios-keep-title", { count: changes.length })} onClose={close}>
      <p className="nl-paragraph">{t("web-scenarios-keep-lead")}</p>
      {scenarios && <KeepForm draft={draft} own={own} scenarios={scenarios} onDone={onDone} />}
    </Dialog>
  );
}

interface FormProps extends Props {
  /** The scenario that the draft came from. */
  own: WholeScenario | null;
  scenarios: readonly WholeScenario[];
}

function KeepForm({ draft, own, scenarios, onDone }: FormProps) {
  const t = useTexts();
  const who = useWho();
  const { close } = useDialog();
  const { id } = useRoadmap();
  const [{ title, note, replaces }, fill, forget] = useKept(`keep.${id}.${draft.scenario}`, {
    title: own?.title ?? "",
    note: own?.note ?? "",
    replaces: own !== null,
  });
  const [tried, setTried] = useState(false);
  const replaced = replaces ? own : null;
  const name = replaced?.name ?? nameFrom(title);
  const taken = replaced === null && scenarios.some((scenario) => scenario.name === name);
  const wrong =
    title.trim() === ""
      ? t("web-scenarios-title-missing")
      : taken
        ? t("web-scenarios-title-taken")
        : null;
  const keeping = useKeeping(draft, replaced, who, (aftermath) => {
    forget();
    close();
    onDone(aftermath);
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (wrong || who.missing) {
      const first = wrong ? "title" : "author";
      event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    } else if (!keeping.isPending) {
      keeping.mutate({ name, title: title.trim(), note: note.trim() || null });
    }
  };
  return (
    <form className="pp-form" noValidate onSubmit={send}>
      {own && (
        <Checkbox
          label={t("web-scenarios-replace", { title: own.title })}
          checked={replaces}
          onChange={(event) => fill({ replaces: event.target.checked })}
        />
      )}
      <TextField
        name="title"
        label={t("web-scenarios-title")}
        hint={t("web-scenarios-title-hint")}
        error={tried ? wrong : null}
        required
        value={title}
        onChange={(event) => fill({ title: event.target.value })}
      />
      <TextArea
        label={t("web-scenarios-note")}
        value={note}
        onChange={(event) => fill({ note: event.target.value })}
      />
      <AuthorField who={who} tried={tried} />
      <Unsaved error={keeping.error} outOfCycles={null} />
      <div className="pp-buttons">
        <Button type="submit" purpose="primary" busy={keeping.isPending}>
          {t("web-scenarios-keep")}
        </Button>
        <Button purpose="subtle" onClick={close}>
          {t("web-scenarios-cancel")}
        </Button>
      </div>
    </form>
  );
}

interface Keeping {
  readonly name: string;
  readonly title: string;
  readonly note: string | null;
}

function useKeeping(
  draft: Draft,
  replaced: WholeScenario | null,
  who: Who,
  onDone: (aftermath: Aftermath) => void,
) {
  const client = useQueryClient();
  const { id, changes } = useRoadmap();
  const unsure = useRef(false);
  return useMutation({
    mutationFn: async ({ name, title, note }: Keeping) => {
      const used = name || `scenario-${newKey().slice(0, 8)}`;
      const body = { title, note, changes: [...changes], base: draft.base, author: who.author };
      const kept = await putScenario(id, used, body, replaced?.sha256 ?? null).catch((error) => {
        // What is in the way may be this very scenario, of which the answer got lost.
        const current =
          error instanceof ApiProblem ? (error.problem.current as WholeScenario) : null;
        if (unsure.current && current?.title === title) {
          return putScenario(id, used, body, current.sha256 ?? "");
        }
        throw error;
      });
      await editDraft(id, (now) => now && { ...now, scenario: kept.name });
      void client.invalidateQueries({ queryKey: scenariosQuery(id).queryKey });
      onDone({ kind: "kept", title });
    },
    onError: (error) => {
      unsure.current = unanswered(error);
    },
  });
}
