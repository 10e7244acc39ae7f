import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answered, api } from "../../api/client";
import { keyOf } from "../../api/queries";
import type { Dependency } from "../../api/types";
import type { Asked } from "./choice";
import { cleaned } from "./clean";

/** What a drawing can be saved as. */
export type Format = NonNullable<Asked["format"]>;

/** A drawing on the page, with what can be found in it. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  /** In pixels, at the size at which its text was made to be read. */
  readonly width: number;
  readonly height: number;
  /** The cards of single actions, by number, in the order of the drawing: column by column. */
  readonly cards: ReadonlyMap<string, SVGElement>;
  /** The arrows, by the name that `arrowOf` gives. */
  readonly arrows: ReadonlyMap<string, SVGElement>;
}

/** The text of a drawing, as the service made it. */
export const drawingQuery = (roadmap: string, asked: Asked) =>
  queryOptions({
    queryKey: [...keyOf(roadmap), "graph", asked],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/roadmaps/{roadmap}/graph", {
          params: { path: { roadmap }, query: { ...asked, format: "svg" } },
          parseAs: "text",
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The drawing as a file. */
export function drawingFile(roadmap: string, asked: Asked, format: Format): Promise<Blob> {
  return answered(
    api.GET("/roadmaps/{roadmap}/graph", {
      params: { path: { roadmap }, query: { ...asked, format } },
      parseAs: "blob",
    }),
  );
}

const CARD = "action-";
const ARROW = "dependency-";

/** The name of the arrow of a dependency in a drawing. */
export function arrowOf({ predecessor, successor, kind }: Dependency): string {
  return `${ARROW}${predecessor}-${successor}-${kind}`;
}

/** The number of the action on whose card something happened; null when it was elsewhere. */
export function cardAt(drawing: Drawing, target: EventTarget): string | null {
  const card = target instanceof Element ? target.closest(`g.node[id^="${CARD}"]`) : null;
  const number = card?.id.slice(CARD.length) ?? "";
  return drawing.cards.has(number) ? number : null;
}

/** Makes a drawing safe and finds its cards and arrows; null when the text is no drawing. */
export function readDrawing(text: string): Drawing | null {
  const svg = cleaned(text);
  const [, , width, height] = (svg?.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  if (!svg || !width || !height) {
    return null;
  }
  // The service counts in points; a point on paper is a pixel here.
  svg.setAttribute("width", `${width}`);
  svg.setAttribute("height", `${height}`);
  const named = (start: string, kind: string) =>
    [...svg.querySelectorAll<SVGElement>(`g.${kind}`)].filter(({ id }) => id.startsWith(start));
  return {
    svg,
    width,
    height,
    cards: new Map(named(CARD, "node").map((card) => [card.id.slice(CARD.length), card])),
    arrows: new Map(named(ARROW, "edge").map((arrow) => [arrow.id, arrow])),
  };
}
