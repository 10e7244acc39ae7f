"""What every ArchiMate file is held to, and how pyArchimate reads it."""

import re
import warnings
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import (
    Facts,
    exported,
    portfolio,
)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pyArchimate import Model

NS = "{http://www.opengroup.org/xsd/archimate/3.0/}"

TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"

LANG = "{http://www.w3.org/XML/1998/namespace}lang"

KEY = "roadmap:"

ALLOWED = {
    ("Assessment", "Influence", "Requirement"),
    ("BusinessRole", "Assignment", "WorkPackage"),
    ("Plateau", "Triggering", "Plateau"),
    ("WorkPackage", "Influence", "Assessment"),
    ("WorkPackage", "Realization", "Plateau"),
    ("WorkPackage", "Realization", "Requirement"),
    ("WorkPackage", "Triggering", "WorkPackage"),
}
"""What we rely on of the relations of ArchiMate 3.2, looked up in the matrix of Archi
(archimatetool/archi, com.archimatetool.model/model/relationships.xml, version 3.2):
Assessment-Requirement "no", BusinessRole-WorkPackage "io", Plateau-Plateau "cfgost",
WorkPackage-Assessment "no", WorkPackage-Plateau "fort", WorkPackage-Requirement "nor",
WorkPackage-WorkPackage "cfgost"; f Flow, i Assignment, n Influence, o Association,
r Realization, t Triggering. Plateau-WorkPackage is "fot": no Aggregation."""


def tree(roadmap: Roadmap) -> Element:
    return fromstring(exported(portfolio(roadmap), "archimate"))


def theirs(data: bytes, folder: Path) -> Any:
    """Return a file as pyArchimate reads it."""
    path = folder / "model.xml"
    path.write_bytes(data)
    model = Model("theirs")
    model.read(str(path))
    return model


def their_facts(model: Any) -> Facts:
    """Return the facts of a model, from what pyArchimate read alone."""
    elements, relations = model.elems_dict, model.rels_dict.values()
    work = {e.uuid: e.props[KEY + "number"] for e in elements.values() if e.type == "WorkPackage"}
    ends = [(r, r.source.uuid, r.target.uuid) for r in relations]
    parents: dict[str, str | None] = dict.fromkeys(work.values())
    plateaus: dict[str, int | None] = dict.fromkeys(work.values())
    edges, kinds = set(), set()
    for relation, source, target in ends:
        if relation.type == "Realization" and elements[target].type == "Requirement":
            parents[work[source]] = elements[target].props[KEY + "number"]
        elif relation.type == "Realization":
            plateaus[work[source]] = int(elements[target].props[KEY + "number"])
        elif relation.type == "Triggering" and source in work:
            edges.add((work[source], work[target]))
            kinds.add((work[source], work[target], relation.props[KEY + "kind"]))
    props = {number: elements[uuid].props for uuid, number in work.items()}
    return Facts(
        numbers=frozenset(work.values()),
        titles={n: elements[uuid].name.removeprefix(f"{n} ") for uuid, n in work.items()},
        parents=parents,
        plateaus=plateaus,
        quarters={
            n: (p[KEY + "start"], p[KEY + "end"]) if KEY + "start" in p else None
            for n, p in props.items()
        },
        statuses={n: p[KEY + "status"] for n, p in props.items()},
        edges=frozenset(edges),
        kinds=frozenset(kinds),
    )


def in_order(element: Element, *tags: str) -> None:
    """Hold that the children stand in this order, as a schema demands."""
    places = [tags.index(child.tag.removeprefix(NS)) for child in element]
    assert places == sorted(places)


def keeps_the_format(data: bytes) -> None:
    """Hold a file to the rules of the Open Group's schema, as far as we write."""
    root = fromstring(data)
    assert root.tag == NS + "model"
    in_order(
        root,
        *("name", "documentation", "properties", "metadata", "elements", "relationships"),
        *("organizations", "propertyDefinitions", "views"),
    )
    identifiers = [
        node.get("identifier", "") for node in root.iter() if "identifier" in node.attrib
    ]
    assert len(identifiers) == len(set(identifiers))
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9._-]*", each) for each in identifiers)
    elements = {e.get("identifier"): e.get(TYPE) for e in root.iter(NS + "element")}
    relations = {r.get("identifier") for r in root.iter(NS + "relationship")}
    definitions = {d.get("identifier") for d in root.iter(NS + "propertyDefinition")}
    for element in root.iter(NS + "element"):
        in_order(element, "name", "documentation", "properties")
        assert element[0].get(LANG) == "nl"
    for relation in root.iter(NS + "relationship"):
        in_order(relation, "properties")
        ends = elements[relation.get("source")], elements[relation.get("target")]
        assert (ends[0], relation.get(TYPE), ends[1]) in ALLOWED
    for definition in root.iter(NS + "propertyDefinition"):
        assert definition.get("type") == "string"
        assert definition.findtext(NS + "name", "").startswith(KEY)
    used = {each.get("propertyDefinitionRef") for each in root.iter(NS + "property")}
    assert used == definitions
    assert all(each.text for each in root.iter(NS + "value"))
    for view in root.iter(NS + "view"):
        assert view.get(TYPE) == "Diagram"
        in_order(view, "name", "node", "connection")
        nodes = {node.get("identifier") for node in view.iter(NS + "node")}
        for node in view.iter(NS + "node"):
            assert (node.get(TYPE), node.get("elementRef") in elements) == ("Element", True)
            assert all(int(node.get(key, "-1")) >= 0 for key in "xy")
            assert all(int(node.get(key, "0")) > 0 for key in "wh")
            in_order(node, "node")
        for connection in view.iter(NS + "connection"):
            assert connection.get(TYPE) == "Relationship"
            assert connection.get("relationshipRef") in relations
            assert {connection.get("source"), connection.get("target")} <= nodes
            in_order(connection, "bendpoint")
