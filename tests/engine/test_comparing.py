"""Impact: what moves, and which change moves it."""

from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply, impact, plan
from roadmap.errors import ChangeError, DocumentError
from roadmap.formats import shipped_roadmap
from roadmap.model.action import Action, Dependency
from roadmap.model.calendar import Agreed, Calendar
from roadmap.model.change import (
    AddAction,
    AddDependency,
    AgreeQuarters,
    Change,
    DelayAction,
    DropAction,
    EditAction,
    MoveFloor,
    Pin,
    RemoveAction,
    RemoveDependency,
    RemoveGate,
    RemoveScore,
    RemoveTiming,
    SetCalendar,
    SetCapacity,
    SetCeiling,
    SetGate,
    SetScore,
    SetStatus,
    SetTarget,
    SetTiming,
    SetWeights,
)
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import TEMPLATES
from tests.strategies import build, link, roadmaps

QUARTERS = st.sampled_from(["2027-Q1", "2027-Q2", "2027-Q3"])


def quarter_changes(
    numbers: st.SearchStrategy[str], plateau: st.SearchStrategy[int]
) -> list[st.SearchStrategy[Any]]:
    """Return strategies for the changes of the quarters."""
    limit = st.none() | st.integers(0, 3)
    agreed = st.builds(
        lambda number, start: Agreed(action=number, start=start, end="2027-Q3"), numbers, QUARTERS
    )
    return [
        st.builds(
            SetCalendar,
            calendar=st.none() | st.builds(Calendar, start=QUARTERS, quarters=st.integers(1, 3)),
        ),
        st.builds(
            SetCapacity,
            team=st.sampled_from([None, "ict"]),
            first=st.none() | QUARTERS,
            last=st.sampled_from([None, "2027-Q3"]),
            actions=limit,
            effort=limit,
        ),
        st.builds(SetTiming, action=numbers, quarters=st.none() | st.integers(1, 3)),
        st.builds(RemoveTiming, action=numbers),
        st.builds(SetGate, plateau=plateau, target=st.none() | QUARTERS),
        st.builds(SetTarget, plateau=plateau, target=st.none() | QUARTERS),
        st.builds(RemoveGate, plateau=plateau),
        st.builds(
            AgreeQuarters,
            agreed=st.lists(agreed, max_size=2, unique_by=lambda found: found.action),
        ),
    ]


@st.composite
def cases(draw: st.DrawFn, most: int = 3) -> tuple[Roadmap, list[Change]]:
    roadmap = draw(roadmaps(acyclic=draw(st.booleans()), density=0.3))
    numbers = st.sampled_from([a.number for a in roadmap.actions])
    plateau = st.integers(1, roadmap.horizon)
    change = st.one_of(
        st.builds(MoveFloor, action=numbers, plateau=st.none() | plateau),
        st.builds(Pin, action=numbers, plateau=st.none() | plateau),
        st.builds(SetCeiling, action=numbers, plateau=st.none() | plateau),
        st.builds(DropAction, action=numbers, reason=st.just("reden")),
        st.builds(DelayAction, action=numbers),
        st.builds(RemoveAction, action=numbers),
        st.builds(
            SetStatus, action=numbers, status=st.sampled_from(["planned", "started", "done"])
        ),
        st.builds(RemoveDependency, predecessor=numbers, successor=numbers),
        st.builds(
            SetScore,
            action=numbers | st.just("9"),
            criterion=st.sampled_from(["value", "effort"]),
            score=st.integers(1, 3),
            by=st.sampled_from(["MT", "IMO"]),
            on=st.just(date(2026, 11, 20)),
        ),
        st.builds(RemoveScore, action=numbers, criterion=st.just("value")),
        st.builds(SetWeights, weighing=st.sampled_from([None, *TEMPLATES.values()])),
        *quarter_changes(numbers, plateau),
        st.builds(AddAction, action=st.just(Action(number="9", title="nieuw"))),
        st.builds(
            AddDependency,
            dependency=st.builds(
                Dependency,
                predecessor=numbers,
                successor=numbers | st.just("9"),
                kind=st.sampled_from(["builds-on", "more-effective-after"]),
            ),
        ),
    )
    return roadmap, draw(st.lists(change, min_size=1, max_size=most))


@settings(max_examples=300)
@given(cases())
def test_an_impact_is_the_difference_of_two_plans_and_nothing_is_changed(
    case: tuple[Roadmap, list[Change]],
) -> None:
    roadmap, changes = case
    untouched = roadmap.sha256
    try:
        after_roadmap = apply(roadmap, changes)
    except (ChangeError, DocumentError):
        with pytest.raises((ChangeError, DocumentError)):
            impact(roadmap, changes)
        return
    answer = impact(roadmap, changes)
    assert roadmap.model_copy().sha256 == untouched
    before, after = plan(roadmap), plan(after_roadmap)
    assert (answer.before_sha256, answer.after_sha256) == (before.sha256, after.sha256)
    old = {p.number: (p.plateau, p.wave) for p in before.placements}
    new = {p.number: (p.plateau, p.wave) for p in after.placements}
    assert {m.number for m in answer.moves} == {
        n for n in old.keys() & new.keys() if old[n] != new[n]
    }
    assert {p.number for p in answer.added} == new.keys() - old.keys()
    assert {p.number for p in answer.removed} == old.keys() - new.keys()


@settings(max_examples=150)
@given(cases())
def test_the_named_changes_alone_give_the_move_and_no_smaller_part_does(
    case: tuple[Roadmap, list[Change]],
) -> None:
    roadmap, changes = case
    try:
        answer = impact(roadmap, changes)
    except (ChangeError, DocumentError):
        return

    def gives(part: tuple[int, ...], number: str, spot: tuple[int, int], whole: bool) -> bool:
        try:
            found = plan(apply(roadmap, [changes[i] for i in part])).by_number.get(number)
        except (ChangeError, DocumentError):
            return False
        if found is None:
            return False
        return (found.plateau, found.wave) == spot if whole else found.plateau == spot[0]

    for move in answer.moves:
        spot = (move.after.plateau, move.after.wave)
        whole = move.before.plateau == move.after.plateau
        assert gives(move.because, move.number, spot, whole)
        for size in range(1, len(move.because)):
            for part in combinations(range(len(changes)), size):
                assert not gives(part, move.number, spot, whole)


def test_many_changes_are_still_explained_without_one_too_many() -> None:
    roadmap = build([{"number": str(n)} for n in range(1, 10)], [link(1, 2)])
    changes = [MoveFloor(action=str(n), plateau=2) for n in range(1, 10)]
    moves = {m.number: m.because for m in impact(roadmap, changes).moves}
    assert moves["2"] == (0,)
    assert moves["9"] == (8,)


def test_dropping_the_baseline_measurement_leaves_its_successors_without_ground() -> None:
    answer = impact(shipped_roadmap(), [DropAction(action="2.1", reason="geen capaciteit")])
    assert [p.number for p in answer.removed] == ["2.1"]
    found = [(d.code, d.subjects) for d in answer.new_diagnostics]
    assert ("dropped-predecessor", ("2.2", "2.1")) in found
    assert ("dropped-predecessor", ("2.3", "2.1")) in found


def test_a_move_later_carries_the_chain_that_pushes_it() -> None:
    answer = impact(shipped_roadmap(), [MoveFloor(action="1.2", plateau=3)])
    move = next(m for m in answer.moves if m.number == "3.3")
    assert [step.action for step in move.chain] == ["1.2", "1.1", "3.3"]


CASES: list[tuple[list[Change], str]] = [
    ([Pin(action="9", plateau=1)], "unknown-action"),
    ([Pin(action="1", plateau=5)], "plateau-out-of-range"),
    ([DelayAction(action="2", plateaus=4)], "plateau-out-of-range"),
    ([SetStatus(action="1", status="done"), DelayAction(action="1")], "not-movable"),
    ([SetStatus(action="1", status="blocked")], "status-reason"),
    ([AddAction(action=Action(number="1", title="t"))], "number-taken"),
    ([AddDependency(dependency=Dependency(**link(1, 1)))], "self-dependency"),
    ([AddDependency(dependency=Dependency(**link(1, 2)))], "dependency-exists"),
    ([RemoveDependency(predecessor="2", successor="1")], "unknown-dependency"),
]


@pytest.mark.parametrize(("changes", "reason"), CASES)
def test_a_change_that_cannot_be_made_is_refused_with_its_place(
    changes: list[Change], reason: str
) -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [link(1, 2)])
    with pytest.raises(ChangeError) as caught:
        apply(roadmap, changes)
    assert caught.value.reason == reason
    assert caught.value.position == len(changes) - 1


def test_what_is_started_remembers_where_it_stood_and_forgets_it_when_reopened() -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [link(1, 2)])
    started = apply(roadmap, [SetStatus(action="2", status="started")])
    assert started.action("2").frozen_plateau == 2
    done = apply(
        started,
        [RemoveDependency(predecessor="1", successor="2"), SetStatus(action="2", status="done")],
    )
    assert plan(done).by_number["2"].plateau == 2
    reopened = apply(done, [SetStatus(action="2", status="planned")])
    assert reopened.action("2").frozen_plateau is None
    assert plan(reopened).by_number["2"].plateau == 1


def test_a_dropped_action_can_be_taken_up_again_where_the_plan_then_has_it() -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [link(1, 2)])
    dropped = apply(roadmap, [DropAction(action="2", reason="geen geld")])
    again = apply(dropped, [SetStatus(action="2", status="started")])
    assert again.action("2").frozen_plateau == 2


def test_delaying_moves_the_pin_where_there_is_one() -> None:
    roadmap = build([{"number": "1", "pin": 2}, {"number": "2"}], [])
    delayed = apply(roadmap, [DelayAction(action="1"), DelayAction(action="2", plateaus=2)])
    assert delayed.action("1").pin == 3
    assert delayed.action("2").earliest_plateau.plateau == 3


def test_removing_an_action_takes_its_links_along_and_editing_keeps_the_rest() -> None:
    roadmap = shipped_roadmap()
    without = apply(roadmap, [RemoveAction(action="1.1")])
    assert len(without.actions) == 32
    assert not any("1.1" in (d.predecessor, d.successor) for d in without.dependencies)
    assert not any(c.action == "1.1" for c in without.coverage)
    edited = apply(roadmap, [EditAction(action="1.1", owner="Concerncontrol")])
    assert edited.action("1.1").owner == "Concerncontrol"
    assert edited.action("1.1").title == roadmap.action("1.1").title


def test_applying_nothing_changes_nothing() -> None:
    roadmap = shipped_roadmap()
    assert apply(roadmap, []).sha256 == roadmap.sha256
    assert impact(roadmap, []).moves == ()


def test_the_past_cannot_be_moved_and_remembers_where_it_stood() -> None:
    started = {"number": "1", "status": "started", "earliest_plateau": {"plateau": 2}}
    roadmap = build([started], [])
    for change in (MoveFloor(action="1", plateau=4), MoveFloor(action="1", plateau=None)):
        with pytest.raises(ChangeError) as caught:
            apply(roadmap, [change])
        assert caught.value.reason == "not-movable"
    with pytest.raises(ChangeError):
        apply(roadmap, [Pin(action="1", plateau=3)])
    done = apply(roadmap, [SetStatus(action="1", status="done")])
    assert done.action("1").frozen_plateau == 2


def test_thousands_of_moves_each_carry_only_the_end_of_their_chain() -> None:
    count = 400
    roadmap = build(
        [{"number": str(n)} for n in range(1, count + 1)],
        [link(n, n + 1, "more-effective-after") for n in range(1, count)],
    )
    answer = impact(roadmap, [MoveFloor(action="1", plateau=2)])
    assert len(answer.moves) == count
    assert max(len(move.chain) for move in answer.moves) == 12
