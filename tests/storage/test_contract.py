"""What every store promises, of every kind."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from roadmap.engine import apply
from roadmap.errors import (
    ArchivedError,
    ConflictError,
    NotFoundError,
    OtherRoadmapError,
    RevisionTextError,
    StorageError,
    StoreUnavailableError,
)
from roadmap.formats import shipped_roadmap
from roadmap.model.change import AddDependency, Change, DelayAction, SetStatus
from roadmap.model.decision import Decision
from roadmap.storage import Store
from tests.storage.samples import MT, START, Watch, sample
from tests.strategies import link


def filled(store: Store, revisions: int = 3) -> None:
    store.create(sample(actions=1), author="Ans", reason="begin")
    for number in range(1, revisions):
        store.append("test", number, sample(actions=number + 1), author="Bo", reason="meer")


def test_a_new_roadmap_begins_at_revision_one_with_who_and_why(store: Store) -> None:
    roadmap = sample()
    revision = store.create(roadmap, author="Ans", reason="begin", decision=MT)
    assert (revision.roadmap, revision.number, revision.at) == ("test", 1, START + timedelta(0, 1))
    assert (revision.author, revision.reason, revision.decision) == ("Ans", "begin", MT)
    assert (revision.changes, revision.previous) == ((), None)
    assert revision.document == roadmap.sha256


def test_the_shipped_roadmap_comes_back_whole_and_with_its_own_hash(store: Store) -> None:
    roadmap = shipped_roadmap()
    store.create(roadmap, author="Ans", reason="begin")
    found = store.load(roadmap.id)
    assert found.roadmap == roadmap.model_copy(update={"schema_": None})
    assert found.roadmap.sha256 == found.revision.document == roadmap.sha256


def test_changes_are_kept_as_data_with_their_revision(store: Store) -> None:
    roadmap = sample(actions=3)
    dependency = AddDependency.model_validate({"dependency": link(1, 3)})
    changes: list[Change] = [
        SetStatus(action="1", status="blocked", reason="wacht"),
        dependency,
        DelayAction(action="2"),
    ]
    store.create(roadmap, author="Ans", reason="begin")
    after = apply(roadmap, changes)
    made = store.append("test", 1, after, changes=changes, author="Bo", reason="om", decision=MT)
    assert store.load("test").roadmap == after
    assert store.history("test", after=1) == (made,)
    assert made.changes == tuple(changes)


def test_how_a_revision_came_to_be_is_kept_with_it(store: Store) -> None:
    who: Any = {"author": "Ans", "reason": "om"}
    made = [store.create(sample(actions=1), **who), store.append("test", 1, sample(), **who)]
    made.append(store.append("test", 2, sample(actions=1), kind="undone", restores=1, **who))
    made.append(store.append("test", 3, sample(), kind="redone", restores=2, **who))
    made.append(store.append("test", 4, sample(actions=3), kind="replaced", **who))
    made.append(store.append("test", 5, sample(actions=1), kind="restored", restores=1, **who))
    assert [(revision.kind, revision.restores) for revision in made] == [
        ("created", None),
        ("changed", None),
        ("undone", 1),
        ("redone", 2),
        ("replaced", None),
        ("restored", 1),
    ]
    assert store.history("test") == tuple(made)
    assert store.verify("test") is None


def test_each_revision_carries_the_hash_of_the_one_before(store: Store) -> None:
    filled(store)
    first, second, third = store.history("test")
    assert (second.previous, third.previous) == (first.sha256, second.sha256)
    assert len({first.sha256, second.sha256, third.sha256}) == 3


def test_a_roadmap_loads_as_of_any_revision_and_any_moment(store: Store) -> None:
    filled(store)
    first, second, third = store.history("test")
    for revision in (first, second, third):
        by_number = store.load("test", revision.number)
        assert by_number.revision == revision == store.load("test", revision.at).revision
        assert len(by_number.roadmap.actions) == revision.number
    shortly_before = third.at - timedelta(microseconds=1)
    assert store.load("test", shortly_before).revision == second
    assert store.load("test", datetime.max.replace(tzinfo=UTC)).revision == third
    elsewhere = second.at.astimezone(timezone(timedelta(hours=5)))
    assert store.load("test", elsewhere).revision == second


@pytest.mark.parametrize(
    ("at", "kind"),
    [(0, "revision"), (4, "revision"), (-1, "revision"), (2**70, "revision"), (START, "moment")],
)
def test_what_never_was_is_not_found(store: Store, at: int | datetime, kind: str) -> None:
    filled(store)
    with pytest.raises(NotFoundError) as caught:
        store.load("test", at)
    assert (caught.value.kind, caught.value.id) == (kind, "test")


def test_a_moment_without_a_time_zone_is_a_fault_of_the_program(store: Store) -> None:
    filled(store)
    with pytest.raises(ValueError, match="time zone"):
        store.load("test", datetime(2026, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize("id", ["none", "", "a\x00b", "é", "\ud800", "x" * 1000, "a'; --"])
def test_every_question_about_an_unknown_roadmap_says_that_it_is_unknown(
    store: Store, id: str
) -> None:
    who: Any = {"author": "Ans", "reason": "om"}
    other = sample().model_copy(update={"id": id})
    questions: list[Callable[[], Any]] = [
        lambda: store.entry(id),
        lambda: store.load(id),
        lambda: store.load(id, 1),
        lambda: store.load(id, START),
        lambda: store.append(id, 1, other, **who),
        lambda: store.history(id),
        lambda: store.adopt(id, 1, decision=MT, author="Ans"),
        lambda: store.baselines(id),
        lambda: store.events(id),
        lambda: store.archive(id, **who),
        lambda: store.unarchive(id, **who),
        lambda: store.verify(id),
    ]
    for question in questions:
        with pytest.raises(NotFoundError) as caught:
            question()
        assert (caught.value.kind, caught.value.id) == ("roadmap", id)


def test_a_stale_append_stores_nothing_and_tells_the_latest_revision(store: Store) -> None:
    filled(store)
    for expected in (0, 2, 4, 2**70):
        with pytest.raises(ConflictError) as caught:
            store.append("test", expected, sample(), author="Ans", reason="om")
        assert (caught.value.expected, caught.value.actual) == (expected, 3)
    assert len(store.history("test")) == 3


def test_a_roadmap_cannot_be_created_twice(store: Store) -> None:
    filled(store)
    with pytest.raises(ConflictError) as caught:
        store.create(sample(), author="Ans", reason="om")
    assert (caught.value.id, caught.value.expected, caught.value.actual) == ("test", 0, 3)
    assert len(store.load("test", 1).roadmap.actions) == 1


def test_a_revision_of_another_roadmap_is_refused(store: Store) -> None:
    filled(store)
    with pytest.raises(OtherRoadmapError):
        store.append("test", 3, sample("other"), author="Ans", reason="om")


@pytest.mark.parametrize("text", ["", "x" * 20_001, "a\x00b", "\ud800", 7, None])
def test_nothing_is_stored_without_a_name_and_a_reason_that_can_be_read(
    store: Store, text: str
) -> None:
    filled(store)
    calls: dict[str, list[Callable[[], Any]]] = {
        "author": [
            lambda: store.create(sample("new"), author=text, reason="om"),
            lambda: store.append("test", 3, sample(), author=text, reason="om"),
            lambda: store.adopt("test", 1, decision=MT, author=text),
            lambda: store.archive("test", author=text, reason="om"),
            lambda: store.unarchive("test", author=text, reason="om"),
        ],
        "reason": [
            lambda: store.create(sample("new"), author="Ans", reason=text),
            lambda: store.append("test", 3, sample(), author="Ans", reason=text),
            lambda: store.archive("test", author="Ans", reason=text),
        ],
    }
    for field, attempts in calls.items():
        for attempt in attempts:
            with pytest.raises(RevisionTextError) as caught:
                attempt()
            assert caught.value.field == field
    assert (len(store.history("test")), store.events("test")) == (3, ())
    assert [entry.id for entry in store.list(archived=True)] == ["test"]


def test_history_comes_in_pages(store: Store) -> None:
    filled(store, 5)
    numbers = [revision.number for revision in store.history("test", after=1, limit=2)]
    assert numbers == [2, 3]
    assert [revision.number for revision in store.history("test", after=3)] == [4, 5]
    assert store.history("test", after=5) == store.history("test", after=2**70) == ()
    assert len(store.history("test", after=-3, limit=2**70)) == 5
    with pytest.raises(ValueError, match="limit"):
        store.history("test", limit=0)


def test_the_overview_has_the_order_of_people_and_the_newest_titles(store: Store) -> None:
    for id in ("domein-10", "domein-2", "Domein-1", "domein_2"):
        store.create(sample(id), author="Ans", reason="begin")
    renamed = sample("domein-2", title="Zorg & welzijn")
    latest = store.append("domein-2", 1, renamed, author="Bo", reason="naam")
    assert [entry.id for entry in store.list()] == ["Domein-1", "domein-2", "domein-10", "domein_2"]
    entry = store.entry("domein-2")
    assert (entry.title, entry.archived, entry.latest) == ("Zorg & welzijn", False, latest)
    assert entry in store.list()


def test_an_archived_roadmap_can_be_read_and_takes_nothing_new(store: Store) -> None:
    filled(store)
    store.create(sample("other"), author="Ans", reason="begin")
    moved = store.archive("test", author="Cas", reason="klaar")
    assert (moved.event, moved.author, moved.reason) == ("archived", "Cas", "klaar")
    assert [entry.id for entry in store.list()] == ["other"]
    assert [entry.id for entry in store.list(archived=True)] == ["other", "test"]
    assert store.entry("test").archived
    assert store.load("test").revision.number == 3
    for attempt in (
        lambda: store.append("test", 3, sample(), author="Ans", reason="om"),
        lambda: store.adopt("test", 3, decision=MT, author="Ans"),
        lambda: store.archive("test", author="Ans", reason="om"),
    ):
        with pytest.raises(ArchivedError):
            attempt()
    with pytest.raises(ConflictError):
        store.create(sample(), author="Ans", reason="begin")


def test_out_of_the_archive_a_roadmap_goes_on_where_it_was(store: Store) -> None:
    filled(store)
    assert store.unarchive("test", author="Cas", reason="toch") is None
    archived = store.archive("test", author="Cas", reason="klaar")
    back = store.unarchive("test", author="Cas", reason="toch")
    assert back is not None
    assert (back.event, back.sequence, back.previous) == ("unarchived", 2, archived.sha256)
    assert store.append("test", 3, sample(), author="Ans", reason="om").number == 4
    assert store.events("test") == (archived, back)
    assert store.verify("test") is None


def test_a_baseline_names_the_revision_and_who_decided(store: Store) -> None:
    filled(store)
    imo = Decision(by="IMO", body="imo", reference="besluit 12")
    first = store.adopt("test", 2, decision=imo, author="Ans")
    again = store.adopt("test", 2, decision=MT, author="Bo")
    assert (first.number, first.decision, first.author) == (2, imo, "Ans")
    assert first.revision == store.load("test", 2).revision.sha256
    assert store.baselines("test") == (first, again) == store.events("test")
    for number in (0, 4, 2**70):
        with pytest.raises(NotFoundError):
            store.adopt("test", number, decision=MT, author="Ans")


def test_times_never_go_back_even_when_the_clock_does(store: Store, watch: Watch) -> None:
    filled(store)
    store.archive("test", author="Ans", reason="om")
    watch.now -= timedelta(days=400)
    store.unarchive("test", author="Ans", reason="om")
    store.append("test", 3, sample(), author="Ans", reason="om")
    times = [revision.at for revision in store.history("test")]
    assert times == sorted(times)
    assert times[2] == times[3]
    assert store.load("test", times[3]).revision.number == 4
    first, second = store.events("test")
    assert first.at == second.at
    assert store.verify("test") is None


def test_a_store_that_is_closed_says_so(store: Store) -> None:
    filled(store)
    store.close()
    for question in (store.list, lambda: store.load("test"), lambda: store.entry("test")):
        with pytest.raises(StoreUnavailableError) as caught:
            question()
        assert caught.value.reason == "closed"
        assert isinstance(caught.value, StorageError)


def test_a_remembered_snapshot_is_read_once(store: Store) -> None:
    filled(store)
    snapshot = store.load("test")
    assert snapshot.roadmap is snapshot.roadmap
