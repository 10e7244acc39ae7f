import { useEffect, useId, useRef, useState } from "react";
import type { Change } from "../../api/types";
import { Button } from "../../shared/button";
import { Loading } from "../../shared/states";
import { useTexts } from "../../texts/texts";
import { useActing } from "./acting";
import { Effects, Refused } from "./effects";
import { type Foreseen, useForeseen } from "./foreseeing";

/** What an edit would do, while it is being considered. */
export function Preview({ of }: { of: Foreseen }) {
  const t = useTexts();
  const { consequences, error, waiting, retry } = of;
  return (
    <div className="pp-preview" aria-busy={waiting}>
      <p className="pp-preview__title">{t("web-actions-preview")}</p>
      {error ? (
        <Refused error={error} onRetry={retry} />
      ) : consequences ? (
        <Effects of={consequences} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

interface Props {
  label: string;
  /** What a screen reader calls the button, when its label is too short on its own. */
  name?: string;
  changes: readonly Change[];
  onDone?: () => void;
}

/** An edit that needs no form: a button that first shows what it would do. */
export function Trial({ label, name, changes, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className="pp-trial">
      <Button
        ref={button}
        purpose="subtle"
        aria-label={name}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <Considered
          id={id}
          changes={changes}
          onDone={onDone}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface ConsideredProps {
  id: string;
  changes: readonly Change[];
  onDone: (() => void) | undefined;
  onClose: () => void;
}

function Considered({ id, changes, onDone, onClose }: ConsideredProps) {
  const t = useTexts();
  const { act, busy } = useActing();
  const foreseen = useForeseen(changes);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const add = () =>
    act(changes, () => {
      onClose();
      onDone?.();
    });
  return (
    <div id={id} className="pp-considered">
      <Preview of={foreseen} />
      <div className="pp-buttons">
        <Button ref={confirm} busy={busy} onClick={() => void add()}>
          {t("web-actions-add-to-draft")}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {t("web-actions-leave")}
        </Button>
      </div>
    </div>
  );
}
