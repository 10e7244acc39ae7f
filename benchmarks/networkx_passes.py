"""Plain networkx doing the same passes: what the planner would cost without its own core."""

from typing import Any

import networkx as nx
from generate import Case

Graph = Any


def build(case: Case) -> Graph:
    """Return the case as a networkx graph with a step on every edge."""
    graph: Graph = nx.DiGraph()
    graph.add_nodes_from(range(case.count), floor=1, ceiling=case.horizon, frozen=0)
    arcs = zip(case.tail.tolist(), case.head.tolist(), case.step.tolist(), strict=True)
    graph.add_weighted_edges_from(arcs, weight="step")
    return graph


def place(graph: Graph, horizon: int) -> tuple[dict[int, int], dict[int, int]]:
    """Return earliest and latest plateau per action."""
    order = list(nx.topological_sort(graph))
    required: dict[int, int] = {}
    latest: dict[int, int] = {}
    for action in order:
        own = graph.nodes[action]
        before = (required[p] + data["step"] for p, data in graph.pred[action].items())
        required[action] = own["frozen"] or max(own["floor"], max(before, default=1))
    for action in reversed(order):
        own = graph.nodes[action]
        after = (latest[s] - data["step"] for s, data in graph.succ[action].items())
        plateau = min(required[action], horizon)
        bound = min(own["ceiling"], min(after, default=horizon))
        latest[action] = plateau if own["frozen"] else max(bound, plateau)
    return required, latest
