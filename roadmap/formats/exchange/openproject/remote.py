"""What a project in OpenProject has, as its API v3 gives it (HAL+JSON), and how that is read."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from roadmap.formats.exchange.openproject.marks import Described, described

MARKER: Final = ("document", "push")
"""What a block tells of the last push that was finished: the hash, and its number."""

_MOST = 10**18
_STANDING_IN: Final = re.compile(r"\{[0-9A-Za-z.:>_-]{1,90}\}")

Resource = dict[str, Any]
"""A resource as the API gives it (HAL+JSON)."""


@dataclass(frozen=True, slots=True)
class Remote:
    """What a project on a server has.

    Attributes
    ----------
    project
        Its id; "{project}" where there is no server.
    root
        What stands before "/api/v3" in addresses: empty, or such as "/openproject".
    home
        Address of the server, for people.
    versions, work_packages, relations, statuses
        As the API gives them, without pages.
    """

    project: str = "{project}"
    root: str = ""
    home: str = ""
    versions: tuple[Resource, ...] = ()
    work_packages: tuple[Resource, ...] = ()
    relations: tuple[Resource, ...] = ()
    statuses: tuple[Resource, ...] = ()


def last_push(resources: Collection[Resource], roadmap: str) -> tuple[int, str | None]:
    """Return number and document of the last push of a roadmap that was finished; 0 for none."""
    best: tuple[int, str | None] = (0, None)
    for resource in resources:
        notes = notes_of(resource)
        number, document = notes.get("push"), notes.get("document")
        mine = notes.get("roadmap") == roadmap
        if mine and type(number) is int and isinstance(document, str) and number > best[0]:
            best = number, document
    return best


def notes_of(resource: Resource) -> dict[str, Any]:
    """Return what the block of a work package or version tells."""
    return described_of(resource).notes


def described_of(resource: Resource) -> Described:
    """Return the description of a resource, taken apart."""
    return described(raw_of(resource))


def raw_of(resource: Resource) -> object:
    """Return the description of a resource as it was written."""
    found = resource.get("description")
    return found.get("raw") if isinstance(found, dict) else None


def id_of(resource: Resource) -> str:
    """Return the id of a resource; empty when it has none.

    In the file with requests that is the name of the request, between braces.
    """
    found = resource.get("id")
    if type(found) is int and 0 < found < _MOST:
        return str(found)
    return found if isinstance(found, str) and _STANDING_IN.fullmatch(found) else ""


def link_of(resource: Resource, name: str) -> tuple[str | None, str | None]:
    """Return id and title of what a resource links to; null for nothing."""
    links = resource.get("_links")
    link = links.get(name) if isinstance(links, dict) else None
    href, title = (link.get("href"), link.get("title")) if isinstance(link, dict) else (None, None)
    id = href.rstrip("/").rpartition("/")[2] if isinstance(href, str) else None
    return id or None, title if isinstance(title, str) else None


def shown_number(resource: Resource) -> tuple[int, str]:
    """Return what work packages are sorted by: the oldest first."""
    id = id_of(resource)
    return (int(id), "") if id.isdecimal() and len(id) < 19 else (0, id)


def relation_ends(relation: Resource) -> tuple[str | None, str | None]:
    """Return the ids of what comes first and what comes later in a relation."""
    source, _ = link_of(relation, "from")
    target, _ = link_of(relation, "to")
    return (source, target) if relation.get("type") == "precedes" else (target, source)


def quarter_in(day: object) -> str | None:
    """Return the quarter of a day as the API writes it; null for none."""
    if not isinstance(day, str) or len(day) < 7 or not (day[:4] + day[5:7]).isdecimal():
        return None
    month = int(day[5:7])
    return f"{day[:4]}-Q{(month + 2) // 3}" if day[:4].isascii() and 0 < month < 13 else None
