"""Slow and simple answers to hold against the engine: fixpoints and brute force."""

from itertools import combinations, pairwise, permutations

import networkx

from roadmap.engine.changing import without
from roadmap.engine.graph import as_constraint
from roadmap.engine.weights import weight
from roadmap.model.action import Action, Dependency
from roadmap.model.plan import Constraint
from roadmap.model.roadmap import Roadmap


def kept(roadmap: Roadmap) -> dict[str, Action]:
    return {a.number: a for a in roadmap.actions if a.status != "dropped"}


def required(roadmap: Roadmap) -> dict[str, int]:
    """Earliest plateaus of an acyclic roadmap, by raising bounds until nothing changes."""
    actions = kept(roadmap)
    bound = {}
    for number, action in actions.items():
        floor = action.earliest_plateau.plateau if action.earliest_plateau else 1
        bound[number] = action.frozen_at or max(floor, action.pin or 1)
    changed = True
    while changed:
        changed = False
        for found in roadmap.dependencies:
            if found.predecessor not in actions or found.successor not in actions:
                continue
            if actions[found.successor].frozen_at:
                continue
            needed = bound[found.predecessor] + found.step
            if needed > bound[found.successor]:
                bound[found.successor] = needed
                changed = True
    return bound


def net(roadmap: Roadmap) -> "networkx.DiGraph[str]":
    found: networkx.DiGraph[str] = networkx.DiGraph()
    actions = kept(roadmap)
    found.add_nodes_from(actions)
    found.add_edges_from(
        (d.predecessor, d.successor)
        for d in roadmap.dependencies
        if d.predecessor in actions and d.successor in actions
    )
    return found


def constraints(roadmap: Roadmap) -> list[Constraint]:
    """Everything in a roadmap that can be relaxed, each once; the past cannot."""
    found = []
    for action in roadmap.actions:
        if action.frozen_at:
            continue
        if action.earliest_plateau is not None:
            floor = action.earliest_plateau
            found.append(
                Constraint(
                    kind="floor",
                    action=action.number,
                    basis=floor.basis,
                    confidence=floor.confidence,
                )
            )
        if action.pin is not None:
            found.append(Constraint(kind="pin", action=action.number))
    hardest: dict[tuple[str, str, str, bool], Constraint] = {}
    for dependency in roadmap.dependencies:
        constraint = as_constraint(dependency)
        key = (
            dependency.predecessor,
            dependency.successor,
            dependency.kind,
            dependency.same_plateau,
        )
        if key not in hardest or weight(constraint) > weight(hardest[key]):
            hardest[key] = constraint
    return [*found, *hardest.values()]


def smallest_relaxations(roadmap: Roadmap, number: str) -> list[frozenset[Constraint]]:
    """Every smallest set whose removal lowers the action, by trying all of them."""
    before = required(roadmap)[number]
    options = constraints(roadmap)
    for size in range(1, len(options) + 1):
        found = [
            frozenset(part)
            for part in combinations(options, size)
            if required(without(roadmap, part))[number] < before
        ]
        if found:
            return found
    return []


def smallest_cut_size(edges: list[tuple[str, str]]) -> int:
    """How many edges must go at least before no cycle is left, over all orders of the nodes."""
    nodes = sorted({node for edge in edges for node in edge})
    return min(
        sum(place[tail] > place[head] for tail, head in edges)
        for order in permutations(nodes)
        for place in [{node: index for index, node in enumerate(order)}]
    )


def is_implied(roadmap: Roadmap, dependency: Dependency) -> bool:
    """Whether some other path says as much, by listing every simple path.

    What is started or done moves for nothing, so no path leads through it.
    """
    frozen = {action.number for action in roadmap.actions if action.frozen_at}
    kept_arcs: dict[tuple[str, str], list[Dependency]] = {}
    for found in roadmap.dependencies:
        if dependency.kind != "builds-on" or found.kind == "builds-on":
            kept_arcs.setdefault((found.predecessor, found.successor), []).append(found)
    net_of: networkx.DiGraph[str] = networkx.DiGraph(list(kept_arcs))
    if not {dependency.predecessor, dependency.successor} <= set(net_of):
        return False
    for path in networkx.all_simple_paths(net_of, dependency.predecessor, dependency.successor):
        climbed = sum(max(d.step for d in kept_arcs[arc]) for arc in pairwise(path))
        if not frozen.isdisjoint(path[1:-1]):
            continue
        if len(path) > 2 and climbed >= dependency.step * (dependency.kind == "builds-on"):
            return True
    return False
