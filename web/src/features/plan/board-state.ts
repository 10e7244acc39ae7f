import { createContext, type KeyboardEvent, useContext } from "react";
import type { Drafted } from "./drafted";
import type { Links, Relation } from "./relations";

/** What the board knows and its cards show. */
export interface BoardState {
  /** The action that the address names. */
  readonly selected: string | null;
  /** How the other cards stand to the selected one. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  readonly links: Links;
  readonly drafted: Drafted;
  /** Numbers of the cards that are shown. */
  readonly shown: ReadonlySet<string>;
  /** The one card that the tab key reaches; the arrow keys go on from there. */
  readonly current: string | null;
  /** The action about which an answer is on its way. */
  readonly asking: string | null;
  readonly dragged: string | null;
}

/** What cards can do; it stays the same, so that a card is drawn anew only when it differs. */
export interface BoardActs {
  readonly setDragged: (number: string | null) => void;
  readonly setCurrent: (number: string) => void;
  /** Opens an action beside the board, with one of its forms if that is asked for. */
  readonly open: (number: string, edit?: string) => void;
  /** Gives a card the focus, wherever on the board it stands; opens it when it is not shown. */
  readonly visit: (number: string) => void;
  readonly move: (number: string, plateau: number) => void;
  readonly pin: (number: string, plateau: number | null) => void;
  readonly onCardKey: (event: KeyboardEvent<HTMLElement>, number: string) => void;
}

export const StateContext = createContext<BoardState | null>(null);
export const ActsContext = createContext<BoardActs | null>(null);

/** The board around a card. */
export function useBoard(): BoardState {
  const found = useContext(StateContext);
  if (!found) {
    throw new Error("StateContext is missing");
  }
  return found;
}

/** What can be done on the board. */
export function useActs(): BoardActs {
  const found = useContext(ActsContext);
  if (!found) {
    throw new Error("ActsContext is missing");
  }
  return found;
}

/** Id of the element that all columns stand in. */
export const BOARD = "board-columns";

/** Id of the element of a card. */
export const cardId = (number: string) => `board-card-${number}`;

/** Id of the link in a card, which is what gets the focus. */
export const linkId = (number: string) => `board-link-${number}`;
