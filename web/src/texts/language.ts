/** The language that people read: Dutch, unless they choose English. */
export type Language = "nl" | "en";

export const LANGUAGES: readonly Language[] = ["nl", "en"];

const KEY = "plateauplanner.language";

/** The language of this page: that of the link (`?lang=en`), else the one chosen before. */
export function language(): Language {
  const asked =
    new URLSearchParams(window.location.search).get("lang") ?? window.localStorage.getItem(KEY);
  return asked === "en" ? "en" : "nl";
}

/** Remembers a choice for the next visit. */
export function rememberLanguage(chosen: Language): void {
  window.localStorage.setItem(KEY, chosen);
}
