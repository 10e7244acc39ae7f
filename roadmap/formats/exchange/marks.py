"""What formats of one row for an action have no place for, as texts that come back whole."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from pydantic import TypeAdapter, ValidationError

from roadmap.formats.exchange.notes import Notes
from roadmap.model.action import Dependency, Kind, Reference
from roadmap.model.quarter import quarter_after, quarter_begins
from roadmap.model.record import Number
from roadmap.model.roadmap import Roadmap

Mark = tuple[str, Kind, bool]
"""A dependency from its successor: the predecessor, the kind, and whether one plateau may do."""

_MARK: TypeAdapter[Mark] = TypeAdapter(tuple[Number, Kind, bool])
_REFERENCE: TypeAdapter[Reference] = TypeAdapter(Reference)


def incoming(roadmap: Roadmap) -> dict[str, list[Dependency]]:
    """Return what comes before each action, by its number, in natural order."""
    found: dict[str, list[Dependency]] = defaultdict(list)
    for link in roadmap.dependencies:
        found[link.successor].append(link)
    return found


def linked(links: Iterable[Dependency]) -> list[list[Any]]:
    """Return dependencies as values of JSON; the inverse of `marks`."""
    return [[link.predecessor, link.kind, link.same_plateau] for link in links]


def marks(notes: Notes, place: str, values: Any) -> list[Mark]:
    """Return the dependencies of `linked`; what is no dependency is told."""
    found = []
    for value in values if isinstance(values, list) else [values]:
        try:
            found.append(_MARK.validate_python(tuple(value) if isinstance(value, list) else value))
        except ValidationError:
            notes.refuse(place, "dependencies", value)
    return found


def named(references: Iterable[Reference]) -> list[dict[str, str]]:
    """Return references as values of JSON; the inverse of `references`."""
    return [found.model_dump(exclude_none=True) for found in references]


def references(notes: Notes, place: str, values: Any) -> list[Reference]:
    """Return the references of `named`; what is no reference is told."""
    found = []
    for value in values if isinstance(values, list) else [values]:
        try:
            found.append(_REFERENCE.validate_python(value))
        except ValidationError:
            notes.refuse(place, "references", value)
    return found


def packed(value: Any) -> str:
    """Return a value as short JSON; the same value is the same text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def unpacked(notes: Notes, place: str, field: str, written: str) -> Any:
    """Return the value of JSON; null when it is none, which is told."""
    if not written.strip():
        return None
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        notes.refuse(place, field, written)
        return None


def one_line(title: str, limit: int, otherwise: str) -> str:
    """Return a title on one line of so many characters at most, or what else to show."""
    line = " ".join("".join(c if c.isprintable() else " " for c in title).split()) or otherwise
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def first_day(quarter: str | None) -> str:
    """Return the first day of a quarter, as 2027-01-01; empty for none."""
    return quarter_begins(quarter).date().isoformat() if quarter else ""


def last_day(quarter: str | None) -> str:
    """Return the last day of a quarter, as 2027-03-31; empty for none."""
    if quarter is None:
        return ""
    if quarter_after(quarter) == quarter:
        return f"{quarter[:4]}-12-31"
    return (quarter_begins(quarter_after(quarter)).date() - timedelta(days=1)).isoformat()
