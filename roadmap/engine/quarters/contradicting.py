"""Why not everything fits: the demands that contradict each other."""

import time
from collections.abc import Callable

from roadmap.engine.quarters.question import Question
from roadmap.model.schedule import Demand, ScheduleConflict

MOST_DEMANDS = 60
"""A set that is not known to be smallest, and is larger than this, explains nothing."""

Stop = Callable[[], bool]


def why_not(
    question: Question, *, seconds: float, seed: int, stop: Stop
) -> ScheduleConflict | None:
    """Return a smallest set of demands that contradict each other, or null if none was found.

    After so many seconds it is what was found by then, and null where that is most of everything.
    """
    ends_at = time.monotonic() + seconds

    def enough() -> bool:
        return stop() or time.monotonic() >= ends_at

    from roadmap.engine.scheduling.conflict import conflict

    found = conflict(question.instance, seconds=max(0.1, seconds / 4), seed=seed, stop=enough)
    if found is None or (not found.minimal and len(found.demands) > MOST_DEMANDS):
        return None
    told = [_demand(question, demand.kind, demand.at) for demand in found.demands]
    return ScheduleConflict(demands=tuple(dict.fromkeys(told)), minimal=found.minimal)


def _demand(question: Question, kind: str, at: int) -> Demand:
    """Return a demand of the instance in the words of the roadmap."""
    if kind == "capacity":
        resource = question.resources[at]
        return Demand(kind="capacity", team=resource.team, measure=resource.measure)
    if kind == "horizon":
        last = question.quarter(question.calendar.quarters - 1)
        return Demand(kind="calendar", quarter=last)
    if kind == "arc":
        return _wait(question, *question.instance.arcs[at])
    if at >= len(question.numbers):
        plateau = question.moments[at - len(question.numbers)]
        limit = question.instance.deadlines[at]
        quarter = None if limit is None else question.quarter(limit - 1)
        return Demand(kind="target", plateau=plateau, quarter=quarter)
    number = question.numbers[at]
    timing = question.timings.get(number)
    if kind == "release":
        return Demand(kind="earliest", action=number, quarter=timing and timing.earliest)
    if kind == "deadline":
        return Demand(kind="latest", action=number, quarter=timing and timing.latest)
    return Demand(kind="past" if kind == "fixed" else "action", action=number)


def _wait(question: Question, before: int, after: int) -> Demand:
    """Return what it is that one activity comes after another."""
    count, numbers = len(question.numbers), question.numbers
    if before >= count:
        waiting = numbers[after] if after < count else None
        return Demand(kind="gate", plateau=question.moments[before - count], action=waiting)
    if after < count:
        return Demand(kind="dependency", action=numbers[after], predecessor=numbers[before])
    # That an action belongs to its plateau is no demand of its own.
    return Demand(kind="action", action=numbers[before])
