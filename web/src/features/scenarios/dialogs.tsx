import { useRoadmap } from "../../draft/roadmap";
import type { Aftermath } from "./aftermath";
import { ChangesDialog } from "./changes-dialog";
import { DiscardDialog } from "./discard-dialog";
import { KeepDialog } from "./keep-dialog";
import type { DialogName } from "./opening";
import { RebaseDialog } from "./rebase-dialog";
import { SaveDialog } from "./save-dialog";
import { ScenariosDialog } from "./scenarios-dialog";

/** Which dialog is open, and who hears what became of the draft. */
export interface DialogsProps {
  name: DialogName;
  onDone: (aftermath: Aftermath) => void;
}

/** The dialog about the draft that the address names, as far as there is something to do in it. */
export default function Dialogs({ name, onDone }: DialogsProps) {
  const { draft, editable, entry } = useRoadmap();
  if (name === "scenarios") {
    return <ScenariosDialog onDone={onDone} />;
  }
  if (!draft) {
    return null;
  }
  switch (name) {
    case "changes":
      return <ChangesDialog draft={draft} />;
    case "discard":
      return <DiscardDialog draft={draft} onDone={onDone} />;
    case "keep":
      return editable && <KeepDialog draft={draft} onDone={onDone} />;
    case "save":
      return editable && <SaveDialog draft={draft} onDone={onDone} />;
    case "rebase":
      return (
        editable &&
        draft.base < entry.latest.number && <RebaseDialog draft={draft} onDone={onDone} />
      );
  }
}
