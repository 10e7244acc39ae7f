"""The two functions that draw, with their limits and fallbacks."""

import math
import re
from typing import Final, Literal, get_args

from roadmap.errors import DrawingError
from roadmap.model.plan import Plan
from roadmap.model.roadmap import Roadmap
from roadmap.render.errors import DrawingTooLargeError
from roadmap.render.layout import Picture, arrange
from roadmap.render.links import Links
from roadmap.render.scenes import compose
from roadmap.render.views import View, Whole, simpler_view, view_name
from roadmap.texts import Language, text

Format = Literal["dot", "svg", "png", "pdf"]
"""What a drawing can be written as."""

TIME_LIMIT: Final = 20.0
"""Seconds that a layout may take, unless the caller says otherwise."""

MOST_CARDS: Final = 2_000
"""Cards that one drawing holds; beyond it, ask for a simpler view."""

_DATED: Final = re.compile(rb"/CreationDate \(D:(\d{14})")
_DPI: Final = 144
# Sixty million dots take 240 MB while they are drawn.
_MOST_DOTS: Final = 60_000_000
_MOST_SIDE: Final = 30_000


def render(
    roadmap: Roadmap,
    plan: Plan,
    *,
    view: View | Literal["auto"] = Whole(),  # noqa: B008 (frozen, without fields that change)
    format: Format = "svg",
    language: Language = "nl",
    time_limit: float = TIME_LIMIT,
    links: Links | None = None,
) -> bytes:
    """Draw a roadmap and its plan.

    Parameters
    ----------
    roadmap
        The roadmap.
    plan
        Its plan, as `roadmap.engine.plan` gives it.
    view
        What to draw. "auto" draws the whole roadmap and falls back, view by
        view, on what `simpler_view` names when that is too large or fails.
    format
        "dot", "svg", "png" or "pdf".
    language
        Language of the texts: "nl" or "en".
    time_limit
        Seconds that Graphviz may take, waiting for a free process included.
    links
        Where the cards lead (DOT, SVG and PDF): a template with ``{number}``,
        or a function from a number to an address or None.

    Returns
    -------
    bytes
        The drawing. The same roadmap, plan and arguments give the same bytes,
        on every machine with the same versions of the packages.

    Raises
    ------
    ValueError
        When the format is unknown or the time limit is not above zero.
    roadmap.errors.MissingDependencyError
        When the extra "drawing" is not installed.
    roadmap.render.DrawingTooLargeError
        When the view has more than `MOST_CARDS` cards.
    roadmap.errors.LayoutTimeoutError, roadmap.errors.LayoutCrashedError
        When Graphviz was too slow, or died. Like every `DrawingError` they
        name the simpler view under ``details["simpler"]``, and in words in a
        note (``__notes__``).
    roadmap.errors.UnknownActionError
        When the view names an action that the roadmap does not have.
    roadmap.render.UnknownPlateauError
        When the view names a plateau that the roadmap does not have.
    roadmap.render.LinkError
        When a link could run a script.

    Notes
    -----
    Time is about linear in cards and arrows. PNG has 144 dots per inch, fewer
    where the image would have more than 60 million dots.
    """
    if format not in get_args(Format):
        raise ValueError(f"unknown format: {format}")
    if not time_limit > 0:
        raise ValueError("the time limit must be above zero")
    if view != "auto":
        return _draw(roadmap, plan, view, format, language, time_limit, links)
    asked: View = Whole()
    while True:
        try:
            return _draw(roadmap, plan, asked, format, language, time_limit, links)
        except DrawingError:
            simpler = simpler_view(asked)
            if simpler is None:
                raise
            asked = simpler


def dot_source(
    roadmap: Roadmap,
    plan: Plan,
    *,
    view: View = Whole(),  # noqa: B008 (frozen, without fields that change)
    language: Language = "nl",
    links: Links | None = None,
) -> str:
    """Return a drawing as DOT text.

    Places are part of it, so Graphviz renders it as it is (``dot -Tsvg``);
    without ``layout=nop2`` any other layout of Graphviz can be tried.

    Parameters
    ----------
    roadmap, plan, view, language, links
        As for `render`.

    Raises
    ------
    roadmap.errors.RoadmapError
        As `render`, but for what concerns Graphviz itself.
    """
    from roadmap.render import dot

    return dot.write(_arranged(roadmap, plan, view, language, links))


def warm_up(time_limit: float = TIME_LIMIT) -> None:
    """Start a worker and load its font, so that the first drawing is fast too."""
    from roadmap.render.pool import pool

    pool().draw('digraph { a [pos="0,0" label="A"] }', "svg", time_limit)


def _arranged(
    roadmap: Roadmap, plan: Plan, view: View, language: Language, links: Links | None
) -> Picture:
    scene = compose(roadmap, plan, view, language, links)
    if len(scene.cards) > MOST_CARDS:
        raise _advised(DrawingTooLargeError(len(scene.cards), MOST_CARDS), view, language)
    return arrange(scene)


def _draw(
    roadmap: Roadmap,
    plan: Plan,
    view: View,
    format_: Format,
    language: Language,
    time_limit: float,
    links: Links | None,
) -> bytes:
    from roadmap.render import dot
    from roadmap.render.pool import pool
    from roadmap.render.svg import finish

    picture = _arranged(roadmap, plan, view, language, links)
    source = dot.write(picture)
    if format_ == "dot":
        return source.encode()
    dpi = _dots(picture.width, picture.height) if format_ == "png" else 0
    try:
        drawn = pool().draw(source, format_, time_limit, dpi=dpi)
    except DrawingError as error:
        raise _advised(error, view, language) from None
    if format_ == "svg":
        return finish(drawn, picture.scene)
    return _undated(drawn) if format_ == "pdf" else drawn


def _undated(pdf: bytes) -> bytes:
    """Return a PDF with a fixed date of the same length, so that its offsets still hold.

    This cairo does not heed SOURCE_DATE_EPOCH.
    """
    found = list(_DATED.finditer(pdf))
    if not found:
        return pdf
    start, end = found[-1].span(1)
    return pdf[:start] + b"19800101000000" + pdf[end:]


def _dots(width: float, height: float) -> int:
    """Return the dots per inch: fewer for a sheet that would take too much memory."""
    inches = width / 72, height / 72
    fitting = math.sqrt(_MOST_DOTS / (inches[0] * inches[1]))
    return max(1, int(min(_DPI, fitting, _MOST_SIDE / max(inches))))


def _advised(error: DrawingError, view: View, language: Language) -> DrawingError:
    """Name the simpler view in an error."""
    simpler = simpler_view(view)
    if simpler is not None:
        name = view_name(simpler)
        error.details = {**error.details, "simpler": name}
        error.add_note(text(f"render-simpler-{name}", language))
    return error
