"""A database that is open: its transactions, its stamp, and letting go of it."""

from collections.abc import Hashable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL

from roadmap.errors import StoreUnavailableError
from roadmap.storage import tables
from roadmap.storage.engines import connect, glancing, reading, writing
from roadmap.storage.migrate import migrate
from roadmap.storage.stamps import FileStamp
from roadmap.storage.trouble import told


class Transactions:
    """What every store in a SQL database does before and after its own work.

    Opening it brings the tables up to date; see `roadmap.storage.migrate`.
    """

    def __init__(self, url: URL, patience_seconds: float) -> None:
        self._patience_seconds = patience_seconds
        self._engine = connect(url, patience_seconds)
        self._glance = glancing(self._engine)
        self._read = reading(self._engine)
        self._write = writing(self._engine)
        is_file = url.get_backend_name() == "sqlite"
        self._file = Path(url.database or "") if is_file else None
        # Connections to a file that was replaced would go on reading the old one.
        self._stamp = FileStamp(self._file, self._engine.dispose) if self._file else None
        # SQLite lets writers of other processes poll for their turn; threads need not.
        self._turn = Lock() if is_file else None
        self._closed = False
        try:
            with told():
                migrate(self._engine, self._file)
        except BaseException:
            self._engine.dispose()
            raise

    @property
    def quick_stamp(self) -> bool:
        """See `roadmap.storage.base.Store.quick_stamp`."""
        return self._stamp is not None

    def stamp(self) -> Hashable:
        """See `roadmap.storage.base.Store.stamp`."""
        if self._stamp is None:
            with self._glancing() as connection:
                return tuple(connection.execute(tables.STAMP).one())
        if self._closed:
            raise StoreUnavailableError("closed")
        return self._stamp.ask()

    def close(self) -> None:
        """See `roadmap.storage.base.Store.close`."""
        self._closed = True
        if self._stamp is not None:
            self._stamp.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        """See `roadmap.storage.base.Store`."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """See `roadmap.storage.base.Store`."""
        self.close()

    @contextmanager
    def _connected(self, engine: Engine) -> Iterator[Connection]:
        if self._closed:
            raise StoreUnavailableError("closed")
        with told(), engine.begin() as connection:
            yield connection

    def _glancing(self) -> AbstractContextManager[Connection]:
        return self._connected(self._glance)

    def _reading(self) -> AbstractContextManager[Connection]:
        return self._connected(self._read)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._in_turn(), self._connected(self._write) as connection:
            yield connection

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        if self._turn is None:
            yield
            return
        if not self._turn.acquire(timeout=self._patience_seconds):
            raise StoreUnavailableError("locked", "another thread is writing")
        try:
            yield
        finally:
            self._turn.release()
