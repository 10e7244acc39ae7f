"""What waits for what: the open actions behind each action, through ``builds-on``."""

from collections.abc import Iterable
from dataclasses import dataclass

from roadmap.engine.graph import State
from roadmap.model.action import Action

OPEN = frozenset({"proposed", "planned", "blocked"})
"""Statuses of actions that are still to be taken up."""


@dataclass(frozen=True)
class Waiting:
    """The open actions of a roadmap, and which of them wait for which.

    Open actions are known by their index in `positions`, which follows the
    natural order of numbers.

    Attributes
    ----------
    positions
        Position of each open action in the graph.
    behind
        Per open action the open actions that wait for it, directly or not, as
        a whole number: bit `i` is open action `i`. An action in a circle has
        the others of the circle behind it, and not itself.
    circles
        Actions that wait for each other, as positions in the graph, each
        sorted, by their first.
    needs
        Per position in the graph the unmet predecessors of kind ``builds-on``
        as positions; nothing for what is done.
    """

    positions: list[int]
    behind: list[int]
    circles: list[list[int]]
    needs: list[list[int]]


def waiting(state: State) -> Waiting:
    """Find out what waits for what.

    Notes
    -----
    A predecessor that is done holds nothing up, and one that is started still
    does. As many steps as there are dependencies, each linear in the number of
    open actions (but 64 of them at a time): 10,000 actions with 40,000
    dependencies take some hundredths of a second.
    """
    actions = state.actions
    needs = _needs(state)
    following: list[list[int]] = [[] for _ in actions]
    for head, tails in enumerate(needs):
        for tail in tails:
            following[tail].append(head)
    positions = [at for at, action in enumerate(actions) if action.status in OPEN]
    bit = [0] * len(actions)
    for index, position in enumerate(positions):
        bit[position] = 1 << index
    order, groups = _last_first(following)
    reached = [0] * len(actions)
    for at in order:
        for head in following[at]:
            reached[at] |= bit[head] | reached[head]
    for group in groups:
        inside = found = 0
        for member in group:
            inside |= bit[member]
            for head in following[member]:
                found |= bit[head] | reached[head]
        for member in group:
            reached[member] = (found | inside) & ~bit[member] if len(group) > 1 else found
    circles = sorted(group for group in groups if len(group) > 1)
    return Waiting(positions, [reached[at] for at in positions], circles, needs)


def _needs(state: State) -> list[list[int]]:
    needs: list[list[int]] = [[] for _ in state.actions]
    for (tail, head), between in sorted(state.arcs.items()):
        hard = any(found.kind == "builds-on" for found in between)
        if hard and _unmet(state.actions[tail]) and _unmet(state.actions[head]):
            needs[head].append(tail)
    return needs


def _unmet(action: Action) -> bool:
    return action.status != "done"


def _last_first(following: list[list[int]]) -> tuple[list[int], list[list[int]]]:
    """Actions, each after everything that comes after it; then groups, from circles on upwards."""
    left = list(map(len, following))
    before: list[list[int]] = [[] for _ in following]
    for tail, heads in enumerate(following):
        for head in heads:
            before[head].append(tail)
    order = [at for at, count in enumerate(left) if not count]
    for at in order:  # grows while it is read
        for tail in before[at]:
            left[tail] -= 1
            if not left[tail]:
                order.append(tail)
    if len(order) == len(following):
        return order, []
    return order, _circles_last_first(set(range(len(following))).difference(order), following)


def _circles_last_first(rest: Iterable[int], following: list[list[int]]) -> list[list[int]]:
    import networkx

    net: networkx.DiGraph[int] = networkx.DiGraph()
    net.add_nodes_from(rest)
    net.add_edges_from((tail, head) for tail in net for head in following[tail] if head in net)
    whole = networkx.condensation(net)
    return [
        sorted(whole.nodes[group]["members"])
        for group in reversed(list(networkx.topological_sort(whole)))
    ]
