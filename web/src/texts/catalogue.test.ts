import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import en from "./en";
import enRest from "./en-rest";
import nl from "./nl";
import nlRest from "./nl-rest";

const sources = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.*"], {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Parts of the site that come with the first load, so their texts must too. */
const FIRST = /\/(app|shared|draft|features\/plan)\//;

function keysIn(files: Readonly<Record<string, string>>): Set<string> {
  const resources = Object.values(files).map((file) => new FluentResource(file));
  return new Set(resources.flatMap((resource) => resource.body.map((entry) => entry.id)));
}

/** The keys that stand in the code as such; those that are put together are not looked at. */
function usedIn(path: string): string[] {
  const found = (sources[path] ?? "").matchAll(/\bt\(\s*"([^"]+)"/g);
  return [...found].map((match) => match[1] ?? "");
}

const first = { nl: keysIn(nl), en: keysIn(en) };
const all = { nl: keysIn({ ...nl, ...nlRest }), en: keysIn({ ...en, ...enRest }) };

describe("the catalogue of texts", () => {
  it("has the same keys in both languages", () => {
    expect([...all.nl].sort()).toEqual([...all.en].sort());
    expect(all.nl.size).toBeGreaterThan(300);
  });

  it("has every text that the code asks for", () => {
    const missing = Object.keys(sources).flatMap((path) =>
      usedIn(path)
        .filter((key) => !all.nl.has(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it("gives the first page its texts with the first load", () => {
    const late = Object.keys(sources)
      .filter((path) => FIRST.test(path))
      .flatMap((path) =>
        usedIn(path)
          .filter((key) => !first.nl.has(key))
          .map((key) => `${path}: ${key}`),
      );
    expect(late).toEqual([]);
  });

  it("has no text that nobody asks for", () => {
    const code = Object.values(sources).join("\n");
    // A key may be put together from a beginning and a word: `web-view-${view}`.
    const beginnings = [...code.matchAll(/`(web-[a-z-]*)\$\{/g)].map((match) => match[1] ?? "");
    const unused = [...all.nl].filter(
      (key) =>
        key.startsWith("web-") &&
        !code.includes(`"${key}"`) &&
        !beginnings.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });
});
