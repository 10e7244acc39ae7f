"""What does not fit, and what would help: held against trying everything."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from roadmap.engine import apply
from roadmap.engine.graph import solve
from roadmap.engine.quarters.answering import schedule
from roadmap.engine.quarters.building import question_of
from roadmap.engine.scheduling.conflict import conflict, without
from roadmap.engine.scheduling.loosening import Loose, loosened
from roadmap.formats import shipped_roadmap
from roadmap.model.calendar import Calendar
from roadmap.model.change import SetCalendar, SetCapacity, SetGate
from roadmap.model.roadmap import Roadmap
from roadmap.model.schedule import Method
from tests.engine.quarters.reference import Rules
from tests.engine.quarters.strategies import quartered
from tests.engine.scheduling.reference import everything

RARE = [HealthCheck.filter_too_much, HealthCheck.too_slow]

METHODS: tuple[Method, ...] = ("solver", "rules")


@settings(max_examples=60, deadline=None)
@given(quartered(max_actions=4), st.sampled_from(METHODS))
def test_a_relaxation_makes_it_fit_with_what_it_tells(roadmap: Roadmap, method: Method) -> None:
    answer = schedule(roadmap, method=method)
    fits = answer.status in ("optimal", "feasible")
    for way in answer.relaxations:
        after = schedule(apply(roadmap, way.changes), method=method)
        assert after.status in ("optimal", "feasible")
        assert way.price > 0 or way.kind == "drop"
        assert way.taken_up == len(after.lines)
        assert way.ready == max((line.end for line in after.lines), default=None)
        assert not any(line.late and line.left_out == 0 for line in after.plateaus)
        if fits:
            known = {"dropped", "cycle", "after"}
            assert {left.reason for left in after.left_out} <= known


@settings(max_examples=40, deadline=None, suppress_health_check=RARE)
@given(quartered(max_actions=4, acyclic=True))
def test_what_does_not_fit_is_told_with_what_contradicts(roadmap: Roadmap) -> None:
    rules = Rules(roadmap)
    assume(rules.best() is None)
    answer = schedule(roadmap, method="solver")
    assert answer.conflict is not None
    assert answer.conflict.minimal
    instance = question_of(solve(roadmap)).instance
    found = conflict(instance)
    assert found is not None

    def fits(kept: object) -> bool:
        left = without(instance, kept)  # type: ignore[arg-type]
        return next(everything(left, last=9), None) is not None

    assume(instance.count <= 5)
    assert not fits(found.demands)
    for demand in found.demands:
        assert fits([each for each in found.demands if each != demand])


@settings(max_examples=40, deadline=None, suppress_health_check=RARE)
@given(quartered(max_actions=4, acyclic=True, quarters=3))
def test_the_solver_gives_up_the_least(roadmap: Roadmap) -> None:
    rules = Rules(roadmap)
    assume(rules.best() is None)
    question = question_of(solve(roadmap))
    instance = question.instance
    limited = frozenset(a for a, end in enumerate(instance.deadlines) if end is not None)
    least = min(
        (
            sum(
                max(0, times[a] + instance.durations[a] - (instance.deadlines[a] or 0))
                for a in limited
            )
            for times in (
                question.settled((*(-1 if s is None else s for s in found.values()), *(0,) * 9))
                for found in rules.everything(targets=False)
            )
            if all(times[a] >= 0 for a in limited)
        ),
        default=None,
    )
    starts = loosened(instance, Loose(limits=limited), solver=True)
    assert (starts is None) == (least is None)
    if starts is not None:
        late = sum(
            max(0, starts[a] + instance.durations[a] - (instance.deadlines[a] or 0))
            for a in limited
        )
        assert late == least


BASE = apply(
    shipped_roadmap(),
    [SetCalendar(calendar=Calendar(start="2027-Q1", quarters=12)), SetCapacity(actions=5)],
)


def test_the_plan_of_zoetermeer_fits_and_is_proven() -> None:
    answer = schedule(BASE)
    assert (answer.status, answer.left_out, answer.relaxations) == ("optimal", (), ())
    assert [line.ready for line in answer.plateaus] == ["2027-Q2", "2028-Q1", "2028-Q3", "2028-Q4"]


@pytest.mark.parametrize("method", METHODS)
def test_targets_that_are_too_early_can_be_repaired_in_several_ways(method: Method) -> None:
    asked = [SetGate(plateau=1, target="2027-Q2"), SetGate(plateau=2, target="2027-Q4")]
    # Time enough: what would help is looked for as long as there is any.
    ways = schedule(apply(BASE, asked), method=method, seconds=120).relaxations
    assert {way.kind for way in ways} == {"capacity", "later", "drop"}
    later = next(way for way in ways if way.kind == "later")
    assert later.changes == (SetGate(plateau=2, target="2028-Q1"),)
    assert later.price == 1


def test_both_targets_move_only_where_one_is_not_enough() -> None:
    asked = [SetGate(plateau=1, target="2027-Q1"), SetGate(plateau=2, target="2027-Q3")]
    ways = schedule(apply(BASE, asked)).relaxations
    later = [way for way in ways if way.kind == "later"]
    assert [way.price for way in later] == [3]
    assert later[0].changes == (
        SetGate(plateau=2, target="2028-Q1"),
        SetGate(plateau=1, target="2027-Q2"),
    )


def test_what_cannot_all_be_taken_up_asks_for_more_room_or_more_quarters() -> None:
    short = apply(BASE, [SetCalendar(calendar=Calendar(start="2027-Q1", quarters=7))])
    answer = schedule(short)
    assert answer.status == "optimal"
    assert {left.reason for left in answer.left_out} <= {"room", "gate", "after"}
    ways = {way.kind: way for way in answer.relaxations}
    assert ways["longer"].price == 1
    assert ways["longer"].taken_up == ways["capacity"].taken_up == 33
