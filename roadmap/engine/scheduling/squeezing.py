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

PULL = 5
"""How strongly an activity is drawn to one side, at most, when a stretch is stirred."""


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
        made = self._stretch(starts, 1)
        solver = None if made is None else ask(made.model, self.seconds)
        if made is None or solver is None:
            return None
        return justify(self.network, made.read(solver))

    def other(self, starts: Starts, ask: Ask) -> Starts | None:
        """Return another schedule that is no longer, in which a stretch was stirred.

        The longer one stands before the same schedule, the more often the same
        stretches are tried; among schedules of equal length many others are near.
        """
        made = self._stretch(starts, 0)
        if made is None:
            return None
        pull = [self.random.randint(-PULL, PULL) for _ in made.starts]
        made.model.minimize(sum(w * start for w, start in zip(pull, made.starts, strict=True)))
        solver = ask(made.model, self.seconds / 3)
        return None if solver is None else made.read(solver)

    def _stretch(self, starts: Starts, less: int) -> Model | None:
        """Return the question whether a stretch can be squeezed by `less` periods."""
        network = self.network
        durations = network.instance.durations
        end = makespan(network.instance, starts)
        ends = [s + d for s, d in zip(starts, durations, strict=True)]
        last_first = sorted(reversed(network.order), key=ends.__getitem__, reverse=True)
        late = backward(network, last_first, starts, end)
        low, high = self._bounds(starts, late, end, less)
        if any(first > last for first, last in zip(low, high, strict=True)):
            return None
        return build(network, low, high)

    def _bounds(
        self, starts: Starts, late: Starts, end: int, less: int
    ) -> tuple[list[int], list[int]]:
        network = self.network
        durations, fixed = network.instance.durations, network.instance.fixed
        center, reach, size = self.random.randrange(end), 0, self.random.choice(self.sizes)
        activities = range(len(starts))
        while True:
            kept = [
                starts[a] + durations[a] <= center - reach or late[a] - less >= center + reach
                for a in activities
            ]
            if len(starts) - sum(kept) >= size or reach > end:
                break
            reach += 2
        low, high = list(network.earliest), network.last_starts(end - less)
        for activity in activities:
            if fixed[activity] is not None or not kept[activity]:
                continue
            if starts[activity] + durations[activity] <= center - reach:
                stands = starts[activity]
            else:
                stands = late[activity] - less
            low[activity] = max(low[activity], stands)
            high[activity] = min(high[activity], stands)
        return low, high
