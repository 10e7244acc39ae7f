import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { linkId, useBoard } from "./board-state";
import type { Row } from "./columns";

/** About how high headings and ghosts are, in pixels, until they have been on the page. */
const HEIGHTS: Readonly<Record<Row["kind"], number>> = { wave: 35, group: 25, card: 74, ghost: 42 };

/** What one more line of a title adds to the height of a card, and letters on a line of it. */
const LINE = 20;
const LETTERS = 24;

/** Room that the head of a column takes at the top of the frame. */
const HEAD = 64;

/** Rows above and below those in sight that are on the page too. */
const OVERSCAN = 4;

interface Props {
  rows: readonly Row[];
  frame: HTMLElement;
  children: (row: Row) => ReactNode;
}

/**
 * The rows of a long column: on the page are those in sight and the heading of their
 * wave, the card that has the focus, and what the lines of the selected card lead to.
 */
export default function LongColumn({ rows, frame, children }: Props) {
  const { current, selected, relations, dragged } = useBoard();
  const [list, setList] = useState<HTMLElement | null>(null);
  const above = useHeightAbove(list, frame);
  const kept = useMemo(() => {
    const keys = new Set<string | null>([current, selected, dragged]);
    for (const [number, found] of relations) {
      if (found.some(({ kind }) => kind)) {
        keys.add(number);
      }
    }
    return rows.flatMap((row, index) => (keys.has(row.key) ? [index] : []));
  }, [rows, current, selected, dragged, relations]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: OVERSCAN,
    // All columns scroll at once; drawn one by one they would not keep up.
    useFlushSync: false,
    scrollMargin: above,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: 8,
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        // The heading of the wave stays above those of the groups in it; the first row is one.
        const wave = rows.findLastIndex(
          ({ kind }, index) => kind === "wave" && index <= (shown[0] ?? 0),
        );
        return [...new Set([...shown, ...kept, wave])].sort((a, b) => a - b);
      },
      [rows, kept],
    ),
  });
  // The columns share one scroll: none of them may move it because its own rows turn out higher.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  const place = rows.findIndex((row) => row.key === current);
  useEffect(() => {
    // Rows that come on the page just now may push the card that got the focus out of sight again.
    if (place >= 0 && current !== null && document.activeElement?.id === linkId(current)) {
      virtualizer.scrollToIndex(place, { align: "auto" });
    }
  }, [virtualizer, place, current]);
  return (
    <div
      ref={setList}
      className="pp-column__rows pp-column__rows--long"
      style={{ blockSize: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index];
        return (
          row && (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className="pp-column__row"
              style={{ insetBlockStart: start - above }}
            >
              {children(row)}
            </div>
          )
        );
      })}
    </div>
  );
}

function heightOf(row: Row | undefined): number {
  const height = HEIGHTS[row?.kind ?? "card"];
  return row?.kind === "card"
    ? height + LINE * Math.floor(row.action.title.length / LETTERS)
    : height;
}

/** How far the top of an element stands below the top of what scrolls in the frame. */
function useHeightAbove(element: HTMLElement | null, frame: HTMLElement): number {
  const [height, setHeight] = useState(0);
  const last = useRef(0);
  useLayoutEffect(() => {
    const content = frame.firstElementChild;
    if (!element || !content) {
      return;
    }
    const measure = () => {
      const found =
        element.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop;
      if (Math.abs(found - last.current) > 1) {
        last.current = found;
        setHeight(found);
      }
    };
    measure();
    // Another column above it, or a definition that is opened, pushes it down.
    const observer = new ResizeObserver(measure);
    observer.observe(content);
    return () => observer.disconnect();
  }, [element, frame]);
  return height;
}
