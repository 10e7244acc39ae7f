"""Slips: small records beside the histories, which may be replaced and thrown away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter
from typing import Literal, Protocol

SlipKind = Literal["scenario", "token", "request", "webhook", "delivery", "dead-letter", "lease"]
"""What a slip is: a list of changes that somebody considers; what lets somebody in; the answer to
a request that may be repeated; who is told of changes, how far they were told, and what they could
not be told; or which process has the turn to do something."""

Key = tuple[str, str, str]
"""What a slip is found by: kind, scope and name."""

TRAVELLING: SlipKind = "scenario"
"""The kind that goes into a backup and comes back out of it."""

STAYING: tuple[SlipKind, ...] = ("token", "webhook", "delivery", "dead-letter", "lease")
"""The kinds that a restore leaves as they are: what was revoked stays revoked, and who is told of
changes belongs to this store and not to what is put in it."""

_LONGEST = 64
"""Characters that a scope or a name may have."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A small record as it is now.

    Attributes
    ----------
    kind
        What it is.
    scope
        Id of the roadmap that it belongs to, or ``""``; no store checks that
        there is such a roadmap.
    name
        Its name, unique among those of its kind and scope.
    version
        How often it was written since it was last not there, 1 for the first time.
    at
        When it was last written (UTC), as the clock said.
    record
        JSON text, kept as given.
    """

    kind: SlipKind
    scope: str
    name: str
    version: int
    at: datetime
    record: str

    @property
    def key(self) -> Key:
        """What it is found by."""
        return self.kind, self.scope, self.name

    def replaced(self, record: str | None) -> "SlipWrite":
        """Return the write that puts a record in its place; null takes it away."""
        return SlipWrite(self.kind, self.scope, self.name, self.version, record)


@dataclass(frozen=True, slots=True)
class SlipWrite:
    """What must become of one slip.

    Attributes
    ----------
    kind, scope, name
        Which one.
    expected
        The version that must be there; 0 when there must be none.
    record
        What it holds from now on; null takes it away.
    """

    kind: SlipKind
    scope: str
    name: str
    expected: int
    record: str | None

    @property
    def key(self) -> Key:
        """What it is found by."""
        return self.kind, self.scope, self.name

    def done(self, now: datetime) -> Slip | None:
        """Return the slip that is there after this write; null when it is taken away."""
        if self.record is None:
            return None
        at = now.astimezone(UTC)
        return Slip(self.kind, self.scope, self.name, self.expected + 1, at, self.record)


class Slips(Protocol):
    """The part of a store that keeps slips.

    Several writes are made all or none. Of several that expect the same
    version of the same slip exactly one is accepted. Unlike a revision, a
    slip is gone when it was replaced or taken away.
    """

    def slip(self, kind: SlipKind, scope: str, name: str) -> Slip | None:
        """Return one slip; null when it is not there."""

    def slips(self, kind: SlipKind, scope: str) -> tuple[Slip, ...]:
        """Return the slips of a kind and scope, by name as people order numbers."""

    def put(self, writes: Sequence[SlipWrite]) -> tuple[Slip, ...]:
        """Make these writes, all or none.

        Returns
        -------
        The slips that are there afterwards, in the order of the writes,
        without those that were taken away.

        Raises
        ------
        roadmap.errors.SlipConflictError
            When a version is not the expected one, for the first such slip by
            kind, scope and name; nothing was written.
        ValueError
            When two writes are about one slip; a name is empty; a name or a
            scope has more than 64 characters or characters that cannot be
            printed; or a record holds what no database keeps (U+0000, half a
            surrogate pair).
        """

    def purge(self, kind: SlipKind, before: datetime) -> int:
        """Take the slips of a kind away that were last written before a moment.

        Returns
        -------
        How many there were.

        Raises
        ------
        ValueError
            When the moment has no time zone.
        """


def nameable(scope: str, name: str) -> bool:
    """Whether a slip can have this scope and name."""
    short = len(scope) <= _LONGEST and 0 < len(name) <= _LONGEST
    return short and (scope + name).isprintable()


def in_turn(writes: Sequence[SlipWrite]) -> list[SlipWrite]:
    """Return writes in the order in which they are made, by kind, scope and name.

    Writers that keep to one order wait for each other, and never both.

    Raises
    ------
    ValueError
        As `Slips.put` says.
    """
    if len({write.key for write in writes}) < len(writes):
        raise ValueError("two writes about one slip")
    for write in writes:
        if not nameable(write.scope, write.name):
            raise ValueError(f"no scope and name of a slip: {write.scope!r}, {write.name!r}")
        if b"\0" in (write.record or "").encode():
            raise ValueError(f"U+0000 in the record of slip {write.name!r}")
    return sorted(writes, key=attrgetter("key"))
