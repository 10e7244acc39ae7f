import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useTexts } from "../texts/texts";
import { DialogAnnouncements } from "./announce";
import { Button } from "./button";

interface Props {
  title: string;
  /** Called when the user goes away: Escape, the closing button, or the buttons of `children`. */
  onClose: () => void;
  /** A wide one has room for two columns or a drawing. */
  wide?: boolean;
  children: ReactNode;
}

const FIELDS = ["input", "select", "textarea"].map((name) => `${name}:enabled`).join();

/** Puts the focus on the first field that can be seen, else on the title. */
function begin(dialog: HTMLDialogElement): void {
  dialog.querySelector<HTMLElement>("h2")?.focus();
  for (const field of dialog.querySelectorAll<HTMLElement>(FIELDS)) {
    field.focus();
    // What is folded away does not take it.
    if (document.activeElement === field) {
      return;
    }
  }
}

/**
 * A dialog that the rest of the page waits for. It begins at its first field, or else its title; the
 * browser keeps the focus inside and gives it back to where it was. It is open as long as it is on
 * the page.
 */
export function Dialog({ title, onClose, wide = false, children }: Props) {
  const t = useTexts();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it still stands on the page: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    if (opened) {
      opened.showModal();
      begin(opened);
    }
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? "pp-dialog pp-dialog--wide" : "pp-dialog"}
      aria-labelledby={heading}
      onCancel={(event) => {
        // Closing is a matter of state; the browser must not do it on its own.
        event.preventDefault();
        onClose();
      }}
    >
      <div className="pp-dialog__head">
        <h2 id={heading} className="nl-heading nl-heading--level-3" tabIndex={-1}>
          {title}
        </h2>
        <Button purpose="subtle" onClick={onClose}>
          {t("web-close")}
        </Button>
      </div>
      <div className="pp-dialog__body">{children}</div>
      <DialogAnnouncements />
    </dialog>
  );
}
