"""The solver, OR-Tools CP-SAT: an extra, loaded only by what proves.

Import it from here: where it is not installed, the error says what to install.
"""

import threading
from collections.abc import Callable

from roadmap.errors import MissingDependencyError

try:
    from ortools.sat.python import cp_model as cp_model
except ImportError as error:
    raise MissingDependencyError("solver", "schedule") from error

TICK = 0.02
"""Seconds between two looks at who wants to stop."""


def watched(
    solver: cp_model.CpSolver, model: cp_model.CpModel, stop: Callable[[], bool]
) -> cp_model.CpSolverStatus:
    """Solve, and end the search soon after `stop` becomes true."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(TICK):
            if stop():
                solver.stop_search()

    # Its own handling of Ctrl-C would take that of Python away for good.
    solver.parameters.catch_sigint_signal = False
    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        return solver.solve(model)
    finally:
        done.set()
        watcher.join()
