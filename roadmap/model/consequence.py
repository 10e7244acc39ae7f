"""What a change would do to the plan."""

from typing import Literal

from roadmap.model.change import Change
from roadmap.model.plan import Answer, Count, Diagnostic, Placement, Step
from roadmap.model.record import Record


class Move(Record):
    """One action that would stand elsewhere."""

    number: str
    """Number of the action."""
    before: Placement
    """Where it stands now."""
    after: Placement
    """Where it would stand."""
    because: tuple[Count, ...]
    """Positions in the list of changes, 0 for the first: a set that by itself gives this
    move; empty when not even all changes give it."""
    smallest: bool
    """Whether it is proven that no smaller set gives this move. Where it is not, as for
    many changes or a large roadmap, the set may hold changes that can be missed."""
    chain: tuple[Step, ...]
    """The last links, at most 12, of what would hold it there (moved later) or
    held it (moved earlier); empty when only the wave differs."""


class Impact(Answer):
    """The difference between a plan and the plan after some changes."""

    format: Literal["impact/1"] = "impact/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    changes: tuple[Change, ...]
    """The changes, in the order in which they are applied."""
    before_sha256: str
    """Hash of the plan before."""
    after_sha256: str
    """Hash of the plan after."""
    moves: tuple[Move, ...]
    """Actions whose plateau or wave would differ, in natural order."""
    added: tuple[Placement, ...]
    """Actions that would get a place."""
    removed: tuple[Placement, ...]
    """Actions that would lose their place."""
    new_diagnostics: tuple[Diagnostic, ...]
    """What the checks would report that they do not report now."""
    solved_diagnostics: tuple[Diagnostic, ...]
    """What they would no longer report."""
