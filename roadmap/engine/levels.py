"""Placing over arrays: the same rule as `roadmap.engine.placing`, for large roadmaps.

Where the plain version takes one action at a time, this one takes all actions
whose predecessors are placed and treats their dependencies in one go. That
pays off while many actions are ready together; where few are (a long chain) it
goes one by one until there are many again.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from roadmap.engine.placing import Graph, Positions

Whole = npt.NDArray[np.int32]
Small = npt.NDArray[np.int8]

BATCH = 65_536
"""Dependencies treated in one go: what a batch needs then stays in the processor's cache."""

THIN = 12
"""Number of ready actions below which one at a time is faster than all together."""

WIDE = 48
"""Number of ready actions from which all together is faster again; higher than
`THIN`, so that the two ways do not alternate all the time."""


@dataclass(slots=True)
class Layout:
    """The dependencies of a graph, grouped by predecessor.

    The arcs that leave action `i` are ``arcs[start[i]:start[i + 1]]``.
    """

    start: Whole
    """Per action where its arcs begin, and at the end where they all end."""
    waiting: Whole
    """Per action how many dependencies arrive."""
    arcs: Whole
    """Per dependency twice the successor plus the step."""

    def degree(self, actions: Whole) -> Whole:
        """Return how many dependencies leave each of these actions."""
        found: Whole = self.start[1:][actions] - self.start[actions]
        return found


@dataclass(slots=True, frozen=True)
class _Batch:
    """Actions that were placed in one go, or (`thin`) a stretch placed one by one."""

    low: int
    high: int
    first: int
    last: int
    thin: bool = False


@dataclass(slots=True)
class _Pass:
    """What the forward pass leaves for the passes after it."""

    order: Whole
    """Actions, each after its predecessors."""
    arcs: Whole
    """The arcs in the order of their predecessors in `order`."""
    batches: list[_Batch]
    """Ranges ``low:high`` of `order` and ``first:last`` of `arcs`, in order."""
    required: Whole
    """Earliest plateau of each action; may exceed the horizon."""


def build_layout(
    count: int, tail: npt.ArrayLike, head: npt.ArrayLike, step: npt.ArrayLike
) -> Layout:
    """Group dependencies by predecessor.

    Parameters
    ----------
    count
        Number of actions.
    tail, head
        Predecessor and successor of each dependency, 0 to `count` - 1.
    step
        How many plateaus the successor stands later at least: 0 or 1.

    Notes
    -----
    One sort of whole numbers, each holding a predecessor and its arc: the
    arcs of an action stand in one order, whatever the order of the input.
    """
    tails = np.asarray(tail, dtype=np.int32)
    heads = np.asarray(head, dtype=np.int32)
    arcs = _packed(tails, heads, np.asarray(step, dtype=np.int8))
    start = np.zeros(count + 1, dtype=np.int32)
    waiting = np.zeros(count, dtype=np.int32)
    np.add.at(start[1:], tails, np.int32(1))
    np.add.at(waiting, heads, np.int32(1))
    np.cumsum(start, out=start)
    return Layout(start, waiting, arcs)


def _packed(tails: Whole, heads: Whole, steps: Small) -> Whole:
    # Every operation is in place: one array of 64 bits a dependency is all there is.
    packed = tails.astype(np.int64)
    packed <<= 31
    packed |= heads
    packed <<= 1
    packed |= steps
    packed.sort()
    packed &= 0xFFFF_FFFF
    return packed.astype(np.int32)


def place_layout(
    layout: Layout,
    floor: npt.ArrayLike,
    ceiling: npt.ArrayLike,
    frozen: npt.ArrayLike,
    horizon: int,
) -> tuple[int, Whole | None, Whole | None]:
    """Return earliest and latest plateaus over a layout; see `place_arrays`."""
    fixed = _fixed(frozen)
    forward = _place_forward(layout, np.asarray(floor), fixed)
    count = len(layout.waiting)
    if len(forward.order) < count:
        return len(forward.order), None, None
    plateau = np.minimum(forward.required, horizon).astype(np.int8)
    latest = _place_backward(layout, forward, plateau, np.asarray(ceiling), fixed, horizon)
    return count, forward.required, latest.astype(np.int32)


def place_arrays(
    count: int,
    tail: npt.ArrayLike,
    head: npt.ArrayLike,
    step: npt.ArrayLike,
    floor: npt.ArrayLike,
    ceiling: npt.ArrayLike,
    frozen: npt.ArrayLike,
    horizon: int,
) -> tuple[int, Whole | None, Whole | None]:
    """Return the earliest and the latest plateau of every action.

    Parameters
    ----------
    count
        Number of actions, below 2**30.
    tail, head
        Predecessor and successor of each dependency.
    step
        How many plateaus the successor stands later at least: 0 or 1.
    floor, ceiling
        Per action the first and last plateau for itself, 1 to `horizon`.
    frozen
        Per action the plateau where the past holds it; 0 when it may move.
    horizon
        Number of plateaus.

    Returns
    -------
    The number of actions that stand before or outside every cycle, and per
    action the earliest plateau (which may exceed the horizon) and the latest
    one, never before ``min(earliest, horizon)``. With a cycle that number is
    lower than `count` and the other two are None.

    Notes
    -----
    Actions whose predecessors are all placed are treated together, `BATCH`
    dependencies at a time; where fewer than `THIN` are ready, one by one.
    Linear in actions and dependencies after one sort.
    """
    layout = build_layout(count, tail, head, step)
    return place_layout(layout, floor, ceiling, frozen, horizon)


def place_levels(graph: Graph) -> Positions | None:
    """Place a large graph; None when it has a cycle."""
    count, horizon = len(graph.numbers), graph.horizon
    layout = build_layout(count, graph.tail, graph.head, graph.step)
    fixed = _fixed(graph.frozen)
    forward = _place_forward(layout, np.asarray(graph.floor), fixed)
    if len(forward.order) < count:
        return None
    plateau = np.minimum(forward.required, horizon).astype(np.int8)
    latest = _place_backward(layout, forward, plateau, np.asarray(graph.ceiling), fixed, horizon)
    wave = _place_waves(layout, forward, plateau)
    return Positions(plateau.tolist(), forward.required.tolist(), latest.tolist(), wave.tolist())


def _fixed(frozen: npt.ArrayLike) -> Small | None:
    """The frozen plateaus, or None when nothing is frozen."""
    fixed = np.asarray(frozen, dtype=np.int8)
    return fixed if fixed.any() else None


def _place_forward(layout: Layout, floor: npt.NDArray[Any], fixed: Small | None) -> _Pass:
    required = floor.astype(np.int32)
    if fixed is not None:
        np.copyto(required, fixed, where=fixed > 0)
    run = _Forward(layout, required, fixed)
    run.place_all()
    return _Pass(run.order[: run.filled], run.placed_arcs, run.batches, required)


class _Forward:
    """The forward pass under way: a queue of ready actions and what is known of the rest."""

    def __init__(self, layout: Layout, required: Whole, fixed: Small | None) -> None:
        self.layout = layout
        self.required = required
        self.fixed = fixed
        self.waiting = layout.waiting.copy()
        self.order = np.empty(len(required) + 1, dtype=np.int32)
        self.placed_arcs = np.empty(len(layout.arcs), dtype=np.int32)
        self.batches: list[_Batch] = []
        ready = np.flatnonzero(self.waiting == 0)
        self.filled = len(ready)
        self.order[: self.filled] = ready
        self.low = self.used = 0
        self._counter = np.arange(min(BATCH, len(layout.arcs)))

    def place_all(self) -> None:
        """Empty the queue; actions behind a cycle never come into it."""
        while self.low < self.filled:
            low, used = self.low, self.used
            thin = self.filled - low < THIN
            if thin:
                self._place_one_by_one()
            else:
                self._place_batch()
            self.batches.append(_Batch(low, self.low, used, self.used, thin))

    def _place_batch(self) -> None:
        low, used, layout = self.low, self.used, self.layout
        batch = self.order[low : min(self.filled, low + BATCH)]
        own = layout.degree(batch)
        ends = np.cumsum(own, dtype=np.int64)
        if ends[-1] > BATCH:
            size = max(1, int(np.searchsorted(ends, BATCH, side="right")))
            batch, own, ends = batch[:size], own[:size], ends[:size]
        total = int(ends[-1])
        self.low, self.used = low + len(batch), used + total
        if not total:
            return
        offset = layout.start[batch] - ends
        offset += own
        where = np.repeat(offset, own)
        where += self._counter[:total] if total <= len(self._counter) else np.arange(total)
        arcs = layout.arcs[where]
        self.placed_arcs[used : self.used] = arcs
        bounds = np.repeat(self.required[batch], own)
        bounds += arcs & 1
        heads = (arcs >> 1).astype(np.int64)
        if self.fixed is not None:
            np.putmask(bounds, self.fixed[heads] > 0, 0)
        np.maximum.at(self.required, heads, bounds)
        np.subtract.at(self.waiting, heads, np.int32(1))
        self._queue(heads[self.waiting[heads] == 0])

    def _queue(self, freed: npt.NDArray[np.int64]) -> None:
        """Queue actions that nothing holds any more; one may be named more than once."""
        if len(freed):
            freed.sort()
            new = freed[np.flatnonzero(np.diff(freed, prepend=-1))]
            self.order[self.filled : self.filled + len(new)] = new
            self.filled += len(new)

    def _place_one_by_one(self) -> None:
        # Views give plain integers, several times faster than elements of an array.
        order, required, waiting = self.order.data, self.required.data, self.waiting.data
        start, arcs = self.layout.start.data, self.layout.arcs.data
        placed = self.placed_arcs.data
        fixed = None if self.fixed is None else self.fixed.data
        low, filled, used = self.low, self.filled, self.used
        while low < filled < low + WIDE:
            action = order[low]
            low += 1
            own = required[action]
            for packed in arcs[start[action] : start[action + 1]]:
                placed[used] = packed
                used += 1
                head = packed >> 1
                bound = own + (packed & 1)
                if bound > required[head] and not (fixed is not None and fixed[head]):
                    required[head] = bound
                left = waiting[head] - 1
                waiting[head] = left
                if not left:
                    order[filled] = head
                    filled += 1
        self.low, self.filled, self.used = low, filled, used


def _place_backward(
    layout: Layout,
    forward: _Pass,
    plateau: Small,
    ceiling: npt.NDArray[Any],
    fixed: Small | None,
    horizon: int,
) -> Small:
    """Latest plateau of each action, by the bounds of its successors and its own ceiling."""
    latest: Small = np.minimum(ceiling, horizon).astype(np.int8)
    if fixed is not None:
        np.copyto(latest, np.int8(1), where=fixed > 0)
    # Twice the successor plus the step is also the place of its bound in this table.
    bound = np.empty(2 * len(plateau), dtype=np.int8)
    for batch in reversed(forward.batches):
        if batch.thin:
            _stretch_backward(layout, forward, plateau, latest, bound, batch)
        else:
            _batch_backward(layout, forward, plateau, latest, bound, batch)
    return latest


def _batch_backward(
    layout: Layout, forward: _Pass, plateau: Small, latest: Small, bound: Small, batch: _Batch
) -> None:
    actions = forward.order[batch.low : batch.high]
    final = latest[actions]
    if batch.last > batch.first:
        own = layout.degree(actions)
        starts = np.cumsum(own, dtype=np.int64) - own
        having = np.flatnonzero(own)
        values = bound[forward.arcs[batch.first : batch.last]]
        lowest = np.minimum.reduceat(values, starts[having])
        final[having] = np.minimum(final[having], lowest)
    np.maximum(final, plateau[actions], out=final)
    latest[actions] = final
    twice = actions.astype(np.int64) << 1
    bound[twice] = final
    twice += 1
    final -= 1
    bound[twice] = final


def _stretch_backward(
    layout: Layout, forward: _Pass, plateau: Small, latest: Small, bound: Small, batch: _Batch
) -> None:
    order, arcs, start = forward.order.data, forward.arcs.data, layout.start.data
    stand, own, table = plateau.data, latest.data, bound.data
    last = batch.last
    for position in range(batch.high - 1, batch.low - 1, -1):
        action = order[position]
        first = last - start[action + 1] + start[action]
        final = own[action]
        for packed in arcs[first:last]:
            if table[packed] < final:
                final = table[packed]
        last = first
        if final < stand[action]:
            final = stand[action]
        own[action] = table[2 * action] = final
        table[2 * action + 1] = final - 1


def _place_waves(layout: Layout, forward: _Pass, plateau: Small) -> Whole:
    """Longest chain of dependencies inside its plateau that leads to each action, from 1."""
    wave = np.ones(len(plateau), dtype=np.int32)
    for batch in forward.batches:
        if batch.thin:
            _stretch_waves(layout, forward, plateau, wave, batch)
            continue
        actions = forward.order[batch.low : batch.high]
        own = layout.degree(actions)
        heads = (forward.arcs[batch.first : batch.last] >> 1).astype(np.int64)
        inside = np.flatnonzero(plateau[heads] == np.repeat(plateau[actions], own))
        following = np.repeat(wave[actions] + np.int32(1), own)
        np.maximum.at(wave, heads[inside], following[inside])
    return wave


def _stretch_waves(
    layout: Layout, forward: _Pass, plateau: Small, wave: Whole, batch: _Batch
) -> None:
    order, arcs, start = forward.order.data, forward.arcs.data, layout.start.data
    stand, place = plateau.data, wave.data
    first = batch.first
    for position in range(batch.low, batch.high):
        action = order[position]
        here, following = stand[action], place[action] + 1
        last = first + start[action + 1] - start[action]
        for packed in arcs[first:last]:
            head = packed >> 1
            if stand[head] == here and place[head] < following:
                place[head] = following
        first = last
