import type { Action, Change } from "../../../api/types";
import { TextArea, TextField } from "../../../shared/fields";
import { inLanguage } from "../../../shared/localized";
import { useLanguage, useTexts } from "../../../texts/texts";
import { EditForm } from "../edit-form";
import { useForeseen } from "../foreseeing";
import { trimmed, useForm } from "./form";

/** Says who owns an action. */
export function OwnerForm({ action }: { action: Action }) {
  const t = useTexts();
  const { values, fill, end } = useForm(`${action.number} owner`, { owner: action.owner ?? "" });
  const owner = trimmed(values.owner);
  const changes: Change[] | null =
    owner && owner !== action.owner
      ? [{ change: "edit-action", action: action.number, owner }]
      : null;
  const foreseen = useForeseen(changes);
  return (
    <EditForm
      title={t("web-actions-owner-title", { number: action.number })}
      changes={changes}
      foreseen={foreseen}
      lacking={owner ? undefined : t("web-actions-look-above")}
      onDone={end}
      onCancel={end}
    >
      {(tried) => (
        <TextField
          label={t("web-actions-owner")}
          hint={t("web-actions-owner-hint")}
          error={tried && !owner ? t("web-actions-owner-lacks") : null}
          required
          autoComplete="off"
          value={values.owner}
          onChange={(event) => fill({ owner: event.target.value })}
        />
      )}
    </EditForm>
  );
}

/** Says in other words what an action is. */
export function TextForm({ action }: { action: Action }) {
  const t = useTexts();
  const language = useLanguage();
  const shown = inLanguage(action.summary, language);
  const { values, fill, end } = useForm(`${action.number} text ${language}`, {
    title: action.title,
    summary: shown,
  });
  const title = trimmed(values.title);
  const summary = trimmed(values.summary);
  const summaryLacks = !summary && shown !== "";
  const newTitle = title === action.title ? null : title;
  const newSummary =
    summary === null || summary === shown
      ? null
      : // The other language keeps its words; a text needs Dutch ones.
        { nl: summary, ...action.summary, [language]: summary };
  const changes: Change[] | null =
    title && !summaryLacks && (newTitle || newSummary)
      ? [{ change: "edit-action", action: action.number, title: newTitle, summary: newSummary }]
      : null;
  const foreseen = useForeseen(changes);
  return (
    <EditForm
      title={t("web-actions-text-title", { number: action.number })}
      changes={changes}
      foreseen={foreseen}
      lacking={!title || summaryLacks ? t("web-actions-look-above") : undefined}
      onDone={end}
      onCancel={end}
    >
      {(tried) => (
        <>
          <TextField
            label={t("web-actions-title")}
            error={tried && !title ? t("web-actions-title-lacks") : null}
            required
            value={values.title}
            onChange={(event) => fill({ title: event.target.value })}
          />
          <TextArea
            label={t("web-actions-summary")}
            hint={t("web-actions-summary-hint")}
            error={tried && summaryLacks ? t("web-actions-summary-lacks") : null}
            rows={5}
            value={values.summary}
            onChange={(event) => fill({ summary: event.target.value })}
          />
        </>
      )}
    </EditForm>
  );
}
