import { select } from "d3-selection";
import { type D3ZoomEvent, zoom, zoomTransform } from "d3-zoom";

/** A frame through which part of a sheet is seen. */
export interface Viewport {
  /** Comes nearer (more than 1) or goes away (less than 1). */
  readonly zoomBy: (factor: number) => void;
  /** Moves the sheet, in pixels of the screen. */
  readonly panBy: (x: number, y: number) => void;
  /** Shows the whole sheet. */
  readonly fit: () => void;
  /** Shows the whole sheet, or where it begins when its text would be too small by far. */
  readonly start: () => void;
  /** Brings a part into view when it is not; `near` comes as close as its text asks for. */
  readonly reveal: (part: Element, near: boolean) => void;
  /** Tells that the frame has another size: what was asked to be seen stays in view. */
  readonly resized: () => void;
  readonly close: () => void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const LARGEST = 4;
const READABLE = 0.95;
/** A small drawing need not fill the whole frame. */
const ENOUGH = 1.3;
/** Below this the whole sheet tells nothing any more. */
const TOO_SMALL = 0.3;
const BEGINNING = 0.6;
const CLICK_PX = 4;

/** A wheel alone scrolls the page; with Ctrl, or as two fingers on a touchpad, it zooms. */
function meant(event: Event): boolean {
  if (event.type === "wheel") {
    const { ctrlKey, metaKey } = event as WheelEvent;
    return ctrlKey || metaKey;
  }
  const { button, ctrlKey } = event as MouseEvent;
  return !button && !ctrlKey;
}

/**
 * Lets people drag and zoom a sheet behind a frame. The frame itself remembers where it was, so
 * that a newer drawing of the same comes at the same place.
 */
export function openViewport(frame: HTMLElement, sheet: HTMLElement, size: Size): Viewport {
  let whole = false;
  let kept: Element | null = null;
  const wholeScale = () =>
    Math.min(frame.clientWidth / size.width, frame.clientHeight / size.height, ENOUGH) || 1;
  const leave = () => {
    whole = false;
    kept = null;
  };
  const show = ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
    const { x, y, k } = transform;
    sheet.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
    sheet.style.setProperty("--pp-scale", `${k}`);
    if (sourceEvent) {
      leave();
    }
  };
  const behaviour = zoom<HTMLElement, unknown>()
    .filter(meant)
    .clickDistance(CLICK_PX)
    .translateExtent([
      [0, 0],
      [size.width, size.height],
    ])
    .on("zoom", show);
  const selection = select<HTMLElement, unknown>(frame).call(behaviour).on("dblclick.zoom", null);
  const limit = () => behaviour.scaleExtent([wholeScale() / 1.2, LARGEST]);
  const lookAt = (x: number, y: number, scale: number) => {
    leave();
    behaviour.scaleTo(selection, scale);
    behaviour.translateTo(selection, x, y);
  };
  limit();

  const viewport: Viewport = {
    zoomBy: (factor) => {
      const part = kept;
      leave();
      behaviour.scaleBy(selection, factor);
      if (part) {
        viewport.reveal(part, false);
      }
    },
    panBy: (x, y) => {
      leave();
      const { k } = zoomTransform(frame);
      behaviour.translateBy(selection, x / k, y / k);
    },
    fit: () => {
      lookAt(size.width / 2, size.height / 2, wholeScale());
      whole = true;
    },
    start: () => {
      if (wholeScale() < TOO_SMALL) {
        lookAt(0, 0, BEGINNING);
      } else {
        viewport.fit();
      }
    },
    reveal: (part, near) => {
      const { x, y, k } = zoomTransform(frame);
      const [outer, inner] = [frame.getBoundingClientRect(), part.getBoundingClientRect()];
      const scale = near ? Math.max(k, READABLE) : k;
      const seen =
        inner.left >= outer.left &&
        inner.right <= outer.right &&
        inner.top >= outer.top &&
        inner.bottom <= outer.bottom;
      if (!seen || scale !== k) {
        lookAt(
          (inner.left + inner.width / 2 - outer.left - x) / k,
          (inner.top + inner.height / 2 - outer.top - y) / k,
          scale,
        );
      }
      kept = part;
    },
    resized: () => {
      limit();
      if (whole) {
        viewport.fit();
      } else if (kept) {
        viewport.reveal(kept, false);
      } else {
        behaviour.translateBy(selection, 0, 0);
      }
    },
    close: () => {
      selection.on(".zoom", null);
    },
  };
  return viewport;
}
