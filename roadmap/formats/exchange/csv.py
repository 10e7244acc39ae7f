"""The CSV set: every table of a roadmap as a file, together in one zip file."""

from collections.abc import Iterator
from itertools import islice
from pathlib import PurePosixPath

from roadmap.formats.exchange.delimited import Records, records, written
from roadmap.formats.exchange.notes import part
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.tables import Row, Table, tables
from roadmap.formats.exchange.tabular import Sheet, Tables, recognised
from roadmap.formats.exchange.zipped import is_zipped, packed, unpacked
from roadmap.model.exchange import Brought
from roadmap.texts import Language


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the zip file: a CSV file for each table, also for those without rows."""
    language = portfolio.language
    return packed(
        (f"{table.title(language)}.csv", written(_lines(table, language)))
        for table in tables(portfolio)
    )


def _lines(table: Table, language: Language) -> Iterator[Row]:
    yield tuple(column.title(language) for column in table.columns)
    words = [column if column.words or column.kind == "truth" else None for column in table.columns]
    for row in table.rows():
        yield tuple(
            column.word(cell, language) if column else cell
            for column, cell in zip(words, row, strict=True)
        )


def read(data: bytes, name: str) -> Brought:
    """Return what a CSV set says, or a single table of actions, dependencies or references.

    Raises
    ------
    roadmap.errors.DocumentError
        When it cannot be read, or has no table that says something.
    """
    found = Tables(name)
    if is_zipped(data):
        for member, content in unpacked(data, name):
            path = PurePosixPath(member)
            if path.suffix.lower() == ".csv":
                _add(found, path.stem, part(member, "csv"), records(content, name, member))
            else:
                found.unknown(member)
    else:
        _add(found, "", part(name, "csv"), records(data, name))
    return found.brought("csv")


def recognises(data: bytes) -> bool:
    """Whether a file is a CSV set, or a single table by the names of its columns."""
    if is_zipped(data):
        return True
    return recognised(next(islice(records(data, "-").rows, 1), [])) is not None


def _add(found: Tables, title: str, part: str, table: Records) -> None:
    header = next(islice(table.rows, 1), [])
    if table.guess:
        found.say("import-encoding", part, severity="info")
    found.add(Sheet(title, part, header, enumerate(table.rows, 2)))
