"""The cycle clinic: every circle, and the smallest cuts with what they would give."""

from itertools import islice

import networkx

from roadmap.engine.changing import without
from roadmap.engine.cutting import smallest_arc_sets
from roadmap.engine.graph import Pair, State, as_constraint, solve
from roadmap.engine.weights import link_weight
from roadmap.model.clinic import Cut, CycleGroup, CycleReport, Link, Standing
from roadmap.model.roadmap import Roadmap

CYCLE_LIMIT = 50
"""How many elementary cycles of a group are listed."""

CUT_LIMIT = 10
"""How many cuts of a group are listed."""


def cycles(roadmap: Roadmap, *, cycle_limit: int = CYCLE_LIMIT) -> CycleReport:
    """Explain every cycle and propose where to cut it.

    Returns
    -------
    One entry for each group of actions that all come before and after each
    other, in natural order. Cutting any of a group's `cuts` leaves no cycle
    in it; `smallest` tells whether it is proven that none is smaller.

    Notes
    -----
    Groups are strongly connected components; cycles are listed by Johnson's
    algorithm [1]_ up to a bound. For the cuts see `roadmap.engine.cutting`.

    References
    ----------
    .. [1] D. B. Johnson, "Finding all the elementary circuits of a directed
       graph", SIAM Journal on Computing 4(1), 1975, 77-84.
    """
    return cycles_of(solve(roadmap), cycle_limit=cycle_limit)


def cycles_of(state: State, *, cycle_limit: int = CYCLE_LIMIT) -> CycleReport:
    """Return the cycles of a roadmap that is already solved."""
    groups = [_group(state, members, cycle_limit) for members in state.positions.groups]
    return CycleReport(
        roadmap=state.roadmap.id, roadmap_sha256=state.roadmap.sha256, groups=tuple(groups)
    ).sealed()


def _group(state: State, members: list[int], cycle_limit: int) -> CycleGroup:
    numbers = state.graph.numbers
    inside = set(members)
    arcs = sorted(arc for arc in state.arcs if arc[0] in inside and arc[1] in inside)
    listed, truncated = _elementary(arcs, cycle_limit)
    sets, proven = smallest_arc_sets(
        {arc: _arc_weight(state, arc) for arc in arcs}, limit=CUT_LIMIT
    )
    affected = state.downstream(members, movable=True)
    touched = sorted(inside | affected)
    return CycleGroup(
        members=tuple(numbers[member] for member in members),
        cycles=tuple(tuple(numbers[action] for action in cycle) for cycle in listed),
        truncated=truncated,
        cuts=tuple(_cut(state, arc_set, touched) for arc_set in sets),
        smallest=proven,
        affected=tuple(numbers[action] for action in sorted(affected)),
    )


def _arc_weight(state: State, arc: Pair) -> int:
    """Weight of removing every dependency between two actions."""
    return sum(link_weight(found.basis, found.kind) for found in state.arcs[arc])


def _cut(state: State, arc_set: tuple[Pair, ...], touched: list[int]) -> Cut:
    dependencies = [found for arc in arc_set for found in state.arcs[arc]]
    after = solve(without(state.roadmap, [as_constraint(found) for found in dependencies]))
    return Cut(
        links=tuple(
            Link(
                predecessor=found.predecessor,
                successor=found.successor,
                kind=found.kind,
                basis=found.basis,
                confidence=found.confidence,
            )
            for found in dependencies
        ),
        plateaus=tuple(
            Standing(number=after.graph.numbers[p], plateau=after.positions.plateau[p])
            for p in touched
        ),
    )


def _elementary(arcs: list[Pair], limit: int) -> tuple[list[list[int]], bool]:
    """List elementary cycles, shortest first, and whether there are more.

    When there are more than `limit`, the list holds a shortest cycle through
    each dependency instead of whichever the search happens to meet first.
    """
    net = networkx.DiGraph(arcs)
    found = [_rotated(cycle) for cycle in islice(networkx.simple_cycles(net), limit + 1)]
    if len(found) <= limit:
        return sorted(found, key=lambda cycle: (len(cycle), cycle)), False
    shortest = {tuple(_rotated(_shortest_through(net, arc))) for arc in arcs[: 4 * limit]}
    ordered = sorted(shortest, key=lambda cycle: (len(cycle), cycle))
    return [list(cycle) for cycle in ordered[:limit]], True


def _rotated(cycle: list[int]) -> list[int]:
    start = cycle.index(min(cycle))
    return cycle[start:] + cycle[:start]


def _shortest_through(net: "networkx.DiGraph[int]", arc: Pair) -> list[int]:
    path: list[int] = networkx.shortest_path(net, arc[1], arc[0])
    return path
