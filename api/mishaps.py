"""Errors of the planner that tell a caller more than a sentence: what happened meanwhile, ways out.

What is not named here is told by `api.edge.handlers`, with the status of its code
in `api.problems.PROBLEMS`.
"""

import logging
from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from pydantic_core import to_jsonable_python
from starlette.requests import Request
from starlette.responses import Response

from api.asking import InvalidError
from api.declared import path_of
from api.edge.handlers import code_of, instance_of, problem_places
from api.edge.kinds import HEALTH
from api.logs import EVENTS, note
from api.problems import PROBLEMS, RETRY_SECONDS, problem_response
from api.views import revision_view, worded_group
from api.views_differences import worded_moves, worded_rebase
from roadmap.errors import (
    ConflictError,
    CycleMadeError,
    DrawingError,
    NotFoundError,
    RebaseConflictError,
    RoadmapError,
    SlipConflictError,
    StoreUnavailableError,
)
from roadmap.formats.wording_errors import error_message
from roadmap.service import Planner
from roadmap.texts import Language, text

MOST_REVISIONS = 100
"""How many revisions that a caller missed are told."""


def install_mishaps(app: FastAPI) -> None:
    """Let an application tell these errors with all that helps."""
    app.add_exception_handler(InvalidError, _invalid)
    told: dict[type[RoadmapError], Callable[..., dict[str, Any]]] = {
        CycleMadeError: _cycles,
        DrawingError: _simpler,
        RebaseConflictError: _rebase,
        SlipConflictError: _scenario,
        StoreUnavailableError: _standing,
    }
    for kind, more in told.items():
        app.add_exception_handler(kind, _teller(more))
    app.add_exception_handler(ConflictError, _conflict)


def _teller(
    more: Callable[[Request, Any, Language], dict[str, Any]],
) -> Callable[[Request, Exception], Response]:
    # A plain function, so that the framework calls it in a thread: it may ask the store.
    def tell(request: Request, error: Exception) -> Response:
        assert isinstance(error, RoadmapError)
        return _told(request, error, code_of(error), **more(request, error, _language(request)))

    return tell


def _told(
    request: Request, error: RoadmapError, code: str, detail: str | None = None, **more: Any
) -> Response:
    language, status = _language(request), PROBLEMS[code]
    if status >= 500:
        request_id = request.state.request_id
        note(EVENTS, logging.ERROR, code, request_id=request_id, **error.details)
    # As values, not records: a problem leaves out what is null in its own fields only.
    members = to_jsonable_python(more)
    headers = {"Retry-After": str(RETRY_SECONDS)} if status == 503 else None
    return problem_response(
        status,
        code,
        detail or error_message(error, language),
        language=language,
        instance=instance_of(request),
        headers=headers,
        **members,
    )


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, InvalidError)
    language = _language(request)
    return problem_response(
        PROBLEMS["invalid"],
        "invalid",
        text("api-problem-invalid-detail", language, count=len(error.problems)),
        language=language,
        instance=instance_of(request),
        errors=problem_places(error.problems, language, error.where),
    )


def _conflict(request: Request, error: Exception) -> Response:
    """Tell that someone else was first: what is latest now, and what the caller missed."""
    assert isinstance(error, ConflictError)
    if error.expected == 0:
        return _told(request, error, "exists")
    planner, id, language = _planner(request), error.id, _language(request)
    more: dict[str, Any] = {"current": revision_view(planner.roadmap(id).latest)}
    if error.expected < 0:
        detail = text("api-conflict-unknown", language, actual=str(error.actual))
        return _told(request, error, "conflict", detail, **more)
    missed = planner.history(id, error.expected, MOST_REVISIONS)
    found = planner.compared(id, str(error.expected), str(error.actual))
    worded = worded_moves(found.comparison.moves, found.before, found.after, language)
    more["since"] = [revision_view(revision) for revision in missed]
    more["moved"] = [move.text for move in worded]
    return _told(request, error, "conflict", **more)


def _scenario(request: Request, error: SlipConflictError, language: Language) -> dict[str, Any]:
    roadmap, name = request.path_params.get("roadmap"), request.path_params.get("name")
    if roadmap is None or name is None:
        return {}
    more: dict[str, Any] = {}
    if error.expected < 0:
        more["detail"] = text("api-conflict-unknown-scenario", language, name=error.name)
    try:
        more["current"] = _planner(request).scenarios.load(roadmap, name)
    except NotFoundError:
        return more
    return more


def _cycles(request: Request, error: CycleMadeError, language: Language) -> dict[str, Any]:
    more: dict[str, Any] = {"cycles": [worded_group(group, language) for group in error.groups]}
    roadmap = request.path_params.get("roadmap")
    if roadmap is not None:
        address = path_of(roadmap, "scenarios") + "/{name}"
        more["hint"] = text("api-cycle-hint", language, address=address)
    return more


def _rebase(request: Request, error: RebaseConflictError, language: Language) -> dict[str, Any]:
    head = _planner(request).state(request.path_params["roadmap"]).roadmap
    return {"rebase": worded_rebase(error.rebase, head, language)}


def _standing(request: Request, _: StoreUnavailableError, __: Language) -> dict[str, Any]:
    """Tell who asks how the server is doing that it lives, but is not ready."""
    return {"live": True, "ready": False} if request.url.path == HEALTH else {}


def _simpler(_: Request, error: DrawingError, __: Language) -> dict[str, Any]:
    simpler = error.details.get("simpler")
    return {} if simpler is None else {"simpler": simpler}


def _planner(request: Request) -> Planner:
    found: Planner = request.app.state.planner
    return found


def _language(request: Request) -> Language:
    found: Language = request.state.language
    return found
