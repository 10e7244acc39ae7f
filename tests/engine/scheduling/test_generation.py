"""Schemes, rules and justification: what they make can be carried out, and is no longer."""

from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.engine.scheduling import Instance, Makespan, makespan, violations
from roadmap.engine.scheduling.generation import backward, parallel, serial
from roadmap.engine.scheduling.improving import justify
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.rules import RuleName, rank, ranked
from tests.engine.scheduling import reference

RULES: list[RuleName] = [
    "latest-finish",
    "latest-start",
    "least-slack",
    "most-successors",
    "greatest-rank-weight",
]
LATE = {"deadline", "horizon"}


@given(reference.plain(), st.sampled_from(RULES))
def test_every_scheme_under_every_rule_makes_a_schedule_that_can_be_carried_out(
    instance: Instance, rule: RuleName
) -> None:
    network = Network.of(instance)
    ranks = rank(network, rule)
    assert violations(instance, serial(network, ranked(network, ranks))) == []
    assert violations(instance, parallel(network, ranks)) == []


@given(reference.rich())
def test_only_limits_in_time_can_be_passed_unless_the_past_contradicts_itself(
    instance: Instance,
) -> None:
    network = Network.of(instance)
    past = {a for a, start in enumerate(instance.fixed) if start is not None}
    for starts in (
        serial(network, ranked(network, rank(network))),
        parallel(network, rank(network)),
    ):
        for found in violations(instance, starts):
            assert found.rule in LATE or past & set(found.activities), found


@given(reference.plain())
def test_some_order_gives_the_serial_scheme_a_shortest_schedule(instance: Instance) -> None:
    network = Network.of(instance)
    lengths = [
        makespan(instance, serial(network, order))
        for order in permutations(range(instance.count))
        if all(order.index(before) < order.index(after) for before, after in instance.arcs)
    ]
    assert (min(lengths),) == reference.best(instance, [Makespan()])


@given(reference.plain(most=7), st.randoms(use_true_random=False))
def test_justification_makes_no_schedule_longer(instance: Instance, random: Random) -> None:
    network = Network.of(instance)
    ranks = [random.random() for _ in range(instance.count)]
    starts = serial(network, ranked(network, ranks))
    shifted = justify(network, starts)
    assert violations(instance, shifted) == []
    assert makespan(instance, shifted) <= makespan(instance, starts)


@given(reference.rich())
def test_a_shift_to_the_right_keeps_a_schedule_possible_and_moves_nothing_forward(
    instance: Instance,
) -> None:
    network = Network.of(instance)
    starts = parallel(network, rank(network))
    if violations(instance, starts):
        return
    end = makespan(instance, starts)
    ends = [s + d for s, d in zip(starts, instance.durations, strict=True)]
    order = sorted(reversed(network.order), key=lambda a: -ends[a])
    late = backward(network, order, starts, end)
    assert violations(instance, late) == []
    assert makespan(instance, late) <= end
    assert all(then >= now for then, now in zip(late, starts, strict=True))


def test_what_never_fits_is_left_out_with_all_that_follows() -> None:
    instance = Instance.of(
        [1, 2, 1, 1],
        [(1, 2)],
        [[1], [1], [1], [1]],
        [[1, 0, 1, 0]],
        optional=[True] * 4,
        horizon=4,
    )
    network = Network.of(instance)
    assert parallel(network, rank(network, "latest-start")) == (0, -1, -1, 2)
    assert serial(network, [0, 1, 2, 3]) == (0, -1, -1, 2)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("latest-finish", [2, 5, 6, 6]),
        ("latest-start", [0, 2, 5, 3]),
        ("least-slack", [0, 0, 0, 3]),
        ("most-successors", [-2, -1, 0, 0]),
        ("greatest-rank-weight", [-5, -4, -1, -3]),
    ],
)
def test_the_rules_rank_as_in_the_literature(rule: RuleName, expected: list[int]) -> None:
    instance = Instance.of([2, 3, 1, 3], [(0, 1), (1, 2)])
    assert rank(Network.of(instance), rule) == expected
