"""The difference between two documents, thing by thing, and a document from its things.

Works on documents as JSON values: of 10,000 revisions none has to be read as a
roadmap. The lists of a document and what names a thing in them stand in one
table here.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from roadmap.model.feed import Entity, EntityKind
from roadmap.model.order import natural_key
from roadmap.model.plan import Plan

Values = dict[tuple[EntityKind, str], dict[str, Any]]
"""The things of a state by kind and key."""

_Name = Callable[[dict[str, Any]], str]


def _by(field: str) -> _Name:
    return lambda value: str(value[field])


def _link(value: dict[str, Any]) -> str:
    return f"{value['predecessor']}>{value['successor']}:{value['kind']}"


_LISTS: dict[str, tuple[EntityKind, _Name]] = {
    "plateaus": ("plateau", _by("number")),
    "actions": ("action", _by("number")),
    "dependencies": ("dependency", _link),
    "themes": ("theme", _by("id")),
    "advices": ("advice", _by("number")),
    "findings": ("finding", _by("number")),
    "coverage": ("coverage", lambda value: f"{value['finding']}>{value['action']}"),
    "context_findings": ("context-finding", _by("id")),
    "bodies": ("body", _by("id")),
    "frameworks": ("framework", _by("id")),
    "errata": ("erratum", _by("id")),
    "documents": ("document", _by("id")),
    "scores": ("score", lambda value: f"{value['action']}:{value['criterion']}"),
}
"""Every list of a document, what its things are, and what names one."""


def values_of(document: Mapping[str, Any], plan: Plan | None = None) -> Values:
    """Return the things of a document, and of its plan where it is given.

    Things of one name get "#2", "#3" … in the order of the document, which a
    roadmap keeps in its natural order.
    """
    header = {
        name: value for name, value in document.items() if name not in _LISTS and name != "$schema"
    }
    found: Values = {("roadmap", str(document["id"])): header}
    for name, (kind, named) in _LISTS.items():
        for value in document.get(name, ()):
            found[_free(found, kind, named(value))] = value
    for placement in plan.placements if plan else ():
        found["placement", placement.number] = placement.model_dump(mode="json")
    return found


def _free(found: Values, kind: EntityKind, key: str) -> tuple[EntityKind, str]:
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
