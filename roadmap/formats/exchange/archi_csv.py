"""CSV for Archi: elements, relations and properties, to update a model that is there already.

Written as Archi itself writes them, with the identifiers of the ArchiMate
file, so that what is there is renewed and only what is new is added. The row
of the model itself is left out: with it Archi would rename the model.
"""

from collections.abc import Iterable, Iterator

from roadmap.formats.exchange.archimate import model
from roadmap.formats.exchange.archimate.model import (
    END,
    PLATEAU,
    REASON,
    START,
    WAVE,
    elements,
    relations,
)
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.zipped import packed
from roadmap.model.plan import Diagnostic

ELEMENTS = ("ID", "Type", "Name", "Documentation", "Specialization")
RELATIONS = ("ID", "Type", "Name", "Documentation", "Source", "Target", "Specialization")
PROPERTIES = ("ID", "Key", "Value")

_PASSING = (REASON, PLATEAU, WAVE, START, END)
"""What an action may have had before; written empty without it, as an update erases nothing."""

_FORMULA = ("=", "+", "-", "@")
"""How a value begins that a spreadsheet would carry out."""


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield a zip file of the three tables, which lie in one folder when Archi reads them."""
    name = portfolio.roadmap.id
    tables = (
        ("elements", ELEMENTS, _elements),
        ("relations", RELATIONS, _relations),
        ("properties", PROPERTIES, _properties),
    )
    yield from packed(
        (f"{name}-{table}.csv", _rows(header, rows(portfolio))) for table, header, rows in tables
    )


def check(portfolio: Portfolio) -> Iterator[Diagnostic]:
    """Yield what Archi makes of titles of more than one line, and what is guarded."""
    yield from model.check(portfolio)
    count = sum(
        value.startswith(_FORMULA)
        for rows in (_elements, _relations, _properties)
        for row in rows(portfolio)
        for value in row
    )
    if count:
        yield Diagnostic(
            code="export-archi-guarded",
            severity="warning",
            subjects=(),
            place="",
            details={"count": count},
        )


def _elements(portfolio: Portfolio) -> Iterator[tuple[str, ...]]:
    for each in elements(portfolio):
        yield each.id, each.type, each.name, each.documentation or "", ""


def _relations(portfolio: Portfolio) -> Iterator[tuple[str, ...]]:
    for each in relations(portfolio):
        yield each.id, f"{each.type}Relationship", "", "", each.source, each.target, ""


def _properties(portfolio: Portfolio) -> Iterator[tuple[str, ...]]:
    for element in elements(portfolio):
        told = dict(element.properties)
        if element.type == "WorkPackage":
            told = dict.fromkeys(_PASSING, "") | told
        for key, value in told.items():
            yield element.id, key, value
    for relation in relations(portfolio):
        for key, value in relation.properties:
            yield relation.id, key, value


def _rows(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[bytes]:
    # No line end after the last row: that is how Archi writes.
    yield _row(header)
    for row in rows:
        yield b"\r\n" + _row(row)


def _row(values: Iterable[str]) -> bytes:
    return ",".join(map(_quoted, values)).encode()


def _quoted(value: str) -> str:
    guard = " " if value.startswith(_FORMULA) else ""
    return '"' + guard + value.replace('"', '""') + '"'
