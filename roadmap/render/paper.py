"""A sheet as PDF: always on one A4, or on as many as it takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from roadmap.errors import MissingDependencyError
from roadmap.model.sheet import Sheet, SheetList
from roadmap.render.fonts import FAMILY, Weight, font_file, text_width, wrap
from roadmap.texts import text

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
# Of a sheet that has to stay whole: how large letters are, how small they may become to keep it
# on one page, and their size when it takes more; lines of a cell, enough for all that is composed.
_ROOMY: Final = 10.5
_READABLE: Final = 8.5
_COMFORTABLE: Final = 9.5
_MOST_ROWS: Final = 40
_NORMAL: Final[Weight] = "normal"
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


_Part = _Piece | _Rule


@dataclass(frozen=True, slots=True)
class _Block:
    """What stays together on a page, measured from its own top.

    Attributes
    ----------
    height
        From its top to that of the next block.
    heading
        Whether the next block has to stand on the same page.
    """

    parts: tuple[_Part, ...]
    height: float
    heading: bool = False


def sheet_pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a PDF.

    The letters become smaller, from 9.5 to 7 points, until everything fits on
    one page. What does not fit even then is left out from the ends of the
    longest lists, and counted there. Of a sheet that has to stay whole nothing
    is left out: where letters of 8.5 points do not fit, it takes more pages.

    Raises
    ------
    roadmap.errors.MissingDependencyError
        When the extra "drawing" is not installed.
    """
    size = _ROOMY if sheet.whole else _LARGEST
    if sheet.whole:
        while len(pages := _paged(_arranged(sheet, size))) > 1 and size > _READABLE:
            size -= _STEP
        if len(pages) > 1:
            pages = _paged(_arranged(sheet, _COMFORTABLE))
        return _written(sheet, pages)
    sheet = _at_most(sheet, _MOST_LINES)
    while len(pages := _paged(_arranged(sheet, size))) > 1:
        if size > _SMALLEST:
            size -= _STEP
        else:
            sheet = _shorter(sheet)
    return _written(sheet, pages)


def _arranged(sheet: Sheet, size: float) -> Iterator[_Block]:
    """Yield all that stands on the sheet, from top to bottom."""
    heads: tuple[tuple[str, float, Weight], ...] = (
        (sheet.title, size * 1.9, "bold"),
        (sheet.subtitle, size * 1.2, "normal"),
        (sheet.current, size, "normal"),
        *((words, size, _NORMAL) for words in sheet.more),
        (sheet.decisions or "", size, "bold"),
    )
    most = _MOST_ROWS if sheet.whole else 3
    for words, height, weight in heads:
        if words:
            lines = wrap(words, _ROOM, height, weight=weight, max_lines=most)
            yield _lines(lines, height, weight, above=height * 0.25)
    for found in sheet.all_lists:
        y = _GAP + size * _LEADING * 1.15
        heading = _Piece(_MARGIN, y, found.heading, size * 1.15, "bold")
        y += size * 0.4
        yield _Block((heading, _Rule(y)), y, heading=True)
        yield from _rows(found, size, sheet)
    above = _GAP
    for words in (sheet.note, sheet.state):
        yield _lines(wrap(words, _ROOM, size * 0.9, max_lines=4), size * 0.9, above=above)
        above = 0


def _lines(
    lines: tuple[str, ...], size: float, weight: Weight = _NORMAL, *, above: float = 0
) -> _Block:
    """Lines below each other, from the margin."""
    parts = tuple(
        _Piece(_MARGIN, above + row * size * _LEADING, line, size, weight)
        for row, line in enumerate(lines, 1)
    )
    return _Block(parts, above + len(lines) * size * _LEADING)


def _rows(found: SheetList, size: float, sheet: Sheet) -> Iterator[_Block]:
    most = _MOST_ROWS if sheet.whole else 5
    step = size * _LEADING
    if not found.lines and not found.left_out:
        yield _lines((found.empty,), size)
    for line in found.lines:
        cells = (line.number, line.title, line.place, line.why)
        parts: list[_Part] = []
        x, rows = _MARGIN, 0
        for share, words in zip(_COLUMNS, cells, strict=True):
            width = share * _ROOM
            weight: Weight = "bold" if words is line.number else _NORMAL
            cell = wrap(words, width - 4, size, weight=weight, max_lines=most)
            rows = max(rows, len(cell))
            parts += [_Piece(x, row * step, part, size, weight) for row, part in enumerate(cell, 1)]
            x += width
        yield _Block(tuple(parts), rows * step + size * 0.2)
    if found.left_out:
        more = text("sheet-more", sheet.language, count=found.left_out)
        yield _lines((more,), size)


def _paged(blocks: Iterable[_Block]) -> list[list[_Part]]:
    """Return what stands on each page; a heading never stands alone at the foot."""
    pages: list[list[_Part]] = [[]]
    y = _MARGIN
    waiting: list[_Block] = []
    for block in blocks:
        waiting.append(block)
        if block.heading:
            continue
        low = max((part.y for part in block.parts), default=0)
        before = sum(each.height for each in waiting[:-1])
        if y + before + low > _HEIGHT - _MARGIN and pages[-1]:
            pages.append([])
            y = _MARGIN
        for each in waiting:
            pages[-1] += (replace(part, y=y + part.y) for part in each.parts)
            y += each.height
        waiting = []
    return pages


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


def _written(sheet: Sheet, pages: list[list[_Part]]) -> bytes:
    paper = _paper(sheet)
    for number, parts in enumerate(pages, 1):
        paper.add_page()
        for part in parts:
            if isinstance(part, _Rule):
                paper.line(_MARGIN, part.y, _WIDTH - _MARGIN, part.y)
            else:
                paper.set_font(FAMILY, "B" if part.weight == "bold" else "", part.size)
                paper.text(part.x, part.y, part.words)
        if len(pages) > 1:
            words = text("sheet-page", sheet.language, number=str(number), count=str(len(pages)))
            paper.set_font(FAMILY, "", _SMALLEST)
            x = _WIDTH - _MARGIN - text_width(words, _SMALLEST)
            paper.text(x, _HEIGHT - _MARGIN / 2, words)
    return bytes(paper.output())


def _paper(sheet: Sheet) -> "FPDF":
    try:
        from fpdf import FPDF
    except ImportError:
        raise MissingDependencyError("drawing", "feedback" if sheet.whole else "next") from None
    paper = FPDF(unit="pt", format="A4")
    # The same sheet must give the same bytes, so no clock; a PDF must have some date.
    paper.set_creation_date(datetime.fromtimestamp(0, UTC))
    paper.set_title(f"{sheet.title} · {sheet.subtitle}")
    paper.set_lang(sheet.language)
    paper.set_auto_page_break(False)
    paper.add_font(FAMILY, "", font_file("normal"))
    paper.add_font(FAMILY, "B", font_file("bold"))
    paper.set_text_color(*_INK)
    paper.set_draw_color(*_ACCENT)
    paper.set_line_width(1)
    return paper
