"""Why not everything fits, and the least that would make it fit."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from roadmap.engine.changing import apply
from roadmap.engine.graph import State, solve
from roadmap.engine.quarters.building import question_of
from roadmap.engine.quarters.question import Question, Resource
from roadmap.engine.scheduling import LEFT_OUT, Outcome, Starts, quick
from roadmap.errors import ChangeError, DocumentError
from roadmap.model.calendar import MOST_QUARTERS, Calendar
from roadmap.model.change import (
    Change,
    DropAction,
    SetCalendar,
    SetCapacity,
    SetGate,
    SetTiming,
)
from roadmap.model.record import carried
from roadmap.model.schedule import (
    Demand,
    Method,
    Relaxation,
    RelaxationKind,
    ScheduleConflict,
)

MOST_MORE = 4
"""How much more room, or how many quarters more, is tried before it is given up."""

TRIES = 60
"""Schedules that may be looked for to find relaxations."""

SECONDS = 1.0
"""Time for each of them."""

DROPPED_BECAUSE = "Past niet in de kwartalen"
"""The reason that a suggested drop carries; people can write another."""

Stop = Callable[[], bool]


def why_not(
    question: Question, *, seconds: float, seed: int, stop: Stop
) -> ScheduleConflict | None:
    """Return a smallest set of demands that contradict each other, or null if none was found."""
    from roadmap.engine.scheduling.conflict import conflict

    found = conflict(question.instance, seconds=max(0.1, seconds), seed=seed, stop=stop)
    if found is None:
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


@dataclass(frozen=True)
class _Candidate:
    kind: RelaxationKind
    price: int
    changes: tuple[Change, ...]


def relaxations(
    state: State,
    question: Question,
    outcome: Outcome,
    conflict: ScheduleConflict | None,
    method: Method,
    seed: int,
    stop: Stop,
) -> tuple[Relaxation, ...]:
    """Return the cheapest ways to make everything fit, one or more of each kind.

    Where everything that was asked for fits, but not all actions are taken up,
    what takes all of them up. Every way is solved anew before it is told.
    """
    wants_all = outcome.starts is not None
    if wants_all and not _left_for_room(question, outcome.starts or ()):
        return ()
    found: list[Relaxation] = []
    tries = 0
    for group in _groups(question, conflict, wants_all):
        best: int | None = None
        for candidate in group:
            if stop() or tries >= TRIES or (best is not None and candidate.price > best):
                break
            tries += 1
            helped = _tried(state, candidate, wants_all, method, seed, stop)
            if helped is not None:
                best = candidate.price
                found.append(helped)
    return tuple(found)


def _left_for_room(question: Question, starts: Starts) -> bool:
    return any(starts[activity] == LEFT_OUT for activity in range(len(question.numbers)))


def _groups(
    question: Question, conflict: ScheduleConflict | None, wants_all: bool
) -> Iterator[Iterable[_Candidate]]:
    """The candidates in groups of one kind of price, each from cheap to dear."""
    demands = () if conflict is None else conflict.demands
    limits = [limit for limit in question.instance.deadlines if limit is not None]
    until = question.calendar.quarters if wants_all or not limits else max(limits)
    for resource in question.resources:
        named = any((d.team, d.measure) == (resource.team, resource.measure) for d in demands)
        if wants_all or not demands or named:
            yield _more_room(question, resource, max(1, until))
    if not wants_all:
        yield _later(question)
        yield _earlier(question)
        yield _dropped(question, demands)
    if wants_all or not limits or any(d.kind == "calendar" for d in demands):
        yield _longer(question)


def _more_room(question: Question, resource: Resource, until: int) -> Iterator[_Candidate]:
    """One more in one quarter, then in every quarter, then two more."""
    for more in range(1, MOST_MORE + 1):
        for period in range(min(until, question.calendar.quarters)):
            if resource.limits[period] is not None:
                yield _Candidate("capacity", more, _room(question, resource, more, [period]))
        periods = [
            period
            for period in range(min(until, question.calendar.quarters))
            if resource.limits[period] is not None
        ]
        if len(periods) > 1:
            changes = _room(question, resource, more, periods)
            yield _Candidate("capacity", more * len(periods), changes)


def _room(
    question: Question, resource: Resource, more: int, periods: Sequence[int]
) -> tuple[Change, ...]:
    """The changes that add room in some quarters; the other measure of a team stays."""
    changes: list[Change] = []
    run: list[int] = []
    for period in [*periods, -1]:
        same = (
            run
            and period == run[-1] + 1
            and _limits(question, resource, period) == _limits(question, resource, run[0])
        )
        if run and not same:
            given = dict(_limits(question, resource, run[0]))
            given[resource.measure] = (given[resource.measure] or 0) + more
            changes.append(
                SetCapacity(
                    team=resource.team,
                    first=question.quarter(run[0]),
                    last=question.quarter(run[-1]),
                    actions=given["actions"],
                    effort=given["effort"],
                )
            )
            run = []
        run.append(period)
    return tuple(changes)


def _limits(question: Question, resource: Resource, period: int) -> dict[str, int | None]:
    """What both measures of a team are in a quarter."""
    found: dict[str, int | None] = {"actions": None, "effort": None}
    for each in question.resources:
        if each.team == resource.team and period >= 0:
            found[each.measure] = each.limits[period]
    return found


def _later(question: Question) -> Iterator[_Candidate]:
    """A target or a latest quarter moves, and the targets behind it where they must."""
    gates = {gate.plateau: gate for gate in question.state.roadmap.gates if gate.target}
    count = len(question.numbers)
    for more in range(1, MOST_MORE + 1):
        for at, limit in enumerate(question.instance.deadlines):
            if limit is None:
                continue
            quarter = question.quarter(limit - 1 + more)
            changes: tuple[Change, ...]
            if at < count:
                timing = question.timings[question.numbers[at]]
                changed = timing.model_copy(update={"latest": quarter})
                changes = (carried(changed, SetTiming),)
            else:
                plateau = question.moments[at - count]
                moved = [
                    gate.model_copy(update={"target": quarter})
                    for number, gate in sorted(gates.items(), reverse=True)
                    if number == plateau
                    or (number > plateau and gate.target and gate.target < quarter)
                ]
                changes = tuple(carried(gate, SetGate) for gate in moved)
            yield _Candidate("later", more * len(changes), changes)


def _earlier(question: Question) -> Iterator[_Candidate]:
    """An action need not wait for its earliest quarter."""
    for number, timing in question.timings.items():
        if number in question.numbers and timing.earliest is not None:
            periods = question.period(timing.earliest)
            if periods > 0:
                changed = timing.model_copy(update={"earliest": None})
                yield _Candidate("earlier", periods, (carried(changed, SetTiming),))


def _dropped(question: Question, demands: Sequence[Demand]) -> Iterator[_Candidate]:
    """One action is not done, the least important first."""
    named = {demand.action for demand in demands if demand.action is not None}
    most = max((p.effective for p in question.priorities.values()), default=0) or 1
    found = []
    for activity in sorted(question.required):
        if activity >= len(question.numbers) or question.instance.fixed[activity] is not None:
            continue
        number = question.numbers[activity]
        priority = question.priorities.get(number)
        share = 0 if priority is None else 1_000 * priority.effective // most
        change = DropAction(action=number, reason=DROPPED_BECAUSE)
        found.append((number not in named, share, activity, _Candidate("drop", share, (change,))))
    found.sort(key=lambda each: each[:3])
    yield from (candidate for *_, candidate in found)


def _longer(question: Question) -> Iterator[_Candidate]:
    """More quarters are planned."""
    now = question.calendar.quarters
    for more in range(1, 2 * MOST_MORE + 1):
        if now + more <= MOST_QUARTERS:
            longer = Calendar(**{**question.calendar.model_dump(), "quarters": now + more})
            yield _Candidate("longer", more, (SetCalendar(calendar=longer),))


def _tried(
    state: State,
    candidate: _Candidate,
    wants_all: bool,
    method: Method,
    seed: int,
    stop: Stop,
) -> Relaxation | None:
    """Return a relaxation that helps, with what it gives; nothing when it does not."""
    try:
        roadmap = apply(state.roadmap, candidate.changes)
    except (ChangeError, DocumentError):
        return None
    question = question_of(solve(roadmap))
    goals = list(question.goals.values())
    count = len(question.numbers)
    schedules = max(1, 20_000 // max(1, question.instance.count))
    starts = quick(question.instance, goals, schedules=schedules, seed=seed, stop=stop).starts
    if method == "solver" and (starts is None or (wants_all and _left_for_room(question, starts))):
        from roadmap.engine.scheduling.exact import solve as prove

        starts = prove(
            question.instance, goals[:1], seconds=SECONDS, seed=seed, workers=1, stop=stop
        ).starts
    if starts is None or (wants_all and _left_for_room(question, starts)):
        return None
    ends = [starts[at] + question.instance.durations[at] for at in range(count) if starts[at] >= 0]
    return Relaxation(
        kind=candidate.kind,
        changes=candidate.changes,
        price=candidate.price,
        taken_up=len(ends),
        ready=question.quarter(max(ends) - 1) if ends else None,
    )
