"""Bringing the tables up to date when a store is opened.

Alembic keeps which steps were taken, in a table of the store itself. All
missing steps are taken in one transaction, by one process at a time.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import OperationalError

from roadmap.errors import NewerStoreError, StoreUnavailableError
from roadmap.storage.backup import copy_file
from roadmap.storage.engines import glancing, writing
from roadmap.storage.tables import METADATA
from roadmap.storage.trouble import reason_of

NEWEST = "0003"
"""The last step of ``migrations/versions``; a store at this step needs nothing."""

VERSION_TABLE = "roadmap_schema"
"""Where the step is kept; not Alembic's own name, which another program may use."""

_LOCK = 5_250_871_330
"""Any number of our own: PostgreSQL lets one process at a time hold it."""


def migrate(engine: Engine, file: Path | None = None, *, to: str = NEWEST) -> None:
    """Take the steps that a store has not taken yet.

    Parameters
    ----------
    engine
        The store.
    file
        Its file, where it is one: a file that is not empty is first copied
        to ``<name>.before-<step>`` (with a number behind it when that exists).
    to
        The step to stop after; only tests stop early.

    Raises
    ------
    roadmap.errors.NewerStoreError
        When the store is at a step that this version does not know.
    roadmap.errors.StoreUnavailableError
        When the tables belong to another program, or cannot be made.
    """
    with glancing(engine).begin() as connection:
        step = _step(connection)
    if file is not None:
        _log_ahead(engine)
    if step == to:
        return
    with writing(engine).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        step = _step(connection)
        if step == to:
            return
        if step is not None and file is not None:
            copy_file(file, _free_name(file.with_name(f"{file.name}.before-{to}")))
        _upgrade(connection, to)


def _step(connection: Connection) -> str | None:
    """The step that a store is at; null for one without tables."""
    names = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in names:
        foreign = names if connection.dialect.name == "sqlite" else names & set(METADATA.tables)
        if foreign:
            raise StoreUnavailableError("foreign", ", ".join(sorted(foreign)[:5]))
        return None
    found = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar_one()
    if found > NEWEST:
        raise NewerStoreError(str(found))
    return str(found)


def _log_ahead(engine: Engine) -> None:
    """Let a SQLite file keep a write-ahead log: readers then never wait for the writer.

    The file remembers it; it cannot be set within a transaction.
    """
    with engine.connect() as connection:
        if connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal":
            return
        try:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        except OperationalError as error:
            # Such a file can still be read; the first write tells what is wrong.
            if reason_of(error.orig or error) != "read-only":
                raise


def _upgrade(connection: Connection, to: str) -> None:
    # Alembic takes as long to load as everything else together, and is seldom needed.
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)

    def steps(current: Any, _context: object) -> Any:
        return scripts._upgrade_revs(to, current)

    with EnvironmentContext(config, scripts, fn=steps, destination_rev=to) as environment:
        environment.configure(
            connection=connection, version_table=VERSION_TABLE, target_metadata=METADATA
        )
        environment.run_migrations()


def _free_name(name: Path) -> Path:
    found, count = name, 1
    while found.exists():
        count += 1
        found = name.with_name(f"{name.name}-{count}")
    return found
