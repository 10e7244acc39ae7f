"""Scenarios: kept, rebased, adopted."""

import pytest

from roadmap.errors import (
    ArchivedError,
    ChangeError,
    NotFoundError,
    RebaseConflictError,
    ScenarioBehindError,
    SlipConflictError,
    UnusableNameError,
)
from roadmap.model.action import Action, Dependency
from roadmap.model.change import AddAction, AddDependency, MoveFloor, Pin, SetStatus
from roadmap.service import Planner
from tests.service.conftest import ID

LATER = MoveFloor(action="2.1", plateau=3)
PIN = Pin(action="3.2", plateau=3)


def test_a_scenario_is_kept_and_leaves_the_roadmap_alone(planner: Planner) -> None:
    saved = planner.scenarios.save(ID, "plan-b", 0, [LATER, PIN], title="Plan B", author="Bo")
    assert saved == planner.scenarios.load(ID, "plan-b")
    assert (saved.base, saved.version, saved.title) == (1, 1, "Plan B")
    assert planner.scenarios.list(ID) == (saved,)
    assert planner.roadmap(ID).latest.number == 1
    assert planner.scenarios.impact(ID, "plan-b").after.plan.by_number["2.1"].plateau == 3


def test_a_scenario_may_hold_a_cycle_to_work_on(planner: Planner) -> None:
    back = Dependency(predecessor="2.2", successor="2.1", kind="builds-on")
    planner.scenarios.save(ID, "knoop", 0, [AddDependency(dependency=back)], author="Bo")
    assert planner.scenarios.impact(ID, "knoop").new_cycles


def test_saving_needs_the_version_that_is_there(planner: Planner) -> None:
    first = planner.scenarios.save(ID, "plan-b", 0, [LATER], author="Bo")
    with pytest.raises(SlipConflictError):
        planner.scenarios.save(ID, "plan-b", 0, [PIN], author="Bo")
    second = planner.scenarios.save(ID, "plan-b", [str(first.sha256)], [PIN], author="Bo")
    assert second.version == 2
    with pytest.raises(SlipConflictError):
        planner.scenarios.discard(ID, "plan-b", 1)
    planner.scenarios.discard(ID, "plan-b", 2)
    with pytest.raises(NotFoundError):
        planner.scenarios.load(ID, "plan-b")


@pytest.mark.parametrize("name", ["", "a b", "../x", "x" * 65])
def test_a_name_that_cannot_be_one_is_refused(planner: Planner, name: str) -> None:
    with pytest.raises(UnusableNameError):
        planner.scenarios.save(ID, name, 0, [LATER], author="Bo")


def test_a_change_that_does_not_apply_is_refused(planner: Planner) -> None:
    with pytest.raises(ChangeError):
        planner.scenarios.save(ID, "x", 0, [Pin(action="99", plateau=1)], author="Bo")


def test_adopting_all_gives_the_predicted_state_and_leaves_nothing(planner: Planner) -> None:
    planner.scenarios.save(ID, "plan-b", 0, [LATER, PIN], author="Bo")
    predicted = planner.scenarios.impact(ID, "plan-b")
    made = planner.scenarios.adopt(ID, "plan-b", 1, author="Bo", reason="IMO koos plan B")
    assert (made.number, made.document, made.changes) == (
        2,
        predicted.document_sha256,
        (LATER, PIN),
    )
    left = planner.scenarios.load(ID, "plan-b")
    assert (left.changes, left.adopted, left.base) == ((), (2,), 2)


def test_adopting_a_part_leaves_the_rest_on_the_new_revision(planner: Planner) -> None:
    planner.scenarios.save(ID, "plan-b", 0, [LATER, PIN], author="Bo")
    made = planner.scenarios.adopt(ID, "plan-b", 1, positions=[1], author="Bo", reason="-")
    assert made.changes == (PIN,)
    left = planner.scenarios.load(ID, "plan-b")
    assert (left.changes, left.base) == ((LATER,), 2)
    assert planner.scenarios.adopt(ID, "plan-b", 2, author="Bo", reason="-").number == 3


def test_a_position_that_the_scenario_does_not_have_is_refused(planner: Planner) -> None:
    planner.scenarios.save(ID, "plan-b", 0, [LATER], author="Bo")
    with pytest.raises(NotFoundError):
        planner.scenarios.adopt(ID, "plan-b", 1, positions=[1], author="Bo", reason="-")


def test_a_part_that_the_rest_needs_cannot_be_left_behind(planner: Planner) -> None:
    added = AddAction(action=Action(number="Z.1", title="Eigen actie"))
    changes = [added, Pin(action="Z.1", plateau=2)]
    planner.scenarios.save(ID, "eigen", 0, changes, author="Bo")
    with pytest.raises(ChangeError):
        planner.scenarios.adopt(ID, "eigen", 1, positions=[1], author="Bo", reason="-")
    planner.scenarios.adopt(ID, "eigen", 1, positions=[0], author="Bo", reason="-")
    assert planner.scenarios.load(ID, "eigen").changes == (changes[1],)


def test_a_scenario_behind_must_be_rebased_before_it_is_adopted(planner: Planner) -> None:
    planner.scenarios.save(ID, "plan-b", 0, [PIN], author="Bo")
    planner.apply(ID, 1, [LATER], author="Ans", reason="-")
    with pytest.raises(ScenarioBehindError):
        planner.scenarios.adopt(ID, "plan-b", 2, author="Bo", reason="-")
    moved = planner.scenarios.move_up(ID, "plan-b", 1, author="Bo")
    assert (moved.base, moved.changes) == (2, (PIN,))
    assert planner.scenarios.adopt(ID, "plan-b", 2, author="Bo", reason="-").number == 3


def test_conflicts_are_named_and_decided(planner: Planner) -> None:
    status = SetStatus(action="1.1", status="planned")
    planner.scenarios.save(ID, "plan-b", 0, [PIN, status], author="Bo")
    planner.apply(ID, 1, [Pin(action="3.2", plateau=4)], author="Ans", reason="-")
    found = planner.scenarios.rebase(ID, "plan-b")
    (conflict,) = found.conflicts
    assert (conflict.position, conflict.kind, conflict.action) == (0, "both-changed", "3.2")
    assert (conflict.theirs, conflict.mine) == (4, 3)
    with pytest.raises(RebaseConflictError):
        planner.scenarios.move_up(ID, "plan-b", 1, author="Bo")
    dropped = planner.scenarios.move_up(ID, "plan-b", 1, drop=[0], author="Bo")
    assert dropped.changes == (status,)


def test_a_conflicting_change_can_be_kept(planner: Planner) -> None:
    planner.scenarios.save(ID, "plan-b", 0, [PIN], author="Bo")
    planner.apply(ID, 1, [Pin(action="3.2", plateau=4)], author="Ans", reason="-")
    kept = planner.scenarios.move_up(ID, "plan-b", 1, keep=[0], author="Bo")
    assert (kept.base, kept.changes) == (2, (PIN,))


def test_what_somebody_else_made_of_a_scenario_is_not_adopted(planner: Planner) -> None:
    seen = planner.scenarios.save(ID, "plan-b", 0, [PIN], author="Ans")
    planner.scenarios.save(ID, "plan-b", 1, [LATER], author="Bo")
    with pytest.raises(SlipConflictError):
        planner.scenarios.adopt(
            ID, "plan-b", 1, seen=[str(seen.sha256)], positions=[0], author="Ans", reason="-"
        )
    assert planner.roadmap(ID).latest.number == 1


@pytest.mark.parametrize("positions", [None, []])
def test_nothing_cannot_be_adopted(planner: Planner, positions: list[int] | None) -> None:
    planner.scenarios.save(ID, "leeg", 0, [] if positions is None else [PIN], author="Bo")
    with pytest.raises(NotFoundError):
        planner.scenarios.adopt(ID, "leeg", 1, positions=positions, author="Bo", reason="-")


def test_an_archived_roadmap_takes_no_scenarios(planner: Planner) -> None:
    planner.scenarios.save(ID, "plan-b", 0, [PIN], author="Bo")
    planner.archive(ID, author="Ans", reason="afgerond")
    attempts = [
        lambda: planner.scenarios.save(ID, "nieuw", 0, [PIN], author="Bo"),
        lambda: planner.scenarios.discard(ID, "plan-b", 1),
        lambda: planner.scenarios.move_up(ID, "plan-b", 1, author="Bo"),
    ]
    for attempt in attempts:
        with pytest.raises(ArchivedError):
            attempt()
    assert [scenario.name for scenario in planner.scenarios.list(ID)] == ["plan-b"]
