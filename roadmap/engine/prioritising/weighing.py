"""From measures and weights to an order, with what is inherited from what waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
import numpy.typing as npt

from roadmap.engine.graph import State
from roadmap.engine.prioritising.measuring import HIGHEST, Found, Measures, Whole, measured
from roadmap.engine.prioritising.waiting import Waiting, waiting
from roadmap.errors import TooManyActionsError
from roadmap.model.weighing import CRITERIA, TEMPLATES, Weighing, Weights

MOST_ACTIONS = 20_000
"""Open actions up to which priorities are found: every pair of them may have to be compared."""

DIVIDED = 60
"""The points of ``wsjf`` count sixtieths, so that they can be divided by any effort."""

CLASSES: dict[int | None, int] = {4: 4, 3: 3, 2: 2, None: 1, 1: 0}
"""Place of each class of MoSCoW, the higher the sooner. Won't is a decision, so it stands behind
what nobody decided on."""

_ROWS = 512
"""Open actions whose inheritance is added up at a time: their rows fit in memory."""


@dataclass(frozen=True)
class Sheet:
    """Everything that an order of the open actions follows from; rows are open actions.

    Attributes
    ----------
    state
        The roadmap with its graph and its positions.
    waits
        What waits for what.
    weighing
        How priorities are found.
    measures
        What was found, and how good that is.
    own
        Value on each criterion, after dividing by the effort.
    whole
        The same with everything that waits added to it.
    own_class, whole_class
        Place of the class, the higher the sooner; 0 for all without ``moscow``.
    tie
        What decides between equals, the lower the sooner: the one that frees
        more goes first, then the one that the plan puts first.
    """

    state: State
    waits: Waiting
    weighing: Weighing
    measures: Measures
    own: Whole
    whole: Whole
    own_class: Whole
    whole_class: Whole
    tie: Whole

    @classmethod
    def of(cls, state: State) -> Self:
        """Fill in the sheet of a roadmap.

        Raises
        ------
        roadmap.errors.TooManyActionsError
            When more than `MOST_ACTIONS` actions are open.
        """
        weighing = state.roadmap.weighing or TEMPLATES["data"]
        waits = waiting(state)
        if len(waits.positions) > MOST_ACTIONS:
            raise TooManyActionsError(count=len(waits.positions), limit=MOST_ACTIONS)
        measures = measured(state, waits)
        own = measures.values * np.array(_shares(measures.effort, weighing))[:, None]
        own_class = np.array(_classes(measures.moscow, weighing), dtype=np.int64)
        whole, whole_class = _inherited(own, own_class, waits)
        return cls(
            state,
            waits,
            weighing,
            measures,
            own,
            whole,
            own_class,
            whole_class,
            _tie(state, waits),
        )

    @cached_property
    def weights(self) -> Whole:
        """The weight of each criterion."""
        return weights_of(self.weighing.weights)

    @cached_property
    def points(self) -> Whole:
        """Own points of each action."""
        return self.own @ self.weights

    @cached_property
    def effective(self) -> Whole:
        """Points of each action with those that it inherits."""
        return self.whole @ self.weights

    @cached_property
    def order(self) -> Whole:
        """The open actions, first to last."""
        return self.order_by(self.weights)

    @cached_property
    def own_order(self) -> Whole:
        """The open actions, first to last by their own points."""
        return _in_order(self.own_class, self.points, self.tie)

    def order_by(self, weights: Whole) -> Whole:
        """Return the open actions, first to last, by other weights."""
        return _in_order(self.whole_class, self.whole @ weights, self.tie)

    def divisor(self, index: int) -> int:
        """Return by what the points of an action are divided."""
        if self.weighing.method != "wsjf":
            return 1
        return self.measures.effort[index] or HIGHEST

    def numbers(self, indices: Sequence[int] | Whole) -> tuple[str, ...]:
        """Return the numbers of some open actions."""
        graph, positions = self.state.graph, self.waits.positions
        return tuple(graph.numbers[positions[index]] for index in indices)


def weights_of(weights: Weights) -> Whole:
    """Return the weights in the order of the criteria."""
    return np.array([getattr(weights, name) for name in CRITERIA], dtype=np.int64)


def _in_order(classes: Whole, points: Whole, tie: Whole) -> Whole:
    return np.lexsort((tie, -points, -classes))


def _shares(effort: Found, weighing: Weighing) -> list[int]:
    if weighing.method != "wsjf":
        return [1] * len(effort)
    return [DIVIDED // (score or HIGHEST) for score in effort]


def _classes(moscow: Found, weighing: Weighing) -> list[int]:
    if weighing.method != "moscow":
        return [0] * len(moscow)
    return [CLASSES[score] for score in moscow]


def _tie(state: State, waits: Waiting) -> Whole:
    planned = {position: place for place, position in enumerate(state.plan_order)}
    keys = [
        (-behind.bit_count(), planned[position])
        for position, behind in zip(waits.positions, waits.behind, strict=True)
    ]
    tie = np.empty(len(keys), dtype=np.int64)
    tie[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
    return tie


def _inherited(own: Whole, classes: Whole, waits: Waiting) -> tuple[Whole, Whole]:
    whole, highest = own.copy(), classes.copy()
    blockers = [index for index, behind in enumerate(waits.behind) if behind]
    exact = own.astype(np.float64)  # sums stay far below 2**53, and this multiplies faster
    for first in range(0, len(blockers), _ROWS):
        rows = blockers[first : first + _ROWS]
        behind = bits([waits.behind[row] for row in rows], len(own))
        whole[rows] += (behind.astype(np.float64) @ exact).astype(np.int64)
        if classes.any():
            highest[rows] = np.maximum(classes[rows], (behind * classes).max(axis=1))
    return whole, highest


def bits(numbers: Sequence[int], count: int) -> npt.NDArray[np.uint8]:
    """Return the lowest `count` bits of each number as a row of noughts and ones."""
    size = (count + 7) // 8
    packed = b"".join(number.to_bytes(size, "little") for number in numbers)
    table = np.frombuffer(packed, dtype=np.uint8).reshape(len(numbers), size)
    return np.unpackbits(table, axis=1, count=count, bitorder="little")
