"""The values of a document with their places in it, whatever their types turn out to be."""

from collections.abc import Iterator
from typing import Any

from roadmap.model.record import Record

Fields = dict[str, Any]
"""The fields of a record, or of the JSON object that should become one."""

Sections = dict[str, list[Fields]]
"""The entries of every list of a document, by the name of the list."""

Path = tuple[str | int, ...]
"""Names and positions that lead to a value; it becomes text only when there is a problem."""

NOTHING: Fields = {}


def pointer(path: Path) -> str:
    """Return the JSON pointer (RFC 6901) of a path; names of more than 100 characters are cut."""
    return "".join(f"/{_escaped(str(part))}" for part in path)


def _escaped(part: str) -> str:
    short = part if len(part) <= 100 else part[:99] + "…"
    return short.replace("~", "~0").replace("/", "~1")


def fields_of(record: Any) -> Fields:
    """The fields of a record or an object; none of anything else, which the types report."""
    if isinstance(record, Record):
        # Asking a record for a field that it does not have is slow.
        return record.__dict__
    return record if isinstance(record, dict) else NOTHING


def entries_of(parent: Fields, name: str) -> list[Fields]:
    """The fields of each entry of a list, in its place."""
    values = parent.get(name)
    return list(map(fields_of, values)) if isinstance(values, list | tuple) else []


def located_in(parent: Fields, name: str, at: Path) -> Iterator[tuple[Path, Fields]]:
    """Yield each entry of a list with its path."""
    for index, fields in enumerate(entries_of(parent, name)):
        yield (*at, name, index), fields
