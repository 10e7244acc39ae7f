"""One look at which webhooks have something to be told."""

from datetime import datetime

from roadmap.errors import NotFoundError
from roadmap.model.webhook import Delivery, KeptWebhook, Position
from roadmap.service.waiting import is_time
from roadmap.service.webhooks import Trouble, dead_letters, kept_webhooks, position_now, read
from roadmap.storage import Clock, Slip, Store


class Look:
    """The webhooks of a store as they are now; the end of each history is read once.

    Parameters
    ----------
    store, clock
        Where they are, and what time it is.
    trouble
        Is told of records that cannot be read; those are left alone.
    """

    def __init__(self, store: Store, clock: Clock, trouble: Trouble) -> None:
        self._store = store
        self._clock = clock
        self._trouble = trouble
        self._ends: dict[str, Position | None] = {}
        self._deliveries = {slip.name: slip for slip in store.slips("delivery", "")}
        self.webhooks: list[tuple[KeptWebhook, Slip]] = kept_webhooks(store, trouble)
        self.next_at: datetime | None = None
        """When something has to be sent again, as far as `due` was asked."""

    def due(self) -> list[KeptWebhook]:
        """Return the webhooks to which something has to be sent now."""
        return [webhook for webhook, _ in self.webhooks if self._is_due(webhook)]

    def is_told(self, webhook: KeptWebhook, position: Position) -> bool:
        """Whether nothing happened after a position, nor took another history its place."""
        return self._end(webhook.roadmap) == position

    def _is_due(self, webhook: KeptWebhook) -> bool:
        slip = self._deliveries.get(webhook.id)
        if slip is None or not webhook.active:
            return False
        delivery = read(slip, Delivery, self._trouble)
        end = self._end(webhook.roadmap)
        if delivery is None or end is None:
            return False
        due = end != delivery.position
        found = dead_letters(self._store, webhook.id, self._trouble)
        waiting = [letter.retry_at for letter, _ in found]
        if delivery.retry_at is not None:
            due = False
            waiting.append(delivery.retry_at)
        now = self._clock()
        for moment in filter(None, waiting):
            due = due or is_time(moment, now)
            self.next_at = moment if self.next_at is None else min(self.next_at, moment)
        return due

    def _end(self, roadmap: str) -> Position | None:
        """Return the end of a history; null when a restore took it away: another may bring it."""
        if roadmap not in self._ends:
            try:
                self._ends[roadmap] = position_now(self._store, roadmap)
            except NotFoundError:
                self._ends[roadmap] = None
        return self._ends[roadmap]
