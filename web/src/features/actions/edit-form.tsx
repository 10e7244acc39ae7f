import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Change } from "../../api/types";
import { Button } from "../../shared/button";
import { useTexts } from "../../texts/texts";
import { useActing } from "./acting";
import type { Foreseen } from "./foreseeing";
import { Preview } from "./trial";

interface Props {
  title: string;
  /** Whether the form is all that the panel shows, so that its title is the heading of the panel. */
  alone?: boolean;
  /** What the form asks for; null while something is lacking, or nothing is different. */
  changes: readonly Change[] | null;
  foreseen: Foreseen;
  /** Said when the user sends the form while there is nothing to send. */
  lacking?: string;
  submit?: string;
  onDone: () => void;
  onCancel: () => void;
  /** The fields; they get whether the user tried to send them, and so wants to know what is wrong. */
  children: (tried: boolean) => ReactNode;
  /** What can be done instead, under the preview. */
  instead?: ReactNode;
}

/** A form that shows what it would do before it adds that to the draft. */
export function EditForm(props: Props) {
  const { title, alone, changes, foreseen, lacking, submit, onDone, onCancel, children, instead } =
    props;
  const t = useTexts();
  const Heading = alone ? "h2" : "h3";
  const { act, busy } = useActing();
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("select, input, textarea")?.focus();
  }, []);
  useEffect(() => {
    if (tries > 0) {
      form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    }
  }, [tries]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    if (!changes) {
      setTries(tries + 1);
    } else {
      void act(changes, onDone);
    }
  };
  return (
    <form ref={form} className="pp-edit" aria-labelledby={heading} noValidate onSubmit={send}>
      <Heading id={heading} className="pp-action__heading">
        {title}
      </Heading>
      {children(tries > 0)}
      {changes && <Preview of={foreseen} />}
      {instead}
      {tries > 0 && !changes && (
        <p className="pp-field__error" role="alert">
          {lacking ?? t("web-actions-nothing-different")}
        </p>
      )}
      <div className="pp-buttons">
        <Button type="submit" purpose="primary" busy={busy}>
          {submit ?? t("web-actions-add-to-draft")}
        </Button>
        <Button purpose="subtle" onClick={onCancel}>
          {t("web-actions-cancel")}
        </Button>
      </div>
    </form>
  );
}
