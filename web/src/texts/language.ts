/** The language that people read: Dutch, unless they choose English. */
export type Language = "nl" | "en";

export const LANGUAGES: readonly Language[] = ["nl", "en"];

const KEY = "plateauplanner.language";

let settled: Language = "nl";

/** The language of this page, from its start to its end. */
export function language(): Language {
  return settled;
}

/** Settles the language at the start: that of the link (`?lang=en`), else the one chosen before. */
export function settleLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get("lang");
  settled = (asked ?? window.localStorage.getItem(KEY)) === "en" ? "en" : "nl";
  if (asked !== null) {
    // Links inside the site need not say it again.
    rememberLanguage(settled);
  }
  return settled;
}

/** Remembers a choice for the next visit. */
export function rememberLanguage(chosen: Language): void {
  window.localStorage.setItem(KEY, chosen);
}
