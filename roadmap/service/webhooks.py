"""Webhooks: made with a secret that is shown once, listed, taken away, and sent to once more."""

import base64
import secrets
from collections.abc import Collection, Iterable

from roadmap.errors import NotFoundError
from roadmap.model.record import carried
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

_SECRET_BYTES = 32


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
        roadmap.errors.RevisionTextError
            When the author is empty, too long or not printable.
        """
        checked(roadmap, author=author)
        asked = frozenset(types) or frozenset(EVENT_KINDS)
        since = position_now(self._store, roadmap)
        usable(url, private=private)
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

        Raises
        ------
        roadmap.errors.NotFoundError
            When there is no such roadmap.
        """
        self._store.entry(roadmap)
        found = [kept for kept, _ in kept_webhooks(self._store) if kept.roadmap == roadmap]
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
        kept, slip = self._kept(roadmap, id)
        slips = [slip, *filter(None, [self._store.slip("delivery", "", id)])]
        slips += self._store.slips("dead-letter", id)
        self._store.put([each.replaced(None) for each in slips])
        return carried(kept, Webhook)

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
        """Ask that given up events are sent once more, and let a webhook that was gone begin again.

        They are sent in the next round, with their own ids, after what is new.

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
        kept, slip = self._kept(roadmap, id)
        found = {letter.event: (letter, own) for letter, own in dead_letters(self._store, id)}
        for event in events or ():
            if event not in found:
                raise NotFoundError("dead-letter", id, event[:64])
        now = self._clock()
        writes, again = [], []
        for event, (letter, own) in found.items():
            if events is None or event in events:
                letter = letter.model_copy(update={"attempts": 0, "at": now, "retry_at": now})
                again.append(letter)
                writes.append(own.replaced(letter.model_dump_json()))
        if not kept.active:
            active = kept.model_copy(update={"active": True})
            writes.append(slip.replaced(active.model_dump_json()))
        self._store.put(writes)
        return tuple(again)

    def _kept(self, roadmap: str, id: str) -> tuple[KeptWebhook, Slip]:
        slip = self._store.slip("webhook", "", id)
        kept = None if slip is None else KeptWebhook.model_validate_json(slip.record)
        if slip is None or kept is None or kept.roadmap != roadmap:
            raise NotFoundError("webhook", id[:64])
        return kept, slip

    def _status(self, kept: KeptWebhook) -> WebhookStatus:
        slip = self._store.slip("delivery", "", kept.id)
        found = (
            Delivery(position=kept.since)
            if slip is None
            else Delivery.model_validate_json(slip.record)
        )
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


def kept_webhooks(store: Store) -> list[tuple[KeptWebhook, Slip]]:
    """Return all webhooks of a store as they are kept, in the order in which they were made."""
    found = [
        (KeptWebhook.model_validate_json(slip.record), slip) for slip in store.slips("webhook", "")
    ]
    return sorted(found, key=lambda each: (each[0].created_at, each[0].id))


def dead_letters(store: Store, id: str) -> list[tuple[DeadLetter, Slip]]:
    """Return the given up events of a webhook as they are kept, by id."""
    slips = store.slips("dead-letter", id)
    return [(DeadLetter.model_validate_json(slip.record), slip) for slip in slips]
