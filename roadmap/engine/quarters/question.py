"""What a roadmap asks of its quarters, in its own words and as an instance of scheduling."""

from dataclasses import dataclass, replace
from functools import cached_property

from roadmap.engine.graph import State
from roadmap.engine.prioritising.ranking import priorities_of
from roadmap.engine.scheduling import (
    LEFT_OUT,
    Early,
    Goal,
    Instance,
    Stable,
    Starts,
    TakenUp,
)
from roadmap.model.action import Action
from roadmap.model.calendar import Agreed, Calendar, Timing
from roadmap.model.priority import Priority
from roadmap.model.quarter import quarter_at, quarter_index
from roadmap.model.schedule import GoalName, LeftOut, Measure

CLASS_WEIGHT = 1_000
"""What a class of MoSCoW weighs; within one, priorities weigh from 1 to this."""

_CLASS_ORDER = {4: 4, 3: 3, 2: 2, None: 1, 1: 0}
"""Must, should, could, what nobody classed, won't."""


NEVER = 1 << 60
"""End of what is left out."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What a capacity limits."""

    team: str | None
    measure: Measure
    limits: tuple[int | None, ...]
    """What there is in each quarter; null for no limit."""


@dataclass(frozen=True)
class Question:
    """A roadmap with its quarters, and what it asks of them.

    Activities are the open actions, in the order of `numbers`, and behind them
    a moment for each plateau at which it is ready.
    """

    state: State
    calendar: Calendar
    numbers: tuple[str, ...]
    """The actions that are to be scheduled, in natural order."""
    moments: tuple[int, ...]
    """The plateaus that have a moment at which they are ready, in order."""
    resources: tuple[Resource, ...]
    instance: Instance
    impossible: tuple[LeftOut, ...]
    """What cannot be scheduled in any quarter, whatever happens."""
    required: frozenset[int]
    """Activities that a target or a latest quarter asks for."""

    @cached_property
    def priorities(self) -> dict[str, Priority]:
        """The priorities of the open actions, by number."""
        return priorities_of(self.state).by_number

    @cached_property
    def weights(self) -> tuple[int, ...]:
        """What each activity weighs by its effective priority; moments weigh nothing."""
        found = self.priorities
        most = max((line.effective for line in found.values()), default=0) or 1
        classed = any(line.moscow is not None for line in found.values())
        weights = []
        for number in self.numbers:
            line = found.get(number)
            if line is None:
                weights.append(0)
                continue
            rank = 1 + line.effective * (CLASS_WEIGHT - 1) // most
            order = _CLASS_ORDER[line.effective_moscow] if classed else 0
            weights.append(rank + CLASS_WEIGHT * order)
        return (*weights, *(0 for _ in self.moments))

    @cached_property
    def agreed(self) -> dict[str, Agreed]:
        """The quarters that were agreed on, by number of the action."""
        return {found.action: found for found in self.state.roadmap.agreed}

    @cached_property
    def before(self) -> tuple[tuple[int, ...], ...]:
        """The activities that come right before each one, in order."""
        found: list[list[int]] = [[] for _ in range(self.instance.count)]
        for tail, head in self.instance.arcs:
            found[head].append(tail)
        return tuple(map(tuple, found))

    @cached_property
    def goals(self) -> dict[GoalName, Goal]:
        """What is best, the most important first."""
        count = len(self.numbers)
        ready = (*(0,) * count, *(1 for _ in self.moments))
        goals: dict[GoalName, Goal] = {
            "taken-up": TakenUp(self.weights),
            "early": Early(self.weights),
            "plateaus": Early(ready),
        }
        agreed = (self.agreed.get(number) for number in self.numbers)
        then = [None if found is None else self.period(found.start) for found in agreed]
        stability = self.calendar.stability
        if stability and any(start is not None for start in then):
            inside = [None if start is None or start < 0 else start for start in then]
            reference = (*inside, *(None for _ in self.moments))
            goals["stable"] = Stable(reference, (stability,) * len(reference))
        return goals

    def period(self, quarter: str) -> int:
        """Return how many quarters after the first one a quarter lies."""
        return quarter_index(quarter) - quarter_index(self.calendar.start)

    def quarter(self, period: int) -> str:
        """Return the quarter so many after the first one."""
        return quarter_at(quarter_index(self.calendar.start) + period)

    def moment(self, plateau: int) -> int:
        """Return the activity that stands for a plateau being ready."""
        return len(self.numbers) + self.moments.index(plateau)

    def settled(self, starts: Starts) -> Starts:
        """Return a schedule in which each plateau is ready as soon as its actions are."""
        found = list(starts)
        count = len(self.numbers)
        durations = self.instance.durations
        ends: dict[int, list[int]] = {at: [] for at in range(count, self.instance.count)}
        for before, after in self.instance.arcs:
            if after >= count:
                start = starts[before]
                ends[after].append(NEVER if start == LEFT_OUT else start + durations[before])
        for moment, known in ends.items():
            last = max(known, default=0)
            found[moment] = LEFT_OUT if last == NEVER else last
        return tuple(found)

    @cached_property
    def timings(self) -> dict[str, Timing]:
        """What is known about the time of actions, by number."""
        return {timing.action: timing for timing in self.state.roadmap.timings}

    def action(self, activity: int) -> Action:
        """Return the action that an activity is."""
        return self.state.roadmap.action(self.numbers[activity])

    def plateau(self, activity: int) -> int:
        """Return the plateau of an action in the plan."""
        return self.state.positions.plateau[self.state.index[self.numbers[activity]]]

    def without_targets(self) -> "Question":
        """Return the same question in which nothing has to be ready by some quarter."""
        instance = self.instance
        fixed = instance.fixed
        return replace(
            self,
            instance=replace(
                instance,
                deadlines=(None,) * instance.count,
                optional=tuple(start is None for start in fixed),
            ),
        )


def team_of(action: Action, timing: Timing | None) -> str | None:
    """Return who does an action: the team that was named for it, else its owner."""
    return timing.team if timing is not None and timing.team is not None else action.owner
