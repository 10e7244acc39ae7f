"""A turn that one process at a time has, kept in the store that they share."""

from datetime import datetime, timedelta
from secrets import token_hex

from roadmap.errors import SlipConflictError
from roadmap.model.record import Record
from roadmap.model.revision import Instant
from roadmap.storage import Clock, SlipWrite, Store

LEASE = timedelta(seconds=30)
"""How long a turn lasts when it is not renewed: what a process that was killed leaves behind."""

_MARGIN = timedelta(seconds=10)
"""How far the clocks of machines on one store may differ."""


class Turn(Record):
    """Who has a turn, and until when."""

    owner: str
    """Whoever has it."""
    until: Instant
    """When anybody else may take it (UTC)."""


class Lease:
    """Takes, keeps and leaves one turn; each object is somebody else.

    Notes
    -----
    Goes by the clocks of the processes: those of several machines must agree
    to within a few seconds. Who writes only as long as `hold` is true, and
    with the versions that were read, does no harm even where they do not. A
    turn that ends later than any turn can is over: the clock was put back.
    """

    def __init__(self, store: Store, clock: Clock, name: str) -> None:
        self._store = store
        self._clock = clock
        self._name = name
        self._owner = token_hex(8)
        self._version = 0
        self._until: datetime | None = None

    def take(self) -> bool:
        """Take the turn; false when another has it."""
        slip = self._store.slip("lease", "", self._name)
        if slip is not None:
            turn = Turn.model_validate_json(slip.record)
            if turn.owner != self._owner and _lasts(turn.until, self._clock()):
                return False
        return self._write(slip.version if slip else 0)

    def hold(self, needed: timedelta) -> bool:
        """Keep the turn for at least this long; false when it was lost."""
        now = self._clock()
        if self._until is not None and self._until - now > needed and _lasts(self._until, now):
            return True
        return self._until is not None and self._write(self._version)

    def leave(self) -> None:
        """Give the turn to others."""
        if self._until is None:
            return
        self._until = None
        try:
            self._store.put([SlipWrite("lease", "", self._name, self._version, None)])
        except SlipConflictError:
            return  # Another took it meanwhile.

    def _write(self, version: int) -> bool:
        until = self._clock() + LEASE
        record = Turn(owner=self._owner, until=until).model_dump_json()
        try:
            (slip,) = self._store.put([SlipWrite("lease", "", self._name, version, record)])
        except SlipConflictError:
            self._until = None
            return False
        self._version, self._until = slip.version, until
        return True


def _lasts(until: datetime, now: datetime) -> bool:
    return now < until <= now + LEASE + _MARGIN
