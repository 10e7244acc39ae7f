"""The difference between two documents, thing by thing, and a document from its things.

Works on documents as JSON values: of 10,000 revisions none has to be read as a
roadmap. Where both states are roadmaps already, only what differs is written
as JSON. The lists of a document and what names a thing in them stand in one
table here.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import msgspec

from roadmap.model.feed import Entity, EntityKind
from roadmap.model.order import natural_key
from roadmap.model.plan import Plan
from roadmap.model.record import Record
from roadmap.model.roadmap import Roadmap

Values = dict[tuple[EntityKind, str], dict[str, Any]]
"""The things of a state by kind and key."""

START = "0"
"""The cursor before the first revision."""

_Name = Callable[[Callable[[str], Any]], str]
"""Names a thing, given what looks up its fields."""


def cursor_of(number: int, sha256: str | None) -> str:
    """Return the cursor after a revision, by its number and its hash; 0 is before the first.

    With its hash a revision is known again: after a restore another may have its number.
    """
    return f"{number}-{str(sha256)[:16]}" if number else START


def _by(field: str) -> _Name:
    return lambda get: str(get(field))


def _stretch(get: Callable[[str], Any]) -> str:
    """Name a capacity by its team and its first quarter; a document leaves out what is null."""
    known = []
    for field in ("team", "first"):
        try:
            known.append(get(field) or "")
        except KeyError:
            known.append("")
    return ":".join(known)


_LISTS: dict[str, tuple[EntityKind, _Name]] = {
    "plateaus": ("plateau", _by("number")),
    "actions": ("action", _by("number")),
    "dependencies": (
        "dependency",
        lambda get: f"{get('predecessor')}>{get('successor')}:{get('kind')}",
    ),
    "themes": ("theme", _by("id")),
    "advices": ("advice", _by("number")),
    "findings": ("finding", _by("number")),
    "coverage": ("coverage", lambda get: f"{get('finding')}>{get('action')}"),
    "context_findings": ("context-finding", _by("id")),
    "bodies": ("body", _by("id")),
    "frameworks": ("framework", _by("id")),
    "errata": ("erratum", _by("id")),
    "documents": ("document", _by("id")),
    "scores": ("score", lambda get: f"{get('action')}:{get('criterion')}"),
    "capacity": ("capacity", _stretch),
    "timings": ("timing", _by("action")),
    "gates": ("gate", _by("plateau")),
    "agreed": ("agreed", _by("action")),
}
"""Every list of a document, what its things are, and what names one."""

_OUTSIDE = [name for name in Roadmap.model_fields if name not in _LISTS]


def values_of(document: Mapping[str, Any], plan: Plan | None = None) -> Values:
    """Return the things of a document, and of its plan where it is given.

    Things of one name get "#2", "#3" … in the order of the document, which a
    roadmap keeps in its natural order.
    """
    found: Values = {("roadmap", str(document["id"])): _header(document)}
    for name, (kind, named) in _LISTS.items():
        for value in document.get(name, ()):
            found[_free(found, kind, named(value.__getitem__))] = value
    for placement in plan.placements if plan else ():
        found["placement", placement.number] = placement.model_dump(mode="json")
    return found


def _header(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stands outside the lists of a document."""
    return {name: document[name] for name in document if name not in _LISTS and name != "$schema"}


def _free(
    found: Mapping[tuple[EntityKind, str], object], kind: EntityKind, key: str
) -> tuple[EntityKind, str]:
    name, count = key, 1
    while (kind, name) in found:
        count += 1
        name = f"{key}#{count}"
    return kind, name


def entities_between(before: Values, after: Values) -> tuple[Entity, ...]:
    """Return what became different: new and altered things, and tombstones.

    Ordered by kind and then by key, as people order numbers.
    """
    found = [
        Entity(kind=kind, key=key, value=value)
        for (kind, key), value in after.items()
        if before.get((kind, key)) != value
    ]
    found += [
        Entity(kind=kind, key=key, deleted=True) for kind, key in before if (kind, key) not in after
    ]
    return tuple(sorted(found, key=lambda entity: (entity.kind, natural_key(entity.key))))


def entities_changed(before: Roadmap, after: Roadmap) -> tuple[Entity, ...]:
    """Return what became different between two roadmaps of one id, without their plans.

    The same as `entities_between` of the values of both documents; linear in
    the number of records, while only those that differ are written as JSON.
    """
    left: Values = {}
    right: Values = {}
    if any(getattr(before, name) != getattr(after, name) for name in _OUTSIDE):
        for found, roadmap in ((left, before), (right, after)):
            found["roadmap", roadmap.id] = _header(msgspec.json.decode(roadmap.body))
    for name, (kind, named) in _LISTS.items():
        old, new = getattr(before, name), getattr(after, name)
        if old is not new:
            was, now = _named(kind, named, old), _named(kind, named, new)
            left |= {key: _value(was[key]) for key in was if now.get(key) != was[key]}
            right |= {key: _value(now[key]) for key in now if was.get(key) != now[key]}
    return entities_between(left, right)


def _named(
    kind: EntityKind, named: _Name, records: Iterable[Record]
) -> dict[tuple[EntityKind, str], Record]:
    found: dict[tuple[EntityKind, str], Record] = {}
    for record in records:
        found[_free(found, kind, named(partial(getattr, record)))] = record
    return found


def _value(record: Record) -> dict[str, Any]:
    value: dict[str, Any] = msgspec.json.decode(record.canonical)
    return value


def replayed(values: Values, entities: Iterable[Entity]) -> Values:
    """Return the things of a state after what became different."""
    found = dict(values)
    for entity in entities:
        if entity.value is None:
            found.pop((entity.kind, entity.key), None)
        else:
            found[entity.kind, entity.key] = entity.value
    return found


def document_of(values: Values) -> dict[str, Any]:
    """Return the document that holds these things; placements are no part of it.

    Raises
    ------
    ValueError
        When the things are not of exactly one roadmap.
    """
    heads = [value for (kind, _), value in values.items() if kind == "roadmap"]
    if len(heads) != 1:
        raise ValueError(f"the things of {len(heads)} roadmaps, not of one")
    document = dict(heads[0])
    for name, (kind, _) in _LISTS.items():
        things = [value for (found, _), value in values.items() if found == kind]
        if things:
            document[name] = things
    return document
