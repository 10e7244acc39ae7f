"""Why things moved, and the feed of changes."""

import random
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from roadmap import apply, plan, read_roadmap, shipped_roadmap
from roadmap.errors import ChangeError, CycleMadeError, NotFoundError, PointError
from roadmap.formats.delta import Values, document_of, replayed
from roadmap.model.action import Action, Dependency
from roadmap.model.change import (
    AddAction,
    AddDependency,
    Change,
    DropAction,
    EditAction,
    MoveFloor,
    Pin,
    RemoveAction,
    RemoveDependency,
    SetScore,
    SetStatus,
    SetWeights,
)
from roadmap.model.decision import Decision
from roadmap.model.record import canonical_json
from roadmap.model.weighing import TEMPLATES
from roadmap.service import Planner
from tests.service.conftest import ID

LATER = MoveFloor(action="2.1", plateau=3)
MONDAY = date(2026, 11, 23)
IDLE = EditAction(action="5.1", title="Andere titel")


def write(planner: Planner, *changes: Change) -> int:
    latest = planner.roadmap(ID).latest.number
    return planner.apply(ID, latest, changes, author="Bo", reason="-").number


def test_a_move_names_the_revision_and_the_change_that_caused_it(planner: Planner) -> None:
    write(planner, IDLE)
    write(planner, LATER)
    write(planner, SetStatus(action="8.1", status="planned"))
    found = planner.moved(ID, 1)
    moves = {move.number: move for move in found.moves}
    assert moves["2.1"].after.plateau == 3
    (position,) = moves["2.2"].because
    assert (found.causes[position].change, found.causes[position].revision) == (LATER, 3)


def test_replaying_only_the_causes_gives_the_move(planner: Planner) -> None:
    write(planner, IDLE, LATER)
    write(planner, Pin(action="3.2", plateau=4), DropAction(action="1.1", reason="geen geld"))
    found = planner.moved(ID, 1)
    assert found.moves
    before = planner.state(ID, 1).roadmap
    for move in found.moves:
        replay = apply(before, [found.causes[position].change for position in move.because])
        assert plan(replay).by_number[move.number].plateau == move.after.plateau


def test_a_document_that_was_put_in_is_explained_by_derived_changes(planner: Planner) -> None:
    planner.replace(ID, 1, apply(shipped_roadmap(), [LATER]), author="Bo", reason="invoer")
    found = planner.moved(ID, 1)
    assert found.moves
    assert all(cause.derived and cause.revision == 2 for cause in found.causes)
    assert all(move.because for move in found.moves)


def test_backwards_is_the_mirror_of_forwards(planner: Planner) -> None:
    write(planner, LATER)
    there, back = planner.compare(ID, "1", "latest"), planner.compare(ID, "latest", "1")
    assert [(m.number, m.before, m.after) for m in there.moves] == [
        (m.number, m.after, m.before) for m in back.moves
    ]


def test_a_scenario_can_be_compared_with_the_baseline(planner: Planner) -> None:
    planner.adopt(ID, 1, decision=Decision(by="IMO"), author="Ans")
    write(planner, IDLE)
    planner.scenarios.save(ID, "plan-b", 0, [LATER], author="Bo")
    found = planner.compare(ID, "baseline", "scenario:plan-b")
    assert (found.left, found.right) == ("1", "scenario:plan-b")
    move = next(move for move in found.moves if move.number == "2.1")
    assert [found.causes[position].revision for position in move.because] == [None]


def test_changed_statuses_are_told(planner: Planner) -> None:
    write(planner, DropAction(action="1.1", reason="geen geld"))
    found = planner.compare(ID, "1", "latest")
    assert [(r.number, r.before, r.after) for r in found.restated] == [
        ("1.1", "proposed", "dropped")
    ]
    assert [placement.number for placement in found.removed] == ["1.1"]


@pytest.mark.parametrize("words", ["", "gisteren", "2026-01-01", "-1", "scenario:", "²"])
def test_words_that_point_at_nothing_are_refused(planner: Planner, words: str) -> None:
    with pytest.raises(PointError):
        planner.compare(ID, words, "latest")


@pytest.mark.parametrize("words", ["99", "baseline", "scenario:x", "2020-01-01T00:00:00Z"])
def test_what_is_not_there_is_told(planner: Planner, words: str) -> None:
    with pytest.raises(NotFoundError):
        planner.compare(ID, "1", words)


def some_change(chance: random.Random, count: int) -> Change:
    number = f"Z.{count}"
    return chance.choice(
        [
            AddAction(action=Action(number=number, title=f"Eigen {count}")),
            RemoveAction(action=chance.choice(["5.1", "6.1", "8.1", f"Z.{count - 2}"])),
            DropAction(action="1.1", reason=f"reden {count}"),
            MoveFloor(action="2.1", plateau=chance.randint(1, 4)),
            EditAction(action="3.3", title=f"Titel {count}"),
            SetScore(
                action="5.1", criterion="value", score=chance.randint(1, 5), by="MT", on=MONDAY
            ),
            SetWeights(weighing=chance.choice([None, *TEMPLATES.values()])),
            RemoveDependency(predecessor="2.1", successor="2.2"),
            AddDependency(
                dependency=Dependency(predecessor="1.1", successor="10.2", kind="builds-on")
            ),
        ]
    )


@pytest.mark.parametrize("seed", range(5))
def test_the_feed_replays_to_the_full_state_from_any_cursor(planner: Planner, seed: int) -> None:
    chance = random.Random(seed)
    for count in range(12):
        with suppress(ChangeError, CycleMadeError):
            write(planner, some_change(chance, count))
        latest = planner.roadmap(ID).latest.number
        if count % 4 == 3 and latest > 1:
            planner.undo(ID, latest, author="Bo", reason="-")
    latest = planner.roadmap(ID).latest.number
    values: Values = {}
    states = {0: values}
    cursor, more = "0", True
    while more:
        page = planner.changes(ID, cursor, limit=chance.randint(1, 4))
        for entry in page.entries:
            values = replayed(values, entry.entities)
            states[entry.revision.number] = values
        cursor, more = page.cursor, page.more
    assert cursor.startswith(f"{latest}-")
    for number in range(1, latest + 1):
        state = planner.state(ID, number)
        read = read_roadmap(canonical_json(document_of(states[number])), "feed")
        assert read.sha256 == state.revision.document
        placed = {key for kind, key in states[number] if kind == "placement"}
        assert placed == set(state.plan.by_number)


def test_the_feed_has_tombstones_and_nothing_that_stayed_the_same(planner: Planner) -> None:
    write(planner, RemoveAction(action="5.1"))
    (entry,) = planner.changes(ID, "1").entries
    gone = {(entity.kind, entity.key) for entity in entry.entities if entity.deleted}
    assert {("action", "5.1"), ("placement", "5.1")} <= gone
    assert all(entity.value is None for entity in entry.entities if entity.deleted)
    assert not any(entity.kind == "theme" for entity in entry.entities)


@pytest.mark.parametrize("cursor", ["2", "", "-1", "1-", "x", "1-0000000000000000", "9" * 30])
def test_a_cursor_that_is_not_of_this_history_is_told(planner: Planner, cursor: str) -> None:
    with pytest.raises(NotFoundError):
        planner.changes(ID, cursor)
    assert planner.changes(ID, "1").entries == ()


def test_after_a_restore_an_old_cursor_does_not_go_on_in_another_history(
    planner: Planner, tmp_path: Path
) -> None:
    write(planner, LATER)
    planner.backup(tmp_path / "backup.db")
    write(planner, IDLE)
    cursor = planner.changes(ID).cursor
    assert planner.changes(ID, cursor).entries == ()
    planner.restore(tmp_path / "backup.db", keep=tmp_path / "kept.db")
    write(planner, DropAction(action="1.1", reason="geen geld"))
    with pytest.raises(NotFoundError):
        planner.changes(ID, cursor)


def test_a_document_with_another_number_of_plateaus_is_compared_without_causes(
    planner: Planner,
) -> None:
    document = shipped_roadmap().to_document()
    document["plateaus"].append({"number": 5, "id": "vijf", "title": "Vijf"})
    document["actions"][0]["pin"] = 5
    after = read_roadmap(canonical_json(document), "vijf")
    planner.replace(ID, 1, after, author="Bo", reason="nieuwe opzet")
    found = planner.moved(ID, 1)
    assert [(move.because, move.smallest) for move in found.moves if move.number == "1.1"] == [
        ((), False)
    ]
    assert planner.undo(ID, 2, author="Bo", reason="toch niet").number == 3
    assert planner.moved(ID, 1).moves == ()
