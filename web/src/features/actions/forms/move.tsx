import type { Action, Change } from "../../../api/types";
import { landing } from "../../../draft/moving";
import { Alert } from "../../../shared/alert";
import { Button } from "../../../shared/button";
import { TextArea } from "../../../shared/fields";
import { inLanguage } from "../../../shared/localized";
import { useLanguage, useTexts } from "../../../texts/texts";
import { EditForm } from "../edit-form";
import { useEdit } from "../editing";
import { useForeseen } from "../foreseeing";
import { usePlateauName } from "../names";
import { trimmed, useForm } from "./form";
import { chosen, PlateauSelect } from "./plateau-select";

/** Puts an action earlier or later: its earliest plateau, its pin, its latest plateau. */
export function MoveForm({ action, plateau }: { action: Action; plateau: number | null }) {
  const fixed = action.status === "started" || action.status === "done";
  return fixed || action.status === "dropped" ? (
    <Fixed action={action} plateau={plateau} />
  ) : (
    <Move action={action} />
  );
}

/** Why an action cannot be moved, and what can be done instead. */
function Fixed({ action, plateau }: { action: Action; plateau: number | null }) {
  const t = useTexts();
  const { setEdit } = useEdit();
  const name = usePlateauName();
  const dropped = action.status === "dropped";
  return (
    <Alert kind="info" live title={t("web-actions-move-refused", { number: action.number })}>
      <p>
        {dropped
          ? t("web-actions-move-dropped", { number: action.number })
          : t("web-actions-move-frozen", {
              number: action.number,
              status: t(`status-${action.status}`),
              plateau: name(plateau ?? 1),
            })}
      </p>
      <div className="pp-buttons">
        <Button onClick={() => setEdit(dropped ? "drop" : "status")}>
          {t(dropped ? "web-actions-take-up" : "web-actions-move-open-status")}
        </Button>
        <Button purpose="subtle" onClick={() => setEdit(null)}>
          {t("web-actions-cancel")}
        </Button>
      </div>
    </Alert>
  );
}

const written = (plateau: number | null | undefined) => plateau?.toString() ?? "";

function Move({ action }: { action: Action }) {
  const t = useTexts();
  const language = useLanguage();
  const name = usePlateauName();
  const floor = action.earliest_plateau;
  const { values, fill, end } = useForm(`${action.number} move`, {
    floor: written(floor?.plateau),
    reason: "",
    pin: written(action.pin),
    ceiling: written(action.ceiling),
  });
  const { number } = action;
  const reason = trimmed(values.reason);
  const asked = { floor: chosen(values.floor), pin: chosen(values.pin) };
  const changes: Change[] = [];
  if (asked.floor !== (floor?.plateau ?? null)) {
    const why = reason ? { nl: reason } : null;
    changes.push({ change: "move-floor", action: number, plateau: asked.floor, reason: why });
  }
  if (asked.pin !== action.pin) {
    changes.push({ change: "pin", action: number, plateau: asked.pin });
  }
  if (chosen(values.ceiling) !== action.ceiling) {
    changes.push({ change: "set-ceiling", action: number, plateau: chosen(values.ceiling) });
  }
  const edited = changes.length > 0 ? changes : null;
  const foreseen = useForeseen(edited);
  const landed = foreseen.outcome && landing(foreseen.outcome, number);
  const wanted = asked.pin ?? asked.floor;
  const held = edited && landed !== null && wanted !== null && landed > wanted ? landed : null;
  return (
    <EditForm
      title={t("web-actions-move-title", { number })}
      changes={edited}
      foreseen={foreseen}
      onDone={end}
      onCancel={end}
      instead={
        held !== null && (
          <Alert kind="warning" title={t("web-actions-held", { number, plateau: name(held) })}>
            <p>{t("web-actions-held-why", { number })}</p>
            <Button
              onClick={() =>
                fill(asked.pin === null ? { floor: written(held) } : { pin: written(held) })
              }
            >
              {t("web-actions-held-instead", { plateau: name(held) })}
            </Button>
          </Alert>
        )
      }
    >
      {() => (
        <>
          <PlateauSelect
            label={t("web-actions-floor")}
            hint={floor ? inLanguage(floor.reason, language) || undefined : undefined}
            none={t("web-actions-floor-none")}
            value={values.floor}
            onChange={(value) => fill({ floor: value })}
          />
          <TextArea
            label={t("web-actions-floor-why")}
            rows={2}
            value={values.reason}
            onChange={(event) => fill({ reason: event.target.value })}
          />
          <PlateauSelect
            label={t("web-actions-pin")}
            hint={t("web-actions-pin-hint")}
            none={t("web-actions-pin-none")}
            value={values.pin}
            onChange={(value) => fill({ pin: value })}
          />
          <PlateauSelect
            label={t("web-actions-ceiling")}
            hint={t("web-actions-ceiling-hint")}
            none={t("web-actions-ceiling-none")}
            value={values.ceiling}
            onChange={(value) => fill({ ceiling: value })}
          />
        </>
      )}
    </EditForm>
  );
}
