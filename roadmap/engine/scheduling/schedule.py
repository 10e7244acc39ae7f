"""A schedule, and the verifier that holds any schedule against its instance."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from roadmap.engine.scheduling.instance import LEFT_OUT, Instance

Starts = tuple[int, ...]
"""Start of each activity; `LEFT_OUT` where it is not taken up."""

Rule = Literal["left-out", "release", "fixed", "deadline", "horizon", "precedence", "capacity"]


@dataclass(frozen=True, slots=True)
class Violation:
    """One demand of the instance that a schedule does not meet."""

    rule: Rule
    activities: tuple[int, ...]
    """Who is concerned, in order; for ``capacity`` everyone at work in that period."""
    resource: int | None = None
    period: int | None = None


def makespan(instance: Instance, starts: Starts) -> int:
    """Return the period by which everything that is taken up has ended."""
    return max(
        (s + d for s, d in zip(starts, instance.durations, strict=True) if s != LEFT_OUT), default=0
    )


def violations(instance: Instance, starts: Starts) -> list[Violation]:
    """Return everything that is wrong with a schedule; empty means that it can be carried out.

    Written from the definition, apart from everything that makes schedules.
    Linear in arcs and in the periods that the activities last.
    """
    found = [*_alone(instance, starts)]
    for before, after in instance.arcs:
        if starts[after] == LEFT_OUT:
            continue
        if (
            starts[before] == LEFT_OUT
            or starts[before] + instance.durations[before] > starts[after]
        ):
            found.append(Violation("precedence", (before, after)))
    return found + _overfull(instance, starts)


def _alone(instance: Instance, starts: Starts) -> list[Violation]:
    found = []
    for activity, start in enumerate(starts):
        if start == LEFT_OUT:
            if not instance.optional[activity] or instance.fixed[activity] is not None:
                found.append(Violation("left-out", (activity,)))
            continue
        end = start + instance.durations[activity]
        fixed, deadline = instance.fixed[activity], instance.deadlines[activity]
        if fixed not in (None, start):
            found.append(Violation("fixed", (activity,)))
        if start < instance.releases[activity]:
            found.append(Violation("release", (activity,)))
        if deadline is not None and end > deadline:
            found.append(Violation("deadline", (activity,)))
        if instance.horizon is not None and end > instance.horizon:
            found.append(Violation("horizon", (activity,)))
    return found


def _overfull(instance: Instance, starts: Starts) -> list[Violation]:
    at_work: dict[int, list[int]] = defaultdict(list)
    for activity, start in enumerate(starts):
        if start != LEFT_OUT:
            for period in range(start, start + instance.durations[activity]):
                at_work[period].append(activity)
    found = []
    for period, activities in sorted(at_work.items()):
        for resource in range(len(instance.capacities)):
            taking = tuple(a for a in activities if instance.demands[a][resource])
            taken = sum(instance.demands[a][resource] for a in taking)
            if taken > instance.capacity(resource, period):
                found.append(Violation("capacity", taking, resource, period))
    return found
