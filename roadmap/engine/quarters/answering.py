"""The schedule of a roadmap: found, proven where a solver is there, and explained."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.util import find_spec

from roadmap.engine.graph import solve
from roadmap.engine.quarters.building import question_of
from roadmap.engine.quarters.chance import Chances
from roadmap.engine.quarters.contradicting import why_not
from roadmap.engine.quarters.holding import held, left_out
from roadmap.engine.quarters.question import Question, team_of
from roadmap.engine.quarters.relaxing import relaxations
from roadmap.engine.scheduling import LEFT_OUT, Outcome, Starts, quick
from roadmap.engine.scheduling.goals import value
from roadmap.model.calendar import Gate
from roadmap.model.plan import Count
from roadmap.model.roadmap import Roadmap
from roadmap.model.schedule import (
    Assumption,
    Level,
    Load,
    Method,
    PlateauLine,
    QuarterLine,
    Relaxation,
    Schedule,
    ScheduleLine,
    ScheduleStatus,
)

SOLVED_ACTIONS = 2_000
"""Up to how many actions the solver is asked; above, only rules and search are used."""

PLACEMENTS = 150_000
"""Actions that the search without a solver may place, over all its tries."""

FIRST_PLACEMENTS = 15_000
"""The same for the schedule that the solver starts from."""

CONFIRMING = 1.5
"""Seconds to schedule anew what a relaxation makes of the roadmap."""

TRIES = 100
"""Schedules for each action that a search tries at most: where there are few, more add nothing."""

Stop = Callable[[], bool]


def never() -> bool:
    """Return false: nobody wants to stop."""
    return False


def schedule(
    roadmap: Roadmap,
    *,
    method: Method | None = None,
    seconds: float = 10.0,
    seed: int = 0,
    relax: bool = True,
    workers: int = 1,
    stop: Stop = never,
) -> Schedule:
    """Say which action is carried out in which quarter.

    Actions last whole quarters. One starts when all that it depends on, of
    either kind, is done, and when every earlier plateau is ready whose gate no
    decision opened. What was started goes on from the first quarter, whatever
    the capacity says. Within that, level by level: leave out as little
    effective priority as possible; the highest first; plateaus ready early;
    few changes against the agreed quarters.

    Parameters
    ----------
    roadmap
        Its calendar says which quarters.
    method
        ``solver`` proves, and needs the extra of that name; ``rules`` finds a
        good schedule at once. Null takes the solver where it is installed and
        the roadmap is not too large.
    seconds
        Time for the solver; without an answer by then, the best that was found
        is given with its gap. Where it does not fit, telling why and what would
        help takes at most half as much again.
    seed
        Of the search.
    relax
        Whether to look for what would make everything fit.
    workers
        Threads of the solver; one is enough for a roadmap of tens of actions.
    stop
        Asked all the time; true ends the search with what there is.

    Raises
    ------
    roadmap.errors.NoCalendarError
        When the roadmap says nothing about quarters.
    roadmap.errors.MissingDependencyError
        When the solver is asked for and not installed.
    roadmap.errors.TooManyActionsError
        When too many actions are open to compare their priorities.

    Notes
    -----
    The same roadmap and seed give the same answer as long as the time does not
    run out. The proof is that of OR-Tools CP-SAT; the notation that of Kolisch
    and Hartmann (1999).
    """
    state = solve(roadmap)
    question = question_of(state)
    if method is None:
        fits = len(question.numbers) <= SOLVED_ACTIONS
        method = "solver" if fits and find_spec("ortools") else "rules"
    chosen: Method = method

    ends_at = time.monotonic() + seconds

    def left() -> float:
        return max(seconds / 8, ends_at - time.monotonic())

    def again(question: Question, most: float = seconds) -> Outcome:
        limit = min(most, left())
        return find(question, chosen, seconds=limit, seed=seed, workers=workers, stop=stop)

    outcome = again(question)
    shown, asked = outcome, question
    conflict = None
    if outcome.starts is None:
        if method == "solver" and relax:
            conflict = why_not(question, seconds=left() / 2, seed=seed, stop=stop)
        asked = question.without_targets()
        shown = again(asked)
    starts = shown.starts or (LEFT_OUT,) * question.instance.count
    helps: tuple[Relaxation, ...] = ()
    if relax:
        helps = relaxations(
            state,
            question,
            outcome,
            solver=method == "solver",
            find=lambda question: again(question, CONFIRMING),
            seconds=left(),
            seed=seed,
            stop=stop,
        )
    answer = _Answer(asked, starts)
    chances = Chances.of(question, starts, seed)
    return Schedule(
        roadmap=state.roadmap.id,
        roadmap_sha256=state.roadmap.sha256,
        calendar=question.calendar,
        method=method,
        seed=seed,
        status=outcome.status if outcome.starts is not None else _status(outcome),
        gap=round(1_000 * shown.gap),
        levels=_levels(asked, shown),
        lines=answer.lines(),
        left_out=left_out(asked, starts),
        done=tuple(a.number for a in state.actions if a.status == "done"),
        quarters=answer.quarters(),
        plateaus=answer.plateaus(chances),
        conflict=conflict,
        relaxations=helps,
        uncertainty=chances.told,
    ).sealed()


def find(
    question: Question, method: Method, *, seconds: float, seed: int, workers: int, stop: Stop
) -> Outcome:
    """Return what scheduling makes of a question."""
    goals = list(question.goals.values())
    if method == "rules":
        schedules = _schedules(question, PLACEMENTS)
        outcome = quick(question.instance, goals, schedules=schedules, seed=seed, stop=stop)
        return _settled(question, outcome)
    from roadmap.engine.scheduling.exact import solve as prove

    outcome = prove(
        question.instance,
        goals,
        seconds=seconds,
        seed=seed,
        workers=workers,
        first=_schedules(question, FIRST_PLACEMENTS),
        stop=stop,
    )
    return _settled(question, outcome)


def _settled(question: Question, outcome: Outcome) -> Outcome:
    """Return the same answer with each plateau ready when its actions are, and not later."""
    if outcome.starts is None:
        return outcome
    starts = question.settled(outcome.starts)
    goals = tuple(
        replace(found, value=max(found.bound, value(goal, question.instance, starts)))
        for goal, found in zip(question.goals.values(), outcome.goals, strict=True)
    )
    return replace(outcome, starts=starts, goals=goals)


def _schedules(question: Question, placements: int) -> int:
    """Return how many schedules a search may generate: at most so many placements."""
    count = max(1, question.instance.count)
    return max(2, min(TRIES * count, placements // count))


def _status(outcome: Outcome) -> ScheduleStatus:
    return "infeasible" if outcome.status == "infeasible" else "unknown"


def _levels(question: Question, outcome: Outcome) -> tuple[Level, ...]:
    return tuple(
        Level(goal=name, value=found.value, bound=found.bound, proven=found.value <= found.bound)
        for name, found in zip(question.goals, outcome.goals, strict=False)
    )


class _Answer:
    """A schedule in the words of the roadmap."""

    def __init__(self, question: Question, starts: Starts) -> None:
        self.question = question
        self.starts = starts
        self.roadmap = question.state.roadmap

    @property
    def taken(self) -> list[int]:
        """The activities that are actions and are taken up, in natural order."""
        return [at for at in range(len(self.question.numbers)) if self.starts[at] != LEFT_OUT]

    def lines(self) -> tuple[ScheduleLine, ...]:
        found = [self._line(activity) for activity in self.taken]
        return tuple(sorted(found, key=lambda line: line.start))

    def _line(self, activity: int) -> ScheduleLine:
        question = self.question
        number, start = question.numbers[activity], self.starts[activity]
        priority = question.priorities.get(number)
        agreed = question.agreed.get(number)
        timing = question.timings.get(number)
        effort = None if timing is None else timing.effort
        return ScheduleLine(
            number=number,
            plateau=question.plateau(activity),
            start=question.quarter(start),
            end=question.quarter(start + question.instance.durations[activity] - 1),
            effort=question.calendar.effort if effort is None else effort,
            team=team_of(question.action(activity), timing),
            rank=None if priority is None else priority.rank,
            held=held(question, self.starts, activity),
            assumed=self._assumed(activity),
            agreed=None if agreed is None else agreed.start,
            shift=None if agreed is None else start - question.period(agreed.start),
        )

    def _assumed(self, activity: int) -> tuple[Assumption, ...]:
        question = self.question
        action = question.action(activity)
        timing = question.timings.get(action.number)
        counts_effort = any(found.measure == "effort" for found in question.resources)
        found: dict[Assumption, bool] = {
            "duration": timing is None or timing.quarters is None,
            "effort": counts_effort and (timing is None or timing.effort is None),
            "decided": action.status == "proposed",
            "unblocked": action.status == "blocked",
        }
        return tuple(name for name, holds in found.items() if holds)

    def quarters(self) -> tuple[QuarterLine, ...]:
        instance = self.question.instance
        taken = self.taken
        found = []
        for period in range(self.question.calendar.quarters):
            at_work = [
                a
                for a in taken
                if self.starts[a] <= period < self.starts[a] + instance.durations[a]
            ]
            starts = [a for a in at_work if self.starts[a] == period]
            found.append(
                QuarterLine(
                    quarter=self.question.quarter(period),
                    starts=self._numbers(starts),
                    runs=self._numbers([a for a in at_work if self.starts[a] < period]),
                    loads=tuple(self._loads(period, at_work)),
                )
            )
        return tuple(found)

    def _loads(self, period: int, at_work: Sequence[int]) -> list[Load]:
        demands = self.question.instance.demands
        return [
            Load(
                team=found.team,
                measure=found.measure,
                used=sum(demands[activity][at] for activity in at_work),
                capacity=limit,
            )
            for at, found in enumerate(self.question.resources)
            if (limit := found.limits[period]) is not None
        ]

    def _numbers(self, activities: Sequence[int]) -> tuple[str, ...]:
        return tuple(self.question.numbers[activity] for activity in activities)

    def plateaus(self, chances: Chances) -> tuple[PlateauLine, ...]:
        gates = {gate.plateau: gate for gate in self.roadmap.gates}
        return tuple(
            self._plateau(plateau.number, gates.get(plateau.number), chances)
            for plateau in self.roadmap.plateaus
        )

    def _plateau(self, number: int, gate: Gate | None, chances: Chances) -> PlateauLine:
        question = self.question
        state = question.state
        open_ = [
            action.number
            for at, action in enumerate(state.actions)
            if state.positions.plateau[at] == number and action.status != "done"
        ]
        taken = {question.numbers[activity] for activity in self.taken}
        missing: Count = sum(each not in taken for each in open_)
        ends = [
            self.starts[activity] + question.instance.durations[activity]
            for activity in self.taken
            if question.plateau(activity) == number
        ]
        ready = question.quarter(max(ends) - 1) if ends and not missing else None
        target = None if gate is None else gate.target
        chance, drivers = chances.of_plateau(number, target or ready)
        return PlateauLine(
            plateau=number,
            ready=ready,
            open=len(open_),
            left_out=missing,
            gate=gate,
            late=bool(open_ and target and (ready is None or ready > target)),
            chance=chance,
            drivers=drivers,
        )
