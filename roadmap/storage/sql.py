"""The store in a SQL database: SQLite and PostgreSQL, by the same statements."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select
from sqlalchemy.engine import URL

from roadmap.errors import (
    BackupError,
    ConflictError,
    NotFoundError,
    OtherRoadmapError,
)
from roadmap.model.change import Change
from roadmap.model.decision import Decision
from roadmap.model.order import natural_key
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
from roadmap.storage import tables
from roadmap.storage.backup import copy_backup, open_backup, write_backup
from roadmap.storage.base import PATIENCE_SECONDS, Clock, Point, Snapshot, utc_now
from roadmap.storage.chain import (
    EventRow,
    HeadRow,
    RevisionRow,
    Row,
    checked,
    expect,
    find_broken,
    keep_event,
    micros,
    next_event,
    next_revision,
    read_event,
    read_snapshot,
)
from roadmap.storage.rows import (
    Statements,
    add,
    all_rows,
    entry_of,
    events_of,
    head_of,
    move,
    revision_of,
    revisions_of,
    slip_of,
    storable,
    write_slips,
)
from roadmap.storage.slips import Slip, SlipKind, SlipWrite, nameable
from roadmap.storage.transactions import Transactions


class SqlStore(Transactions):
    """See `roadmap.storage.base.Store`."""

    def __init__(
        self, url: URL, clock: Clock = utc_now, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        super().__init__(url, patience_seconds)
        self._clock = clock
        self._statements = Statements(self._engine.dialect)

    def create(
        self,
        roadmap: Roadmap,
        *,
        author: str,
        reason: str,
        decision: Decision | None = None,
        also: Sequence[SlipWrite] = (),
    ) -> Revision:
        """See `Store.create`."""
        checked(roadmap.id, author=author, reason=reason)
        body = roadmap.body
        with self._writing() as connection:
            revision, row = next_revision(
                roadmap.id,
                body,
                None,
                self._clock(),
                author=author,
                reason=reason,
                kind="created",
                decision=decision,
            )
            head = HeadRow(roadmap.id, roadmap.title, 1, row.at, row.sha256, False)
            if not connection.execute(tables.START, asdict(head)).rowcount:
                found = head_of(connection, tables.HEAD, roadmap.id)
                raise ConflictError(roadmap.id, 0, found.latest)
            add(connection, [row])
            self._write_also(connection, also)
        return revision

    def list(self, *, archived: bool = False) -> tuple[Entry, ...]:
        """See `Store.list`."""
        with self._glancing() as connection:
            rows = connection.execute(tables.OVERVIEW).all()
        shown = [row for row in rows if archived or not row.archived]
        return tuple(map(entry_of, sorted(shown, key=lambda row: natural_key(row.id))))

    def entry(self, id: str) -> Entry:
        """See `Store.entry`."""
        checked(id)
        with self._glancing() as connection:
            row = connection.execute(tables.OVERVIEW_ONE, {"id": id}).first()
        if row is None:
            raise NotFoundError("roadmap", id)
        return entry_of(row)

    def load(self, id: str, at: Point = None) -> Snapshot:
        """See `Store.load`."""
        checked(id)
        missing = NotFoundError("roadmap", id)
        statement: Select[Any] = tables.LATEST
        values: dict[str, str | int] = {"id": id}
        if isinstance(at, datetime):
            missing = NotFoundError("moment", id, at.isoformat())
            statement, values = tables.AS_OF, {"id": id, "moment": micros(at)}
        elif at is not None:
            missing = NotFoundError("revision", id, at)
            statement, values = tables.NUMBERED, {"id": id, "number": storable(at)}
        with self._glancing() as connection:
            row = connection.execute(statement, values).first()
            if row is None:
                head_of(connection, tables.HEAD, id)
                raise missing
        return read_snapshot(RevisionRow(*row))

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
        """See `Store.append`."""
        checked(id, author=author, reason=reason)
        if roadmap.id != id:
            raise OtherRoadmapError(id, roadmap.id)
        body = roadmap.body
        with self._writing() as connection:
            head = self._statements.open_head(connection, id)
            expect(head, expected)
            revision, row = next_revision(
                id,
                body,
                (head.latest, head.at, head.sha256),
                self._clock(),
                author=author,
                reason=reason,
                kind=kind,
                restores=restores,
                changes=changes,
                decision=decision,
            )
            self._statements.add(connection, row)
            self._statements.move(connection, row, roadmap.title)
            self._write_also(connection, also)
        return revision

    def history(self, id: str, *, after: int = 0, limit: int = 100) -> tuple[Revision, ...]:
        """See `Store.history`."""
        checked(id)
        if limit < 1:
            raise ValueError(f"limit must be 1 or more, not {limit}")
        values = {"id": id, "after": storable(after), "most": storable(limit)}
        with self._glancing() as connection:
            rows = connection.execute(tables.HISTORY, values).all()
            if not rows:
                head_of(connection, tables.HEAD, id)
        return tuple(revision_of(id, row) for row in rows)

    def adopt(
        self,
        id: str,
        number: int,
        *,
        decision: Decision,
        author: str,
        also: Sequence[SlipWrite] = (),
    ) -> Baseline:
        """See `Store.adopt`."""
        checked(id, author=author)
        with self._writing() as connection:
            self._statements.open_head(connection, id)
            seal = connection.execute(tables.SEAL, {"id": id, "number": storable(number)}).scalar()
            if seal is None:
                raise NotFoundError("revision", id, number)
            draft = self._draft(connection, id, author)
            baseline, row = keep_event(
                Baseline(**draft, number=number, revision=seal, decision=decision)
            )
            add(connection, [row])
            self._write_also(connection, also)
        return baseline

    def baselines(self, id: str) -> tuple[Baseline, ...]:
        """See `Store.baselines`."""
        return tuple(event for event in self.events(id) if isinstance(event, Baseline))

    def archive(
        self,
        id: str,
        *,
        author: str,
        reason: str,
        expected: int | None = None,
        also: Sequence[SlipWrite] = (),
    ) -> Archiving:
        """See `Store.archive`."""
        checked(id, author=author, reason=reason)
        with self._writing() as connection:
            expect(self._statements.open_head(connection, id), expected)
            draft = self._draft(connection, id, author)
            archiving = move(connection, Archiving(**draft, event="archived", reason=reason))
            self._write_also(connection, also)
        return archiving

    def unarchive(
        self,
        id: str,
        *,
        author: str,
        reason: str,
        expected: int | None = None,
        also: Sequence[SlipWrite] = (),
    ) -> Archiving | None:
        """See `Store.unarchive`."""
        checked(id, author=author, reason=reason)
        with self._writing() as connection:
            archiving = None
            head = head_of(connection, tables.HEAD_FOR_WRITING, id)
            expect(head, expected)
            if head.archived:
                draft = self._draft(connection, id, author)
                archiving = move(connection, Archiving(**draft, event="unarchived", reason=reason))
            self._write_also(connection, also)
        return archiving

    def events(self, id: str) -> tuple[Event, ...]:
        """See `Store.events`."""
        checked(id)
        with self._glancing() as connection:
            rows = connection.execute(tables.ALL_EVENTS, {"id": id}).all()
            if not rows:
                head_of(connection, tables.HEAD, id)
        return tuple(read_event(EventRow(*row)) for row in rows)

    def verify(self, id: str) -> BrokenLink | None:
        """See `Store.verify`."""
        checked(id)
        with self._reading() as connection:
            head = head_of(connection, tables.HEAD, id)
            with closing(revisions_of(connection, id)) as revisions:
                return find_broken(head, revisions, events_of(connection, id))

    def slip(self, kind: SlipKind, scope: str, name: str) -> Slip | None:
        """See `Slips.slip`."""
        if not nameable(scope, name):
            return None
        with self._glancing() as connection:
            return slip_of(connection, (kind, scope, name))

    def slips(self, kind: SlipKind, scope: str) -> tuple[Slip, ...]:
        """See `Slips.slips`."""
        if not nameable(scope, "any"):
            return ()
        with self._glancing() as connection:
            rows = connection.execute(tables.SLIPS_OF, {"of_kind": kind, "of_scope": scope}).all()
        return tuple(sorted((Slip(*row) for row in rows), key=lambda slip: natural_key(slip.name)))

    def put(self, writes: Sequence[SlipWrite]) -> tuple[Slip, ...]:
        """See `Slips.put`."""
        with self._writing() as connection:
            return write_slips(connection, writes, self._clock())

    def purge(self, kind: SlipKind, before: datetime) -> int:
        """See `Slips.purge`."""
        values = {"of_kind": kind, "before": micros(before)}
        with self._writing() as connection:
            return connection.execute(tables.PURGE_SLIPS, values).rowcount

    def backup(self, target: Path) -> None:
        """See `Store.backup`."""
        self._back_up(target, verified=True)

    def restore(self, source: Path, *, keep: Path | None = None) -> None:
        """See `Store.restore`."""
        with open_backup(source) as rows, self._writing() as connection:
            if self._file is None:
                connection.execute(tables.ALONE)
            if any(connection.execute(kept.limit(1)).first() for kept in tables.KEPT):
                if keep is None:
                    raise BackupError("not-empty")
                # What is replaced may well be what went wrong.
                self._back_up(keep, verified=False)
            for statement in tables.EMPTY:
                connection.execute(statement)
            add(connection, rows)

    def ids(self) -> tuple[str, ...]:
        """See `Store.ids`."""
        with self._glancing() as connection:
            found = [row.id for row in connection.execute(tables.HEADS)]
        return tuple(sorted(found, key=natural_key))

    @contextmanager
    def rows(self) -> Iterator[Iterator[Row]]:
        """Give all rows as of one moment, each roadmap before what belongs to it."""
        with self._reading() as connection, closing(all_rows(connection)) as rows:
            yield rows

    def fill(self, rows: Iterable[Row]) -> None:
        """Add rows to an empty store, all or none."""
        with self._writing() as connection:
            add(connection, rows)

    def _back_up(self, target: Path, *, verified: bool) -> None:
        if self._file is None:
            with self.rows() as rows:
                write_backup(target, rows, verified=verified)
        else:
            # The first page is asked for, so that trouble is told in our own words.
            self.ids()
            copy_backup(self._file, target, verified=verified)

    def _write_also(self, connection: Connection, also: Sequence[SlipWrite]) -> None:
        if also:
            write_slips(connection, also, self._clock())

    def _draft(self, connection: Connection, id: str, author: str) -> dict[str, Any]:
        last = connection.execute(tables.EVENT_LINK, {"id": id}).first()
        link = None if last is None else (last.sequence, last.at, last.sha256)
        return next_event(id, link, self._clock(), author)
