import type { Draft } from "../../draft/draft";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { useTexts } from "../../texts/texts";
import type { Aftermath } from "./aftermath";
import { useDialog } from "./opening";

interface Props {
  draft: Draft;
  onDone: (aftermath: Aftermath) => void;
}

/** Asks before a draft is thrown away. */
export function DiscardDialog({ draft, onDone }: Props) {
  const t = useTexts();
  const { changes, replaceDraft } = useRoadmap();
  const { open, close } = useDialog();
  return (
    <Dialog title={t("web-scenarios-discard-title")} onClose={close}>
      <p className="nl-paragraph">{t("web-scenarios-discard-detail", { count: changes.length })}</p>
      <div className="pp-buttons">
        <Button
          purpose="primary"
          hint="negative"
          onClick={() => {
            close();
            replaceDraft(null);
            onDone({ kind: "discarded", draft, instead: null });
          }}
        >
          {t("web-scenarios-discard")}
        </Button>
        <Button onClick={() => open("keep")}>{t("web-scenarios-choice-keep")}</Button>
        <Button purpose="subtle" onClick={close}>
          {t("web-scenarios-cancel")}
        </Button>
      </div>
    </Dialog>
  );
}
