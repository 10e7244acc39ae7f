"""Placing: the one function that computes plateaus, waves and slack.

It works on a compiled graph of whole numbers and knows nothing of records,
so that certificates and cuts can place thousands of variants a second and
large roadmaps fit in memory. It imports only the standard library until a
graph is large (arrays) or has a cycle (networkx).
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # type checkers take it for true; importing typing costs start-up time
if TYPE_CHECKING:
    from collections.abc import Sequence

ARRAYS_FROM = 1_500
"""Number of actions from which arrays, level by level, beat lists (see benchmarks/)."""

LOADING_FROM = 30_000
"""The same where numpy is not loaded yet: loading it takes as long as placing these by lists."""


Arc = tuple[int, int, int]
"""Predecessor, successor and step."""


class Graph:
    """A roadmap in index form; position `i` is the action ``numbers[i]``.

    Actions stand in natural order, dropped ones are left out. All sequences
    hold whole numbers and may be lists or integer arrays.

    Attributes
    ----------
    numbers
        Numbers of the actions.
    horizon
        Number of plateaus.
    tail, head
        Predecessor and successor of each dependency.
    step
        How many plateaus the successor stands later at least: 0 or 1.
    floor
        Per action the higher of its floor and its pin; 1 without either.
    ceiling
        Per action the lower of its ceiling and its pin; the horizon without either.
    frozen
        Per action the plateau where the past holds it; 0 when it may move.
    """

    # Plain classes: importing dataclasses takes a sixth of the time of a small plan.
    __slots__ = ("ceiling", "floor", "frozen", "head", "horizon", "numbers", "step", "tail")

    def __init__(
        self,
        numbers: Sequence[str],
        horizon: int,
        tail: Sequence[int],
        head: Sequence[int],
        step: Sequence[int],
        floor: Sequence[int],
        ceiling: Sequence[int],
        frozen: Sequence[int],
    ) -> None:
        self.numbers = numbers
        self.horizon = horizon
        self.tail = tail
        self.head = head
        self.step = step
        self.floor = floor
        self.ceiling = ceiling
        self.frozen = frozen


class Positions:
    """Where every action of a `Graph` stands; all lists are by position in the graph.

    Attributes
    ----------
    plateau
        Plateau, 1 to the horizon.
    required
        Earliest plateau that the constraints ask for; may exceed the horizon.
    latest
        Latest plateau that moves nothing that comes after it; never before `plateau`.
    wave
        Order inside the plateau, from 1.
    groups
        Actions that run in circles, each group sorted; empty when there is no cycle.
    knots
        The part of those groups that no started or done action breaks open:
        each knot is placed as one.
    """

    __slots__ = ("groups", "knots", "latest", "plateau", "required", "wave")

    def __init__(
        self,
        plateau: Sequence[int],
        required: Sequence[int],
        latest: Sequence[int],
        wave: Sequence[int],
        groups: Sequence[list[int]] = (),
        knots: Sequence[list[int]] = (),
    ) -> None:
        self.plateau = plateau
        self.required = required
        self.latest = latest
        self.wave = wave
        self.groups = groups
        self.knots = knots


def place(graph: Graph) -> Positions:
    """Place every action on the lowest plateau that its constraints allow.

    An action stands at least at its floor and pin, one plateau after each
    predecessor with step 1 and not before one with step 0; what is frozen
    stays where it is. Bounds are never bent: an action that needs more
    plateaus than there are stands in the last one, and its `required` tells.
    Actions that run in circles share the highest bound that any of them has
    from outside the circle; a circle through a frozen action is open there,
    because the past moves for nothing.

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
    if len(graph.numbers) >= (ARRAYS_FROM if "numpy" in sys.modules else LOADING_FROM):
        from roadmap.engine.levels import place_levels

        positions = place_levels(graph)
    else:
        positions = _place_lists(graph)
    return positions or _place_with_circles(graph)


def _place_lists(graph: Graph) -> Positions | None:
    """Place action by action; None when there is a cycle."""
    count, frozen, horizon = len(graph.numbers), graph.frozen, graph.horizon
    beside, later, waiting = _grouped(graph)
    order = [action for action in range(count) if not waiting[action]]
    queue = order.append
    past = any(frozen)
    # Plateau and wave in one number: a later plateau wins, then a later wave.
    width = count.bit_length()
    low_bits = (1 << width) - 1
    reached = [bound << width for bound in graph.floor]
    for action in order:  # grows while it is read
        if past and frozen[action]:
            reached[action] = frozen[action] << width
        here = reached[action]
        for bound, heads in (here + 1, beside[action]), ((here | low_bits) + 1, later[action]):
            for head in heads:
                if bound > reached[head]:
                    reached[head] = bound
                waiting[head] = left = waiting[head] - 1
                if not left:
                    queue(head)
    if len(order) < count:
        return None
    required = [place >> width for place in reached]
    topology = _Topology(order, beside, later)
    if past or max(required, default=1) > horizon:
        plateau = [min(bound, horizon) for bound in required]
        latest = _latest(graph, topology, plateau)
        return Positions(plateau, required, latest, _waves(topology, plateau))
    latest = _latest(graph, topology, required)
    plateau = required.copy()
    return Positions(plateau, required, latest, [(place & low_bits) + 1 for place in reached])


class _Topology:
    """An order of the actions, and their successors.

    `order` has every action after all its predecessors; actions behind a cycle
    are missing. `beside` has, per action, the successors that may stand on its
    plateau, `later` those that stand a plateau later.
    """

    __slots__ = ("beside", "later", "order")

    def __init__(self, order: list[int], beside: list[list[int]], later: list[list[int]]) -> None:
        self.order = order
        self.beside = beside
        self.later = later


def _grouped(graph: Graph) -> tuple[list[list[int]], list[list[int]], list[int]]:
    """Return the successors of every action by step, and how many predecessors it has."""
    count = len(graph.numbers)
    beside: list[list[int]] = [[] for _ in range(count)]
    later: list[list[int]] = [[] for _ in range(count)]
    successors = beside, later
    waiting = [0] * count
    for tail, head, step in zip(graph.tail, graph.head, graph.step, strict=True):
        successors[step][tail].append(head)
        waiting[head] += 1
    return beside, later, waiting


def _sort(graph: Graph) -> _Topology:
    beside, later, waiting = _grouped(graph)
    order = [action for action, count in enumerate(waiting) if not count]
    for action in order:  # grows while it is read
        for head in beside[action] + later[action]:
            waiting[head] -= 1
            if not waiting[head]:
                order.append(head)
    return _Topology(order, beside, later)


def _pass_both_ways(graph: Graph, topology: _Topology) -> tuple[list[int], list[int], list[int]]:
    """Return required, latest and plateau; the graph has no cycle."""
    frozen, horizon = graph.frozen, graph.horizon
    required = list(graph.floor)
    for action in topology.order:
        if frozen[action]:
            required[action] = frozen[action]
        bound = required[action]
        for head in topology.beside[action]:
            required[head] = max(required[head], bound)
        for head in topology.later[action]:
            required[head] = max(required[head], bound + 1)
    plateau = [min(bound, horizon) for bound in required]
    return required, _latest(graph, topology, plateau), plateau


def _latest(graph: Graph, topology: _Topology, plateau: Sequence[int]) -> list[int]:
    frozen, beside, later = graph.frozen, topology.beside, topology.later
    latest = list(graph.ceiling)
    for action in reversed(topology.order):
        bound = latest[action]
        for head in later[action]:
            if latest[head] <= bound:
                bound = latest[head] - 1
        for head in beside[action]:
            if latest[head] < bound:
                bound = latest[head]
        stand = plateau[action]
        latest[action] = stand if bound < stand or frozen[action] else bound
    return latest


def _waves(topology: _Topology, plateau: Sequence[int]) -> list[int]:
    wave = [1] * len(plateau)
    for action in topology.order:
        here, following = plateau[action], wave[action] + 1
        # Beyond the last plateau also what should stand later stands beside it.
        for head in topology.beside[action] + topology.later[action]:
            if plateau[head] == here and wave[head] < following:
                wave[head] = following
    return wave


def _place_with_circles(graph: Graph) -> Positions:
    """Place a graph with cycles: what the past breaks is exact, what is left stands together."""
    count, frozen = len(graph.numbers), list(graph.frozen)
    arcs = [
        (int(tail), int(head), int(step))
        for tail, head, step in zip(graph.tail, graph.head, graph.step, strict=True)
    ]
    # The past moves for nothing, so what leads to it only limits how late things may be.
    moving = [arc for arc in arcs if not frozen[arc[1]]]
    ceiling = list(graph.ceiling)
    for tail, head, step in arcs:
        if frozen[head]:
            ceiling[tail] = min(ceiling[tail], frozen[head] - step)
    knots = _components(count, moving)
    merged = _merged(knots, moving)
    where = Graph(
        numbers=[""] * len(knots),
        horizon=graph.horizon,
        tail=[arc[0] for arc in merged],
        head=[arc[1] for arc in merged],
        step=[arc[2] for arc in merged],
        floor=[max(graph.floor[action] for action in knot) for knot in knots],
        ceiling=[min(ceiling[action] for action in knot) for knot in knots],
        frozen=[frozen[knot[0]] for knot in knots],
    )
    required, latest, plateau = (
        _spread(knots, values) for values in _pass_both_ways(where, _sort(where))
    )
    groups = _components(count, arcs)
    group, knot_of = group_of(groups), group_of(knots)
    open_arcs = [
        (tail, head, step)
        for tail, head, step in arcs
        if knot_of[tail] != knot_of[head] and not (frozen[head] and group[tail] == group[head])
    ]
    return Positions(
        plateau,
        required,
        latest,
        _waves(_sort(_bare(count, open_arcs)), plateau),
        groups=[members for members in groups if len(members) > 1],
        knots=[knot for knot in knots if len(knot) > 1],
    )


def _bare(count: int, arcs: list[Arc]) -> Graph:
    """Return a graph of arcs alone, for an order of its actions."""
    return Graph(
        numbers=[""] * count,
        horizon=1,
        tail=[tail for tail, _, _ in arcs],
        head=[head for _, head, _ in arcs],
        step=[step for _, _, step in arcs],
        floor=[],
        ceiling=[],
        frozen=[],
    )


def _components(count: int, arcs: list[Arc]) -> list[list[int]]:
    """Strongly connected groups, each sorted, by their first member."""
    import networkx

    net: networkx.DiGraph[int] = networkx.DiGraph()
    net.add_nodes_from(range(count))
    net.add_edges_from((tail, head) for tail, head, _ in arcs)
    return sorted(sorted(group) for group in networkx.strongly_connected_components(net))


def group_of(groups: Sequence[list[int]]) -> dict[int, int]:
    """Return, for every action in one of the groups, the position of that group."""
    return {action: index for index, group in enumerate(groups) for action in group}


def _merged(groups: list[list[int]], arcs: list[Arc]) -> list[Arc]:
    """Arcs between groups instead of between actions."""
    group = group_of(groups)
    between = ((group[tail], group[head], step) for tail, head, step in arcs)
    return [arc for arc in between if arc[0] != arc[1]]


def _spread(groups: list[list[int]], values: list[int]) -> list[int]:
    """Value per action from the value of its group."""
    group = group_of(groups)
    return [values[group[action]] for action in range(len(group))]
