"""Places the actions of an action plan on plateaus, and proves each placement.

The public names of the library; drawing is `roadmap.render.render`. Importing it
loads nothing heavy: each name is loaded when it is first used.

Examples
--------
>>> import roadmap
>>> answer = roadmap.plan(roadmap.shipped_roadmap())
>>> len(answer.placements), answer.horizon
(33, 4)
"""

TYPE_CHECKING = False  # type checkers take it for true; importing typing costs start-up time
if TYPE_CHECKING:
    from roadmap.engine import (
        apply,
        check,
        coverage,
        cycles,
        explain,
        impact,
        next_actions,
        plan,
        priorities,
        swap,
    )
    from roadmap.formats import read_roadmap, shipped_roadmap
    from roadmap.model.roadmap import Roadmap

__all__ = [
    "Roadmap",
    "apply",
    "check",
    "coverage",
    "cycles",
    "explain",
    "impact",
    "next_actions",
    "plan",
    "priorities",
    "read_roadmap",
    "shipped_roadmap",
    "swap",
]

_HOMES = {
    "Roadmap": "roadmap.model.roadmap",
    "read_roadmap": "roadmap.formats",
    "shipped_roadmap": "roadmap.formats",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "roadmap.engine")), name)
