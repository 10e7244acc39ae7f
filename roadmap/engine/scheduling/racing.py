"""The shortest schedule, from three sides at once.

*Below*: the solver proves from the bottom up that shorter ends cannot be had.
*Above*: the solver improves the best schedule as a whole, by search and by
neighbourhoods of its own. *Around*: the best schedule is squeezed, stretch by
stretch, and where nothing gives way it wanders; small instances have no
stretches. What is not decided after a while will hardly be proven: then both
cores go around. The sides share what they find, and the race is over where the
best schedule meets the bound. The solver works outside Python's lock, so the
sides use as many cores as there are.
"""

import threading
import time
from collections.abc import Callable
from random import Random

from roadmap.engine.scheduling.improving import wander
from roadmap.engine.scheduling.model import Model, build
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.schedule import Starts, makespan
from roadmap.engine.scheduling.solver import TICK, cp_model
from roadmap.engine.scheduling.squeezing import Squeezer

SMALL = 40
"""Up to this number of activities, every core is better spent on the whole."""

WHOLE = 0.15
"""Share of the time after which larger instances are no longer looked at as a whole."""

PATIENCE = 40
"""The cube of activities over this is how many stretches are tried before the schedule wanders:
stretches grow with the activities, and what a step costs with their square."""

WANDERED = 6_000
"""Activities over this is how many steps a schedule wanders between two questions."""

REARRANGED = 0.5
"""Share of the questions that rearrange, once the schedule wanders; the others squeeze."""

QUESTION = 0.3
"""Seconds for one question at first."""

LONGER = 15
"""After so many questions without success each may take twice the time, and then once more."""


def shortest(
    network: Network,
    starts: Starts,
    bound: int,
    *,
    seconds: float,
    seed: int = 0,
    stop: Callable[[], bool] = lambda: False,
) -> tuple[Starts, int]:
    """Return the shortest schedule that could be found, and a proven bound of the makespan.

    Parameters
    ----------
    network
        The instance, made ready; nothing in it may be left out.
    starts
        A schedule without violations to begin with.
    bound
        A makespan that is known to be needed.
    seconds
        Time to stop at the latest.
    seed
        Of the random choices.
    stop
        Asked fifty times a second; true ends the race.

    Notes
    -----
    Where the bound meets the makespan, that makespan is the same every time; which
    of the schedules of that length comes out depends on which side was first.
    """
    return _Race(network, starts, bound, seconds, seed, stop).run()


class _Race:
    def __init__(
        self,
        network: Network,
        starts: Starts,
        bound: int,
        seconds: float,
        seed: int,
        stop: Callable[[], bool],
    ) -> None:
        self.network = network
        self.best = starts
        self.length = makespan(network.instance, starts)
        self.bound = bound
        self.seed = seed
        self.ends_at = time.monotonic() + seconds
        self._small = network.instance.count <= SMALL
        self.whole_until = self.ends_at - (0 if self._small else (1 - WHOLE) * seconds)
        self.stop = stop
        self.lock = threading.RLock()
        self.over = threading.Event()
        self.running: set[cp_model.CpSolver] = set()
        self.failed: list[BaseException] = []

    def run(self) -> tuple[Starts, int]:
        ways = [self._below, self._above]
        if not self._small:
            ways += [self._around, self._around_later]
        sides = [threading.Thread(target=self._guarded, args=(way,)) for way in ways]
        self._settle()
        for side in sides:
            side.start()
        while not self.over.wait(TICK):
            if time.monotonic() >= self.ends_at or self.stop():
                self._finish()
        while any(side.is_alive() for side in sides):
            # Again and again: a solver that is only just starting does not hear the first call.
            self._finish()
            sides[0].join(TICK)
        if self.failed:
            raise self.failed[0]
        return self.best, self.bound

    def _guarded(self, side: Callable[[], None]) -> None:
        try:
            side()
        except BaseException as error:
            self.failed.append(error)
            self._finish()

    def _finish(self) -> None:
        self.over.set()
        with self.lock:
            for solver in self.running:
                solver.stop_search()

    def _found(self, starts: Starts) -> None:
        length = makespan(self.network.instance, starts)
        with self.lock:
            if length < self.length:
                self.best, self.length = starts, length
            self._settle()

    def _raised(self, bound: float) -> None:
        with self.lock:
            self.bound = max(self.bound, round(bound))
            self._settle()

    def _settle(self) -> None:
        if self.bound >= self.length:
            self._finish()

    def _whole(self) -> Model:
        """Return the model of all activities, ended when the best schedule is."""
        high = self.network.last_starts(self.length)
        made = build(self.network, self.network.earliest, high, self.bound)
        made.model.minimize(made.end)
        made.hint(self.best)
        return made

    def _solver(self, seconds: float) -> cp_model.CpSolver:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        # Linear relaxations of cumulative resources are slow and say little here.
        solver.parameters.linearization_level = 0
        solver.parameters.random_seed = self.seed
        # Its own handling of Ctrl-C would take that of Python away for good.
        solver.parameters.catch_sigint_signal = False
        left = self.ends_at - time.monotonic()
        solver.parameters.max_time_in_seconds = max(0.01, min(seconds, left))
        return solver

    def _solve(
        self, solver: cp_model.CpSolver, made: cp_model.CpModel, found: "_Heard | None" = None
    ) -> bool:
        """Tell whether the solver came to an answer: a schedule that is proven, or just one."""
        with self.lock:
            if self.over.is_set():
                return False
            self.running.add(solver)
        status = solver.solve(made, found)
        with self.lock:
            self.running.discard(solver)
        return status in (cp_model.OPTIMAL, cp_model.FEASIBLE)

    def _race(self, solver: cp_model.CpSolver) -> None:
        made = self._whole()
        solver.best_bound_callback = self._raised
        if self._solve(solver, made.model, _Heard(self, made)):
            self._found(made.read(solver))
            self._raised(solver.best_objective_bound)

    def _below(self) -> None:
        solver = self._solver(self.whole_until - time.monotonic())
        solver.parameters.optimize_with_core = True
        self._race(solver)

    def _above(self) -> None:
        solver = self._solver(self.whole_until - time.monotonic())
        # One worker searches the whole, a second one neighbourhoods.
        solver.parameters.num_workers = 1 if self._small else 2
        self._race(solver)

    def _around_later(self) -> None:
        if not self.over.wait(max(0.0, self.whole_until - time.monotonic())):
            self._around(self.seed + 1)

    def _around(self, seed: int | None = None) -> None:
        random = Random(self.seed if seed is None else seed)
        squeezer = Squeezer(self.network, random)

        def ask(made: cp_model.CpModel, seconds: float) -> cp_model.CpSolver | None:
            solver = self._solver(seconds)
            return solver if self._solve(solver, made) else None

        count = self.network.instance.count
        patience, steps = round((count / PATIENCE) ** 3), WANDERED // count
        here, tries = self.best, 0
        while not self.over.is_set():
            if makespan(self.network.instance, here) > self.length:
                here, tries = self.best, 0
            stuck = tries > patience
            if stuck:
                here = wander(self.network, here, random, steps)
                if makespan(self.network.instance, here) < self.length:
                    self._found(here)
                    tries = 0
            rearranges = stuck and random.random() < REARRANGED
            ways = squeezer.rearranged if rearranges else squeezer.shorter
            squeezer.seconds = QUESTION * 2 ** min(2, tries // LONGER)
            shorter = ways(here, ask)
            tries += 1
            if shorter is not None:
                self._found(shorter)
                here, tries = shorter, 0


class _Heard(cp_model.CpSolverSolutionCallback):
    """Passes on every schedule that the solver finds on its way."""

    def __init__(self, race: _Race, made: Model) -> None:
        super().__init__()
        self.race = race
        self.made = made

    def on_solution_callback(self) -> None:
        self.race._found(tuple(self.value(start) for start in self.made.starts))
