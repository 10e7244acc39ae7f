"""Small records beside the histories: versions, all or none, and gone when taken away."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from roadmap.errors import ArchivedError, ConflictError, SlipConflictError, StoreUnavailableError
from roadmap.storage import Slip, SlipKind, SlipWrite, Store
from tests.storage.samples import MT, START, Watch, sample


def write(name: str, expected: int, record: str | None = "{}", **where: Any) -> SlipWrite:
    kind: SlipKind = where.get("kind", "scenario")
    return SlipWrite(kind, where.get("scope", "test"), name, expected, record)


def test_a_slip_is_written_replaced_and_taken_away_version_by_version(store: Store) -> None:
    record = '{ "naam": "Zoë 🌍" }'
    (first,) = store.put([write("a", 0, record)])
    assert first == Slip("scenario", "test", "a", 1, START + timedelta(0, 1), record)
    assert store.slip("scenario", "test", "a") == first
    (second,) = store.put([write("a", 1, "[]")])
    assert (second.version, second.record) == (2, "[]")
    assert second.at > first.at
    assert store.put([write("a", 2, None)]) == ()
    assert store.slip("scenario", "test", "a") is None
    assert store.put([write("a", 0)])[0].version == 1


def test_a_slip_is_known_by_kind_scope_and_name_together(store: Store) -> None:
    writes = [
        write("a", 0, "1"),
        write("a", 0, "2", scope=""),
        write("a", 0, "3", kind="token"),
        write("A", 0, "4"),
    ]
    written = store.put(writes)
    assert [slip.record for slip in written] == ["1", "2", "3", "4"]
    assert store.slip("scenario", "", "a") == written[1]
    assert store.slip("token", "test", "a") == written[2]
    assert store.slip("request", "test", "a") is None
    assert store.slips("scenario", "test") == (written[3], written[0])
    assert store.slips("request", "test") == ()


def test_slips_come_in_the_order_of_people(store: Store) -> None:
    store.put([write(name, 0) for name in ("plan-10", "plan-9", "Plan-1", "b c")])
    names = [slip.name for slip in store.slips("scenario", "test")]
    assert names == ["Plan-1", "b c", "plan-9", "plan-10"]


@pytest.mark.parametrize(
    ("stale", "actual"),
    [
        (write("a", 0), 1),
        (write("a", 2), 1),
        (write("a", -1), 1),
        (write("a", 2**70), 1),
        (write("a", 0, None), 1),
        (write("a", 2, None), 1),
        (write("new", 1), 0),
        (write("new", 1, None), 0),
    ],
)
def test_a_version_that_is_not_there_is_refused_and_nothing_of_the_whole_is_kept(
    store: Store, stale: SlipWrite, actual: int
) -> None:
    before = store.put([write("a", 0), write("b", 0)])
    with pytest.raises(SlipConflictError) as caught:
        store.put([write("z", 0), write("b", 1, "[]"), stale])
    found = caught.value
    assert (found.kind, found.name) == ("scenario", stale.name)
    assert (found.expected, found.actual) == (stale.expected, actual)
    assert store.slips("scenario", "test") == before


def test_that_nothing_is_there_may_be_all_that_is_asked(store: Store) -> None:
    (other,) = store.put([write("a", 0, None), write("b", 0)])
    assert store.slips("scenario", "test") == (other,)
    assert store.put([]) == ()


def test_the_first_conflict_by_name_is_told_whatever_the_order_of_the_writes(store: Store) -> None:
    for writes in ([write("b", 1), write("a", 2)], [write("a", 2), write("b", 1)]):
        with pytest.raises(SlipConflictError) as caught:
            store.put(writes)
        assert caught.value.name == "a"


@pytest.mark.parametrize(
    "wrong",
    [
        [write("a", 0), write("a", 1)],
        [write("", 0)],
        [write("x" * 65, 0)],
        [write("a\n", 0)],
        [write("a", 0, scope="x" * 65)],
        [write("a", 0, scope="\x00")],
        [write("\ud800", 0)],
        [write("a", 0, "\x00")],
        [write("a", 0, "\ud800")],
    ],
)
def test_what_no_database_keeps_is_a_fault_of_the_program(
    store: Store, wrong: list[SlipWrite]
) -> None:
    with pytest.raises(ValueError, match=r"slip|surrogates"):
        store.put([write("0", 0), *wrong])
    assert store.slips("scenario", "test") == ()
    for each in wrong:
        assert store.slip(each.kind, each.scope, each.name) is None
        assert store.slips(each.kind, each.scope) == ()


def test_the_longest_names_of_any_script_are_kept(store: Store) -> None:
    (made,) = store.put([write("é" * 64, 0, "x" * 100_000, scope="🌍" * 64)])
    assert store.slip("scenario", "🌍" * 64, "é" * 64) == made


def test_purging_takes_only_the_old_ones_of_its_kind(store: Store, watch: Watch) -> None:
    store.put([write("old", 0, kind="request"), write("old", 0, kind="token")])
    watch.now += timedelta(hours=1)
    (young,) = store.put([write("young", 0, kind="request")])
    (touched,) = store.put([write("old", 1, kind="token")])
    assert store.purge("request", young.at) == 1
    assert store.purge("request", young.at) == 0
    assert store.slips("request", "test") == (young,)
    assert store.slips("token", "test") == (touched,)
    assert store.purge("request", young.at + timedelta(microseconds=1)) == 1
    with pytest.raises(ValueError, match="time zone"):
        store.purge("request", datetime(2026, 1, 1))  # noqa: DTZ001


def writers(store: Store) -> dict[str, Callable[[list[SlipWrite]], Any]]:
    """Return every method that writes slips with something else."""
    who: Any = {"author": "Ans", "reason": "om"}
    return {
        "create": lambda also: store.create(sample("new"), **who, also=also),
        "append": lambda also: store.append("test", 1, sample(), **who, also=also),
        "adopt": lambda also: store.adopt("test", 1, decision=MT, author="Ans", also=also),
        "archive": lambda also: store.archive("test", **who, also=also),
        "unarchive": lambda also: store.unarchive("away", **who, also=also),
    }


def state(store: Store) -> list[Any]:
    entries = store.list(archived=True)
    return [entries, [store.events(entry.id) for entry in entries], store.slips("request", "")]


@pytest.fixture
def filled(store: Store) -> Store:
    for id in ("test", "away"):
        store.create(sample(id), author="Ans", reason="begin")
    store.archive("away", author="Ans", reason="om")
    return store


WRITERS = ["create", "append", "adopt", "archive", "unarchive"]


@pytest.mark.parametrize("how", WRITERS)
def test_a_slip_is_written_together_with_what_it_belongs_to(filled: Store, how: str) -> None:
    before = state(filled)
    done = writers(filled)[how]([write("k", 0, '"1"', kind="request", scope="")])
    assert done is not None
    after = state(filled)
    assert after[:2] != before[:2]
    assert [(slip.name, slip.record) for slip in after[2]] == [("k", '"1"')]
    assert all(filled.verify(entry.id) is None for entry in after[0])


@pytest.mark.parametrize("how", WRITERS)
def test_a_slip_that_conflicts_keeps_everything_else_out(filled: Store, how: str) -> None:
    before = state(filled)
    wrong = write("k", 3, kind="request", scope="")
    with pytest.raises(SlipConflictError):
        writers(filled)[how]([write("a", 0, kind="request", scope=""), wrong])
    with pytest.raises(ValueError, match="slip"):
        writers(filled)[how]([wrong, wrong])
    assert state(filled) == before


def test_a_refused_revision_keeps_its_slips_out_and_is_told_before_them(filled: Store) -> None:
    before = state(filled)
    who: Any = {"author": "Ans", "reason": "om", "also": [write("k", 5, kind="request", scope="")]}
    with pytest.raises(ConflictError):
        filled.append("test", 7, sample(), **who)
    with pytest.raises(ConflictError):
        filled.create(sample(), **who)
    with pytest.raises(ArchivedError):
        filled.archive("away", **who)
    assert state(filled) == before


def test_a_slip_is_written_even_when_nothing_had_to_leave_the_archive(filled: Store) -> None:
    also = [write("k", 0, kind="request", scope="")]
    assert filled.unarchive("test", author="Ans", reason="om", also=also) is None
    assert [slip.name for slip in filled.slips("request", "")] == ["k"]


def test_a_closed_store_knows_no_slips(store: Store) -> None:
    store.close()
    calls: list[Callable[[], Any]] = [
        lambda: store.slip("token", "", "a"),
        lambda: store.slips("token", ""),
        lambda: store.put([write("a", 0)]),
        lambda: store.purge("token", START),
        store.stamp,
    ]
    for call in calls:
        with pytest.raises(StoreUnavailableError) as caught:
            call()
        assert caught.value.reason == "closed"
