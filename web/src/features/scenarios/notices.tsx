import { useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../../api/problem";
import { keyOf } from "../../api/queries";
import { useRoadmap } from "../../draft/roadmap";
import { Alert } from "../../shared/alert";
import { Button } from "../../shared/button";
import { focusTitle } from "../../shared/focus";
import { useTexts } from "../../texts/texts";
import { useDialog } from "./opening";
import { useUnsure } from "./unsure";

/** Tells that the draft was sent to be saved and that no answer came. */
export function Unsure() {
  const t = useTexts();
  const { open } = useDialog();
  return (
    useUnsure() && (
      <div className="pp-draft-after pp-no-print">
        <Alert kind="warning" live title={t("web-scenarios-unsure")}>
          <p className="nl-paragraph">{t("web-scenarios-unsure-detail")}</p>
          <div className="pp-buttons">
            <Button onClick={() => open("save")}>{t("web-scenarios-save")}</Button>
          </div>
        </Alert>
      </div>
    )
  );
}

/** Tells that others saved while this draft was made, and leads to bringing it up to date. */
export function Newer() {
  const t = useTexts();
  const { draft, entry, editable } = useRoadmap();
  const { open } = useDialog();
  const { number, author, reason } = entry.latest;
  const missed = draft ? number - draft.base : 0;
  if (!draft || missed <= 0 || draft.request !== null) {
    return null;
  }
  return (
    <div className="pp-draft-after pp-no-print">
      <Alert
        kind="warning"
        live
        title={t("web-scenarios-newer", {
          count: missed,
          number: String(number),
          author,
        })}
      >
        <p className="nl-paragraph">
          {t("web-scenarios-newer-detail", { reason, base: String(draft.base) })}
        </p>
        {editable && (
          <div className="pp-buttons">
            <Button onClick={() => open("rebase")}>{t("web-scenarios-rebase")}</Button>
          </div>
        )}
      </Alert>
    </div>
  );
}

/** Says why nobody can tell what the draft does, and offers the ways out. */
export function Trouble() {
  const t = useTexts();
  const client = useQueryClient();
  const { open } = useDialog();
  const { id, trouble, undo, editable } = useRoadmap();
  if (!trouble) {
    return null;
  }
  // What the service refuses once it refuses again; a lost connection comes back.
  const refused = trouble instanceof ApiProblem;
  const again = () => void client.refetchQueries({ queryKey: [...keyOf(id), "impact"] });
  return (
    <div className="pp-draft-after pp-no-print">
      <Alert kind="error" live title={t("web-scenarios-trouble")}>
        <p className="nl-paragraph">{refused ? trouble.message : t("web-offline-detail")}</p>
        <p className="nl-paragraph">{t("web-scenarios-trouble-detail")}</p>
        <div className="pp-buttons">
          {!refused && <Button onClick={again}>{t("web-retry")}</Button>}
          {refused && editable && (
            <Button
              onClick={() => {
                undo();
                focusTitle();
              }}
            >
              {t("web-scenarios-undo-last")}
            </Button>
          )}
          {refused && <Button onClick={() => open("changes")}>{t("web-scenarios-changes")}</Button>}
        </div>
      </Alert>
    </div>
  );
}
