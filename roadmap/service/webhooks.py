"""Webhooks: made with a secret that is shown once, listed, taken away, and sent to once more."""

import base64
import secrets
from collections.abc import Callable, Collection, Iterable
from time import sleep
from typing import TypeVar

from roadmap.errors import NotFoundError, SlipConflictError, TooManyWebhooksError
from roadmap.model.record import Record, carried
from roadmap.model.webhook import (
    EVENT_KINDS,
    DeadLetter,
    Delivery,
    EventKind,
    KeptWebhook,
    MadeWebhook,
    Position,
    Webhook,
    WebhookStatus,
)
from roadmap.service.addresses import usable
from roadmap.service.sending import SECRET_PREFIX
from roadmap.storage import Clock, Slip, SlipWrite, Store, utc_now
from roadmap.storage.chain import checked

MOST_WEBHOOKS = 20
"""How many webhooks one roadmap may have."""

Trouble = Callable[[Slip, Exception], None]
"""Is told of a record that cannot be read; the text of the error may hold an address."""

_SECRET_BYTES = 32
_TRIES = 20
"""How often something is done anew because who sends was first."""

_PAUSE_SECONDS = 0.01
"""How long it waits in between."""

_Letter = tuple[DeadLetter, Slip]
_Done = TypeVar("_Done")
_Read = TypeVar("_Read", bound=Record)


class Webhooks:
    """The webhooks of a store; who sends to them is `roadmap.service.delivering.Deliverer`.

    A secret signs every event, so it is kept readable in the store. It leaves
    it in the answer of `create` only: in no other answer, no backup, no log.
    """

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        self._store = store
        self._clock = clock

    def create(
        self,
        roadmap: str,
        url: str,
        types: Iterable[EventKind] = EVENT_KINDS,
        *,
        author: str,
        private: bool = False,
    ) -> MadeWebhook:
        """Make a webhook, and tell its secret, which can never be read back.

        Parameters
        ----------
        roadmap
            Id of the roadmap.
        url
            Where its events are sent to.
        types
            What is told, everything when this is empty; what happened before is not.
        author
            Who makes it.
        private
            Whether the address may be one inside the own network.

        Raises
        ------
        roadmap.errors.NotFoundError
            When there is no such roadmap.
        roadmap.errors.WebhookUrlError
            When nothing may be sent to the address. A name is looked up when
            something is sent to it.
        roadmap.errors.TooManyWebhooksError
            When the roadmap has `MOST_WEBHOOKS` already.
        roadmap.errors.RevisionTextError
            When the author is empty, too long or not printable.
        """
        checked(roadmap, author=author)
        asked = frozenset(types) or frozenset(EVENT_KINDS)
        since = position_now(self._store, roadmap)
        usable(url, private=private)
        if len(self._of(roadmap)) >= MOST_WEBHOOKS:
            raise TooManyWebhooksError(roadmap, MOST_WEBHOOKS)
        key = base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()
        kept = KeptWebhook(
            id=secrets.token_hex(6),
            roadmap=roadmap,
            url=url,
            types=tuple(kind for kind in EVENT_KINDS if kind in asked),
            created_at=self._clock(),
            created_by=author,
            secret=f"{SECRET_PREFIX}{key}",
            since=since,
        )
        delivery = Delivery(position=since)
        self._store.put(
            [
                SlipWrite("webhook", "", kept.id, 0, kept.model_dump_json()),
                SlipWrite("delivery", "", kept.id, 0, delivery.model_dump_json()),
            ]
        )
        return carried(kept, MadeWebhook)

    def list(self, roadmap: str) -> tuple[WebhookStatus, ...]:
        """Return the webhooks of a roadmap, in the order in which they were made.

        A roadmap that a restore took away still has its webhooks.

        Raises
        ------
        roadmap.errors.NotFoundError
            When there is no such roadmap, and no webhook of it.
        """
        found = self._of(roadmap)
        if not found:
            self._store.entry(roadmap)
        return tuple(map(self._status, found))

    def load(self, roadmap: str, id: str) -> WebhookStatus:
        """Return one webhook with how it fares.

        Raises
        ------
        roadmap.errors.NotFoundError
            When the roadmap has no such webhook.
        """
        return self._status(self._kept(roadmap, id)[0])

    def remove(self, roadmap: str, id: str) -> Webhook:
        """Take a webhook away, with what it could not be told; nothing is sent to it any more.

        Raises
        ------
        roadmap.errors.NotFoundError
            When the roadmap has no such webhook.
        """

        def remove() -> Webhook:
            kept, slip = self._kept(roadmap, id)
            slips = [slip, *filter(None, [self._store.slip("delivery", "", id)])]
            slips += self._store.slips("dead-letter", id)
            self._store.put([each.replaced(None) for each in slips])
            return carried(kept, Webhook)

        return _insisting(remove)

    def dead(self, roadmap: str, id: str) -> tuple[DeadLetter, ...]:
        """Return the events that a webhook could not be told, the oldest first.

        Raises
        ------
        roadmap.errors.NotFoundError
            When the roadmap has no such webhook.
        """
        self._kept(roadmap, id)
        found = (letter for letter, _ in dead_letters(self._store, id))
        return tuple(sorted(found, key=lambda letter: (letter.at, letter.kind, letter.place)))

    def resend(
        self, roadmap: str, id: str, events: Collection[str] | None = None
    ) -> tuple[DeadLetter, ...]:
        """Ask that given up events are sent once more, and let a webhook that waits try now.

        They are sent in the next round, with their own ids, after what is new.
        One that was gone begins again. Attempts count from the beginning.

        Parameters
        ----------
        roadmap, id
            Of the webhook.
        events
            Ids of the events; all that were given up when left out.

        Returns
        -------
        What will be sent again.

        Raises
        ------
        roadmap.errors.NotFoundError
            When the roadmap has no such webhook, or the webhook no such event;
            nothing is sent again then.
        """
        return _insisting(lambda: self._resend(roadmap, id, events))

    def _resend(
        self, roadmap: str, id: str, events: Collection[str] | None
    ) -> tuple[DeadLetter, ...]:
        kept, slip = self._kept(roadmap, id)
        now = self._clock()
        writes, letters = [], []
        for letter, own in self._named(id, events):
            letter = letter.model_copy(update={"attempts": 0, "at": now, "retry_at": now})
            letters.append(letter)
            writes.append(own.replaced(letter.model_dump_json()))
        if not kept.active:
            active = kept.model_copy(update={"active": True})
            writes.append(slip.replaced(active.model_dump_json()))
        waits = self._store.slip("delivery", "", id)
        delivery = None if waits is None else read(waits, Delivery)
        if waits is not None and delivery is not None and delivery.attempts:
            fresh = Delivery(position=delivery.position, delivered_at=delivery.delivered_at)
            writes.append(waits.replaced(fresh.model_dump_json()))
        self._store.put(writes)
        return tuple(letters)

    def forget(
        self, roadmap: str, id: str, events: Collection[str] | None = None
    ) -> tuple[DeadLetter, ...]:
        """Throw given up events away: they are not told, and no longer listed.

        Parameters
        ----------
        roadmap, id
            Of the webhook.
        events
            Ids of the events; all that were given up when left out.

        Returns
        -------
        What was thrown away.

        Raises
        ------
        roadmap.errors.NotFoundError
            When the roadmap has no such webhook, or the webhook no such event;
            nothing is thrown away then.
        """

        def forget() -> tuple[DeadLetter, ...]:
            self._kept(roadmap, id)
            found = self._named(id, events)
            self._store.put([own.replaced(None) for _, own in found])
            return tuple(letter for letter, _ in found)

        return _insisting(forget)

    def _named(self, id: str, events: Collection[str] | None) -> tuple[_Letter, ...]:
        """Return the given up events of these ids, all of them for null, by id."""
        found = dead_letters(self._store, id)
        known = {letter.event for letter, _ in found}
        for event in events or ():
            if event not in known:
                raise NotFoundError("dead-letter", id, event[:64])
        return tuple(each for each in found if events is None or each[0].event in events)

    def _of(self, roadmap: str) -> tuple[KeptWebhook, ...]:
        found = (kept for kept, _ in kept_webhooks(self._store))
        return tuple(kept for kept in found if kept.roadmap == roadmap)

    def _kept(self, roadmap: str, id: str) -> tuple[KeptWebhook, Slip]:
        slip = self._store.slip("webhook", "", id)
        kept = None if slip is None else read(slip, KeptWebhook)
        if slip is None or kept is None or kept.roadmap != roadmap:
            raise NotFoundError("webhook", id[:64])
        return kept, slip

    def _status(self, kept: KeptWebhook) -> WebhookStatus:
        slip = self._store.slip("delivery", "", kept.id)
        found = (None if slip is None else read(slip, Delivery)) or Delivery(position=kept.since)
        return WebhookStatus(
            **carried(kept, Webhook).model_dump(),
            **found.model_dump(exclude={"position"}),
            dead=len(self._store.slips("dead-letter", kept.id)),
        )


def position_now(store: Store, roadmap: str) -> Position:
    """Return the end of a history as it is now.

    Raises
    ------
    roadmap.errors.NotFoundError
        When there is no such roadmap.
    """
    latest = store.entry(roadmap).latest
    events = store.events(roadmap)
    last = events[-1] if events else None
    return Position(
        revision=latest.number,
        revision_seal=latest.sha256,
        event=0 if last is None else last.sequence,
        event_seal=None if last is None else last.sha256,
    )


def kept_webhooks(
    store: Store, trouble: Trouble = lambda _, __: None
) -> list[tuple[KeptWebhook, Slip]]:
    """Return all webhooks of a store as they are kept, in the order in which they were made.

    A record that cannot be read is told of and left out: it holds up no other.
    """
    found = _readable(store.slips("webhook", ""), KeptWebhook, trouble)
    return sorted(found, key=lambda each: (each[0].created_at, each[0].id))


def dead_letters(
    store: Store, id: str, trouble: Trouble = lambda _, __: None
) -> list[tuple[DeadLetter, Slip]]:
    """Return the given up events of a webhook as they are kept, by id, as far as can be read."""
    return _readable(store.slips("dead-letter", id), DeadLetter, trouble)


def read(slip: Slip, kind: type[_Read], trouble: Trouble = lambda _, __: None) -> _Read | None:
    """Return what a slip holds; null, and the trouble is told, when that cannot be read."""
    try:
        return kind.model_validate_json(slip.record)
    except ValueError as error:
        trouble(slip, error)
        return None


def _readable(
    slips: Iterable[Slip], kind: type[_Read], trouble: Trouble
) -> list[tuple[_Read, Slip]]:
    found = ((read(slip, kind, trouble), slip) for slip in slips)
    return [(record, slip) for record, slip in found if record is not None]


def _insisting(do: Callable[[], _Done]) -> _Done:
    """Do something anew as long as who sends writes in between.

    Raises
    ------
    roadmap.errors.SlipConflictError
        When that went on for too long.
    """
    for _ in range(_TRIES - 1):
        try:
            return do()
        except SlipConflictError:
            sleep(_PAUSE_SECONDS)
    return do()
