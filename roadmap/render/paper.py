"""The sheet as PDF, always on one A4."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from roadmap.errors import MissingDependencyError
from roadmap.model.sheet import Sheet, SheetList
from roadmap.render.fonts import FAMILY, Weight, font_file, wrap
from roadmap.texts import Language, text

if TYPE_CHECKING:
    from fpdf import FPDF

# Points; A4 is 210 x 297 mm.
_WIDTH: Final = 595.28
_HEIGHT: Final = 841.89
_MARGIN: Final = 40.0
_ROOM: Final = _WIDTH - 2 * _MARGIN
_LARGEST: Final = 9.5
_SMALLEST: Final = 7.0
_STEP: Final = 0.25
_LEADING: Final = 1.2
_GAP: Final = 6.0
# Shares of the line for number, title, place and reason.
_COLUMNS: Final = (0.06, 0.41, 0.13, 0.40)
# More lines than a page has at the smallest size.
_MOST_LINES: Final = 100
_INK: Final = (20, 32, 44)
_ACCENT: Final = (11, 79, 108)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words on the page: where they begin, how far down, and how they look."""

    x: float
    y: float
    words: str
    size: float
    weight: Weight = "normal"


@dataclass(frozen=True, slots=True)
class _Rule:
    """A line across the page."""

    y: float


def sheet_pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a PDF of one page.

    The letters become smaller, from 9.5 to 7 points, until everything fits.
    What does not fit even then is left out from the ends of the longest
    lists, and counted there.

    Raises
    ------
    roadmap.errors.MissingDependencyError
        When the extra "drawing" is not installed.
    """
    sheet = _at_most(sheet, _MOST_LINES)
    size = _LARGEST
    parts = list(_arranged(sheet, size))
    while _end(parts) > _HEIGHT - _MARGIN:
        if size > _SMALLEST:
            size -= _STEP
        else:
            sheet = _shorter(sheet)
        parts = list(_arranged(sheet, size))
    return _written(sheet, parts)


def _arranged(sheet: Sheet, size: float) -> Iterator[_Piece | _Rule]:
    """Yield all that stands on the page, from top to bottom."""
    y = _MARGIN
    heads: tuple[tuple[str, float, Weight], ...] = (
        (sheet.title, size * 1.9, "bold"),
        (sheet.subtitle, size * 1.2, "normal"),
        (sheet.current, size, "normal"),
        (sheet.decisions or "", size, "bold"),
    )
    for words, height, weight in heads:
        if words:
            y += height * 0.25
            for line in wrap(words, _ROOM, height, weight=weight, max_lines=3):
                y += height * _LEADING
                yield _Piece(_MARGIN, y, line, height, weight)
    for found in sheet.all_lists:
        y += _GAP + size * _LEADING * 1.15
        yield _Piece(_MARGIN, y, found.heading, size * 1.15, "bold")
        y += size * 0.4
        yield _Rule(y)
        for part in _rows(found, size, y, sheet.language):
            yield part
            if isinstance(part, _Piece):
                y = max(y, part.y)
    y += _GAP
    for words in (sheet.note, sheet.state):
        for line in wrap(words, _ROOM, size * 0.9, max_lines=4):
            y += size * 0.9 * _LEADING
            yield _Piece(_MARGIN, y, line, size * 0.9)


def _rows(found: SheetList, size: float, top: float, language: Language) -> Iterator[_Piece]:
    y = top
    if not found.lines and not found.left_out:
        yield _Piece(_MARGIN, y + size * _LEADING, found.empty, size)
    for line in found.lines:
        cells = (line.number, line.title, line.place, line.why)
        x, lowest = _MARGIN, y
        for share, words in zip(_COLUMNS, cells, strict=True):
            width = share * _ROOM
            weight: Weight = "bold" if words is line.number else "normal"
            for row, part in enumerate(wrap(words, width - 4, size, weight=weight, max_lines=5), 1):
                lowest = max(lowest, y + row * size * _LEADING)
                yield _Piece(x, y + row * size * _LEADING, part, size, weight)
            x += width
        y = lowest + size * 0.2
    if found.left_out:
        more = text("sheet-more", language, count=found.left_out)
        yield _Piece(_MARGIN, y + size * _LEADING, more, size)


def _end(parts: list[_Piece | _Rule]) -> float:
    return max(part.y for part in parts)


def _shorter(sheet: Sheet) -> Sheet:
    """Return the sheet with a quarter less in its longest list."""
    longest = max(len(found.lines) for found in sheet.all_lists)
    return _at_most(sheet, longest * 3 // 4)


def _at_most(sheet: Sheet, count: int) -> Sheet:
    """Return the sheet with at most so many actions in a list, which counts those left out."""

    def cut(found: SheetList) -> SheetList:
        kept = found.lines[:count]
        left_out = found.left_out + len(found.lines) - len(kept)
        return found.model_copy(update={"lines": kept, "left_out": left_out})

    dropped = cut(sheet.dropped) if sheet.dropped else None
    return sheet.model_copy(update={"lists": tuple(map(cut, sheet.lists)), "dropped": dropped})


def _written(sheet: Sheet, parts: list[_Piece | _Rule]) -> bytes:
    page = _page(sheet)
    for part in parts:
        if isinstance(part, _Rule):
            page.line(_MARGIN, part.y, _WIDTH - _MARGIN, part.y)
        else:
            page.set_font(FAMILY, "B" if part.weight == "bold" else "", part.size)
            page.text(part.x, part.y, part.words)
    return bytes(page.output())


def _page(sheet: Sheet) -> "FPDF":
    try:
        from fpdf import FPDF
    except ImportError:
        raise MissingDependencyError("drawing", "next") from None
    page = FPDF(unit="pt", format="A4")
    # The same sheet must give the same bytes, so no clock; a PDF must have some date.
    page.set_creation_date(datetime.fromtimestamp(0, UTC))
    page.set_title(f"{sheet.title} · {sheet.subtitle}")
    page.set_lang(sheet.language)
    page.set_auto_page_break(False)
    page.add_font(FAMILY, "", font_file("normal"))
    page.add_font(FAMILY, "B", font_file("bold"))
    page.add_page()
    page.set_text_color(*_INK)
    page.set_draw_color(*_ACCENT)
    page.set_line_width(1)
    return page
