import type { Action, Change, Status } from "../../../api/types";
import { Select, TextArea } from "../../../shared/fields";
import { useTexts } from "../../../texts/texts";
import { EditForm } from "../edit-form";
import { useForeseen } from "../foreseeing";
import { trimmed, useForm } from "./form";

const STATUSES: readonly Status[] = ["proposed", "planned", "started", "done", "blocked"];

/** Gives an action another status. */
export function StatusForm({ action }: { action: Action }) {
  const t = useTexts();
  const { values, fill, end } = useForm(`${action.number} status`, {
    status: action.status as string,
    reason: action.status_reason ?? "",
  });
  const status = STATUSES.find((found) => found === values.status);
  const reason = trimmed(values.reason);
  const reasonLacks = status === "blocked" && !reason;
  const same = status === action.status && reason === action.status_reason;
  const changes: Change[] | null =
    !status || reasonLacks || same
      ? null
      : [{ change: "set-status", action: action.number, status, reason }];
  const foreseen = useForeseen(changes);
  return (
    <EditForm
      title={t("web-actions-status-title", { number: action.number })}
      changes={changes}
      foreseen={foreseen}
      lacking={reasonLacks ? t("web-actions-look-above") : undefined}
      onDone={end}
      onCancel={end}
    >
      {(tried) => (
        <>
          <Select
            label={t("web-actions-status")}
            hint={
              status === "started" || status === "done" ? t("web-actions-status-frozen") : undefined
            }
            value={values.status}
            onChange={(event) => fill({ status: event.target.value })}
          >
            {!status && <option value={action.status}>{t(`status-${action.status}`)}</option>}
            {STATUSES.map((found) => (
              <option key={found} value={found}>
                {t(`status-${found}`)}
              </option>
            ))}
          </Select>
          <TextArea
            label={t(status === "blocked" ? "web-actions-why-blocked" : "web-actions-why-optional")}
            error={tried && reasonLacks ? t("web-actions-why-blocked-lacks") : null}
            required={status === "blocked"}
            value={values.reason}
            onChange={(event) => fill({ reason: event.target.value })}
          />
        </>
      )}
    </EditForm>
  );
}
