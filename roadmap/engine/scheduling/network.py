"""An instance made ready for schedule generation.

What is left of all resources in a period stands in **one** whole number: a
field of bits for each resource, each with a guard bit above it that is set.
Subtracting the demands of an activity clears a guard bit exactly where a
resource falls short, so one subtraction and one comparison tell whether all
resources suffice. On PSPLIB instances this is as fast in plain Python as a
number for each resource over all periods, and it needs no bound on the periods.
"""

from dataclasses import dataclass
from typing import Self

from roadmap.engine.scheduling.instance import Instance, topological


@dataclass(frozen=True, slots=True)
class Network:
    """The arrays that generation, bounds and solver share."""

    instance: Instance
    before: tuple[tuple[int, ...], ...]
    """Predecessors of each activity."""
    after: tuple[tuple[int, ...], ...]
    """Successors of each activity."""
    order: tuple[int, ...]
    """Activities, each after its predecessors."""
    earliest: tuple[int, ...]
    """Earliest start by releases, arcs and what is fixed, as if resources were endless."""
    tail: tuple[int, ...]
    """Periods from the start of each activity to the end of the longest chain that must follow."""
    latest: tuple[int | None, ...]
    """Latest start by deadlines, horizon, arcs and what is fixed; none where nothing limits it."""
    guard: int
    """Guard bits of all fields."""
    packed: tuple[int, ...]
    """Demands of each activity in fields."""
    room: tuple[int, ...]
    """What every period has left beside what is fixed, guard bits set; nothing, where the fixed
    past takes more than there is. Long enough to place everything one after another."""
    special: frozenset[int]
    """What is fixed, may be left out, or asks for more than there always is."""

    @classmethod
    def of(cls, instance: Instance) -> Self:
        """Prepare an instance; linear in activities, arcs and periods."""
        order = topological(instance)
        before: list[list[int]] = [[] for _ in order]
        after: list[list[int]] = [[] for _ in order]
        for tail, head in instance.arcs:
            before[head].append(tail)
            after[tail].append(head)
        earliest = _earliest(instance, order, before)
        width = max((max(c) for c in instance.capacities), default=0).bit_length() + 1
        guard = sum(1 << (width * (r + 1) - 1) for r in range(len(instance.capacities)))
        steady = max((len(c) for c in instance.capacities), default=1)
        fields = [
            guard
            + sum(instance.capacity(r, t) << (width * r) for r in range(len(instance.capacities)))
            for t in range(steady)
        ]
        stretch = max(steady, max(earliest, default=0)) + sum(instance.durations) + 1
        fields_of = {
            row: sum(demand << (width * r) for r, demand in enumerate(row))
            for row in set(instance.demands)
        }
        packed = [fields_of[row] for row in instance.demands]
        room = _free(instance, fields + fields[-1:] * (stretch - steady), packed, guard)
        return cls(
            instance=instance,
            before=tuple(map(tuple, before)),
            after=tuple(map(tuple, after)),
            order=tuple(order),
            earliest=tuple(earliest),
            tail=tuple(_tail(instance, order, after)),
            latest=tuple(_latest(instance, order, after)),
            guard=guard,
            packed=tuple(packed),
            room=tuple(room),
            special=frozenset(
                activity
                for activity, need in enumerate(packed)
                if instance.fixed[activity] is not None
                or instance.optional[activity]
                or (instance.durations[activity] and (fields[-1] - need) & guard != guard)
            ),
        )

    def last_starts(self, end: int) -> list[int]:
        """Return the latest start of each activity when everything has ended by `end`."""
        return [
            end - tail if limit is None else min(limit, end - tail)
            for tail, limit in zip(self.tail, self.latest, strict=True)
        ]


def _free(instance: Instance, room: list[int], packed: list[int], guard: int) -> list[int]:
    for activity, start in enumerate(instance.fixed):
        if start is None:
            continue
        for period in range(start, start + instance.durations[activity]):
            left = room[period] - packed[activity]
            room[period] = left if left & guard == guard else guard
    return room


def _earliest(instance: Instance, order: list[int], before: list[list[int]]) -> list[int]:
    found = list(instance.releases)
    for activity in order:
        ends = [found[p] + instance.durations[p] for p in before[activity]]
        found[activity] = max(found[activity], instance.fixed[activity] or 0, *ends, 0)
    return found


def _tail(instance: Instance, order: list[int], after: list[list[int]]) -> list[int]:
    found = [0] * instance.count
    for activity in reversed(order):
        following = [found[s] for s in after[activity] if not instance.optional[s]]
        found[activity] = instance.durations[activity] + max(following, default=0)
    return found


def _latest(instance: Instance, order: list[int], after: list[list[int]]) -> list[int | None]:
    found: list[int | None] = [None] * instance.count
    for activity in reversed(order):
        duration, fixed = instance.durations[activity], instance.fixed[activity]
        ends = [instance.end_by(activity), None if fixed is None else fixed + duration]
        # What may be left out holds nothing before it.
        ends += [found[s] for s in after[activity] if not instance.optional[s]]
        limits = [end for end in ends if end is not None]
        if limits:
            found[activity] = min(limits) - duration
    return found


def later(network: Network) -> list[int]:
    """Return per activity everything that comes after it, as a set of bits."""
    found = [0] * len(network.order)
    for activity in reversed(network.order):
        for successor in network.after[activity]:
            found[activity] |= found[successor] | 1 << successor
    return found
