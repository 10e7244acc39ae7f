import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useRoadmap } from "../../draft/roadmap";
import { useQueryValues, useSetQuery } from "../../shared/address";
import { type BoardActs, type BoardState, cardId } from "./board-state";
import { type Column, cardAfter } from "./columns";
import type { Drafted } from "./drafted";
import { linksBetween, relationsOf } from "./relations";
import { useReplan } from "./replan";
import { useTravel } from "./travel";

/** Puts together what the cards of a board know and can do. */
export function useBoardParts(
  columns: readonly Column[],
  drafted: Drafted,
): { state: BoardState; acts: BoardActs } {
  const asked = useQueryValues().get("action");
  const setQuery = useSetQuery();
  const { document, plan, editable } = useRoadmap();
  const [dragged, setDragged] = useState<string | null>(null);
  const cards = useMemo(() => columns.map((column) => column.cards), [columns]);
  const shown = useMemo(() => new Set(cards.flat()), [cards]);
  const placed = useMemo(() => new Set(plan.placements.map(({ number }) => number)), [plan]);
  const links = useMemo(
    () => linksBetween(document.dependencies, placed),
    [document.dependencies, placed],
  );
  const selected = asked !== null && placed.has(asked) ? asked : null;
  const relations = useMemo(
    () => (selected === null ? new Map() : relationsOf(links, selected)),
    [links, selected],
  );
  const { current, setCurrent, jump } = useTravel(cards, shown, selected);
  const replan = useReplan(jump);

  const open = (number: string, edit?: string) => setQuery({ action: number, edit: edit ?? null });
  const visit = (number: string) => (shown.has(number) ? jump(number) : open(number));
  const onCardKey = (event: KeyboardEvent<HTMLElement>, number: string) => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey) {
      return;
    }
    const act = keyAct(key, shiftKey);
    if (act) {
      event.preventDefault();
      act(number);
    }
  };
  const keyAct = (key: string, shift: boolean): ((number: string) => void) | null => {
    if (key === "Escape") {
      return asked === null ? null : () => setQuery({ action: null, edit: null });
    }
    if (key.toLowerCase() === "m" || key === "ContextMenu") {
      return editable ? (number) => menuButtonOf(number)?.click() : null;
    }
    if (shift && (key === "ArrowLeft" || key === "ArrowRight")) {
      return editable ? (number) => replan.step(number, key === "ArrowLeft" ? -1 : 1) : null;
    }
    return TRAVEL.has(key)
      ? (number) => {
          const next = cardAfter(cards, number, key);
          if (next !== null) {
            jump(next);
          }
        }
      : null;
  };

  const { asking, move, pin } = replan;
  const state = useMemo(
    () => ({ selected, relations, links, drafted, shown, current, asking, dragged }),
    [selected, relations, links, drafted, shown, current, asking, dragged],
  );
  const acts = useStable({ setDragged, setCurrent, open, visit, move, pin, onCardKey });
  return { state, acts };
}

const TRAVEL: ReadonlySet<string> = new Set([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
]);

function menuButtonOf(number: string): HTMLElement | null {
  return (
    document.getElementById(cardId(number))?.querySelector<HTMLElement>("[aria-expanded]") ?? null
  );
}

/** The same acts at every drawing; each does what the newest one does. */
function useStable(acts: BoardActs): BoardActs {
  const newest = useRef(acts);
  useLayoutEffect(() => {
    newest.current = acts;
  });
  const [stable] = useState<BoardActs>(() => ({
    setDragged: (number) => newest.current.setDragged(number),
    setCurrent: (number) => newest.current.setCurrent(number),
    open: (number, edit) => newest.current.open(number, edit),
    visit: (number) => newest.current.visit(number),
    move: (number, plateau) => newest.current.move(number, plateau),
    pin: (number, plateau) => newest.current.pin(number, plateau),
    onCardKey: (event, number) => newest.current.onCardKey(event, number),
  }));
  return stable;
}
