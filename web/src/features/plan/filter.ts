import type { Action, RoadmapDocument } from "../../api/types";

/** The values in the address that choose which actions are shown. */
export const FILTERS = ["q", "theme", "advice", "finding", "status", "plateau"] as const;

/** Which actions are asked for; an empty text asks for all. */
export type Filter = Readonly<Record<(typeof FILTERS)[number], string>>;

/** The filter that an address holds. */
export function filterIn(query: URLSearchParams): Filter {
  const [q, theme, advice, finding, status, plateau] = FILTERS.map((name) => query.get(name) ?? "");
  return {
    q: q ?? "",
    theme: theme ?? "",
    advice: advice ?? "",
    finding: finding ?? "",
    status: status ?? "",
    plateau: plateau ?? "",
  };
}

/** How many of the filters ask for something. */
export function activeIn(filter: Filter): number {
  return FILTERS.filter((name) => filter[name].trim() !== "").length;
}

/** A text without capitals and accents, so that people need not type them. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

const found = new WeakMap<Action, string>();

function wordsOf(action: Action): string {
  let words = found.get(action);
  if (words === undefined) {
    const { number, title, aliases, summary } = action;
    words = plain([number, title, ...aliases, summary?.nl, summary?.en].join("\n"));
    found.set(action, words);
  }
  return words;
}

/** Makes the function that tells whether an action that stands in a plateau is asked for. */
export function asksFor(
  document: RoadmapDocument,
  filter: Filter,
): (action: Action, plateau: number) => boolean {
  const themes = new Map(document.advices.map(({ number, theme }) => [number, theme]));
  const answering = new Set(
    document.coverage
      .filter(({ finding }) => finding === filter.finding)
      .map(({ action }) => action),
  );
  const words = plain(filter.q).split(/\s+/).filter(Boolean);
  return (action, plateau) =>
    (!filter.theme || themes.get(action.advice ?? "") === filter.theme) &&
    (!filter.advice || action.advice === filter.advice) &&
    (!filter.finding || answering.has(action.number)) &&
    (!filter.status || action.status === filter.status) &&
    (!filter.plateau || plateau.toString() === filter.plateau) &&
    words.every((word) => wordsOf(action).includes(word));
}
