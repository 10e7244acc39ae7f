"""A store in memory: for tests and trials; gone when it is closed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from roadmap.errors import (
    ArchivedError,
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
from roadmap.storage.backup import open_backup, write_backup
from roadmap.storage.base import Clock, Point, Snapshot, utc_now
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
    read_revision,
    read_snapshot,
)
from roadmap.storage.memory_slips import MemorySlips
from roadmap.storage.slips import STAYING, TRAVELLING, Slip, SlipWrite


@dataclass
class _History:
    """All that is kept of one roadmap."""

    head: HeadRow
    revisions: list[RevisionRow] = field(default_factory=list)
    events: list[EventRow] = field(default_factory=list)


class MemoryStore(MemorySlips):
    """See `roadmap.storage.base.Store`; every call runs alone."""

    def __init__(self, clock: Clock = utc_now) -> None:
        super().__init__(clock)
        self._histories: dict[str, _History] = {}

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
        with self._lock:
            found = self._all.get(roadmap.id)
            if found:
                raise ConflictError(roadmap.id, 0, found.head.latest)
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
            self._put(also)
            head = HeadRow(roadmap.id, roadmap.title, 1, row.at, row.sha256, False)
            self._all[roadmap.id] = _History(head, [row])
            return revision

    def ids(self) -> tuple[str, ...]:
        """See `Store.ids`."""
        with self._lock:
            return tuple(sorted(self._all, key=natural_key))

    def list(self, *, archived: bool = False) -> tuple[Entry, ...]:
        """See `Store.list`."""
        with self._lock:
            return tuple(
                self.entry(id) for id in self.ids() if archived or not self._all[id].head.archived
            )

    def entry(self, id: str) -> Entry:
        """See `Store.entry`."""
        with self._lock:
            found = self._history(id)
            return Entry(
                id=id,
                title=found.head.title,
                archived=found.head.archived,
                latest=read_revision(found.revisions[-1]),
            )

    def load(self, id: str, at: Point = None) -> Snapshot:
        """See `Store.load`."""
        with self._lock:
            revisions = self._history(id).revisions
            return read_snapshot(_at(id, revisions, at))

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
        with self._lock:
            found = self._open_history(id)
            last = found.revisions[-1]
            expect(found.head, expected)
            revision, row = next_revision(
                id,
                body,
                (last.number, last.at, last.sha256),
                self._clock(),
                author=author,
                reason=reason,
                kind=kind,
                restores=restores,
                changes=changes,
                decision=decision,
            )
            self._put(also)
            found.revisions.append(row)
            found.head = replace(
                found.head,
                title=roadmap.title,
                latest=row.number,
                at=row.at,
                sha256=row.sha256,
            )
            return revision

    def history(self, id: str, *, after: int = 0, limit: int = 100) -> tuple[Revision, ...]:
        """See `Store.history`."""
        if limit < 1:
            raise ValueError(f"limit must be 1 or more, not {limit}")
        with self._lock:
            start = max(after, 0)
            rows = self._history(id).revisions[start : start + limit]
            return tuple(map(read_revision, rows))

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
        with self._lock:
            found = self._open_history(id)
            revision = _at(id, found.revisions, number)
            draft = self._draft(found, author)
            baseline, row = keep_event(
                Baseline(**draft, number=number, revision=revision.sha256, decision=decision)
            )
            self._put(also)
            found.events.append(row)
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
        with self._lock:
            found = self._open_history(id)
            expect(found.head, expected)
            return self._move(found, also, archived=True, author=author, reason=reason)

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
        with self._lock:
            found = self._history(id)
            expect(found.head, expected)
            if not found.head.archived:
                self._put(also)
                return None
            return self._move(found, also, archived=False, author=author, reason=reason)

    def events(self, id: str) -> tuple[Event, ...]:
        """See `Store.events`."""
        with self._lock:
            return tuple(map(read_event, self._history(id).events))

    def verify(self, id: str) -> BrokenLink | None:
        """See `Store.verify`."""
        with self._lock:
            found = self._history(id)
            return find_broken(found.head, found.revisions, found.events)

    def backup(self, target: Path) -> None:
        """See `Store.backup`; needs the extra ``store``."""
        with self._lock:
            write_backup(target, self._rows())

    def restore(self, source: Path, *, keep: Path | None = None) -> None:
        """See `Store.restore`; needs the extra ``store``."""
        with open_backup(source) as rows, self._lock:
            if self._all or any(slip.kind == TRAVELLING for slip in self._slips.values()):
                if keep is None:
                    raise BackupError("not-empty")
                write_backup(keep, self._rows(), verified=False)
            histories: dict[str, _History] = {}
            slips = {key: slip for key, slip in self._slips.items() if slip.kind in STAYING}
            for row in rows:
                if isinstance(row, HeadRow):
                    histories[row.id] = _History(row)
                elif isinstance(row, RevisionRow):
                    histories[row.roadmap].revisions.append(row)
                elif isinstance(row, Slip):
                    slips[row.key] = row
                else:
                    histories[row.roadmap].events.append(row)
            self._histories = histories
            self._slips = slips
            self._writes += 1

    def close(self) -> None:
        """See `Store.close`."""
        self._closed = True
        self._histories, self._slips = {}, {}

    def __enter__(self) -> Self:
        """See `Store`."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """See `Store`."""
        self.close()

    @property
    def _all(self) -> dict[str, _History]:
        self._refuse_when_closed()
        return self._histories

    def _history(self, id: str) -> _History:
        try:
            return self._all[id]
        except KeyError:
            raise NotFoundError("roadmap", id) from None

    def _open_history(self, id: str) -> _History:
        found = self._history(id)
        if found.head.archived:
            raise ArchivedError(id)
        return found

    def _draft(self, found: _History, author: str) -> dict[str, Any]:
        last = found.events[-1] if found.events else None
        link = (last.sequence, last.at, last.sha256) if last else None
        return next_event(found.head.id, link, self._clock(), author)

    def _move(
        self,
        found: _History,
        also: Sequence[SlipWrite],
        *,
        archived: bool,
        author: str,
        reason: str,
    ) -> Archiving:
        event: Literal["archived", "unarchived"] = "archived" if archived else "unarchived"
        draft = self._draft(found, author)
        archiving, row = keep_event(Archiving(**draft, event=event, reason=reason))
        self._put(also)
        found.events.append(row)
        found.head = replace(found.head, archived=archived)
        return archiving

    def _rows(self) -> Iterator[Row]:
        for found in self._all.values():
            yield found.head
            yield from found.revisions
            yield from found.events
        yield from (slip for slip in self._slips.values() if slip.kind == TRAVELLING)


def _at(id: str, revisions: list[RevisionRow], at: Point) -> RevisionRow:
    if at is None:
        return revisions[-1]
    if isinstance(at, datetime):
        moment = micros(at)
        kept = [row for row in revisions if row.at <= moment]
        if not kept:
            raise NotFoundError("moment", id, at.isoformat())
        return kept[-1]
    if not 1 <= at <= len(revisions):
        raise NotFoundError("revision", id, at)
    return revisions[at - 1]
