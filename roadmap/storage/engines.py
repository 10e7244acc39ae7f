"""Connections to SQLite and PostgreSQL that keep their word: durable, patient, no surprises."""

import sqlite3
from math import ceil
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from roadmap.storage.trouble import begin_afresh

WRITING = "roadmap_writing"
"""Execution option of connections that will write, told before their transaction begins."""

READING = "roadmap_reading"
"""Execution option of connections that read more than once from one moment."""


def connect(url: URL, patience_seconds: float) -> Engine:
    """Return an engine for a URL; nothing is opened yet."""
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, patience_seconds)
    return _postgresql(url, patience_seconds)


def writing(engine: Engine) -> Engine:
    """Return the same engine for transactions that write."""
    return engine.execution_options(**{WRITING: True})


def reading(engine: Engine) -> Engine:
    """Return the same engine for transactions whose reads all see one moment."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(**{READING: True})
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def glancing(engine: Engine) -> Engine:
    """Return the same engine for single statements, without the cost of a transaction."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="AUTOCOMMIT")


def _sqlite(url: URL, patience: float) -> Engine:
    engine = create_engine(
        url,
        connect_args={"timeout": patience, "check_same_thread": False},
        pool_timeout=patience,
        pool_size=8,
        max_overflow=24,
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    event.listen(engine, "handle_error", begin_afresh)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # Python's driver would begin transactions by itself, and never IMMEDIATE ones.
    connection.isolation_level = None
    # FULL: a commit waits until the log is on disk.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # Nothing in a file that someone else made may run code.
    connection.execute("PRAGMA trusted_schema = OFF")


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get(WRITING):
        # A reader that becomes a writer half-way cannot wait for its turn; this one can.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    elif options.get(READING):
        connection.exec_driver_sql("BEGIN")


def _postgresql(url: URL, patience: float) -> Engine:
    engine = create_engine(
        url,
        connect_args={
            "connect_timeout": max(2, ceil(patience)),
            "application_name": "plateauplanner",
        },
        pool_pre_ping=True,
        pool_timeout=patience,
        pool_size=8,
        max_overflow=24,
    )
    milliseconds = ceil(patience * 1000)

    def prepare(connection: Any, _record: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = {milliseconds}")
            # A server may be set to answer before the log is on disk; for a revision it may not.
            cursor.execute(
                "SELECT set_config('synchronous_commit', 'on', false)"
                " WHERE current_setting('synchronous_commit') = 'off'"
            )
        connection.commit()

    event.listen(engine, "connect", prepare)
    return engine
