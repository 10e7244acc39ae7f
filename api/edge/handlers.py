"""What goes wrong inside the application, as problems."""

import logging
from collections.abc import Iterator, Sequence
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.logs import EVENTS, note
from api.pointing import plain
from api.problems import PROBLEMS, RETRY_SECONDS, ProblemPlace, Refusal, problem_response
from roadmap.errors import DocumentError, Problem, RoadmapError
from roadmap.formats.document import PROBLEM_LIMIT, as_problem
from roadmap.formats.wording_errors import error_message, problem_message, problem_remedy
from roadmap.texts import LANGUAGES, Language, text

PROBLEM = "problem"
"""Under this name a mistake of a `RequestValidationError` can hold its problem itself."""

MISTAKES = "mistakes"
"""Where a dependency leaves problems of the body (`Problem`) in the state of a request, to be
told together with those that FastAPI finds."""


def install_handlers(app: FastAPI) -> None:
    """Let an application tell all that goes wrong in it as problems."""
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(RoadmapError, _roadmap)
    app.add_exception_handler(Exception, _unexpected)


def problem_places(
    problems: Sequence[Problem], language: Language, where: str = "body"
) -> list[ProblemPlace]:
    """Return the problems of a document as the mistakes of a request."""
    return [
        ProblemPlace(
            where=where,
            place=problem.place,
            code=problem.code,
            message=problem_message(problem, language),
            remedy=problem_remedy(problem, language),
        )
        for problem in problems
    ]


def code_of(error: RoadmapError) -> str:
    """Return the code of the problem for an error: its own, or that of the nearest above it."""
    codes: Iterator[str] = (getattr(kind, "code", "") for kind in type(error).__mro__)
    return next(code for code in codes if code in PROBLEMS)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return error.response(_language(request), instance_of(request))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    language, instance = _language(request), instance_of(request)
    if error.status_code == 404:
        return Refusal("no-such-address").response(language, instance)
    if error.status_code == 400:
        # FastAPI says this of a body that is not UTF-8, too deep, or no JSON in another way.
        return Refusal("unreadable").response(language, instance)
    detail = text("api-problem-http-detail", language, status=str(error.status_code))
    return problem_response(
        error.status_code,
        "http",
        detail,
        language=language,
        instance=instance,
        headers=error.headers,
    )


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    language = _language(request)
    places: list[ProblemPlace] = []
    found = error.errors()
    for detail in found[:PROBLEM_LIMIT]:
        where, *path = detail["loc"] or ("body",)
        problem = _problem(detail, path, error.body)
        places += problem_places([problem], language, where)
    known = _state(request).get(MISTAKES, [])
    places += problem_places(known, language)
    places.sort(key=lambda place: (place.where, place.place, place.code))
    if more := len(found) + len(known) - len(places):
        places += problem_places([Problem("", "more-problems", (("count", more),))], language)
    return _mistakes("invalid", len(found) + len(known), places, language, request)


def _problem(detail: Any, path: list[str | int], body: Any) -> Problem:
    if PROBLEM in detail:
        found: Problem = detail[PROBLEM]
        return found
    if not path and detail["type"] == "missing":
        return Problem("", "no-body")
    if detail["type"] != "json_invalid":
        in_body = detail["loc"][:1] == ("body",)
        detail["loc"] = tuple(path)
        return as_problem(plain(detail, body) if in_body else detail)
    before = str(body)[: int(path[0])]
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return Problem("", "not-json", (("column", column), ("line", line)))


async def _roadmap(request: Request, error: Exception) -> Response:
    assert isinstance(error, RoadmapError)
    language, code = _language(request), code_of(error)
    if isinstance(error, DocumentError):
        places = problem_places(error.problems, language)
        return _mistakes(code, len(places), places, language, request)
    status = PROBLEMS[code]
    headers = {"Retry-After": str(RETRY_SECONDS)} if status == 503 else None
    if status >= 500:
        note(EVENTS, logging.ERROR, code, request_id=_request_id(request), **error.details)
    if code == "store-unavailable":
        # What the database said is for the log: it may name files, hosts and users.
        return Refusal(code, headers=headers).response(language, instance_of(request))
    return problem_response(
        status,
        code,
        error_message(error, language),
        language=language,
        instance=instance_of(request),
        headers=headers,
    )


def _mistakes(
    code: str, count: int, places: list[ProblemPlace], language: Language, request: Request
) -> Response:
    return problem_response(
        PROBLEMS[code],
        code,
        text("api-problem-invalid-detail", language, count=count),
        language=language,
        instance=instance_of(request),
        errors=places,
    )


async def _unexpected(request: Request, _: Exception) -> Response:
    # The edge writes it in the log: the server raises it again after this answer.
    return Refusal("internal").response(_language(request), instance_of(request))


def _state(request: Request) -> dict[str, Any]:
    found: dict[str, Any] = request.scope.get("state", {})
    return found


def _language(request: Request) -> Language:
    found: Language = _state(request).get("language", LANGUAGES[0])
    return found


def _request_id(request: Request) -> str:
    return str(_state(request).get("request_id", ""))


def instance_of(request: Request) -> str | None:
    """Return the path of a request for the member ``instance`` of a problem."""
    found: str | None = _state(request).get("instance")
    return found
