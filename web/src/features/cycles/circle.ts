import type { CycleGroup, Dependency } from "../../api/types";

/** A point of the drawing. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** An action on the circle. */
export interface Spot extends Point {
  readonly number: string;
}

/** A dependency as an arrow, from the edge of one action to the edge of the other. */
export interface Arrow {
  readonly link: Dependency;
  readonly path: string;
  /** Where a mark on it can stand. */
  readonly middle: Point;
  /** Which cuts take it away, 1 for the first. */
  readonly cuts: readonly number[];
}

/** More actions than this cannot be told apart in a circle. */
export const MOST_SPOTS = 16;

const RADIUS = 120;
const SPOT_RADIUS = 24;
const MARGIN = 60;
/** How far an arrow bends away from the straight line, as a share of its length. */
const BEND = 0.14;

/** The actions of a group around a circle, in the order in which its longest cycle goes. */
export function spotsOf({ cycles, members }: CycleGroup): Spot[] {
  const longest = cycles.reduce<readonly string[]>(
    (found, cycle) => (cycle.length > found.length ? cycle : found),
    [],
  );
  const order = [...longest, ...members.filter((number) => !longest.includes(number))];
  return order.map((number, place) => {
    const angle = (2 * Math.PI * place) / order.length - Math.PI / 2;
    return { number, x: RADIUS * Math.cos(angle), y: RADIUS * Math.sin(angle) };
  });
}

/** The part of the drawing that holds the actions, with room for arrows that bend outwards. */
export function frameOf(spots: readonly Spot[]): string {
  const [left, right] = [
    Math.min(...spots.map(({ x }) => x)),
    Math.max(...spots.map(({ x }) => x)),
  ];
  const [top, bottom] = [
    Math.min(...spots.map(({ y }) => y)),
    Math.max(...spots.map(({ y }) => y)),
  ];
  const edges = [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  return edges.map((edge) => edge.toFixed(0)).join(" ");
}

/** The dependencies between the actions of a group. */
export function linksOf(group: CycleGroup, dependencies: readonly Dependency[]): Dependency[] {
  const members = new Set(group.members);
  return dependencies.filter(
    ({ predecessor, successor }) => members.has(predecessor) && members.has(successor),
  );
}

/** Which cuts of the group take a dependency away, 1 for the first. */
export function cutsOf(group: CycleGroup, link: Dependency): number[] {
  return group.cuts.flatMap(({ links }, place) =>
    links.some(
      (cut) =>
        cut.predecessor === link.predecessor &&
        cut.successor === link.successor &&
        cut.kind === link.kind,
    )
      ? [place + 1]
      : [],
  );
}

/** The arrows between the actions on the circle. */
export function arrowsOf(group: CycleGroup, spots: readonly Spot[], links: readonly Dependency[]) {
  const at = new Map(spots.map((spot) => [spot.number, spot]));
  return links.flatMap((link): Arrow[] => {
    const from = at.get(link.predecessor);
    const to = at.get(link.successor);
    return from && to ? [{ link, ...bent(from, to), cuts: cutsOf(group, link) }] : [];
  });
}

/** A line that bends to its left, so that arrows there and back lie beside each other. */
function bent(from: Point, to: Point): Pick<Arrow, "path" | "middle"> {
  const across = { x: to.x - from.x, y: to.y - from.y };
  const bend = {
    x: (from.x + to.x) / 2 + across.y * BEND * 2,
    y: (from.y + to.y) / 2 - across.x * BEND * 2,
  };
  const start = towards(from, bend, SPOT_RADIUS + 2);
  const end = towards(to, bend, SPOT_RADIUS + 6);
  const written = [start, bend, end].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return {
    path: `M${written[0]} Q${written[1]} ${written[2]}`,
    // Half way along the curve.
    middle: {
      x: (start.x + 2 * bend.x + end.x) / 4,
      y: (start.y + 2 * bend.y + end.y) / 4,
    },
  };
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : distance / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
