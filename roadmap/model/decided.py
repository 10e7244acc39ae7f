"""Decisions as records: who decided what, when, why, and on the ground of what."""

from typing import Literal

from roadmap.model.decision import Decision
from roadmap.model.plan import Answer
from roadmap.model.record import Day, Record, Text
from roadmap.model.revision import Instant, RevisionNumber


class Decided(Record):
    """One decision, with what it did."""

    event: Literal["changed", "adopted"]
    """``changed``: a revision was made by it; ``adopted``: a revision was adopted by it."""
    revision: RevisionNumber
    """The revision that was made or adopted."""
    decision: Decision
    """Who decided, as it was written down."""
    decided_on: Day
    """Day of the decision: as it says, else the day (UTC) on which it was written down."""
    reason: Text | None
    """Why: as the decision says, else as the revision that it made does."""
    overrode: RevisionNumber | None
    """Number of the adopted revision that was in force: an adoption takes its place, a change
    departs from it. Null when there was none, or when it is adopted once more."""
    at: Instant
    """When it was written down (UTC)."""
    author: Text
    """Who wrote it down."""


class Decisions(Answer):
    """The decisions about a roadmap, oldest first."""

    format: Literal["decisions/1"] = "decisions/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    decisions: tuple[Decided, ...]
    """The decisions, in the order in which they were written down."""
    in_force: RevisionNumber | None
    """Number of the revision that was adopted last; null when none was."""
