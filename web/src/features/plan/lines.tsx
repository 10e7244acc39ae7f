import { useCallback, useId, useLayoutEffect, useState } from "react";
import type { Kind } from "../../api/types";
import { cardId, useBoard } from "./board-state";

interface Line {
  readonly key: string;
  readonly kind: Kind;
  readonly path: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** How far a line swings out beside two cards that stand in the same column. */
const SWING = 10;

/** Room between the cards of two columns, in which a line goes up or down. */
const GUTTER = 28;

/**
 * Lines from what the selected action comes after, and to what comes after it. The cards say the
 * same in words, so the drawing is only for the eye.
 */
export function Lines({ board, layout }: { board: HTMLElement; layout: unknown }) {
  const { selected, links } = useBoard();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const arrow = useId();
  const draw = useCallback(() => {
    if (selected === null) {
      setLines([]);
      return;
    }
    const found = [...(links.before.get(selected) ?? []), ...(links.after.get(selected) ?? [])];
    setLines(
      found.flatMap(({ predecessor, successor, kind }) => {
        const from = boxOf(predecessor, board);
        const to = boxOf(successor, board);
        const key = `${predecessor} ${successor} ${kind}`;
        return from && to ? [{ key, kind, path: pathBetween(from, to) }] : [];
      }),
    );
  }, [selected, links, board]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout puts cards elsewhere.
  useLayoutEffect(() => {
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(board);
    // A card that grows in a short column changes the height of its rows only.
    for (const rows of board.querySelectorAll(".pp-column__rows")) {
      observer.observe(rows);
    }
    return () => observer.disconnect();
  }, [draw, board, layout]);
  return (
    <svg className="pp-lines" aria-hidden="true" width="100%" height="100%">
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path className="pp-lines__tip" d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {lines.map(({ key, kind, path }) => (
        <path
          key={key}
          className={`pp-lines__line pp-lines__line--${kind}`}
          d={path}
          markerEnd={`url(#${arrow})`}
        />
      ))}
    </svg>
  );
}

function boxOf(number: string, board: HTMLElement): Box | null {
  const card = document.getElementById(cardId(number))?.getBoundingClientRect();
  if (!card) {
    return null;
  }
  const origin = board.getBoundingClientRect();
  return {
    left: card.left - origin.left,
    right: card.right - origin.left,
    middle: card.top + Math.min(card.height / 2, 28) - origin.top,
  };
}

/**
 * A line between the sides that face each other. It passes behind the columns in between at the
 * height where it starts, and curves beside its end; in one column it swings out to the left.
 */
export function pathBetween(from: Box, to: Box): string {
  const [start, end, lean] =
    from.right <= to.left
      ? [from.right, to.left, 1]
      : from.left >= to.right
        ? [from.left, to.right, -1]
        : [from.left, to.left, 0];
  if (lean === 0) {
    const beside = Math.min(start, end) - SWING;
    return `M${start} ${from.middle}C${beside} ${from.middle} ${beside} ${to.middle} ${end} ${to.middle}`;
  }
  const gutter = end - lean * Math.min(GUTTER, Math.abs(end - start));
  const half = (gutter + end) / 2;
  return `M${start} ${from.middle}H${gutter}C${half} ${from.middle} ${half} ${to.middle} ${end} ${to.middle}`;
}
