"""Answers about the history of a roadmap: why things moved, and how two states differ."""

from typing import Literal

from roadmap.model.action import Status
from roadmap.model.change import Change
from roadmap.model.consequence import Move
from roadmap.model.plan import Answer, Diagnostic, Placement
from roadmap.model.record import Record
from roadmap.model.revision import RevisionNumber


class Cause(Record):
    """A change between two states, with the revision that brought it."""

    change: Change
    """The change."""
    revision: RevisionNumber | None = None
    """The revision that it came with; null when it came with none (a scenario)."""
    derived: bool = False
    """Whether nobody wrote it down as a change: it was read from the two documents, because
    a whole document was put in or an older one brought back."""


class Restated(Record):
    """An action that has another status."""

    number: str
    """Number of the action."""
    before: Status
    """Its status on the left."""
    after: Status
    """Its status on the right."""


class Comparison(Answer):
    """How the plan of one state differs from that of another, and why."""

    format: Literal["comparison/1"] = "comparison/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    left: str
    """The state that is compared from: "3" for a revision, "scenario:plan-b"."""
    right: str
    """The state that is compared with."""
    left_sha256: str
    """Content hash of the roadmap on the left."""
    right_sha256: str
    """Content hash of the roadmap on the right."""
    causes: tuple[Cause, ...]
    """The changes from left to right, in the order in which they apply."""
    moves: tuple[Move, ...]
    """Actions whose plateau or wave differs, in natural order; `Move.because` holds positions
    in `causes`: a smallest set of changes that by itself gives the move."""
    added: tuple[Placement, ...]
    """Actions that have a place only on the right."""
    removed: tuple[Placement, ...]
    """Actions that have a place only on the left."""
    restated: tuple[Restated, ...]
    """Actions whose status differs, in natural order."""
    new_diagnostics: tuple[Diagnostic, ...]
    """What the checks report only on the right."""
    solved_diagnostics: tuple[Diagnostic, ...]
    """What they report only on the left."""
