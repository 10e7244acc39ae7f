"""The server itself: its root, its health, its figures, its problems and its description."""

from typing import Annotated, Any

from fastapi import APIRouter
from fastapi import Query as InQuery
from pydantic import Field
from pydantic_core import to_json
from starlette.requests import Request
from starlette.responses import Response

from api import API_VERSION, BASE_PATH
from api.asking import NO_QUERY, READER, LanguageAsked, PlannerHere
from api.conditions import JSON, answer
from api.declared import problem_example, problems
from api.edge.metrics import CONTENT_TYPE
from api.listing import Page, Paging, by, listed
from api.problems import PROBLEMS, Problem
from roadmap.errors import NotFoundError
from roadmap.model.record import Record
from roadmap.texts import Language, text

router = APIRouter(tags=["Service"])

_NOTHING = problems()


class Home(Record):
    """Where everything begins."""

    title: str
    """Name of the API."""
    version: str
    """Version of the API."""
    links: dict[str, str]
    """Paths of what it has."""


class Health(Record):
    """Whether the server does its work."""

    live: bool
    """Whether it runs; it does when it answers."""
    ready: bool
    """Whether its store was read just now."""
    open: bool
    """Whether it asks for no tokens: everybody on this machine may do everything."""
    version: str
    """Version of the API."""


class ProblemKind(Record):
    """A kind of problem."""

    code: str
    """Stable name; the last part of the `type` of a problem."""
    type: str
    """The `type` of such a problem: the path of this description."""
    title: str
    """The problem in words."""
    status: Annotated[int, Field(ge=400, le=599)]
    """Status of the response."""
    explanation: str
    """What it means, and what to do about it."""
    example: Problem
    """Such a problem."""


class ProblemsQuery(Paging):
    """The query of the problems."""

    sorts = by(code=lambda kind: kind.code, status=lambda kind: kind.status)
    names = ProblemKind.model_fields


class ProblemPage(Page[ProblemKind]):
    """One page of problems."""


@router.get("/", dependencies=[NO_QUERY], response_model=Home, responses=_NOTHING)
def read_root() -> Response:
    """Read where everything is."""
    parts = ("roadmaps", "problems", "docs", "openapi.json", "session", "_health", "_metrics")
    links = {part.lstrip("_").removesuffix(".json"): f"{BASE_PATH}/{part}" for part in parts}
    return answer(Home(title="Plateauplanner", version=API_VERSION, links=links))


@router.get(
    "/openapi.json",
    dependencies=[NO_QUERY],
    response_model=dict[str, Any],
    responses=_NOTHING,
)
def read_openapi(request: Request) -> Response:
    """Read the description of this API; any website may."""
    return answer(to_json(request.app.openapi()))


@router.get(
    "/_health",
    dependencies=[NO_QUERY],
    response_model=Health,
    responses=problems("store-unavailable", "store-newer"),
)
def read_health(request: Request, planner: PlannerHere) -> Response:
    """Read whether the server does its work; 503 when its store does not."""
    planner.ids()
    # Every other answer needs to know whether anything was written.
    planner.store.stamp()
    health = Health(live=True, ready=True, open=request.state.is_open, version=API_VERSION)
    return Response(health.model_dump_json(), media_type=JSON)


@router.get(
    "/_metrics",
    response_class=Response,
    responses={200: {"description": "The figures.", "content": {"text/plain": {}}}},
    dependencies=[READER, NO_QUERY],
)
def read_metrics(request: Request) -> Response:
    """Read the figures of the server, for Prometheus."""
    return Response(request.app.state.metrics.exposition(), media_type=CONTENT_TYPE)


def _kind(code: str, language: Language) -> ProblemKind:
    return ProblemKind(
        code=code,
        type=f"{BASE_PATH}/problems/{code}",
        title=text(f"api-problem-{code}", language),
        status=PROBLEMS[code],
        explanation=text(f"api-about-{code}", language),
        example=Problem.model_validate(problem_example(code, language)),
    )


@router.get("/problems", response_model=ProblemPage, responses=_NOTHING)
def list_problems(
    request: Request, language: LanguageAsked, query: Annotated[ProblemsQuery, InQuery()]
) -> Response:
    """List all kinds of problems that this API tells."""
    kinds = (_kind(code, language) for code in sorted(PROBLEMS))
    return listed(request, query, kinds, None)


@router.get(
    "/problems/{code}",
    dependencies=[NO_QUERY],
    response_model=ProblemKind,
    responses=problems("not-found"),
)
def read_problem(code: str, language: LanguageAsked) -> Response:
    """Read what a kind of problem means; its path is the `type` of such problems."""
    if code not in PROBLEMS:
        raise NotFoundError("problem", code)
    return answer(_kind(code, language))
