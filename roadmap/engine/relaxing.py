"""The smallest sets of constraints that hold an action: minimum cuts of its cone.

All constraints that hold an action where it stands form a network from the
ground (first plateau, past, floors, pins) to the action, in which actions that
are placed together because they run in a circle are one node. The action
comes forward exactly when every binding path is cut, so the smallest
relaxations are the minimum cuts of that network [1]_.

References
----------
.. [1] L. R. Ford and D. R. Fulkerson, "Maximal flow through a network",
   Canadian Journal of Mathematics 8, 1956, 399-404.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from roadmap.engine.chains import Cone
from roadmap.engine.graph import State
from roadmap.engine.weights import weight
from roadmap.model.plan import Constraint

Pair = tuple[int, int]
"""An arc of the network: two positions, or `GROUND` and a position."""

WIDE = 1_000
"""Arcs of a network beyond which only one set of several constraints is worked out."""

GROUND = -1
"""The node that everything finally rests on."""


@dataclass(frozen=True)
class Network:
    """The binding constraints of a cone as arcs.

    `arcs` holds the constraints between two nodes, which must be let go
    together; `solid` the arcs from the ground that nothing can cut.
    """

    target: int
    order: tuple[int, ...]
    arcs: dict[Pair, tuple[Constraint, ...]]
    solid: frozenset[Pair]


def network(state: State, found: Cone) -> Network:
    """Return the network of a cone."""
    arcs: dict[Pair, tuple[Constraint, ...]] = {}
    solid: set[Pair] = set()
    for action in found.order:
        if action in found.ground:
            solid.add((GROUND, action))
            continue
        own = [state.own_constraints(member) for member in state.together(action)]
        if any(own):
            arcs[GROUND, action] = tuple(chain.from_iterable(own))
        for predecessor, constraints in found.binding[action].items():
            arcs[predecessor, action] = constraints
    return Network(found.order[-1], found.order, arcs, frozenset(solid))


def smallest_cuts(net: Network, limit: int) -> tuple[list[tuple[Constraint, ...]], bool]:
    """Return the smallest sets of constraints that hold the target, easiest first.

    Returns
    -------
    The sets, and whether there are, or in a network of more than `WIDE` arcs
    may be, more of that size. Sets of a single constraint are always complete.
    Empty when the target itself stands on the ground.

    Notes
    -----
    Single constraints: one sweep over the arcs. Larger sets: minimum cuts in
    order of weight by splitting the solutions [1]_, one maximum flow each.

    References
    ----------
    .. [1] E. L. Lawler, "A procedure for computing the K best solutions to
       discrete optimization problems", Management Science 18(7), 1972, 401-405.
    """
    if (GROUND, net.target) in net.solid:
        return [], False
    single = _single_arcs(net)
    if single:
        return sorted(((constraint,) for constraint in single), key=_rank), False
    limit = limit if len(net.arcs) <= WIDE else 1
    found: list[tuple[Constraint, ...]] = []
    for arcs in _cuts_by_weight(net):
        cut = tuple(sorted((c for arc in arcs for c in net.arcs[arc]), key=lambda c: _rank((c,))))
        if found and len(cut) > len(found[0]):
            break
        found.append(cut)
        if len(found) > limit or len(net.arcs) > WIDE:
            return found[:limit], True
    return found, False


def _rank(constraints: tuple[Constraint, ...]) -> tuple[int, list[str]]:
    return sum(map(weight, constraints)), [c.model_dump_json() for c in constraints]


def _single_arcs(net: Network) -> list[Constraint]:
    """Constraints that every binding path passes.

    With the actions in topological order an arc is on every path exactly when
    it alone spans some gap between neighbours.
    """
    place = {action: index for index, action in enumerate((GROUND, *net.order))}
    crossing = [0] * (len(place) + 1)
    for (tail, head), constraints in net.arcs.items():
        crossing[place[tail]] += len(constraints)
        crossing[place[head]] -= len(constraints)
    for tail, head in net.solid:
        crossing[place[tail]] += 2  # a solid arc can never be the single one
        crossing[place[head]] -= 2
    alone = []
    total = 0
    for change in crossing:
        total += change
        alone.append(total == 1)
    counted = [0]
    for flag in alone:
        counted.append(counted[-1] + flag)
    return [
        constraints[0]
        for (tail, head), constraints in net.arcs.items()
        if len(constraints) == 1 and counted[place[head]] > counted[place[tail]]
    ]


def _cuts_by_weight(net: Network) -> Iterator[list[Pair]]:
    """Every minimal cut of the network, lightest first, each once."""
    first = _lightest(net, frozenset(), frozenset())
    if first is None:
        return
    queue = [(first[0], first[1], frozenset[Pair](), frozenset[Pair]())]
    while queue:
        _, cut, taken, kept = heapq.heappop(queue)
        yield cut
        free = [arc for arc in cut if arc not in taken]
        for index, arc in enumerate(free):
            now_taken, now_kept = taken | frozenset(free[:index]), kept | {arc}
            following = _lightest(net, now_taken, now_kept)
            if following is not None:
                heapq.heappush(queue, (*following, now_taken, now_kept))


def _lightest(
    net: Network, taken: frozenset[Pair], kept: frozenset[Pair]
) -> tuple[int, list[Pair]] | None:
    """The lightest cut with all arcs of `taken` and none of `kept`, or None."""
    import networkx

    flow: networkx.DiGraph[int] = networkx.DiGraph()
    flow.add_node(GROUND)
    flow.add_nodes_from(net.order)
    for tail, head in sorted(net.solid):
        flow.add_edge(tail, head)  # without a capacity: nothing cuts it
    for arc in sorted(net.arcs):
        if arc in taken:
            continue
        if arc in kept:
            flow.add_edge(*arc)
        else:
            flow.add_edge(*arc, capacity=sum(map(weight, net.arcs[arc])))
    try:
        _, (near, _) = networkx.minimum_cut(flow, GROUND, net.target)
    except networkx.NetworkXUnbounded:
        return None
    cut = {arc for arc in net.arcs if arc[0] in near and arc[1] not in near and arc not in kept}
    cut |= taken
    return sum(weight(c) for arc in cut for c in net.arcs[arc]), sorted(cut)
