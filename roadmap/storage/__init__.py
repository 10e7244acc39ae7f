"""Keeps roadmaps: every revision, who made it and why.

The only home of databases; see `roadmap.storage.base.Store` for what every
store promises, and ``docs/storage.md``. Opening one is all that other parts
of the library do here.
"""

from roadmap.errors import MissingDependencyError, StoreAddressError
from roadmap.storage.base import PATIENCE_SECONDS, Clock, Point, Snapshot, Store, utc_now
from roadmap.storage.slips import Slip, SlipKind, SlipWrite

__all__ = [
    "Clock",
    "Point",
    "Slip",
    "SlipKind",
    "SlipWrite",
    "Snapshot",
    "Store",
    "open_store",
    "utc_now",
]

MEMORY = "memory:"
"""Address of a store in memory."""


def open_store(
    url: str, *, clock: Clock = utc_now, patience_seconds: float = PATIENCE_SECONDS
) -> Store:
    """Open a store, and bring its tables up to date.

    Parameters
    ----------
    url
        ``memory:``; ``sqlite:///file.db`` (``sqlite:////var/lib/file.db`` for
        an absolute path), which makes the file when it is not there; or
        ``postgresql+psycopg://user:password@host/database``.
    clock
        Tells what time it is, with a time zone.
    patience_seconds
        How long a call waits for another writer or for a free connection
        before it raises ``StoreUnavailableError``.

    Raises
    ------
    roadmap.errors.StoreAddressError
        When there is no such kind of store.
    roadmap.errors.MissingDependencyError
        When the extra ``store`` is not installed.
    roadmap.errors.NewerStoreError
        When a newer version of this program made it.
    roadmap.errors.StoreUnavailableError
        When it cannot be opened.

    Notes
    -----
    Loads nothing of a database before one is asked for.
    """
    if url == MEMORY:
        from roadmap.storage.memory import MemoryStore

        return MemoryStore(clock)
    scheme, _, rest = url.partition("://")
    if scheme not in _SCHEMES or (_SCHEMES[scheme] == "sqlite" and not rest.strip("/")):
        raise StoreAddressError(scheme=scheme[:40])
    try:
        from sqlalchemy.engine import make_url
        from sqlalchemy.exc import ArgumentError

        from roadmap.storage.sql import SqlStore
    except ModuleNotFoundError as error:
        raise MissingDependencyError("store", "store") from error
    try:
        address = make_url(f"{_SCHEMES[scheme]}://{rest}")
    except (ArgumentError, ValueError):
        # Their message holds the whole address, and so the password.
        raise StoreAddressError(scheme=scheme) from None
    try:
        return SqlStore(address, clock, patience_seconds)
    except ModuleNotFoundError as error:
        raise MissingDependencyError("store", "store") from error


_SCHEMES = {
    "sqlite": "sqlite",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
"""Schemes of addresses, and the driver behind each."""
