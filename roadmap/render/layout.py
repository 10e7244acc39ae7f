"""Where everything stands: columns first, so that they are disjoint and in order at any size."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from roadmap.render import style
from roadmap.render.fonts import text_width, wrap
from roadmap.render.routing import Route, Track, routes
from roadmap.render.scene import Card, LegendItem, Scene


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; x to the right and y down, from the top left corner, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text in a box."""

    box: Box
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardShape:
    """A card with its text wrapped, and its height."""

    card: Card
    title: tuple[str, ...]
    notes: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A card in its place."""

    shape: CardShape
    box: Box


@dataclass(frozen=True, slots=True)
class LegendPlace:
    """A sample of the legend with its text, in their places."""

    item: LegendItem
    sample: Box
    words: Words


@dataclass(frozen=True)
class Picture:
    """A scene with a place for everything in it.

    `bands` and `rows` belong to the rows of the scene, by position; a row
    without a band has None.
    """

    scene: Scene
    width: float
    height: float
    title: Words
    subtitle: Words
    headers: tuple[tuple[Box, Words, Words], ...]
    columns: tuple[Box, ...]
    bands: tuple[Words | None, ...]
    rows: tuple[tuple[Box, Words], ...]
    cards: Mapping[str, Placed]
    routes: Mapping[str, Route]
    legend: tuple[LegendPlace, ...]


def shape(card: Card) -> CardShape:
    """Wrap the text of a card, which gives its height."""
    lead = text_width(card.lead + " ", style.CARD_SIZE, "bold") if card.lead else 0.0
    lead = min(lead, style.CARD_TEXT * 0.8)
    title = wrap(card.title, style.CARD_TEXT, style.CARD_SIZE, indent=lead, max_lines=4)
    notes = _note_lines(card.notes)
    text = len(title) * style.CARD_LINE + len(notes) * style.NOTE_LINE
    return CardShape(card, title, notes, text + 2 * style.CARD_PAD)


def _note_lines(notes: Sequence[str]) -> tuple[str, ...]:
    """Put notes on lines, each in one piece where it fits; at most four lines."""
    lines: list[str] = []
    for note in notes:
        longer = f"{lines[-1]} · {note}" if lines else ""
        if longer and text_width(longer, style.NOTE_SIZE) <= style.CARD_TEXT:
            lines[-1] = longer
        else:
            lines += wrap(note, style.CARD_TEXT, style.NOTE_SIZE, max_lines=3)
    return tuple(lines[:4])


def arrange(scene: Scene) -> Picture:
    """Give everything in a scene its place.

    Notes
    -----
    Cards stand in a grid of columns and rows. A column with tall cells is
    split into tracks, one card wide, until the drawing has the shape of a
    sheet. Cards of a cell fill its tracks in reading order. Time is
    O(n log n) in cards and arrows, but for the search of the number of
    tracks: O(n · tracks).
    """
    grid = _Grid(scene)
    tracks = grid.choose_tracks()
    left = style.MARGIN + (style.ROW_WIDTH if grid.titled else 0.0)
    columns = _column_boxes(left, tracks)
    width = max(style.MIN_WIDTH, columns[-1].right + style.MARGIN)
    inner = width - 2 * style.MARGIN
    title = _words(scene.title, style.MARGIN, style.MARGIN, inner, style.TITLE_SIZE, 3, bold=True)
    subtitle = _words(
        scene.subtitle, style.MARGIN, title.box.bottom - 1, inner, style.SUBTITLE_SIZE, 3
    )
    top = subtitle.box.bottom + 14
    headers = _headers(scene, columns, top)
    body = max(header[0].bottom for header in headers) + 4
    bands, rows, bottom = _rows(scene, grid.row_heights(tracks), columns[-1].right, body)
    cards, lanes = grid.place(tracks, columns, [row.box_top for row in rows], body, bottom)
    legend = _legend(scene, width, bottom + 18)
    last = max((place.words.box.bottom for place in legend), default=bottom)
    return Picture(
        scene=scene,
        width=width,
        height=last + style.MARGIN,
        title=title,
        subtitle=subtitle,
        headers=headers,
        columns=tuple(Box(box.x, top, box.width, bottom - top) for box in columns),
        bands=bands,
        rows=tuple((row.box, row.words) for row in rows),
        cards=cards,
        routes=routes(
            scene.arrows,
            {
                key: (placed.box.x, placed.box.y, placed.box.width, placed.box.height)
                for key, placed in cards.items()
            },
            lanes,
        ),
        legend=legend,
    )


class _Grid:
    """The cells of a scene and how tall they get."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.titled = any(row.title for row in scene.rows)
        self.cells: list[list[list[CardShape]]] = [[[] for _ in scene.columns] for _ in scene.rows]
        for card in scene.cards:
            self.cells[card.row][card.column].append(shape(card))
        self.least = [self._row_title(i) for i in range(len(scene.rows))]

    def _row_title(self, position: int) -> float:
        row = self.scene.rows[position]
        if not row.title:
            return 0.0
        lines = _row_lines(row.title, _row_indent(self.scene))
        return len(lines) * style.ROW_SIZE * style.LINE + 4

    def stack(self, row: int, column: int, tracks: int) -> float:
        """Height of one cell, its cards dealt over that many tracks."""
        cell = self.cells[row][column]
        return max(
            (_stack(cell[track::tracks]) for track in range(min(tracks, len(cell)))), default=0
        )

    def row_heights(self, tracks: Sequence[int]) -> list[float]:
        """Height of each row without its padding."""
        return [
            max(self.least[row], *(self.stack(row, c, n) for c, n in enumerate(tracks)))
            for row in range(len(self.scene.rows))
        ]

    def choose_tracks(self) -> list[int]:
        """Return how many tracks each column gets: more until the sheet is wide enough."""
        columns = range(len(self.scene.columns))
        tracks = [1 for _ in columns]
        most = [max((len(row[c]) for row in self.cells), default=1) for c in columns]
        stacks = [[self.stack(row, c, 1) for c in columns] for row in range(len(self.cells))]
        while True:
            height = self._height(stacks)
            if height * style.ASPECT <= _width(tracks, self.titled):
                return tracks
            wider = [c for c in columns if tracks[c] < most[c]]
            if not wider:
                return tracks
            split = {
                c: [self.stack(r, c, tracks[c] + 1) for r in range(len(stacks))] for c in wider
            }
            best = min(wider, key=lambda c: (self._height(stacks, c, split[c]), c))
            if self._height(stacks, best, split[best]) >= height:
                # No single column helps, because several are equally tall: begin with the one
                # that holds up most rows.
                best = max(wider, key=lambda c: (self._held_up(stacks, c), -c))
                if height * style.ASPECT < 2 * _width(tracks, self.titled):
                    return tracks
            tracks[best] += 1
            for row, found in zip(stacks, split[best], strict=True):
                row[best] = found

    def _height(
        self, stacks: list[list[float]], column: int = -1, instead: Sequence[float] = ()
    ) -> float:
        """Height of the sheet, where one column may have other stacks."""
        total = 160.0
        for r, row in enumerate(stacks):
            cells = row if column < 0 else [*row[:column], instead[r], *row[column + 1 :]]
            total += max(self.least[r], *cells) + 2 * style.ROW_PAD
        return total

    def _held_up(self, stacks: list[list[float]], column: int) -> float:
        return sum(row[column] for row in stacks if row[column] >= max(row))

    def place(
        self,
        tracks: Sequence[int],
        columns: Sequence[Box],
        tops: Sequence[float],
        top: float,
        bottom: float,
    ) -> tuple[dict[str, Placed], list[Track]]:
        """Return the cards in their places, and the tracks that arrows must pass through."""
        placed: dict[str, Placed] = {}
        lanes: list[Track] = []
        for c, count in enumerate(tracks):
            for t in range(count):
                x = columns[c].x + style.COLUMN_PAD + t * (style.CARD_WIDTH + style.TRACK_GAP)
                keys = []
                for row, y in enumerate(tops):
                    at = y
                    for found in self.cells[row][c][t::count]:
                        box = Box(x, at, style.CARD_WIDTH, found.height)
                        placed[found.card.key] = Placed(found, box)
                        keys.append((found.card.key, box.y, box.bottom))
                        at = box.bottom + style.CARD_GAP
                lanes.append(Track(x, x + style.CARD_WIDTH, top, bottom, tuple(keys)))
        # In the order of the scene, which is the order of drawing.
        return {card.key: placed[card.key] for card in self.scene.cards}, lanes


def _stack(shapes: Sequence[CardShape]) -> float:
    return sum(found.height for found in shapes) + style.CARD_GAP * max(0, len(shapes) - 1)


def _column_width(tracks: int) -> float:
    inner = tracks * style.CARD_WIDTH + (tracks - 1) * style.TRACK_GAP
    return inner + 2 * style.COLUMN_PAD


def _width(tracks: Sequence[int], titled: bool) -> float:
    inner = sum(map(_column_width, tracks)) + style.COLUMN_GAP * (len(tracks) - 1)
    return inner + 2 * style.MARGIN + (style.ROW_WIDTH if titled else 0.0)


def _column_boxes(left: float, tracks: Sequence[int]) -> list[Box]:
    boxes = []
    for count in tracks:
        boxes.append(Box(left, 0, _column_width(count), 0))
        left = boxes[-1].right + style.COLUMN_GAP
    return boxes


def _words(
    text: str, x: float, y: float, width: float, size: float, most: int, *, bold: bool = False
) -> Words:
    lines = wrap(text, width, size, weight="bold" if bold else "normal", max_lines=most)
    return Words(Box(x, y, width, round(len(lines) * size * style.LINE + 6)), lines)


def _headers(
    scene: Scene, columns: Sequence[Box], top: float
) -> tuple[tuple[Box, Words, Words], ...]:
    found = []
    for column, box in zip(scene.columns, columns, strict=True):
        inner = box.width - 24
        title = _words(column.title, box.x + 12, top + 7, inner, style.HEADING_SIZE, 3, bold=True)
        below = _words(column.subtitle, box.x + 12, title.box.bottom - 4, inner, style.NOTE_SIZE, 1)
        found.append((title, below))
    height = max(below.box.bottom for _, below in found) + 6 - top
    return tuple(
        (Box(box.x, top, box.width, height), title, below)
        for box, (title, below) in zip(columns, found, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _RowPlace:
    box: Box
    words: Words
    box_top: float


def _row_lines(title: str, indent: float) -> tuple[str, ...]:
    width = style.ROW_WIDTH - 16 - indent
    return wrap(title, width, style.ROW_SIZE, max_lines=6)


def _row_indent(scene: Scene) -> float:
    """Room before the titles of rows: for badges, unless the bands show them already."""
    if scene.banded:
        return 8.0
    return style.BADGE_WIDTH + 8 if any(row.badge for row in scene.rows) else 0.0


def _rows(
    scene: Scene, heights: Sequence[float], right: float, y: float
) -> tuple[tuple[Words | None, ...], list[_RowPlace], float]:
    bands: list[Words | None] = []
    rows = []
    indent = _row_indent(scene)
    for row, height in zip(scene.rows, heights, strict=True):
        band = None
        if row.band is not None:
            box = Box(style.MARGIN, y + 6, style.ROW_WIDTH - 12, style.BAND_HEIGHT)
            lines = wrap(row.band, box.width - 16, style.ROW_SIZE, weight="bold", max_lines=1)
            band = Words(box, lines)
            y += style.BAND_HEIGHT + 6
        bands.append(band)
        top = y + style.ROW_PAD
        box = Box(style.MARGIN, y, right - style.MARGIN, height + 2 * style.ROW_PAD)
        lines = _row_lines(row.title, indent) if row.title else ()
        text = Box(
            style.MARGIN + indent,
            top,
            style.ROW_WIDTH - 12 - indent,
            round(len(lines) * style.ROW_SIZE * style.LINE + 6),
        )
        rows.append(_RowPlace(box, Words(text, lines), top))
        y = box.bottom
    return tuple(bands), rows, y


def _legend(scene: Scene, width: float, y: float) -> tuple[LegendPlace, ...]:
    """Let the samples flow over lines, as words do."""
    right = width - style.MARGIN
    x = style.MARGIN
    found: list[LegendPlace] = []
    high = style.LEGEND_SIZE * style.LINE + 4
    for item in scene.legend:
        sample = 0.0 if item.sample == "none" else 34.0
        want = text_width(item.text, style.LEGEND_SIZE) + 4
        turns = bool(found) and (found[-1].item.sample == "none") != (item.sample == "none")
        if x > style.MARGIN and (turns or x + sample + want > right):
            x, y = style.MARGIN, y + high + 4
        room = min(want, right - x - sample)
        words = _words(item.text, x + sample, y, room, style.LEGEND_SIZE, 3)
        found.append(LegendPlace(item, Box(x, y, 26 if sample else 0, high), words))
        if len(words.lines) > 1:
            x, y = style.MARGIN, words.box.bottom + 5
        else:
            x += sample + want + 22
    return tuple(found)
