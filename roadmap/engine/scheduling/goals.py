"""What makes one schedule better than another, and what is known about an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from roadmap.engine.scheduling.bounds import lower_bound
from roadmap.engine.scheduling.instance import LEFT_OUT, Instance
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.schedule import Starts, makespan


@dataclass(frozen=True, slots=True)
class Makespan:
    """Be ready early: the period by which everything that is taken up has ended."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Leave out as little weight as possible."""

    weights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Early:
    """Start early what weighs most: the sum of weight × start.

    What is left out counts as starting at the horizon.
    """

    weights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stable:
    """Change little: the sum of weight × periods away from an earlier schedule.

    What is left out counts as standing at the horizon, in both schedules.
    Activities without a reference are free.
    """

    reference: tuple[int | None, ...]
    weights: tuple[int, ...]


Goal = Makespan | TakenUp | Early | Stable
"""Something to bring down; a list of goals is in order of importance."""

Status = Literal["optimal", "feasible", "infeasible", "unknown"]


@dataclass(frozen=True, slots=True)
class Reached:
    """How far one goal was brought down."""

    value: int
    bound: int
    """No schedule that is as good on the goals before this one comes below it."""

    @property
    def gap(self) -> float:
        """Share of the value that might still be won; 0 where it is proven."""
        return (self.value - self.bound) / self.value if self.value > self.bound else 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to a scheduling question."""

    status: Status
    """``optimal``: every goal is proven; ``feasible``: the schedule can be carried out;
    ``infeasible``: proven that none can be; ``unknown``: none was found."""
    starts: Starts | None
    goals: tuple[Reached, ...]
    """Per goal, where there is a schedule."""

    @property
    def gap(self) -> float:
        """The gap of the first goal that is not proven."""
        return next((goal.gap for goal in self.goals if goal.value > goal.bound), 0.0)


def placed_at(instance: Instance, start: int) -> int:
    """Return where a start counts: at the horizon, for what is left out."""
    return (instance.horizon or 0) if start == LEFT_OUT else start


def value(goal: Goal, instance: Instance, starts: Starts) -> int:
    """Return what a schedule costs on one goal."""
    match goal:
        case Makespan():
            return makespan(instance, starts)
        case TakenUp(weights):
            return sum(w for w, s in zip(weights, starts, strict=True) if s == LEFT_OUT)
        case Early(weights):
            return sum(w * placed_at(instance, s) for w, s in zip(weights, starts, strict=True))
        case Stable(reference, weights):
            return sum(
                w * abs(placed_at(instance, s) - placed_at(instance, r))
                for r, w, s in zip(reference, weights, starts, strict=True)
                if r is not None
            )


def bound(goal: Goal, network: Network) -> int:
    """Return a value that no schedule comes below, without a solver."""
    match goal:
        case Makespan():
            return lower_bound(network)
        case Early(weights):
            limit = network.instance.horizon
            first = (e if limit is None else min(e, limit) for e in network.earliest)
            return sum(w * e for w, e in zip(weights, first, strict=True))
        case TakenUp() | Stable():
            return 0


def judged(network: Network, goals: Sequence[Goal], starts: Starts) -> tuple[Reached, ...]:
    """Return the value of each goal beside the bound that is known without a solver."""
    return tuple(
        Reached(value(goal, network.instance, starts), bound(goal, network)) for goal in goals
    )


def proven(goals: Sequence[Reached]) -> bool:
    """Tell whether every goal is at its bound."""
    return all(goal.value <= goal.bound for goal in goals)
