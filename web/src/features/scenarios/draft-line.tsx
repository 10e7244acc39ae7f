import { useQuery } from "@tanstack/react-query";
import { scenariosQuery } from "../../api/states";
import type { Change } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { useChangeWords } from "../../draft/wording";
import { useAnnounce } from "../../shared/announce";
import { Badge } from "../../shared/badge";
import { Button } from "../../shared/button";
import { Menu, MenuChoice } from "../../shared/menu";
import { useTexts } from "../../texts/texts";
import { BendIcon } from "./icons";
import { useNames } from "./names";
import { type DialogName, useDialog } from "./opening";
import { useOutcomeWords } from "./outcome";
import { useUndoKeys } from "./undo-keys";

/** The draft on one line: how many edits, what they do, undo and redo, and what to do with it. */
export function DraftLine() {
  const t = useTexts();
  const { draft, entry, editable, trouble } = useRoadmap();
  const { open } = useDialog();
  const behind = draft !== null && draft.base < entry.latest.number && draft.request === null;
  return (
    <section className="pp-draft pp-no-print" aria-label={t("web-scenarios-bar")}>
      <Told />
      <div className="pp-draft__acts">
        {editable && <Bending />}
        <Button purpose="subtle" onClick={() => open("changes")}>
          <span className="pp-draft__wide">{t("web-scenarios-changes")}</span>
          <span className="pp-draft__narrow">{t("web-scenarios-changes-short")}</span>
        </Button>
        <More />
        {editable && !trouble && (
          <Button purpose="primary" onClick={() => open(behind ? "rebase" : "save")}>
            {t(behind ? "web-scenarios-rebase" : "web-scenarios-save")}
          </Button>
        )}
      </div>
    </section>
  );
}

function Told() {
  const t = useTexts();
  const outcome = useOutcomeWords();
  const { draft, changes, whatIf, busy } = useRoadmap();
  const said = whatIf && outcome(whatIf);
  return (
    <p className="pp-draft__told" aria-busy={busy}>
      <strong>
        {changes.length > 0
          ? t("web-scenarios-edits", { count: changes.length })
          : t("web-scenarios-edits-none")}
      </strong>
      {said && <span>: {said}</span>}
      {busy && <span className="pp-draft__busy"> {t("web-scenarios-busy")}</span>}
      {draft?.scenario && <Origin name={draft.scenario} />}
    </p>
  );
}

/** Which scenario the draft came from or was kept as. */
function Origin({ name }: { name: string }) {
  const t = useTexts();
  const { id } = useRoadmap();
  const { data } = useQuery(scenariosQuery(id));
  const title = data?.find((scenario) => scenario.name === name)?.title ?? name;
  return (
    <>
      {" "}
      <Badge>{t("web-scenarios-of", { title })}</Badge>
    </>
  );
}

function Bending() {
  const t = useTexts();
  const announce = useAnnounce();
  const words = useChangeWords();
  const names = useNames();
  const { draft, undo, redo } = useRoadmap();
  const last = draft?.steps[draft.done - 1];
  const next = draft?.steps[draft.done];
  const act = (step: readonly Change[] | undefined, bend: () => void, said: string) => () => {
    if (step) {
      bend();
      announce(t(said, { what: step.map((change) => words(change, names)).join(". ") }));
    }
  };
  const back = act(last, undo, "web-scenarios-undone");
  const forth = act(next, redo, "web-scenarios-redone");
  useUndoKeys({ undo: back, redo: forth });
  return (
    <>
      <Button
        purpose="subtle"
        className="pp-draft__bend"
        disabled={!last}
        aria-label={t("web-scenarios-undo")}
        aria-keyshortcuts="Control+Z"
        title={t("web-scenarios-undo-title")}
        onClick={back}
      >
        <BendIcon />
      </Button>
      <Button
        purpose="subtle"
        className="pp-draft__bend"
        disabled={!next}
        aria-label={t("web-scenarios-redo")}
        aria-keyshortcuts="Control+Shift+Z"
        title={t("web-scenarios-redo-title")}
        onClick={forth}
      >
        <BendIcon mirrored />
      </Button>
    </>
  );
}

function More() {
  const t = useTexts();
  const { editable } = useRoadmap();
  const { open } = useDialog();
  const choices: readonly DialogName[] = editable
    ? ["keep", "scenarios", "discard"]
    : ["scenarios", "discard"];
  return (
    <Menu label={t("web-scenarios-more")} name={t("web-scenarios-more-name")}>
      {(close) =>
        choices.map((name) => (
          <MenuChoice
            key={name}
            onChoose={() => {
              close();
              open(name);
            }}
          >
            {t(`web-scenarios-choice-${name}`)}
          </MenuChoice>
        ))
      }
    </Menu>
  );
}
