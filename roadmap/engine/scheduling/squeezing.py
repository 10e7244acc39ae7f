"""One period shorter: squeeze a stretch of a schedule between its two ends.

A large neighbourhood search in the manner of Palpant, Artigues and Michelon
(2004), with a neighbourhood of its own. Of a schedule that is as early as it
can be, keep what ends before some period; of the same schedule as late as it
can be, keep what starts after some later period, *one period earlier*. If what
is in between fits between them, the whole is one period shorter. That is a
small question, which the solver answers yes or no, mostly within moments.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from roadmap.engine.scheduling.generation import backward
from roadmap.engine.scheduling.improving import justify
from roadmap.engine.scheduling.model import build
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
    size: int = 25
    """About how many activities lie in between."""
    seconds: float = 0.3
    """For one question."""

    def shorter(self, starts: Starts, ask: Ask) -> Starts | None:
        """Return a schedule that is shorter, if the place that was drawn gives one."""
        network = self.network
        durations = network.instance.durations
        end = makespan(network.instance, starts)
        ends = [s + d for s, d in zip(starts, durations, strict=True)]
        last_first = sorted(reversed(network.order), key=ends.__getitem__, reverse=True)
        late = backward(network, last_first, starts, end)
        low, high = self._bounds(starts, late, end)
        if any(first > last for first, last in zip(low, high, strict=True)):
            return None
        made = build(network, low, high)
        solver = ask(made.model, self.seconds)
        return None if solver is None else justify(network, made.read(solver))

    def _bounds(self, starts: Starts, late: Starts, end: int) -> tuple[list[int], list[int]]:
        network = self.network
        durations, fixed = network.instance.durations, network.instance.fixed
        center, reach = self.random.randrange(end), 0
        activities = range(len(starts))
        while True:
            kept = [
                starts[a] + durations[a] <= center - reach or late[a] - 1 >= center + reach
                for a in activities
            ]
            if len(starts) - sum(kept) >= self.size or reach > end:
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
