"""What a webhook has still to be told, read from the history itself.

There is no list of messages beside the history that could miss one: whatever
was stored follows the position of the webhook until it is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from roadmap.errors import NotFoundError
from roadmap.model.revision import Baseline, Event, Revision
from roadmap.model.webhook import DeadLetter, KeptWebhook, Position
from roadmap.storage import Store

PAGE = 100
"""Revisions that are read at a time."""


@dataclass(frozen=True, slots=True)
class Pending:
    """One thing that happened after a position.

    Attributes
    ----------
    what
        What may be told; null for what no event tells (the archive).
    position
        The position after it.
    """

    what: Revision | Baseline | None
    position: Position


def is_behind(store: Store, webhook: KeptWebhook, position: Position) -> bool:
    """Whether anything happened after a position, or the history is another one by now."""
    latest = store.entry(webhook.roadmap).latest
    if (latest.number, latest.sha256) != (position.revision, position.revision_seal):
        return True
    events = store.events(webhook.roadmap)
    last = events[-1] if events else None
    seal = None if last is None else last.sha256
    return (len(events), seal) != (position.event, position.event_seal)


def found_again(store: Store, webhook: KeptWebhook, position: Position) -> Position:
    """Return a position in this history, from which nothing after it is missed.

    A restore may have put another history in the place of the one that was
    told. Then all is told that came after the webhook was made; and where that
    moment is not in it either, all of it. What was told before has the same
    ids, by which receivers know it again.
    """
    for known in (position, webhook.since):
        if _is_in(store, webhook.roadmap, known):
            return known
    return Position(revision=0, event=0)


def following(store: Store, webhook: KeptWebhook, position: Position) -> Iterator[Pending]:
    """Yield at most `PAGE` revisions, and what else happened, after a position in the history.

    Revisions come by number and events by sequence. Among each other they come
    by time, and an adoption after the revision that it is about, whatever the
    clocks of the processes said.
    """
    # First what else happened: what is adopted is there already when revisions are read.
    events = store.events(webhook.roadmap)[position.event :]
    revisions = store.history(webhook.roadmap, after=position.revision, limit=PAGE)
    full = len(revisions) == PAGE
    place = 0
    for revision in revisions:
        while place < len(events) and _before(events[place], revision):
            position = _passed(position, events[place])
            yield Pending(_told(events[place]), position)
            place += 1
        position = _passed(position, revision)
        yield Pending(revision, position)
    # More revisions may come before what is left.
    for event in () if full else events[place:]:
        position = _passed(position, event)
        yield Pending(_told(event), position)


def again(store: Store, webhook: KeptWebhook, letter: DeadLetter) -> Revision | Baseline | None:
    """Return what a given up event was about; null when the history no longer has it."""
    found: Sequence[Revision | Event]
    try:
        if letter.kind == "changed":
            found = store.history(webhook.roadmap, after=letter.place - 1, limit=1)
        else:
            found = store.events(webhook.roadmap)[letter.place - 1 : letter.place]
    except NotFoundError:
        return None
    for what in found:
        if what.sha256 == letter.event and isinstance(what, Revision | Baseline):
            return what
    return None


def place_of(what: Revision | Baseline) -> int:
    """Return the number of a revision, or the sequence of an adoption."""
    return what.number if isinstance(what, Revision) else what.sequence


def _told(event: Event) -> Baseline | None:
    return event if isinstance(event, Baseline) else None


def _before(event: Event, revision: Revision) -> bool:
    if isinstance(event, Baseline) and event.number >= revision.number:
        return False
    return event.at < revision.at


def _passed(position: Position, what: Revision | Event) -> Position:
    if isinstance(what, Revision):
        update = {"revision": what.number, "revision_seal": what.sha256}
    else:
        update = {"event": what.sequence, "event_seal": what.sha256}
    return position.model_copy(update=update)


def _is_in(store: Store, roadmap: str, position: Position) -> bool:
    if position.revision:
        found = store.history(roadmap, after=position.revision - 1, limit=1)
        if not found or found[0].sha256 != position.revision_seal:
            return False
    if position.event:
        events = store.events(roadmap)[position.event - 1 : position.event]
        if not events or events[0].sha256 != position.event_seal:
            return False
    return True
