"""What OpenProject takes, written from its published documentation in our own words.

Sources, in github.com/opf/openproject (GPL-3.0; nothing of it is copied):
docs/api/apiv3/components/schemas: work_package_write_model.yml,
work_package_patch_model.yml, relation_write_model.yml, version_write_model.yml,
formattable.yml, link.yml; docs/api/apiv3/tags/work_packages.yml (lengths, dates,
scheduling); docs/api/apiv3/paths/work_package_relations.yml; and what relations are
refused: app/models/work_packages/scopes/relatable.rb (read, not copied).
"""

from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

_LINK = {
    "type": "object",
    "required": ["href"],
    "properties": {"href": {"type": ["string", "null"]}, "title": {"type": "string"}},
}
_WORDS = {
    "type": "object",
    "required": ["format"],
    "properties": {
        "format": {"enum": ["plain", "markdown", "custom"]},
        "raw": {"type": "string"},
        "html": {"type": "string"},
    },
    "additionalProperties": False,
}
_DAY = {"type": ["string", "null"], "format": "date"}
_DURATION = {"type": ["string", "null"], "pattern": r"^P"}
_TYPES = [
    *("relates", "duplicates", "duplicated", "blocks", "blocked", "precedes", "follows"),
    *("includes", "partof", "requires", "required"),
]


def _links(*names: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict.fromkeys(names, _LINK),
        "additionalProperties": False,
    }


_WORK_PACKAGE: dict[str, Any] = {
    "subject": {"type": "string"},
    "description": _WORDS,
    "scheduleManually": {"type": "boolean"},
    "startDate": _DAY,
    "dueDate": _DAY,
    "estimatedTime": _DURATION,
    "duration": _DURATION,
    "ignoreNonWorkingDays": {"type": "boolean"},
    "_links": _links(
        *("category", "type", "priority", "project", "status"),
        *("responsible", "assignee", "version", "parent"),
    ),
}

SCHEMAS: dict[str, dict[str, Any]] = {
    # The strictness about other names is what the API itself answers with PropertyIsReadOnly.
    "work_package": {
        "type": "object",
        "required": ["subject", "_links"],
        "properties": _WORK_PACKAGE,
        "additionalProperties": False,
    },
    "work_package_patch": {
        "type": "object",
        "required": ["lockVersion"],
        "properties": {**_WORK_PACKAGE, "lockVersion": {"type": "integer"}},
        "additionalProperties": False,
    },
    "relation": {
        "type": "object",
        "required": ["_links", "type"],
        "properties": {
            "type": {"enum": _TYPES},
            "description": {"type": ["string", "null"]},
            "lag": {"type": ["integer", "null"], "minimum": 0},
            "_links": _links("to"),
        },
        "additionalProperties": False,
    },
    "version": {
        "type": "object",
        "properties": {
            "name": {"type": "string", "minLength": 1, "maxLength": 60},
            "description": _WORDS,
            "startDate": _DAY,
            "endDate": _DAY,
            "status": {"enum": ["open", "locked", "closed"]},
            "sharing": {"enum": ["none", "descendants", "hierarchy", "tree", "system"]},
            "_links": _links("definingProject"),
        },
        "additionalProperties": False,
    },
}
"""A JSON Schema for each thing that is written."""

_VALIDATORS = {
    name: Draft202012Validator(schema, format_checker=FormatChecker())
    for name, schema in SCHEMAS.items()
}


def mistakes(kind: str, body: object) -> list[str]:
    """Return what is wrong with a body."""
    return [error.message for error in _VALIDATORS[kind].iter_errors(body)]


Pairs = set[tuple[int, int]]


def refused(
    source: int,
    target: int,
    type: str,
    related: dict[tuple[int, int], str],
    parents: dict[int, int],
) -> str | None:
    """Return why a relation between two work packages cannot be, or null.

    ``related`` has the relations that there are, ``parents`` the parent of each child.
    """
    if source == target:
        return "A work package cannot be related to itself"
    if (source, target) in related or (target, source) in related:
        return "has already been taken"
    kin = _ancestors(source, parents) | {parents.get(source, 0)}
    if target in kin or source in _ancestors(target, parents):
        return "cannot link a work package with an ancestor or descendant"
    if type == "relates":
        return None
    # Who comes first is reached from whom comes later; families count as one way up and down.
    first, later = (source, target) if type == "precedes" else (target, source)
    before: Pairs = {
        (a, b) if kind == "follows" else (b, a)
        for (a, b), kind in related.items()
        if kind in ("follows", "precedes")
    }
    reached, waiting = set[tuple[int, bool]](), [(first, False)]
    while waiting:
        at, climbed = waiting.pop()
        if (at, climbed) in reached:
            continue
        reached.add((at, climbed))
        waiting += [(b, False) for a, b in before if a == at]
        if not climbed:
            family = _ancestors(at, parents)
            family |= {child for child in parents if at in _ancestors(child, parents)}
            waiting += [(other, True) for other in family]
    if any(at == later for at, _ in reached):
        return "The relation would create a circular dependency"
    return None


def _ancestors(id: int, parents: dict[int, int]) -> set[int]:
    found: set[int] = set()
    while (id := parents.get(id, 0)) and id not in found:
        found.add(id)
    return found
