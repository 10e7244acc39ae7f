import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useTexts } from "../texts/texts";
import { Button } from "./button";

interface Props {
  title: string;
  /** Called when the user goes away: Escape, the closing button, or the buttons of `children`. */
  onClose: () => void;
  /** A wide one has room for two columns or a drawing. */
  wide?: boolean;
  children: ReactNode;
}

/**
 * A dialog that the rest of the page waits for. The browser keeps the focus inside and gives it
 * back to where it was. It is open as long as it is on the page.
 */
export function Dialog({ title, onClose, wide = false, children }: Props) {
  const t = useTexts();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it still stands on the page: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
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
        <h2 id={heading} className="nl-heading nl-heading--level-3">
          {title}
        </h2>
        <Button purpose="subtle" onClick={onClose}>
          {t("web-close")}
        </Button>
      </div>
      <div className="pp-dialog__body">{children}</div>
    </dialog>
  );
}
