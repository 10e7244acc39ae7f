"""Threads and processes at the same store."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import psycopg
import pytest

from roadmap.errors import ConflictError, SlipConflictError, StoreUnavailableError
from roadmap.model.revision import Revision
from roadmap.storage import Slip, SlipWrite, Store, open_store
from tests.storage.samples import output, process, sample
from tests.storage.server import plain

THREADS = 8


def together(calls: list[Callable[[], Any]]) -> list[Any]:
    """Make all calls at the same moment; return answers and errors."""
    barrier = threading.Barrier(len(calls))

    def attempt(call: Callable[[], Any]) -> Any:
        barrier.wait()
        try:
            return call()
        except (ConflictError, SlipConflictError, StoreUnavailableError) as error:
            return error

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(attempt, calls))


def test_of_eight_appends_of_the_same_version_exactly_one_is_accepted(store: Store) -> None:
    store.create(sample(), author="Ans", reason="begin")
    for version in range(1, 6):

        def attempt(author: str, expected: int = version) -> Revision:
            return store.append("test", expected, sample(), author=author, reason="om")

        answers = together([partial(attempt, f"A{n}") for n in range(THREADS)])
        (accepted,) = [answer for answer in answers if isinstance(answer, Revision)]
        refused = [answer for answer in answers if isinstance(answer, ConflictError)]
        assert (len(refused), accepted.number) == (THREADS - 1, version + 1)
        assert {(error.expected, error.actual) for error in refused} == {(version, version + 1)}
        assert store.load("test").revision == accepted
    assert store.verify("test") is None


def test_of_eight_creations_exactly_one_is_accepted(store: Store) -> None:
    def attempt(author: str) -> Revision:
        return store.create(sample(), author=author, reason="om")

    answers = together([partial(attempt, f"A{n}") for n in range(THREADS)])
    (accepted,) = [answer for answer in answers if isinstance(answer, Revision)]
    assert store.load("test").revision == accepted
    assert all(error.expected == 0 and error.actual == 1 for error in answers if error != accepted)


def test_events_of_eight_threads_all_find_their_place(store: Store) -> None:
    from tests.storage.samples import MT

    store.create(sample(), author="Ans", reason="begin")
    together([lambda: store.adopt("test", 1, decision=MT, author="Bo") for _ in range(THREADS)])
    assert [event.sequence for event in store.events("test")] == list(range(1, THREADS + 1))
    assert store.verify("test") is None


@pytest.mark.parametrize("last", ["{}", None])
def test_of_eight_writes_of_the_same_slip_exactly_one_is_accepted(
    store: Store, last: str | None
) -> None:
    for version, record in enumerate(["{}", "{}", last]):

        def attempt(own: str, expected: int = version, record: str | None = record) -> Any:
            again = SlipWrite("scenario", "test", "same", expected, record)
            return store.put([SlipWrite("request", "", own, 0, "{}"), again])

        answers = together([partial(attempt, f"{version}-{n}") for n in range(THREADS)])
        refused = [answer for answer in answers if isinstance(answer, SlipConflictError)]
        assert len(refused) == THREADS - 1
        after = version + 1 if record else 0
        assert {(error.expected, error.actual) for error in refused} == {(version, after)}
    found = store.slip("scenario", "test", "same")
    assert (found.version if found else None) == (3 if last else None)
    assert len(store.slips("request", "")) == 3


def test_of_eight_appends_with_the_same_request_exactly_one_is_accepted(store: Store) -> None:
    for id in ("test", "other"):
        store.create(sample(id), author="Ans", reason="begin")
    also = [SlipWrite("request", "", "key", 0, "{}")]

    def attempt(id: str) -> Revision:
        return store.append(id, 1, sample(id), author="Ans", reason="om", also=also)

    answers = together([partial(attempt, id) for id in ("test", "other") * (THREADS // 2)])
    assert sum(isinstance(answer, Revision) for answer in answers) == 1
    numbers = [store.entry(id).latest.number for id in ("test", "other")]
    assert sorted(numbers) == [1, 2]


def test_writers_of_the_same_slips_in_any_order_never_wait_for_each_other_both(
    store: Store,
) -> None:
    names = [f"s{n}" for n in range(10)]
    store.put([SlipWrite("token", "", name, 0, "{}") for name in names])

    def attempt(order: list[str]) -> tuple[Slip, ...]:
        return store.put([SlipWrite("token", "", name, 1, "{}") for name in order])

    answers = together([partial(attempt, order) for order in (names, names[::-1]) * 4])
    assert sum(isinstance(answer, tuple) for answer in answers) == 1
    assert not [answer for answer in answers if isinstance(answer, StoreUnavailableError)]


WRITER = """
import sys
from roadmap.errors import ConflictError
from roadmap.storage import open_store
from tests.storage.samples import sample
with open_store(sys.argv[1]) as store:
    done = 0
    while done < int(sys.argv[3]):
        latest = store.entry("test").latest.number
        try:
            made = store.append("test", latest, sample(), author=sys.argv[2], reason="om")
        except ConflictError:
            continue
        done += 1
        print(made.number, flush=True)
"""


def test_two_processes_lose_nothing_and_store_nothing_twice(url: str) -> None:
    with open_store(url) as store:
        store.create(sample(), author="Ans", reason="begin")
        writers = [process(WRITER, url, name, "30") for name in ("Bo", "Cas")]
        numbers = [int(number) for writer in writers for number in output(writer).split()]
        assert sorted(numbers) == list(range(2, 62))
        assert store.entry("test").latest.number == 61
        assert store.verify("test") is None


COUNTER = """
import sys
from roadmap.errors import SlipConflictError
from roadmap.storage import SlipWrite, open_store
with open_store(sys.argv[1]) as store:
    done = 0
    while done < 40:
        found = store.slip("scenario", "test", "count")
        version = found.version if found else 0
        try:
            store.put([SlipWrite("scenario", "test", "count", version, str(version + 1))])
        except SlipConflictError:
            continue
        done += 1
"""


def test_two_processes_that_replace_one_slip_lose_no_count(url: str) -> None:
    with open_store(url) as store:
        for counter in [process(COUNTER, url) for _ in range(2)]:
            output(counter)
        found = store.slip("scenario", "test", "count")
        assert found is not None
        assert (found.version, found.record) == (80, "80")


OPENER = """
import sys
from roadmap.storage import open_store
with open_store(sys.argv[1]) as store:
    print(len(store.list()))
"""


def test_processes_that_open_a_new_store_together_make_its_tables_once(url: str) -> None:
    openers = [process(OPENER, url) for _ in range(4)]
    assert [output(opener) for opener in openers] == ["0\n"] * 4


def test_readers_do_not_wait_for_a_writer_and_writers_tell_that_they_did(url: str) -> None:
    with open_store(url, patience_seconds=0.3) as store, open_store(url) as other:
        store.create(sample(), author="Ans", reason="begin")
        with other._writing() as connection:  # type: ignore[attr-defined]
            connection.exec_driver_sql("UPDATE roadmaps SET latest = 7")
            assert store.load("test").revision.number == 1
            assert store.verify("test") is None
            with pytest.raises(StoreUnavailableError) as caught:
                store.append("test", 1, sample(), author="Ans", reason="om")
            assert caught.value.reason == "locked"
            connection.exec_driver_sql("UPDATE roadmaps SET latest = 1")
        assert store.append("test", 1, sample(), author="Ans", reason="om").number == 2


def test_threads_of_one_process_wait_for_their_turn_no_longer_than_was_said(url: str) -> None:
    with open_store(url, patience_seconds=0.3) as store:
        store.create(sample(), author="Ans", reason="begin")
        with store._writing() as connection:  # type: ignore[attr-defined]
            connection.exec_driver_sql("UPDATE roadmaps SET latest = 1")
            with ThreadPoolExecutor(1) as pool, pytest.raises(StoreUnavailableError) as caught:
                pool.submit(store.append, "test", 1, sample(), author="Ans", reason="om").result()
            assert caught.value.reason == "locked"


def test_acknowledged_means_on_disk_whatever_the_server_is_set_to(url: str) -> None:
    wanted = {"sqlite": (2,), "postgresql+psycopg": ("on",)}
    asked = {"sqlite": "PRAGMA synchronous", "postgresql+psycopg": "SHOW synchronous_commit"}
    scheme = url.split(":")[0]
    with open_store(url) as store, store._writing() as connection:  # type: ignore[attr-defined]
        assert connection.exec_driver_sql(asked[scheme]).one() == wanted[scheme]
    if scheme != "sqlite":
        with psycopg.connect(plain(url)) as bare:
            assert bare.execute("SHOW synchronous_commit").fetchone() == ("off",)
