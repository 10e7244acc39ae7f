"""Requests that come twice: the second one gets the answer of the first.

A client that lost the answer to a write sends it again with the same key. What
the first one led to is kept in the same transaction as the write itself, so
there is no moment at which one is known without the other.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from roadmap.errors import ConflictError, RequestReusedError, SlipConflictError
from roadmap.storage import SlipWrite, Store

T = TypeVar("T")

Along = Callable[[int], Sequence[SlipWrite]]
"""Gives what has to be stored along with a write, from the number that it will get."""


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


def once_only(
    store: Store,
    once: Once | None,
    scope: str,
    make: Callable[[Along], T],
    again: Callable[[int], T],
) -> T:
    """Do a write, or find what it led to when it was done before.

    Parameters
    ----------
    store
        Where it is written.
    once
        The key; null does the write.
    scope
        Id of the roadmap.
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
    known = _number(store, once, scope)
    if known is not None:
        return again(known)

    def along(number: int) -> Sequence[SlipWrite]:
        record = json.dumps({"fingerprint": once.fingerprint, "number": number})
        return (SlipWrite("request", scope, once.name, 0, record),)

    try:
        return make(along)
    except (ConflictError, SlipConflictError):
        # The same request may have been under way at the same time, and have won.
        known = _number(store, once, scope)
        if known is None:
            raise
        return again(known)


def _number(store: Store, once: Once, scope: str) -> int | None:
    slip = store.slip("request", scope, once.name)
    if slip is None:
        return None
    kept = json.loads(slip.record)
    if kept["fingerprint"] != once.fingerprint:
        raise RequestReusedError
    return int(kept["number"])
