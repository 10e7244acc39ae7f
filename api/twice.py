"""Names that stand twice in a query or a body: whoever reads one of them misses the other.

A document in a body is read by `api.documents`, which tells this of it itself.
"""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, get_origin

import msgspec
from fastapi import Depends
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api import BASE_PATH
from api.asking import mistaken
from api.edge.body import PLAIN_VALUES, judge_values
from api.edge.kinds import WITH_FILE
from roadmap.errors import Problem
from roadmap.model.places import pointer

_RAW = dict[str, msgspec.Raw]


class _Repeated(dict[str, Any]):
    """An object in which names stand twice."""

    names: tuple[str, ...] = ()


async def _refuse_twice(request: Request) -> None:
    if request.scope["query_string"] and (names := _twice_in_query(request)):
        told = (Problem(pointer((n,)), "repeated-value", (("name", n),)) for n in names)
        raise mistaken(*told, where="query")
    if request.method not in ("POST", "PUT"):
        return
    if (request.method, BASE_PATH + request.scope["route"].path) in WITH_FILE:
        return  # Whoever reads the file tells it.
    # In a thread: a document is long.
    if problems := await run_in_threadpool(_twice_in_body, await request.body()):
        raise mistaken(*problems)


ONCE_ONLY = Depends(_refuse_twice)
"""Refuses a request in which a name stands twice where one value is meant."""


def _twice_in_query(request: Request) -> list[str]:
    counts = Counter(name for name, _ in request.query_params.multi_items())
    lists: set[str] = set()
    for field in request.scope["route"].dependant.query_params:
        lists |= _lists(field.field_info.annotation)
    return sorted(name for name, count in counts.items() if count > 1 and name not in lists)


@cache
def _lists(query: type[BaseModel]) -> frozenset[str]:
    """Return the names in a query that may have several values."""
    return frozenset(
        field.alias or name
        for name, field in query.model_fields.items()
        if get_origin(field.annotation) is tuple
    )


def _twice_in_body(sent: bytes) -> list[Problem]:
    try:
        document = bytes(msgspec.json.decode(sent, type=_RAW).get("document", b""))
        if document.lstrip().startswith(b"{"):
            sent = sent.replace(document, b"{}", 1)
    except ValueError:
        return []  # What is wrong with it is told elsewhere.
    # Only a document may be larger than other bodies.
    judge_values(sent, PLAIN_VALUES)
    try:
        return list(_repeated(json.loads(sent, object_pairs_hook=_object)))
    except (ValueError, RecursionError):
        return []


def _repeated(value: Any) -> Iterator[Problem]:
    """Yield what stands twice in a value; places become text only where there is a problem."""
    stack: list[tuple[tuple[str | int, ...], Any]] = [((), value)]
    while stack:
        place, found = stack.pop()
        if isinstance(found, _Repeated):
            for name in found.names:
                yield Problem(pointer((*place, name)), "repeated-name", (("name", name),))
        inner = found.items() if isinstance(found, dict) else enumerate(found)
        stack += [((*place, key), part) for key, part in inner if isinstance(part, dict | list)]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = _Repeated(pairs)
    if len(found) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        found.names = tuple(sorted(name for name, count in counts.items() if count > 1))
    return found
