"""Whether anyone wrote to a SQLite file, asked in microseconds."""

import os
import sqlite3
from collections.abc import Callable, Hashable
from contextlib import suppress
from pathlib import Path
from threading import Lock

from roadmap.errors import StoreUnavailableError
from roadmap.storage.trouble import unavailable


class FileStamp:
    """Asks a SQLite file for its stamp; may be used from any thread.

    SQLite itself keeps count of what other connections commit
    (``PRAGMA data_version``), for each connection apart; so this one stays
    open, never writes, and is opened anew when another file took the place of
    the file. While it is open no new file can have the inode of its own.

    Parameters
    ----------
    file
        The file; it must be there when it is asked for its stamp.
    replaced
        Called when another file took its place, before that one is asked.
    """

    def __init__(self, file: Path, replaced: Callable[[], None]) -> None:
        self._file = file.absolute()
        # Asking a string spares a third of the time of asking a path.
        self._name = str(self._file)
        self._replaced = replaced
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None
        self._inode: tuple[int, int] | None = None
        self._opened = 0

    def ask(self) -> Hashable:
        """Return a value that differs once anything was committed to the file.

        Raises
        ------
        roadmap.errors.StoreUnavailableError
            When the file is not there, or cannot be read; the next call opens it anew.
        """
        with self._lock:
            try:
                found = os.stat(self._name)  # noqa: PTH116
                inode = (found.st_dev, found.st_ino)
                connection = self._connection
                if connection is None or inode != self._inode:
                    connection = self._open(inode)
                (version,) = connection.execute("PRAGMA data_version").fetchone()
            except OSError as error:
                raise StoreUnavailableError("cannot-open", str(error)) from error
            except sqlite3.Error as error:
                self._let_go()
                raise unavailable(error) from error
        return self._opened, version

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._let_go()

    def _open(self, inode: tuple[int, int]) -> sqlite3.Connection:
        self._let_go()
        if self._inode not in (None, inode):
            self._replaced()
        # Never makes a file, which connecting by its name alone would do.
        where = f"{self._file.as_uri()}?mode=rw"
        connection = sqlite3.connect(where, uri=True, isolation_level=None, check_same_thread=False)
        self._connection, self._inode = connection, inode
        self._opened += 1
        return connection

    def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()
