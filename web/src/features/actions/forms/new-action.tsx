import type { Change } from "../../../api/types";
import { useRoadmap } from "../../../draft/roadmap";
import { useSetQuery } from "../../../shared/address";
import { Select, TextArea, TextField } from "../../../shared/fields";
import { useKept } from "../../../shared/kept";
import { useTexts } from "../../../texts/texts";
import { EditForm } from "../edit-form";
import { useForeseen } from "../foreseeing";
import { trimmed } from "./form";
import { numberTrouble, proposedNumber } from "./numbering";
import { chosen, PlateauSelect } from "./plateau-select";

/** Adds an action of the users themselves. */
export function NewActionForm() {
  const t = useTexts();
  const setQuery = useSetQuery();
  const { id, document } = useRoadmap();
  const [values, fill, forget] = useKept(`${id} new`, {
    number: "",
    title: "",
    summary: "",
    advice: "",
    plateau: "",
    reason: "",
  });
  const advice = values.advice || null;
  const proposed = proposedNumber(document.actions, advice);
  const number = trimmed(values.number) ?? proposed;
  const trouble = numberTrouble(number, document.actions);
  const title = trimmed(values.title);
  const summary = trimmed(values.summary);
  const reason = trimmed(values.reason);
  const plateau = chosen(values.plateau);
  const changes: Change[] | null =
    title && !trouble
      ? [
          {
            change: "add-action",
            action: {
              number,
              title,
              advice,
              summary: summary ? { nl: summary } : null,
              reason: reason ? { nl: reason } : null,
              earliest_plateau: plateau === null ? null : { plateau },
            },
          },
        ]
      : null;
  const foreseen = useForeseen(changes);
  const leave = (action: string | null) => {
    forget();
    setQuery(action === null ? { edit: null } : { edit: null, action });
  };
  return (
    <EditForm
      title={t("web-actions-new-title")}
      alone
      changes={changes}
      foreseen={foreseen}
      lacking={t("web-actions-look-above")}
      onDone={() => leave(number)}
      onCancel={() => leave(null)}
    >
      {(tried) => (
        <>
          <TextField
            label={t("web-actions-title")}
            error={tried && !title ? t("web-actions-title-lacks") : null}
            required
            autoComplete="off"
            value={values.title}
            onChange={(event) => fill({ title: event.target.value })}
          />
          <TextArea
            label={t("web-actions-summary")}
            value={values.summary}
            onChange={(event) => fill({ summary: event.target.value })}
          />
          <Select
            label={t("web-actions-advice")}
            value={values.advice}
            onChange={(event) => fill({ advice: event.target.value })}
          >
            <option value="">{t("web-actions-advice-none")}</option>
            {document.advices.map((found) => (
              <option key={found.number} value={found.number}>
                {`${found.number} ${found.title}`}
              </option>
            ))}
          </Select>
          <TextField
            label={t("web-actions-number")}
            hint={t("web-actions-number-hint", { number: proposed })}
            error={trouble && t(`web-actions-number-${trouble}`, { number, proposed })}
            autoComplete="off"
            placeholder={proposed}
            value={values.number}
            onChange={(event) => fill({ number: event.target.value })}
          />
          <PlateauSelect
            label={t("web-actions-floor")}
            none={t("web-actions-floor-none")}
            value={values.plateau}
            onChange={(value) => fill({ plateau: value })}
          />
          <TextArea
            label={t("web-actions-why-new")}
            rows={2}
            value={values.reason}
            onChange={(event) => fill({ reason: event.target.value })}
          />
        </>
      )}
    </EditForm>
  );
}
