import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createContext, type ReactNode, useContext } from "react";
import type { Language } from "./language";

/** Returns a text of the catalogue, filled in. Every key starts with its area: `web-plan-…`. */
export type Texts = (key: string, values?: Record<string, FluentVariable>) => string;

const Context = createContext<{ language: Language; t: Texts } | null>(null);

const bundles = new Map<Language, FluentBundle>();

/** Reads the texts of the start page in a language; only that one is downloaded. */
export async function loadTexts(language: Language): Promise<Texts> {
  const { default: files } = await (language === "en" ? import("./en") : import("./nl"));
  return textsIn(language, files);
}

/** Reads the other texts of a language too; the function of `loadTexts` then finds them. */
export async function loadOtherTexts(language: Language): Promise<void> {
  const { default: files } = await (language === "en" ? import("./en-rest") : import("./nl-rest"));
  textsIn(language, files);
}

function textsIn(language: Language, files: Readonly<Record<string, string>>): Texts {
  // Isolation marks would end up in names that screen readers spell out.
  const bundle = bundles.get(language) ?? new FluentBundle(language, { useIsolating: false });
  bundles.set(language, bundle);
  for (const file of Object.values(files)) {
    bundle.addResource(new FluentResource(file), { allowOverrides: true });
  }
  return (key, values) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) {
      throw new Error(`the catalogue has no text ${key}`);
    }
    return bundle.formatPattern(pattern, values ?? null);
  };
}

export function TextsProvider(props: { language: Language; texts: Texts; children: ReactNode }) {
  return <Context value={{ language: props.language, t: props.texts }}>{props.children}</Context>;
}

function useCatalogue() {
  const found = useContext(Context);
  if (!found) {
    throw new Error("TextsProvider is missing");
  }
  return found;
}

/** The function that finds texts. */
export function useTexts(): Texts {
  return useCatalogue().t;
}

/** The language of the page. */
export function useLanguage(): Language {
  return useCatalogue().language;
}
