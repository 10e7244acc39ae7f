"""Placing: the one function that computes plateaus, waves and slack.

It works on a compiled graph of whole numbers and knows nothing of records,
so that certificates and cuts can place thousands of variants a second and
large roadmaps fit in memory. It imports only the standard library until a
graph is large (arrays) or has a cycle (networkx).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

ARRAYS_FROM = 5_000
"""Number of actions from which arrays, level by level, beat lists (see benchmarks/)."""


@dataclass(slots=True)
class Graph:
    """A roadmap in index form; position `i` is the action ``numbers[i]``.

    Actions stand in natural order, dropped ones are left out. All sequences
    hold whole numbers and may be lists or integer arrays.
    """

    numbers: Sequence[str]
    """Numbers of the actions."""
    horizon: int
    """Number of plateaus."""
    tail: Sequence[int]
    """Predecessor of each dependency."""
    head: Sequence[int]
    """Successor of each dependency."""
    step: Sequence[int]
    """How many plateaus the successor stands later at least: 0 or 1."""
    floor: Sequence[int]
    """Per action the higher of its floor and its pin; 1 without either."""
    ceiling: Sequence[int]
    """Per action the lower of its ceiling and its pin; the horizon without either."""
    frozen: Sequence[int]
    """Per action the plateau where the past holds it; 0 when it may move."""


@dataclass(slots=True)
class Positions:
    """Where every action of a `Graph` stands; all lists are by position in the graph."""

    plateau: Sequence[int]
    """Plateau, 1 to the horizon."""
    required: Sequence[int]
    """Earliest plateau that the constraints ask for; may exceed the horizon."""
    latest: Sequence[int]
    """Latest plateau that moves nothing that comes after it; never before `plateau`."""
    wave: Sequence[int]
    """Order inside the plateau, from 1."""
    groups: list[list[int]] = field(default_factory=list)
    """Actions that run in circles, each group sorted; empty when there is no cycle."""


def place(graph: Graph) -> Positions:
    """Place every action on the lowest plateau that its constraints allow.

    An action stands at least at its floor and pin, one plateau after each
    predecessor with step 1 and not before one with step 0; what is frozen
    stays where it is. Bounds are never bent: an action that needs more
    plateaus than there are stands in the last one, and its `required` tells.
    Actions that run in circles share the highest bound that any of them has
    from outside the circle.

    Inside a plateau the wave is the length of the longest chain of
    dependencies that leads to the action there.

    Notes
    -----
    Longest paths in topological order, then the mirror pass backwards (the
    critical path method [1]_ with plateaus for time). Linear in actions and
    dependencies; the order in which dependencies are listed has no influence.

    References
    ----------
    .. [1] J. E. Kelley and M. R. Walker, "Critical-path planning and
       scheduling", Proc. Eastern Joint Computer Conference, 1959, 160-173.
    """
    if len(graph.numbers) >= ARRAYS_FROM:
        from roadmap.engine.levels import place_levels

        positions = place_levels(graph)
        if positions is not None:
            return positions
    topology = _sort(graph)
    if len(topology.order) < len(graph.numbers):
        return _place_with_circles(graph)
    required, latest, plateau = _pass_both_ways(graph, topology)
    return Positions(plateau, required, latest, _waves(topology, plateau))


@dataclass(slots=True)
class _Topology:
    order: list[int]
    """Every action after all its predecessors; actions behind a cycle are missing."""
    successors: list[list[int]]
    """Per action its successors, each packed as twice the index plus the step."""


def _sort(graph: Graph) -> _Topology:
    count = len(graph.numbers)
    successors: list[list[int]] = [[] for _ in range(count)]
    waiting = [0] * count
    for tail, head, step in zip(graph.tail, graph.head, graph.step, strict=True):
        successors[tail].append(head + head + step)
        waiting[head] += 1
    order = [action for action in range(count) if not waiting[action]]
    for action in order:  # grows while it is read
        for packed in successors[action]:
            head = packed >> 1
            waiting[head] -= 1
            if not waiting[head]:
                order.append(head)
    return _Topology(order, successors)


def _pass_both_ways(graph: Graph, topology: _Topology) -> tuple[list[int], list[int], list[int]]:
    """Return required, latest and plateau; the graph has no cycle."""
    frozen, successors, horizon = graph.frozen, topology.successors, graph.horizon
    required = list(graph.floor)
    for action in topology.order:
        if frozen[action]:
            required[action] = frozen[action]
        bound = required[action]
        for packed in successors[action]:
            candidate = bound + (packed & 1)
            if candidate > required[packed >> 1]:
                required[packed >> 1] = candidate
    plateau = [min(bound, horizon) for bound in required]
    latest = [min(bound, horizon) for bound in graph.ceiling]
    for action in reversed(topology.order):
        bound = latest[action]
        for packed in successors[action]:
            candidate = latest[packed >> 1] - (packed & 1)
            if candidate < bound:
                bound = candidate
        latest[action] = plateau[action] if frozen[action] else max(bound, plateau[action])
    return required, latest, plateau


def _waves(topology: _Topology, plateau: Sequence[int]) -> list[int]:
    wave = [1] * len(plateau)
    for action in topology.order:
        here, following = plateau[action], wave[action] + 1
        for packed in topology.successors[action]:
            head = packed >> 1
            if plateau[head] == here and wave[head] < following:
                wave[head] = following
    return wave


def _place_with_circles(graph: Graph) -> Positions:
    """Place the graph in which every circle is one action, then give each its own place."""
    member_of, groups = _components(graph)
    size = len(groups)
    outer = [
        (tail, head, step)
        for tail, head, step in zip(graph.tail, graph.head, graph.step, strict=True)
        if member_of[tail] != member_of[head]
    ]
    bounds = [
        max(graph.frozen[action] or graph.floor[action] for action in group) for group in groups
    ]
    merged = Graph(
        numbers=[""] * size,
        horizon=graph.horizon,
        tail=[member_of[tail] for tail, _, _ in outer],
        head=[member_of[head] for _, head, _ in outer],
        step=[step for _, _, step in outer],
        floor=bounds,
        ceiling=[min(graph.ceiling[action] for action in group) for group in groups],
        frozen=[graph.frozen[group[0]] if len(group) == 1 else 0 for group in groups],
    )
    topology = _sort(merged)
    required, latest, plateau = _pass_both_ways(merged, topology)
    own = [graph.frozen[action] for action in range(len(graph.numbers))]
    final = [own[action] or plateau[member_of[action]] for action in range(len(own))]
    unrolled = _Topology(
        order=[action for group in topology.order for action in groups[group]],
        successors=[[] for _ in own],
    )
    for tail, head, step in outer:
        unrolled.successors[tail].append(head + head + step)
    return Positions(
        plateau=final,
        required=[own[action] or required[member_of[action]] for action in range(len(own))],
        latest=[own[action] or latest[member_of[action]] for action in range(len(own))],
        wave=_waves(unrolled, final),
        groups=[group for group in groups if len(group) > 1],
    )


def _components(graph: Graph) -> tuple[list[int], list[list[int]]]:
    """Strongly connected groups by their first member, and the group of each action."""
    import networkx

    net: networkx.DiGraph[int] = networkx.DiGraph()
    net.add_nodes_from(range(len(graph.numbers)))
    net.add_edges_from(zip(graph.tail, graph.head, strict=True))
    groups = sorted(sorted(group) for group in networkx.strongly_connected_components(net))
    member_of = [0] * len(graph.numbers)
    for index, group in enumerate(groups):
        for action in group:
            member_of[action] = index
    return member_of, groups
