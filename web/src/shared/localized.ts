import type { Language } from "../texts/language";

/** A text that the roadmap has in one language or in both. */
export interface Localized {
  readonly nl?: string | null;
  readonly en?: string | null;
}

/** The words in the reader's language, else in the other one. */
export function inLanguage(text: Localized | null | undefined, language: Language): string {
  const other = language === "nl" ? "en" : "nl";
  return text?.[language] ?? text?.[other] ?? "";
}
