"""Why a plan does not fit: a smallest set of demands that contradict each other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from roadmap.engine.scheduling.generation import parallel
from roadmap.engine.scheduling.instance import Instance
from roadmap.engine.scheduling.model import build
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.rules import rank
from roadmap.engine.scheduling.schedule import violations
from roadmap.engine.scheduling.solver import cp_model, watched

Kind = Literal["arc", "release", "deadline", "fixed", "capacity", "horizon", "activity"]


@dataclass(frozen=True, slots=True)
class Demand:
    """Something that is asked of a schedule and could be let go.

    Without an ``activity`` it is not done, and neither holds nor is held.
    """

    kind: Kind
    at: int = 0
    """The activity, the resource (``capacity``), or the place of the arc in `Instance.arcs`."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Demands that cannot all be met."""

    demands: tuple[Demand, ...]
    """By kind, in the order above, then by number."""
    minimal: bool
    """Whether it is proven that letting go of any one of them is enough; otherwise a question
    on the way took too long."""


def conflict(
    instance: Instance,
    *,
    seconds: float = 10.0,
    seed: int = 0,
    stop: Callable[[], bool] = lambda: False,
) -> Conflict | None:
    """Return a set of demands that contradict each other, of which none can be missed.

    Parameters
    ----------
    instance
        What is to be scheduled. What may be left out contradicts nothing.
    seconds
        Time for each question to the solver.
    seed
        Of the solver.
    stop
        Asked all the time; true ends the search, with a set that may not be smallest.

    Returns
    -------
    Conflict or None
        Nothing where a schedule exists, or where neither that nor the opposite
        could be proven in time.

    Notes
    -----
    QuickXplain (Junker 2004): k log(n / k) questions for k of n demands. Where
    there are several smallest sets, kinds that come first are preferred.
    """
    asker = _Asker(instance, seconds, seed, stop)
    demands = _demands(instance)
    if asker.fits(demands) is not False:
        return None
    core = _smallest(asker, [], demands, False)
    # What is in the core is asked once more: a question that was not answered counted as "fits".
    if asker.unsure and asker.fits(core) is not False:
        core = demands
    return Conflict(tuple(core), not asker.unsure)


def _demands(instance: Instance) -> list[Demand]:
    found = [Demand("arc", at) for at in range(len(instance.arcs))]
    found += [Demand("release", a) for a, start in enumerate(instance.releases) if start]
    found += [Demand("deadline", a) for a, end in enumerate(instance.deadlines) if end is not None]
    found += [Demand("fixed", a) for a, start in enumerate(instance.fixed) if start is not None]
    found += [Demand("capacity", r) for r in range(len(instance.capacities))]
    found += [Demand("horizon")] * (instance.horizon is not None)
    return found + [
        Demand("activity", a) for a, optional in enumerate(instance.optional) if not optional
    ]


def _smallest(asker: "_Asker", kept: list[Demand], rest: list[Demand], added: bool) -> list[Demand]:
    """Return which of the rest are needed beside what is kept; the first ones are preferred."""
    if added and asker.fits(kept) is False:
        return []
    if len(rest) == 1:
        return rest
    half = len(rest) // 2
    first, second = rest[:half], rest[half:]
    late = _smallest(asker, kept + first, second, bool(first))
    early = _smallest(asker, kept + late, first, bool(late))
    return early + late


class _Asker:
    """Tells whether demands fit together."""

    def __init__(
        self, instance: Instance, seconds: float, seed: int, stop: Callable[[], bool]
    ) -> None:
        self.instance = instance
        self.seconds = seconds
        self.seed = seed
        self.stop = stop
        self.unsure = False

    def fits(self, demands: Sequence[Demand]) -> bool | None:
        """Return whether a schedule exists; none where that was not found out."""
        network = Network.of(without(self.instance, demands))
        if not violations(network.instance, parallel(network, rank(network))):
            return True
        high = network.last_starts(len(network.room))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = self.seed
        solver.parameters.max_time_in_seconds = self.seconds
        status = watched(solver, build(network, network.earliest, high).model, self.stop)
        if status == cp_model.UNKNOWN:
            self.unsure = True
            return None
        return status != cp_model.INFEASIBLE


def without(instance: Instance, kept: Sequence[Demand]) -> Instance:
    """Return the instance in which only these demands are made.

    The numbers of the activities stay the same: one that is not asked for lasts
    no time and takes nothing.
    """
    held = set(kept)
    done = [
        optional or Demand("activity", a) in held for a, optional in enumerate(instance.optional)
    ]
    plenty = 1 + sum(map(sum, instance.demands))

    def keep(kind: Kind, activity: int) -> bool:
        return done[activity] and Demand(kind, activity) in held

    activities = range(instance.count)
    return replace(
        instance,
        durations=tuple(d if done[a] else 0 for a, d in enumerate(instance.durations)),
        arcs=tuple(
            arc
            for at, arc in enumerate(instance.arcs)
            if Demand("arc", at) in held and done[arc[0]] and done[arc[1]]
        ),
        capacities=tuple(
            given if Demand("capacity", r) in held else (plenty,)
            for r, given in enumerate(instance.capacities)
        ),
        releases=tuple(instance.releases[a] if keep("release", a) else 0 for a in activities),
        deadlines=tuple(instance.deadlines[a] if keep("deadline", a) else None for a in activities),
        fixed=tuple(instance.fixed[a] if keep("fixed", a) else None for a in activities),
        horizon=instance.horizon if Demand("horizon") in held else None,
    )
