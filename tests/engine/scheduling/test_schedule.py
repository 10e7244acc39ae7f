"""The verifier names every kind of violation, and the instance what is wrong with it."""

import pytest

from roadmap.engine.scheduling import Instance, Violation, violations


def test_each_kind_of_violation_is_named() -> None:
    instance = Instance.of(
        [2, 2, 1, 1, 1],
        [(0, 1)],
        [[1], [2], [2], [0], [0]],
        [[2, 2, 1]],
        releases=[0, 0, 0, 3, 0],
        deadlines=[None, 3, None, None, None],
        fixed=[None, None, 1, None, None],
        horizon=4,
    )
    assert violations(instance, (0, 1, 0, 2, -1)) == [
        Violation("fixed", (2,)),
        Violation("release", (3,)),
        Violation("left-out", (4,)),
        Violation("precedence", (0, 1)),
        Violation("capacity", (0, 2), 0, 0),
        Violation("capacity", (0, 1), 0, 1),
        Violation("capacity", (1,), 0, 2),
    ]
    assert violations(instance, (0, 3, 1, 3, 4))[:2] == [
        Violation("deadline", (1,)),
        Violation("horizon", (1,)),
    ]


def test_a_successor_of_what_is_left_out_is_left_out_too() -> None:
    instance = Instance.of([1, 1], [(0, 1)], optional=[True, True], horizon=2)
    assert violations(instance, (-1, -1)) == []
    assert violations(instance, (-1, 1)) == [Violation("precedence", (0, 1))]


def test_an_instance_names_everything_that_is_wrong_with_it() -> None:
    with pytest.raises(ValueError, match="negative") as caught:
        Instance.of([1, -2], [], [[3], [1]], [2], releases=[0, -1], optional=[True, False])
    assert str(caught.value).split("; ") == [
        "durations[1]: -2 is negative",
        "releases[1]: -1 is negative",
        "horizon: needed where activities may be left out",
        "demands[0]: 3 of resource 0, which never has more than 2",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"arcs": [(0, 1), (1, 0)]}, "arcs: some activities come before and after each other"),
        ({"arcs": [(0, 2)]}, r"arcs: \(0, 2\) names an activity that does not exist"),
        ({"capacities": [[]]}, r"capacities\[0\]: no period has a value"),
        ({"demands": [[1], [1]]}, r"demands\[0\]: 1 given for 0 resources"),
        ({"fixed": [None]}, "fixed: 1 given for 2 activities"),
        ({"horizon": -1}, "horizon: -1 is negative"),
        (
            {"arcs": [(0, 1)], "optional": [True, False], "horizon": 3},
            r"optional\[0\]: 1 must be done, and comes after it",
        ),
    ],
)
def test_what_cannot_be_scheduled_is_refused(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Instance.of([1, 1], **arguments)  # type: ignore[arg-type]
