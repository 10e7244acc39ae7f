"""GraphML, GEXF, DOT and the edge list, read by networkx, igraph and Graphviz."""

import csv
import html
import io
import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import igraph
import networkx as nx
import pygraphviz
import pytest
from hypothesis import given, settings

from roadmap.formats.exchange import lost
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    Facts,
    exported,
    facts,
    portfolio,
    titles,
    told_lost,
)
from tests.strategies import build, link

Values = dict[str, Any]
Graph = tuple[dict[str, Values], list[tuple[str, str, Values]]]
"""The values of every node by its number, and the edges with theirs."""


def by_networkx(data: bytes, reader: Callable[[io.BytesIO], nx.Graph]) -> Graph:
    graph = reader(io.BytesIO(data))
    assert graph.is_directed()
    return dict(graph.nodes(data=True)), list(graph.edges(data=True))


def graphml_by_networkx(data: bytes) -> Graph:
    return by_networkx(data, nx.read_graphml)


def gexf_by_networkx(data: bytes) -> Graph:
    return by_networkx(data, lambda file: nx.read_gexf(file, version="1.3"))


def graphml_by_igraph(data: bytes) -> Graph:
    with TemporaryDirectory() as folder:
        path = Path(folder, "graph.graphml")
        path.write_bytes(data)
        graph = igraph.Graph.Read_GraphML(str(path))
    assert graph.is_directed()
    nodes = {node["id"]: dict(node.attributes()) for node in graph.vs}
    names = [node["id"] for node in graph.vs]
    return nodes, [(names[e.source], names[e.target], dict(e.attributes())) for e in graph.es]


def unescaped(value: str) -> str:
    """Read an escaped string as Graphviz does when it draws one."""
    return html.unescape(value.replace("\\\\", "\\"))


def dot_by_graphviz(data: bytes) -> Graph:
    graph = pygraphviz.AGraph(string=data.decode())
    assert graph.is_directed()
    nodes = {
        str(node): {name: unescaped(value) for name, value in node.attr.items() if value}
        for node in graph.nodes()
    }
    return nodes, [
        (e[0], e[1], {n: unescaped(v) for n, v in e.attr.items()}) for e in graph.edges()
    ]


READERS = {
    "graphml by networkx": ("graphml", graphml_by_networkx),
    "graphml by igraph": ("graphml", graphml_by_igraph),
    "gexf by networkx": ("gexf", gexf_by_networkx),
    "dot by Graphviz": ("dot", dot_by_graphviz),
}
EVERY_READER = pytest.mark.parametrize("reader", READERS)


def whole(value: Any) -> int | None:
    # igraph reads whole numbers as NaN where there are none, pygraphviz reads texts.
    return None if value in (None, "") or value != value else int(value)


def facts_of(graph: Graph) -> Facts:
    nodes, edges = graph
    return Facts(
        numbers=frozenset(nodes),
        titles={number: values["title"] for number, values in nodes.items()},
        parents={number: values.get("advice") or None for number, values in nodes.items()},
        plateaus={number: whole(values.get("plateau")) for number, values in nodes.items()},
        quarters={
            number: (values["start"], values["end"]) if values.get("start") else None
            for number, values in nodes.items()
        },
        statuses={number: values["status"] for number, values in nodes.items()},
        edges=frozenset((source, target) for source, target, _ in edges),
        kinds=frozenset((source, target, values["kind"]) for source, target, values in edges),
    )


def read_back(roadmap: Roadmap, reader: str) -> Graph:
    name, read_graph = READERS[reader]
    return read_graph(exported(portfolio(roadmap), name))


@EVERY_READER
@pytest.mark.parametrize("sample", SAMPLES)
def test_another_reader_finds_every_fact(sample: str, reader: str) -> None:
    assert facts_of(read_back(SAMPLES[sample], reader)) == facts(portfolio(SAMPLES[sample]))


@EVERY_READER
@settings(max_examples=30)
@given(roadmap=ANY)
def test_another_reader_finds_every_fact_of_any_roadmap(reader: str, roadmap: Roadmap) -> None:
    assert facts_of(read_back(roadmap, reader)) == facts(portfolio(roadmap))


@EVERY_READER
@settings(max_examples=25)
@given(title=titles(["\\", '\\"', "\r\n", "a\rb", "\\\\", "x\\\n", "&#10;", "\x85", "NaN", "-->"]))
def test_another_reader_finds_any_title(reader: str, title: str) -> None:
    roadmap = build([{"number": "1", "title": title, "owner": title}], [])
    nodes, _ = read_back(roadmap, reader)
    assert (nodes["1"]["title"], nodes["1"]["owner"]) == (title, title)


@EVERY_READER
def test_another_reader_finds_what_else_is_carried(reader: str) -> None:
    roadmap = SAMPLES["quarters"]
    nodes, edges = read_back(roadmap, reader)
    findings: dict[str, set[str]] = {}
    for cell in roadmap.coverage:
        findings.setdefault(cell.action, set()).add(cell.finding)
    for item in portfolio(roadmap).items():
        values = nodes[item.number]
        assert (values.get("summary") or None) == item.summary
        assert (values.get("owner") or None) == item.owner
        assert (values.get("status_reason") or None) == item.status_reason
        assert whole(values.get("wave")) == item.wave
        assert set((values.get("findings") or "").split()) == findings.get(item.number, set())
        references = json.loads(values.get("references") or "[]")
        assert references == [each.model_dump(exclude_none=True) for each in item.references]
    same = {str(values["same_plateau"]).lower() for _, _, values in edges}
    assert same == {"false"}


@EVERY_READER
def test_two_kinds_between_two_actions_are_two_edges_and_the_same_twice_is_one(
    reader: str,
) -> None:
    links = [
        link(1, 2),
        link(1, 2),
        link(1, 2, same_plateau=True),
        link(1, 2, "more-effective-after"),
    ]
    roadmap = build([{"number": "1"}, {"number": "2"}], links)
    _, edges = read_back(roadmap, reader)
    found = sorted((values["kind"], str(values["same_plateau"]).lower()) for _, _, values in edges)
    assert found == [
        ("builds-on", "false"),
        ("builds-on", "true"),
        ("more-effective-after", "false"),
    ]


def test_networkx_and_igraph_find_the_same_graph() -> None:
    data = exported(portfolio(SAMPLES["quarters"]), "graphml")
    model = nx.DiGraph()
    model.add_nodes_from(action.number for action in SAMPLES["quarters"].actions)
    model.add_edges_from((d.predecessor, d.successor) for d in SAMPLES["quarters"].dependencies)
    for nodes, edges in (graphml_by_networkx(data), graphml_by_igraph(data)):
        graph = nx.DiGraph()
        graph.add_nodes_from(nodes)
        graph.add_edges_from((source, target) for source, target, _ in edges)
        assert nx.utils.graphs_equal(graph, model)
        assert nx.is_isomorphic(graph, model)


def test_graphml_and_gexf_tell_which_roadmap_they_were_made_from() -> None:
    roadmap = SAMPLES["quarters"]
    graph = nx.read_graphml(io.BytesIO(exported(portfolio(roadmap, revision=7), "graphml")))
    assert graph.graph["document_sha256"] == roadmap.sha256
    assert graph.graph["revision"] == 7
    assert roadmap.sha256.encode() in exported(portfolio(roadmap), "gexf")
    drawn = pygraphviz.AGraph(string=exported(portfolio(roadmap), "dot").decode())
    assert drawn.graph_attr["document_sha256"] == roadmap.sha256


@pytest.mark.parametrize("sample", SAMPLES)
def test_graphviz_lays_out_the_graph_with_a_cluster_for_each_plateau(sample: str) -> None:
    data = exported(portfolio(SAMPLES[sample]), "dot")
    graph = pygraphviz.AGraph(string=data.decode())
    plan = portfolio(SAMPLES[sample]).plan
    for cluster in graph.subgraphs():
        number = int(cluster.name.removeprefix("cluster_"))
        assert {str(n) for n in cluster.nodes()} == {p.number for p in plan.column(number)}
    graph.layout("dot")
    drawn = graph.draw(format="svg").decode()
    assert drawn.count('class="node"') == len(SAMPLES[sample].actions)


def test_the_edge_list_has_every_dependency_and_nothing_else() -> None:
    roadmap = SAMPLES["quarters"]
    data = exported(portfolio(roadmap), "edges").decode()
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    found = {(r["source"], r["target"], r["kind"], r["same_plateau"] == "true") for r in rows}
    wanted = {(d.predecessor, d.successor, d.kind, d.same_plateau) for d in roadmap.dependencies}
    assert found == wanted
    lines = data.splitlines()[1:]
    graph = nx.parse_edgelist(
        lines,
        delimiter=",",
        create_using=nx.DiGraph,
        data=[("kind", str), ("same_plateau", str)],
    )
    assert set(graph.edges) == facts(portfolio(roadmap)).edges
    assert told_lost(roadmap, "edges") == {
        *("numbers", "titles", "summaries", "parents", "plateaus", "waves", "quarters"),
        *("statuses", "owners", "references", "findings"),
    }


def test_what_only_gates_say_is_told_to_be_lost() -> None:
    for name in ("graphml", "gexf", "dot"):
        assert told_lost(SAMPLES["quarters"], name) == set()
        assert lost(portfolio(SAMPLES["quarters"]), name) == ()
