import { useLocation } from "wouter";
import { useAnnounce } from "../../shared/announce";
import { Dialog } from "../../shared/dialog";
import { useRoadmapAddresses } from "../../shared/roadmap-address";
import { useTexts } from "../../texts/texts";
import { BeginEmpty } from "./begin-empty";
import { BeginFile } from "./begin-file";
import { BeginShipped } from "./begin-shipped";
import { BEGINNINGS, type Beginning, useOpening } from "./opening";

const FORMS = { shipped: BeginShipped, empty: BeginEmpty, file: BeginFile } as const;

/** What a form that begins a roadmap gets. */
export interface BeginProps {
  onDone: (roadmap: { roadmap: string }) => void;
}

/** Makes a roadmap: from the report, empty, or from a document. */
export function NewDialog({ beginning }: { beginning: Beginning }) {
  const t = useTexts();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const addressOf = useRoadmapAddresses();
  const { begin, close } = useOpening();
  const Form = FORMS[beginning];
  return (
    <Dialog title={t("web-roadmaps-new")} onClose={close}>
      <fieldset className="pp-choices">
        <legend className="utrecht-form-label pp-field__label">{t("web-roadmaps-from")}</legend>
        {BEGINNINGS.map((found) => (
          <label key={found} className="pp-choices__choice">
            <input
              type="radio"
              name="from"
              checked={found === beginning}
              onChange={() => begin(found)}
            />
            <span>{t(`web-roadmaps-from-${found}`)}</span>
          </label>
        ))}
      </fieldset>
      <Form
        onDone={({ roadmap }) => {
          announce(t("web-roadmaps-made"));
          navigate(addressOf(roadmap)("plan"));
        }}
      />
    </Dialog>
  );
}
