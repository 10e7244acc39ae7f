import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { BOARD, cardId, linkId } from "./board-state";

/** Windows in which the open action stands beside the board, instead of above it. */
const BESIDE = "(width > 62rem)";

/** What tells that people go somewhere themselves. */
const GOING = ["pointerdown", "wheel", "keydown"] as const;

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
  useEffect(() => keepInSight(selected), [selected]);
  return { current, setCurrent: setVisited, jump };
}

/**
 * Keeps a card in sight until people go elsewhere themselves: a long board puts the card on the
 * page only later, and the panel that opens beside it makes the columns narrower.
 */
function keepInSight(number: string | null): (() => void) | undefined {
  const board = document.getElementById(BOARD);
  if (number === null || !board || !window.matchMedia(BESIDE).matches) {
    return undefined;
  }
  const observer = new ResizeObserver(() =>
    document.getElementById(cardId(number))?.scrollIntoView({ block: "nearest" }),
  );
  observer.observe(board);
  if (board.parentElement) {
    observer.observe(board.parentElement);
  }
  const leave = () => {
    observer.disconnect();
    for (const going of GOING) {
      document.removeEventListener(going, leave);
    }
  };
  for (const going of GOING) {
    document.addEventListener(going, leave, { passive: true });
  }
  return leave;
}
