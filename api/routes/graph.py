"""Drawings of a roadmap: SVG, PNG, PDF and DOT."""

from typing import Annotated, Literal

from fastapi import APIRouter
from fastapi import Query as InQuery
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from api.asking import (
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
from roadmap.render import (
    Collapsed,
    Difference,
    Format,
    Neighbourhood,
    Next,
    OnePlateau,
    View,
    Whole,
    render,
)
from roadmap.service import Planner, State

router = APIRouter(prefix="/roadmaps/{roadmap}", tags=["Answers"], dependencies=[READER])

MEDIA: dict[str, Format] = {
    "image/svg+xml": "svg",
    "image/png": "png",
    "application/pdf": "pdf",
    "text/vnd.graphviz": "dot",
}
"""The media types of drawings, the preferred one first."""

ViewName = Literal[
    "whole-advice",
    "whole-wave",
    "collapsed-advice",
    "collapsed-theme",
    "neighbourhood",
    "one-plateau",
    "next",
    "difference",
    "auto",
]
"""What can be drawn, by the name that `roadmap.render.view_name` gives."""

_NEEDS: dict[str, str] = {
    "neighbourhood": "action",
    "one-plateau": "plateau",
    "difference": "before",
}

_PARTS: dict[str, View | Literal["auto"]] = {
    "auto": "auto",
    "whole-advice": Whole("advice"),
    "whole-wave": Whole("wave"),
    "collapsed-advice": Collapsed("advice"),
    "collapsed-theme": Collapsed("theme"),
}

_STYLED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""Content-Security-Policy of an SVG that a browser shows by itself: no script ever runs."""


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
    depth: Annotated[int, Field(ge=1, le=999)] = 1
    """How many dependencies away; for `neighbourhood`."""
    plateau: PlateauAsked | None = None
    """The plateau; for `one-plateau`."""
    before: PointAsked = None
    """The state to compare with: the number of a revision or a moment; for `difference`."""


def _view_name(query: GraphQuery) -> str:
    """Return the view; a key that only one view can use asks for that view."""
    implied = [name for name, key in _NEEDS.items() if getattr(query, key) is not None]
    name = query.view or (implied[0] if implied else "whole-advice")
    missing = [key for view, key in _NEEDS.items() if view == name and view not in implied]
    stray = [_NEEDS[view] for view in implied if view != name]
    mistakes = [
        *(Problem(f"/{key}", "view-needs", (("key", key), ("view", name))) for key in missing),
        *(Problem(f"/{key}", "view-stray", (("key", key), ("view", name))) for key in stray),
    ]
    if mistakes:
        raise InvalidError(*mistakes, where="query")
    return name


def _view(
    query: GraphQuery, state: State, planner: Planner, roadmap: str
) -> View | Literal["auto"]:
    name = _view_name(query)
    if name == "neighbourhood":
        return Neighbourhood(str(query.action), query.depth)
    if name == "one-plateau":
        return OnePlateau(query.plateau or 1)
    if name == "next":
        return Next(state.next)
    if name == "difference":
        old = planner.state(roadmap, query.before)
        return Difference(old.plan, old.roadmap)
    return _PARTS[name]


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
        headers["Content-Security-Policy"] = _STYLED
    return answer(drawn, media=media, headers=headers)
