"""Whether anyone wrote to a SQLite file, asked in microseconds."""

import os
import sqlite3
from collections.abc import Callable, Hashable
from contextlib import suppress
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Final

from roadmap.errors import StoreUnavailableError
from roadmap.storage.trouble import unavailable

_MOMENT_SECONDS: Final = 0.02
"""How long a name is taken to be that of the same file: a commit to the file is seen at once, but
another file in its place this much later. Asking the system takes half the time of a stamp."""


class FileStamp:
    """Asks a SQLite file for its stamp; may be used from any thread.

    SQLite itself keeps count of what other connections commit
    (``PRAGMA data_version``), for each connection apart; so this one stays
    open, never writes, and is opened anew within 20 milliseconds after another
    file took the place of the file. While it is open no new file can have the inode of its own.

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
        self._looked = 0.0

    def ask(self) -> Hashable:
        """Return a value that differs once anything was committed to the file.

        Raises
        ------
        roadmap.errors.StoreUnavailableError
            When the file is not there, or cannot be read; the next call opens it anew.
        """
        with self._lock:
            try:
                connection = self._there()
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

    def _there(self) -> sqlite3.Connection:
        """Return a connection to the file that has the name now, or had it a moment ago."""
        now = monotonic()
        if self._connection is not None and now - self._looked < _MOMENT_SECONDS:
            return self._connection
        found = os.stat(self._name)  # noqa: PTH116
        inode = (found.st_dev, found.st_ino)
        self._looked = now
        if self._connection is None or inode != self._inode:
            return self._open(inode)
        return self._connection

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
