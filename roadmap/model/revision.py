"""What is written down about a roadmap over time: revisions, decisions and what was broken."""

from datetime import UTC
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints

from roadmap.model.change import Change
from roadmap.model.decision import Decision
from roadmap.model.record import Id, Record, Text

Sha256 = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 as 64 hexadecimal digits."""

RevisionNumber = Annotated[int, Field(strict=True, ge=1)]
"""Place of a revision in the history of its roadmap; 1 is how it was created."""

Instant = Annotated[AwareDatetime, AfterValidator(lambda moment: moment.astimezone(UTC))]
"""A moment in UTC, to the microsecond."""


RevisionKind = Literal["created", "changed", "replaced", "undone", "redone", "restored"]
"""How a revision came to be: the first one; by a list of changes; by a whole document; by
taking the latest change back; by making it again; or by going back to an older revision."""


class Revision(Record):
    """One state of a roadmap, with who made it and why; never changed afterwards."""

    roadmap: Id
    """Id of the roadmap."""
    number: RevisionNumber
    """Its place in the history, without gaps."""
    at: Instant
    """When it was stored (UTC); never before the revision that it follows."""
    author: Text
    """Who made it."""
    reason: Text
    """Why."""
    kind: RevisionKind = "changed"
    """How it came to be."""
    restores: RevisionNumber | None = None
    """Number of the revision whose document it brings back; for undone, redone and restored."""
    decision: Decision | None = None
    """The decision behind it, where there is one."""
    changes: tuple[Change, ...] = ()
    """What was changed, in order; empty where a whole document was put in."""
    document: Sha256
    """SHA-256 of the roadmap as it is after the changes (`Roadmap.sha256`)."""
    previous: Sha256 | None = None
    """`sha256` of the revision before this one; null for the first."""
    sha256: Sha256 | None = None
    """SHA-256 over the canonical JSON of all other fields: changing anything in an earlier
    revision breaks the chain from there on."""


class Baseline(Record):
    """A revision that was adopted (vastgesteld) by a decision."""

    event: Literal["adopted"] = "adopted"
    """What happened."""
    roadmap: Id
    """Id of the roadmap."""
    sequence: Annotated[int, Field(strict=True, ge=1)]
    """Place among all that happened to the roadmap besides its revisions, 1 for the first."""
    at: Instant
    """When it was written down (UTC)."""
    author: Text
    """Who wrote it down."""
    number: RevisionNumber
    """The revision that was adopted."""
    revision: Sha256
    """`sha256` of that revision, so that it cannot be exchanged for another."""
    decision: Decision
    """Who adopted it."""
    previous: Sha256 | None = None
    """`sha256` of what happened before; null for the first."""
    sha256: Sha256 | None = None
    """SHA-256 over the canonical JSON of all other fields."""


class Archiving(Record):
    """A roadmap was put in the archive, or taken out of it."""

    event: Literal["archived", "unarchived"]
    """What happened."""
    roadmap: Id
    """Id of the roadmap."""
    sequence: Annotated[int, Field(strict=True, ge=1)]
    """Place among all that happened to the roadmap besides its revisions, 1 for the first."""
    at: Instant
    """When it happened (UTC)."""
    author: Text
    """Who did it."""
    reason: Text
    """Why."""
    previous: Sha256 | None = None
    """`sha256` of what happened before; null for the first."""
    sha256: Sha256 | None = None
    """SHA-256 over the canonical JSON of all other fields."""


Event = Annotated[Baseline | Archiving, Field(discriminator="event")]
"""What happens to a roadmap besides its revisions; `event` tells which."""


class Entry(Record):
    """A roadmap in the overview of a store."""

    id: Id
    """Id of the roadmap."""
    title: Text
    """Its title, as of the latest revision."""
    archived: bool
    """Whether it is in the archive."""
    latest: Revision
    """Its latest revision."""


class BrokenLink(Record):
    """The first thing in a history that is not as it was written."""

    part: Literal["revision", "event", "roadmap"]
    """Where: a revision, an event (`Baseline`, `Archiving`), or the entry of the roadmap."""
    number: Annotated[int, Field(ge=0)]
    """Number of the revision or sequence of the event; 0 for the entry."""
    reason: Literal["missing", "record-changed", "document-changed", "not-chained", "misplaced"]
    """``missing``: it is not there; ``record-changed``: who, when, why or what is not as
    written; ``document-changed``: the roadmap is not as written; ``not-chained``: it does not
    follow on the one before it; ``misplaced``: it does not belong at this place."""
