"""Who asks: for browsers, which keep a token in a cookie that no script can read."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from api.asking import NO_QUERY, ReaderRole, SettingsHere
from api.conditions import JSON
from api.declared import problems
from api.edge.actor import Actor
from api.edge.call import bearer
from api.edge.cookie import SessionCookie
from roadmap.model.access import ROLES, Role, may
from roadmap.model.record import Record, Text

router = APIRouter(tags=["Service"], prefix="/session", dependencies=[NO_QUERY])

_COOKIE = {
    "Set-Cookie": {
        "description": "The cookie of the session: for the API only, out of reach of scripts"
        " (`HttpOnly`), never sent for another website (`SameSite=Strict`), and `Secure` where the"
        " public address is https.",
        "schema": {"type": "string"},
    }
}


class Session(Record):
    """Who asks, and what they may do."""

    author: Text | None
    """Name of the token: the author of all that is written with it. Null on an open server,
    where each write says who its author is."""
    role: Role
    """What they may do; on an open server everything."""
    roles: tuple[Role, ...]
    """Every role whose work they may do, from the one that may least; their own comes last."""
    open: bool
    """Whether the server asks for no tokens."""


@router.get("", response_model=Session, responses=problems())
def read_session(request: Request, actor: ReaderRole) -> Response:
    """Read who asks, and what they may do; 401 when that needs a token."""
    return Response(_session(request, actor).model_dump_json(), media_type=JSON)


@router.post("", response_model=Session, responses={200: {"headers": _COOKIE}})
def begin_session(request: Request, actor: ReaderRole, settings: SettingsHere) -> Response:
    """Begin a session with the token in the Authorization header, and read who asks.

    From then on the browser sends the token by itself. The session ends with the browser, or
    when the token is revoked or expires. On an open server there is nothing to begin.
    """
    response = Response(_session(request, actor).model_dump_json(), media_type=JSON)
    given = request.headers.get("authorization")
    if given is not None and actor.token_id is not None:
        cookie = SessionCookie.of(settings)
        response.headers["Set-Cookie"] = cookie.begun(bearer(given.encode("latin-1")))
    return response


@router.delete("", status_code=204, responses={204: {"headers": _COOKIE}})
def end_session(settings: SettingsHere) -> Response:
    """End the session: the browser forgets the token, which stays valid if it was."""
    return Response(status_code=204, headers={"Set-Cookie": SessionCookie.of(settings).ended()})


def _session(request: Request, actor: Actor) -> Session:
    return Session(
        author=None if actor.token_id is None else actor.name,
        role=actor.role,
        roles=tuple(role for role in ROLES if may(actor.role, role)),
        open=request.state.is_open,
    )
