"""What comes next, as data and as a sheet for a meeting."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter
from fastapi import Query as InQuery
from starlette.requests import Request
from starlette.responses import Response

from api.asking import READER, AsOf, InvalidError, LanguageAsked, PlannerHere, state_of
from api.conditions import JSON, answer
from api.declared import Responses, problems
from api.edge.media import choose
from api.routes.graph import STYLED
from api.views import WordedAgenda, worded_agenda
from roadmap.errors import Problem
from roadmap.model.quarter import Quarter
from roadmap.service.sheets import SheetFormat, write_sheet

router = APIRouter(prefix="/roadmaps/{roadmap}", tags=["Answers"], dependencies=[READER])

MEDIA: dict[str, SheetFormat | None] = {
    JSON: None,
    "application/pdf": "pdf",
    "text/html": "html",
    "text/markdown": "md",
}
"""The media types of what is written on a sheet as well, the preferred one first; None is data."""

SHEETS: Responses = {
    200: {
        "description": "The answer, or the sheet.",
        "content": {media: {} for media, format in MEDIA.items() if format},
    }
}
"""What a route gives that writes its answer on a sheet as well."""


def sheet_asked(request: Request, format: SheetFormat | None) -> SheetFormat | None:
    """Return what the sheet is to be written as: as the query says, else as Accept does."""
    accept = request.headers.get("accept", "").encode("latin-1")
    return format or MEDIA[choose(accept, tuple(MEDIA)) or JSON]


def sheet_answer(
    written: bytes, format: SheetFormat, name: str, more: Mapping[str, str] | None = None
) -> Response:
    """Return a sheet; `name` is that of the file, without its extension, `more` are headers."""
    media = next(media for media, found in MEDIA.items() if found == format)
    headers = {"Content-Disposition": f'inline; filename="{name}.{format}"', **(more or {})}
    if format == "html":
        headers["Content-Security-Policy"] = STYLED
    charset = "" if format == "pdf" else "; charset=utf-8"
    return answer(written, media=media + charset, headers=headers)


class NextQuery(AsOf):
    """The query of the agenda."""

    format: SheetFormat | None = None
    """What to write the sheet as; when left out Accept decides, and JSON is the agenda itself."""
    quarter: Quarter | None = None
    """Quarter of the meeting, for the heading of the sheet; only for a sheet."""


@router.get(
    "/next",
    response_model=WordedAgenda,
    responses=SHEETS | problems("missing-dependency", "not-found"),
)
def read_next(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    language: LanguageAsked,
    query: Annotated[NextQuery, InQuery()],
) -> Response:
    """Read what may start now, what had better wait, and what waits for what.

    The same lists can be had as a sheet for a meeting: as PDF always one A4,
    as HTML or as Markdown.
    """
    format = sheet_asked(request, query.format)
    state = state_of(planner, roadmap, query)
    if format is None:
        if query.quarter is not None:
            details = (("key", "quarter"), ("view", "json"))
            raise InvalidError(Problem("/quarter", "view-stray", details), where="query")
        return answer(worded_agenda(state.next, language))
    written = write_sheet(
        state.roadmap,
        state.next,
        format,
        quarter=query.quarter,
        revision=state.revision,
        language=language,
    )
    return sheet_answer(written, format, f"{state.roadmap.id}-next")
