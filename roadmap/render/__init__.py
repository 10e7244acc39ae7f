"""Draws a roadmap and its plan: DOT, SVG, PNG and PDF.

Columns are the plateaus, in order. Their places are computed here, so they
are disjoint and in order at any size; Graphviz, in a process of its own,
renders them. See ``docs/drawing.md``.
"""

from roadmap.render.choosing import NEEDS, VIEW_NAMES, ViewName, choose_view, view_of
from roadmap.render.drawing import (
    MOST_CARDS,
    TIME_LIMIT,
    Format,
    dot_source,
    render,
    warm_up,
)
from roadmap.render.errors import DrawingTooLargeError, LinkError, UnknownPlateauError
from roadmap.render.links import Links
from roadmap.render.views import (
    Collapsed,
    Difference,
    Neighbourhood,
    Next,
    OnePlateau,
    View,
    Whole,
    simpler_view,
    view_name,
)

__all__ = [
    "MOST_CARDS",
    "NEEDS",
    "TIME_LIMIT",
    "VIEW_NAMES",
    "Collapsed",
    "Difference",
    "DrawingTooLargeError",
    "Format",
    "LinkError",
    "Links",
    "Neighbourhood",
    "Next",
    "OnePlateau",
    "UnknownPlateauError",
    "View",
    "ViewName",
    "Whole",
    "choose_view",
    "dot_source",
    "render",
    "simpler_view",
    "view_name",
    "view_of",
    "warm_up",
]
