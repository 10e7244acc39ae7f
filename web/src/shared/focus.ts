import { useCallback, useEffect, useState } from "react";

type Find = () => HTMLElement | null | undefined;

/** Puts the focus on the title of the view, when what had it went away. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>("main h1")?.focus();
}

/**
 * For what goes away when it is used, such as a button that shows the rest of a list: call it with
 * what has to get the focus if what had it is gone once the page has changed.
 */
export function useFocusWhenGone(): (instead: Find) => void {
  const [asked, setAsked] = useState<{ instead: Find } | null>(null);
  useEffect(() => {
    if (asked && document.activeElement === document.body) {
      asked.instead()?.focus();
    }
  }, [asked]);
  return useCallback((instead) => setAsked({ instead }), []);
}

/** The first of something that can have the focus: where reading goes on. */
export function firstIn(part: Element | null | undefined): HTMLElement | null {
  return part?.querySelector<HTMLElement>("a, button") ?? null;
}
