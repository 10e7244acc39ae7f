import { useState } from "react";
import type { Priorities, Weighing } from "../../api/types";
import type { Answer } from "../../draft/answers";
import { useRoadmap } from "../../draft/roadmap";
import { useAnnounce } from "../../shared/announce";
import { Button } from "../../shared/button";
import { Select, TextField } from "../../shared/fields";
import { Fold } from "../../shared/fold";
import { Failed } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import type { Trial } from "./trial";
import { byMethod, CRITERIA, isWeight, METHODS, MOST_WEIGHT, written } from "./weighing";

interface Props {
  now: Priorities;
  trial: Trial;
  tried: Answer<Priorities>;
  /** Whether anything can be tried on what is looked at. */
  triable: boolean;
}

/** Tries another weighing: nothing is different until it is taken over into the draft. */
export function Trying({ now, trial, tried, triable }: Props) {
  const t = useTexts();
  const weighing = trial.weighing ?? now.weighing;
  return (
    <div className="pp-trying pp-no-print">
      <Fold summary={t("web-priorities-try")} open={trial.weighing !== null}>
        {triable ? (
          <div className="pp-trying__body">
            <p className="nl-paragraph">{t("web-priorities-try-means")}</p>
            <div className="pp-trying__how">
              <ReadyMade now={now} trial={trial} />
              <MethodField weighing={weighing} onChange={trial.set} />
            </div>
            <Weights weighing={weighing} onChange={trial.set} />
            {trial.weighing && tried.error && <Failed error={tried.error} onRetry={tried.retry} />}
            {trial.weighing && <Ends weighing={trial.weighing} trial={trial} tried={tried} />}
          </div>
        ) : (
          <p className="nl-paragraph">{t("web-priorities-try-moment")}</p>
        )}
      </Fold>
    </div>
  );
}

function ReadyMade({ now, trial }: { now: Priorities; trial: Trial }) {
  const t = useTexts();
  const known = written(trial.weighing ?? now.weighing);
  return (
    <fieldset className="pp-trying__ready">
      <legend>{t("web-priorities-ready-made")}</legend>
      {now.ready_made.map(({ template, weighing }) => (
        <Button
          key={template}
          aria-pressed={written(weighing) === known}
          onClick={() => trial.set(weighing)}
        >
          {t(`web-priorities-template-${template}`)}
        </Button>
      ))}
    </fieldset>
  );
}

interface FieldsProps {
  weighing: Weighing;
  onChange: (weighing: Weighing) => void;
}

function MethodField({ weighing, onChange }: FieldsProps) {
  const t = useTexts();
  const method = weighing.method ?? "sum";
  return (
    <Select
      label={t("web-priorities-method")}
      value={method}
      onChange={({ target }) => {
        const chosen = METHODS.find((found) => found === target.value);
        onChange(byMethod(weighing, chosen ?? method));
      }}
    >
      {METHODS.map((found) => (
        <option key={found} value={found}>
          {t(`web-priorities-method-${found}`)}
        </option>
      ))}
    </Select>
  );
}

function Weights({ weighing, onChange }: FieldsProps) {
  const t = useTexts();
  const method = weighing.method ?? "sum";
  return (
    <div className="pp-trying__fields">
      {(["data", "people"] as const).map((from) => (
        <fieldset key={from} className="pp-trying__weights">
          <legend>{t(`web-priorities-from-${from}`)}</legend>
          {CRITERIA[from].map((criterion) => (
            <WeightField
              key={criterion}
              label={t(`criterion-${criterion}`)}
              hint={t(`web-priorities-means-${criterion}`)}
              disabled={criterion === "effort" && method === "wsjf"}
              weight={weighing.weights[criterion] ?? 0}
              onChange={(weight) =>
                onChange({ method, weights: { ...weighing.weights, [criterion]: weight } })
              }
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

interface WeightProps {
  label: string;
  hint: string;
  disabled: boolean;
  weight: number;
  onChange: (weight: number) => void;
}

/** A weight as it is typed; what can be none stays in the field, with what is wrong about it. */
function WeightField({ weight, onChange, ...field }: WeightProps) {
  const t = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const right = (text: string) => text.trim() !== "" && isWeight(Number(text));
  const shown = typed !== null && (!right(typed) || Number(typed) === weight) ? typed : weight;
  return (
    <TextField
      {...field}
      type="number"
      min={0}
      max={MOST_WEIGHT}
      step={1}
      error={
        typed !== null && !right(typed)
          ? t("web-priorities-weight-odd", { most: MOST_WEIGHT })
          : null
      }
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        if (right(target.value)) {
          onChange(Number(target.value));
        }
      }}
    />
  );
}

interface EndsProps {
  weighing: Weighing;
  trial: Trial;
  tried: Answer<Priorities>;
}

/** The ways out of trying: into the draft, or back. */
function Ends({ weighing, trial, tried }: EndsProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const { editable, propose } = useRoadmap();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const done = await propose([{ change: "set-weights", weighing }]);
    setBusy(false);
    if (done) {
      trial.set(null);
      announce(t("web-priorities-taken"));
    }
  };
  return (
    <div className="pp-buttons">
      {editable && (
        <Button
          purpose="primary"
          busy={busy}
          disabled={tried.error !== null}
          onClick={() => void take()}
        >
          {t("web-priorities-take")}
        </Button>
      )}
      <Button onClick={() => trial.set(null)}>{t("web-priorities-try-stop")}</Button>
    </div>
  );
}
