"""Better schedules by justification and by a genetic search, without a solver.

Justification (Tormos and Lova 2001; Valls, Ballestín and Quintanilla 2005):
shift everything right, last end first, then left again, first start first. No
activity order of its own needs to be clever: what the shifts close stays closed.

The search keeps a population of activity lists, as Hartmann (1998), each of
them justified, as Valls et al. (2008) do in their hybrid genetic algorithm.
"""

import math
from bisect import insort
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from roadmap.engine.scheduling.generation import backward, parallel, serial
from roadmap.engine.scheduling.instance import LEFT_OUT
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.rules import latest_starts, rank, ranked
from roadmap.engine.scheduling.schedule import Starts, makespan

Cost = Callable[[Starts], tuple[int, ...]]
"""What a schedule costs: the first number counts first."""

SWAPS = 0.05
"""Chance that two neighbours in a list change places."""

STRETCH = (5, 24)
"""Periods, at least and at most, in which a wandering schedule is changed in one step."""

NUDGE = 3.0
"""Periods by which an activity is moved in the order, at most, in such a step."""


@dataclass(frozen=True, slots=True)
class Found:
    """The best schedule of a search."""

    starts: Starts
    cost: tuple[int, ...]
    schedules: int
    """How many schedules were generated."""


def time_cost(network: Network) -> Cost:
    """Return the cost of a schedule in time: periods too late, then the makespan."""
    durations = network.instance.durations
    limited = [(a, limit) for a, limit in enumerate(network.latest) if limit is not None]

    def cost(starts: Starts) -> tuple[int, ...]:
        late = sum(max(0, starts[a] - limit) for a, limit in limited)
        ends = [s + d for s, d in zip(starts, durations, strict=True) if s != LEFT_OUT]
        return late, max(ends, default=0)

    return cost


def justify(network: Network, starts: Starts) -> Starts:
    """Shift a schedule right and then left; it becomes no longer, and usually shorter.

    See Also
    --------
    roadmap.engine.scheduling.generation.backward
        Why the shift to the right cannot fail.
    """
    durations = network.instance.durations
    ends = [s + d for s, d in zip(starts, durations, strict=True)]
    end = max(ends, default=0)
    if end > len(network.room):
        return starts
    # Sorting is stable, so equal ends go by the order of the arcs, backwards.
    last_first = sorted(reversed(network.order), key=ends.__getitem__, reverse=True)
    right = backward(network, last_first, starts, end)
    return serial(network, sorted(network.order, key=right.__getitem__))


def wander(network: Network, starts: Starts, random: Random, tries: int) -> Starts:
    """Change a schedule in small steps, none of which makes it longer.

    Each step justifies the schedule with part of its activities in a somewhat
    other order. Among schedules of equal length many are near each other, and
    what can be shortened is seldom the first of them.

    Parameters
    ----------
    network
        The instance, made ready; nothing in it may be left out.
    starts
        A schedule without violations.
    random
        Source of the choices.
    tries
        How many steps to try; each costs about as much as three schedules.
    """
    durations = network.instance.durations
    for _ in range(tries):
        ends = [s + d for s, d in zip(starts, durations, strict=True)]
        end = max(ends)
        if not end or end > len(network.room):
            break
        begin = random.randrange(end)
        stretch = range(begin, begin + random.randint(*STRETCH))
        last_first = sorted(reversed(network.order), key=ends.__getitem__, reverse=True)
        places: list[float] = list(backward(network, last_first, starts, end))
        for activity in network.order:
            if starts[activity] in stretch:
                places[activity] += random.uniform(-NUDGE, NUDGE)
            for predecessor in network.before[activity]:
                places[activity] = max(places[activity], places[predecessor])
        # Sorting is stable: what was pushed to its predecessor still comes after it.
        changed = serial(network, sorted(network.order, key=places.__getitem__))
        changed = justify(network, changed)
        if makespan(network.instance, changed) <= end:
            starts = changed
    return starts


def search(
    network: Network,
    *,
    schedules: int = 1_000,
    seed: int = 0,
    cost: Cost | None = None,
    floor: tuple[int, ...] | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Found:
    """Look for a schedule of low cost.

    Parameters
    ----------
    network
        The instance, made ready.
    schedules
        How many schedules to generate at most; the same number and seed give
        the same answer, unless `stop` ended the search.
    seed
        Of the random choices.
    cost
        `time_cost` unless given.
    floor
        A cost that no schedule can go below; the search ends where it gets there.
    stop
        Asked after every few schedules; true ends the search.
    """
    return _Search(network, schedules, seed, cost or time_cost(network), floor, stop).run()


@dataclass(slots=True)
class _Member:
    cost: tuple[int, ...]
    line: list[int]
    """The activities, by their start in the schedule."""
    starts: Starts


class _Search:
    def __init__(
        self,
        network: Network,
        schedules: int,
        seed: int,
        cost: Cost,
        floor: tuple[int, ...] | None,
        stop: Callable[[], bool],
    ) -> None:
        self.network = network
        self.budget = schedules
        self.random = Random(seed)
        self.cost = cost
        self.floor = floor
        self.stop = stop
        self.generated = 0
        self.members: list[_Member] = []
        """Lowest cost first; among equals who came first."""
        self.size = max(10, int(1.7 * math.sqrt(schedules)))
        self.after = [set(after) for after in network.after]

    def run(self) -> Found:
        by_rule = rank(self.network)
        self._add(serial(self.network, ranked(self.network, by_rule)))
        self._add(parallel(self.network, by_rule))
        urgent = latest_starts(self.network)
        while len(self.members) < self.size and not self._done():
            self._add(serial(self.network, self._sample(urgent)))
        while not self._done():
            self._add(serial(self.network, self._swapped(self._child())))
        best = self.members[0]
        return Found(best.starts, best.cost, self.generated)

    def _done(self) -> bool:
        reached = self.floor is not None and self.members[0].cost <= self.floor
        return reached or self.generated >= self.budget or self.stop()

    def _add(self, starts: Starts) -> None:
        self.generated += 3
        cost, starts = min((self.cost(way), way) for way in (starts, justify(self.network, starts)))
        full = len(self.members) >= self.size
        if full and cost > self.members[-1].cost:
            return
        line = sorted(self.network.order, key=starts.__getitem__)
        if any(cost == known.cost and line == known.line for known in self.members):
            return
        if full:
            self.members.pop()
        insort(self.members, _Member(cost, line, starts), key=lambda one: one.cost)

    def _sample(self, urgent: list[int]) -> list[int]:
        """Draw a list in which the urgent have a better chance of going first."""
        waiting = [len(before) for before in self.network.before]
        ready = [a for a in self.network.order if not waiting[a]]
        line = []
        while ready:
            last = max(urgent[a] for a in ready)
            weights = [last - urgent[a] + 1 for a in ready]
            at = self.random.choices(range(len(ready)), weights)[0]
            activity = ready.pop(at)
            line.append(activity)
            for successor in self.network.after[activity]:
                waiting[successor] -= 1
                if not waiting[successor]:
                    ready.append(successor)
        return line

    def _child(self) -> list[int]:
        """Cross two lists at two points: the middle in the order of the other parent."""
        size, count = len(self.members), len(self.network.order)
        first = self.members[min(self.random.randrange(size), self.random.randrange(size))].line
        other = self.members[self.random.randrange(size)].line
        low, high = sorted((self.random.randrange(count), self.random.randrange(count)))
        child = first[:low]
        taken = set(child)
        middle = [activity for activity in other if activity not in taken][: high - low]
        taken.update(middle)
        return child + middle + [activity for activity in first if activity not in taken]

    def _swapped(self, line: list[int]) -> list[int]:
        for at in range(len(line) - 1):
            if self.random.random() < SWAPS and line[at + 1] not in self.after[line[at]]:
                line[at], line[at + 1] = line[at + 1], line[at]
        return line
