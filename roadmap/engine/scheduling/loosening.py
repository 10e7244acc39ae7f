"""The least that has to be given up for a schedule: more room, later ends, earlier starts, less.

One question for each way of giving up; the schedule that comes out tells how
much it takes. With the solver it is the least there is, without it a schedule
of rules and search, that may give up more than needed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from roadmap.engine.scheduling.goals import Early, Goal, Makespan
from roadmap.engine.scheduling.instance import LEFT_OUT, Instance
from roadmap.engine.scheduling.quick import quick
from roadmap.engine.scheduling.schedule import Starts

SCHEDULES = 150
"""Schedules of the search without a solver, for one question."""

EFFORT = 1.0
"""What the solver may spend on one question, in its own measure, the same on every machine."""


@dataclass(frozen=True)
class Loose:
    """What may give way."""

    room: frozenset[int] = frozenset()
    """Resources of which there may be more: a unit in a period costs 1."""
    limits: frozenset[int] = frozenset()
    """Activities whose deadline may be passed: a period costs 1."""
    begins: frozenset[int] = frozenset()
    """Activities that may start before their release: a period costs 1."""
    drops: dict[int, int] = field(default_factory=dict)
    """What each activity costs that may be left out; nothing waits for it then."""


def loosened(
    instance: Instance,
    loose: Loose,
    *,
    solver: bool,
    seconds: float = 1.0,
    seed: int = 0,
    not_all: Sequence[frozenset[int]] = (),
    stop: Callable[[], bool] = lambda: False,
) -> Starts | None:
    """Return a schedule of what must be done that gives up as little as it can.

    Parameters
    ----------
    instance
        With a horizon. What may be left out in it is left out.
    loose
        What may give way.
    solver
        Whether to ask OR-Tools CP-SAT; otherwise rules and search.
    seconds
        Time for the solver, at most.
    seed
        Of the search.
    not_all
        Sets of activities that may not all be left out: to find other ways.
    stop
        Asked all the time; true ends the search.

    Returns
    -------
    Starts or None
        Nothing where no schedule was found.
    """
    if solver:
        from roadmap.engine.scheduling.least import least

        return least(instance, loose, seconds=seconds, seed=seed, not_all=not_all, stop=stop)
    if loose.drops:
        return _without_some(instance, loose, seed, not_all, stop)
    wanted = frozenset(a for a, optional in enumerate(instance.optional) if not optional)
    if not loose.room:
        return _found(instance, wanted, loose, 0, seed, stop)
    most = max((sum(row[r] for row in instance.demands) for r in loose.room), default=0)
    more = 1
    while more < 2 * most:
        found = _found(instance, wanted, loose, more, seed, stop)
        if found is not None:
            return found
        more *= 2
    return None


def _found(
    instance: Instance,
    wanted: frozenset[int],
    loose: Loose,
    more: int,
    seed: int,
    stop: Callable[[], bool],
) -> Starts | None:
    """Return a schedule of some activities, with so much more room."""
    late = tuple(int(activity in loose.limits) for activity in range(instance.count))
    goals: list[Goal] = [Early(late), Makespan()] if any(late) else [Makespan()]
    asked = _with(_only(instance, wanted), loose, more)
    starts = quick(asked, goals, schedules=SCHEDULES, seed=seed, stop=stop).starts
    if starts is None:
        return None
    return tuple(start if at in wanted else LEFT_OUT for at, start in enumerate(starts))


def _without_some(
    instance: Instance,
    loose: Loose,
    seed: int,
    not_all: Sequence[frozenset[int]],
    stop: Callable[[], bool],
) -> Starts | None:
    """Leave out the cheapest one that helps; else more and more, the cheapest first."""
    wanted = frozenset(a for a, optional in enumerate(instance.optional) if not optional)
    cheap = sorted(loose.drops, key=lambda activity: (loose.drops[activity], activity))
    together = [frozenset(cheap[:size]) for size in range(2, len(cheap) + 1)]
    for gone in [*(frozenset([one]) for one in cheap), *together]:
        if stop():
            return None
        if any(known <= gone for known in not_all):
            continue
        starts = _found(instance, wanted - gone, loose, 0, seed, stop)
        if starts is not None:
            return starts
    return None


def _only(instance: Instance, wanted: frozenset[int]) -> Instance:
    """Return the instance in which nothing else is asked for; the numbers stay the same."""
    inside = [activity in wanted for activity in range(instance.count)]
    nothing = (0,) * len(instance.capacities)
    return replace(
        instance,
        durations=tuple(d if inside[a] else 0 for a, d in enumerate(instance.durations)),
        demands=tuple(row if inside[a] else nothing for a, row in enumerate(instance.demands)),
        arcs=tuple(arc for arc in instance.arcs if inside[arc[0]] and inside[arc[1]]),
        releases=tuple(r if inside[a] else 0 for a, r in enumerate(instance.releases)),
        deadlines=tuple(d if inside[a] else None for a, d in enumerate(instance.deadlines)),
        optional=(False,) * instance.count,
    )


def _with(instance: Instance, loose: Loose, more: int) -> Instance:
    """Return the instance with so much more room, and without what may be passed."""
    return replace(
        instance,
        capacities=tuple(
            tuple(given + more for given in row) if r in loose.room else row
            for r, row in enumerate(instance.capacities)
        ),
        deadlines=tuple(None if a in loose.limits else d for a, d in enumerate(instance.deadlines)),
        releases=tuple(0 if a in loose.begins else r for a, r in enumerate(instance.releases)),
    )
