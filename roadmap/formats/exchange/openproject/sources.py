"""Gathering what the API of OpenProject gave: collections, pages, bare lists, or our own file."""

import json
from dataclasses import dataclass, field
from typing import Any, Final

from roadmap.errors import DocumentError, Problem
from roadmap.formats.exchange.openproject.remote import Resource

_DEPTH = 6
"""How deep collections are looked for: a list of answers, each with its elements."""

_KINDS: Final = ("WorkPackage", "Version", "Relation")


@dataclass
class Gathered:
    """The resources of a project.

    Attributes
    ----------
    work_packages, versions, relations
        As the API gives them, in the order of the file.
    tells_relations
        Whether the relations were asked for: none may be found all the same.
    partial
        Whether pages are missing.
    asked
        Whether the work packages were asked for: a project may be empty.
    roadmap, home, document
        Id of the roadmap, address of the server and hash of the document, where they are told.
    """

    work_packages: list[Resource] = field(default_factory=list)
    versions: list[Resource] = field(default_factory=list)
    relations: list[Resource] = field(default_factory=list)
    tells_relations: bool = False
    partial: bool = False
    asked: bool = False
    roadmap: str | None = None
    home: str | None = None
    document: str | None = None


def gathered(data: bytes, name: str) -> Gathered:
    """Return the resources of a file.

    Raises
    ------
    roadmap.errors.DocumentError
        When it is no JSON.
    """
    value = _parsed(data, name)
    found = Gathered()
    if isinstance(value, dict):
        for key, given in (("roadmap", value.get("roadmap")), ("home", value.get("home"))):
            setattr(found, key, given if isinstance(given, str) else None)
        found.tells_relations, found.asked = "relations" in value, "work_packages" in value
        if isinstance(value.get("requests"), list):
            _requests(value, found)
            return found
    _Walk(found).walk(value, 0)
    found.tells_relations = found.tells_relations or bool(found.relations)
    return found


def _parsed(data: bytes, name: str) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        problem = Problem("", "not-utf-8", (("position", error.start),))
    except json.JSONDecodeError as error:
        problem = Problem("", "not-json", (("column", error.colno), ("line", error.lineno)))
    except RecursionError:
        problem = Problem("", "too-deep", (("limit", _DEPTH),))
    except ValueError:
        problem = Problem("", "number-too-long")
    raise DocumentError([problem], name)


class _Walk:
    """One walk through answers of the API."""

    def __init__(self, found: Gathered) -> None:
        self.found = found
        self.lists = dict(
            zip(_KINDS, (found.work_packages, found.versions, found.relations), strict=True)
        )
        self.seen: set[tuple[str, str]] = set()
        self.totals: dict[str, int] = {}

    def walk(self, value: object, depth: int) -> None:
        """Look for resources in a value."""
        self._look(value, depth)
        self.found.partial = any(
            len(self.lists[kind]) < total for kind, total in self.totals.items()
        )

    def _look(self, value: object, depth: int) -> None:
        if isinstance(value, list) and depth < _DEPTH:
            for each in value:
                self._look(each, depth + 1)
        elif isinstance(value, dict):
            kind = value.get("_type")
            if isinstance(kind, str) and kind in self.lists:
                key = (kind, str(value.get("id")))
                if key not in self.seen:
                    # Pages that were asked while somebody worked may overlap.
                    self.seen.add(key)
                    self.lists[kind].append(value)
            elif depth < _DEPTH:
                self._total(value)
                for each in value.values():
                    self._look(each, depth + 1)

    def _total(self, collection: dict[str, Any]) -> None:
        embedded, total = collection.get("_embedded"), collection.get("total")
        elements = embedded.get("elements") if isinstance(embedded, dict) else None
        if isinstance(elements, list) and elements and type(total) is int:
            first = elements[0]
            kind = first.get("_type") if isinstance(first, dict) else None
            if isinstance(kind, str) and kind in self.lists:
                self.totals[kind] = max(total, self.totals.get(kind, 0))


def _requests(file: dict[str, Any], found: Gathered) -> None:
    """Take the requests of our own file for what a server would have after them."""
    document = file.get("document_sha256")
    found.document = document if isinstance(document, str) else None
    found.tells_relations = True
    for at, request in enumerate(file["requests"]):
        body = request.get("body") if isinstance(request, dict) else None
        name = request.get("name") if isinstance(request, dict) else None
        if not isinstance(body, dict) or not isinstance(name, str):
            continue
        kind = name.partition(":")[0]
        made = {**body, "id": f"{{{name}}}", "place": f"/requests/{at}"}
        links = body.get("_links")
        if kind in ("action", "advice"):
            found.work_packages.append(made)
        elif kind == "plateau":
            found.versions.append(made)
        elif kind == "document" and found.versions:
            found.versions[0] = {**found.versions[0], **body}
        elif kind == "relation" and isinstance(links, dict):
            path = str(request.get("path")).rstrip("/").split("/")
            source = {"href": path[-2] if len(path) > 1 else None}
            found.relations.append({**made, "_links": {**links, "from": source}})
