"""Priorities: what comes first, how sure that is, and which weights would change it."""

from typing import Annotated

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from starlette.responses import Response

from api.asking import NO_QUERY, READER, AsOf, LanguageAsked, PlannerHere, state_of
from api.bodies import Question, SwapQuestion
from api.conditions import answer
from api.declared import problems
from api.examples import PRIORITIES_EXAMPLES, SWAP_EXAMPLES
from api.views_priorities import (
    WordedPriorities,
    WordedSwap,
    worded_priorities,
    worded_swap,
)

router = APIRouter(prefix="/roadmaps/{roadmap}/priorities", tags=["Answers"], dependencies=[READER])


@router.get(
    "", response_model=WordedPriorities, responses=problems("not-found", "too-many-actions")
)
def read_priorities(
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[AsOf, InQuery()],
) -> Response:
    """Read the open actions by priority, with the sum behind each place and how sure it is."""
    state = state_of(planner, roadmap, query)
    return answer(worded_priorities(state.priorities, state.roadmap, language))


@router.post(
    "",
    dependencies=[NO_QUERY],
    response_model=WordedPriorities,
    responses=problems("change", "not-found", "too-many-actions"),
)
def ask_priorities(
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    body: Annotated[Question, Body(openapi_examples=PRIORITIES_EXAMPLES)],
) -> Response:
    """Ask what the priorities would be after changes, such as other scores or weights.

    Nothing is stored, whatever is asked.
    """
    found = planner.after(roadmap, body.changes, body.as_of)
    return answer(worded_priorities(found.priorities, found.roadmap, language))


class SwapQuery(AsOf):
    """The query of a swap."""

    one: str
    """Number of an open action."""
    other: str
    """Number of another one."""


@router.get(
    "/swap",
    response_model=WordedSwap,
    responses=problems("not-found", "not-open", "too-many-actions", "unknown-action"),
)
def read_swap(
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[SwapQuery, InQuery()],
) -> Response:
    """Read the smallest change of the weights that lets just two actions change places."""
    found = planner.swap(roadmap, query.one, query.other, query.as_of)
    return answer(worded_swap(found, language))


@router.post(
    "/swap",
    dependencies=[NO_QUERY],
    response_model=WordedSwap,
    responses=problems("change", "not-found", "not-open", "too-many-actions", "unknown-action"),
)
def ask_swap(
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    body: Annotated[SwapQuestion, Body(openapi_examples=SWAP_EXAMPLES)],
) -> Response:
    """Ask what would let just two actions change places after changes; nothing is stored."""
    found = planner.swap(roadmap, body.one, body.other, body.as_of, body.changes)
    return answer(worded_swap(found, language))
