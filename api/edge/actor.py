"""Who asks, and what they may do."""

from collections.abc import Awaitable, Callable, Hashable
from typing import NamedTuple

from starlette.requests import Request

from api.problems import Refusal
from roadmap.model.access import Role, may

Client = tuple[str, int] | None
"""Address and port of who asks; null on a socket without addresses."""


class Actor(NamedTuple):
    """Who asks.

    Attributes
    ----------
    name
        Name of a person or program: the author of what is written.
    role
        What they may do.
    token_id
        Public part of their token; null where the server is open.
    """

    name: str
    role: Role
    token_id: str | None = None


class Look(NamedTuple):
    """What holds at the moment of a request.

    Attributes
    ----------
    actor
        Who comes with this token, or without one; null when the token is not
        valid, or one is needed.
    is_open
        Whether the server asks for no tokens; then the edge answers to this
        machine only.
    stamp
        A value that differs as soon as anything was written; null when no
        answers may be kept ready.
    """

    actor: Actor | None
    is_open: bool
    stamp: Hashable = None


def unauthorized(path: str = "") -> Refusal:
    """Return why who did not sign in gets no further at a path.

    Only where calendars subscribe it asks for a name and a password as well:
    elsewhere a browser would ask people for one.
    """
    asked = f"{CHALLENGE}, {_PASSWORD}" if path.endswith("/export") else CHALLENGE
    return Refusal("unauthorized", headers={"WWW-Authenticate": asked})


CHALLENGE = 'Bearer realm="plateauplanner"'
"""How to sign in with a token, as ``WWW-Authenticate`` says it."""

_PASSWORD = 'Basic realm="plateauplanner", charset="UTF-8"'


def require(role: Role) -> Callable[[Request], Awaitable[Actor]]:
    """Return the dependency of a route that needs a role; it gives the actor.

    Raises
    ------
    Refusal
        When called: ``unauthorized`` for who did not sign in, ``forbidden``
        for an actor whose role may less; it names the role that is needed.
    """

    async def permitted(request: Request) -> Actor:
        actor: Actor | None = request.scope["state"]["actor"]
        if actor is None:
            raise unauthorized(request.scope["path"])
        if not may(actor.role, role):
            raise Refusal("forbidden", needed=role, role=actor.role)
        return actor

    return permitted
