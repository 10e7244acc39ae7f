"""Rules that hold between the parts of a document: names, references, ranges.

The same rules serve a finished `Roadmap` and raw JSON that may have wrong
types anywhere, so that one report can name every problem of a document at
once: what is too broken to judge is passed over here and reported by the types.
"""

from collections.abc import Callable, Iterator
from typing import Any

from roadmap.errors import Problem

Records = list[tuple[str, Any]]
"""Entries with the JSON pointer of each."""

Sections = dict[str, Records]
"""The entries of every list of a document, by the name of the list."""

_PLAIN = (str, int, float, bool, type(None))

_NAMED = {
    "plateaus": "id",
    "themes": "id",
    "advices": "number",
    "findings": "number",
    "actions": "number",
    "bodies": "id",
    "frameworks": "id",
    "documents": "id",
    "context_findings": "id",
    "errata": "id",
}

_SECTIONS = (*_NAMED, "coverage", "dependencies")

_REFERENCES = (
    ("advices", "theme", "themes"),
    ("actions", "advice", "advices"),
    ("coverage", "finding", "findings"),
    ("coverage", "action", "actions"),
    ("dependencies", "predecessor", "actions"),
    ("dependencies", "successor", "actions"),
    ("frameworks", "document", "documents"),
)


def find_problems(document: Any) -> list[Problem]:
    """Return every broken rule of a document, in no particular order.

    Parameters
    ----------
    document
        A `Roadmap`, or the JSON values of one.

    Notes
    -----
    Linear in the size of the document.
    """
    sections = {name: _records(document, name) for name in _SECTIONS}
    rules: tuple[Callable[[Sections], Iterator[Problem]], ...] = (
        _duplicate_names,
        _plateau_numbers,
        _unknown_references,
        _self_dependencies,
        _plateau_ranges,
        _status_rules,
        _fact_rules,
    )
    return [problem for rule in rules for problem in rule(sections)]


def _get(record: Any, name: str) -> Any:
    return record.get(name) if isinstance(record, dict) else getattr(record, name, None)


def _records(parent: Any, name: str, at: str = "") -> Records:
    """The entries of a list with the JSON pointer of each."""
    values = _get(parent, name)
    if not isinstance(values, (list, tuple)) or not values:
        return []
    return [
        (f"{at}/{name}/{index}", value)
        for index, value in enumerate(values)
        if not isinstance(value, _PLAIN)
    ]


def _names(sections: Sections, collection: str) -> set[str]:
    key = _NAMED[collection]
    names = (_get(record, key) for _, record in sections[collection])
    return {name for name in names if isinstance(name, str)}


def _duplicates(records: Records, key: str) -> Iterator[Problem]:
    first: dict[str | int, str] = {}
    for place, record in records:
        name = _get(record, key)
        if not isinstance(name, str | int):
            continue
        if name in first:
            details = (("first", first[name]), ("name", name))
            yield Problem(f"{place}/{key}", "duplicate", details)
        first.setdefault(name, place)


def _duplicate_names(sections: Sections) -> Iterator[Problem]:
    for collection, key in _NAMED.items():
        yield from _duplicates(sections[collection], key)
    for place, framework in sections["frameworks"]:
        yield from _duplicates(_records(framework, "items", place), "id")


def _plateau_numbers(sections: Sections) -> Iterator[Problem]:
    plateaus = sections["plateaus"]
    numbers = [_get(record, "number") for _, record in plateaus]
    if not all(isinstance(number, int) for number in numbers):
        return
    if sorted(numbers) != list(range(1, len(numbers) + 1)):
        found = ", ".join(map(str, numbers))
        yield Problem("/plateaus", "plateau-numbers", (("found", found),))


def _unknown_references(sections: Sections) -> Iterator[Problem]:
    for collection, field, target in _REFERENCES:
        known = _names(sections, target)
        for place, record in sections[collection]:
            yield from _unknown(record, field, place, known)
    bodies, actions, documents = (
        _names(sections, name) for name in ("bodies", "actions", "documents")
    )
    for place, action in sections["actions"]:
        for inner, involvement in _records(action, "involved", place):
            yield from _unknown(involvement, "body", inner, bodies)
    for place, framework in sections["frameworks"]:
        for inner, item in _records(framework, "items", place):
            for deepest, service in _records(item, "served_by", inner):
                yield from _unknown(service, "action", deepest, actions)
    for place, fact in _facts(sections):
        for inner, source in _records(fact, "sources", place):
            yield from _unknown(source, "document", inner, documents)


def _unknown(record: Any, field: str, place: str, known: set[str]) -> Iterator[Problem]:
    name = _get(record, field)
    if isinstance(name, str) and name not in known:
        yield Problem(f"{place}/{field}", f"unknown-{field}", (("name", name),))


def _self_dependencies(sections: Sections) -> Iterator[Problem]:
    for place, record in sections["dependencies"]:
        predecessor = _get(record, "predecessor")
        if isinstance(predecessor, str) and predecessor == _get(record, "successor"):
            yield Problem(place, "self-dependency", (("name", predecessor),))
        if _get(record, "same_plateau") is True and _get(record, "kind") == "more-effective-after":
            yield Problem(f"{place}/same_plateau", "same-plateau-kind")


def _plateau_ranges(sections: Sections) -> Iterator[Problem]:
    last = len(sections["plateaus"])
    for place, action in sections["actions"]:
        floor = _get(action, "earliest_plateau")
        values = [(f"{place}/{name}", _get(action, name)) for name in _PLATEAU_FIELDS]
        if floor is not None:
            inner = f"{place}/earliest_plateau"
            values += [
                (f"{inner}/{name}", _get(floor, name)) for name in ("plateau", "alternative")
            ]
        for where, value in values:
            if isinstance(value, int) and not isinstance(value, bool) and value > last:
                details = (("last", last), ("value", value))
                yield Problem(where, "plateau-out-of-range", details)


_PLATEAU_FIELDS = ("pin", "ceiling", "frozen_plateau")


def _status_rules(sections: Sections) -> Iterator[Problem]:
    for place, action in sections["actions"]:
        status = _get(action, "status")
        if status in ("blocked", "dropped") and not _get(action, "status_reason"):
            yield Problem(f"{place}/status_reason", "status-reason", (("status", status),))
        frozen = _get(action, "frozen_plateau")
        if frozen is not None and status not in ("started", "done"):
            yield Problem(f"{place}/frozen_plateau", "frozen-status")


def _facts(sections: Sections) -> Iterator[tuple[str, Any]]:
    """Every fact of the document, at any depth, with its place."""
    for collection in _SECTIONS:
        if collection == "documents":
            continue
        for place, record in sections[collection]:
            yield place, record
            floor = _get(record, "earliest_plateau")
            if floor is not None and not isinstance(floor, (*_PLAIN, list)):
                yield f"{place}/earliest_plateau", floor
            yield from _records(record, "involved", place)
            for inner, item in _records(record, "items", place):
                yield inner, item
                yield from _records(item, "served_by", inner)


def _fact_rules(sections: Sections) -> Iterator[Problem]:
    for place, fact in _facts(sections):
        basis = _get(fact, "basis")
        if basis == "stated" and not _get(fact, "sources"):
            yield Problem(f"{place}/sources", "stated-without-source")
        if basis == "inferred":
            for field in ("reason", "confidence"):
                if _get(fact, field) is None:
                    yield Problem(f"{place}/{field}", "inferred-without", (("field", field),))
        for inner, source in _records(fact, "sources", place):
            yield from _line_order(source, inner)


def _line_order(source: Any, place: str) -> Iterator[Problem]:
    lines = _get(source, "lines")
    if not isinstance(lines, str):
        return
    first, dash, last = lines.partition("-")
    if dash and first.isdecimal() and last.isdecimal() and int(first) > int(last):
        yield Problem(f"{place}/lines", "lines-order", (("lines", lines),))
