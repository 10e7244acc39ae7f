"""Requests that come twice: the second one gets the answer of the first.

A client that lost the answer to a write sends it again with the same key. What
the first one led to is kept in the same transaction as the write itself, so
there is no moment at which one is known without the other.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from roadmap.errors import RequestReusedError, RoadmapError
from roadmap.storage import Clock, SlipWrite, Store

T = TypeVar("T")

KEPT = timedelta(days=7)
"""How long the outcome of a request is known at least."""

_TIDIED = timedelta(hours=1)

Along = Callable[[int], Sequence[SlipWrite]]
"""Gives what has to be stored along with a write, from a number by which it is found again."""


@dataclass(frozen=True)
class Once:
    """The key of a request that must have its effect only once.

    Attributes
    ----------
    caller
        Who asks: the same key of another caller is another key.
    key
        The key as the caller gave it.
    request
        What is asked, in any bytes that differ when something else is asked.
    """

    caller: str
    key: str
    request: bytes

    @property
    def name(self) -> str:
        """Name under which the outcome is kept."""
        return hashlib.sha256(f"{self.caller}\0{self.key}".encode()).hexdigest()

    @property
    def fingerprint(self) -> str:
        """SHA-256 of what is asked."""
        return hashlib.sha256(self.request).hexdigest()


class Requests:
    """The requests that were carried out, for at least `KEPT`."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._tidied: datetime | None = None

    def once(self, once: Once | None, make: Callable[[Along], T], again: Callable[[int], T]) -> T:
        """Do a write, or find what it led to when it was done before.

        Parameters
        ----------
        once
            The key; null does the write.
        make
            Does the write, with what has to be stored along with it.
        again
            Finds what it led to, by the number that was kept.

        Raises
        ------
        roadmap.errors.RequestReusedError
            When the key belongs to a request that asks something else.
        """
        if once is None:
            return make(lambda _: ())
        known = self._number(once)
        if known is not None:
            return again(known)
        self._tidy()

        def along(number: int) -> Sequence[SlipWrite]:
            record = json.dumps({"fingerprint": once.fingerprint, "number": number})
            return (SlipWrite("request", "", once.name, 0, record),)

        try:
            return make(along)
        except RoadmapError:
            # The same request may have been under way at the same time, and have won.
            known = self._number(once)
            if known is None:
                raise
            return again(known)

    def _number(self, once: Once) -> int | None:
        slip = self._store.slip("request", "", once.name)
        if slip is None:
            return None
        kept = json.loads(slip.record)
        if kept["fingerprint"] != once.fingerprint:
            raise RequestReusedError
        return int(kept["number"])

    def _tidy(self) -> None:
        """Forget what is older than it need be, now and then."""
        now = self._clock()
        if self._tidied is None or now - self._tidied > _TIDIED:
            self._tidied = now
            self._store.purge("request", now - KEPT)
