"""Backups: whole, verified, from any store into any store, while it is used."""

import os
import shutil
import sqlite3
import threading
from pathlib import Path

import pytest

from roadmap.errors import BackupError, MissingDependencyError, NewerStoreError
from roadmap.formats import shipped_roadmap
from roadmap.storage import SlipKind, SlipWrite, Store, open_store
from roadmap.storage.slips import STAYING
from tests.storage.conftest import Address
from tests.storage.samples import MT, Watch, output, process, sample

KINDS = ["memory", "sqlite", "postgresql"]


def fill(store: Store) -> None:
    shipped = shipped_roadmap()
    store.create(shipped, author="Ans", reason="begin")
    store.append(shipped.id, 1, shipped, author="Zoë 🌍", reason="regel\nregel", decision=MT)
    store.adopt(shipped.id, 2, decision=MT, author="Ans")
    for id in ("b-10", "b-2"):
        store.create(sample(id), author="Bo", reason="begin")
        for number in range(1, 30):
            store.append(id, number, sample(id, actions=number), author="Bo", reason="meer")
    store.archive("b-10", author="Bo", reason="klaar")
    scenarios = [SlipWrite("scenario", "b-2", f"s-{n}", 0, f'"é{n}"') for n in range(30)]
    store.put([*scenarios, SlipWrite("scenario", "", "s", 0, "{}")])
    store.put([SlipWrite("scenario", "b-2", "s-10", 1, '"anders"')])


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def contents(store: Store) -> list[object]:
    found: list[object] = []
    for entry in store.list(archived=True):
        found += [entry, store.history(entry.id), store.events(entry.id), store.verify(entry.id)]
        found += [store.load(entry.id, n).body for n in range(1, entry.latest.number + 1)]
        found += store.slips("scenario", entry.id)
    return [*found, *store.slips("scenario", "")]


@pytest.mark.parametrize("into", KINDS)
@pytest.mark.parametrize("of", KINDS)
def test_a_backup_of_any_store_restores_into_any_other(
    of: str, into: str, address: Address, tmp_path: Path, watch: Watch
) -> None:
    file = tmp_path / "backup.db"
    with open_store(address(of), clock=watch) as store, open_store(address(into)) as other:
        fill(store)
        store.backup(file)
        assert "backup.db" in names(tmp_path)
        other.restore(file)
        assert contents(other) == contents(store)
        after = other.append("b-2", 30, sample("b-2"), author="Bo", reason="verder")
        assert after.previous == store.load("b-2").revision.sha256
        assert other.verify("b-2") is None


def test_a_backup_is_a_store_itself_and_one_single_file(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    fill(store)
    store.backup(folder / "backup.db")
    assert names(folder) == ["backup.db"]
    with open_store(f"sqlite:///{folder}/backup.db") as opened:
        assert contents(opened) == contents(store)
        opened.append("b-2", 30, sample("b-2"), author="Bo", reason="verder")


def test_a_backup_of_nothing_restores_nothing(store: Store, tmp_path: Path) -> None:
    store.backup(tmp_path / "backup.db")
    store.restore(tmp_path / "backup.db")
    assert store.list(archived=True) == ()


def test_a_store_that_is_used_is_replaced_only_when_its_contents_are_kept_first(
    store: Store, tmp_path: Path
) -> None:
    backup, kept = tmp_path / "backup.db", tmp_path / "kept.db"
    store.create(sample(), author="Ans", reason="begin")
    store.backup(backup)
    store.append("test", 1, sample(), author="Ans", reason="te veel")
    before = contents(store)
    with pytest.raises(BackupError) as caught:
        store.restore(backup)
    assert caught.value.reason == "not-empty"
    assert contents(store) == before
    store.restore(backup, keep=kept)
    assert store.entry("test").latest.number == 1
    with open_store(f"sqlite:///{kept}") as opened:
        assert contents(opened) == before


SECRET = "never-in-a-file"


@pytest.mark.parametrize("kind", STAYING)
def test_no_byte_of_what_stays_and_of_requests_is_in_a_backup(
    store: Store, tmp_path: Path, kind: SlipKind
) -> None:
    long = f'"{SECRET * 1000}"'
    kept = [SlipWrite(kind, "", f"{SECRET}-{n}", 0, long) for n in range(40)]
    store.put([*kept, SlipWrite("request", "", SECRET, 0, long)])
    # What was taken away or made shorter may still stand in the file of a store.
    gone = [SlipWrite("request", "", f"r{n}", 0, f'"{SECRET}"') for n in range(40)]
    store.create(sample(), author="Ans", reason="begin", also=gone)
    store.put([SlipWrite("request", "", f"r{n}", 1, None) for n in range(40)])
    store.put([SlipWrite(kind, "", f"{SECRET}-{n}", 1, None) for n in range(20)])
    store.put([SlipWrite("scenario", "test", "s", 0, '"reist mee"')])
    files = [tmp_path / "backup.db", tmp_path / "kept.db"]
    store.backup(files[0])
    store.restore(files[0], keep=files[1])
    for file in files:
        assert SECRET.encode() not in file.read_bytes()
        assert b"reist mee" in file.read_bytes()
    assert len(store.slips(kind, "")) == 20


def test_what_sqlite_left_in_free_pages_is_not_in_a_backup(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/store.db") as store:
        # Some builds of SQLite wipe what they delete by themselves; this connection does not.
        other = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
        other.execute("PRAGMA secure_delete = OFF")
        for n in range(100):
            values = (f"t{n}", SECRET * (n * n))
            other.execute("INSERT INTO slips VALUES ('token', '', ?, 1, 1, ?)", values)
        other.execute("DELETE FROM slips WHERE name > 't2'")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        other.close()
        assert SECRET.encode() in (tmp_path / "store.db").read_bytes()
        store.backup(tmp_path / "backup.db")
    assert SECRET.encode() not in (tmp_path / "backup.db").read_bytes()


@pytest.mark.parametrize("kind", STAYING)
def test_a_restore_leaves_what_stays_and_takes_the_requests_away(
    store: Store, tmp_path: Path, kind: SlipKind
) -> None:
    store.put([SlipWrite(kind, "", name, 0, "{}") for name in ("revoked", "changed")])
    store.put([SlipWrite("scenario", "", name, 0, '"toen"') for name in ("a", "b")])
    store.backup(tmp_path / "backup.db")
    (changed,) = store.put(
        [
            SlipWrite(kind, "", "revoked", 1, None),
            SlipWrite(kind, "", "changed", 1, '"later"'),
        ]
    )
    store.put([SlipWrite("request", "", "r", 0, "{}"), SlipWrite("scenario", "", "c", 0, "{}")])
    store.put([SlipWrite("scenario", "", "a", 1, '"later"')])
    store.restore(tmp_path / "backup.db", keep=tmp_path / "kept.db")
    assert store.slips(kind, "") == (changed,)
    assert store.slips("request", "") == ()
    found = [(slip.name, slip.version, slip.record) for slip in store.slips("scenario", "")]
    assert found == [("a", 1, '"toen"'), ("b", 1, '"toen"')]


def test_tokens_in_a_plain_copy_of_a_store_do_not_come_with_it(
    store: Store, tmp_path: Path
) -> None:
    with open_store(f"sqlite:///{tmp_path}/copy.db") as other:
        other.create(sample(), author="Ans", reason="begin")
        writes = [SlipWrite(kind, "", "a", 0, "{}") for kind in ("token", "request")]
        other.put(writes)
    store.restore(tmp_path / "copy.db")
    assert store.entry("test").latest.number == 1
    assert store.slips("token", "") == store.slips("request", "") == ()


def test_a_store_that_holds_only_scenarios_is_not_simply_replaced(
    store: Store, tmp_path: Path
) -> None:
    store.backup(tmp_path / "backup.db")
    store.put([SlipWrite("token", "", "a", 0, "{}"), SlipWrite("request", "", "a", 0, "{}")])
    store.restore(tmp_path / "backup.db")
    store.put([SlipWrite("scenario", "", "a", 0, "{}")])
    with pytest.raises(BackupError) as caught:
        store.restore(tmp_path / "backup.db")
    assert caught.value.reason == "not-empty"
    store.restore(tmp_path / "backup.db", keep=tmp_path / "kept.db")
    assert store.slips("scenario", "") == ()


BUSY = """
import sys
from roadmap.storage import open_store
from tests.storage.samples import sample
with open_store(sys.argv[1]) as store:
    latest = 1
    while latest < 400:
        latest = store.append("test", latest, sample(), author="Ans", reason="om").number
        print(latest, flush=True)
"""


def test_a_backup_while_others_write_is_one_moment_of_the_history(url: str, tmp_path: Path) -> None:
    file = tmp_path / "backup.db"
    with open_store(url) as store:
        store.create(sample(), author="Ans", reason="begin")
        writer = process(BUSY, url)
        assert writer.stdout is not None
        writer.stdout.readline()
        seen = []
        for _ in range(3):
            before = store.entry("test").latest.number
            store.backup(file)
            after = store.entry("test").latest.number
            with open_store(f"sqlite:///{file}") as opened:
                seen.append(opened.entry("test").latest.number)
                assert before <= seen[-1] <= after
                assert opened.verify("test") is None
        output(writer)
        assert seen[0] < 400
        assert store.entry("test").latest.number == 400


def test_restoring_waits_for_writers_and_shows_readers_all_or_nothing(
    url: str, tmp_path: Path
) -> None:
    file = tmp_path / "backup.db"
    with open_store(url) as store:
        for id in ("a", "b"):
            store.create(sample(id), author="Ans", reason="begin")
        store.backup(file)
        for id in ("a", "b"):
            store.append(id, 1, sample(id), author="Ans", reason="om")
        seen, stop = set(), threading.Event()

        def read() -> None:
            while not stop.is_set():
                seen.add(tuple(entry.latest.number for entry in store.list()))

        reader = threading.Thread(target=read)
        reader.start()
        store.restore(file, keep=tmp_path / "kept.db")
        stop.set()
        reader.join()
        assert seen <= {(2, 2), (1, 1)}
        assert [entry.latest.number for entry in store.list()] == [1, 1]


def test_a_broken_history_does_not_push_a_good_backup_out(url: str, tmp_path: Path) -> None:
    file, kept = tmp_path / "backup.db", tmp_path / "kept.db"
    with open_store(url) as store:
        store.create(sample(), author="Ans", reason="begin")
        store.backup(file)
        good = file.read_bytes()
        with store._writing() as connection:  # type: ignore[attr-defined]
            connection.exec_driver_sql("UPDATE revisions SET document = '{}'")
        with pytest.raises(BackupError) as caught:
            store.backup(file)
        assert (caught.value.reason, caught.value.detail) == (
            "damaged",
            "test: revision 1: document-changed",
        )
        assert file.read_bytes() == good
        store.restore(file, keep=kept)
        assert store.verify("test") is None
        with open_store(f"sqlite:///{kept}") as opened:
            assert opened.verify("test") is not None
        with pytest.raises(BackupError) as caught:
            store.restore(kept, keep=tmp_path / "again.db")
        assert caught.value.reason == "damaged"
        assert store.verify("test") is None


@pytest.mark.parametrize("contents", [b"", b"geen reservekopie", None, "other"])
def test_what_is_no_backup_is_refused_and_changes_nothing(
    store: Store, tmp_path: Path, contents: object
) -> None:
    file = tmp_path / "something.db"
    if isinstance(contents, bytes):
        file.write_bytes(contents)
    elif contents == "other":
        with sqlite3.connect(file) as other:
            other.execute("CREATE TABLE invoices (id)")
        other.close()
    store.create(sample(), author="Ans", reason="begin")
    with pytest.raises(BackupError) as caught:
        store.restore(file, keep=tmp_path / "kept.db")
    assert caught.value.reason == "not-a-backup"
    assert [entry.id for entry in store.list()] == ["test"]
    assert not (tmp_path / "kept.db").exists()


def test_a_backup_cut_short_is_refused(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup.db"
    fill(store)
    store.backup(file)
    os.truncate(file, file.stat().st_size // 2 // 4096 * 4096)
    with pytest.raises(BackupError):
        store.restore(file, keep=tmp_path / "kept.db")
    assert store.verify("b-2") is None


def test_a_backup_of_a_newer_version_is_refused(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup.db"
    store.backup(file)
    with sqlite3.connect(file) as other:
        other.execute("UPDATE roadmap_schema SET version_num = '9999'")
    other.close()
    with pytest.raises(NewerStoreError):
        store.restore(file)


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(BackupError) as caught:
        store.backup(tmp_path / "no" / "backup.db")
    assert caught.value.reason == "cannot-write"
    folder = tmp_path / "taken"
    (folder / "backup.db").mkdir(parents=True)
    with pytest.raises(BackupError):
        store.backup(folder / "backup.db")
    assert names(folder) == ["backup.db"]


def test_a_store_is_never_its_own_backup(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    with open_store(f"sqlite:///{file}") as store:
        store.create(sample(), author="Ans", reason="begin")
        (tmp_path / "link.db").symlink_to(file)
        for target in (file, tmp_path / "link.db"):
            with pytest.raises(BackupError) as caught:
                store.backup(target)
            assert caught.value.reason == "same-file"
        assert store.verify("test") is None


def test_the_names_of_files_may_hold_anything(tmp_path: Path) -> None:
    folder = tmp_path / "een map? met #50% é"
    folder.mkdir()
    with open_store("memory:") as store:
        store.create(sample(), author="Ans", reason="begin")
        store.backup(folder / "kopie?.db")
        shutil.copy(folder / "kopie?.db", tmp_path / "plain.db")
        for file in (folder / "kopie?.db", tmp_path / "plain.db"):
            with open_store("memory:") as other:
                other.restore(file)
                assert other.entry("test").latest.number == 1


def test_without_the_extra_a_backup_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "roadmap.storage.sql", None)
    with open_store("memory:") as store, pytest.raises(MissingDependencyError) as caught:
        store.backup(tmp_path / "backup.db")
    assert caught.value.extra == "store"
    assert names(tmp_path) == []
