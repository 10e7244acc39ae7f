"""What is to be scheduled: activities, what follows what, and what there is to do them with.

The resource-constrained project scheduling problem of Pritsker, Watters and
Wolfe (1969), in the notation of Kolisch and Hartmann (1999), with what a
roadmap adds: capacity that differs from period to period, releases and
deadlines, a past that stands, a horizon, and activities that may be left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

LEFT_OUT = -1
"""Start of an activity that is not taken up."""


@dataclass(frozen=True, slots=True)
class Instance:
    """Activities 0 to n - 1 over periods 0, 1, 2 …, as arrays.

    Build one with `Instance.of`, which checks it and puts the arcs in order.
    An activity that starts in period s and lasts d occupies s to s + d - 1;
    its end s + d is the first period that it leaves free.
    """

    durations: tuple[int, ...]
    """Periods that each activity lasts, 0 or more; 0 marks a moment."""
    arcs: tuple[tuple[int, int], ...]
    """Predecessor and successor: the successor starts when the predecessor has ended, or later."""
    demands: tuple[tuple[int, ...], ...]
    """Per activity what it takes of each resource in every period that it lasts."""
    capacities: tuple[tuple[int, ...], ...]
    """Per resource what there is in each period; the last value holds ever after."""
    releases: tuple[int, ...]
    """First period in which each activity may start."""
    deadlines: tuple[int | None, ...]
    """Period by which each activity has ended, where there is one."""
    fixed: tuple[int | None, ...]
    """Start of what stands already; it is still held to everything else that is asked of it."""
    optional: tuple[bool, ...]
    """Whether an activity may be left out; what follows it is then left out with it."""
    horizon: int | None
    """Period by which everything that is taken up has ended."""

    @classmethod
    def of(
        cls,
        durations: Sequence[int],
        arcs: Sequence[tuple[int, int]] = (),
        demands: Sequence[Sequence[int]] = (),
        capacities: Sequence[Sequence[int] | int] = (),
        *,
        releases: Sequence[int] = (),
        deadlines: Sequence[int | None] = (),
        fixed: Sequence[int | None] = (),
        optional: Sequence[bool] = (),
        horizon: int | None = None,
    ) -> Self:
        """Return a checked instance; what is not given asks for nothing.

        A capacity may be one number, for every period the same.

        Raises
        ------
        ValueError
            Names each thing that is wrong and where: a negative number, an
            activity or resource that does not exist, a circle, an activity
            that must be done after one that may be left out, a demand that
            no period can meet.
        """
        count = len(durations)
        given = tuple(optional) or (False,) * count
        stands = tuple(fixed) or (None,) * count
        made = cls(
            durations=tuple(durations),
            arcs=tuple(sorted(set(arcs))),
            demands=tuple(tuple(row) for row in demands) or ((0,) * len(capacities),) * count,
            capacities=tuple((c,) if isinstance(c, int) else tuple(c) for c in capacities),
            releases=tuple(releases) or (0,) * count,
            deadlines=tuple(deadlines) or (None,) * count,
            fixed=stands,
            # What stands cannot be left out any more.
            optional=tuple(may and at is None for may, at in zip(given, stands, strict=False)),
            horizon=horizon,
        )
        if problems := [*_wrong_shapes(made)] or [*_wrong_values(made)]:
            raise ValueError("; ".join(problems))
        return made

    @property
    def count(self) -> int:
        """Number of activities."""
        return len(self.durations)

    def capacity(self, resource: int, period: int) -> int:
        """Return what there is of a resource in a period."""
        given = self.capacities[resource]
        return given[min(period, len(given) - 1)]

    def end_by(self, activity: int) -> int | None:
        """Return the period by which an activity has to have ended: its deadline or the horizon."""
        limits = [x for x in (self.deadlines[activity], self.horizon) if x is not None]
        return min(limits) if limits else None


def _wrong_shapes(made: Instance) -> list[str]:
    count, resources = made.count, len(made.capacities)
    found = [
        f"{name}: {given} given for {count} activities"
        for name in ("demands", "releases", "deadlines", "fixed", "optional")
        if (given := len(getattr(made, name))) != count
    ]
    found += [
        f"demands[{activity}]: {len(row)} given for {resources} resources"
        for activity, row in enumerate(made.demands)
        if len(row) != resources
    ]
    found += [
        f"capacities[{resource}]: no period has a value"
        for resource, row in enumerate(made.capacities)
        if not row
    ]
    return found + [
        f"arcs: {arc} names an activity that does not exist"
        for arc in made.arcs
        if not all(0 <= end < count for end in arc)
    ]


def _wrong_values(made: Instance) -> list[str]:
    found = [
        f"{name}[{at}]: {value} is negative"
        for name, values in (
            ("durations", made.durations),
            ("releases", made.releases),
            ("fixed", made.fixed),
            ("deadlines", made.deadlines),
            *((f"capacities[{r}]", row) for r, row in enumerate(made.capacities)),
            *((f"demands[{a}]", row) for a, row in enumerate(made.demands)),
        )
        for at, value in enumerate(values)
        if value is not None and value < 0
    ]
    if made.horizon is not None and made.horizon < 0:
        found.append(f"horizon: {made.horizon} is negative")
    if any(made.optional) and made.horizon is None:
        found.append("horizon: needed where activities may be left out")
    most = [max(given) for given in made.capacities]
    for activity, row in enumerate(made.demands):
        for resource, demand in enumerate(row):
            if demand > most[resource] and made.durations[activity]:
                found.append(
                    f"demands[{activity}]: {demand} of resource {resource}, "
                    f"which never has more than {most[resource]}"
                )
    for before, after in made.arcs:
        if made.optional[before] and not made.optional[after]:
            found.append(f"optional[{before}]: {after} must be done, and comes after it")
    if not found and len(topological(made)) < made.count:
        found.append("arcs: some activities come before and after each other")
    return found


def topological(instance: Instance) -> list[int]:
    """Return the activities, each after its predecessors, the first possible number first in line.

    What stands in or after a circle is missing.
    """
    waiting = [0] * instance.count
    after: list[list[int]] = [[] for _ in waiting]
    for before, successor in instance.arcs:
        waiting[successor] += 1
        after[before].append(successor)
    line = [activity for activity, number in enumerate(waiting) if not number]
    for activity in line:
        for successor in after[activity]:
            waiting[successor] -= 1
            if not waiting[successor]:
                line.append(successor)
    return line
