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
    order = in_dependency_order(
        position, lambda action: () if _solid(state, action) else state.incoming[action]
    )
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


def _solid(state: State, action: int) -> bool:
    return bool(state.graph.frozen[action]) or action in state.knotted


def _arcs(state: State, order: list[int], place: dict[int, int]) -> list[_Arc]:
    required = state.positions.required
    beyond = dict.fromkeys(order, -(10**9))
    beyond[order[-1]] = 0
    arcs: list[_Arc] = []
    for head in reversed(order):
        onward, at = beyond[head], place[head]
        if _solid(state, head):
            arcs.append((0, at, required[head] + onward, None))
            continue
        arcs.append((0, at, 1 + onward, None))
        arcs.extend((0, at, level + onward, constraint) for level, constraint in state.levels(head))
        for tail in state.incoming[head]:
            for found in state.arcs[tail, head]:
                beyond[tail] = max(beyond[tail], found.step + onward)
                length = required[tail] + found.step + onward
                arcs.append((place[tail], at, length, as_constraint(found)))
    return arcs
