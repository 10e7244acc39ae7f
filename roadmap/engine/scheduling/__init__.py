"""Scheduling under scarce resources: a core that knows activities, not actions.

Without a solver:

- `Instance` says what is to be scheduled, `violations` holds a schedule against it;
- `quick` finds a good schedule at once; `chances` tells how sure its ends are.

With the extra ``solver``, in modules of their own so that nothing loads it unasked:

- `roadmap.engine.scheduling.exact.solve` proves schedules, goal after goal;
- `roadmap.engine.scheduling.conflict.conflict` tells why none exists.
"""

from roadmap.engine.scheduling.chances import Chance, chances
from roadmap.engine.scheduling.goals import Early, Goal, Makespan, Outcome, Reached, Stable, TakenUp
from roadmap.engine.scheduling.instance import LEFT_OUT, Instance
from roadmap.engine.scheduling.quick import quick
from roadmap.engine.scheduling.schedule import Starts, Violation, makespan, violations

__all__ = [
    "LEFT_OUT",
    "Chance",
    "Early",
    "Goal",
    "Instance",
    "Makespan",
    "Outcome",
    "Reached",
    "Stable",
    "Starts",
    "TakenUp",
    "Violation",
    "chances",
    "makespan",
    "quick",
    "violations",
]
