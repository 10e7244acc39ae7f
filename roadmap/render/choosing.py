"""Views by name, with what each of them needs: for the command line and the API alike."""

from collections.abc import Collection
from typing import Final, Literal, get_args

from roadmap.engine import next_actions, plan
from roadmap.model.roadmap import Roadmap
from roadmap.render.views import (
    Collapsed,
    Difference,
    Neighbourhood,
    Next,
    OnePlateau,
    View,
    Whole,
)

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
"""What can be drawn, by the name that `view_name` gives; ``auto`` is the whole, or the first
simpler view that fits."""

VIEW_NAMES: Final[tuple[ViewName, ...]] = get_args(ViewName)
"""All of them."""

NEEDS: Final[dict[ViewName, str]] = {
    "neighbourhood": "action",
    "one-plateau": "plateau",
    "difference": "before",
}
"""What a view cannot do without, and no other view can use."""


def choose_view(
    asked: ViewName | None, given: Collection[str]
) -> tuple[ViewName, list[str], list[str]]:
    """Return the view that is meant, what it lacks, and what was given that it cannot use.

    Parameters
    ----------
    asked
        The view by name; when left out the first one that needs what was
        given, else the whole.
    given
        Which of `NEEDS` were given.
    """
    implied = [view for view, need in NEEDS.items() if need in given]
    view = asked or (implied[0] if implied else "whole-advice")
    needed = NEEDS.get(view)
    missing = [needed] if needed is not None and needed not in given else []
    return view, missing, [NEEDS[other] for other in implied if other != view]


def view_of(
    name: ViewName,
    roadmap: Roadmap,
    *,
    action: str | None = None,
    depth: int = 1,
    plateau: int | None = None,
    before: Roadmap | None = None,
) -> View | Literal["auto"]:
    """Return a view of a roadmap.

    Parameters
    ----------
    name
        Which one.
    roadmap
        What is drawn.
    action, depth
        For a neighbourhood: its middle, and how many dependencies away.
    plateau
        For one plateau.
    before
        For a difference: the roadmap to compare with.

    Raises
    ------
    ValueError
        When the view lacks what it needs (`choose_view` tells that before).
    """
    match name:
        case "neighbourhood" if action is not None:
            return Neighbourhood(action, depth)
        case "one-plateau" if plateau is not None:
            return OnePlateau(plateau)
        case "difference" if before is not None:
            return Difference(plan(before), before)
        case "next":
            return Next(next_actions(roadmap))
        case "whole-advice" | "whole-wave":
            return Whole("wave" if name == "whole-wave" else "advice")
        case "collapsed-advice" | "collapsed-theme":
            return Collapsed("theme" if name == "collapsed-theme" else "advice")
        case "auto":
            return "auto"
    raise ValueError(f"the view {name} lacks what it needs")
