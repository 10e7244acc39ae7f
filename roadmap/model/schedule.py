"""The schedule: which action in which quarter, how sure that is, and what does not fit."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from roadmap.model.calendar import Calendar, Gate
from roadmap.model.change import Change
from roadmap.model.plan import Answer, Count
from roadmap.model.quarter import Quarter
from roadmap.model.record import Record

Thousandths = Annotated[int, Field(ge=0, le=1_000)]
"""A share in thousandths."""

ScheduleStatus = Literal["optimal", "feasible", "infeasible", "unknown"]
"""``optimal``: no schedule is better, level after level: proven; ``feasible``: it can be carried
out, and may not be the best; ``infeasible``: proven that not everything fits, so that targets are
missed; ``unknown``: nothing was found that fits, and nothing was proven."""

Method = Literal["solver", "rules"]
"""``solver``: OR-Tools CP-SAT; ``rules``: priority rules and a search, without a solver."""

Measure = Literal["actions", "effort"]
"""What a capacity counts: actions at the same time, or effort points a quarter."""

GoalName = Literal["taken-up", "early", "plateaus", "stable"]
"""What is best, in this order: ``taken-up``: leave out as little priority as possible; ``early``:
the highest effective priority first; ``plateaus``: finish plateaus early; ``stable``: change
little against the agreed quarters."""


class Level(Record):
    """How far one goal was reached; less is better."""

    goal: GoalName
    """The goal."""
    value: Count
    """What was reached."""
    bound: Count
    """No schedule that is as good on the goals before it comes below this."""
    proven: bool
    """Whether the two are equal, so that this is the best there is."""


HeldReason = Literal[
    "start", "past", "dependency", "gate", "earliest", "capacity", "agreed", "choice"
]
"""What keeps an action from starting a quarter earlier. ``start``: it is the first quarter;
``past``: it was started already; ``dependency``: what it waits for is not ready; ``gate``: an
earlier plateau is not; ``earliest``: it was said not to start before; ``capacity``: there is no
room; ``agreed``: it keeps to what was agreed; ``choice``: nothing, but another action then stands
worse."""


class Held(Record):
    """Why an action does not start a quarter earlier."""

    reason: HeldReason
    """The reason."""
    actions: tuple[str, ...] = ()
    """What it waits for, or what takes the room, in natural order."""
    plateau: Count | None = None
    """The plateau that is not ready; for ``gate``."""
    quarter: Quarter | None = None
    """The quarter that is full; for ``capacity``."""
    team: str | None = None
    """The team that has no room; null for everybody together."""
    measure: Measure | None = None
    """What there is no room for; for ``capacity``."""


Assumption = Literal["duration", "effort", "decided", "unblocked"]
"""``duration``, ``effort``: nobody estimated it; ``decided``: it is still a proposal;
``unblocked``: what blocks it is taken away before it starts."""


class ScheduleLine(Record):
    """When one action is carried out."""

    number: str
    """Number of the action."""
    plateau: Count
    """Its plateau in the plan."""
    start: Quarter
    """The quarter in which it starts."""
    end: Quarter
    """The quarter at whose end it is ready."""
    effort: Count
    """Its effort points in each quarter."""
    team: str | None
    """Who does it, where that is known."""
    rank: Count | None
    """Its place by effective priority; null when it was started already."""
    held: Held
    """Why it does not start a quarter earlier."""
    assumed: tuple[Assumption, ...]
    """What this rests on that nobody has said."""
    agreed: Quarter | None
    """The quarter in which it was agreed to start."""
    shift: int | None
    """Quarters that it starts later than agreed, negative for earlier."""


LeftReason = Literal["dropped", "cycle", "room", "gate", "after", "too-large"]
"""``dropped``: it was decided not to do it; ``cycle``: it waits for itself in a circle; ``room``:
there is no room for it in these quarters; ``gate``: an earlier plateau is not ready in time;
``after``: it waits for something that is not taken up; ``too-large``: no quarter has as much room
as it takes."""


class LeftOut(Record):
    """An action that is not taken up in these quarters."""

    number: str
    """Number of the action."""
    plateau: Count | None
    """Its plateau in the plan; null for what is dropped."""
    reason: LeftReason
    """Why."""
    actions: tuple[str, ...] = ()
    """What it waits for; for ``after`` and ``cycle``."""
    told: str | None = None
    """The reason that people gave; for ``dropped``."""
    by: Count | None = None
    """The plateau that is not ready; for ``gate``."""


class Load(Record):
    """How full one capacity is in one quarter."""

    team: str | None
    """The team; null for everybody together."""
    measure: Measure
    """What is counted."""
    used: Count
    """What is taken."""
    capacity: Count
    """What there is."""


class QuarterLine(Record):
    """What happens in one quarter."""

    quarter: Quarter
    """The quarter."""
    starts: tuple[str, ...]
    """The actions that start in it."""
    runs: tuple[str, ...]
    """The actions that were started before and go on in it."""
    loads: tuple[Load, ...]
    """How full every capacity is that has a limit in it."""


class Driver(Record):
    """An action that decides when a plateau is ready."""

    number: str
    """Number of the action."""
    share: Thousandths
    """In which share of the runs any delay of it delays the plateau."""


class PlateauLine(Record):
    """When a plateau is ready."""

    plateau: Count
    """Number of the plateau."""
    ready: Quarter | None
    """The quarter at whose end all of its actions are done; null when not in these quarters, or
    when there is nothing to do any more."""
    open: Count
    """Its actions that are not done and not dropped."""
    left_out: Count
    """How many of these are not taken up."""
    gate: Gate | None
    """Its gate, where it has one of its own."""
    late: bool
    """Whether it misses its target."""
    chance: Thousandths | None
    """The chance that it is ready in its target, or without one in `ready`; null when no duration
    of these quarters is a range."""
    drivers: tuple[Driver, ...]
    """The actions that decide it, the most first; at most 5."""


DemandKind = Literal[
    "dependency", "gate", "earliest", "latest", "target", "past", "capacity", "calendar", "action"
]
"""What cannot all be had: a dependency, the gate of a plateau, the earliest or latest quarter of an
action, the target of a plateau, what was started, a capacity, the end of the calendar, or that an
action is carried out at all."""


class Demand(Record):
    """Something that is asked of the schedule, and could be let go."""

    kind: DemandKind
    """What sort of demand it is."""
    action: str | None = None
    """Number of the action that it is about."""
    predecessor: str | None = None
    """What comes first; for ``dependency``."""
    plateau: Count | None = None
    """The plateau; for ``gate`` and ``target``."""
    quarter: Quarter | None = None
    """The quarter; for ``earliest``, ``latest``, ``target`` and ``calendar``."""
    team: str | None = None
    """The team; for ``capacity``."""
    measure: Measure | None = None
    """What is counted; for ``capacity``."""


class ScheduleConflict(Record):
    """Demands that cannot all be met."""

    demands: tuple[Demand, ...]
    """The demands."""
    minimal: bool
    """Whether it is proven that the rest fits when any one of them is let go."""


RelaxationKind = Literal["capacity", "later", "longer", "drop", "earlier"]
"""``capacity``: more room; ``later``: a target or latest quarter moves; ``longer``: more quarters
are planned; ``drop``: an action is not done; ``earlier``: an action may start earlier."""


class Relaxation(Record):
    """Changes after which everything fits, or more does; solved anew to be sure."""

    kind: RelaxationKind
    """What is given up."""
    changes: tuple[Change, ...]
    """The changes, ready to be made."""
    price: Count
    """How much that is: places or points more, quarters later, quarters more, or the effective
    priority in thousandths of the highest that is not carried out."""
    taken_up: Count
    """How many actions are then taken up."""
    ready: Quarter | None
    """The quarter at whose end all that is taken up is done."""


class Uncertainty(Record):
    """How the chances were found."""

    runs: Count
    """Number of draws."""
    seed: Count
    """Of the draws."""
    ranges: Count
    """Actions whose duration is a range."""


class Schedule(Answer):
    """Which action in which quarter."""

    format: Literal["schedule/1"] = "schedule/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    calendar: Calendar
    """The quarters that were planned, and what was assumed."""
    method: Method
    """How it was found."""
    seed: Count
    """Of what was left to chance in the search."""
    status: ScheduleStatus
    """What is known about it."""
    gap: Thousandths
    """Share of the first goal that is not proven that might still be won; 0 when all are."""
    levels: tuple[Level, ...]
    """The goals, the most important first; empty when nothing was found."""
    lines: tuple[ScheduleLine, ...]
    """The actions by quarter, and in natural order. When not everything fits: as it would be when
    targets and latest quarters are let go."""
    left_out: tuple[LeftOut, ...]
    """What is deliberately not done, and what is not taken up in these quarters, and why."""
    done: tuple[str, ...]
    """What is done already."""
    quarters: tuple[QuarterLine, ...]
    """The quarters, first to last."""
    plateaus: tuple[PlateauLine, ...]
    """The plateaus, first to last."""
    conflict: ScheduleConflict | None
    """Why not everything fits; null when it does, or when that could not be proven."""
    relaxations: tuple[Relaxation, ...]
    """What would make it fit, or more of it, the cheapest of each kind."""
    uncertainty: Uncertainty | None
    """How the chances were found; null when no duration is a range."""

    @cached_property
    def by_number(self) -> dict[str, ScheduleLine]:
        """The lines by number of the action."""
        return {line.number: line for line in self.lines}
