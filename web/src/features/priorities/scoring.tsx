import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { sessionQuery } from "../../api/session";
import type { Priorities } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { useAnnounce } from "../../shared/announce";
import { useAuthor } from "../../shared/author";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { Select, TextField } from "../../shared/fields";
import { useKept } from "../../shared/kept";
import { dayInWords } from "../../shared/moment";
import { useLanguage, useTexts } from "../../texts/texts";
import { dayOf, SCORED, type Scored, scoreChanges, scoresOf, valuesOf } from "./scores-given";

/** The form in which people score an action, when the address asks for it (`?score=3.2`). */
export function Scoring({ shown }: { shown: Priorities }) {
  const { editable } = useRoadmap();
  const number = useQueryValues().get("score");
  const place = shown.priorities.findIndex((line) => line.number === number);
  const line = shown.priorities[place];
  return (
    editable &&
    line && (
      <ScoreDialog
        key={line.number}
        number={line.number}
        next={shown.priorities[place + 1]?.number ?? null}
      />
    )
  );
}

interface Props {
  number: string;
  /** The action after it, in the order of priority. */
  next: string | null;
}

function ScoreDialog({ number, next }: Props) {
  const t = useTexts();
  const announce = useAnnounce();
  const setQuery = useSetQuery();
  const { id, document, propose } = useRoadmap();
  const given = scoresOf(document, number);
  const [typed, fill, forget] = useKept(`${id} score ${number}`, valuesOf(given));
  const [scorer, fillScorer] = useScorer(id);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const bodies = useId();
  const by = scorer.by.trim();
  const changes = scoreChanges(number, given, typed, { by, on: scorer.on });
  const lacks = {
    by: changes.some(({ change }) => change === "set-score") && by === "",
    on: scorer.on === "",
  };
  const go = (to: string | null) => setQuery({ score: to }, { replace: true });
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const onwards = submitter?.getAttribute("name") === "onwards";
    setTried(true);
    const first = lacks.by ? "by" : lacks.on ? "on" : changes.length === 0 ? "value" : null;
    if (first) {
      event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
      return;
    }
    if (busy) {
      return;
    }
    setBusy(true);
    const done = await propose(changes);
    setBusy(false);
    if (done) {
      forget();
      announce(t("web-priorities-scored", { number }));
    }
    // What was refused is told by a dialog of its own.
    go(done && onwards ? next : null);
  };
  const title = document.actions.find((action) => action.number === number)?.title ?? "";
  return (
    <Dialog title={t("web-priorities-score-title", { number, title })} onClose={() => go(null)}>
      <form className="pp-form" noValidate onSubmit={(event) => void send(event)}>
        <p className="nl-paragraph">{t("web-priorities-score-means")}</p>
        <div className="pp-scoring">
          {SCORED.map((criterion) => (
            <ScoreField
              key={criterion}
              criterion={criterion}
              number={number}
              value={typed[criterion]}
              onChange={(value) => fill({ [criterion]: value })}
            />
          ))}
        </div>
        <TextField
          name="by"
          label={t("web-priorities-by")}
          hint={t("web-priorities-by-hint")}
          error={tried && lacks.by ? t("web-priorities-by-missing") : null}
          list={bodies}
          required
          value={scorer.by}
          onChange={({ target }) => fillScorer({ by: target.value })}
        />
        <datalist id={bodies}>
          {document.bodies.map((body) => (
            <option key={body.id} value={body.title} />
          ))}
        </datalist>
        <TextField
          name="on"
          type="date"
          label={t("web-priorities-on")}
          error={tried && lacks.on ? t("web-priorities-on-missing") : null}
          required
          value={scorer.on}
          onChange={({ target }) => fillScorer({ on: target.value })}
        />
        {tried && changes.length === 0 && (
          <p className="pp-field__error" role="alert">
            {t("web-priorities-score-same")}
          </p>
        )}
        <div className="pp-buttons">
          <Button type="submit" purpose="primary" busy={busy}>
            {t("web-priorities-score-do")}
          </Button>
          {next !== null && (
            <Button type="submit" name="onwards" busy={busy}>
              {t("web-priorities-score-next", { next })}
            </Button>
          )}
          <Button purpose="subtle" onClick={() => go(null)}>
            {t("web-priorities-score-leave")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Who scores and when: kept from one action to the next, because people score them in one go. */
function useScorer(id: string) {
  const { data } = useQuery(sessionQuery);
  const [author] = useAuthor();
  return useKept(`${id} scorer`, { by: data?.author ?? author, on: dayOf(new Date()) });
}

interface FieldProps {
  criterion: Scored;
  number: string;
  value: string;
  onChange: (value: string) => void;
}

function ScoreField({ criterion, number, value, onChange }: FieldProps) {
  const t = useTexts();
  const language = useLanguage();
  const { document } = useRoadmap();
  const found = scoresOf(document, number).get(criterion);
  const choices = criterion === "moscow" ? [4, 3, 2, 1] : [1, 2, 3, 4, 5];
  return (
    <Select
      name={criterion}
      label={t(`web-priorities-score-${criterion}`)}
      hint={
        found
          ? t("web-priorities-score-known", { by: found.by, on: dayInWords(found.on, language) })
          : undefined
      }
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t("moscow-none")}</option>
      {choices.map((choice) => (
        <option key={choice} value={String(choice)}>
          {t(criterion === "moscow" ? `moscow-${choice}` : "web-priorities-score-of", {
            score: choice,
            best: 5,
          })}
        </option>
      ))}
    </Select>
  );
}
