"""The part of the store in memory that keeps slips, and knows whether it was written."""

from collections.abc import Hashable, Sequence
from datetime import datetime
from threading import RLock

from roadmap.errors import SlipConflictError, StoreUnavailableError
from roadmap.model.order import natural_key
from roadmap.storage.base import Clock
from roadmap.storage.chain import micros
from roadmap.storage.slips import Key, Slip, SlipKind, SlipWrite, in_turn


class MemorySlips:
    """See `roadmap.storage.slips.Slips`; every call runs alone."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = RLock()
        self._slips: dict[Key, Slip] = {}
        self._writes = 0
        self._closed = False

    def slip(self, kind: SlipKind, scope: str, name: str) -> Slip | None:
        """See `Slips.slip`."""
        with self._lock:
            self._refuse_when_closed()
            return self._slips.get((kind, scope, name))

    def slips(self, kind: SlipKind, scope: str) -> tuple[Slip, ...]:
        """See `Slips.slips`."""
        with self._lock:
            self._refuse_when_closed()
            found = [slip for key, slip in self._slips.items() if key[:2] == (kind, scope)]
        return tuple(sorted(found, key=lambda slip: natural_key(slip.name)))

    def put(self, writes: Sequence[SlipWrite]) -> tuple[Slip, ...]:
        """See `Slips.put`."""
        with self._lock:
            return self._put(writes)

    def purge(self, kind: SlipKind, before: datetime) -> int:
        """See `Slips.purge`."""
        limit = micros(before)
        with self._lock:
            self._refuse_when_closed()
            same = [slip for slip in self._slips.values() if slip.kind == kind]
            old = [slip for slip in same if micros(slip.at) < limit]
            for slip in old:
                del self._slips[slip.key]
            self._writes += bool(old)
            return len(old)

    @property
    def quick_stamp(self) -> bool:
        """See `Store.quick_stamp`."""
        return True

    def stamp(self) -> Hashable:
        """See `Store.stamp`."""
        with self._lock:
            self._refuse_when_closed()
            return self._writes

    def _put(self, writes: Sequence[SlipWrite]) -> tuple[Slip, ...]:
        """Make these writes, all or none; every other write makes its own after them."""
        self._refuse_when_closed()
        for write in in_turn(writes):
            found = self._slips.get(write.key)
            actual = found.version if found else 0
            if actual != write.expected:
                raise SlipConflictError(write.kind, write.name, write.expected, actual)
        self._writes += 1
        if not writes:
            return ()
        now = self._clock()
        for write in writes:
            self._slips.pop(write.key, None)
        done = tuple(slip for write in writes if (slip := write.done(now)))
        self._slips |= {slip.key: slip for slip in done}
        return done

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise StoreUnavailableError("closed")
