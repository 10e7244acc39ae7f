import { AuthorField, type Who } from "../../draft/author";
import { Button } from "../../shared/button";
import { TextArea, TextField } from "../../shared/fields";
import { useTexts } from "../../texts/texts";

interface NameProps {
  title: string;
  id: string;
  /** The id that follows from the title, which counts when none is typed. */
  proposed: string;
  required: boolean;
  tried: boolean;
  onChange: (part: { title?: string; id?: string }) => void;
}

/** How a roadmap is called, for people and for machines. */
export function NameFields({ title, id, proposed, required, tried, onChange }: NameProps) {
  const t = useTexts();
  return (
    <>
      <TextField
        label={t(required ? "web-roadmaps-title" : "web-roadmaps-title-own")}
        error={tried && required && !title.trim() ? t("web-roadmaps-title-missing") : null}
        name="title"
        autoComplete="off"
        required={required}
        value={title}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextField
        label={t("web-roadmaps-id")}
        hint={t("web-roadmaps-id-hint")}
        error={
          tried && title.trim() && !id.trim() && !proposed ? t("web-roadmaps-id-missing") : null
        }
        name="id"
        autoComplete="off"
        spellCheck={false}
        placeholder={proposed}
        value={id}
        onChange={(event) => onChange({ id: event.target.value })}
      />
    </>
  );
}

interface EndProps {
  reason: string;
  onReason: (reason: string) => void;
  who: Who;
  tried: boolean;
  busy: boolean;
  /** What the button does. */
  label: string;
}

/** Why, by whom, and the button: the end of every form that writes. */
export function EndFields({ reason, onReason, who, tried, busy, label }: EndProps) {
  const t = useTexts();
  return (
    <>
      <TextArea
        label={t("web-roadmaps-reason")}
        hint={t("web-roadmaps-reason-hint")}
        error={tried && !reason.trim() ? t("web-roadmaps-reason-missing") : null}
        name="reason"
        rows={2}
        required
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
      <AuthorField who={who} tried={tried} />
      <div className="pp-buttons">
        <Button type="submit" purpose="primary" busy={busy}>
          {label}
        </Button>
      </div>
    </>
  );
}
