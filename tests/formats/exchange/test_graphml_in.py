"""GraphML, in: what other tools made of it, and files that mean harm."""

import io
import warnings
from pathlib import Path

import igraph
import networkx as nx
import pytest
from hypothesis import given, settings

from roadmap.engine import apply, imported
from roadmap.errors import DocumentError
from roadmap.formats.exchange import read
from roadmap.model.change import AddDependency, EditAction, Pin, RemoveDependency
from roadmap.model.exchange import Brought, Import
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    asks_for_nothing,
    exported,
    portfolio,
    titles,
)
from tests.strategies import build, link


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_graph_that_was_not_altered_asks_for_nothing(sample: str) -> None:
    asks_for_nothing(SAMPLES[sample], "graphml")


@settings(max_examples=40)
@given(ANY)
def test_a_graph_of_any_roadmap_asks_for_nothing(roadmap: Roadmap) -> None:
    asks_for_nothing(roadmap, "graphml")


@given(titles(["\\", "\r\n", "a\rb", "\x85", "NaN", "]]>"]))
def test_a_graph_keeps_any_title(title: str) -> None:
    asks_for_nothing(build([{"number": "1", "title": title, "owner": title}], []), "graphml")


def asked(data: bytes, roadmap: Roadmap = SAMPLES["quarters"]) -> Import:
    brought = read(data, "graphml")
    assert isinstance(brought, Brought)
    return imported(roadmap, brought, roadmap)


def text_of(graph: nx.Graph) -> bytes:
    return "\n".join(nx.generate_graphml(graph)).encode()


def test_networkx_changes_exactly_what_it_changed() -> None:
    roadmap = SAMPLES["quarters"]
    graph = nx.read_graphml(io.BytesIO(exported(portfolio(roadmap), "graphml")))
    assert asked(text_of(graph)).changes == ()
    graph.nodes["3.3"]["title"] = "Een andere titel"
    graph.nodes["5.1"]["plateau"] = 2
    graph.remove_edge("2.1", "2.2")
    graph.add_edge("1.2", "8.2", kind="builds-on", same_plateau=True)
    graph.add_node("12.1", number="12.1", title="Iets nieuws")
    found = asked(text_of(graph))
    assert found.added == ("12.1",)
    assert set(found.changes) > {
        EditAction.model_validate({"action": "3.3", "title": "Een andere titel"}),
        Pin(action="5.1", plateau=2),
        RemoveDependency(predecessor="2.1", successor="2.2"),
        AddDependency.model_validate(
            {"dependency": link("1.2", "8.2", "builds-on", same_plateau=True)}
        ),
    }
    assert len(found.changes) == 5
    after = apply(roadmap, found.changes)
    assert after.action("3.3").title == "Een andere titel"


def test_a_graph_that_went_through_igraph_asks_for_nothing(tmp_path: Path) -> None:
    one, other = tmp_path / "one.graphml", tmp_path / "other.graphml"
    one.write_bytes(exported(portfolio(SAMPLES["quarters"]), "graphml"))
    with warnings.catch_warnings():
        # igraph gives nodes ids of its own, and says so.
        warnings.simplefilter("ignore")
        igraph.Graph.Read_GraphML(str(one)).write_graphml(str(other))
    found = asked(other.read_bytes())
    assert found.changes == ()
    assert found.absent == ()


def test_a_bare_graph_of_networkx_adds_its_nodes_and_edges() -> None:
    graph = nx.DiGraph([("7.1", "7.9"), ("7.9", "8.1")])
    graph.nodes["7.9"]["label"] = "Nieuw"
    found = asked(text_of(graph))
    assert found.added == ("7.9",)
    assert found.linked == 2
    assert found.unlinked == 0


YED = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key for="node" id="d4" attr.name="number" attr.type="string"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0" yfiles.foldertype="group">
      <data key="d6"><y:GroupNode><y:NodeLabel>Groep</y:NodeLabel></y:GroupNode></data>
      <graph edgedefault="directed" id="n0:">
        <node id="n0::n0"><data key="d4">2.1</data></node>
      </graph>
    </node>
    <node id="n1"><data key="d6"><y:ShapeNode>
      <y:Geometry height="30.0"/><y:NodeLabel alignment="center">Nieuwe knoop
        <y:LabelModel><y:Junk>x</y:Junk></y:LabelModel></y:NodeLabel></y:ShapeNode></data></node>
    <edge id="e0" source="n0::n0" target="n1"/>
  </graph>
</graphml>"""


def test_a_graph_of_yed_is_read_with_its_groups_and_labels() -> None:
    found = asked(YED.encode())
    assert [each.code for each in found.diagnostics] == ["import-group"]
    assert found.added == ("Z.1",)
    after = apply(SAMPLES["quarters"], found.changes)
    assert after.action("Z.1").title == "Nieuwe knoop"
    assert ("2.1", "Z.1") in {(d.predecessor, d.successor) for d in after.dependencies}


def graphml(inside: str, direction: str = "directed", keys: str = "") -> bytes:
    return (
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        + "".join(
            f'<key id="{name}" for="{scope}" attr.name="{name}" attr.type="string"/>'
            for scope, names in (
                ("node", "number title plateau start end status references advice"),
                ("edge", "kind same_plateau"),
                ("graph", "document_sha256"),
            )
            for name in names.split()
        )
        + f'{keys}<graph edgedefault="{direction}">{inside}</graph></graphml>'
    ).encode()


def node(id: str, **values: str) -> str:
    data = "".join(f'<data key="{name}">{value}</data>' for name, value in values.items())
    return f'<node id="{id}">{data}</node>'


def test_every_value_that_cannot_be_is_told_with_its_place() -> None:
    wrong = {
        "title": "x" * 30_000,
        "plateau": "veel",
        "start": "2027-Q7",
        "end": "ooit",
        "status": "bezig",
        "references": '[{"system": 1}]',
        "advice": "a b",
    }
    found = asked(
        graphml(
            '<data key="document_sha256">abc</data>'
            + node("a", number="3.2", **wrong)
            + node("b", number="3.3", title="\x7f")
            + '<edge source="a" target="b"><data key="kind">misschien</data></edge>'
        )
    )
    told = [(each.place, each.details["field"]) for each in found.diagnostics]
    fields = ["status", "title", "advice", "plateau", "start", "end", "references"]
    assert sorted(told) == sorted(
        [
            *(("node:a", name) for name in fields),
            *(("node:b", "title"), ("edge:1", "kind"), ("graph", "document_sha256")),
        ]
    )
    assert {each.code for each in found.diagnostics} == {"import-value"}
    # Only the existing dependency between the two is told again, and its kind was not understood.
    assert found.changes == ()


def test_what_is_twice_points_nowhere_or_has_no_direction_is_told() -> None:
    nodes = node("a", number="3.2") + node("b", number="3.3")
    found = asked(graphml(nodes + node("a", number="4.1")))
    assert found.diagnostics[0].code == "import-twice"
    found = asked(graphml(nodes + '<edge source="a" target="zoek"/><edge source="a"/>'))
    told = [each.code for each in found.diagnostics]
    # What could not be read takes nothing away.
    assert told == ["import-unknown-end"] * 2 + ["import-links-kept"]
    found = asked(graphml(nodes + '<edge source="a" target="a"/>'))
    assert found.diagnostics[0].code == "import-self-link"
    found = asked(graphml(nodes + '<edge source="b" target="a"/>', "undirected"))
    assert [each.code for each in found.diagnostics] == ["import-undirected"]
    assert found.changes == ()
    found = asked(graphml(nodes + '<hyperedge><endpoint node="a"/></hyperedge>'))
    assert [each.code for each in found.diagnostics] == ["import-undirected"]


def test_nodes_without_an_id_are_nodes_of_their_own() -> None:
    nameless = node("a", title="een").replace(' id="a"', "")
    found = asked(graphml(nameless + nameless + '<edge source="" target=""/>'))
    assert found.added == ("Z.1", "Z.2")
    assert [each.code for each in found.diagnostics] == ["import-unknown-end"]


BOMB = """<?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><graphml>&b;</graphml>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<graphml><graph><node id="&x;"/></graph></graphml>"""

HOSTILE_FILES = {
    "a bomb": (BOMB.encode(), "xml-unsafe"),
    "an external entity": (OUTSIDE.encode(), "xml-unsafe"),
    "a document type": (b'<!DOCTYPE graphml SYSTEM "x.dtd"><graphml/>', "xml-unsafe"),
    "nothing": (b"", "xml-broken"),
    "text": (b"source,target\r\n1.1,1.2\r\n", "xml-broken"),
    "half a file": (graphml(node("a"))[:-30], "xml-broken"),
    "an unknown encoding": (b'<?xml version="1.0" encoding="klingon"?><graphml/>', "xml-broken"),
    "other XML": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "not-graphml"),
    "a tower": (b"<graphml>" + b"<a>" * 200_000, "too-deep"),
}


@pytest.mark.parametrize("name", HOSTILE_FILES)
def test_a_hostile_file_is_refused(name: str) -> None:
    data, code = HOSTILE_FILES[name]
    with pytest.raises(DocumentError) as raised:
        read(data, "graphml", "graaf.graphml")
    assert [problem.code for problem in raised.value.problems] == [code]
    assert raised.value.name == "graaf.graphml"


def test_elements_of_others_cost_nothing_and_say_nothing() -> None:
    inside = node("a", number="3.2") + "<x/>" * 100_000 + "<data><y/><y/></data>"
    found = asked(graphml(inside))
    assert found.changes == ()
    assert found.diagnostics == ()
