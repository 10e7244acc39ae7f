"""Three drawings of a portfolio in ArchiMate, laid out so that nothing lies over anything else.

Boxes stand on a grid; lines run through the spaces between them. Lengths are
in pixels, whole numbers, from the top left corner of the drawing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isqrt

from roadmap.formats.exchange.archimate.model import (
    Relation,
    action_id,
    advice_id,
    finding_id,
    plateau_id,
    relations,
    successions,
    triggers,
)
from roadmap.formats.exchange.portfolio import Item, Portfolio
from roadmap.model.order import natural_key
from roadmap.texts import text

_WIDTH, _HEIGHT = 220, 64
_MARGIN = 24
_ROW_GAP = 24
"""Space between two rows of the plateaus, in which lines run."""
_PAD = 28
"""Space between the border of a plateau and its boxes, in which lines run."""
_TITLE = 24
"""Height of the name of a plateau above its boxes."""
_GUTTER = 180
"""Space between two columns of the golden thread."""
_PITCH = _HEIGHT + 12
_LANES = 4
"""How many lines run beside each other in a space before two take the same place."""
_ROWS = 16
"""Boxes under each other in a plateau before a column is added, unless it holds very many."""

Point = tuple[int, int]
"""A place in a drawing: to the right, and down."""


@dataclass(frozen=True, slots=True)
class Box:
    """An element in a drawing; boxes inside it have places in the drawing too, not in the box."""

    id: str
    element: str
    x: int
    y: int
    width: int
    height: int
    inside: tuple["Box", ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A relation in a drawing, from box to box by way of its bends."""

    id: str
    relation: str
    source: str
    target: str
    bends: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """A drawing; without a viewpoint it may hold elements of every kind."""

    id: str
    name: str
    viewpoint: str | None
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def views(portfolio: Portfolio) -> Iterator[View]:
    """Yield the drawings: plateaus with their actions, golden thread, migration."""
    yield _plateaus(portfolio)
    yield _thread(portfolio)
    yield _migration(portfolio)


def _plateaus(portfolio: Portfolio) -> View:
    """Draw each plateau around its actions, first wave on top, and what triggers what."""
    placed: dict[int, list[Item]] = {p.number: [] for p in portfolio.roadmap.plateaus}
    for item in portfolio.items():
        if item.plateau is not None:
            placed[item.plateau].append(item)
    most = max(map(len, placed.values()))
    rows = max(_ROWS, isqrt(4 * most))
    deepest = min(most, rows)
    height = _TITLE + deepest * (_HEIGHT + _ROW_GAP) + _ROW_GAP
    boxes, cells, left, column = [], {}, _MARGIN, 0
    for number, items in placed.items():
        items.sort(key=lambda item: (item.wave or 0, natural_key(item.number)))
        inside = []
        columns = max(1, -(-len(items) // rows))
        for at, item in enumerate(items):
            across, down = divmod(at, rows)
            x = left + _PAD + across * (_WIDTH + 2 * _PAD)
            y = _MARGIN + _TITLE + _ROW_GAP + down * (_HEIGHT + _ROW_GAP)
            box = _box("plateaus", action_id(item.number), x, y)
            inside.append(box)
            cells[box.element] = _Cell(box, column + across, down)
        width = columns * (_WIDTH + 2 * _PAD)
        boxes.append(_box("plateaus", plateau_id(number), left, _MARGIN, width, height, inside))
        left, column = left + width + _MARGIN, column + columns
    drawn = [each for each in triggers(portfolio) if {each.source, each.target} <= cells.keys()]
    lines = [
        _line("plateaus", each, _routed(cells[each.source], cells[each.target])) for each in drawn
    ]
    return _view(portfolio, "plateaus", "Implementation and Migration", boxes, lines)


@dataclass(frozen=True, slots=True)
class _Cell:
    """Where an action stands among the columns of all plateaus."""

    box: Box
    column: int
    row: int


def _routed(source: _Cell, target: _Cell) -> tuple[Point, ...]:
    """Return the bends of a line that runs beside the boxes: out to the right, in from the left.

    In one column it comes in from the right; above the row of its target it
    crosses columns. Lines from one box share their way, as branches of a tree.
    """
    lane = source.row % _LANES
    out = source.box.x + _WIDTH + 6 + 5 * lane
    start, end = _middle(source.box), _middle(target.box)
    across = target.column - source.column
    if across in (0, 1):
        return () if across and start == end else ((out, start), (out, end))
    into = target.box.x - 6 - 5 * lane
    above = target.box.y - _ROW_GAP + 4 + 5 * lane
    return (out, start), (out, above), (into, above), (into, end)


def _thread(portfolio: Portfolio) -> View:
    """Draw the way from finding by advice and action to plateau, a column each."""
    roadmap = portfolio.roadmap
    slots: dict[str | None, list[str]] = {advice.number: [] for advice in roadmap.advices}
    for item in portfolio.items():
        slots.setdefault(item.advice, []).append(item.number)
    actions, advices, top = [], [], _MARGIN
    for advice, numbers in slots.items():
        size = max(1, len(numbers)) * _PITCH
        if advice is not None:
            at = top + (size - _PITCH) // 2
            advices.append(_box("thread", advice_id(advice), _column(1), at))
        for at, number in enumerate(numbers):
            actions.append(_box("thread", action_id(number), _column(2), top + at * _PITCH))
        top += size
    findings = [finding_id(finding.number) for finding in roadmap.findings]
    plateaus = [plateau_id(plateau.number) for plateau in roadmap.plateaus]
    boxes = [
        *_spread("thread", findings, _column(0), top - _MARGIN),
        *advices,
        *actions,
        *_spread("thread", plateaus, _column(3), top - _MARGIN),
    ]
    place = {box.element: box for box in boxes}
    drawn = [each for each in relations(portfolio) if _is_thread(each, place)]
    lines = [
        _line("thread", each, _bridge(place[each.source], place[each.target])) for each in drawn
    ]
    return _view(portfolio, "thread", None, boxes, lines)


def _is_thread(relation: Relation, place: Mapping[str, Box]) -> bool:
    """Whether a relation leads from one column to the next."""
    source, target = place.get(relation.source), place.get(relation.target)
    return (
        source is not None
        and target is not None
        and abs(source.x - target.x) == _column(1) - _MARGIN
    )


def _bridge(source: Box, target: Box) -> tuple[Point, ...]:
    """Return the bends of a line over the space between two columns, side to side."""
    if _middle(source) == _middle(target):
        return ()
    if source.x < target.x:
        return (source.x + _WIDTH + 8, _middle(source)), (target.x - 8, _middle(target))
    return (source.x - 8, _middle(source)), (target.x + _WIDTH + 8, _middle(target))


def _migration(portfolio: Portfolio) -> View:
    """Draw the plateaus in their order."""
    boxes = [
        _box("migration", plateau_id(plateau.number), _MARGIN + at * (_WIDTH + 80), _MARGIN)
        for at, plateau in enumerate(portfolio.roadmap.plateaus)
    ]
    lines = [_line("migration", each, ()) for each in successions(portfolio)]
    return _view(portfolio, "migration", "Migration", boxes, lines)


def _column(at: int) -> int:
    return _MARGIN + at * (_WIDTH + _GUTTER)


def _spread(view: str, elements: Sequence[str], x: int, height: int) -> Iterator[Box]:
    """Yield boxes at equal distances over a height, or under it where they do not fit."""
    pitch = max(_PITCH, height // max(1, len(elements)))
    for at, element in enumerate(elements):
        yield _box(view, element, x, _MARGIN + at * pitch + (pitch - _PITCH) // 2)


def _middle(box: Box) -> int:
    return box.y + box.height // 2


def _box(
    view: str,
    element: str,
    x: int,
    y: int,
    width: int = _WIDTH,
    height: int = _HEIGHT,
    inside: Sequence[Box] = (),
) -> Box:
    return Box(_node(view, element), element, x, y, width, height, tuple(inside))


def _line(view: str, relation: Relation, bends: tuple[Point, ...]) -> Line:
    return Line(
        f"id-line-{view}-{relation.id.removeprefix('id-')}",
        relation.id,
        _node(view, relation.source),
        _node(view, relation.target),
        bends,
    )


def _node(view: str, element: str) -> str:
    return f"id-node-{view}-{element.removeprefix('id-')}"


def _view(
    portfolio: Portfolio, name: str, viewpoint: str | None, boxes: list[Box], lines: list[Line]
) -> View:
    title = text(f"exchange-archimate-{name}", portfolio.language)
    return View(f"id-view-{name}", title, viewpoint, tuple(boxes), tuple(lines))
