import { useMemo, useState } from "react";
import { useRoadmap } from "../../draft/roadmap";
import { useAnnounce } from "../../shared/announce";
import { useTexts } from "../../texts/texts";
import { arrowOf, type Drawing } from "./drawing";
import { type Place, placeOf, travelled, waysBetween } from "./travel";

/** Where the keyboard stands in a drawing, and what moves it. */
export interface Cursor {
  /** The action; null when none was chosen yet. */
  readonly current: string | null;
  /** The names of the arrows to and from it. */
  readonly near: ReadonlySet<string>;
  /** Goes along an arrow key, and tells what stands there. */
  readonly travel: (key: string) => void;
}

/** Travels along the dependencies of a drawing, beginning at the action that is open. */
export function useCursor(drawing: Drawing, selected: string | null): Cursor {
  const t = useTexts();
  const announce = useAnnounce();
  const { stored } = useRoadmap();
  const { dependencies, actions } = stored.document;
  const ways = useMemo(
    () =>
      waysBetween(
        [...drawing.cards.keys()],
        dependencies,
        new Map(stored.plan.placements.map(({ number, plateau }) => [number, plateau])),
      ),
    [drawing, dependencies, stored.plan],
  );
  const [moved, setMoved] = useState<{ place: Place; since: string | null } | null>(null);
  const asked = moved?.since === selected || moved?.place.number === selected;
  const wanted = moved && asked ? moved.place : selected === null ? null : placeOf(ways, selected);
  const here = wanted && drawing.cards.has(wanted.number) ? wanted : null;
  const current = here?.number ?? null;
  const near = useMemo(
    () =>
      new Set(
        dependencies
          .filter(({ predecessor, successor }) => predecessor === current || successor === current)
          .map(arrowOf),
      ),
    [dependencies, current],
  );

  const tell = ({ number, beside }: Place) => {
    const action = actions.find((found) => found.number === number);
    return t("web-graph-place", {
      action: t("action-name", { number, title: action?.title ?? "" }),
      plateau: t("plateau-bare", { number: ways.plateaus.get(number) ?? 0 }),
      status: t(`status-${action?.status ?? "proposed"}`),
      before: ways.before.get(number)?.length ?? 0,
      after: ways.after.get(number)?.length ?? 0,
      place: beside.indexOf(number) + 1,
      count: beside.length,
    });
  };
  const travel = (key: string) => {
    const [first] = ways.all;
    const start = first === undefined ? null : placeOf(ways, first);
    const next = here ? travelled(ways, here, key) : start;
    if (next) {
      setMoved({ place: next, since: selected });
    }
    announce(next ? tell(next) : t("web-graph-no-way", { key }));
  };
  return { current, near, travel };
}
