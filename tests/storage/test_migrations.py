"""Opening a store of an older or newer version."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import make_url

import roadmap.storage
from roadmap.errors import NewerStoreError, StoreUnavailableError
from roadmap.storage import SlipWrite, open_store, tables
from roadmap.storage.chain import HeadRow, RevisionRow, digest, micros
from roadmap.storage.engines import connect, writing
from roadmap.storage.migrate import NEWEST, VERSION_TABLE, migrate
from roadmap.storage.rows import add
from tests.storage.samples import MT, START, sample

RECORD = (
    '{"at":"2026-01-01T12:00:00Z","author":"Ans","changes":[],"decision":null,"document":"%s",'
    '"number":1,"previous":null,"reason":"begin","roadmap":"test"}'
)
"""A record as the first version wrote it, before it told how a revision came to be."""


def make_old(url: str) -> None:
    """Make a store as the first version left it, with one revision."""
    engine = connect(make_url(url), 10)
    file = Path(engine.url.database or "") if url.startswith("sqlite") else None
    migrate(engine, file, to="0001")
    body = b'{"format":"roadmap/1","id":"test","plateaus":[{"id":"p1","number":1,"title":"P"},'
    body += b'{"id":"p2","number":2,"title":"P"}],"title":"Oud"}'
    record = RECORD % digest(body)
    row = RevisionRow("test", 1, micros(START), record, digest(record.encode()), body)
    with writing(engine).begin() as connection:
        add(connection, [HeadRow("test", "Oud", 1, row.at, row.sha256, False), row])
    engine.dispose()


def test_an_older_store_is_brought_up_to_date_with_all_that_is_in_it(url: str) -> None:
    make_old(url)
    with open_store(url) as store:
        assert store.entry("test").title == "Oud"
        assert store.verify("test") is None
        store.adopt("test", 1, decision=MT, author="Ans")
        store.append("test", 1, sample(), author="Ans", reason="om")
        first, second = store.history("test")
        assert (first.author, first.kind, first.restores) == ("Ans", "changed", None)
        assert second.previous == first.sha256
        assert store.load("test", 1).revision == first
        store.put([SlipWrite("token", "", "a", 0, "{}")])
        assert store.verify("test") is None


def test_an_older_file_is_copied_before_it_is_altered(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    for _ in range(2):
        make_old(f"sqlite:///{file}")
        open_store(f"sqlite:///{file}").close()
        file.unlink()
    copies = sorted(path.name for path in tmp_path.iterdir())
    assert copies == [f"store.db.before-{NEWEST}", f"store.db.before-{NEWEST}-2"]
    old = sqlite3.connect(tmp_path / copies[0])
    assert old.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchall() == [("0001",)]
    assert old.execute(
        "SELECT author FROM (SELECT json_extract(record, '$.author') AS author FROM revisions)"
    ).fetchall() == [("Ans",)]
    old.close()


def test_a_file_of_the_version_before_is_copied_too(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    engine = connect(make_url(url), 10)
    migrate(engine, to="0002")
    engine.dispose()
    with open_store(url) as store:
        assert store.put([SlipWrite("scenario", "test", "a", 0, "{}")])[0].version == 1
    assert (tmp_path / f"store.db.before-{NEWEST}").exists()


def test_a_new_or_newest_store_is_not_copied(tmp_path: Path) -> None:
    for _ in range(2):
        with open_store(f"sqlite:///{tmp_path}/store.db") as store:
            assert store.list() == ()
    assert [path.name for path in tmp_path.iterdir()] == ["store.db"]


def test_an_upgrade_that_fails_leaves_the_old_store(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlalchemy as sa

    make_old(url)
    engine = connect(make_url(url), 10)
    with writing(engine).begin() as connection:
        # The step that makes this table will find its name taken.
        connection.execute(sa.text("CREATE VIEW events AS SELECT 1 AS one"))
    with pytest.raises(StoreUnavailableError):
        open_store(url)
    with writing(engine).begin() as connection:
        assert connection.execute(sa.text(f"SELECT version_num FROM {VERSION_TABLE}")).all() == [
            ("0001",)
        ]
        connection.execute(sa.text("DROP VIEW events"))
    engine.dispose()
    with open_store(url) as store:
        assert store.verify("test") is None


def test_a_store_of_a_newer_version_is_refused_and_left_alone(url: str) -> None:
    open_store(url).close()
    engine = connect(make_url(url), 10)
    with writing(engine).begin() as connection:
        connection.exec_driver_sql(f"UPDATE {VERSION_TABLE} SET version_num = '0099'")
    with pytest.raises(NewerStoreError) as caught:
        open_store(url)
    assert caught.value.found == "0099"
    with writing(engine).begin() as connection:
        found = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar_one()
        assert found == "0099"
    engine.dispose()


@pytest.mark.parametrize("table", sorted(tables.METADATA.tables))
def test_tables_of_another_program_are_left_alone(url: str, table: str) -> None:
    engine = connect(make_url(url), 10)
    with writing(engine).begin() as connection:
        connection.exec_driver_sql(f"CREATE TABLE {table} (invoice INTEGER)")
    with pytest.raises(StoreUnavailableError) as caught:
        open_store(url)
    assert (caught.value.reason, caught.value.detail) == ("foreign", table)
    engine.dispose()


def test_the_steps_lead_to_the_tables_that_the_statements_know(url: str) -> None:
    open_store(url).close()
    engine = connect(make_url(url), 10)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, tables.METADATA) == []
    engine.dispose()


def test_the_newest_step_is_the_last_of_one_single_history() -> None:
    config = Config()
    config.set_main_option(
        "script_location", str(Path(roadmap.storage.__file__).parent / "migrations")
    )
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [NEWEST]
    steps = [step.revision for step in scripts.walk_revisions()]
    assert steps == sorted(steps, reverse=True)


def test_a_store_that_is_up_to_date_opens_without_the_migration_library(url: str) -> None:
    from tests.storage.samples import output, process

    open_store(url).close()
    code = "import sys; from roadmap.storage import open_store; open_store(sys.argv[1]).close();"
    said = output(process(f"{code} print('alembic' in sys.modules)", url))
    assert said == "False\n"
