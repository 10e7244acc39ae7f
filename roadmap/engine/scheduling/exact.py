"""Proven schedules, with OR-Tools CP-SAT (the extra ``solver``)."""

import threading
import time
from collections.abc import Callable, Sequence

from roadmap.engine.scheduling.goals import (
    Early,
    Goal,
    Makespan,
    Outcome,
    Reached,
    Stable,
    TakenUp,
    bound,
    judged,
    placed_at,
    proven,
    value,
)
from roadmap.engine.scheduling.grid import Grid, fits_grid
from roadmap.engine.scheduling.instance import LEFT_OUT, Instance
from roadmap.engine.scheduling.model import Model, build
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.quick import quick_outcome
from roadmap.engine.scheduling.racing import shortest
from roadmap.engine.scheduling.schedule import Starts
from roadmap.engine.scheduling.solver import cp_model, watched

PLACEMENTS = 600_000
"""Activities that the first schedule may place, over all its tries: about a second of work."""

FIRST = 0.15
"""Share of the time that the first schedule takes at most."""


def solve(
    instance: Instance,
    goals: Sequence[Goal] = (Makespan(),),
    *,
    seconds: float = 10.0,
    seed: int = 0,
    workers: int = 2,
    first: int | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Return the best schedule, and what is proven about it.

    Each goal is brought down as far as it goes before the next one is looked
    at, and stays there. Where time runs out, the goal at hand has a gap, and
    the goals after it are as they happen to be.

    Parameters
    ----------
    instance
        What is to be scheduled.
    goals
        In order of importance.
    seconds
        Time for everything together; the answer comes at most moments later.
    seed
        Of the random choices.
    workers
        Threads of the solver. The makespan alone is raced for with a few more
        (see `roadmap.engine.scheduling.racing`).
    first
        How many schedules are generated before the solver begins; null for about
        a second of work.
    stop
        Asked all the time; true ends the search, with what there is by then.

    Returns
    -------
    Outcome
        The same one every time for the same seed, as long as neither time nor
        `stop` ended the search; for the makespan alone, the same makespan.
    """
    ends_at = time.monotonic() + seconds
    network = Network.of(instance)
    first_by = time.monotonic() + FIRST * seconds

    def enough() -> bool:
        return stop() or time.monotonic() >= first_by

    schedules = max(2, PLACEMENTS // max(1, instance.count)) if first is None else first
    begun = quick_outcome(network, goals, schedules, seed, enough)
    if begun.status == "optimal":
        return begun
    if list(goals) == [Makespan()] and begun.starts is not None and not any(instance.optional):
        starts, floor = shortest(
            network,
            begun.starts,
            begun.goals[0].bound,
            seconds=ends_at - time.monotonic(),
            seed=seed,
            stop=stop,
        )
        return _outcome(goals, network, starts, [floor])
    return _Levels(network, goals, ends_at, seed, workers, stop).run(begun.starts)


def _outcome(
    goals: Sequence[Goal], network: Network, starts: Starts, bounds: Sequence[int]
) -> Outcome:
    """Return an outcome with the bounds that were proven, and for later goals the simple ones."""
    simple = judged(network, goals, starts)
    found = tuple(
        Reached(goal.value, max(goal.bound, bounds[at]) if at < len(bounds) else goal.bound)
        for at, goal in enumerate(simple)
    )
    return Outcome("optimal" if proven(found) else "feasible", starts, found)


class _Levels:
    """One goal after another, each with those before it kept."""

    def __init__(
        self,
        network: Network,
        goals: Sequence[Goal],
        ends_at: float,
        seed: int,
        workers: int,
        stop: Callable[[], bool],
    ) -> None:
        self.network = network
        self.goals = goals
        self.ends_at = ends_at
        self.seed = seed
        self.workers = workers
        self.stop = stop
        self.kept: list[tuple[Goal, int]] = []
        """The goals that are proven, with what was reached."""

    def run(self, starts: Starts | None) -> Outcome:
        """Bring down goal after goal, from a schedule where there is one."""
        made, grid = self._model()
        bounds: list[int] = []
        for goal in self.goals:
            if grid is not None and isinstance(goal, Early):
                cost = grid.early(goal.weights)
            else:
                cost = expression(made, goal)
            made.model.minimize(cost)
            if starts is not None:
                made.hint(starts)
                if grid is not None:
                    grid.hint(starts)
            status, low, starts = self._asked(made, goal, starts, beside=grid is not None)
            if status == cp_model.INFEASIBLE:
                return Outcome("infeasible", None, ())
            if starts is None:
                return Outcome("unknown", None, ())
            bounds.append(max(bound(goal, self.network), low))
            reached = value(goal, self.network.instance, starts)
            if bounds[-1] < reached:
                break
            made.model.add(cost <= reached)
            self.kept.append((goal, reached))
        assert starts is not None
        return _outcome(self.goals, self.network, starts, bounds)

    def _asked(
        self, made: Model, goal: Goal, starts: Starts | None, *, beside: bool
    ) -> tuple[cp_model.CpSolverStatus, int, Starts | None]:
        """Return what the solver says: how it ended, its bound and the best schedule."""
        helper = None
        if beside and starts is not None and self.workers > 1:
            helper = _Beside(self, goal, starts)
        solver = self.solver(self.workers - (helper is not None))
        try:
            status = watched(solver, made.model, self.stop)
        finally:
            found = None if helper is None else helper.ended()
        if status == cp_model.OPTIMAL:
            return status, round(solver.best_objective_bound), made.read(solver)
        known = [found, made.read(solver) if status == cp_model.FEASIBLE else None, starts]
        best = min(
            (each for each in known if each is not None),
            key=lambda each: value(goal, self.network.instance, each),
            default=None,
        )
        return status, round(solver.best_objective_bound), best

    def _model(self) -> tuple[Model, Grid | None]:
        network = self.network
        # Nothing has a reason to start after all the rest, unless it stood there before.
        stood = [
            start or 0
            for goal in self.goals
            if isinstance(goal, Stable)
            for start in goal.reference
        ]
        end = len(network.room) + max(stood, default=0)
        low, high = list(network.earliest), network.last_starts(end)
        made = build(network, low, high)
        early = any(isinstance(goal, Early) for goal in self.goals)
        return made, Grid(made, low, high) if early and fits_grid(network) else None

    def solver(self, workers: int) -> cp_model.CpSolver:
        """Return a solver for the time that is left."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = workers
        # Workers that wait for each other give the same answer every time.
        solver.parameters.interleave_search = workers > 1
        solver.parameters.random_seed = self.seed
        solver.parameters.max_time_in_seconds = max(0.01, self.ends_at - time.monotonic())
        return solver


class _Beside:
    """Improves a schedule by neighbourhoods while the grid is solved, on a core of its own.

    What it finds counts only where the grid was not proven: so the answer is
    the same every time, as long as time does not run out.
    """

    def __init__(self, levels: _Levels, goal: Goal, starts: Starts) -> None:
        network = levels.network
        self.made = build(network, network.earliest, network.last_starts(len(network.room)))
        for known, reached in levels.kept:
            self.made.model.add(expression(self.made, known) <= reached)
        self.made.model.minimize(expression(self.made, goal))
        self.made.hint(starts)
        self.solver = levels.solver(1)
        self.solver.parameters.interleave_search = True
        self.over = threading.Event()
        self.starts: Starts | None = None
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        status = watched(self.solver, self.made.model, self.over.is_set)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self.starts = self.made.read(self.solver)

    def ended(self) -> Starts | None:
        """End the search, and return what it found."""
        self.over.set()
        self.thread.join()
        return self.starts


def expression(made: Model, goal: Goal) -> cp_model.LinearExprT:
    """Return what a goal counts, in the variables of a model."""
    instance = made.network.instance
    match goal:
        case Makespan():
            return made.end
        case TakenUp(weights):
            return sum(
                weight * taken.negated()
                for weight, taken in zip(weights, made.taken, strict=True)
                if taken is not None
            )
        case Early(weights):
            return sum(w * _placed(made, a) for a, w in enumerate(weights) if w)
        case Stable(reference, weights):
            moved = []
            for activity, (then, weight) in enumerate(zip(reference, weights, strict=True)):
                if then is None or not weight:
                    continue
                away = made.model.new_int_var(0, 1 << 40, "")
                made.model.add_abs_equality(
                    away, _placed(made, activity) - placed_at(instance, then)
                )
                moved.append(weight * away)
            return sum(moved)


def _placed(made: Model, activity: int) -> cp_model.LinearExprT:
    """Return a variable that is the start, or the horizon for what is left out."""
    taken = made.taken[activity]
    start = made.starts[activity]
    if taken is None:
        return start
    horizon = placed_at(made.network.instance, LEFT_OUT)
    # A start that is not taken up is free: it may as well stand at the horizon.
    placed = made.model.new_int_var(0, max(horizon, start.proto.domain[-1]), "")
    made.model.add(placed == start).only_enforce_if(taken)
    made.model.add(placed == horizon).only_enforce_if(taken.negated())
    return placed
