"""The stamp differs once anything was written, by anyone, in any process."""

import shutil
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from roadmap.errors import ConflictError, SlipConflictError, StoreUnavailableError
from roadmap.storage import SlipWrite, Store, open_store
from roadmap.storage.sql import SqlStore
from tests.storage.samples import MT, output, process, sample
from tests.storage.server import cut_off

TOKEN = SlipWrite("token", "", "a", 0, "{}")
NEXT = SlipWrite("token", "", "a", 1, "{}")


def every_write(store: Store) -> list[Callable[[], Any]]:
    who: Any = {"author": "Ans", "reason": "om"}
    return [
        lambda: store.create(sample(), **who),
        lambda: store.append("test", 1, sample(), **who),
        lambda: store.adopt("test", 2, decision=MT, author="Ans"),
        lambda: store.archive("test", **who),
        lambda: store.unarchive("test", **who),
        lambda: store.unarchive("test", **who, also=[TOKEN]),
        lambda: store.put([NEXT]),
        lambda: store.purge("token", datetime.max.replace(tzinfo=UTC)),
    ]


def test_every_write_changes_the_stamp(store: Store, tmp_path: Path) -> None:
    seen = [store.stamp()]
    for write in every_write(store):
        write()
        seen.append(store.stamp())
    store.backup(tmp_path / "backup.db")
    seen.append(store.stamp())
    store.restore(tmp_path / "backup.db", keep=tmp_path / "kept.db")
    assert store.stamp() not in seen
    assert len(set(seen)) >= len(seen) - 1


def test_every_write_of_another_store_changes_the_stamp(url: str) -> None:
    with open_store(url) as store, open_store(url) as other:
        seen = [store.stamp()]
        for write in every_write(other):
            write()
            assert store.stamp() not in seen
            seen.append(store.stamp())


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
def test_reading_and_what_was_refused_leave_a_quick_stamp_as_it_is(address: Any, kind: str) -> None:
    with open_store(address(kind)) as store:
        store.create(sample(), author="Ans", reason="begin", also=[TOKEN])
        before = store.stamp()
        store.load("test")
        store.slips("token", "")
        store.verify("test")
        with pytest.raises(ConflictError):
            store.append("test", 7, sample(), author="Ans", reason="om")
        with pytest.raises(SlipConflictError):
            store.append("test", 1, sample(), author="Ans", reason="om", also=[TOKEN])
        assert store.purge("request", datetime.max.replace(tzinfo=UTC)) == 0
        assert store.stamp() == before


def test_a_stamp_tells_whether_it_is_quick(store: Store) -> None:
    is_server = isinstance(store, SqlStore) and store._file is None
    assert store.quick_stamp is not is_server


WRITER = """
import sys
from roadmap.storage import SlipWrite, open_store
with open_store(sys.argv[1]) as store:
    for version in range(3):
        sys.stdin.readline()
        store.put([SlipWrite("token", "", "a", version, "{}")])
        print(version, flush=True)
"""


def test_a_write_of_another_process_changes_the_stamp_no_later_than_it_returned(url: str) -> None:
    with open_store(url) as store:
        writer = process(WRITER, url)
        assert writer.stdin is not None
        assert writer.stdout is not None
        for version in range(3):
            before = store.stamp()
            writer.stdin.write("\n")
            writer.stdin.flush()
            assert writer.stdout.readline() == f"{version}\n"
            assert store.stamp() != before
        output(writer)


def test_data_is_never_older_than_an_equal_stamp_says(url: str) -> None:
    """While others write, what was read under a stamp is what a reader under an equal one finds."""
    stop = threading.Event()
    with open_store(url) as store, open_store(url) as other:
        other.put([TOKEN])

        def write() -> None:
            for version in range(1, 150):
                other.put([SlipWrite("token", "", "a", version, "{}")])
            stop.set()

        def read() -> int:
            equal = 0
            while not stop.is_set():
                stamp = store.stamp()
                first = store.slip("token", "", "a")
                second = store.slip("token", "", "a")
                if store.stamp() == stamp:
                    assert first == second
                    equal += 1
            return equal

        with ThreadPoolExecutor(3) as pool:
            readers = [pool.submit(read) for _ in range(2)]
            pool.submit(write).result()
            assert all(reader.result() >= 0 for reader in readers)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with open_store(f"sqlite:///{tmp_path}/store.db") as store:
        store.create(sample(), author="Ans", reason="begin")
    return tmp_path / "store.db"


def test_a_file_that_another_took_the_place_of_is_read_anew(file: Path) -> None:
    new = file.with_name("new.db")
    shutil.copy(file, new)
    with open_store(f"sqlite:///{new}") as other:
        other.append("test", 1, sample(), author="Bo", reason="anders")
    with open_store(f"sqlite:///{file}") as store:
        before = store.stamp()
        assert store.entry("test").latest.number == 1
        new.replace(file)
        assert store.stamp() != before
        assert store.entry("test").latest.number == 2
        assert store.append("test", 2, sample(), author="Bo", reason="om").number == 3
        assert store.verify("test") is None


def test_a_file_that_is_gone_is_told_and_not_made(file: Path) -> None:
    with open_store(f"sqlite:///{file}") as store:
        before = store.stamp()
        away = file.rename(file.with_name("away.db"))
        with pytest.raises(StoreUnavailableError) as caught:
            store.stamp()
        assert caught.value.reason == "cannot-open"
        assert not file.exists()
        away.rename(file)
        assert store.stamp() == before


def test_a_damaged_file_is_told_and_the_stamp_differs_when_it_is_whole_again(file: Path) -> None:
    with open_store(f"sqlite:///{file}") as store:
        whole = file.read_bytes()
        before = store.stamp()
        store.close()
    with open_store(f"sqlite:///{file}") as store:
        file.write_bytes(b"geen database" * 1000)
        with pytest.raises(StoreUnavailableError) as caught:
            store.stamp()
        assert caught.value.reason == "foreign"
        file.write_bytes(whole)
        assert store.stamp() != before


def test_asking_from_many_threads_makes_one_connection_which_is_let_go_of(file: Path) -> None:
    open_files = Path("/proc/self/fd")
    with open_store(f"sqlite:///{file}") as store:
        with ThreadPoolExecutor(8) as pool:
            assert len(set(pool.map(lambda _: store.stamp(), range(400)))) == 1
        store.put([TOKEN])
    links = [str(found.readlink()) for found in open_files.iterdir() if found.exists()]
    assert not [link for link in links if str(file.parent) in link]
    assert [path.name for path in file.parent.iterdir()] == ["store.db"]


def test_asking_does_not_keep_the_log_from_being_written_back(file: Path) -> None:
    with open_store(f"sqlite:///{file}") as store:
        store.stamp()
        store.put([TOKEN])
        other = sqlite3.connect(file)
        assert other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() == (0, 0, 0)
        other.close()


def test_a_server_that_cannot_be_asked_is_told_and_asked_again(address: Any) -> None:
    url = address("postgresql")
    with open_store(url) as store:
        before = store.stamp()
        cut_off(url)
        assert isinstance(store.stamp(), type(before))
