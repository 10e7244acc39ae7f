"""How revisions are written down and chained, the same for every store.

A revision is kept as the canonical JSON of its record, next to the canonical
JSON of its document. Hashes are taken over exactly these bytes, so a later
version of the records, with more fields, still verifies what an earlier one
wrote.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from roadmap.errors import ConflictError, DamagedError, NotFoundError, RevisionTextError
from roadmap.model.change import Change
from roadmap.model.decision import Decision
from roadmap.model.record import Id, Record, Text, canonical_text
from roadmap.model.revision import (
    Archiving,
    Baseline,
    BrokenLink,
    Event,
    Revision,
    RevisionKind,
)
from roadmap.storage.base import Snapshot
from roadmap.storage.slips import Slip

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ID: TypeAdapter[str] = TypeAdapter(Id)
_TEXT: TypeAdapter[str] = TypeAdapter(Text)
_EVENT: TypeAdapter[Event] = TypeAdapter(Event)

EventT = TypeVar("EventT", Baseline, Archiving)
SealedT = TypeVar("SealedT", Revision, Event)


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A roadmap in the overview: what its history says, kept for quick reading.

    `latest`, `at` and `sha256` are those of its latest revision.
    """

    id: str
    title: str
    latest: int
    at: int
    sha256: str
    archived: bool


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """A revision as it is kept; `at` counts microseconds since 1970."""

    roadmap: str
    number: int
    at: int
    record: str
    sha256: str
    document: bytes


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as it is kept."""

    roadmap: str
    sequence: int
    at: int
    record: str
    sha256: str


Row = HeadRow | RevisionRow | EventRow | Slip
"""All that a store keeps."""

Link = tuple[int, int, str]
"""What the next link is chained to: number or sequence, time in microseconds, hash."""


def micros(moment: datetime) -> int:
    """Return a moment as microseconds since 1970.

    Raises
    ------
    ValueError
        When it has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {moment.isoformat()}")
    return (moment - _EPOCH) // timedelta(microseconds=1)


def moment(at: int) -> datetime:
    """Return the moment in UTC that is so many microseconds after 1970 began."""
    return _EPOCH + timedelta(microseconds=at)


def expect(head: HeadRow, expected: int | None) -> None:
    """Refuse a write on another state than the one that was expected; null expects nothing.

    Raises
    ------
    roadmap.errors.ConflictError
        Telling both revisions.
    """
    if expected is not None and head.latest != expected:
        raise ConflictError(head.id, expected, head.latest)


def checked(id: str, **texts: str) -> None:
    """Refuse what no store can look up or write down.

    Raises
    ------
    roadmap.errors.NotFoundError
        When `id` cannot be the id of a roadmap.
    roadmap.errors.RevisionTextError
        Naming the first author or reason that is not a `Text`.
    """
    try:
        _ID.validate_python(id)
    except ValidationError:
        raise NotFoundError("roadmap", id) from None
    for field, value in texts.items():
        try:
            _TEXT.validate_python(value)
        except ValidationError:
            raise RevisionTextError(field) from None


def canonical(record: Record) -> bytes:
    """Return `canonical_json` of all fields of a record but its own hash, five times as fast."""
    return canonical_text(record.model_dump_json(exclude={"sha256"}))


def digest(data: bytes) -> str:
    """SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def next_revision(
    roadmap: str,
    body: bytes,
    previous: Link | None,
    now: datetime,
    *,
    author: str,
    reason: str,
    kind: RevisionKind,
    restores: int | None = None,
    changes: Sequence[Change] = (),
    decision: Decision | None = None,
) -> tuple[Revision, RevisionRow]:
    """Return the revision that follows, and how it is kept.

    Parameters
    ----------
    roadmap
        Id of the roadmap.
    body
        Canonical JSON of the roadmap.
    previous
        Number, time in microseconds and hash of the revision before; null for
        the first.
    now
        The time; that of the revision before is used when it is later.
    author, reason, kind, restores, changes, decision
        As in `Store.append`.
    """
    number, earliest, link = previous or (0, 0, None)
    at = max(micros(now), earliest)
    revision = Revision(
        roadmap=roadmap,
        number=number + 1,
        at=moment(at),
        author=author,
        reason=reason,
        kind=kind,
        restores=restores,
        decision=decision,
        changes=tuple(changes),
        document=digest(body),
        previous=link,
    )
    record = canonical(revision)
    sealed = revision.model_copy(update={"sha256": digest(record)})
    row = RevisionRow(roadmap, sealed.number, at, record.decode(), str(sealed.sha256), body)
    return sealed, row


def next_event(roadmap: str, previous: Link | None, now: datetime, author: str) -> dict[str, Any]:
    """Return the fields that every event has, for the one that follows.

    Parameters
    ----------
    roadmap
        Id of the roadmap.
    previous
        Sequence, time in microseconds and hash of the event before; null for
        the first.
    now
        The time; that of the event before is used when it is later.
    author
        Who writes it down.
    """
    sequence, earliest, link = previous or (0, 0, None)
    at = moment(max(micros(now), earliest))
    return {
        "roadmap": roadmap,
        "sequence": sequence + 1,
        "at": at,
        "author": author,
        "previous": link,
    }


def keep_event(event: EventT) -> tuple[EventT, EventRow]:
    """Return an event with its hash, and how it is kept."""
    record = canonical(event)
    sha256 = digest(record)
    row = EventRow(event.roadmap, event.sequence, micros(event.at), record.decode(), sha256)
    return event.model_copy(update={"sha256": sha256}), row


def read_revision(row: RevisionRow) -> Revision:
    """Return a revision as it was kept, without its document.

    Raises
    ------
    roadmap.errors.DamagedError
        When the record is not what was written.
    """
    return _read(Revision.model_validate_json, row.record, row.sha256, (row.roadmap, row.number))


def read_snapshot(row: RevisionRow) -> Snapshot:
    """Return a revision with its document.

    Raises
    ------
    roadmap.errors.DamagedError
        When the record or the document is not what was written.
    """
    revision = read_revision(row)
    if digest(row.document) != revision.document:
        raise DamagedError(row.roadmap, row.number)
    return Snapshot(revision, row.document)


def read_event(row: EventRow) -> Event:
    """Return an event as it was kept.

    Raises
    ------
    roadmap.errors.DamagedError
        When it is not what was written; `number` is then its sequence.
    """
    return _read(_EVENT.validate_json, row.record, row.sha256, (row.roadmap, row.sequence))


def _read(
    parse: Callable[[str], SealedT], record: str, sha256: str, place: tuple[str, int]
) -> SealedT:
    if digest(record.encode()) != sha256:
        raise DamagedError(*place)
    try:
        return parse(record).model_copy(update={"sha256": sha256})
    except ValidationError:
        raise DamagedError(*place) from None


def find_broken(
    head: HeadRow, revisions: Iterable[RevisionRow], events: Iterable[EventRow]
) -> BrokenLink | None:
    """Return the first broken link of one history; see `Store.verify`.

    Parameters
    ----------
    head
        The entry in the overview.
    revisions
        All revisions, by number; gone through once, so they may come one by one.
    events
        All events, by sequence.
    """
    walk = _Walk(head)
    found = next(walk.revisions(revisions), None) or next(walk.events(events), None)
    if found is None and head != walk.head_as_told():
        found = BrokenLink(part="roadmap", number=0, reason="misplaced")
    return found


class _Walk:
    """What is known after each link of one history."""

    def __init__(self, head: HeadRow) -> None:
        self.head = head
        self.hashes: list[str] = []
        self.title = ""
        self.at = 0
        self.archived = False

    def head_as_told(self) -> HeadRow:
        """Return the entry that the history asks for."""
        return HeadRow(
            self.head.id, self.title, len(self.hashes), self.at, self.hashes[-1], self.archived
        )

    def revisions(self, rows: Iterable[RevisionRow]) -> Iterator[BrokenLink]:
        previous = None
        for expected, row in enumerate(rows, start=1):
            if row.number != expected:
                yield BrokenLink(part="revision", number=expected, reason="missing")
            place = (row.roadmap, row.number, row.at)
            reason = _broken(row.record, row.sha256, previous, place)
            if reason is None and digest(row.document) != _document(row.record):
                reason = "document-changed"
            if reason:
                yield BrokenLink.model_validate(
                    {"part": "revision", "number": row.number, "reason": reason}
                )
            previous = row.sha256
            self.hashes.append(row.sha256)
            if row.number == self.head.latest:
                self.title, self.at = json.loads(row.document)["title"], row.at
        if len(self.hashes) < self.head.latest:
            yield BrokenLink(part="revision", number=len(self.hashes) + 1, reason="missing")
        if len(self.hashes) > self.head.latest:
            yield BrokenLink(part="revision", number=self.head.latest + 1, reason="misplaced")

    def events(self, rows: Iterable[EventRow]) -> Iterator[BrokenLink]:
        previous = None
        for expected, row in enumerate(rows, start=1):
            if row.sequence != expected:
                yield BrokenLink(part="event", number=expected, reason="missing")
            place = (row.roadmap, row.sequence, row.at)
            reason = _broken(row.record, row.sha256, previous, place)
            event = {} if reason else json.loads(row.record)
            if event.get("event") == "adopted":
                if event["revision"] not in self.hashes[event["number"] - 1 : event["number"]]:
                    reason = "not-chained"
            elif event:
                self.archived = event["event"] == "archived"
            if reason:
                yield BrokenLink.model_validate(
                    {"part": "event", "number": row.sequence, "reason": reason}
                )
            previous = row.sha256


def _broken(
    record: str, sha256: str, previous: str | None, place: tuple[str, int, int]
) -> str | None:
    """Tell what is wrong with a record, apart from its document."""
    if digest(record.encode()) != sha256:
        return "record-changed"
    try:
        kept = json.loads(record)
        at = micros(datetime.fromisoformat(kept["at"]))
        if kept["previous"] != previous:
            return "not-chained"
    except (ValueError, KeyError, TypeError):
        # Sealed by someone else: this program writes nothing of this shape.
        return "record-changed"
    if (kept["roadmap"], kept.get("sequence", kept.get("number")), at) != place:
        return "misplaced"
    return None


def _document(record: str) -> str:
    found: str = json.loads(record)["document"]
    return found
