"""What a database says, told in the words of `roadmap.errors.StoreUnavailableError`."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from roadmap.errors import StoreUnavailableError

_SQLITE = {
    sqlite3.SQLITE_PERM: "refused",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_CANTOPEN: "cannot-open",
    sqlite3.SQLITE_PROTOCOL: "locked",
    sqlite3.SQLITE_AUTH: "refused",
    sqlite3.SQLITE_NOTADB: "foreign",
}
"""Primary result codes of SQLite; the rest has failed (sqlite.org/rescode.html)."""

_POSTGRESQL = {
    "08": "connection",
    "25006": "read-only",
    "40001": "locked",
    "40P01": "locked",
    "42501": "refused",
    "53100": "full",
    "53300": "connection",
    "55P03": "locked",
    "57014": "locked",
    "57P": "connection",
    "XX001": "damaged",
    "XX002": "damaged",
}
"""SQLSTATEs of PostgreSQL, or the start of them (PostgreSQL manual, appendix A)."""


def reason_of(error: BaseException) -> str:
    """Return the reason, as in `StoreUnavailableError`, that a driver's error stands for."""
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        return _SQLITE.get(code & 0xFF, "failed")
    state = getattr(error, "sqlstate", None)
    if state is None:
        # Without a SQLSTATE there was no connection, was it refused, or did it go away.
        return "connection" if type(error).__name__ == "OperationalError" else "failed"
    found = (reason for start, reason in _POSTGRESQL.items() if state.startswith(start))
    return next(found, "failed")


def unavailable(error: BaseException) -> StoreUnavailableError:
    """Return our error for one of a driver."""
    said = str(error).strip().splitlines()
    return StoreUnavailableError(reason_of(error), said[0] if said else type(error).__name__)


_LASTING = frozenset({"cannot-open", "damaged", "failed", "foreign", "full", "read-only"})
"""Reasons that a connection to a file keeps, even when the trouble itself is over."""


def begin_afresh(context: ExceptionContext) -> None:
    """Let go of connections to a file that may never do their work again.

    A listener of SQLAlchemy's ``handle_error``; what is lost for PostgreSQL
    it finds out by itself.
    """
    error = context.original_exception
    if isinstance(error, sqlite3.Error) and reason_of(error) in _LASTING:
        context.is_disconnect = True


@contextmanager
def told() -> Iterator[None]:
    """Raise what the database says as our own error.

    Raises
    ------
    roadmap.errors.StoreUnavailableError
        For every error of the database or its driver.
    """
    try:
        yield
    except DBAPIError as error:
        raise unavailable(error.orig or error) from error
    except PoolTimeoutError as error:
        raise StoreUnavailableError("locked", "every connection is in use") from error
    except SQLAlchemyError as error:
        raise StoreUnavailableError("failed", str(error).splitlines()[0]) from error
    except sqlite3.Error as error:
        raise unavailable(error) from error
