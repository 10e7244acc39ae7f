"""One period shorter: squeeze a stretch of a schedule between its two ends.

A large neighbourhood search in the manner of Palpant, Artigues and Michelon
(2004), with a neighbourhood of its own. Of a schedule that is as early as it
can be, keep what ends before some period; of the same schedule as late as it
can be, keep what starts after some later period, *one period earlier*. If what
is in between fits between them, the whole is one period shorter. That is a
small question, which the solver answers yes or no, mostly within moments.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from roadmap.engine.scheduling.generation import backward
from roadmap.engine.scheduling.improving import justify
from roadmap.engine.scheduling.model import Model, build
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.schedule import Starts, makespan
from roadmap.engine.scheduling.solver import cp_model

Ask = Callable[[cp_model.CpModel, float], cp_model.CpSolver | None]
"""Solve a model within seconds; no answer where nothing was found."""


@dataclass(slots=True)
class Squeezer:
    """Squeezes a schedule, again and again at another place."""

    network: Network
    random: Random
    sizes: Sequence[int] = (15, 20, 25, 30, 35)
    """About how many activities lie in between: drawn anew for each question."""
    seconds: float = 0.3
    """For one question."""

    def shorter(self, starts: Starts, ask: Ask) -> Starts | None:
        """Return a schedule that is shorter, if the place that was drawn gives one."""
        made = self._stretch(starts)
        solver = None if made is None else ask(made.model, self.seconds)
        if made is None or solver is None:
            return None
        return justify(self.network, made.read(solver))

    def rearranged(self, starts: Starts, ask: Ask) -> Starts | None:
        """Return a schedule that is shorter, if activities around some period can be rearranged.

        All others keep not their place but their order, as far as one hands the
        resources to the other: a partial order schedule, the neighbourhood of
        Godard, Laborie and Nuijten (2005). It gives way where squeezing does
        not, and asks more of the solver.
        """
        network, end = self.network, makespan(self.network.instance, starts)
        durations = network.instance.durations
        center, size = self.random.randrange(end), self.random.choice(self.sizes)
        activities = list(range(len(starts)))
        self.random.shuffle(activities)
        activities.sort(key=lambda a: max(starts[a] - center, center - starts[a] - durations[a], 0))
        low, high = network.earliest, network.last_starts(end - 1)
        if any(first > last for first, last in zip(low, high, strict=True)):
            return None
        made = build(network, low, high)
        for before, after in self._handed(starts, activities[size:]):
            made.model.add(made.starts[after] >= made.starts[before] + durations[before])
        solver = ask(made.model, self.seconds)
        return None if solver is None else justify(network, made.read(solver))

    def _handed(self, starts: Starts, activities: list[int]) -> set[tuple[int, int]]:
        """Return who hands resources to whom, where nobody gets them from more than needed.

        Every unit of a resource goes from one activity to the next, which takes
        what it needs from as few as it can, as Policella et al. (2004) chain them.
        """
        instance = self.network.instance
        ends = [s + d for s, d in zip(starts, instance.durations, strict=True)]
        handed: set[tuple[int, int]] = set()
        activities = sorted(activities, key=starts.__getitem__)
        for resource, given in enumerate(instance.capacities):
            owners: list[int | None] = [None] * max(given)
            for activity in activities:
                if not instance.durations[activity]:
                    continue
                free = [
                    unit
                    for unit, owner in enumerate(owners)
                    if owner is None or ends[owner] <= starts[activity]
                ]
                chance = {owners[unit]: self.random.random() for unit in free}
                free.sort(
                    key=lambda unit: (
                        (owners[unit], activity) not in handed,
                        chance[owners[unit]],
                    )
                )
                for unit in free[: instance.demands[activity][resource]]:
                    owner = owners[unit]
                    if owner is not None:
                        handed.add((owner, activity))
                    owners[unit] = activity
        return handed

    def _stretch(self, starts: Starts) -> Model | None:
        """Return the question whether a stretch can be squeezed by one period."""
        network = self.network
        durations = network.instance.durations
        end = makespan(network.instance, starts)
        ends = [s + d for s, d in zip(starts, durations, strict=True)]
        last_first = sorted(reversed(network.order), key=ends.__getitem__, reverse=True)
        late = backward(network, last_first, starts, end)
        low, high = self._bounds(starts, late, end)
        if any(first > last for first, last in zip(low, high, strict=True)):
            return None
        return build(network, low, high)

    def _bounds(self, starts: Starts, late: Starts, end: int) -> tuple[list[int], list[int]]:
        network = self.network
        durations, fixed = network.instance.durations, network.instance.fixed
        center, reach, size = self.random.randrange(end), 0, self.random.choice(self.sizes)
        activities = range(len(starts))
        while True:
            kept = [
                starts[a] + durations[a] <= center - reach or late[a] - 1 >= center + reach
                for a in activities
            ]
            if len(starts) - sum(kept) >= size or reach > end:
                break
            reach += 2
        low, high = list(network.earliest), network.last_starts(end - 1)
        for activity in activities:
            if fixed[activity] is not None or not kept[activity]:
                continue
            if starts[activity] + durations[activity] <= center - reach:
                stands = starts[activity]
            else:
                stands = late[activity] - 1
            low[activity] = max(low[activity], stands)
            high[activity] = min(high[activity], stands)
        return low, high
