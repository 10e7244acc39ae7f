"""What part of a roadmap to draw, and which simpler drawing to fall back on."""

from dataclasses import dataclass
from typing import Literal

from roadmap.model.agenda import Agenda
from roadmap.model.plan import Plan
from roadmap.model.roadmap import Roadmap


@dataclass(frozen=True, slots=True)
class Whole:
    """Every action in its plateau.

    Attributes
    ----------
    group_by
        What the rows are: advices (under their themes), or waves.
    """

    group_by: Literal["advice", "wave"] = "advice"


@dataclass(frozen=True, slots=True)
class Collapsed:
    """One card per advice (or theme) and plateau, with the numbers of its actions.

    Attributes
    ----------
    by
        What an action is counted under: its advice, or the theme of that advice.
    """

    by: Literal["advice", "theme"] = "advice"


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """One action with what lies around it.

    Attributes
    ----------
    number
        Number of the action in the middle.
    depth
        How many dependencies away, in both directions; 1 or more.
    """

    number: str
    depth: int = 1

    def __post_init__(self) -> None:
        if self.depth < 1:
            raise ValueError("depth must be 1 or more")


@dataclass(frozen=True, slots=True)
class OnePlateau:
    """The actions of one plateau; its waves are the columns.

    Attributes
    ----------
    plateau
        Number of the plateau, 1 for the first.
    """

    plateau: int


@dataclass(frozen=True, slots=True)
class Next:
    """Only what is open, in three columns: may start, better after, waits.

    Attributes
    ----------
    agenda
        The answer of `roadmap.engine.next_actions` for the same roadmap.
    """

    agenda: Agenda


@dataclass(frozen=True, slots=True)
class Difference:
    """What another plan changes: moved, added and dropped actions.

    Attributes
    ----------
    before
        The plan to compare with; the plan given to `render` is the one after.
    roadmap_before
        The roadmap of that plan, for the titles of actions that are gone.
    """

    before: Plan
    roadmap_before: Roadmap | None = None


View = Whole | Collapsed | Neighbourhood | OnePlateau | Next | Difference
"""Everything that can be drawn."""


def simpler_view(view: View) -> View | None:
    """Return the next simpler drawing, or None when there is none.

    The order is: whole, one plateau, next or difference → collapsed by advice
    → collapsed by theme; a wide neighbourhood → a neighbourhood of depth 1 →
    collapsed by advice.
    """
    match view:
        case Collapsed(by="theme"):
            return None
        case Collapsed():
            return Collapsed("theme")
        case Neighbourhood(number=number, depth=depth) if depth > 1:
            return Neighbourhood(number)
        case _:
            return Collapsed()


def view_name(view: View) -> str:
    """Return the stable kebab-case name of a view, such as ``collapsed-advice``."""
    match view:
        case Whole(group_by=by):
            return f"whole-{by}"
        case Collapsed(by=by):
            return f"collapsed-{by}"
        case Neighbourhood():
            return "neighbourhood"
        case OnePlateau():
            return "one-plateau"
        case Next():
            return "next"
        case Difference():
            return "difference"
