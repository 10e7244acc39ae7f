"""An ArchiMate Model Exchange File, read into what it is made of.

The order of its parts is free, identifiers and definitions of properties may
be new, and what is not ours may stand everywhere between: so Archi and other
tools write it. Views are passed over: they only show what the relations say.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from roadmap.errors import DocumentError, Problem
from roadmap.formats.wording_names import one_line

_NS = "{http://www.opengroup.org/xsd/archimate/3.0/}"
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DEPTH = 64
"""Layers of the deepest file that is read; views nest a few."""
_SHOWN = 60
"""Characters of a value that a message shows."""

Words = list[tuple[str, str]]
"""One text in several languages, with the language of each ("" where it is not told)."""

KNOWN = frozenset(
    {"WorkPackage", "Plateau", "Requirement", "Assessment", "BusinessRole", "BusinessActor"}
)
"""Types of elements that a roadmap can be told with."""


@dataclass(slots=True)
class Concept:
    """An element or relation of a file; its properties by the definition that they refer to."""

    id: str
    type: str
    names: Words
    words: Words
    properties: list[tuple[str, str]]
    source: str = ""
    target: str = ""


@dataclass(slots=True)
class Model:
    """What a file is made of; of what no roadmap has, only how often it occurs."""

    names: Words = field(default_factory=list)
    keys: dict[str, str] = field(default_factory=dict)
    """Key of each property, by the identifier of its definition."""
    properties: list[tuple[str, str]] = field(default_factory=list)
    elements: dict[str, Concept] = field(default_factory=dict)
    relations: dict[str, Concept] = field(default_factory=dict)
    others: Counter[str] = field(default_factory=Counter)
    """How often elements of each other type occur."""
    other_ids: set[str] = field(default_factory=set)
    """Identifiers of those elements."""
    twice: list[str] = field(default_factory=list)
    """Identifiers that occur more than once; the first occurrence counts."""
    nameless: int = 0
    """How many elements and relations have no identifier."""
    nameless_links: int = 0
    """How many relations that tell an order are among them."""
    junctions: set[str] = field(default_factory=set)
    """Identifiers of what only joins relations."""

    def told(self, concept: Concept) -> dict[str, str]:
        """Return the properties of an element or relation by key; of two the first."""
        return self.keyed(concept.properties)

    def keyed(self, properties: list[tuple[str, str]]) -> dict[str, str]:
        """Return properties by key; of two with one key the first."""
        found: dict[str, str] = {}
        for reference, value in properties:
            key = self.keys.get(reference)
            if key is not None:
                found.setdefault(key, value)
        return found


def parsed(data: bytes, name: str) -> Model:
    """Read a file.

    Raises
    ------
    roadmap.errors.DocumentError
        When it is no XML, has a document type or entities, nests too deep, or
        is something else than a model of ArchiMate 3.

    Notes
    -----
    Linear in the size of the file. Nothing is kept but what a roadmap may need.
    """
    model = Model()
    try:
        for part in _parts(data, name):
            _take(model, part)
    except DefusedXmlException:
        raise DocumentError([Problem("", "xml-unsafe")], name) from None
    except (ParseError, LookupError, ValueError) as error:
        # Also an encoding that does not exist, or that this reader does not know.
        details = (("detail", one_line(str(error))),)
        raise DocumentError([Problem("", "xml-broken", details)], name) from None
    return model


def _parts(data: bytes, name: str) -> Iterator[Element]:
    """Yield the parts that may matter, each once it is whole; what was seen is forgotten."""
    path: list[Element] = []
    part: Element | None = None
    for event, node in iterparse(BytesIO(data), events=("start", "end"), forbid_dtd=True):
        if event == "start":
            if not path and node.tag != _NS + "model":
                details = (("name", one_line(node.tag)[:_SHOWN]),)
                raise DocumentError([Problem("", "not-archimate", details)], name)
            path.append(node)
            if len(path) > _DEPTH:
                raise DocumentError([Problem("", "too-deep", (("limit", _DEPTH),))], name)
            if part is None and _is_part(path):
                part = node
            continue
        path.pop()
        if part is not None and node is part:
            yield part
            part = None
        if part is None and path:
            path[-1].remove(node)


_INSIDE = {
    "elements": "element",
    "relationships": "relationship",
    "propertyDefinitions": "propertyDefinition",
}
"""What is read of each list."""


def _is_part(path: list[Element]) -> bool:
    tags = [node.tag.removeprefix(_NS) for node in path[1:]]
    if len(tags) == 1:
        return tags[0] in ("name", "properties")
    return len(tags) == 2 and _INSIDE.get(tags[0]) == tags[1]


def _take(model: Model, part: Element) -> None:
    tag = part.tag.removeprefix(_NS)
    if tag == "name":
        model.names.append((part.get(_LANG, ""), part.text or ""))
    elif tag == "properties":
        model.properties.extend(_properties(part))
    elif tag == "propertyDefinition":
        model.keys.setdefault(part.get("identifier", ""), part.findtext(_NS + "name", ""))
    else:
        _take_concept(model, part, tag == "element")


def _take_concept(model: Model, part: Element, is_element: bool) -> None:
    identifier = part.get("identifier", "")
    kind = part.get(_TYPE, "").rpartition(":")[2]
    if not identifier:
        model.nameless += 1
        model.nameless_links += not is_element and kind == "Triggering"
        return
    if identifier in model.elements or identifier in model.relations:
        model.twice.append(identifier)
        return
    if is_element and kind not in KNOWN:
        model.others[kind] += 1
        model.other_ids.add(identifier)
        if kind.endswith("Junction"):
            model.junctions.add(identifier)
        return
    own = part.find(_NS + "properties")
    concept = Concept(
        identifier,
        kind,
        [(each.get(_LANG, ""), each.text or "") for each in part.findall(_NS + "name")],
        [(each.get(_LANG, ""), each.text or "") for each in part.findall(_NS + "documentation")],
        [] if own is None else list(_properties(own)),
        part.get("source", ""),
        part.get("target", ""),
    )
    (model.elements if is_element else model.relations)[identifier] = concept


def _properties(part: Element) -> Iterator[tuple[str, str]]:
    for each in part.findall(_NS + "property"):
        value = each.findtext(_NS + "value")
        if value:
            yield each.get("propertyDefinitionRef", ""), value
