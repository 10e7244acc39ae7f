"""Placing over arrays: against a fixpoint, in every shape of graph, and within its memory."""

import random
import tracemalloc
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.engine import levels
from roadmap.engine.levels import build_layout, place_arrays, place_layout, place_levels
from roadmap.engine.placing import Graph


@dataclass
class Case:
    count: int
    horizon: int
    arcs: list[tuple[int, int, int]]
    floor: list[int] = field(default_factory=list)
    ceiling: list[int] = field(default_factory=list)
    frozen: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.floor = self.floor or [1] * self.count
        self.ceiling = self.ceiling or [self.horizon] * self.count
        self.frozen = self.frozen or [0] * self.count

    @property
    def graph(self) -> Graph:
        tail, head, step = ([arc[i] for arc in self.arcs] for i in range(3))
        numbers = [str(i) for i in range(self.count)]
        return Graph(numbers, self.horizon, tail, head, step, self.floor, self.ceiling, self.frozen)


def fixpoint(case: Case) -> tuple[list[int], list[int], list[int], list[int]]:
    """Required, latest, plateau and wave, by going over all arcs until nothing changes."""
    required = [f or b for f, b in zip(case.frozen, case.floor, strict=True)]
    changed = True
    while changed:
        changed = False
        for tail, head, step in case.arcs:
            if not case.frozen[head] and required[head] < required[tail] + step:
                required[head] = required[tail] + step
                changed = True
    plateau = [min(bound, case.horizon) for bound in required]
    latest = [
        p if f else max(p, c) for p, f, c in zip(plateau, case.frozen, case.ceiling, strict=True)
    ]
    changed = True
    while changed:
        changed = False
        for tail, head, step in case.arcs:
            bound = max(latest[head] - step, plateau[tail])
            if not case.frozen[tail] and latest[tail] > bound:
                latest[tail] = bound
                changed = True
    wave = [1] * case.count
    changed = True
    while changed:
        changed = False
        for tail, head, _ in case.arcs:
            if plateau[tail] == plateau[head] and wave[head] <= wave[tail]:
                wave[head] = wave[tail] + 1
                changed = True
    return required, latest, plateau, wave


def random_case(seed: int, count: int, width: int, degree: float, bounds: bool = True) -> Case:
    """Draw arcs from earlier to later actions, at most `width` apart, and deal the positions."""
    rng = random.Random(seed)
    horizon = rng.randint(2, 12)
    dealt = rng.sample(range(count), count)
    arcs = []
    for _ in range(int(count * degree)):
        first = rng.randrange(max(count - 1, 1))
        second = min(count - 1, first + rng.randint(1, width))
        if first != second:
            arcs.append((dealt[first], dealt[second], rng.randint(0, 1)))
    case = Case(count, horizon, arcs)
    if bounds:
        any_plateau = [rng.randint(1, horizon) for _ in range(3 * count)]
        case.floor = [p if rng.random() < 0.3 else 1 for p in any_plateau[:count]]
        case.ceiling = [p if rng.random() < 0.3 else horizon for p in any_plateau[count:][:count]]
        case.frozen = [p if rng.random() < 0.1 else 0 for p in any_plateau[2 * count :]]
    return case


def assert_like_fixpoint(case: Case) -> None:
    found = place_levels(case.graph)
    assert found is not None
    required, latest, plateau, wave = fixpoint(case)
    assert list(found.required) == required
    assert list(found.latest) == latest
    assert list(found.plateau) == plateau
    assert list(found.wave) == wave


@given(st.integers(), st.integers(1, 120), st.integers(1, 120), st.floats(0, 4), st.booleans())
def test_arrays_place_every_random_graph_as_a_fixpoint_does(
    seed: int, count: int, width: int, degree: float, bounds: bool
) -> None:
    assert_like_fixpoint(random_case(seed, count, width, degree, bounds))


@pytest.mark.parametrize(("batch", "thin", "wide"), [(1, 0, 1), (7, 0, 1), (5, 3, 6), (64, 90, 99)])
def test_the_size_of_a_batch_and_the_way_of_going_through_it_change_nothing(
    batch: int, thin: int, wide: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(levels, "BATCH", batch)
    monkeypatch.setattr(levels, "THIN", thin)
    monkeypatch.setattr(levels, "WIDE", wide)
    for seed in range(30):
        assert_like_fixpoint(random_case(seed, 150, 40, 3.0, bounds=bool(seed % 2)))


def test_a_graph_that_is_wide_then_thin_then_wide_again_is_placed_right() -> None:
    wide = 300
    first, chain, last = range(wide), range(wide, 2 * wide), range(2 * wide, 3 * wide)
    arcs = [(i, chain[0], 0) for i in first]
    arcs += [(a, b, 0) for a, b in pairwise(chain)]
    arcs += [(chain[-1], i, 1) for i in last]
    assert_like_fixpoint(Case(3 * wide, 5, arcs))


def test_one_action_that_everything_builds_on_fits_in_no_batch_and_is_placed_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(levels, "BATCH", 16)
    arcs = [(0, i, 1) for i in range(1, 200)] + [(i, 200, 1) for i in range(1, 200)]
    assert_like_fixpoint(Case(201, 4, arcs))


def test_the_order_and_repetition_of_dependencies_have_no_influence() -> None:
    case = random_case(1, 300, 60, 3.0)
    mixed = Case(
        case.count,
        case.horizon,
        random.Random(2).sample(case.arcs * 2, 2 * len(case.arcs)),
        case.floor,
        case.ceiling,
        case.frozen,
    )
    first, second = place_levels(case.graph), place_levels(mixed.graph)
    assert first is not None
    assert second is not None
    assert list(first.wave) == list(second.wave)
    assert list(first.latest) == list(second.latest)


def test_an_action_beyond_the_last_plateau_stands_in_it_and_its_bound_tells_the_truth() -> None:
    count = 400
    case = Case(count, 3, [(a, a + 1, 1) for a in range(count - 1)])
    found = place_levels(case.graph)
    assert found is not None
    assert list(found.required) == list(range(1, count + 1))
    assert list(found.plateau) == [1, 2] + [3] * (count - 2)
    assert list(found.latest) == list(found.plateau)


def test_a_cycle_gives_no_places_but_the_number_of_actions_before_it() -> None:
    arcs = [(0, 1, 1), (1, 2, 1), (2, 3, 0), (3, 1, 0), (3, 4, 1)]
    case = Case(5, 4, arcs)
    graph = case.graph
    count, required, latest = place_arrays(
        5, graph.tail, graph.head, graph.step, case.floor, case.ceiling, case.frozen, 4
    )
    assert (count, required, latest) == (1, None, None)
    assert place_levels(graph) is None


def test_a_graph_without_actions_or_without_dependencies_is_placed() -> None:
    empty = place_levels(Case(0, 2, []).graph)
    assert empty is not None
    assert list(empty.plateau) == []
    assert_like_fixpoint(Case(100, 3, [], floor=[2] * 100))


def test_a_layout_can_be_placed_again_with_other_bounds() -> None:
    case = random_case(5, 200, 50, 3.0)
    graph = case.graph
    layout = build_layout(case.count, graph.tail, graph.head, graph.step)
    first = place_layout(layout, case.floor, case.ceiling, case.frozen, case.horizon)
    place_layout(layout, [2] * case.count, case.ceiling, [0] * case.count, case.horizon)
    again = place_layout(layout, case.floor, case.ceiling, case.frozen, case.horizon)
    assert np.array_equal(first[1], again[1])
    assert np.array_equal(first[2], again[2])


def test_placing_takes_no_more_than_a_hundred_bytes_an_action_with_four_dependencies() -> None:
    rng = np.random.default_rng(1)
    count = 200_000
    head = rng.integers(1, count, 4 * count).astype(np.int32)
    tail = (rng.random(4 * count) * head).astype(np.int32)
    step = np.zeros(4 * count, dtype=np.int8)
    ones = np.ones(count, dtype=np.int8)
    given_bytes = tail.nbytes + head.nbytes + step.nbytes + 3 * ones.nbytes
    tracemalloc.start()
    try:
        placed, required, _ = place_arrays(count, tail, head, step, ones, ones, 0 * ones, 2)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert placed == count
    assert required is not None
    # Batches have a size of their own, whatever the size of the graph.
    assert peak + given_bytes <= 100 * count + 5_000_000
