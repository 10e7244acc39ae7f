"""Webhooks: who is told of changes, how far they were told, and what they could not be told."""

from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from roadmap.model.plan import Answer
from roadmap.model.record import Day, Id, Record, Text
from roadmap.model.revision import Instant, RevisionKind, RevisionNumber, Sha256

EventKind = Literal["changed", "adopted"]
"""What is told: ``changed``: a revision was made; ``adopted``: a revision was adopted
(vastgesteld) by a decision."""

EVENT_KINDS: tuple[EventKind, ...] = get_args(EventKind)
"""Everything that can be told."""

Secret = Annotated[Text, Field(repr=False)]
"""What signs events; it is in no representation that may end in a log."""

WebhookId = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9a-f]{12}$")]
"""By what a webhook is listed and removed."""

DeliveryProblem = Literal[
    "address",
    "unresolved",
    "connection",
    "certificate",
    "timeout",
    "redirect",
    "gone",
    "status",
    "lost",
    "fault",
]
"""Why an event was not taken. ``address``: nothing may be sent to where the name leads;
``unresolved``: the name leads nowhere; ``connection``: no connection, or no HTTP;
``certificate``: no TLS, or a certificate that is not trusted; ``timeout``: no answer in time;
``redirect``: the answer points elsewhere, which is not followed; ``gone``: the answer is 410;
``status``: any other answer that is not 2xx; ``lost``: a restore took the event out of the
history; ``fault``: a mistake in the program or the store itself, which its log tells of."""

Place = Annotated[int, Field(strict=True, ge=0)]
"""Number of a revision or sequence of an event; 0 is before the first."""


class Position(Record):
    """How far a history was told: up to and with these."""

    revision: Place
    """Number of the last revision."""
    revision_seal: Sha256 | None = None
    """`sha256` of that revision, by which it is known again after a restore."""
    event: Place
    """Sequence of the last of all that happened besides revisions."""
    event_seal: Sha256 | None = None
    """`sha256` of that."""


class Webhook(Record):
    """An address that is told of what happens to one roadmap, without its secret."""

    id: WebhookId
    """By what it is listed and removed."""
    roadmap: Id
    """Id of the roadmap."""
    url: Text
    """Where events are sent to."""
    types: tuple[EventKind, ...]
    """What it is told of, in the order of `EVENT_KINDS`."""
    active: bool = True
    """Whether it is sent to; false once it answered 410 (gone), until something is sent again."""
    created_at: Instant
    """When it was made (UTC)."""
    created_by: Text
    """Who made it."""


class KeptWebhook(Webhook):
    """A webhook as it is kept."""

    secret: Secret
    """What signs its events; kept readable, because every signature is made with it."""
    since: Position
    """Where the history stood when it was made; nothing from before is told."""


class MadeWebhook(Webhook):
    """A webhook as who made it sees it once."""

    secret: Secret
    """What proves that an event comes from here; it is never shown again."""


class Delivery(Record):
    """How far a webhook was told, and how the next event fares."""

    position: Position
    """Everything up to here was told, given up, or not asked for."""
    attempts: Place = 0
    """How often the next event was sent in vain."""
    retry_at: Instant | None = None
    """Not to be sent again before this moment (UTC); null when nothing went wrong."""
    delivered_at: Instant | None = None
    """When an event was last taken (UTC)."""
    problem: DeliveryProblem | None = None
    """Why the next event was not taken; null when nothing went wrong."""
    status: int | None = None
    """Status of the last answer; null without one."""


class WebhookStatus(Webhook):
    """A webhook with how it fares."""

    attempts: Place
    """How often the next event was sent in vain."""
    retry_at: Instant | None
    """When it is sent again (UTC); null when nothing went wrong."""
    delivered_at: Instant | None
    """When an event was last taken (UTC)."""
    problem: DeliveryProblem | None
    """Why the next event was not taken; null when nothing went wrong."""
    status: int | None
    """Status of the last answer; null without one."""
    dead: Place
    """How many events were given up."""


class DeadLetter(Record):
    """An event that was given up after too many attempts, or waits to be sent once more."""

    event: Sha256
    """Id of the event."""
    kind: EventKind
    """What it tells."""
    place: Place
    """Number of the revision (``changed``), or sequence of the adoption (``adopted``)."""
    attempts: Place
    """How often it was sent in vain, since it was last asked to be sent again."""
    problem: DeliveryProblem
    """Why it was not taken."""
    status: int | None = None
    """Status of the last answer; null without one."""
    at: Instant
    """When it was last sent, or asked to be sent again (UTC)."""
    retry_at: Instant | None = None
    """When it is sent again (UTC); null when it rests."""


class Delivered(Answer):
    """What one round of deliveries came to."""

    format: Literal["delivery/1"] = "delivery/1"
    """Name and version of the shape of this answer."""
    busy: bool
    """Whether another process was at it; then nothing was done here."""
    delivered: Place
    """Events that were taken."""
    failed: Place
    """Events that were not taken, and are sent again later."""
    dead: Place
    """Events that were given up."""
    next_at: Instant | None
    """When something has to be sent again (UTC); null when nothing has."""


class ChangedData(Record):
    """What an event tells of a revision that was made."""

    roadmap: Id
    """Id of the roadmap."""
    revision: RevisionNumber
    """Number of the revision."""
    kind: RevisionKind
    """How it came to be."""
    document: Sha256
    """SHA-256 of the roadmap as it is from now on."""
    after: str
    """Cursor from which the feed of changes tells what became different with it."""
    cursor: str
    """Cursor after it."""


class AdoptedData(Record):
    """What an event tells of a revision that was adopted (vastgesteld)."""

    roadmap: Id
    """Id of the roadmap."""
    revision: RevisionNumber
    """Number of the revision that was adopted."""
    sha256: Sha256
    """Hash of that revision."""
    decided_on: Day
    """Day of the decision: as it says, else the day (UTC) on which it was written down."""
