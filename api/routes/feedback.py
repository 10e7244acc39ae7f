"""Feedback on a quarter, as data and as a sheet for the organisation."""

from typing import Annotated

from fastapi import APIRouter
from fastapi import Query as InQuery
from starlette.requests import Request
from starlette.responses import Response

from api.asking import READER, LanguageAsked, PlannerHere, Query
from api.conditions import answer
from api.declared import problems
from api.routes.next import SHEETS, sheet_answer, sheet_asked
from api.views_feedback import WordedFeedback, worded_feedback
from roadmap.model.quarter import Quarter
from roadmap.service.feedback import write_feedback
from roadmap.service.sheets import SheetFormat

router = APIRouter(prefix="/roadmaps/{roadmap}", tags=["Answers"], dependencies=[READER])


class FeedbackQuery(Query):
    """The query of the feedback."""

    quarter: Quarter
    """The quarter that it is about."""
    format: SheetFormat | None = None
    """What to write the sheet as; when left out Accept decides, and JSON is the feedback itself."""


@router.get(
    "/feedback",
    response_model=WordedFeedback,
    responses=SHEETS | problems("missing-dependency", "not-found"),
)
def read_feedback(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[FeedbackQuery, InQuery()],
) -> Response:
    """Read what was promised for a quarter, what was achieved, and why not all of it.

    The promise is what the revision that was adopted when the quarter began has
    agreed for it. Before the quarter is over this is an interim report. The
    same can be had as a sheet for the organisation: as PDF, HTML or Markdown.
    """
    format = sheet_asked(request, query.format)
    found = planner.fed_back(roadmap, query.quarter)
    # Until the quarter is over the clock alone can change it, so it is not kept ready.
    headers = {} if found.feedback.phase == "over" else {"Cache-Control": "no-store"}
    if format is None:
        return answer(worded_feedback(found.feedback, found.roadmap, language), headers=headers)
    written = write_feedback(found.roadmap, found.feedback, format, language=language)
    return sheet_answer(written, format, f"{roadmap}-feedback-{query.quarter}", headers)
