"""Priorities with their arithmetic: what comes first, how sure that is, and what frees most."""

from functools import cached_property
from typing import Literal

from roadmap.model.plan import Answer, Count
from roadmap.model.record import Record
from roadmap.model.weighing import Criterion, Scored, Template, Weighing

SPREAD_PERCENT = 20
"""How far each weight may lie from the truth when `Priority.best` and `Priority.worst` are told."""


class Term(Record):
    """What one criterion adds to the priority of an action."""

    criterion: Criterion
    """The criterion."""
    weight: Count
    """Its weight."""
    found: int | None
    """What was found: findings, actions, plateau or slack as a number, 1 for yes and 0 for no, or
    a score; null where nobody scored it."""
    value: Count
    """How good that is, from 0 to `Priorities.best`."""
    points: Count
    """Weight times value; with ``wsjf`` times 60 and divided by the effort."""


class Priority(Record):
    """The priority of one open action, with everything that it is made of."""

    number: str
    """Number of the action."""
    rank: Count
    """Its place among the open actions, 1 for the first."""
    best: Count
    """No weights within `SPREAD_PERCENT` of each weight bring it before this place."""
    worst: Count
    """No weights within `SPREAD_PERCENT` of each weight put it behind this place."""
    margin: Count | None
    """Least change of each weight, in thousandths, at which the next action comes before it,
    rounded down; null when none does."""
    own_rank: Count
    """The place that it would have by its own points."""
    moscow: Count | None
    """Its own class, 4 for must to 1 for won't; null when nobody classed it, or when classes
    play no part."""
    effective_moscow: Count | None
    """The highest class among it and what waits for it."""
    divisor: Count
    """By which its points are divided: with ``wsjf`` its effort, or 5 when that is unscored;
    otherwise 1."""
    terms: tuple[Term, ...]
    """The criteria that have a weight; their points add up to `points`."""
    points: Count
    """Its own points."""
    inherits: tuple[str, ...]
    """Numbers of the actions that wait for it, directly or not (``builds-on``): it inherits their
    own `points`. The first 12, in natural order."""
    inherits_more: Count
    """How many more actions wait for it."""
    inherited: Count
    """The points of all that waits for it, added up."""
    effective: Count
    """`points` and `inherited` together: what the rank goes by."""
    unscored: tuple[Scored, ...]
    """What people still have to score, of what plays a part here: it counts as nothing."""
    at_most: Count
    """Its own points if it got the best score on everything that is unscored."""


class Inversion(Record):
    """An action that waits for a less important one."""

    blocker: str
    """Number of the action that holds the other up."""
    waiting: str
    """Number of the most important action that waits for it, directly or not."""
    more: Count
    """How many other actions that are more important than the blocker wait for it."""
    blocker_rank: Count
    """Place of the blocker by its own points."""
    waiting_rank: Count
    """Place of the other by its own points."""
    repaired_rank: Count
    """Place of the blocker once it inherits what waits for it: never behind the other."""


LeverKind = Literal["action", "blocked", "dropped", "cycle"]
"""``action``: carry it out; ``blocked``: take away what blocks it; ``dropped``: decide what comes
in the place of a dropped action; ``cycle``: cut a circle of actions that wait for each other."""


class Lever(Record):
    """One action or decision that would let others go on (een hefboom)."""

    kind: LeverKind
    """What has to happen."""
    number: str
    """Number of the action that it is about; of a circle the first."""
    frees: Count
    """Open actions that wait for this and, in the end, for nothing else."""
    points: Count
    """Their own points, added up."""
    plateaus: tuple[Count, ...]
    """How many of them stand in each plateau, the first plateau first."""
    actions: tuple[str, ...]
    """The first 12 of them, in natural order."""


class PlateauLever(Record):
    """What frees most in one plateau."""

    plateau: Count
    """The plateau."""
    kind: LeverKind
    """What has to happen."""
    number: str
    """Number of the action that it is about."""
    frees: Count
    """How many open actions of this plateau it frees."""


class Priorities(Answer):
    """The open actions by priority."""

    format: Literal["priorities/1"] = "priorities/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    weighing: Weighing
    """How the priorities were found."""
    template: Template | None
    """The ready-made weighing that this is, if it is one."""
    assumed: bool
    """Whether the roadmap says nothing about it, so that the ready-made weighing was taken."""
    best: Count
    """Value of what is best on a criterion; all values are whole parts of it."""
    unit: Count
    """Points of an action that is best on every criterion: divide by it to compare weighings."""
    priorities: tuple[Priority, ...]
    """The open actions, first to last. Actions that are started, done or dropped have none."""
    inversions: tuple[Inversion, ...]
    """Where the important waits for the unimportant, by the rank of what waits."""
    levers: tuple[Lever, ...]
    """What frees others, the most first; at most 50."""
    levers_more: Count
    """How many more there are."""
    plateau_levers: tuple[PlateauLever, ...]
    """What frees most in each plateau where something waits."""

    @cached_property
    def by_number(self) -> dict[str, Priority]:
        """The priorities by number of the action."""
        return {line.number: line for line in self.priorities}


SwapReason = Literal["possible", "class", "waits", "same", "dominated", "others", "fine"]
"""``possible``: there are such weights. There are none because: ``class``: MoSCoW puts them in
different classes; ``waits``: the lower one waits for the higher one; ``same``: no criterion tells
them apart; ``dominated``: the higher one is at least as good on every criterion; ``others``: they
can pass each other, but never without another action changing place as well; ``fine``: only
weights finer than a weighing can hold do it."""


class Swap(Answer):
    """The smallest change of the weights after which two actions have changed places."""

    format: Literal["swap/1"] = "swap/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    above: str
    """Number of the action that now comes first of the two."""
    below: str
    """Number of the other one."""
    reason: SwapReason
    """Whether weights exist after which exactly these two have changed places."""
    pass_change: Count | None
    """Least change of each weight, in thousandths and rounded up, at which the two pass each
    other, whatever others do; null when none makes them."""
    change: Count | None
    """The largest change of a weight in `weighing`, in thousandths and rounded up."""
    weighing: Weighing | None
    """Such weights, ready for the change ``set-weights``."""
    scale: Count
    """Divide the weights in `weighing` by this to compare them with those now."""
    along: tuple[str, ...]
    """For ``others``: the actions that change place too when the two pass each other at
    `pass_change`, in natural order."""
