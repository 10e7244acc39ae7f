import type { Language } from "../texts/language";
import { useLanguage } from "../texts/texts";

const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };

/** A day in words, as people say it: "22 november 2026". A text is a day without a time zone. */
export function dayInWords(day: string | Date, language: Language): string {
  const timeZone = typeof day === "string" ? "UTC" : undefined;
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone });
  return format.format(new Date(day));
}

/** A moment in words, in the time of the reader: "22 november 2026 om 14:05". */
export function momentInWords(moment: string | Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "long",
    timeStyle: "short",
  }).format(new Date(moment));
}

/** A moment, for people in words and for machines exactly. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{momentInWords(at, useLanguage())}</time>;
}

/** A day without a time, for people in words and for machines exactly. */
export function Day({ on }: { on: string }) {
  return <time dateTime={on}>{dayInWords(on, useLanguage())}</time>;
}
