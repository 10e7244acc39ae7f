"""Scenarios: named lists of changes beside a roadmap, and what becomes of them."""

from typing import Annotated, Literal

from pydantic import Field

from roadmap.model.change import Change
from roadmap.model.plan import Answer, Count
from roadmap.model.record import Id, Record, Text
from roadmap.model.revision import Instant, RevisionNumber, Sha256


class Scenario(Record):
    """A list of changes that somebody considers; the roadmap itself is untouched by it."""

    format: Literal["scenario/1"] = "scenario/1"
    """Name and version of the shape of this record."""
    roadmap: Id
    """Id of the roadmap."""
    name: Id
    """Name of the scenario for machines, unique within its roadmap."""
    title: Text
    """Name as people use it."""
    base: RevisionNumber
    """The revision that the changes were made on."""
    base_document: Sha256
    """SHA-256 of the roadmap as it was then."""
    changes: tuple[Change, ...] = ()
    """The changes, in the order in which they are applied."""
    note: Text | None = None
    """What it is for."""
    author: Text
    """Who saved it last."""
    adopted: tuple[RevisionNumber, ...] = ()
    """Revisions into which changes of this scenario were taken over."""
    version: Annotated[int, Field(strict=True, ge=1)]
    """How often it was saved, 1 for the first time."""
    at: Instant
    """When it was saved last (UTC)."""
    sha256: Sha256 | None = None
    """SHA-256 over the canonical JSON of all other fields."""


ConflictKind = Literal["not-applicable", "both-changed"]
"""``not-applicable``: the change cannot be made any more; ``both-changed``: others gave the
same thing another value in the meantime."""


class Conflict(Record):
    """One change of a scenario that does not simply fit on a newer revision."""

    position: Count
    """Position of the change in the scenario, 0 for the first."""
    change: Change
    """The change itself."""
    kind: ConflictKind
    """What stands in its way."""
    reason: str
    """For ``not-applicable`` the reason, as in `roadmap.errors.ChangeError`; for
    ``both-changed`` the name of the field or ``dependency``."""
    action: str | None = None
    """Number of the action that it is about; the successor for a dependency."""
    theirs: str | int | bool | None = None
    """What it is now, for ``both-changed``; null when it is not there."""
    mine: str | int | bool | None = None
    """What the change asks for."""


class Rebase(Answer):
    """What becomes of a list of changes when its base moved on."""

    format: Literal["rebase/1"] = "rebase/1"
    """Name and version of the shape of this answer."""
    changes: tuple[Change, ...]
    """The changes that fit on the newer revision, in their order."""
    kept: tuple[Count, ...]
    """Positions of those changes in the list that was given."""
    redundant: tuple[Count, ...]
    """Positions of the changes that would alter nothing any more."""
    dropped: tuple[Count, ...]
    """Positions of the conflicting changes that were left out because the caller said so."""
    conflicts: tuple[Conflict, ...]
    """The changes that somebody has to decide on."""
