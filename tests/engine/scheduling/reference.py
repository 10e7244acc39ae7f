"""The same questions answered by trying everything, and instances to ask them about."""

from collections.abc import Iterator, Sequence
from itertools import product

from hypothesis import strategies as st

from roadmap.engine.scheduling import LEFT_OUT, Goal, Instance, Starts, violations
from roadmap.engine.scheduling.goals import value

LAST = 7
"""No activity of a drawn instance needs to start later than this."""


def everything(instance: Instance, last: int = LAST) -> Iterator[Starts]:
    """Yield every schedule without violations whose starts are not after `last`."""
    choices = [
        ([LEFT_OUT] if optional else []) + list(range(last + 1)) for optional in instance.optional
    ]
    return (starts for starts in product(*choices) if not violations(instance, starts))


def best(instance: Instance, goals: Sequence[Goal]) -> tuple[int, ...] | None:
    """Return the values of the best schedule; none where there is no schedule."""
    return min(
        (tuple(value(goal, instance, s) for goal in goals) for s in everything(instance)),
        default=None,
    )


@st.composite
def plain(draw: st.DrawFn, most: int = 4) -> Instance:
    """Draw an instance that any order of activities can be scheduled for, by period 8."""
    count = draw(st.integers(1, most))
    durations = draw(st.lists(st.integers(0, 2), min_size=count, max_size=count))
    return Instance.of(
        durations,
        draw(arcs(count)),
        draw(demands(count, 2)),
        [draw(st.integers(2, 3)), draw(st.integers(2, 4))],
    )


def arcs(count: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    pairs = [(tail, head) for head in range(count) for tail in range(head)]
    return st.lists(st.sampled_from(pairs), max_size=4) if pairs else st.just([])


def demands(count: int, most: int) -> st.SearchStrategy[list[list[int]]]:
    row = st.lists(st.integers(0, most), min_size=2, max_size=2)
    return st.lists(row, min_size=count, max_size=count)


def maybe(values: st.SearchStrategy[int]) -> st.SearchStrategy[int | None]:
    return st.none() | st.none() | values


@st.composite
def rich(draw: st.DrawFn, optional: bool = True) -> Instance:
    """Draw an instance with everything on it; it may well be impossible."""
    count = draw(st.integers(1, 4))

    def each(values: st.SearchStrategy[int | None]) -> list[int | None]:
        return draw(st.lists(values, min_size=count, max_size=count))

    links = draw(arcs(count))
    fixed = each(maybe(st.integers(0, 3)))
    left_out = [optional and start is None and draw(st.booleans()) for start in fixed]
    # What must be done cannot wait for what may be left out.
    for tail, head in sorted(links, key=lambda arc: -arc[1]):
        left_out[tail] = left_out[tail] and left_out[head]
    return Instance.of(
        draw(st.lists(st.integers(0, 2), min_size=count, max_size=count)),
        links,
        draw(demands(count, 2)),
        [[2, *draw(st.lists(st.integers(0, 3), max_size=4)), 2], [2]],
        releases=[number or 0 for number in each(maybe(st.integers(0, 3)))],
        deadlines=each(maybe(st.integers(1, 6))),
        fixed=fixed,
        optional=left_out,
        horizon=draw(st.integers(2, 6)) if any(left_out) else draw(maybe(st.integers(2, 6))),
    )
