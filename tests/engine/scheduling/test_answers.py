"""Bounds, quick answers and proven ones, held against trying everything."""

import subprocess
import sys
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine.scheduling import (
    Early,
    Goal,
    Instance,
    Makespan,
    Stable,
    TakenUp,
    makespan,
    quick,
    violations,
)
from roadmap.engine.scheduling.bounds import lower_bound
from roadmap.engine.scheduling.exact import solve
from roadmap.engine.scheduling.generation import serial
from roadmap.engine.scheduling.goals import value
from roadmap.engine.scheduling.improving import wander
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.racing import shortest
from roadmap.engine.scheduling.solver import cp_model
from roadmap.engine.scheduling.squeezing import Squeezer
from tests.engine.scheduling import reference

SOLVED = settings(max_examples=40, deadline=None)


@st.composite
def aims(draw: st.DrawFn) -> list[Goal]:
    """Draw goals in any order, for up to four activities."""

    def four(values: st.SearchStrategy[int | None]) -> tuple[int, ...]:
        return tuple(draw(st.lists(values, min_size=4, max_size=4)))  # type: ignore[arg-type]

    weights = st.integers(0, 3)
    made: list[Goal] = [
        Makespan(),
        TakenUp(four(weights)),
        Early(four(weights)),
        Stable(four(reference.maybe(st.integers(-1, 4))), four(weights)),
    ]
    return draw(st.permutations(made))[: draw(st.integers(1, 4))]


def fitted(goals: Sequence[Goal], count: int) -> list[Goal]:
    """Return the goals for the first `count` activities."""
    short: list[Goal] = []
    for goal in goals:
        match goal:
            case Makespan():
                short.append(goal)
            case TakenUp(weights):
                short.append(TakenUp(weights[:count]))
            case Early(weights):
                short.append(Early(weights[:count]))
            case Stable(then, weights):
                short.append(Stable(then[:count], weights[:count]))
    return short


def crowded(seed: int, count: int = 12) -> Instance:
    """Return an instance whose simple bound is not its makespan, as a rule."""
    random = Random(seed)
    return Instance.of(
        [random.randint(1, 5) for _ in range(count)],
        [(a, b) for b in range(count) for a in range(b) if random.random() < 1.5 / count],
        [[random.randint(0, 4), random.randint(0, 4)] for _ in range(count)],
        [5, 5],
    )


@given(reference.rich())
def test_no_schedule_is_shorter_than_the_bound(instance: Instance) -> None:
    best = reference.best(instance, [Makespan()])
    if best is not None:
        assert lower_bound(Network.of(instance)) <= best[0]


@given(reference.rich(), aims())
def test_a_quick_answer_can_be_carried_out_and_claims_no_more_than_is_true(
    instance: Instance, goals: list[Goal]
) -> None:
    goals = fitted(goals, instance.count)
    best = reference.best(instance, goals)
    found = quick(instance, goals, schedules=60)
    if found.starts is None:
        assert found.status == "unknown"
        return
    assert best is not None
    assert violations(instance, found.starts) == []
    values = tuple(goal.value for goal in found.goals)
    assert values == tuple(value(goal, instance, found.starts) for goal in goals)
    assert values >= best
    assert found.goals[0].bound <= best[0]
    if found.status == "optimal":
        assert values == best


@SOLVED
@given(reference.rich(), aims())
def test_a_proven_answer_is_what_trying_everything_finds(
    instance: Instance, goals: list[Goal]
) -> None:
    goals = fitted(goals, instance.count)
    best = reference.best(instance, goals)
    found = solve(instance, goals)
    if best is None:
        assert found.status == "infeasible"
        return
    assert found.status == "optimal"
    assert found.starts is not None
    assert violations(instance, found.starts) == []
    assert tuple(goal.value for goal in found.goals) == best
    assert found.gap == 0


@settings(max_examples=15, deadline=None)
@given(reference.plain())
def test_a_race_ends_at_the_shortest_schedule_with_its_proof(instance: Instance) -> None:
    network = Network.of(instance)
    begun = serial(network, network.order)
    starts, bound = shortest(network, begun, 0, seconds=30)
    assert violations(instance, starts) == []
    assert (bound,) == (makespan(instance, starts),) == reference.best(instance, [Makespan()])


@pytest.mark.parametrize("count", [12, 45])
def test_a_race_of_any_size_agrees_with_the_plain_model(count: int) -> None:
    instance = crowded(3, count)
    network = Network.of(instance)
    starts, bound = shortest(network, serial(network, network.order), 0, seconds=60)
    plain = solve(instance, [Makespan(), TakenUp((0,) * count)], seconds=60)
    assert violations(instance, starts) == []
    assert bound == makespan(instance, starts) == plain.goals[0].value


@pytest.mark.parametrize("way", ["shorter", "rearranged"])
def test_squeezing_and_rearranging_make_shorter_schedules_only(way: str) -> None:
    instance = crowded(5, 20)
    network = Network.of(instance)

    def ask(model: cp_model.CpModel, seconds: float) -> cp_model.CpSolver | None:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        done = solver.solve(model)
        return solver if done in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None

    squeezer = Squeezer(network, Random(0), sizes=(10,))
    starts = serial(network, network.order)
    shorter = [found for _ in range(10) if (found := getattr(squeezer, way)(starts, ask))]
    assert shorter
    for found in shorter:
        assert violations(instance, found) == []
        assert makespan(instance, found) < makespan(instance, starts)


@given(st.integers(0, 10_000))
def test_a_wandering_schedule_can_be_carried_out_and_is_never_longer(seed: int) -> None:
    instance = crowded(seed, 15)
    network = Network.of(instance)
    starts = serial(network, network.order)
    wandered = wander(network, starts, Random(seed), 10)
    assert violations(instance, wandered) == []
    assert makespan(instance, wandered) <= makespan(instance, starts)


def test_a_schedule_wanders_to_others_of_the_same_length() -> None:
    instance = crowded(5, 20)
    network = Network.of(instance)
    here = quick(instance, schedules=1_000).starts
    assert here is not None
    met = {wander(network, here, Random(seed), 20) for seed in range(5)}
    assert len(met) > 1
    assert {makespan(instance, other) for other in met} == {makespan(instance, here)}


def test_the_same_seed_gives_the_same_answer_in_whatever_order_arcs_are_given() -> None:
    one = crowded(7)
    other = Instance.of(one.durations, one.arcs[::-1] * 2, one.demands, one.capacities)
    goals = [Makespan(), Early(tuple(range(12)))]
    assert quick(one, seed=4) == quick(other, seed=4)
    assert solve(one, goals, seed=4) == solve(other, goals, seed=4)


def test_what_stood_far_away_stays_there_when_only_change_counts() -> None:
    found = solve(Instance.of([1, 2], [(0, 1)]), [Stable((50, None), (1, 1))])
    assert found.starts is not None
    assert found.starts[0] == 50
    assert found.status == "optimal"


def test_one_schedule_is_enough_for_an_instance_of_any_size() -> None:
    instance = crowded(1, 2_000)
    found = quick(instance, schedules=1)
    assert found.starts is not None
    assert violations(instance, found.starts) == []


@pytest.mark.parametrize("goals", [[Makespan()], [Early((1,) * 60), Makespan()]])
def test_who_stops_at_once_still_gets_the_best_so_far(goals: list[Goal]) -> None:
    instance = crowded(2, 60)
    found = solve(instance, goals, seconds=600, stop=lambda: True)
    assert found.status == "feasible"
    assert found.starts is not None
    assert violations(instance, found.starts) == []
    assert 0 < found.gap < 1


def test_without_the_solver_there_are_quick_answers_and_a_clear_error() -> None:
    code = """
import sys
sys.modules["ortools"] = None
from roadmap.engine.scheduling import Instance, quick
from roadmap.errors import MissingDependencyError
assert quick(Instance.of([1])).status == "optimal"
for module in ("exact", "conflict", "racing", "squeezing", "model"):
    try:
        __import__("roadmap.engine.scheduling." + module)
    except MissingDependencyError as error:
        assert error.extra == "solver"
    else:
        raise AssertionError(module)
"""
    subprocess.run([sys.executable, "-c", code], check=True)
