import type { Action, Change } from "../../../api/types";
import { Select, TextArea } from "../../../shared/fields";
import { useTexts } from "../../../texts/texts";
import { EditForm } from "../edit-form";
import { useForeseen } from "../foreseeing";
import { trimmed, useForm } from "./form";

/** Decides not to do an action, or takes it up again. */
export function DropForm({ action }: { action: Action }) {
  return action.status === "dropped" ? <TakeUp action={action} /> : <Drop action={action} />;
}

function Drop({ action }: { action: Action }) {
  const t = useTexts();
  const { values, fill, end } = useForm(`${action.number} drop`, { reason: "" });
  const reason = trimmed(values.reason);
  const changes: Change[] | null = reason
    ? [{ change: "drop-action", action: action.number, reason }]
    : null;
  const foreseen = useForeseen(changes);
  return (
    <EditForm
      title={t("web-actions-drop-title", { number: action.number })}
      changes={changes}
      foreseen={foreseen}
      lacking={t("web-actions-look-above")}
      onDone={end}
      onCancel={end}
    >
      {(tried) => (
        <TextArea
          label={t("web-actions-why-dropped")}
          hint={t("web-actions-drop-hint", { number: action.number })}
          error={tried && !reason ? t("web-actions-why-dropped-lacks") : null}
          required
          value={values.reason}
          onChange={(event) => fill({ reason: event.target.value })}
        />
      )}
    </EditForm>
  );
}

function TakeUp({ action }: { action: Action }) {
  const t = useTexts();
  const { values, fill, end } = useForm(`${action.number} take-up`, { status: "planned" });
  const status = values.status === "proposed" ? "proposed" : "planned";
  const changes: Change[] = [{ change: "set-status", action: action.number, status, reason: null }];
  const foreseen = useForeseen(changes);
  return (
    <EditForm
      title={t("web-actions-take-up-title", { number: action.number })}
      changes={changes}
      foreseen={foreseen}
      onDone={end}
      onCancel={end}
    >
      {() => (
        <Select
          label={t("web-actions-status")}
          value={status}
          onChange={(event) => fill({ status: event.target.value })}
        >
          <option value="planned">{t("status-planned")}</option>
          <option value="proposed">{t("status-proposed")}</option>
        </Select>
      )}
    </EditForm>
  );
}
