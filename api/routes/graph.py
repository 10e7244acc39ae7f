"""Drawings of a roadmap: SVG, PNG, PDF and DOT."""

from typing import Annotated, Literal

from fastapi import APIRouter
from fastapi import Query as InQuery
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from api.asking import (
    PLAIN,
    READER,
    AsOf,
    InvalidError,
    LanguageAsked,
    PlannerHere,
    PlateauAsked,
    PointAsked,
    SettingsHere,
    state_of,
)
from api.conditions import answer
from api.declared import Responses, problems
from api.edge.media import choose
from roadmap.errors import Problem
from roadmap.render import NEEDS, Format, View, ViewName, choose_view, render, view_of
from roadmap.service import Planner, State

router = APIRouter(prefix="/roadmaps/{roadmap}", tags=["Answers"], dependencies=[READER])

MEDIA: dict[str, Format] = {
    "image/svg+xml": "svg",
    "image/png": "png",
    "application/pdf": "pdf",
    "text/vnd.graphviz": "dot",
}
"""The media types of drawings, the preferred one first."""

STYLED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""Content-Security-Policy of what a browser shows by itself: no script ever runs."""


_DRAWN: Responses = {
    200: {"description": "The drawing.", "content": {media: {} for media in MEDIA}}
}


class GraphQuery(AsOf):
    """The query of a drawing."""

    view: ViewName | None = None
    """What to draw; when left out `whole-advice`, or the view that `action`, `plateau` or
    `before` belongs to."""
    format: Format | None = None
    """What to draw it as; when left out Accept decides."""
    action: str | None = None
    """The action in the middle; for `neighbourhood`."""
    depth: Annotated[int, Field(ge=1, le=999), PLAIN] = 1
    """How many dependencies away; for `neighbourhood`."""
    plateau: PlateauAsked | None = None
    """The plateau; for `one-plateau`."""
    before: PointAsked = None
    """The state to compare with: the number of a revision or a moment; for `difference`."""


def _view(
    query: GraphQuery, state: State, planner: Planner, roadmap: str
) -> View | Literal["auto"]:
    given = [key for key in NEEDS.values() if getattr(query, key) is not None]
    name, missing, stray = choose_view(query.view, given)
    mistakes = [
        *(Problem(f"/{key}", "view-needs", (("key", key), ("view", name))) for key in missing),
        *(Problem(f"/{key}", "view-stray", (("key", key), ("view", name))) for key in stray),
    ]
    if mistakes:
        raise InvalidError(*mistakes, where="query")
    before = query.before and planner.state(roadmap, query.before).roadmap
    return view_of(
        name,
        state.roadmap,
        action=query.action,
        depth=query.depth,
        plateau=query.plateau,
        before=before or None,
    )


@router.get(
    "/graph",
    response_class=Response,
    responses=_DRAWN
    | problems(
        "drawing",
        "drawing-too-large",
        "layout-crashed",
        "layout-timeout",
        "missing-dependency",
        "not-found",
        "unknown-action",
        "unknown-plateau",
    ),
)
def draw_graph(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    settings: SettingsHere,
    language: LanguageAsked,
    query: Annotated[GraphQuery, InQuery()],
) -> Response:
    """Draw the roadmap as of a revision, whole or in part.

    A drawing that is too large or takes too long is refused with the name of
    a simpler view.
    """
    accept = request.headers.get("accept", "").encode("latin-1")
    chosen = choose(accept, tuple(MEDIA)) or "image/svg+xml"
    format = query.format or MEDIA[chosen]
    media = next(media for media, name in MEDIA.items() if name == format)
    state = state_of(planner, roadmap, query)
    drawn = render(
        state.roadmap,
        state.plan,
        view=_view(query, state, planner, roadmap),
        format=format,
        language=language,
        time_limit=settings.render_seconds,
    )
    headers = {"Content-Disposition": f'inline; filename="{state.roadmap.id}.{format}"'}
    if format == "svg":
        headers["Content-Security-Policy"] = STYLED
    return answer(drawn, media=media, headers=headers)
