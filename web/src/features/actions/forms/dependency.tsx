import { memo, useId, useMemo } from "react";
import type { Action, Kind } from "../../../api/types";
import { useRoadmap } from "../../../draft/roadmap";
import { Checkbox, Select, TextArea, TextField } from "../../../shared/fields";
import { useTexts } from "../../../texts/texts";
import { EditForm } from "../edit-form";
import { useForeseen } from "../foreseeing";
import { type Asked, adding, meant } from "./asked";
import { Circle } from "./circle";
import { trimmed, useForm } from "./form";

/** Says that an action needs another one, or the other way round. */
export function DependencyForm({ action }: { action: Action }) {
  const t = useTexts();
  const list = useId();
  const { document } = useRoadmap();
  const { number } = action;
  const { values, fill, end } = useForm(`${number} dependency`, {
    direction: "needs",
    other: "",
    kind: "builds-on",
    same: false as boolean,
    reason: "",
  });
  const others = useMemo(
    () => document.actions.filter((found) => found.number !== number),
    [document.actions, number],
  );
  const other = meant(values.other, others);
  const kind: Kind = values.kind === "builds-on" ? "builds-on" : "more-effective-after";
  const asked: Asked | null = other
    ? {
        predecessor: values.direction === "needs" ? other.number : number,
        successor: values.direction === "needs" ? number : other.number,
        kind,
        same_plateau: kind === "builds-on" && values.same,
        reason: trimmed(values.reason),
      }
    : null;
  const changes = asked && [adding(asked)];
  const foreseen = useForeseen(changes);
  const circles = foreseen.consequences?.cycles ?? [];
  return (
    <EditForm
      title={t("web-actions-link-title", { number })}
      changes={changes}
      foreseen={foreseen}
      lacking={t("web-actions-look-above")}
      submit={circles.length > 0 ? t("web-actions-circle-anyway") : undefined}
      onDone={end}
      onCancel={end}
      instead={
        asked && circles.length > 0 && <Circle asked={asked} groups={circles} onDone={end} />
      }
    >
      {(tried) => (
        <>
          <Select
            label={t("web-actions-link-direction")}
            value={values.direction}
            onChange={(event) => fill({ direction: event.target.value })}
          >
            <option value="needs">{t("web-actions-link-needs", { number })}</option>
            <option value="needed">{t("web-actions-link-needed", { number })}</option>
          </Select>
          <TextField
            label={t("web-actions-link-other")}
            hint={t("web-actions-link-other-hint")}
            error={
              tried && !other
                ? t(
                    values.other.trim()
                      ? "web-actions-link-other-unknown"
                      : "web-actions-link-other-lacks",
                    { number: values.other.trim() },
                  )
                : null
            }
            list={list}
            required
            autoComplete="off"
            value={values.other}
            onChange={(event) => fill({ other: event.target.value })}
          />
          <Choices id={list} actions={others} />
          <Select
            label={t("web-actions-link-kind")}
            hint={t(`web-actions-link-kind-${kind}`)}
            value={kind}
            onChange={(event) => fill({ kind: event.target.value })}
          >
            <option value="builds-on">{t("kind-builds-on")}</option>
            <option value="more-effective-after">{t("kind-more-effective-after")}</option>
          </Select>
          {kind === "builds-on" && (
            <Checkbox
              label={t("web-actions-link-same")}
              checked={values.same}
              onChange={(event) => fill({ same: event.target.checked })}
            />
          )}
          <TextArea
            label={t("web-actions-why-optional")}
            rows={2}
            value={values.reason}
            onChange={(event) => fill({ reason: event.target.value })}
          />
        </>
      )}
    </EditForm>
  );
}

/** The list to choose from; with thousands of actions it must not be made anew at every key. */
const Choices = memo(function Choices({ id, actions }: ChoicesProps) {
  return (
    <datalist id={id}>
      {actions.map(({ number, title }) => (
        <option key={number} value={`${number} ${title}`} />
      ))}
    </datalist>
  );
});

interface ChoicesProps {
  id: string;
  actions: readonly Action[];
}
