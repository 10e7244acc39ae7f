"""Excel: the tables of a roadmap as sheets, every text as a text and never as a formula."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import count, islice
from typing import TYPE_CHECKING, Any, Final
from warnings import catch_warnings, simplefilter

from openpyxl.cell.text import Text
from openpyxl.reader.excel import SHARED_STRINGS, ExcelReader
from openpyxl.xml.constants import SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse
from xlsxwriter import Workbook

from roadmap.errors import DocumentError, Problem
from roadmap.formats.exchange.notes import KINDS, STATUSES
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.tables import Column, Row, Table, tables
from roadmap.formats.exchange.tabular import ROW_LIMIT, Refused, Sheet, Tables, row_place
from roadmap.formats.exchange.zipped import unpacked
from roadmap.model.exchange import Brought
from roadmap.model.plan import Diagnostic
from roadmap.texts import Language

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

TABLE_LIMIT: Final = 20_000
"""How many rows the largest table may have for sheets to be Excel tables too.

The writer keeps what stands in a table in memory: 100,000 actions would take a gigabyte."""

CELL_LIMIT: Final = 32_767
"""How many UTF-16 units the text of one cell may have in Excel."""

COLUMN_LIMIT: Final = 32
"""How many columns of a sheet are read."""

_SURE: Final = CELL_LIMIT // 2
"""How many characters fit in a cell, whatever they are."""

_CUT: Final = " […]"
_CHOICES: Final[dict[str, tuple[str, ...]]] = {"status": STATUSES, "kind": KINDS}
_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_OPTIONS: Final = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_WIDTHS: Final = {"title": 48, "summary": 60, "definition": 60, "criterion": 60}
_NARROW: Final = 14
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the workbook.

    Every sheet is an Excel table, unless one has more than `TABLE_LIMIT` rows.
    """
    found = tables(portfolio)
    # The writer gives temporary files up where it is told to stay in memory.
    large = any(next(islice(table.rows(), TABLE_LIMIT, None), None) for table in found)
    stream = BytesIO()
    with Workbook(stream, _OPTIONS | {"constant_memory": large, "in_memory": not large}) as book:
        book.set_properties({"title": portfolio.roadmap.title[:250], "created": _MADE})
        book.set_custom_property("roadmap_sha256", portfolio.roadmap.sha256, "text")
        written = book.add_format({"num_format": "@", "valign": "top"})
        head = book.add_format({"num_format": "@", "bold": True, "bottom": 1})
        for table in found:
            _sheet(book, table, portfolio.language, (written, head), large=large)
    yield stream.getvalue()


def check(portfolio: Portfolio) -> Iterator[Diagnostic]:
    """Yield which texts Excel cannot hold whole."""
    for table in tables(portfolio):
        for row in table.rows():
            for column, cell in zip(table.columns, row, strict=True):
                if isinstance(cell, str) and _cut(cell) != cell:
                    field = column.title(portfolio.language)
                    yield Diagnostic(
                        code="export-shortened",
                        severity="warning",
                        subjects=(str(row[0]),),
                        place="",
                        details={"subjects": str(row[0]), "field": field, "format": "Excel"},
                    )


def _cut(cell: str) -> str:
    """Return a text as Excel can hold it; characters outside the first plane count twice."""
    if len(cell) <= _SURE or len(cell.encode("utf-16-le")) // 2 <= CELL_LIMIT:
        return cell
    return cell[: _SURE - len(_CUT)] + _CUT


def _sheet(
    book: Workbook,
    table: Table,
    language: Language,
    formats: tuple["Format", "Format"],
    *,
    large: bool,
) -> None:
    sheet: Worksheet = book.add_worksheet(table.title(language))
    titles = [column.title(language) for column in table.columns]
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _WIDTHS.get(column.name, _NARROW), formats[0])
    sheet.freeze_panes(1, 1)
    for at, title in enumerate(titles):
        sheet.write_string(0, at, title, formats[1])
    last = 0
    for row in table.rows():
        last += 1
        _row(sheet, last, table.columns, row, language)
    area = (0, 0, max(last, 1), len(titles) - 1)
    if large:
        sheet.autofilter(*area)
    else:
        headers = [{"header": title, "header_format": formats[1]} for title in titles]
        name = table.title(language).replace("-", "_")
        looks = {"name": name, "columns": headers, "style": "Table Style Light 9"}
        sheet.add_table(*area, looks)
    for at, column in enumerate(table.columns):
        if column.words:
            choice = [column.word(word, language) for word in _CHOICES[column.words]]
            # What is typed otherwise is told when the file is read.
            how = {"validate": "list", "source": choice, "error_type": "warning"}
            sheet.data_validation(1, at, max(last, 1), at, how)


def _row(
    sheet: "Worksheet", at: int, columns: Sequence[Column], row: Row, language: Language
) -> None:
    for position, (column, cell) in enumerate(zip(columns, row, strict=True)):
        value = column.word(cell, language) if cell is not None else None
        if isinstance(value, str):
            sheet.write_string(at, position, _cut(value))
        elif value is not None:
            sheet.write_number(at, position, value)


def read(data: bytes, name: str) -> Brought:
    """Return what a workbook says; sheets are known by their names, else by their columns.

    Formulas are never worked out: such a cell says nothing, and a diagnostic tells so.

    Raises
    ------
    roadmap.errors.DocumentError
        When it cannot be read, or has no table that says something.
    """
    members = unpacked(data, name)
    if len({member for member, _ in members}) < len(members):
        # Which of two parts of one name counts, differs between readers.
        raise _unreadable(name)
    for _, content in members:
        # The reader's own parser takes documents that describe themselves: bombs are made so.
        plain = content.replace(b"\0", b"")
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            raise _unreadable(name)
    found = Tables(name)
    with catch_warnings():
        simplefilter("ignore")
        for title, sheet in _sheets(data, name):
            rows = _rows(sheet, title, found)
            _, header = next(rows, (1, []))
            found.add(Sheet(title, title, header, rows))
        return found.brought("xlsx")


class _Reader(ExcelReader):  # type: ignore[misc]
    """The reader of workbooks, with shared texts as the file has them.

    The one that it is made from takes away what tells a line end from the text "_x000D_".
    """

    def read_strings(self) -> None:
        """Read the texts that cells share."""
        part = self.package.find(SHARED_STRINGS)
        if part is not None:
            with self.archive.open(part.PartName[1:]) as stream:
                for _, node in iterparse(stream):
                    if node.tag == f"{{{SHEET_MAIN_NS}}}si":
                        self.shared_strings.append(Text.from_tree(node).content)
                        node.clear()


def _sheets(data: bytes, name: str) -> list[tuple[str, Any]]:
    try:
        reader = _Reader(BytesIO(data), read_only=True, data_only=False)
        reader.read()
        return [(sheet.title, sheet) for sheet in reader.wb.worksheets]
    except Exception:
        # A damaged workbook fails in as many ways as there are parts in it.
        raise _unreadable(name) from None


def _rows(sheet: Any, title: str, notes: Tables) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a sheet as texts, each with its number."""
    rows = iter(sheet.iter_rows(max_row=ROW_LIMIT + 2, max_col=COLUMN_LIMIT))
    for number in count(1):
        try:
            cells = next(rows)
        except StopIteration:
            return
        except Exception:
            raise _unreadable(notes.file) from None
        yield number, [_text(cell, title, notes) for cell in cells]


def _text(cell: Any, title: str, notes: Tables) -> str:
    """Return the value of a cell as a text: empty for none, `Refused` for what is told."""
    value, kind = cell.value, cell.data_type
    if value is None:
        return ""
    place = f"{title}!{cell.coordinate}"
    if kind in ("f", "e"):
        notes.say("import-formula", row_place(title, cell.row), cell=place)
        return Refused()
    if isinstance(value, str):
        return _unescaped(value, place, notes)
    if isinstance(value, float) and (not value.is_integer() or abs(value) > 10**9):
        shown = str(value)
        notes.say("import-number-cell", row_place(title, cell.row), cell=place, value=shown)
        return Refused()
    return str(int(value)) if isinstance(value, float | bool) else str(value)


def _unescaped(value: str, place: str, notes: Tables) -> str:
    found = _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 16)), value)
    if len(found) == _SURE and found.endswith(_CUT):
        notes.say("import-shortened", place, severity="info", cell=place)
        return Refused()
    return found


def _unreadable(name: str) -> DocumentError:
    return DocumentError([Problem("", "not-a-workbook")], name)
