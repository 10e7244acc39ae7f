"""Where an action would stand without any single one of its constraints, in one sweep.

A path of constraints leads from the ground to the action, and the longest one
is its bound. Without one constraint the bound is the longest path that avoids
it: a replacement path. In a graph without cycles all of them can be read off
at once, because every path crosses each gap of a topological order exactly once.
"""

import heapq

from roadmap.engine.graph import State, as_constraint, in_dependency_order
from roadmap.model.plan import Constraint

_Arc = tuple[int, int, int, Constraint | None]
"""Place of the tail in the order, place of the head, length of the longest
path through it, and the constraint (None for what cannot be let go)."""


def bypasses(state: State, position: int) -> dict[Constraint, int]:
    """Return, for each constraint that every longest path passes, the bound without it.

    Other constraints are left out: without one of them the bound stays.

    Notes
    -----
    ``O(m log m)`` in the dependencies upstream of the action.
    """
    order = in_dependency_order(state.unit(position), lambda unit: _before(state, unit))
    place = {action: index for index, action in enumerate(order, start=1)}
    arcs = _arcs(state, order, place)
    bound = state.positions.required[position]
    gaps = len(order)
    rest = [1] * gaps
    crossing = [0] * (gaps + 1)
    waiting: list[list[tuple[int, int]]] = [[] for _ in range(gaps)]
    for tail, head, length, _ in arcs:
        if length == bound:
            crossing[tail] += 1
            crossing[head] -= 1
        else:
            waiting[tail].append((-length, head))
    alone = [False] * gaps
    heap: list[tuple[int, int]] = []
    total = 0
    for gap in range(gaps):
        total += crossing[gap]
        alone[gap] = total == 1
        for entry in waiting[gap]:
            heapq.heappush(heap, entry)
        while heap and heap[0][1] <= gap:
            heapq.heappop(heap)
        if heap:
            rest[gap] = -heap[0][0]
    return {
        constraint: rest[tail]
        for tail, _, length, constraint in arcs
        if constraint is not None and length == bound and alone[tail]
    }


def _before(state: State, unit: int) -> list[int]:
    """What a unit (see `State.unit`) comes after; the past comes after nothing."""
    if state.graph.frozen[unit]:
        return []
    tails = (tail for member in state.together(unit) for tail in state.incoming[member])
    return sorted({state.unit(tail) for tail in tails} - {unit})


def _arcs(state: State, order: list[int], place: dict[int, int]) -> list[_Arc]:
    required = state.positions.required
    beyond = dict.fromkeys(order, -(10**9))
    beyond[order[-1]] = 0
    arcs: list[_Arc] = []
    for head in reversed(order):
        onward, at = beyond[head], place[head]
        if state.graph.frozen[head]:
            arcs.append((0, at, required[head] + onward, None))
            continue
        arcs.append((0, at, 1 + onward, None))
        for member in state.together(head):
            levels = state.levels(member)
            arcs.extend((0, at, level + onward, constraint) for level, constraint in levels)
            for tail in state.incoming[member]:
                unit = state.unit(tail)
                for found in state.arcs[tail, member] if unit != head else ():
                    beyond[unit] = max(beyond[unit], found.step + onward)
                    length = required[tail] + found.step + onward
                    arcs.append((place[unit], at, length, as_constraint(found)))
    return arcs
