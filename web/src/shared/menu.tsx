import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "./button";

interface Props {
  label: ReactNode;
  /** What a screen reader calls the button, when its label is too short on its own. */
  name?: string;
  /** -1 where a group of menus is one stop of the tab key. */
  tabIndex?: number;
  /** Gets what closes the menu. */
  children: (close: () => void) => ReactNode;
}

/** A button that shows choices under it; Escape, or going elsewhere, hides them again. */
export function Menu({ label, name, tabIndex, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) {
      return;
    }
    const leave = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from every choice inside.
    <div
      className="pp-menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <Button
        ref={button}
        purpose="subtle"
        aria-expanded={open}
        aria-controls={id}
        aria-label={name}
        tabIndex={tabIndex}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      <div id={id} className="pp-menu__choices" hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}

/** One choice of a menu. */
export function MenuChoice({ onChoose, children }: { onChoose: () => void; children: ReactNode }) {
  return (
    <button type="button" className="pp-menu__choice" onClick={onChoose}>
      {children}
    </button>
  );
}
