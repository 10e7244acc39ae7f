import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "../../shared/button";
import { useTexts } from "../../texts/texts";
import { cardAt, type Drawing } from "./drawing";
import { openViewport, type Viewport } from "./viewport";

interface Props {
  drawing: Drawing;
  /** Which drawing it is; a newer state of the same one comes at the same place. */
  subject: string;
  /** Whether the drawing is of an earlier question, while the answer is on its way. */
  stale: boolean;
  /** The action that is open beside the drawing. */
  selected: string | null;
  /** The action where the keyboard stands. */
  current: string | null;
  /** The arrows of the one that is current, else of the selected one. */
  near: ReadonlySet<string>;
  /** Whether the current action must come so near that it can be read: a search asks that. */
  close: boolean;
  onOpen: (number: string) => void;
  /** Hears an arrow key. */
  onTravel: (key: string) => void;
}

const STEP = 1.3;
const PAN_PX = 80;

const SIZES: Readonly<Record<string, (viewport: Viewport) => void>> = {
  "+": (viewport) => viewport.zoomBy(STEP),
  "=": (viewport) => viewport.zoomBy(STEP),
  "-": (viewport) => viewport.zoomBy(1 / STEP),
  "0": (viewport) => viewport.fit(),
};

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [PAN_PX, 0],
  ArrowRight: [-PAN_PX, 0],
  ArrowUp: [0, PAN_PX],
  ArrowDown: [0, -PAN_PX],
};

/** The drawing, behind a frame in which it can be dragged, zoomed, and travelled by keyboard. */
export function Canvas({
  drawing,
  subject,
  stale,
  selected,
  current,
  near,
  close,
  ...rest
}: Props) {
  const { onOpen, onTravel } = rest;
  const t = useTexts();
  const hint = useId();
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<{ drawing: Drawing; viewport: Viewport } | null>(null);
  // Until the next drawing is in the frame, the viewport is still that of the one before.
  const viewport = opened?.drawing === drawing ? opened.viewport : null;

  useEffect(() => {
    if (!frame || !sheet.current) {
      return;
    }
    sheet.current.replaceChildren(drawing.svg);
    const made = openViewport(frame, sheet.current, drawing);
    const watch = new ResizeObserver(made.resized);
    watch.observe(frame);
    setOpened({ drawing, viewport: made });
    return () => {
      watch.disconnect();
      made.close();
    };
  }, [frame, drawing]);

  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (viewport && shown.current !== subject && !stale) {
      shown.current = subject;
      viewport.start();
    }
  }, [viewport, subject, stale]);

  useEffect(() => {
    const card = current === null ? undefined : drawing.cards.get(current);
    if (viewport && card) {
      viewport.reveal(card, close);
    }
  }, [viewport, drawing, current, close]);

  useEffect(() => {
    for (const [number, card] of drawing.cards) {
      card.classList.toggle("pp-card--selected", number === selected);
      card.classList.toggle("pp-card--current", number === current);
    }
    for (const [name, arrow] of drawing.arrows) {
      arrow.classList.toggle("pp-arrow--near", near.has(name));
    }
  }, [drawing, selected, current, near]);

  const press = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    const size = SIZES[event.key];
    if (!viewport || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (way && event.shiftKey) {
      viewport.panBy(...way);
    } else if (way) {
      onTravel(event.key);
    } else if (size) {
      size(viewport);
    } else if ((event.key === "Enter" || event.key === " ") && current !== null) {
      onOpen(current);
    } else {
      return;
    }
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    const number = cardAt(drawing, event.target);
    if (number !== null) {
      onOpen(number);
    }
  };
  const tell = (name: "fit" | "in" | "out") => t(`web-graph-zoom-${name}`);
  return (
    <div className="pp-graph__canvas">
      <div className="pp-graph__window">
        <div
          ref={setFrame}
          role="application"
          className="pp-graph__frame"
          aria-label={t("web-graph-drawing")}
          aria-describedby={hint}
          aria-busy={stale || undefined}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is travelled by keyboard.
          tabIndex={0}
          style={{ aspectRatio: drawing.width / drawing.height }}
          onKeyDown={press}
          onClick={click}
        >
          <div ref={sheet} className="pp-graph__sheet" />
        </div>
        <div className="pp-graph__sizes">
          <Button
            aria-label={tell("out")}
            title={tell("out")}
            onClick={() => viewport?.zoomBy(1 / STEP)}
          >
            −
          </Button>
          <Button aria-label={tell("in")} title={tell("in")} onClick={() => viewport?.zoomBy(STEP)}>
            +
          </Button>
          <Button onClick={() => viewport?.fit()}>{tell("fit")}</Button>
        </div>
      </div>
      <p id={hint} className="pp-graph__hint">
        {t("web-graph-keys")}
      </p>
    </div>
  );
}
