"""Backups: one SQLite file, whatever the store is, complete and verified or not there at all."""

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from roadmap.errors import (
    BackupError,
    MissingDependencyError,
    NewerStoreError,
    StoreUnavailableError,
)
from roadmap.storage.slips import TRAVELLING

if TYPE_CHECKING:
    from roadmap.storage.chain import Row
    from roadmap.storage.sql import SqlStore


def write_backup(target: Path, rows: "Iterable[Row]", *, verified: bool = True) -> None:
    """Write rows of any store to a backup.

    Parameters
    ----------
    target
        Name of the file; it is replaced when the new one is on disk.
    rows
        Each roadmap before what belongs to it.
    verified
        Whether to refuse a broken history.

    Raises
    ------
    roadmap.errors.BackupError
        When it cannot be written, or a history in it is broken.
    roadmap.errors.MissingDependencyError
        When the extra ``store`` is not installed.
    """
    with _whole_file(target) as draft, _opened(draft) as store:
        try:
            store.fill(rows)
        except StoreUnavailableError as error:
            # Lost while reading, the store itself is the one that is out of reach.
            if error.reason == "connection":
                raise
            raise BackupError("cannot-write", error.detail) from error
        if verified:
            _verify(store)


def copy_backup(file: Path, target: Path, *, verified: bool = True) -> None:
    """Back a SQLite store up, page by page, while it is used, without what may not leave it.

    Parameters
    ----------
    file
        The file of the store.
    target
        Name of the backup; it is replaced when the new one is on disk.
    verified
        Whether to refuse a broken history.

    Raises
    ------
    roadmap.errors.BackupError
        When it cannot be written, a history in it is broken, or `target` is
        the store itself.
    """
    if target.exists() and target.samefile(file):
        raise BackupError("same-file")
    with _whole_file(target) as draft:
        _copy(file, draft)
        _leave_out(draft)
        if verified:
            with _opened(draft) as store:
                _verify(store)


def copy_file(file: Path, target: Path) -> None:
    """Copy a SQLite file as it is, of any version, while it is used.

    Raises
    ------
    roadmap.errors.BackupError
        When it cannot be written.
    """
    with _whole_file(target) as draft:
        _copy(file, draft)


@contextmanager
def open_backup(source: Path) -> "Iterator[Iterator[Row]]":
    """Open a backup, of this version or an older one; the file itself is not touched.

    Returns
    -------
    All its rows, each roadmap before what belongs to it.

    Raises
    ------
    roadmap.errors.BackupError
        When it is no backup, or a history in it is broken.
    roadmap.errors.NewerStoreError
        When a newer version of this program wrote it.
    """
    with tempfile.TemporaryDirectory(prefix="roadmap-") as folder:
        draft = Path(folder) / "backup.db"
        try:
            _copy(source, draft)
        except (OSError, sqlite3.Error) as error:
            raise BackupError("not-a-backup", str(error)) from error
        if not _has_tables(draft):
            raise BackupError("not-a-backup", source.name)
        with _opened(draft) as store:
            _verify(store)
            with store.rows() as rows:
                yield rows


@contextmanager
def _whole_file(target: Path) -> Iterator[Path]:
    """Give the name of a draft beside `target`, which takes its place when all went well."""
    draft: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        os.close(handle)
        draft = Path(name)
        yield draft
        _finish(draft)
        draft.replace(target)
        _to_disk(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise BackupError("cannot-write", str(error)) from error
    finally:
        if draft is not None:
            for ending in ("", "-wal", "-shm", "-journal"):
                draft.with_name(draft.name + ending).unlink(missing_ok=True)


def _finish(draft: Path) -> None:
    """Make one file of a database and its log, and see that it is on disk."""
    with closing(sqlite3.connect(draft)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        (said,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise BackupError("damaged", said)
    _to_disk(draft)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _copy(source: Path, target: Path) -> None:
    reading = f"{source.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(reading, uri=True)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
        new.execute("PRAGMA journal_mode = DELETE")


def _leave_out(draft: Path) -> None:
    """Take out of a copy what never leaves a store.

    What was deleted, here or earlier in the store, stands in free pages until
    the file is written anew.
    """
    with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        # A draft that fails is thrown away, and `_finish` sees that it is on disk.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("DELETE FROM slips WHERE kind <> ?", (TRAVELLING,))
        connection.execute("VACUUM")


def _has_tables(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None


@contextmanager
def _opened(draft: Path) -> "Iterator[SqlStore]":
    try:
        from sqlalchemy.engine import URL

        from roadmap.storage.sql import SqlStore
    except ModuleNotFoundError as error:
        raise MissingDependencyError("store", "store") from error
    try:
        store = SqlStore(URL.create("sqlite", database=str(draft)))
    except NewerStoreError:
        raise
    except StoreUnavailableError as error:
        raise BackupError("not-a-backup", error.detail) from error
    with store:
        yield store


def _verify(store: "SqlStore") -> None:
    for id in store.ids():
        broken = store.verify(id)
        if broken is not None:
            where = f"{id}: {broken.part} {broken.number}: {broken.reason}"
            raise BackupError("damaged", where)
