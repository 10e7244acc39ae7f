/** Puts the focus on the title of the view, when what had it went away. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>("main h1")?.focus();
}
