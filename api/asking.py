"""What routes ask of a request: the planner, the language, who asks, and as of when."""

import re
from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends
from fastapi import Query as InQuery
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticKnownError
from starlette.requests import Request

from api.edge.actor import Actor, require
from api.edge.handlers import PROBLEM
from api.settings import Settings
from roadmap.errors import DocumentError, Problem
from roadmap.service import Planner, State
from roadmap.storage import Point
from roadmap.texts import Language


class InvalidError(DocumentError):
    """What was sent has mistakes that its types do not show; `problems` names them all."""

    code = "invalid"

    def __init__(self, *problems: Problem, where: str = "body") -> None:
        super().__init__(list(problems), "request")
        self.where = where


def mistaken(*found: Problem, where: str = "body") -> RequestValidationError:
    """Return the error that tells problems together with those under `MISTAKES`."""
    return RequestValidationError([{"loc": (where,), PROBLEM: problem} for problem in found])


async def _planner(request: Request) -> Planner:
    found: Planner = request.app.state.planner
    return found


async def _settings(request: Request) -> Settings:
    found: Settings = request.app.state.settings
    return found


async def _language(request: Request) -> Language:
    found: Language = request.state.language
    return found


PlannerHere = Annotated[Planner, Depends(_planner)]
"""The planner that this server stands on."""

SettingsHere = Annotated[Settings, Depends(_settings)]
"""How this server is set up."""

LanguageAsked = Annotated[Language, Depends(_language)]
"""The language of the answer."""

READER = Depends(require("reader"))
"""Lets through who may read."""

PLANNER = Depends(require("planner"))
"""Lets through who may make revisions and scenarios."""

ADMIN = Depends(require("admin"))
"""Lets through who may make and archive roadmaps, and say who is told of them."""

ReaderRole = Annotated[Actor, READER]
"""Who asks, and may read."""

PlannerRole = Annotated[Actor, PLANNER]
"""Who asks, and may make revisions and scenarios."""

DeciderRole = Annotated[Actor, Depends(require("decider"))]
"""Who asks, and may adopt baselines."""

AdminRole = Annotated[Actor, ADMIN]
"""Who asks, and may make and archive roadmaps, and say who is told of them."""


def author_of(actor: Actor, given: str | None) -> str:
    """Return who is written down as the author: the name of the token, where there are tokens.

    Raises
    ------
    fastapi.exceptions.RequestValidationError
        When an open server is not told who does this, or another name than
        that of the token is given; told together with mistakes of a document.
    """
    if actor.token_id is None:
        if given is None:
            raise mistaken(Problem("/author", "author-missing"))
        return given
    if given not in (None, actor.name):
        raise mistaken(Problem("/author", "author-differs", (("name", actor.name),)))
    return actor.name


class Query(BaseModel):
    """The query of a route that takes nothing there; whatever else is given is refused."""

    model_config = ConfigDict(
        extra="forbid", alias_generator=to_camel, use_attribute_docstrings=True
    )


async def _no_query(query: Annotated[Query, InQuery()]) -> None:
    """Refuse any query; nothing is left to do when it was found empty."""
    del query


NO_QUERY = Depends(_no_query)
"""Refuses whatever is given in the query."""

_NUMBER = re.compile(r"[1-9][0-9]{0,8}")
_DIGITS = re.compile(r"0|-?[1-9][0-9]{0,8}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?"
    r"([Zz]|[+-][0-9]{2}:[0-9]{2})"
)


def _point(written: Any) -> Any:
    if not isinstance(written, str):
        return written
    if _NUMBER.fullmatch(written):
        return int(written)
    if _MOMENT.fullmatch(written):
        try:
            return datetime.fromisoformat(written.upper())
        except ValueError:
            pass  # A day that no calendar has is told like any other mistake.
    raise PydanticKnownError("literal_error", {"expected": "12, 2026-11-22T10:00:00Z"})


PointAsked = Annotated[
    Point,
    BeforeValidator(_point),
    WithJsonSchema({"type": "string", "examples": ["12", "2026-11-22T10:00:00Z"]}),
]
"""A revision number or a moment."""


def _plain(written: Any) -> Any:
    # Python reads "+1", "1.0" and " 1" as the number 1; one thing would have many addresses.
    if isinstance(written, str) and not _DIGITS.fullmatch(written):
        raise PydanticKnownError("int_parsing")
    return written


PLAIN = BeforeValidator(_plain)
"""Refuses a number that is not written in digits only, without zeros before it."""

PlateauAsked = Annotated[int, Field(ge=1, le=12), PLAIN]
"""A plateau in a query, where every value is a text."""

NumberAsked = Annotated[int, Field(ge=1, le=999_999_999), PLAIN]
"""A number in a query or a path; no database stumbles over it."""


class AsOf(Query):
    """The query of a route that can answer as of an earlier state."""

    as_of: PointAsked = None
    """Answer as of this revision: its number, or a moment (RFC 3339, with a time zone; write
    a plus sign as %2B). Left out: the latest."""


def state_of(planner: Planner, roadmap: str, query: AsOf) -> State:
    """Return the state of a roadmap that a query asks for."""
    return planner.state(roadmap, query.as_of)


def only_known(**given: tuple[Any, Any]) -> None:
    """Refuse values of a query that name nothing in this roadmap, all at once.

    Parameters
    ----------
    **given
        For each key of the query: what was asked (a value, a tuple or null),
        and what there is.

    Raises
    ------
    fastapi.exceptions.RequestValidationError
        Naming what there is.
    """
    errors = []
    for name, (asked, there) in given.items():
        wanted = asked if isinstance(asked, tuple) else (asked,)
        for value in wanted:
            if value is not None and value not in there:
                expected = ", ".join(map(str, list(there)[:60]))
                errors.append(
                    {
                        "type": "literal_error",
                        "loc": ("query", name),
                        "msg": "not there",
                        "input": value,
                        "ctx": {"expected": expected},
                    }
                )
    if errors:
        raise RequestValidationError(errors)
