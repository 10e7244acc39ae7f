"""Chances over runs: the same as one run after another."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.engine.scheduling import Instance, chances, makespan, violations
from roadmap.engine.scheduling.chances import Range, handovers
from roadmap.engine.scheduling.generation import serial
from roadmap.engine.scheduling.network import Network
from tests.engine.scheduling import reference


def later(instance: Instance, floor: tuple[int, ...], lasting: list[int]) -> tuple[int, ...]:
    """Return the starts when activities last this long, in the order of a schedule."""
    arcs = [*instance.arcs, *handovers(instance, floor)]
    starts = list(floor)
    for _ in range(instance.count + 1):
        for before, after in arcs:
            starts[after] = max(starts[after], starts[before] + lasting[before])
    return tuple(starts)


@given(reference.plain(), st.data())
def test_whatever_the_durations_become_those_who_share_do_not_meet(
    instance: Instance, data: st.DataObject
) -> None:
    network = Network.of(instance)
    floor = serial(network, network.order)
    more = st.integers(0, 3)
    # What takes no time shares nothing, so it stays a moment.
    lasting = [d + data.draw(more) if d else 0 for d in instance.durations]
    longer = Instance.of(lasting, instance.arcs, instance.demands, instance.capacities)
    assert violations(longer, later(instance, floor, lasting)) == []


@given(reference.plain(), st.sampled_from(["triangular", "pert"]))
def test_certain_durations_end_when_the_schedule_says(instance: Instance, spread: str) -> None:
    network = Network.of(instance)
    starts = serial(network, network.order)
    ranges: list[Range] = [(d, d, d) for d in instance.durations]
    (found,) = chances(
        instance,
        starts,
        ranges,
        [range(instance.count)],
        runs=10,
        spread=spread,  # type: ignore[arg-type]
    )
    end = makespan(instance, starts)
    assert found.by(end) == 1
    assert end == 0 or found.by(end - 1) == 0
    lengths = list(instance.durations)
    for activity, share in enumerate(found.criticality):
        delayed = [*lengths[:activity], lengths[activity] + 1, *lengths[activity + 1 :]]
        ends = zip(later(instance, starts, delayed), delayed, strict=True)
        assert share == (max(s + d for s, d in ends) > end)


def test_the_chances_of_a_chain_are_those_of_its_sum() -> None:
    instance = Instance.of([1, 1], [(0, 1)])
    ranges = [(0.0, 0.0, 2.0), (1.0, 1.0, 1.0)]
    (found,) = chances(instance, (0, 1), ranges, [[1]], runs=100_000, seed=1)
    # A triangle that falls from 0 to 2 has three quarters of its area before 1.
    assert found.by(1) == 0
    assert found.by(2) == pytest.approx(0.75, abs=0.01)
    assert found.by(3) == 1
    assert found.criticality == (1.0, 1.0)


def test_pert_draws_have_the_mean_that_pert_promises() -> None:
    instance = Instance.of([100])
    (found,) = chances(instance, (0,), [(100.0, 400.0, 1000.0)], [[0]], runs=50_000, spread="pert")
    mean = sum(1 - share for share in found.ready)
    # (100 + 4 × 400 + 1000) / 6, and half a period for rounding up.
    assert mean == pytest.approx(450.5, abs=3)


def test_the_busier_of_two_ways_is_critical_more_often() -> None:
    instance = Instance.of([2, 2, 0], [(0, 2), (1, 2)])
    ranges = [(1.0, 2.0, 6.0), (1.0, 2.0, 3.0), (0.0, 0.0, 0.0)]
    first, _ = chances(instance, (0, 0, 2), ranges, [[2], [0]], seed=3)
    assert first.criticality[0] > first.criticality[1] > 0
    assert first.criticality[2] == 1.0
    assert first == chances(instance, (0, 0, 2), ranges, [[2], [0]], seed=3)[0]
    assert np.all(np.diff(first.ready) >= 0)


def test_what_is_left_out_is_part_of_no_chance() -> None:
    instance = Instance.of([1, 1], [], [[1], [1]], [1], optional=[True, True], horizon=1)
    ranges = [(1.0, 1.0, 2.0)] * 2
    both, none = chances(instance, (0, -1), ranges, [[0, 1], [1]])
    assert both.criticality == (1.0, 0.0)
    assert none.ready == (1.0,)


def test_a_range_that_is_not_in_order_is_refused() -> None:
    with pytest.raises(ValueError, match=r"ranges\[0\]: 2, 1, 3 is not in order"):
        chances(Instance.of([1]), (0,), [(2, 1, 3)], [[0]])
