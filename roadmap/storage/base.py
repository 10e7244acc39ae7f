"""The contract of every store; it knows revisions, and nothing of how they are kept."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from roadmap.model.change import Change
from roadmap.model.decision import Decision
from roadmap.model.revision import (
    Archiving,
    Baseline,
    BrokenLink,
    Entry,
    Event,
    Revision,
    RevisionKind,
)
from roadmap.model.roadmap import Roadmap
from roadmap.storage.slips import Slips, SlipWrite

Clock = Callable[[], datetime]
"""Tells what time it is, with a time zone."""

Point = int | datetime | None
"""A point in a history: the number of a revision, a moment, or null for the latest."""

PATIENCE_SECONDS = 10.0
"""How long a call waits for another one, unless a store is told otherwise."""


def utc_now() -> datetime:
    """Return the time of this machine in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Snapshot:
    """A roadmap as it was at one revision.

    Attributes
    ----------
    revision
        Number, time, author, reason and hashes.
    body
        The canonical JSON (UTF-8) of the roadmap without its schema reference;
        its SHA-256 is ``revision.document`` and was checked when it was read.
    """

    revision: Revision
    body: bytes

    @cached_property
    def roadmap(self) -> Roadmap:
        """The roadmap itself, read from `body` when it is first asked for.

        Notes
        -----
        Reading takes much longer than fetching the bytes; keep the result.
        """
        return Roadmap.model_validate_json(self.body)


class Store(Slips, Protocol):
    """Keeps roadmaps, each as one list of revisions that only grows, and slips beside them.

    Revisions
        A roadmap is one document; a revision holds all of it, so nothing is
        ever computed from earlier revisions. Numbers count from 1 without
        gaps. No operation alters or removes a revision; `restore` puts
        another history in the place of all of it and keeps the old one in a
        file. Each revision carries the hash of the one before it.
    Schema reference
        ``$schema`` says where a file finds its JSON Schema. It is no part of
        the hash of a roadmap, and is not kept.
    Atomicity
        A write is there whole or not at all, for every reader and after every
        crash.
    Durability
        When a write returns, it survives a crash of the process, of the
        operating system and of the power, as far as the disk keeps its word.
        The memory store survives nothing.
    Concurrency
        Every method may be called from any thread; any number of processes
        may use the same SQLite file (on one machine, not on a network disk)
        or the same PostgreSQL database. Of several appends with the same
        expected version exactly one is accepted. Readers never wait for
        writers. After `os.fork` each process opens its own store.
    Order
        Overviews are ordered by id as people order numbers (`natural_key`),
        histories by number, events by sequence. Times never go back along a
        history or along events: when the clock does, the time before is used.
    Trouble
        `roadmap.errors.StoreUnavailableError` from any method: the database
        is locked, full, read-only, out of reach, and so on. Nothing needs to
        be opened again: the next call tries anew. A write that raised it is
        there whole or not at all. Appending once more with the same expected
        version is safe: were it there, that raises ``ConflictError``.
    Common errors
        Every method with an `id` raises `roadmap.errors.NotFoundError` when
        there is no such roadmap; every method with an `author` or `reason`
        raises `roadmap.errors.RevisionTextError` when that is empty, longer
        than 20,000 characters or not printable; every method with `also`
        makes those writes in the same transaction, and raises what
        `Slips.put` raises; nothing of the whole was then stored.
    """

    def create(
        self,
        roadmap: Roadmap,
        *,
        author: str,
        reason: str,
        decision: Decision | None = None,
        also: Sequence[SlipWrite] = (),
    ) -> Revision:
        """Start the history of a roadmap with revision 1.

        Raises
        ------
        roadmap.errors.ConflictError
            When there is a roadmap of this id, archived or not; ``expected``
            is then 0.
        """

    def list(self, *, archived: bool = False) -> tuple[Entry, ...]:
        """Return the roadmaps with their latest revision, those in the archive only if asked."""

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all roadmaps, archived ones too, without looking at what they hold."""

    def entry(self, id: str) -> Entry:
        """Return one roadmap of the overview; as quick as a store can be."""

    def load(self, id: str, at: Point = None) -> Snapshot:
        """Return a roadmap as of a revision, a moment or now.

        Parameters
        ----------
        id
            Id of the roadmap; it may be archived.
        at
            Number of a revision; or a moment with a time zone, for the last
            revision that was stored then or earlier; or null for the latest.

        Raises
        ------
        roadmap.errors.NotFoundError
            When there is no such revision, or nothing existed at that moment.
        roadmap.errors.DamagedError
            When the stored document or record is not what was written.
        ValueError
            When the moment has no time zone.

        Notes
        -----
        Does not grow with the number of revisions.
        """

    def append(
        self,
        id: str,
        expected: int,
        roadmap: Roadmap,
        *,
        changes: Sequence[Change] = (),
        author: str,
        reason: str,
        kind: RevisionKind = "changed",
        restores: int | None = None,
        decision: Decision | None = None,
        also: Sequence[SlipWrite] = (),
    ) -> Revision:
        """Store the next revision of a roadmap.

        Parameters
        ----------
        id
            Id of the roadmap.
        expected
            Number of the revision that `roadmap` was made from.
        roadmap
            The roadmap as it is from now on; an unchanged one is accepted.
        changes
            What was done to it. The store keeps this list and does not apply it.
        author
            Who did it.
        reason
            Why.
        kind
            How it came to be.
        restores
            Number of the revision whose document it brings back. The store
            keeps it and does not compare the documents.
        decision
            The decision behind it.
        also
            Slips to write with it.

        Raises
        ------
        roadmap.errors.ConflictError
            When `expected` is not the latest revision; nothing was stored.
        roadmap.errors.ArchivedError
            When the roadmap is in the archive.
        roadmap.errors.OtherRoadmapError
            When ``roadmap.id`` is not `id`.

        Notes
        -----
        Does not grow with the number of revisions.
        """

    def history(self, id: str, *, after: int = 0, limit: int = 100) -> tuple[Revision, ...]:
        """Return the revisions that follow `after`, at most `limit` of them, oldest first.

        Raises
        ------
        ValueError
            When `limit` is less than 1.
        """

    def adopt(
        self,
        id: str,
        number: int,
        *,
        decision: Decision,
        author: str,
        also: Sequence[SlipWrite] = (),
    ) -> Baseline:
        """Write down that a revision was adopted; it may be adopted more than once.

        Raises
        ------
        roadmap.errors.NotFoundError
            When there is no such revision.
        roadmap.errors.ArchivedError
            When the roadmap is in the archive.
        """

    def baselines(self, id: str) -> tuple[Baseline, ...]:
        """Return what was adopted, in the order in which it was written down."""

    def archive(
        self,
        id: str,
        *,
        author: str,
        reason: str,
        expected: int | None = None,
        also: Sequence[SlipWrite] = (),
    ) -> Archiving:
        """Put a roadmap in the archive: it stays, can be read, and takes nothing new.

        Raises
        ------
        roadmap.errors.ArchivedError
            When it is there already.
        roadmap.errors.ConflictError
            When `expected` is given, and is not the latest revision.
        """

    def unarchive(
        self,
        id: str,
        *,
        author: str,
        reason: str,
        expected: int | None = None,
        also: Sequence[SlipWrite] = (),
    ) -> Archiving | None:
        """Take a roadmap out of the archive; null when it was not in it, and `also` is written.

        Raises
        ------
        roadmap.errors.ConflictError
            When `expected` is given, and is not the latest revision.
        """

    def events(self, id: str) -> tuple[Event, ...]:
        """Return all that happened to a roadmap besides its revisions, oldest first."""

    def verify(self, id: str) -> BrokenLink | None:
        """Compare every byte of a history with the hashes that seal it.

        Returns
        -------
        The first broken link: revisions by number first, then events, then
        the entry in the overview. Null when everything is as it was written.

        Notes
        -----
        Linear in the size of the history. It finds what was altered, removed
        or put in afterwards; who can write every row can also forge the whole
        chain, which only a copy of an old ``sha256`` elsewhere can show.
        """

    @property
    def quick_stamp(self) -> bool:
        """Whether `stamp` takes microseconds, or asks a server."""

    def stamp(self) -> Hashable:
        """Return a value that differs once anyone wrote anything, in whatever process.

        Read the stamp first and data after it: as long as a later stamp is
        equal, that data is what the store still holds.

        Raises
        ------
        roadmap.errors.StoreUnavailableError
            When the store, or the file that it is, cannot be asked.

        Notes
        -----
        It may differ when nothing was written. It means something to this
        object only: do not compare it with that of another, nor keep it. A
        SQLite file that another file took the place of is opened anew, by
        reads after this call too (but see ``docs/storage.md``). PostgreSQL: a
        server that takes writes, not a replica, whose snapshots do not tell of
        every transaction.
        """

    def backup(self, target: Path) -> None:
        """Write the histories and scenarios to one SQLite file, as of one moment, while it is used.

        Tokens, webhooks with their secrets and answers to requests never
        leave the store: no byte of them is in the file.

        Parameters
        ----------
        target
            Name of the file. A file of that name is replaced when the new one
            is complete, verified and on disk; until then it stays.

        Raises
        ------
        roadmap.errors.BackupError
            When it cannot be written, a history in it is broken, or `target`
            is the file of this store.

        Notes
        -----
        The file is the same for every kind of store: it can be restored into
        any of them, and opened as a store itself.
        """

    def restore(self, source: Path, *, keep: Path | None = None) -> None:
        """Put a backup in the place of everything in this store, at once for all readers.

        Tokens stay as they are in this store, so that a revoked one does not
        come back, and so do webhooks; answers to requests are taken away.

        Parameters
        ----------
        source
            A file written by `backup`.
        keep
            Where to back up what the store holds now, before it is replaced;
            needed when it holds roadmaps or scenarios.

        Raises
        ------
        roadmap.errors.BackupError
            When the file is no backup or is damaged, or the store is not
            empty and `keep` is null. Nothing was changed then.
        """

    def close(self) -> None:
        """Let go of files and connections; any call after this one fails."""

    def __enter__(self) -> Self:
        """Return this store."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close this store."""
