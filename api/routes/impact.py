"""What-if: changes that nobody makes yet, and the difference between two states."""

from typing import Annotated

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from pydantic import Field
from starlette.responses import Response

from api.asking import NO_QUERY, READER, LanguageAsked, PlannerHere, Query
from api.bodies import Question
from api.conditions import answer
from api.declared import problems
from api.examples import QUESTION_EXAMPLES
from api.views_differences import (
    WordedComparison,
    WordedForesight,
    WordedWhatIf,
    worded_comparison,
    worded_foresight,
    worded_what_if,
)
from roadmap.model.feed import Feed

router = APIRouter(prefix="/roadmaps/{roadmap}", dependencies=[READER])


@router.post(
    "/impact",
    dependencies=[NO_QUERY],
    tags=["What-if"],
    response_model=WordedWhatIf | WordedForesight,
    responses=problems("change", "not-found"),
)
def ask_impact(
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    body: Annotated[Question, Body(openapi_examples=QUESTION_EXAMPLES)],
) -> Response:
    """Ask what changes would do: the plan before and after, and what makes the difference.

    Nothing is stored, whatever is asked; a cycle that the changes would make
    is part of the answer.
    """
    if body.tell == "plan":
        foreseen = planner.foresight(roadmap, body.changes, body.as_of)
        return answer(worded_foresight(foreseen, language, explain=body.explain))
    found = planner.foresee(roadmap, body.changes, body.as_of)
    return answer(
        worded_what_if(found, language, explain=body.explain, in_words=body.tell == "words")
    )


class ComparisonQuery(Query):
    """The query of a comparison."""

    left: str
    """The state to compare from: `latest`, the number of a revision, `baseline`,
    `scenario:<name>`, or a moment (RFC 3339)."""
    right: str = "latest"
    """The state to compare with, in the same words."""


@router.get(
    "/comparison",
    tags=["What-if"],
    response_model=WordedComparison,
    responses=problems("not-found", "point"),
)
def read_comparison(
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[ComparisonQuery, InQuery()],
) -> Response:
    """Read how two states differ: what moved, and which changes explain each move."""
    found = planner.compared(roadmap, query.left, query.right)
    return answer(worded_comparison(found.comparison, found.before, found.after, language))


class ChangesQuery(Query):
    """The query of the feed of changes."""

    after: Annotated[str, Field(max_length=40)] = "0"
    """The `cursor` of the page before, or the number of a revision; 0 begins at the first."""
    limit: Annotated[int, Field(ge=1, le=100)] = 20
    """How many revisions one page holds at most."""


@router.get("/changes", tags=["History"], response_model=Feed, responses=problems("not-found"))
def list_changes(
    roadmap: str, planner: PlannerHere, query: Annotated[ChangesQuery, InQuery()]
) -> Response:
    """Follow what became different, thing by thing, with tombstones for what is gone.

    Answer 404 for the cursor means that it is not of this history, because a
    backup was put back: begin anew from 0.
    """
    found = planner.changes(roadmap, query.after, query.limit)
    return answer(found, tag=found.sha256)
