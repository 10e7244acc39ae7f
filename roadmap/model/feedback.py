"""Feedback on a quarter (terugkoppeling): what was promised, and what came of it."""

from typing import Literal

from roadmap.model.action import Status
from roadmap.model.calendar import Agreed
from roadmap.model.change import Change
from roadmap.model.decided import Decided
from roadmap.model.decision import Decision
from roadmap.model.plan import Answer, Count
from roadmap.model.quarter import Quarter
from roadmap.model.record import Day, Number, Record, Text
from roadmap.model.revision import Instant, RevisionNumber

Promise = Literal["ready", "start", "go-on"]
"""What was agreed for an action in a quarter. ``ready``: at its end it is done; ``start``: it
is taken up, and goes on after it; ``go-on``: it was taken up before, and goes on after it."""

Phase = Literal["coming", "running", "over"]
"""Where a quarter stands: not begun, begun, or past."""

Miss = Literal["not-started", "not-ready", "blocked", "dropped", "removed"]
"""Why a promise was not kept, as the roadmap shows it. ``not-ready``: it was taken up, and
should have been done; ``removed``: the roadmap does not have it any more."""

NoPromise = Literal["no-baseline", "no-quarters", "nothing-agreed"]
"""Why nothing was promised: no revision was adopted; the adopted one agreed on no quarters at
all; or on none that touches this one."""


class Ground(Record):
    """The adopted revision whose agreed quarters are the promise."""

    revision: RevisionNumber
    """Its number."""
    decision: Decision
    """Who adopted it."""
    decided_on: Day
    """Day of the decision: as it says, else the day (UTC) on which it was written down."""
    at: Instant
    """When the adoption was written down (UTC)."""
    adopted: Literal["before", "within"]
    """``before``: it stood when the quarter began; ``within``: nothing did, and it is the first
    one that was adopted in the quarter."""
    instead_of: RevisionNumber | None = None
    """The adopted revision that counted at the beginning of the quarter until the decision was
    written down, later than it was taken; null when there was no other."""


class MissReason(Record):
    """Why a promise was not kept, in the words of people."""

    words: Text
    """The reason."""
    given_by: Literal["status", "afterwards", "revision"]
    """``status``: it stands with the status of the action at the end of the quarter;
    ``afterwards``: it was given after the quarter, with the same status; ``revision``: it is the
    reason of the revision that took the action out, took its status back or agreed on a later
    quarter, and nobody gave one for the action itself."""
    revision: RevisionNumber | None = None
    """That revision; null when it stands with the status."""


class Promised(Record):
    """One action that was promised, and what came of it."""

    number: Number
    """Its number."""
    title: Text
    """Its title at the end of the quarter; that of the promise when it was taken out."""
    owner: Text | None
    """Who owns it, in the same state."""
    promise: Promise
    """What was promised."""
    agreed: Agreed
    """The quarters that were promised."""
    status: Status | None
    """Its status at the end of the quarter; null when it was taken out."""
    achieved: bool
    """Whether the promise was kept."""
    miss: Miss | None
    """Why not; null when it was kept."""
    reason: MissReason | None
    """The reason; null when it was kept, or nobody gave one: that is to be asked for."""
    agreed_now: Agreed | None
    """The quarters that are agreed at the end of the quarter; null for none."""


class Also(Record):
    """An action that was done or taken up in the quarter without a promise."""

    number: Number
    """Its number."""
    title: Text
    """Its title."""
    owner: Text | None
    """Who owns it."""
    status: Literal["started", "done"]
    """What became of it in the quarter."""


class Because(Record):
    """A change that moved something, with the revision that it came with."""

    revision: RevisionNumber | None
    """The revision; null when that cannot be told."""
    reason: Text | None
    """Why: its reason, or that of the action itself when it was dropped."""
    change: Change | None = None
    """The change that moved it to another plateau; null when other quarters were agreed on, or it
    was dropped or taken out."""


class Moved(Record):
    """An action that stands elsewhere than in the promise: in its plateau or its quarters."""

    number: Number
    """Its number."""
    title: Text
    """Its title; that of the promise when it was taken out."""
    status: Status | None
    """Its status at the end of the quarter; null when it was taken out."""
    plateau_before: Count | None
    """Its plateau in the promise; null when it did not change plateau."""
    plateau_after: Count | None
    """Its plateau at the end of the quarter; null when it did not change plateau."""
    agreed_before: Agreed | None
    """The quarters that were promised."""
    agreed_after: Agreed | None
    """The quarters that are agreed at the end of the quarter."""
    because: tuple[Because, ...]
    """What moved it; empty when that cannot be told."""


class Ahead(Record):
    """An action that comes next."""

    number: Number
    """Its number."""
    title: Text
    """Its title."""
    owner: Text | None
    """Who owns it."""
    status: Status
    """Its status."""
    promise: Promise | None
    """What is agreed for the next quarter; null when nothing is, and it may start now."""


class FeedbackCounts(Record):
    """How many promises there were."""

    promised: Count
    """All of them: what was achieved and what was missed together."""
    achieved: Count
    """Promises that were kept."""
    missed: Count
    """Promises that were not kept, or not yet."""
    without_reason: Count
    """Missed promises for which nobody gave a reason."""


class Feedback(Answer):
    """What was promised for a quarter against what was achieved; all lists in natural order."""

    format: Literal["feedback/1"] = "feedback/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    quarter: Quarter
    """The quarter."""
    phase: Phase
    """Where the quarter stands; before it is over, this is an interim report."""
    ground: Ground | None
    """What was promised by; null when no revision was adopted."""
    no_promise: NoPromise | None
    """Why nothing was promised; null when something was."""
    revision: RevisionNumber
    """The revision at the end of the quarter, or the latest one while it is not over."""
    at: Instant
    """When that was stored (UTC)."""
    roadmap_sha256: str
    """Content hash of the roadmap at that revision."""
    counts: FeedbackCounts
    """How many promises there were, and what became of them."""
    promised: tuple[Promised, ...]
    """Every action that was promised, once."""
    also: tuple[Also, ...]
    """What was done or taken up besides."""
    moved: tuple[Moved, ...]
    """What moved since the promise, and why."""
    decisions: tuple[Decided, ...]
    """What was decided in the quarter, in the order in which it was written down."""
    next_quarter: Quarter
    """The quarter after it."""
    next: tuple[Ahead, ...]
    """What is agreed for the next quarter; when nothing is, what may start now."""
