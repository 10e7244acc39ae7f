"""Priorities: the open actions in order, with the arithmetic behind every place."""

import gc
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
from pydantic import TypeAdapter

from roadmap.engine.graph import State, solve
from roadmap.engine.prioritising.intervals import margins, rank_intervals
from roadmap.engine.prioritising.levers import find_levers
from roadmap.engine.prioritising.weighing import CLASSES, DIVIDED, Sheet, bits
from roadmap.model.priority import Inversion, Priorities, Priority
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import CRITERIA, TEMPLATES, Criterion, Scored

INHERITED_LISTED = 12
"""How many of the actions that one inherits from are told."""

_LINES: TypeAdapter[tuple[Priority, ...]] = TypeAdapter(tuple[Priority, ...])


def priorities(roadmap: Roadmap) -> Priorities:
    """Put the open actions in the order in which they are best taken up.

    Every criterion gives an action from nothing to its whole weight
    (`roadmap.engine.prioritising.measuring.measured`), and these points add up.
    To its own points an action gets those of everything that waits for it,
    directly or not (``builds-on``), each once: a blocker inherits the
    importance of what it holds up, as in the ranked positional weight of [1]_.
    So nothing comes before what it waits for. Of equals the one that frees more
    goes first, then the one that stands first in the plan.

    What nobody scored counts as nothing, and is told with what it could still
    become; only the effort that ``wsjf`` divides by then counts as the largest.

    Raises
    ------
    roadmap.errors.TooManyActionsError
        When too many actions are open to compare them all.

    Notes
    -----
    All in whole numbers: equals are equal. Quadratic in the number of open
    actions at worst, because every pair may pass each other within the margins
    of the weights.

    References
    ----------
    .. [1] W. B. Helgeson and D. P. Birnie, "Assembly line balancing using the
       ranked positional weight technique", Journal of Industrial Engineering
       12 (1961), 394-398.

    See Also
    --------
    roadmap.engine.prioritising.intervals.rank_intervals
        How `Priority.best` and `Priority.worst` are found.
    roadmap.engine.prioritising.levers.find_levers
        What a lever frees.
    """
    return priorities_of(solve(roadmap))


def priorities_of(state: State) -> Priorities:
    """Return the priorities of a roadmap that is already solved."""
    collecting = gc.isenabled()
    # Nothing below makes reference cycles; looking for them takes a third of the time.
    gc.disable()
    try:
        return _answer(Sheet.of(state))
    finally:
        if collecting:
            gc.enable()


def _answer(sheet: Sheet) -> Priorities:
    roadmap = sheet.state.roadmap
    levers = find_levers(sheet)
    by_name = [name for name, known in TEMPLATES.items() if known == sheet.weighing]
    sixtieths = DIVIDED if sheet.weighing.method == "wsjf" else 1
    inheriting = _inheriting(sheet)
    return Priorities(
        roadmap=roadmap.id,
        roadmap_sha256=roadmap.sha256,
        weighing=sheet.weighing,
        template=by_name[0] if by_name else None,
        assumed=roadmap.weighing is None,
        best=sheet.measures.best,
        unit=int(sheet.weights.sum()) * sheet.measures.best * sixtieths,
        # All at once is five times as fast as one by one.
        priorities=_LINES.validate_python(tuple(_lines(sheet, inheriting))),
        inversions=_inversions(sheet, inheriting),
        levers=levers.levers,
        levers_more=levers.more,
        plateau_levers=levers.plateau_levers,
    ).sealed()


class _Behind(NamedTuple):
    """What waits for one blocker: open actions by their index."""

    named: list[int]
    """The first ones, in natural order."""
    total: int
    first: int
    """The one of most importance; -1 when none is more important than the blocker."""
    above: int
    """How many are more important."""


def _inheriting(sheet: Sheet) -> dict[int, _Behind]:
    """Per blocker what waits for it."""
    together = _together(sheet)
    waits = sheet.waits.behind
    ranks = np.array(_ranks(sheet.own_order.tolist()))
    found = {}
    for index, above in _more_important(sheet):
        behind = waits[index]
        if behind:
            # In a circle each waits for the other: neither stands behind the other.
            later = behind & above & ~together.get(index, 0)
            first = -1
            if later:
                (waiting,) = np.nonzero(bits([later], len(waits))[0])
                first = int(waiting[ranks[waiting].argmin()])
            named = list(islice(_indices(behind), INHERITED_LISTED))
            found[index] = _Behind(named, behind.bit_count(), first, later.bit_count())
    return found


def _more_important(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Open actions by their own rank, each with all that are more important as bits."""
    above = same = 0
    before = None
    classes, points = sheet.own_class.tolist(), sheet.points.tolist()
    for index in sheet.own_order.tolist():
        here = classes[index], points[index]
        if here != before:
            above, same, before = above | same, 0, here
        same |= 1 << index
        yield index, above


def _indices(number: int) -> Iterator[int]:
    """The places of the bits of a number, the lowest first."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest


def _together(sheet: Sheet) -> dict[int, int]:
    """Per open action in a circle all open actions of that circle, as bits."""
    index = {position: index for index, position in enumerate(sheet.waits.positions)}
    opened = ([index[at] for at in circle if at in index] for circle in sheet.waits.circles)
    return {at: sum(1 << other for other in circle) for circle in opened for at in circle}


def _ranks(order: Sequence[int]) -> list[int]:
    ranks = [0] * len(order)
    for rank, index in enumerate(order, start=1):
        ranks[index] = rank
    return ranks


def _lines(sheet: Sheet, inheriting: dict[int, _Behind]) -> Iterator[dict[str, Any]]:
    best, worst = (ranks.tolist() for ranks in rank_intervals(sheet))
    own_ranks = _ranks(sheet.own_order.tolist())
    points, effective = sheet.points.tolist(), sheet.effective.tolist()
    numbers = sheet.numbers(range(len(points)))
    classed, whole_class = sheet.weighing.method == "moscow", sheet.whole_class.tolist()
    class_of = {place: score for score, place in CLASSES.items()}
    margin = margins(sheet)
    criteria = _Criteria(sheet)
    for place, index in enumerate(sheet.order.tolist()):
        behind = inheriting.get(index)
        named = behind.named if behind else []
        unscored = criteria.unscored(index)
        yield {
            "number": numbers[index],
            "rank": place + 1,
            "best": best[place],
            "worst": worst[place],
            "margin": margin[place],
            "own_rank": own_ranks[index],
            "moscow": sheet.measures.moscow[index] if classed else None,
            "effective_moscow": class_of[whole_class[index]] if classed else None,
            "divisor": sheet.divisor(index),
            "terms": criteria.terms(index),
            "points": points[index],
            "inherits": tuple(numbers[at] for at in named),
            "inherits_more": behind.total - len(named) if behind else 0,
            "inherited": effective[index] - points[index],
            "effective": effective[index],
            "unscored": unscored,
            "at_most": criteria.at_most(index, points[index], unscored),
        }


class _Criteria:
    """The criteria that have a weight, with what was found on them."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.found = sheet.measures.found | {"moscow": sheet.measures.moscow}
        self.values = sheet.measures.values.tolist()
        self.points = (sheet.own * sheet.weights).tolist()
        weights = sheet.weights.tolist()
        self.weighed: list[tuple[int, Criterion, int]] = [
            (column, name, weights[column])
            for column, name in enumerate(CRITERIA)
            if weights[column]
        ]
        method = sheet.weighing.method
        names: list[tuple[Scored, bool]] = [
            ("value", bool(sheet.weighing.weights.value)),
            ("urgency", bool(sheet.weighing.weights.urgency)),
            ("effort", method == "wsjf" or bool(sheet.weighing.weights.effort)),
            ("moscow", method == "moscow"),
        ]
        self.asked = [name for name, plays in names if plays]

    def terms(self, index: int) -> tuple[dict[str, Any], ...]:
        """What each criterion adds to an action, as the fields of a `Term`."""
        values, points = self.values[index], self.points[index]
        return tuple(
            {
                "criterion": name,
                "weight": weight,
                "found": self.found[name][index],
                "value": values[column],
                "points": points[column],
            }
            for column, name, weight in self.weighed
        )

    def unscored(self, index: int) -> tuple[Scored, ...]:
        """What people still have to score."""
        return tuple(name for name in self.asked if self.found[name][index] is None)

    def at_most(self, index: int, points: int, unscored: tuple[Scored, ...]) -> int:
        """Points of an action that got the best score on everything that it has none for."""
        sheet = self.sheet
        if sheet.weighing.method == "wsjf":
            points *= sheet.divisor(index) if "effort" in unscored else 1
            share = DIVIDED if "effort" in unscored else DIVIDED // sheet.divisor(index)
        else:
            share = 1
        left = (weight for _, name, weight in self.weighed if name in unscored)
        return points + share * sheet.measures.best * sum(left)


def _inversions(sheet: Sheet, inheriting: dict[int, _Behind]) -> tuple[Inversion, ...]:
    own_ranks, ranks = _ranks(sheet.own_order.tolist()), _ranks(sheet.order.tolist())
    numbers = sheet.numbers(range(len(ranks)))
    found = [
        (own_ranks[behind.first], own_ranks[index], index, behind)
        for index, behind in inheriting.items()
        if behind.above
    ]
    return tuple(
        Inversion(
            blocker=numbers[index],
            waiting=numbers[behind.first],
            more=behind.above - 1,
            blocker_rank=own,
            waiting_rank=waiting,
            repaired_rank=ranks[index],
        )
        for waiting, own, index, behind in sorted(found, key=lambda each: each[:2])
    )
