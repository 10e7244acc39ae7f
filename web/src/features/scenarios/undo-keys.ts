import { useEffect } from "react";

/** Listens for Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), except where they belong to a text field. */
export function useUndoKeys(act: { undo: () => void; redo: () => void } | null): void {
  useEffect(() => {
    if (!act) {
      return;
    }
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !["z", "y"].includes(key)) {
        return;
      }
      const at = event.target instanceof Element ? event.target : null;
      if (
        at?.closest("input:not([type=checkbox], [type=radio]), textarea, dialog, [contenteditable]")
      ) {
        return;
      }
      event.preventDefault();
      if (key === "y" || event.shiftKey) {
        act.redo();
      } else {
        act.undo();
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [act]);
}
