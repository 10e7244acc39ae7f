"""How arrows run: through the gaps between cards, never over one.

Between two neighbouring tracks an arrow is one curve. It passes a track that
lies between its ends through the gap nearest to its way; arrows that share a
gap run side by side. So no arrow can hide a text, at any size, in
O((cards + arrows · tracks) log cards).
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from roadmap.render import style
from roadmap.render.scene import Arrow

Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Track:
    """A stack of cards: left and right side, top and bottom, and (key, top, bottom) of each."""

    left: float
    right: float
    top: float
    bottom: float
    cards: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A chain of cubic Bézier curves (1 + 3k points), and the tip of the arrow behind it."""

    points: tuple[Point, ...]
    tip: Point


@dataclass(slots=True)
class _Way:
    """An arrow on its way: its ends, and the gap and height at each track it passes."""

    arrow: Arrow
    tail: int
    head: int
    start: Point
    end: Point
    passes: list[tuple[int, int]]
    heights: list[float]


def routes(
    arrows: Sequence[Arrow], boxes: Mapping[str, Rectangle], tracks: Sequence[Track]
) -> dict[str, Route]:
    """Return the route of every arrow, by its id.

    Parameters
    ----------
    arrows
        The arrows; both ends have a box.
    boxes
        x, y, width and height of the cards, by key.
    tracks
        The tracks from left to right; every card stands in one.
    """
    track_of = {key: i for i, track in enumerate(tracks) for key, _, _ in track.cards}
    ports = _ports(arrows, boxes, track_of)
    ways = [_way(arrow, ports, tracks, track_of) for arrow in arrows]
    _spread(ways, tracks)
    return {way.arrow.id: _route(way, tracks) for way in ways}


def _sides(arrow: Arrow, track_of: Mapping[str, int]) -> tuple[str, str]:
    """On which side an arrow leaves and enters: it comes back on the right inside one track."""
    tail, head = track_of[arrow.tail], track_of[arrow.head]
    if tail == head:
        return "right", "right"
    return ("right", "left") if tail < head else ("left", "right")


def _ports(
    arrows: Sequence[Arrow], boxes: Mapping[str, Rectangle], track_of: Mapping[str, int]
) -> dict[tuple[str, str], Point]:
    """Spread the ends of arrows over the sides of cards, in the order of where they go."""
    sides: dict[tuple[str, str], list[tuple[float, float, str, str]]] = {}
    for arrow in arrows:
        leave, enter = _sides(arrow, track_of)
        for key, other, side, role in (
            (arrow.tail, arrow.head, leave, "tail"),
            (arrow.head, arrow.tail, enter, "head"),
        ):
            x, y, width, height = boxes[other]
            entry = (y + height / 2, x + width / 2, arrow.id, role)
            sides.setdefault((key, side), []).append(entry)
    ports: dict[tuple[str, str], Point] = {}
    for (key, side), found in sides.items():
        x, y, width, height = boxes[key]
        for i, (_, _, arrow_id, role) in enumerate(sorted(found), 1):
            at = y + 5 + (height - 10) * i / (len(found) + 1)
            ports[arrow_id, role] = (x if side == "left" else x + width, at)
    return ports


def _way(
    arrow: Arrow,
    ports: Mapping[tuple[str, str], Point],
    tracks: Sequence[Track],
    track_of: Mapping[str, int],
) -> _Way:
    tail, head = track_of[arrow.tail], track_of[arrow.head]
    start, end = ports[arrow.id, "tail"], ports[arrow.id, "head"]
    step = 1 if head >= tail else -1
    between = range(tail + step, head, step)
    # Level for as long as possible: first from the start, or first towards the end.
    late = _level(between, tracks, start[1])
    early = _level(between, tracks, end[1])
    passes = min(late, early, key=lambda passed: _climb(start[1], passed, end[1]))
    return _Way(
        arrow,
        tail,
        head,
        start,
        end,
        [(t, gap) for t, (gap, _) in zip(between, passes, strict=True)],
        [y for _, y in passes],
    )


def _level(between: Iterable[int], tracks: Sequence[Track], y: float) -> list[tuple[int, float]]:
    """Return the gap and height at each track, for an arrow that keeps its height."""
    passed = []
    for t in between:
        gap, y = _nearest_gap(tracks[t], y)
        passed.append((gap, y))
    return passed


def _climb(start: float, passed: Iterable[tuple[int, float]], end: float) -> float:
    """Return how far an arrow goes up and down in all."""
    heights = [start, *(y for _, y in passed), end]
    return round(sum(abs(b - a) for a, b in pairwise(heights)), 3)


def _gap(track: Track, position: int) -> tuple[float, float]:
    """Return the top and bottom of a gap: number i lies under i cards."""
    upper = track.cards[position - 1][2] if position else track.top
    lower = track.cards[position][1] if position < len(track.cards) else track.bottom
    return upper, lower


def _nearest_gap(track: Track, y: float) -> tuple[int, float]:
    """Return the gap in which a height near `y` lies, and that height."""
    under = bisect_right(track.cards, y, key=lambda card: card[1])
    best = None
    for position in (under - 1, under):
        if position < 0:
            continue
        upper, lower = _gap(track, position)
        inset = min(style.GAP_INSET, (lower - upper) / 2)
        at = min(max(y, upper + inset), lower - inset)
        if best is None or abs(at - y) < abs(best[1] - y):
            best = position, at
    assert best is not None
    return best


def _spread(ways: Iterable[_Way], tracks: Sequence[Track]) -> None:
    """Let arrows that share a gap run side by side, in the order of their heights."""
    shared: dict[tuple[int, int], list[tuple[float, float, float, str, _Way, int]]] = {}
    for way in ways:
        for i, place in enumerate(way.passes):
            entry = (way.heights[i], way.start[1], way.end[1], way.arrow.id, way, i)
            shared.setdefault(place, []).append(entry)
    for (t, position), entries in shared.items():
        entries.sort(key=lambda entry: entry[:4])
        upper, lower = _gap(tracks[t], position)
        step = min(style.LANE, (lower - upper) / (len(entries) + 1))
        inset = min(style.GAP_INSET, step)
        at = upper + inset - step
        heights = []
        for entry in entries:
            at = max(entry[0], at + step)
            heights.append(at)
        limit = lower - inset
        for entry, height in zip(reversed(entries), reversed(heights), strict=True):
            entry[4].heights[entry[5]] = min(height, limit)
            limit = min(height, limit) - step


def _curve(start: Point, end: Point) -> tuple[Point, Point, Point]:
    """Return a curve that leaves and arrives level."""
    middle = (start[0] + end[0]) / 2
    return (middle, start[1]), (middle, end[1]), end


def _route(way: _Way, tracks: Sequence[Track]) -> Route:
    if way.tail == way.head:
        return _loop(way)
    forward = way.head > way.tail
    points = [way.start]
    for (t, _), y in zip(way.passes, way.heights, strict=True):
        track = tracks[t]
        enter, leave = (track.left, track.right) if forward else (track.right, track.left)
        out = 4 if forward else -4
        points += _curve(points[-1], (enter - out, y))
        points += _curve(points[-1], (leave + out, y))
    back = -style.ARROW_LENGTH if forward else style.ARROW_LENGTH
    points += _curve(points[-1], (way.end[0] + back, way.end[1]))
    return Route(tuple(points), way.end)


def _loop(way: _Way) -> Route:
    """Return a bow along the right side of one track."""
    start, end = way.start, way.end
    bow = min(TRACK_BOW, 16 + abs(end[1] - start[1]) * 0.06)
    last = (end[0] + style.ARROW_LENGTH, end[1])
    points = (start, (start[0] + bow, start[1]), (last[0] + bow, last[1]), last)
    return Route(points, end)


TRACK_BOW = style.TRACK_GAP - style.ARROW_LENGTH
