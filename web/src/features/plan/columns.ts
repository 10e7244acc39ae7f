import type { Action, Placement, Plateau, RoadmapDocument } from "../../api/types";
import { grouped } from "../../shared/grouped";
import { byNumber } from "../../shared/order";
import type { Ghost } from "./drafted";

/** By what the cards of a wave stand together. */
export const GROUPINGS = ["theme", "advice", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The grouping that an address asks for. */
export function groupingIn(query: URLSearchParams): Grouping {
  const asked = query.get("group");
  return GROUPINGS.find((found) => found === asked) ?? "theme";
}

/** What stands in a column, from top to bottom. */
export type Row =
  | { readonly kind: "wave"; readonly key: string; readonly wave: number }
  | { readonly kind: "group"; readonly key: string; readonly group: string | null }
  | CardRow
  | { readonly kind: "ghost"; readonly key: string; readonly ghost: Ghost };

export interface CardRow {
  readonly kind: "card";
  readonly key: string;
  readonly action: Action;
  readonly placement: Placement;
}

/** A plateau on the board. */
export interface Column {
  readonly plateau: Plateau;
  readonly rows: readonly Row[];
  /** Numbers of the cards that are shown, from top to bottom. */
  readonly cards: readonly string[];
  /** Cards in this plateau, shown or not. */
  readonly total: number;
}

interface Item {
  readonly number: string;
  readonly wave: number;
  readonly group: string | null;
  readonly row: Row;
}

interface Board {
  readonly document: RoadmapDocument;
  readonly placements: readonly Placement[];
  readonly ghosts: readonly Ghost[];
  readonly grouping: Grouping;
  readonly asked: (action: Action, plateau: number) => boolean;
}

/**
 * Lays the board out: plateaus in order, in them waves in order, in a wave groups in the order of
 * the document (what belongs to none stands last), in a group cards in the order of their numbers.
 */
export function columnsOf({
  document,
  placements,
  ghosts,
  grouping,
  asked,
}: Board): readonly Column[] {
  const groupOf = groupsBy(document, grouping);
  const order = groupOrder(document, grouping);
  const rank = new Map(order.map((group, place) => [group, place]));
  const actions = new Map(document.actions.map((action) => [action.number, action]));
  const placed = grouped(placements, ({ plateau }) => plateau);
  const left = grouped(ghosts, ({ placement }) => placement.plateau);
  const placeOf = (group: string | null) => (group === null ? rank.size : (rank.get(group) ?? 0));
  return document.plateaus.map((plateau) => {
    const here = placed.get(plateau.number) ?? [];
    const items: Item[] = [];
    for (const placement of here) {
      const action = actions.get(placement.number);
      if (action && asked(action, plateau.number)) {
        const { number } = action;
        const row = { kind: "card", key: number, action, placement } as const;
        items.push({ number, wave: placement.wave, group: groupOf(action), row });
      }
    }
    const cards = items.length;
    for (const ghost of left.get(plateau.number) ?? []) {
      if (asked(ghost.action, plateau.number)) {
        const { number } = ghost.action;
        const row = { kind: "ghost", key: `ghost ${number}`, ghost } as const;
        items.push({ number, wave: ghost.placement.wave, group: groupOf(ghost.action), row });
      }
    }
    items.sort(
      (a, b) =>
        a.wave - b.wave || placeOf(a.group) - placeOf(b.group) || byNumber(a.number, b.number),
    );
    const rows = withHeadings(items, order.length > 0);
    return {
      plateau,
      rows,
      cards: cards ? rows.flatMap((row) => (row.kind === "card" ? [row.key] : [])) : [],
      total: here.length,
    };
  });
}

/** `groups` is false where a roadmap has none: a heading would only say so. */
function withHeadings(items: readonly Item[], groups: boolean): readonly Row[] {
  let before: Item | null = null;
  const rows: Row[] = [];
  for (const item of items) {
    const { wave, group } = item;
    if (before?.wave !== wave) {
      rows.push({ kind: "wave", key: `wave ${wave}`, wave });
    }
    if (groups && (before?.wave !== wave || before.group !== group)) {
      rows.push({ kind: "group", key: `group ${wave} ${group}`, group });
    }
    rows.push(item.row);
    before = item;
  }
  return rows;
}

function groupsBy(
  document: RoadmapDocument,
  grouping: Grouping,
): (action: Action) => string | null {
  if (grouping === "none") {
    return () => null;
  }
  if (grouping === "advice") {
    return ({ advice }) => advice;
  }
  const themes = new Map(document.advices.map(({ number, theme }) => [number, theme]));
  return ({ advice }) => themes.get(advice ?? "") ?? null;
}

function groupOrder(document: RoadmapDocument, grouping: Grouping): readonly string[] {
  if (grouping === "none") {
    return [];
  }
  return grouping === "advice"
    ? document.advices.map(({ number }) => number)
    : document.themes.map(({ id }) => id);
}

/** The card that a key leads to from another one; null when it leads nowhere. */
export function cardAfter(
  columns: readonly (readonly string[])[],
  number: string,
  key: string,
): string | null {
  const column = columns.findIndex((cards) => cards.includes(number));
  const cards = columns[column] ?? [];
  const place = cards.indexOf(number);
  const beside = (filled: readonly string[] | undefined) =>
    filled?.[Math.min(place, filled.length - 1)] ?? null;
  const withCards = (list: readonly (readonly string[])[]) => list.filter((found) => found.length);
  switch (key) {
    case "ArrowUp":
      return cards[place - 1] ?? null;
    case "ArrowDown":
      return cards[place + 1] ?? null;
    case "ArrowLeft":
      return beside(withCards(columns.slice(0, column)).at(-1));
    case "ArrowRight":
      return beside(withCards(columns.slice(column + 1)).at(0));
    case "Home":
      return cards.at(0) ?? null;
    case "End":
      return cards.at(-1) ?? null;
    default:
      return null;
  }
}
