import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { cardId, linkId } from "./board-state";

/** Windows in which the open action stands beside the board, instead of above it. */
const BESIDE = "(width > 62rem)";

/** How long the panel may take to come. */
const SETTLE_MS = 1_000;

/** Which card the tab key reaches, and how others get the focus. */
export interface Travel {
  readonly current: string | null;
  readonly setCurrent: (number: string) => void;
  readonly jump: (number: string) => void;
}

/**
 * Makes the board one stop of the tab key: at the card that was visited last, else at the selected
 * one, else at the first.
 */
export function useTravel(
  cards: readonly (readonly string[])[],
  shown: ReadonlySet<string>,
  selected: string | null,
): Travel {
  const [visited, setVisited] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const current =
    [visited, selected].find((number) => number !== null && shown.has(number)) ??
    cards.flat().at(0) ??
    null;
  const jump = useCallback((number: string) => {
    const link = document.getElementById(linkId(number));
    if (link) {
      link.focus();
    } else {
      // A long board puts the card on the page first.
      wanted.current = number;
      setVisited(number);
    }
  }, []);
  useLayoutEffect(() => {
    if (wanted.current !== null) {
      document.getElementById(linkId(wanted.current))?.focus();
      wanted.current = null;
    }
  });
  useEffect(() => showBriefly(selected), [selected]);
  return { current, setCurrent: setVisited, jump };
}

/** Keeps a card in sight while the panel that opens beside the board makes the columns narrower. */
function showBriefly(number: string | null): (() => void) | undefined {
  const card = number === null ? null : document.getElementById(cardId(number));
  const board = card?.closest(".pp-board__columns");
  if (!card || !board || !window.matchMedia(BESIDE).matches) {
    return undefined;
  }
  const observer = new ResizeObserver(() => card.scrollIntoView({ block: "nearest" }));
  observer.observe(board);
  const timer = window.setTimeout(() => observer.disconnect(), SETTLE_MS);
  return () => {
    window.clearTimeout(timer);
    observer.disconnect();
  };
}
