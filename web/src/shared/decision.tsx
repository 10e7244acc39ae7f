import { useId } from "react";
import { useTexts } from "../texts/texts";
import { TextField } from "./fields";

/** Who decided something, while it is being filled in; empty where it is not known. */
export interface DecisionWords {
  readonly by: string;
  readonly decidedOn: string;
  readonly reference: string;
}

/** A decision as nobody has filled it in yet. */
export const NO_DECISION: DecisionWords = { by: "", decidedOn: "", reference: "" };

interface Body {
  readonly id: string;
  readonly title: string;
}

/** The decision as the service wants it; a body that the roadmap knows is named by its id too. */
export function decisionOf(words: DecisionWords, bodies: readonly Body[]) {
  const by = words.by.trim();
  const known = bodies.find((body) => body.title.toLowerCase() === by.toLowerCase());
  return {
    by: known?.title ?? by,
    body: known?.id ?? null,
    decided_on: words.decidedOn || null,
    reference: words.reference.trim() || null,
  };
}

interface Props {
  value: DecisionWords;
  onChange: (value: DecisionWords) => void;
  /** Bodies that the roadmap knows; another name can be typed too. */
  bodies: readonly Body[];
  required?: boolean;
  /** What is wrong with who decided; null when it is fine. */
  error?: string | null;
}

/** The fields of a decision: by whom, when, and where it can be read. */
export function DecisionFields({ value, onChange, bodies, required = false, error }: Props) {
  const t = useTexts();
  const list = useId();
  return (
    <>
      <TextField
        label={t("web-decision-by")}
        hint={t("web-decision-by-hint")}
        error={error}
        name="by"
        list={list}
        required={required}
        value={value.by}
        onChange={(event) => onChange({ ...value, by: event.target.value })}
      />
      <datalist id={list}>
        {bodies.map((body) => (
          <option key={body.id} value={body.title} />
        ))}
      </datalist>
      <TextField
        label={t("web-decision-on")}
        type="date"
        value={value.decidedOn}
        onChange={(event) => onChange({ ...value, decidedOn: event.target.value })}
      />
      <TextField
        label={t("web-decision-reference")}
        hint={t("web-decision-reference-hint")}
        value={value.reference}
        onChange={(event) => onChange({ ...value, reference: event.target.value })}
      />
    </>
  );
}
