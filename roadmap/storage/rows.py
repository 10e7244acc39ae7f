"""Rows of the tables and what they stand for."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import groupby, islice
from typing import Any

from sqlalchemy import Connection, CursorResult, Dialect, Select
from sqlalchemy import Row as SqlRow

from roadmap.errors import ArchivedError, NotFoundError, SlipConflictError
from roadmap.model.revision import Archiving, Entry, Revision
from roadmap.storage import tables
from roadmap.storage.chain import EventRow, HeadRow, RevisionRow, Row, keep_event, read_revision
from roadmap.storage.slips import Key, Slip, SlipWrite, in_turn

_BATCH = 20
"""Rows that are read or written at a time when a whole store is copied."""


def storable(number: int) -> int:
    """Bring a number within what the databases can compare; no revision has such a number."""
    return min(max(number, 0), 2**31 - 1)


def head_of(connection: Connection, statement: Select[Any], id: str) -> HeadRow:
    """Return the entry of a roadmap in the overview.

    Raises
    ------
    roadmap.errors.NotFoundError
        When there is none.
    """
    row = connection.execute(statement, {"id": id}).first()
    if row is None:
        raise NotFoundError("roadmap", id)
    return HeadRow(*row)


class Statements:
    """The statements of an append, put in the words of one dialect once.

    SQLAlchemy would do that again each time; together with the execution of
    the statements that took a third of an append.
    """

    def __init__(self, dialect: Dialect) -> None:
        self._head = _Prepared(tables.HEAD_FOR_WRITING, dialect)
        self._add = _Prepared(tables.ADD["RevisionRow"], dialect)
        self._move = _Prepared(tables.MOVE_HEAD, dialect)

    def open_head(self, connection: Connection, id: str) -> HeadRow:
        """Return the entry of a roadmap, held until the end of this write.

        Raises
        ------
        roadmap.errors.NotFoundError
            When there is none.
        roadmap.errors.ArchivedError
            When it is in the archive.
        """
        row: Any = self._head.run(connection, {"id": id}).first()
        if row is None:
            raise NotFoundError("roadmap", id)
        # No one translates SQLite's 0 and 1 here.
        archived = bool(row.archived)
        head = HeadRow(row.id, row.title, row.latest, row.at, row.sha256, archived)
        if head.archived:
            raise ArchivedError(id)
        return head

    def add(self, connection: Connection, row: RevisionRow) -> None:
        """Add a revision."""
        self._add.run(connection, {name: getattr(row, name) for name in row.__slots__})

    def move(self, connection: Connection, row: RevisionRow, title: str) -> None:
        """Tell in the overview that this revision is the latest."""
        moved = {"of": row.roadmap, "to": row.number, "moment": row.at, "seal": row.sha256}
        self._move.run(connection, {**moved, "named": title})


class _Prepared:
    """One statement in the words of a dialect."""

    def __init__(self, statement: Any, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        self._words = str(compiled)
        self._places = compiled.positiontup
        self._translate = compiled._bind_processors

    def run(self, connection: Connection, values: dict[str, Any]) -> CursorResult[Any]:
        """Execute it with these values, one for each of its parameters."""
        for name, translate in self._translate.items():
            values[name] = translate(values[name])
        if self._places is None:
            return connection.exec_driver_sql(self._words, values)
        return connection.exec_driver_sql(self._words, tuple(values[n] for n in self._places))


def entry_of(row: SqlRow[*tuple[Any, ...]]) -> Entry:
    """Return a row of the overview as an entry."""
    revision = RevisionRow(row.id, row.latest, row.at, row.record, row.sha256, b"")
    return Entry(id=row.id, title=row.title, archived=row.archived, latest=read_revision(revision))


def revision_of(id: str, row: SqlRow[*tuple[Any, ...]]) -> Revision:
    """Return a row of a history as a revision."""
    return read_revision(RevisionRow(id, row.number, row.at, row.record, row.sha256, b""))


def move(connection: Connection, event: Archiving) -> Archiving:
    """Write an archiving down, and tell it in the overview."""
    archiving, row = keep_event(event)
    add(connection, [row])
    put_away = event.event == "archived"
    connection.execute(tables.MOVE_ARCHIVED, {"of": event.roadmap, "put_away": put_away})
    return archiving


def all_rows(connection: Connection) -> Generator[Row, None, None]:
    """Go through all rows of a store, each roadmap before what belongs to it."""
    for row in connection.execute(tables.HEADS).all():
        head = HeadRow(*row)
        yield head
        yield from revisions_of(connection, head.id)
        yield from events_of(connection, head.id)
    for row in connection.execute(tables.TRAVELLING_SLIPS).all():
        yield Slip(*row)


def revisions_of(connection: Connection, id: str) -> Generator[RevisionRow, None, None]:
    """Go through the revisions of a roadmap by number, a few in memory at a time."""
    streaming = {"yield_per": _BATCH}
    statement = tables.ALL_REVISIONS
    with connection.execute(statement, {"id": id}, execution_options=streaming) as rows:
        for row in rows:
            yield RevisionRow(*row)


def events_of(connection: Connection, id: str) -> Generator[EventRow, None, None]:
    """Go through the events of a roadmap by sequence."""
    for row in connection.execute(tables.ALL_EVENTS, {"id": id}).all():
        yield EventRow(*row)


def slip_of(connection: Connection, key: Key) -> Slip | None:
    """Return one slip; null when it is not there."""
    row = connection.execute(tables.SLIP, _named(key)).first()
    return None if row is None else Slip(*row)


def write_slips(
    connection: Connection, writes: Sequence[SlipWrite], now: datetime
) -> tuple[Slip, ...]:
    """Make these writes, and return as `Slips.put` does.

    Raises
    ------
    roadmap.errors.SlipConflictError, ValueError
        As `Slips.put`; what was written before must then be rolled back.
    """
    for write in in_turn(writes):
        if not _write_slip(connection, write, write.done(now)):
            found = slip_of(connection, write.key)
            actual = found.version if found else 0
            raise SlipConflictError(write.kind, write.name, write.expected, actual)
    return tuple(slip for write in writes if (slip := write.done(now)))


def _write_slip(connection: Connection, write: SlipWrite, slip: Slip | None) -> bool:
    """Make one write, if the version is the expected one; return whether it was."""
    values = {**_named(write.key), "expected": storable(write.expected)}
    if slip is None:
        if not write.expected:
            return slip_of(connection, write.key) is None
        return bool(connection.execute(tables.DROP_SLIP, values).rowcount)
    if not write.expected:
        return bool(connection.execute(tables.ADD_SLIP, asdict(slip)).rowcount)
    put = {"version": storable(slip.version), "at": slip.at, "record": slip.record}
    return bool(connection.execute(tables.MOVE_SLIP.values(put), values).rowcount)


def _named(key: Key) -> dict[str, Any]:
    return {"of_kind": key[0], "of_scope": key[1], "of_name": key[2]}


def add(connection: Connection, rows: Iterable[Row]) -> None:
    """Add rows, a few at a time so that a large store fits in memory."""
    for kind, same in groupby(rows, key=lambda row: type(row).__name__):
        while batch := [asdict(row) for row in islice(same, _BATCH)]:
            connection.execute(tables.ADD[kind], batch if len(batch) > 1 else batch[0])
