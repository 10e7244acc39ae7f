"""The thread of a server that sends events to webhooks, one process at a time."""

import logging
from collections.abc import Hashable
from datetime import datetime
from threading import Event, Thread
from time import monotonic

from api.logs import EVENTS, note
from api.settings import Settings
from roadmap.errors import StoreUnavailableError
from roadmap.service import Planner
from roadmap.service.counting import Attempt
from roadmap.service.delivering import Deliverer
from roadmap.service.leasing import LEASE
from roadmap.service.sending import Sender
from roadmap.service.waiting import is_time

POLL_SECONDS = 1.0
"""How often it looks whether anything was written."""

STOP_SECONDS = 2.0
"""How long the end of a server waits for it at most."""

LONG_BUSY_SECONDS = 4 * LEASE.total_seconds()
"""After how long it is told that another process has the turn all the time."""


class Courier:
    """Sends what happens to webhooks, as long as it runs.

    Parameters
    ----------
    planner
        Whose webhooks and histories.
    settings
        How the server is set up.
    sender
        Sends one event; made from the settings when left out.

    Notes
    -----
    As long as nothing was written and nothing has to be sent again, it asks
    the store for its stamp once a second and writes nothing.
    """

    def __init__(self, planner: Planner, settings: Settings, sender: Sender | None = None) -> None:
        self._planner = planner
        self._sender = sender or Sender(private=settings.allow_private_webhooks)
        self._deliverer = Deliverer(
            planner.store,
            planner.clock,
            sender=self._sender,
            source=settings.event_source,
            told=_tell,
            trouble=_mistaken,
        )
        self._stopped = Event()
        self._seen: Hashable = None
        self._next_at: datetime | None = None
        self._busy_since: float | None = None
        self._thread = Thread(target=self._run, name="webhooks", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and cut off the attempt that is under way: it is made anew after the next start.

        The store is not used after this.
        """
        self._stopped.set()
        self._sender.stop()
        self._thread.join(STOP_SECONDS)
        self._deliverer.forsake()

    def _run(self) -> None:
        while not self._stopped.wait(POLL_SECONDS):
            try:
                self._look()
            except StoreUnavailableError as error:
                if self._stopped.is_set():
                    return
                self._seen = None
                note(EVENTS, logging.ERROR, error.code, part="webhooks", **error.details)
            except Exception as error:
                self._seen = None
                _mistaken(None, error)

    def _look(self) -> None:
        stamp = self._planner.store.stamp()
        waiting = self._next_at is None or not is_time(self._next_at, self._planner.clock())
        if stamp == self._seen and waiting:
            return
        done = self._deliverer.deliver(self._stopped.is_set)
        # Its own writes make it look once more; another process may leave something undone.
        self._seen, self._next_at = (None if done.busy else stamp), done.next_at
        self._watch_turn(busy=done.busy)

    def _watch_turn(self, *, busy: bool) -> None:
        """Write a line when another process has had the turn for long: it may be stuck."""
        now = monotonic()
        if not busy:
            self._busy_since = None
        elif self._busy_since is None:
            self._busy_since = now
        elif now - self._busy_since > LONG_BUSY_SECONDS:
            seconds = int(now - self._busy_since)
            note(EVENTS, logging.WARNING, "webhooks wait for another process", seconds=seconds)
            self._busy_since = now


def _mistaken(webhook: str | None, error: Exception) -> None:
    """Write a line about a mistake in the program; of the error no text, which may hold secrets."""
    fields = {"part": "webhooks", "webhook": webhook}
    EVENTS.error("unexpected error", exc_info=error, extra={"fields": fields})


def _tell(attempt: Attempt) -> None:
    """Write a line about an attempt: never the address, which may hold a secret."""
    outcome = attempt.outcome
    event, level = "webhook delivered", logging.INFO
    if outcome.problem is not None:
        event, level = "webhook not delivered", logging.WARNING
    if attempt.given_up:
        event, level = "webhook given up", logging.ERROR
    note(
        EVENTS,
        level,
        event,
        webhook=attempt.webhook,
        roadmap=attempt.roadmap,
        kind=attempt.kind,
        place=attempt.place,
        id=attempt.event,
        attempt=attempt.attempt,
        problem=outcome.problem,
        status=outcome.status,
    )
