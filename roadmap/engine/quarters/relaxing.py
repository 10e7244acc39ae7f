"""The least that would make everything fit."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from pydantic import ValidationError

from roadmap.engine.changing import apply
from roadmap.engine.graph import State, solve
from roadmap.engine.quarters.building import question_of
from roadmap.engine.quarters.question import Question
from roadmap.engine.scheduling import LEFT_OUT, Outcome, Starts
from roadmap.engine.scheduling.loosening import Loose, loosened
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
    Relaxation,
    RelaxationKind,
)

MOST_LONGER = 16
"""How many quarters more are looked at."""

MOST_LIMITS = 6
"""How many targets and latest quarters are each moved alone."""

MOST_DROPS = 3
"""How many single actions are told that could be dropped."""

SECONDS = 1.0
"""Time for each question about what has to be given up."""

MOST_DROPPED = 3
"""How many actions one of these ways may drop together."""

DROPPED_BECAUSE = "does not fit in the quarters"
"""The reason that a suggested drop carries; where it is told, it gets the words of the reader."""

Stop = Callable[[], bool]


@dataclass(frozen=True)
class _Candidate:
    kind: RelaxationKind
    price: int
    changes: tuple[Change, ...]


Finder = Callable[[Question], Outcome]
"""Schedules a question, in the way of the answer that is to be relaxed."""


def relaxations(
    state: State,
    question: Question,
    outcome: Outcome,
    *,
    solver: bool,
    find: Finder,
    seconds: float,
    seed: int,
    stop: Stop,
) -> tuple[Relaxation, ...]:
    """Return ways to make everything fit, the cheapest of each kind, fewest changes first.

    Where everything that was asked for fits, but not all actions are taken up,
    what takes all of them up. Every way is scheduled anew before it is told.
    With the solver each is the least of its kind; without it, what a search found.
    """
    wants_all = outcome.starts is not None
    if wants_all and not _left_for_room(question, outcome.starts or ()):
        return ()
    ends_at = time.monotonic() + seconds

    def enough() -> bool:
        return stop() or time.monotonic() >= ends_at

    asked = _Asked(question, wants_all, solver, seed, enough)
    found = []
    known: set[tuple[Change, ...]] = set()
    for candidate in asked.candidates():
        if enough():
            break
        if candidate.changes and candidate.changes not in known:
            known.add(candidate.changes)
            helped = _tried(state, candidate, wants_all, find)
            if helped is not None:
                found.append(helped)
    order = get_args(RelaxationKind)
    found.sort(key=lambda way: (len(way.changes), order.index(way.kind), way.price))
    return tuple(found)


def _left_for_room(question: Question, starts: Starts) -> bool:
    return any(starts[activity] == LEFT_OUT for activity in range(len(question.numbers)))


class _Asked:
    """Looks for the least that has to be given up, one kind after another."""

    def __init__(
        self, question: Question, wants_all: bool, solver: bool, seed: int, stop: Stop
    ) -> None:
        self.question = question
        self.wants_all = wants_all
        self.solver = solver
        self.seed = seed
        self.stop = stop
        instance = question.instance
        self.instance = (
            replace(instance, optional=(False,) * instance.count) if wants_all else instance
        )

    def candidates(self) -> Iterator[_Candidate]:
        """Yield what may help, one kind after another."""
        yield from self._more_room()
        if not self.wants_all:
            yield from self._later()
        yield from self._earlier()
        yield from self._longer()
        if not self.wants_all:
            yield from self._dropped()

    def _asks(self, loose: Loose, not_all: Sequence[frozenset[int]] = ()) -> Starts | None:
        return loosened(
            self.instance,
            loose,
            solver=self.solver,
            seconds=SECONDS,
            seed=self.seed,
            not_all=not_all,
            stop=self.stop,
        )

    def _more_room(self) -> Iterator[_Candidate]:
        """More of one capacity, or of all where one is not enough."""
        resources = range(len(self.question.resources))
        alone = False
        for at in resources:
            starts = self._asks(Loose(room=frozenset([at])))
            if starts is not None:
                alone = True
                yield self._room([at], starts)
        if not alone and len(resources) > 1:
            starts = self._asks(Loose(room=frozenset(resources)))
            if starts is not None:
                yield self._room(resources, starts)

    def _room(self, resources: Iterable[int], starts: Starts) -> _Candidate:
        """What a schedule takes beyond the capacities."""
        instance, question = self.instance, self.question
        more: dict[tuple[int, int], int] = {}
        for resource in resources:
            for period in range(question.calendar.quarters):
                used = sum(
                    instance.demands[a][resource]
                    for a, start in enumerate(starts)
                    if start != LEFT_OUT and start <= period < start + instance.durations[a]
                )
                there = instance.capacity(resource, period)
                limit = question.resources[resource].limits[period]
                if used > there and limit is not None:
                    more[resource, period] = used - limit
        teams = {question.resources[at].team for at, _ in more}
        changes: list[Change] = []
        for team in sorted(teams, key=lambda team: team or ""):
            changes += _set_capacities(question, team, more)
        return _Candidate("capacity", sum(more.values()), tuple(changes))

    def _later(self) -> Iterator[_Candidate]:
        """One target or latest quarter moves; several where one is not enough."""
        limited = [
            at
            for at, limit in enumerate(self.instance.deadlines)
            if limit is not None and not self.instance.optional[at]
        ]
        alone = False
        for at in limited[:MOST_LIMITS]:
            starts = self._asks(Loose(limits=frozenset([at])))
            if starts is not None:
                alone = True
                yield self._moved([at], starts)
        if not alone and len(limited) > 1:
            starts = self._asks(Loose(limits=frozenset(limited)))
            if starts is not None:
                yield self._moved(limited, starts)

    def _moved(self, limited: Iterable[int], starts: Starts) -> _Candidate:
        """How much later what has to be ready is ready in a schedule."""
        question, instance = self.question, self.instance
        count = len(question.numbers)
        price = 0
        changes: list[Change] = []
        targets = {g.plateau: g.target for g in question.state.roadmap.gates if g.target}
        wanted = dict(targets)
        for at in limited:
            limit = instance.deadlines[at]
            end = starts[at] + instance.durations[at]
            if limit is None or end <= limit:
                continue
            quarter = question.quarter(end - 1)
            if at < count:
                timing = question.timings[question.numbers[at]]
                price += end - limit
                changes.append(carried(timing.model_copy(update={"latest": quarter}), SetTiming))
            else:
                wanted[question.moments[at - count]] = quarter
        # Targets follow each other, so one that is passed by an earlier one moves along.
        latest = ""
        for plateau in sorted(wanted):
            latest = wanted[plateau] = max(wanted[plateau], latest)
        gates = {gate.plateau: gate for gate in question.state.roadmap.gates}
        for plateau in sorted(wanted, reverse=True):
            if wanted[plateau] != targets[plateau]:
                price += question.period(wanted[plateau]) - question.period(targets[plateau])
                gate = gates[plateau].model_copy(update={"target": wanted[plateau]})
                changes.append(carried(gate, SetGate))
        return _Candidate("later", price, tuple(changes))

    def _earlier(self) -> Iterator[_Candidate]:
        """Actions start before their earliest quarter."""
        question, instance = self.question, self.instance
        begins = [
            at
            for at in range(len(question.numbers))
            if instance.releases[at] and not instance.optional[at]
        ]
        if not begins:
            return
        starts = self._asks(Loose(begins=frozenset(begins)))
        if starts is None:
            return
        price = 0
        changes: list[Change] = []
        for at in begins:
            if 0 <= starts[at] < instance.releases[at]:
                price += instance.releases[at] - starts[at]
                earliest = question.quarter(starts[at]) if starts[at] else None
                timing = question.timings[question.numbers[at]]
                given = timing.model_copy(update={"earliest": earliest})
                changes.append(carried(given, SetTiming))
        yield _Candidate("earlier", price, tuple(changes))

    def _longer(self) -> Iterator[_Candidate]:
        """More quarters are planned, where those are what lacks."""
        question = self.question
        now = question.calendar.quarters
        limits = [limit for limit in question.instance.deadlines if limit is not None]
        if not self.wants_all and max(limits, default=0) <= now:
            return
        most = min(MOST_QUARTERS - now, MOST_LONGER)
        if most < 1:
            return
        try:
            roadmap = apply(question.state.roadmap, [_calendar(question, now + most)])
        except (ChangeError, DocumentError, ValidationError):
            return
        longer = question_of(solve(roadmap))
        instance = longer.instance
        if self.wants_all:
            instance = replace(instance, optional=(False,) * instance.count)
        every = Loose(limits=frozenset([instance.count]))
        # One moment more, at which everything is done, as early as can be.
        inside = [at for at in range(instance.count) if not instance.optional[at]]
        instance = replace(
            instance,
            durations=(*instance.durations, 0),
            demands=(*instance.demands, (0,) * len(instance.capacities)),
            arcs=(*instance.arcs, *((at, instance.count) for at in inside)),
            releases=(*instance.releases, 0),
            deadlines=(*instance.deadlines, now),
            fixed=(*instance.fixed, None),
            optional=(*instance.optional, False),
        )
        starts = loosened(
            instance, every, solver=self.solver, seconds=SECONDS, seed=self.seed, stop=self.stop
        )
        if starts is not None and starts[-1] > now:
            more = starts[-1] - now
            yield _Candidate("longer", more, (_calendar(question, now + more),))

    def _dropped(self) -> Iterator[_Candidate]:
        """Actions are not done, the least important first."""
        question, instance = self.question, self.instance
        most = max((p.effective for p in question.priorities.values()), default=0) or 1
        shares = {
            at: 1_000 * question.priorities[question.numbers[at]].effective // most
            for at in range(len(question.numbers))
            if not instance.optional[at] and instance.fixed[at] is None
        }
        known: list[frozenset[int]] = []
        while shares and len(known) < MOST_DROPS:
            starts = self._asks(Loose(drops=shares), known)
            gone = frozenset(at for at in shares if starts and starts[at] == LEFT_OUT)
            # To drop half of a plateau is no way to have it ready.
            if not gone or len(gone) > MOST_DROPPED:
                return
            known.append(gone)
            changes = tuple(
                DropAction(action=question.numbers[at], reason=DROPPED_BECAUSE)
                for at in sorted(gone)
            )
            yield _Candidate("drop", sum(shares[at] for at in gone), changes)
            if len(gone) > 1:
                return


def _calendar(question: Question, quarters: int) -> SetCalendar:
    given = question.calendar.model_dump() | {"quarters": quarters}
    return SetCalendar(calendar=Calendar.model_validate(given))


def _set_capacities(
    question: Question, team: str | None, more: Mapping[tuple[int, int], int]
) -> Iterator[SetCapacity]:
    """The changes that give a team more room, one for each stretch of equal quarters."""
    stretches: list[tuple[int, int, tuple[int | None, int | None]]] = []
    for period in range(question.calendar.quarters):
        given: dict[str, int | None] = {"actions": None, "effort": None}
        grows = False
        for at, found in enumerate(question.resources):
            if found.team == team:
                limit, extra = found.limits[period], more.get((at, period), 0)
                given[found.measure] = None if limit is None else limit + extra
                grows = grows or extra > 0
        if not grows:
            continue
        both = given["actions"], given["effort"]
        if stretches and stretches[-1][1:] == (period - 1, both):
            stretches[-1] = (stretches[-1][0], period, both)
        else:
            stretches.append((period, period, both))
    for first, last, (actions, effort) in stretches:
        yield SetCapacity(
            team=team,
            first=question.quarter(first),
            last=question.quarter(last),
            actions=actions,
            effort=effort,
        )


def _tried(state: State, candidate: _Candidate, wants_all: bool, find: Finder) -> Relaxation | None:
    """Return a relaxation that helps, with what it gives; nothing when it does not."""
    try:
        roadmap = apply(state.roadmap, candidate.changes)
    except (ChangeError, DocumentError):
        return None
    question = question_of(solve(roadmap))
    starts = find(question).starts
    if starts is None or (wants_all and _left_for_room(question, starts)):
        return None
    durations = question.instance.durations
    ends = [starts[at] + durations[at] for at in range(len(question.numbers)) if starts[at] >= 0]
    return Relaxation(
        kind=candidate.kind,
        changes=candidate.changes,
        price=candidate.price,
        taken_up=len(ends),
        ready=question.quarter(max(ends) - 1) if ends else None,
    )
