/** How the pages look: as the device asks, or as the user chose. */
export type Scheme = "auto" | "light" | "dark";

export const SCHEMES: readonly Scheme[] = ["auto", "light", "dark"];

const KEY = "plateauplanner.scheme";

/** The scheme that was chosen before. */
export function scheme(): Scheme {
  const kept = window.localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "auto";
}

/** Shows the pages in a scheme, and remembers it. */
export function showScheme(chosen: Scheme): void {
  if (chosen === "auto") {
    window.localStorage.removeItem(KEY);
    delete document.documentElement.dataset.scheme;
  } else {
    window.localStorage.setItem(KEY, chosen);
    document.documentElement.dataset.scheme = chosen;
  }
}
