import { useEffect, useRef } from "react";
import type { Action, Placement } from "../../api/types";
import { Button } from "../../shared/button";
import { useTexts } from "../../texts/texts";
import { EDITS, type Edit, useEdit } from "./editing";
import { DependencyForm } from "./forms/dependency";
import { DropForm } from "./forms/drop";
import { MoveForm } from "./forms/move";
import { StatusForm } from "./forms/status";
import { OwnerForm, TextForm } from "./forms/words";
import { Trial } from "./trial";

interface Props {
  action: Action;
  placement: Placement | null;
}

/** What can be edited of an action, and the form that is open. */
export function Edits({ action, placement }: Props) {
  const t = useTexts();
  const { edit, setEdit } = useEdit();
  const buttons = useRef(new Map<Edit, HTMLButtonElement>());
  const before = useRef(edit);
  useEffect(() => {
    // A form that goes away must not leave the keyboard nowhere.
    if (before.current && !edit && document.activeElement === document.body) {
      buttons.current.get(before.current)?.focus();
    }
    before.current = edit;
  }, [edit]);
  const dropped = action.status === "dropped";
  const shown = EDITS.filter((found) => !dropped || (found !== "status" && found !== "move"));
  return (
    <>
      <fieldset className="pp-action__edits">
        <legend className="pp-visually-hidden">
          {t("web-actions-edits", { number: action.number })}
        </legend>
        {shown.map((found) => (
          <Button
            key={found}
            ref={(button) => {
              if (button) {
                buttons.current.set(found, button);
              }
            }}
            aria-expanded={edit === found}
            onClick={() => setEdit(edit === found ? null : found)}
          >
            {t(found === "drop" && dropped ? "web-actions-take-up" : `web-actions-edit-${found}`)}
          </Button>
        ))}
        {action.basis === "added" && (
          <Trial
            label={t("web-actions-remove")}
            changes={[{ change: "remove-action", action: action.number }]}
          />
        )}
      </fieldset>
      {edit === "status" && <StatusForm action={action} />}
      {edit === "move" && <MoveForm action={action} plateau={placement?.plateau ?? null} />}
      {edit === "dependency" && <DependencyForm action={action} />}
      {edit === "owner" && <OwnerForm action={action} />}
      {edit === "text" && <TextForm action={action} />}
      {edit === "drop" && <DropForm action={action} />}
    </>
  );
}
