"""The schedule that is there at once, without a solver."""

from collections.abc import Callable, Sequence

from roadmap.engine.scheduling.generation import parallel
from roadmap.engine.scheduling.goals import Goal, Makespan, Outcome, bound, judged, proven, value
from roadmap.engine.scheduling.improving import Cost, search, time_cost
from roadmap.engine.scheduling.instance import LEFT_OUT, Instance
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.rules import rank
from roadmap.engine.scheduling.schedule import Starts, violations


def quick(
    instance: Instance,
    goals: Sequence[Goal] = (Makespan(),),
    *,
    schedules: int = 1_000,
    seed: int = 0,
    stop: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Return a good schedule, found by priority rules and a genetic search.

    Parameters
    ----------
    instance
        What is to be scheduled.
    goals
        In order of importance.
    schedules
        How many schedules to generate at most; with 1, one pass of the parallel
        scheme under the latest-finish rule, for instances of any size.
    seed
        Of the random choices; the same seed and number of schedules give the same
        answer, unless `stop` ended the search.
    stop
        Asked again and again; true ends the search.

    Returns
    -------
    Outcome
        ``optimal`` where every goal is at its bound, ``feasible`` otherwise, and
        ``unknown`` where no schedule without violations was found: that does
        not prove that there is none.
    """
    return quick_outcome(Network.of(instance), goals, schedules, seed, stop)


def quick_outcome(
    network: Network,
    goals: Sequence[Goal],
    schedules: int,
    seed: int,
    stop: Callable[[], bool],
) -> Outcome:
    """Return `quick` for a network that is ready."""
    if schedules <= 1:
        starts = parallel(network, rank(network))
    else:
        floor = (0, *(bound(goal, network) for goal in goals))
        starts = search(
            network,
            schedules=schedules,
            seed=seed,
            cost=_cost(network, goals),
            floor=floor,
            stop=stop,
        ).starts
    instance = network.instance
    if violations(instance, starts):
        # What stands goes on, whatever else is left out.
        starts = tuple(LEFT_OUT if start is None else start for start in instance.fixed)
        if violations(instance, starts):
            return Outcome("unknown", None, ())
    found = judged(network, goals, starts)
    return Outcome("optimal" if proven(found) else "feasible", starts, found)


def _cost(network: Network, goals: Sequence[Goal]) -> Cost:
    """Return the cost of a schedule: periods too late, then goal after goal."""
    in_time = time_cost(network)
    if list(goals) == [Makespan()]:
        return in_time

    def cost(starts: Starts) -> tuple[int, ...]:
        late = in_time(starts)[0]
        return late, *(value(goal, network.instance, starts) for goal in goals)

    return cost
