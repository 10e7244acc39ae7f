"""Levers: which action or decision lets most others go on."""

from collections.abc import Iterator
from typing import NamedTuple

from roadmap.engine.prioritising.weighing import Sheet
from roadmap.model.priority import Lever, LeverKind, PlateauLever

LISTED = 50
"""How many levers are told."""

ACTIONS_LISTED = 12
"""How many of the actions that a lever frees are named."""


class Levers(NamedTuple):
    """What frees others, and what frees most in each plateau."""

    levers: tuple[Lever, ...]
    more: int
    plateau_levers: tuple[PlateauLever, ...]


class _Hold(NamedTuple):
    """What holds actions up: a node of the network."""

    kind: LeverKind
    position: int
    number: str


def find_levers(sheet: Sheet) -> Levers:
    """Return what would let most open actions go on, once it is out of the way.

    An action can go on when nothing holds it up any more: no predecessor of
    kind ``builds-on`` that is not done, no block of its own, no dropped action
    that it builds on, no circle. A lever frees an action that, once the lever
    is out of the way and everything that it frees is done, is held up by
    nothing. That is exactly what taking it away and looking again and again
    would give.

    Returns
    -------
    The lever that frees most first; of equals the one that frees more points,
    then in natural order.

    Notes
    -----
    A lever frees what it dominates in the network of what holds what: every
    way to it leads through the lever. In a network without circles the nearest
    dominators come from one pass in topological order [1]_; in each circle one
    node stands for having to cut it. Linear in actions and dependencies, times
    the depth of the tree at worst.

    References
    ----------
    .. [1] K. D. Cooper, T. J. Harvey and K. Kennedy, "A simple, fast dominance
       algorithm", Rice University, 2001.
    """
    holds, before = _network(sheet)
    parent, order = _dominators(before)
    plateaus, points = _own(sheet, holds)
    horizon = sheet.state.roadmap.horizon
    frees = [[0] * (horizon + 1) for _ in holds]
    for node in reversed(order):
        above = parent[node]
        if above >= 0:
            total = frees[above]
            for place, count in enumerate(frees[node]):
                total[place] += count
            total[0] += points[node]
            if plateaus[node]:
                total[plateaus[node]] += 1
    found = [node for node in order if any(frees[node][1:])]
    found.sort(key=lambda node: (-sum(frees[node][1:]), -frees[node][0], holds[node][1:]))
    children: list[list[int]] = [[] for _ in holds]
    for node, above in enumerate(parent):
        if above >= 0:
            children[above].append(node)
    levers = tuple(
        Lever(
            kind=holds[node].kind,
            number=holds[node].number,
            frees=sum(frees[node][1:]),
            points=frees[node][0],
            plateaus=tuple(frees[node][1:]),
            actions=_first(holds, plateaus, _below(node, children)),
        )
        for node in found[:LISTED]
    )
    return Levers(levers, len(found) - len(levers), tuple(_best(holds, found, frees, horizon)))


def _network(sheet: Sheet) -> tuple[list[_Hold], list[list[int]]]:
    """What can hold something up, and per node what holds it up directly."""
    state, numbers = sheet.state, sheet.state.graph.numbers
    needs = sheet.waits.needs
    holds = [_Hold("action", at, number) for at, number in enumerate(numbers)]
    before = [list(tails) for tails in needs]

    def add(kind: LeverKind, at: int, number: str, held: list[int]) -> None:
        for member in held:
            before[member].append(len(holds))
        holds.append(_Hold(kind, at, number))
        before.append([])

    for circle in sheet.waits.circles:
        members = set(circle)
        for member in circle:
            before[member] = [tail for tail in before[member] if tail not in members]
        add("cycle", circle[0], numbers[circle[0]], circle)
    lost: dict[str, list[int]] = {}
    for at in sheet.waits.positions:
        action = state.actions[at]
        if action.status == "blocked":
            add("blocked", at, action.number, [at])
        for number in state.dropped_before.get(action.number, ()):
            lost.setdefault(number, []).append(at)
    for number, held in lost.items():
        add("dropped", held[0], number, held)
    return holds, before


def _dominators(before: list[list[int]]) -> tuple[list[int], list[int]]:
    """Per node its nearest dominator (-1 for none), and an order with that before it."""
    following: list[list[int]] = [[] for _ in before]
    left = list(map(len, before))
    for node, tails in enumerate(before):
        for tail in tails:
            following[tail].append(node)
    order = [node for node, count in enumerate(left) if not count]
    parent, depth = [-1] * len(before), [0] * len(before)
    for node in order:  # grows while it is read
        if before[node]:
            nearest = before[node][0]
            for tail in before[node][1:]:
                nearest = _common(nearest, tail, parent, depth)
            parent[node] = nearest
            depth[node] = depth[nearest] + 1 if nearest >= 0 else 0
        for head in following[node]:
            left[head] -= 1
            if not left[head]:
                order.append(head)
    return parent, order


def _common(one: int, other: int, parent: list[int], depth: list[int]) -> int:
    """The nearest node that dominates both; -1 for none."""
    while one != other:
        if one < 0 or other < 0:
            return -1
        if depth[one] >= depth[other]:
            one = parent[one]
        else:
            other = parent[other]
    return one


def _own(sheet: Sheet, holds: list[_Hold]) -> tuple[list[int], list[int]]:
    """Per node the plateau and the points of an open action; 0 for what is none."""
    plateaus, points = [0] * len(holds), [0] * len(holds)
    for at, own in zip(sheet.waits.positions, sheet.points.tolist(), strict=True):
        plateaus[at], points[at] = sheet.state.positions.plateau[at], own
    return plateaus, points


def _below(node: int, children: list[list[int]]) -> Iterator[int]:
    stack = list(children[node])
    while stack:
        here = stack.pop()
        yield here
        stack += children[here]


def _first(holds: list[_Hold], plateaus: list[int], nodes: Iterator[int]) -> tuple[str, ...]:
    # Actions come first among the nodes, in natural order.
    freed = sorted(node for node in nodes if plateaus[node])
    return tuple(holds[node].number for node in freed[:ACTIONS_LISTED])


def _best(
    holds: list[_Hold], found: list[int], frees: list[list[int]], horizon: int
) -> Iterator[PlateauLever]:
    for plateau in range(1, horizon + 1):
        node = max(found, key=lambda node: frees[node][plateau], default=None)
        if node is not None and frees[node][plateau]:
            yield PlateauLever(
                plateau=plateau,
                kind=holds[node].kind,
                number=holds[node].number,
                frees=frees[node][plateau],
            )
