"""The schedule against its definition: by trying everything, and statement by statement."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine.quarters.answering import schedule
from roadmap.model.roadmap import Roadmap
from roadmap.model.schedule import Method, Schedule, ScheduleLine
from tests.engine.quarters.reference import Rules, Times
from tests.engine.quarters.strategies import quartered

METHODS: tuple[Method, ...] = ("solver", "rules")


def follows(rules: Rules, answer: Schedule) -> Times:
    """Check what holds for every answer, and return its starts."""
    times = rules.times(answer)
    assert set(times) == set(rules.live)
    fits = answer.status in ("optimal", "feasible")
    assert rules.broken(times, targets=fits) is None
    for line in answer.lines:
        assert rules.period(line.end) - rules.period(line.start) + 1 == rules.lasts(line.number)
    told = {*answer.by_number, *(left.number for left in answer.left_out), *answer.done}
    assert told == {action.number for action in rules.roadmap.actions}
    assert len(told) == len(answer.lines) + len(answer.left_out) + len(answer.done)
    return times


@settings(max_examples=80, deadline=None)
@given(quartered())
def test_the_solver_proves_what_trying_everything_finds(roadmap: Roadmap) -> None:
    rules = Rules(roadmap)
    answer = schedule(roadmap, method="solver", relax=False)
    times = follows(rules, answer)
    best = rules.best()
    assert (answer.status == "infeasible") == (best is None)
    if best is None:
        assert answer.status == "infeasible"
        best = rules.best(targets=False)
    else:
        assert answer.status == "optimal"
    assert tuple(level.value for level in answer.levels) == best
    assert all(level.proven and level.bound == level.value for level in answer.levels)
    assert rules.cost(times) == best


@settings(max_examples=80, deadline=None)
@given(quartered())
def test_without_a_solver_what_is_found_can_be_carried_out(roadmap: Roadmap) -> None:
    rules = Rules(roadmap)
    answer = schedule(roadmap, method="rules", relax=False)
    times = follows(rules, answer)
    assert answer.status in ("optimal", "feasible", "unknown")
    fits = answer.status != "unknown"
    best = rules.best(targets=fits)
    assert best is not None
    cost = rules.cost(times)
    assert tuple(level.value for level in answer.levels) == cost
    assert cost >= best
    if answer.status == "optimal":
        assert cost == best


@settings(max_examples=60, deadline=None)
@given(quartered(), st.sampled_from(METHODS))
def test_what_is_told_to_hold_an_action_holds_it(roadmap: Roadmap, method: Method) -> None:
    rules = Rules(roadmap)
    answer = schedule(roadmap, method=method, relax=False)
    times = rules.times(answer)
    for line in answer.lines:
        _holds(rules, times, line)


def _holds(rules: Rules, times: Times, line: ScheduleLine) -> None:
    number, held = line.number, line.held
    start = rules.period(line.start)
    earlier = times | {number: start - 1}
    targets = False
    if rules.status[number] == "started":
        assert held.reason == "past"
        return
    if start == 0:
        assert held.reason == "start"
        return
    waits = {n for n in rules.before[number] if rules.end(times, n) == start}
    full = rules.overfull(earlier) is not None
    early = rules.timing(number).earliest
    gates = [members for members in rules.gates[number] if members]
    match held.reason:
        case "dependency":
            assert set(held.actions) == waits
            assert waits
        case "gate":
            members = [n for n in rules.live if rules.plateau[n] == held.plateau]
            assert members in gates
            assert max(rules.end(times, n) for n in members) == start
            assert not waits
        case "earliest":
            assert early
            assert rules.period(early) == start
        case "capacity":
            assert full
            assert held.quarter
            period = rules.period(held.quarter)
            assert start - 1 <= period < start - 1 + rules.lasts(number)
            at_work = {
                n
                for n, at in times.items()
                if at is not None and n != number and at <= period < at + rules.lasts(n)
            }
            assert set(held.actions) <= at_work
        case _:
            assert held.reason in ("agreed", "choice")
            assert rules.broken(earlier, targets=targets) is None


@settings(max_examples=80, deadline=None)
@given(quartered(), st.sampled_from(METHODS))
def test_what_is_told_of_what_is_left_out_is_so(roadmap: Roadmap, method: Method) -> None:
    rules = Rules(roadmap)
    answer = schedule(roadmap, method=method, relax=False)
    times = rules.times(answer)
    left = {found.number: found for found in answer.left_out}
    for number, found in left.items():
        match found.reason:
            case "dropped":
                assert rules.status[number] == "dropped"
                assert found.told == "reden"
            case "cycle":
                assert number in rules.circling
                assert number in found.actions
                assert all(number in rules.ancestors(other) for other in found.actions)
            case "after":
                assert found.actions
                assert set(found.actions) <= rules.before[number] & set(left)
            case "gate":
                members = [n for n in rules.live if rules.plateau[n] == found.by]
                assert members in rules.gates[number]
                assert any(times[n] is None for n in members)
            case "too-large":
                _fits_nowhere(rules, dict.fromkeys(rules.live), number)
            case "room":
                assert all(n not in left for n in rules.before[number])
                assert all(n not in left for gate in rules.gates[number] for n in gate)
                if answer.status == "optimal":
                    _fits_nowhere(rules, times, number)


def _fits_nowhere(rules: Rules, times: Times, number: str) -> None:
    for period in range(rules.last):
        assert rules.broken(times | {number: period}, targets=False) is not None


@settings(max_examples=60, deadline=None)
@given(quartered(), st.sampled_from(METHODS))
def test_quarters_and_plateaus_add_up(roadmap: Roadmap, method: Method) -> None:
    rules = Rules(roadmap)
    answer = schedule(roadmap, method=method, relax=False)
    times = rules.times(answer)
    assert [rules.period(line.quarter) for line in answer.quarters] == list(range(rules.last))
    for period, line in enumerate(answer.quarters):
        assert set(line.starts) == {n for n, start in times.items() if start == period}
        assert set(line.runs) == {
            n
            for n, start in times.items()
            if start is not None and start < period < start + rules.lasts(n)
        }
        for load in line.loads:
            members = [n for n in (*line.starts, *line.runs) if load.team in (None, rules.team(n))]
            needs = [1 if load.measure == "actions" else rules.effort(n) for n in members]
            assert load.used == sum(needs)
    for found in answer.plateaus:
        number = found.plateau
        members = [n for n in rules.open if rules.plateau[n] == number]
        assert found.open == len(members)
        assert found.left_out == sum(times.get(n) is None for n in members)
        ready = rules.ready(times, number) if members and not found.left_out else None
        assert (found.ready and rules.period(found.ready) + 1) == ready
        target = found.gate and found.gate.target
        late = bool(members and target and (ready is None or rules.period(target) + 1 < ready))
        assert found.late == late


@settings(max_examples=20, deadline=None)
@given(quartered(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_no_answer(roadmap: Roadmap, random: Any) -> None:
    document = roadmap.to_document()
    for name, value in document.items():
        if isinstance(value, list):
            random.shuffle(value)
            document[name] = value
    again = Roadmap.model_validate(document)
    for method in METHODS:
        assert schedule(again, method=method) == schedule(roadmap, method=method)
