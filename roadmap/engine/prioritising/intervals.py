"""How far a rank can move when every weight may be somewhat off."""

import numpy as np

from roadmap.engine.prioritising.measuring import Whole
from roadmap.engine.prioritising.weighing import Sheet
from roadmap.model.priority import SPREAD_PERCENT

_ROWS = 64
"""Actions that are compared with all others at a time: what that takes fits in the cache."""

EXACT_BELOW = 2**53
"""Whole numbers up to here are exact as floating point, which is faster."""

_PARTS = 100 // SPREAD_PERCENT
"""A weight of so many parts can lose one or gain one."""


def rank_intervals(sheet: Sheet) -> tuple[Whole, Whole]:
    """Return the best and the worst rank of the actions in their order, 1 for the first.

    Each weight may lie anywhere within `SPREAD_PERCENT` of what it is, whatever
    the others do. The best rank of an action counts the actions that come
    before it whatever the weights, the worst one also those that can. So no
    such weights put it outside its interval; that every action passes it at
    the same weights is not said.

    Notes
    -----
    The difference in points between two actions is linear in the weights, so
    over the box of weights it is smallest at a corner: with `w` the weights and
    `d` the differences in value, at ``sum(w * d) - sum(w * abs(d)) * spread``.
    For each pair that is exact, in whole numbers, with ties decided as in the
    order itself. Ranks that are reached at one and the same point of the box
    would ask for a largest feasible subset of half-spaces, which is NP-hard
    [1]_.

    At most as many comparisons as there are pairs, each as long as there are
    criteria; an action that has more than 1.5 times the points of another
    stays before it, and is not compared with it.

    References
    ----------
    .. [1] E. Amaldi and V. Kann, "The complexity and approximability of finding
       maximum feasible subsystems of linear relations", Theoretical Computer
       Science 147 (1995), 181-210.
    """
    order = sheet.order
    count = len(order)
    parts = (sheet.whole * sheet.weights)[order]
    parts = parts[:, parts.any(axis=0)]
    points, tie, ends = parts.sum(axis=1), sheet.tie[order], _ends(sheet)
    columns = np.ascontiguousarray(parts.T)
    if parts.size and int(points.max()) * 2 * _PARTS < EXACT_BELOW:
        columns, points = columns.astype(np.float64), points.astype(np.float64)
    can_pass = np.zeros(count, dtype=np.int64)
    can_be_passed = np.zeros(count, dtype=np.int64)
    for first in range(0, count, _ROWS):
        last = min(first + _ROWS, count)
        until = int(ends[first:last].max())
        here, there = slice(first, last), slice(first, until)
        apart = np.zeros((last - first, until - first), dtype=columns.dtype)
        for column in columns:
            apart += np.abs(column[here, None] - column[None, there])
        ahead = _PARTS * (points[here, None] - points[None, there])
        passes = (apart > ahead) | ((apart == ahead) & (tie[here, None] > tie[None, there]))
        at = np.arange(first, until)
        passes &= (at[None, :] > at[: last - first, None]) & (at[None, :] < ends[here, None])
        can_be_passed[here] += passes.sum(axis=1)
        can_pass[there] += passes.sum(axis=0)
    rank = np.arange(1, count + 1)
    return rank - can_pass, rank + can_be_passed


def _ends(sheet: Sheet) -> Whole:
    """Per action in order the place behind the last one that could pass it."""
    classes, points = sheet.whole_class[sheet.order], sheet.effective[sheet.order]
    ends = np.searchsorted(-classes, -classes, side="right")
    for place in np.unique(classes):
        within = np.flatnonzero(classes == place)
        least = (_PARTS - 1) * points[within]
        far = np.searchsorted(-(_PARTS + 1) * points[within], -least, side="right")
        ends[within] = np.minimum(ends[within], within[0] + far)
    return ends


def margins(sheet: Sheet) -> list[int | None]:
    """Return for each action in order how much the weights must change before it is passed.

    In thousandths of each weight, rounded down, and by the next action; null
    when that one stays behind it whatever the weights.
    """
    order = sheet.order
    parts = (sheet.whole * sheet.weights)[order]
    classes = sheet.whole_class[order]
    apart = np.abs(parts[:-1] - parts[1:]).sum(axis=1).tolist()
    ahead = (parts[:-1] - parts[1:]).sum(axis=1).tolist()
    same = (classes[:-1] == classes[1:]).tolist()
    found = [
        1_000 * d // s if together and d < s else None
        for d, s, together in zip(ahead, apart, same, strict=True)
    ]
    return [*found, None] if len(order) else []
