import { useId } from "react";
import type { Import } from "../../api/exchange";
import { Alert } from "../../shared/alert";
import { useTexts } from "../../texts/texts";

export type Conflict = Import["conflicts"][number];

/** The file wins, or what is there now stays. */
export type Choice = "keep" | "drop";

/** What was chosen, by the position of the change. */
export type Choices = ReadonlyMap<number, Choice>;

interface Props {
  /** Also those that were decided, so that one can change one's mind. */
  conflicts: readonly Conflict[];
  choices: Choices;
  /** Null for who may only look. */
  onChoose: ((position: number, choice: Choice) => void) | null;
}

/** What the file and somebody else changed both, with the choice between them. */
export function Conflicts({ conflicts, choices, onChoose }: Props) {
  const t = useTexts();
  if (conflicts.length === 0) {
    return null;
  }
  return (
    <Alert kind="warning" title={t("web-exchange-conflicts", { count: conflicts.length })}>
      {onChoose ? (
        conflicts.map((conflict) => (
          <Choosing
            key={conflict.position}
            conflict={conflict}
            choice={choices.get(conflict.position) ?? null}
            onChoose={(choice) => onChoose(conflict.position, choice)}
          />
        ))
      ) : (
        <ul className="utrecht-unordered-list">
          {conflicts.map(({ position, text, why }) => (
            <li key={position}>
              {text}. {why}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

interface ChoosingProps {
  conflict: Conflict;
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
}

function Choosing({ conflict, choice, onChoose }: ChoosingProps) {
  const t = useTexts();
  const name = useId();
  // What cannot be done any more cannot be chosen either.
  const options: readonly Choice[] = conflict.kind === "both-changed" ? ["keep", "drop"] : ["drop"];
  return (
    <fieldset className="pp-conflict">
      <legend>{conflict.text}</legend>
      <p>{conflict.why}</p>
      {options.map((option) => (
        <label key={option} className="pp-checkbox">
          <input
            type="radio"
            name={name}
            checked={choice === option}
            onChange={() => onChoose(option)}
          />
          <span>{t(option === "keep" ? "web-exchange-take-file" : "web-exchange-leave-here")}</span>
        </label>
      ))}
    </fieldset>
  );
}
