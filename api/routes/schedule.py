"""The schedule: which action in which quarter; searched apart, and ended when nobody waits."""

import asyncio
from collections.abc import Callable, Sequence
from threading import Event
from typing import Annotated

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from pydantic import Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.asking import PLAIN, READER, AsOf, LanguageAsked, PlannerHere, Query
from api.bodies import Question
from api.conditions import answer
from api.declared import problems
from api.examples import SCHEDULE_EXAMPLES
from api.views_schedule import WordedSchedule, worded_schedule
from roadmap.model.change import Change
from roadmap.model.schedule import Method
from roadmap.service import Planner, Search, is_final
from roadmap.storage import Point
from roadmap.texts import Language

router = APIRouter(prefix="/roadmaps/{roadmap}/schedule", tags=["Answers"], dependencies=[READER])

MOST_SECONDS = 60.0
"""How long a caller may let the solver search."""

_GONE = 499
"""What nginx logs for a caller who left; never sent."""

_TROUBLE = ("missing-dependency", "no-calendar", "not-found", "too-many-actions")

Stop = Callable[[], bool]


class SearchQuery(Query):
    """How a schedule is looked for."""

    method: Method | None = None
    """`solver` proves; `rules` finds a good one at once. Left out: the solver, where it is
    installed and the roadmap is not too large."""
    seconds: Annotated[float, Field(ge=0.1, le=MOST_SECONDS)] = 10.0
    """Time for the solver; without a proof by then the best that was found is given."""
    seed: Annotated[int, Field(ge=0, le=999_999_999), PLAIN] = 0
    """Seed of what is left to chance in the search."""
    relax: bool = True
    """Whether to look for why not everything fits, and what would help."""

    @property
    def search(self) -> Search:
        """How to search, in the words of the service."""
        return Search(self.method, self.seconds, self.seed, self.relax)


class ScheduleQuery(SearchQuery, AsOf):
    """The query of a schedule as it is."""


@router.get("", response_model=WordedSchedule, responses=problems(*_TROUBLE))
async def read_schedule(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[ScheduleQuery, InQuery()],
) -> Response:
    """Read which action comes in which quarter, why then, and what does not fit.

    It takes as long as the search, at most about `seconds`. A caller who goes away ends it.
    """
    return await _while_asked(
        request,
        lambda stop: _found(planner, roadmap, (), query.as_of, query.search, language, stop),
    )


@router.post("", response_model=WordedSchedule, responses=problems("change", *_TROUBLE))
async def ask_schedule(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[SearchQuery, InQuery()],
    body: Annotated[Question, Body(openapi_examples=SCHEDULE_EXAMPLES)],
) -> Response:
    """Ask what the schedule would be after changes, such as another capacity or target.

    Nothing is stored, whatever is asked.
    """
    return await _while_asked(
        request,
        lambda stop: _found(
            planner, roadmap, body.changes, body.as_of, query.search, language, stop
        ),
    )


def _found(
    planner: Planner,
    roadmap: str,
    changes: Sequence[Change],
    at: Point,
    search: Search,
    language: Language,
    stop: Stop,
) -> Response:
    answers = planner.after(roadmap, changes, at)
    found = answers.schedule(search, stop)
    # With more time it may become better, so it is not kept ready for who asks the same.
    headers = {} if is_final(found, search.relax) else {"Cache-Control": "no-store"}
    return answer(worded_schedule(found, answers.roadmap, language), headers=headers)


async def _while_asked(request: Request, work: Callable[[Stop], Response]) -> Response:
    """Return what is found in a thread; the work is told to stop when the caller goes away."""
    gone = Event()
    watcher = asyncio.create_task(_watch(request, gone))
    try:
        response = await run_in_threadpool(work, gone.is_set)
    except asyncio.CancelledError:
        # The server stops: what is searched for nobody must not hold it up.
        gone.set()
        raise
    finally:
        watcher.cancel()
    return Response(status_code=_GONE) if gone.is_set() else response


async def _watch(request: Request, gone: Event) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
    gone.set()
