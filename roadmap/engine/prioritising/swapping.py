"""The smallest change of the weights that exchanges two actions, and no other."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, lcm
from operator import mul

import numpy as np

from roadmap.engine.graph import solve
from roadmap.engine.prioritising.measuring import Whole
from roadmap.engine.prioritising.simplex import Bound, LinearProgram
from roadmap.engine.prioritising.weighing import Sheet
from roadmap.errors import NotOpenError
from roadmap.model.priority import Swap, SwapReason
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import CRITERIA, MOST_WEIGHT, Weighing, Weights

NEAR_ENOUGH = Fraction(1, 200)
"""How much further than the least change a weight may go, so that weights stay short numbers."""

_HALVINGS = 24

_ADDED = 8
"""Broken constraints that are added at a time."""


def swap(roadmap: Roadmap, one: str, other: str) -> Swap:
    """Tell the smallest change of the weights after which two actions have changed places.

    All other actions keep their place. The size of a change is the largest
    part of its own value by which any weight goes up or down; a criterion
    without weight stays without.

    Parameters
    ----------
    roadmap
        The roadmap.
    one, other
        Numbers of two open actions; which of them comes first is found out.

    Raises
    ------
    roadmap.errors.UnknownActionError
        When the roadmap has no such action.
    roadmap.errors.NotOpenError
        When an action has no priority, because it is started, done or dropped,
        or when it is twice the same one.

    Notes
    -----
    The weights that give an order form a cone of half-spaces, one for each pair
    of neighbours in that order. The nearest point of the cone is a linear
    program in as many variables as there are criteria, solved exactly; of
    thousands of neighbours only those that are broken on the way are looked at.
    That there are no such weights is thereby proven. The nearest point itself
    often lies on the edge, where actions are equal; the weights that are told
    lie inside, in whole numbers, and are tried out.
    """
    sheet = Sheet.of(solve(roadmap))
    above, below = _in_rank_order(sheet, one, other)
    order = sheet.order
    first, second = (int(np.flatnonzero(order == index)[0]) for index in (above, below))
    wanted = order.copy()
    wanted[[first, second]] = below, above
    pass_change, reason = _passing(sheet, above, below)
    found, change, scale = None, None, 1
    along: tuple[str, ...] = ()
    if reason != "class":
        weights, exists = _nearest(sheet, wanted)
        if weights is not None:
            found, scale = weights
            change, reason = _size(sheet, found, scale), "possible"
        elif exists:
            reason = "fine"
    if reason == "others":
        along = _along(sheet, above, below)
    numbers = sheet.numbers((above, below))
    return Swap(
        roadmap=roadmap.id,
        roadmap_sha256=roadmap.sha256,
        above=numbers[0],
        below=numbers[1],
        reason=reason,
        pass_change=pass_change,
        change=None if change is None else ceil(1_000 * change),
        weighing=None if found is None else _weighing(sheet, found),
        scale=scale,
        along=along,
    ).sealed()


def _in_rank_order(sheet: Sheet, one: str, other: str) -> tuple[int, int]:
    indices = [_open(sheet, number) for number in (one, other)]
    if one == other:
        raise NotOpenError(number=one, status="same")
    rank = {index: place for place, index in enumerate(sheet.order.tolist())}
    above, below = sorted(indices, key=rank.__getitem__)
    return above, below


def _open(sheet: Sheet, number: str) -> int:
    status = sheet.state.roadmap.action(number).status
    if status in ("started", "done", "dropped"):
        raise NotOpenError(number=number, status=status)
    return sheet.waits.positions.index(sheet.state.index[number])


def _passing(sheet: Sheet, above: int, below: int) -> tuple[int | None, SwapReason]:
    """From which change on two actions pass each other, and why not if they never do."""
    if sheet.whole_class[above] != sheet.whole_class[below]:
        return None, "class"
    apart = (sheet.whole[above] - sheet.whole[below]) * sheet.weights
    ahead, whole = int(apart.sum()), int(np.abs(apart).sum())
    if ahead < whole:
        return -(-1_000 * ahead // whole), "others"
    if sheet.waits.behind[above] >> below & 1:
        return None, "waits"
    if sheet.tie[below] < sheet.tie[above] and sheet.weights[apart == 0].any():
        # Without any criterion that tells them apart they are equal, and change places.
        return 1_000, "others"
    return None, "dominated" if whole else "same"


class _Cone:
    """The weights that give an order, as half-spaces: one for each pair of neighbours.

    Weights are told as shares of what they are now.
    """

    def __init__(self, sheet: Sheet, wanted: Whole) -> None:
        self.active = np.flatnonzero(sheet.weights)
        parts = (sheet.whole * sheet.weights)[wanted][:, self.active]
        classes, ties = sheet.whole_class[wanted], sheet.tie[wanted]
        together = classes[:-1] == classes[1:]
        self.steps = (parts[:-1] - parts[1:])[together]
        # Of equals the order is decided; where it is the other one, more is needed than equal.
        self.strict = (ties[:-1] > ties[1:])[together].astype(int)

    def broken(self, shares: list[Bound]) -> list[int]:
        """Return the half-spaces that these shares are outside of, the farthest first."""
        whole, tiny = (_scaled([share[part] for share in shares]) for part in (0, 1))
        steps = self.steps.astype(object)
        far = steps @ np.array(whole[0], dtype=object)
        near = steps @ np.array(tiny[0], dtype=object) - self.strict.astype(object) * tiny[1]
        outside = np.flatnonzero((far < 0) | ((far == 0) & (near < 0)))
        return sorted(outside.tolist(), key=lambda at: (far[at], near[at], at))


def _scaled(shares: list[Fraction]) -> tuple[list[int], int]:
    """Return fractions as whole numbers, with their common denominator."""
    common = lcm(*(share.denominator for share in shares))
    return [int(share * common) for share in shares], common


def _nearest(sheet: Sheet, wanted: Whole) -> tuple[tuple[list[int], int] | None, bool]:
    """Return weights as near as can be that give an order, with their scale.

    Second whether there are any at all; they may be too fine to be written.
    """
    cone = _Cone(sheet, wanted)
    count = len(cone.active)
    # Variable 0 is the change; each share is 1 less the change, and a variable more.
    program = LinearProgram(count + 1, 0)
    program.demand({0: -1}, (-1, 0))
    for variable in range(1, count + 1):
        program.demand({0: 2, variable: -1}, (0, 0))
    program.demand({0: -count, **dict.fromkeys(range(1, count + 1), 1)}, (1 - count, 0))
    while True:
        if not program.solve():
            return None, False
        change = program.value(0)
        shares = [
            (1 - change[0] + more[0], more[1] - change[1])
            for more in map(program.value, range(1, count + 1))
        ]
        broken = cone.broken(shares)
        if not broken:
            return _written(sheet, wanted, cone, shares, change, program.room()), True
        for at in broken[:_ADDED]:
            step = cone.steps[at].tolist()
            terms = {0: -sum(step), **dict(enumerate(step, start=1))}
            program.demand(terms, (-sum(step), int(cone.strict[at])))


def _written(
    sheet: Sheet,
    wanted: Whole,
    cone: _Cone,
    shares: list[Bound],
    change: Bound,
    room: Fraction | None,
) -> tuple[list[int], int] | None:
    """Return whole weights at or near these shares that give the order, with their scale."""
    known = [int(weight) for weight in sheet.weights[cone.active]]
    found: list[tuple[Fraction, list[int], int]] = []
    for scale in _scales(max(known)):
        for tiny in _tiny(change, room):
            weights = [
                round(weight * scale * (share + more * tiny))
                for weight, (share, more) in zip(known, shares, strict=True)
            ]
            if not any(weights) or max(weights) > MOST_WEIGHT:
                continue
            every = np.zeros_like(sheet.weights)
            every[cone.active] = weights
            if np.array_equal(sheet.order_by(every), wanted):
                size = _size(sheet, every.tolist(), scale)
                if size <= change[0] + NEAR_ENOUGH:
                    return every.tolist(), scale
                found.append((size, every.tolist(), scale))
    return min(found)[1:] if found else None


def _scales(largest: int) -> Iterator[int]:
    scale = 1
    while scale * largest <= MOST_WEIGHT:
        yield scale
        scale *= 10


def _tiny(change: Bound, room: Fraction | None) -> Iterator[Fraction]:
    """Sizes for what is smaller than any number, from as large as useful to very small."""
    sizes = [] if room is None else [room / 2]
    if change[1] > 0:
        sizes.append(NEAR_ENOUGH / (2 * change[1]))
    size = min(sizes, default=Fraction(1))
    for _ in range(_HALVINGS):
        yield size
        size /= 2


def _size(sheet: Sheet, weights: list[int], scale: int) -> Fraction:
    """Return the largest part of itself by which a weight differs from what it is now."""
    return max(
        abs(Fraction(new, scale * old) - 1)
        for new, old in zip(weights, sheet.weights.tolist(), strict=True)
        if old
    )


def _along(sheet: Sheet, above: int, below: int) -> tuple[str, ...]:
    """Return what changes place as well where two actions come to be equal."""
    apart = (sheet.whole[above] - sheet.whole[below]) * sheet.weights
    ahead, whole = int(apart.sum()), int(np.abs(apart).sum())
    # Each weight moves by the same part against the one that is ahead, and just a little more.
    parts = [
        weight * (1_000 * whole - sign * (1_000 * ahead + 1))
        for weight, sign in zip(sheet.weights.tolist(), np.sign(apart).tolist(), strict=True)
    ]
    points = [sum(map(mul, row, parts)) for row in sheet.whole.tolist()]
    keys = list(zip((-sheet.whole_class).tolist(), points, sheet.tie.tolist(), strict=True))
    moved = sorted(range(len(keys)), key=lambda at: (keys[at][0], -keys[at][1], keys[at][2]))
    pairs = zip(moved, sheet.order.tolist(), strict=True)
    return sheet.numbers(sorted({now for now, was in pairs if now != was} - {above, below}))


def _weighing(sheet: Sheet, weights: list[int]) -> Weighing:
    named = dict(zip(CRITERIA, weights, strict=True))
    return Weighing(method=sheet.weighing.method, weights=Weights(**named))
