import { useId } from "react";
import type { Conflict } from "../../api/types";
import { useTexts } from "../../texts/texts";

/** My change wins, or what others did stays. */
export type Choice = "keep" | "drop";

interface Props {
  conflict: Conflict;
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
}

const PLATEAU_FIELDS = ["earliest_plateau", "pin", "ceiling"];

/** One change that does not simply fit: what is in its way, and the choice. */
export function ConflictChoice({ conflict, choice, onChoose }: Props) {
  const t = useTexts();
  const name = useId();
  const { kind, reason, text, theirs, mine } = conflict;
  const told = (value: Conflict["mine"]) => {
    if (reason === "dependency") {
      return t(value == null ? "web-scenarios-link-none" : "web-scenarios-link");
    }
    if (value == null) {
      return t("web-scenarios-value-none");
    }
    if (reason === "status") {
      return t(`status-${value}`);
    }
    return PLATEAU_FIELDS.includes(reason)
      ? t("plateau-bare", { number: String(value) })
      : String(value);
  };
  const options: readonly { choice: Choice; label: string }[] =
    kind === "both-changed"
      ? [
          { choice: "keep", label: t("web-scenarios-take-mine", { value: told(mine) }) },
          { choice: "drop", label: t("web-scenarios-take-theirs", { value: told(theirs) }) },
        ]
      : [{ choice: "drop", label: t("web-scenarios-give-up") }];
  return (
    <fieldset className="pp-conflict">
      <legend>{text}</legend>
      <p>
        {kind === "both-changed"
          ? t("web-scenarios-both-changed", { field: reason })
          : t("web-scenarios-not-applicable", { reason })}
      </p>
      {options.map((option) => (
        <label key={option.choice} className="pp-checkbox">
          <input
            type="radio"
            name={name}
            checked={choice === option.choice}
            onChange={() => onChoose(option.choice)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
