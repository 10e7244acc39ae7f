"""Killed, full, forbidden, occupied, cut off: nothing is lost, and it goes on afterwards."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import psycopg
import pytest

from roadmap.errors import StoreUnavailableError
from roadmap.storage import open_store
from tests.storage.samples import output, process, sample
from tests.storage.server import cut_off, plain

WRITES = 1_000

WRITER = """
import sys
from roadmap.storage import open_store
from tests.storage.samples import sample
roadmap = sample(actions=40)
with open_store(sys.argv[1]) as store:
    latest = store.entry("test").latest.number
    while latest <= int(sys.argv[2]):
        latest = store.append("test", latest, roadmap, author="Ans", reason="om").number
        print(latest, flush=True)
"""


def test_kill_nine_amid_a_thousand_writes_loses_no_acknowledged_revision(url: str) -> None:
    dice = random.Random(9)
    with open_store(url) as store:
        store.create(sample(), author="Ans", reason="begin")
    acknowledged = kills = 0
    while acknowledged <= WRITES:
        writer = process(WRITER, url, str(WRITES))
        assert writer.stdout is not None
        if kills < 5:
            for _ in range(dice.randint(20, 160)):
                acknowledged = int(writer.stdout.readline())
            time.sleep(dice.random() / 200)
            writer.kill()
            kills += 1
        said, complaint = writer.communicate()
        assert writer.returncode in (0, -signal.SIGKILL), complaint
        # The last line may have been cut off half-way.
        whole = said[: said.rfind("\n") + 1].split()
        acknowledged = max([acknowledged, *map(int, whole)])
        with open_store(url) as store:
            latest = store.load("test").revision.number
            assert acknowledged <= latest <= acknowledged + 1
            assert store.verify("test") is None
            acknowledged = latest
    assert (acknowledged, kills) == (WRITES + 1, 5)


FULL = """
import os, resource, sys
from pathlib import Path
from roadmap.errors import StoreUnavailableError
from roadmap.storage import open_store
from tests.storage.samples import sample

file, how = Path(sys.argv[1]), sys.argv[2]
ballast = file.with_name("ballast")
limits = resource.getrlimit(resource.RLIMIT_FSIZE)

def fill():
    if how == "limit":
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
    else:
        room = os.statvfs(file.parent)
        ballast.write_bytes(bytes(max(room.f_bavail * room.f_bsize - 100_000, 0)))

def make_room():
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    ballast.unlink(missing_ok=True)

with open_store(f"sqlite:///{file}") as store:
    latest = store.create(sample(), author="Ans", reason="begin").number
    fill()
    roadmap = sample(actions=100)
    try:
        while latest < 1000:
            latest = store.append("test", latest, roadmap, author="Ans", reason="om").number
    except StoreUnavailableError as error:
        print(error.reason)
    print(store.load("test").revision.number - latest, store.verify("test"))
    make_room()
    print(store.append("test", latest, roadmap, author="Ans", reason="om").number - latest)
    print(store.verify("test"))
"""


def test_past_the_largest_file_allowed_nothing_half_is_stored(tmp_path: Path) -> None:
    said = output(process(FULL, str(tmp_path / "store.db"), "limit")).split("\n")
    assert said == ["failed", "0 None", "1", "None", ""]


def test_on_a_full_disk_nothing_half_is_stored_and_room_is_enough_to_go_on(tmp_path: Path) -> None:
    small = f'mount -t tmpfs -o size=2m tmpfs "{tmp_path}" && exec "$@"'
    before = ("unshare", "--mount", "--map-root-user", "sh", "-c", small, "sh")
    able = shutil.which("unshare") and subprocess.run([*before, "true"], capture_output=True)
    if not able or able.returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    said = output(process(FULL, str(tmp_path / "store.db"), "disk", before=before)).split("\n")
    assert said == ["full", "0 None", "1", "None", ""]


READ_ONLY = """
import sys
from pathlib import Path
from roadmap.errors import StoreUnavailableError
from roadmap.storage import open_store
from tests.storage.samples import sample

file = Path(sys.argv[1])

def attempt(store):
    latest = store.entry("test").latest.number
    try:
        print(store.append("test", latest, sample(), author="Ans", reason="om").number)
    except StoreUnavailableError as error:
        print(error.reason)

with open_store(f"sqlite:///{file}") as store:
    store.create(sample(), author="Ans", reason="begin")
file.chmod(0o444)
with open_store(f"sqlite:///{file}") as store:
    print(store.load("test").revision.number)
    attempt(store)
    # SQLite gave the files beside it the same rights.
    for found in file.parent.glob("store.db*"):
        found.chmod(0o644)
    attempt(store)
    print(store.verify("test"))
"""


def test_a_read_only_file_can_be_read_and_written_again_when_it_may(tmp_path: Path) -> None:
    # Root may write everything, unless it lays that right down.
    before = ("setpriv", "--bounding-set=-all") if os.geteuid() == 0 else ()
    said = output(process(READ_ONLY, str(tmp_path / "store.db"), before=before)).split()
    assert said == ["1", "read-only", "2", "None"]


def test_a_file_locked_by_another_program_is_told_and_works_when_released(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    with open_store(f"sqlite:///{file}", patience_seconds=0.2) as store:
        store.create(sample(), author="Ans", reason="begin")
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailableError) as caught:
            store.append("test", 1, sample(), author="Ans", reason="om")
        assert caught.value.reason == "locked"
        other.execute("ROLLBACK")
        other.close()
        assert store.append("test", 1, sample(), author="Ans", reason="om").number == 2


@pytest.mark.parametrize(
    ("place", "reason"), [("no/such/folder/store.db", "cannot-open"), ("", "cannot-open")]
)
def test_a_file_that_cannot_be_made_is_told(tmp_path: Path, place: str, reason: str) -> None:
    with pytest.raises(StoreUnavailableError) as caught:
        open_store(f"sqlite:///{tmp_path}/{place}")
    assert caught.value.reason == reason


def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Geachte raad, " * 100)
    with pytest.raises(StoreUnavailableError) as caught:
        open_store(f"sqlite:///{file}")
    assert caught.value.reason == "foreign"
    assert file.read_text() == "Geachte raad, " * 100


def test_a_file_damaged_on_disk_is_told(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    with open_store(f"sqlite:///{file}") as store:
        store.create(sample(actions=200), author="Ans", reason="begin")
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * (file.stat().st_size - 4096))
    with (
        pytest.raises(StoreUnavailableError) as caught,
        open_store(f"sqlite:///{file}") as store,
    ):
        store.list()
    assert caught.value.reason == "damaged"


@pytest.fixture
def database(address: object) -> str:
    return address("postgresql")  # type: ignore[operator, no-any-return]


def test_a_connection_lost_while_idle_is_replaced_unnoticed(database: str) -> None:
    with open_store(database) as store:
        store.create(sample(), author="Ans", reason="begin")
        cut_off(database)
        assert store.append("test", 1, sample(), author="Ans", reason="om").number == 2
        cut_off(database)
        assert store.load("test").revision.number == 2


def test_a_connection_lost_in_a_write_is_told_and_the_next_call_works(database: str) -> None:
    with open_store(database) as store:
        store.create(sample(), author="Ans", reason="begin")

        def write() -> None:
            with store._writing() as connection:  # type: ignore[attr-defined]
                connection.exec_driver_sql("UPDATE roadmaps SET latest = 9")
                cut_off(database)
                connection.exec_driver_sql("UPDATE roadmaps SET latest = 10")

        with pytest.raises(StoreUnavailableError) as caught:
            write()
        assert caught.value.reason == "connection"
        assert store.load("test").revision.number == 1
        assert store.append("test", 1, sample(), author="Ans", reason="om").number == 2
        assert store.verify("test") is None


def test_a_server_that_is_not_there_is_told_without_the_password(database: str) -> None:
    away = database.replace("127.0.0.1", "127.0.0.2")
    password = plain(database).split(":")[2].split("@")[0]
    for wrong in (away, database.replace(password, "guess"), database + "0"):
        with pytest.raises(StoreUnavailableError) as caught:
            open_store(wrong, patience_seconds=1)
        assert caught.value.reason == "connection"
        assert password not in str(caught.value)
        assert "guess" not in str(caught.value)


def test_a_server_that_takes_no_writes_can_be_read(database: str) -> None:
    with open_store(database) as store:
        store.create(sample(), author="Ans", reason="begin")
        name = database.rsplit("/")[-1]
        with psycopg.connect(plain(database), autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        cut_off(database)
        with pytest.raises(StoreUnavailableError) as caught:
            store.append("test", 1, sample(), author="Ans", reason="om")
        assert caught.value.reason == "read-only"
        assert store.load("test").revision.number == 1
