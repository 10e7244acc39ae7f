"""A conflict contradicts itself, and without any one of its demands no more."""

from hypothesis import given, settings

from roadmap.engine.scheduling import Instance
from roadmap.engine.scheduling.conflict import Demand, conflict, without
from tests.engine.scheduling import reference


def fits(instance: Instance) -> bool:
    return next(reference.everything(instance, last=9), None) is not None


@settings(max_examples=60, deadline=None)
@given(reference.rich())
def test_a_conflict_is_smallest_and_there_is_one_exactly_when_nothing_fits(
    instance: Instance,
) -> None:
    found = conflict(instance)
    if fits(instance):
        assert found is None
        return
    assert found is not None
    assert found.minimal
    assert not fits(without(instance, found.demands))
    for demand in found.demands:
        assert fits(without(instance, [d for d in found.demands if d != demand])), demand


def test_too_much_work_for_the_horizon_names_the_work_the_means_and_the_horizon() -> None:
    instance = Instance.of([1, 1, 1, 0], [(0, 3)], [[1], [1], [1], [0]], [1], horizon=2)
    found = conflict(instance)
    assert found is not None
    assert found.demands == (
        Demand("capacity", 0),
        Demand("horizon"),
        Demand("activity", 0),
        Demand("activity", 1),
        Demand("activity", 2),
    )


def test_who_stops_at_once_is_told_nothing_that_is_not_proven() -> None:
    # Nine in four periods of two: the solver has to search before it knows.
    instance = Instance.of([1] * 9, [], [[1]] * 9, [2], horizon=4)
    found = conflict(instance, seconds=0.0)
    assert found is None or found.minimal
