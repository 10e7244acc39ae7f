"""GraphML, in: what a graph of another tool says of actions and dependencies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import XMLParser
from pydantic import TypeAdapter, ValidationError

from roadmap.errors import DocumentError, Problem
from roadmap.formats.exchange.notes import Notes, kinds, shown, statuses, truths
from roadmap.formats.wording_names import one_line
from roadmap.model.action import Reference
from roadmap.model.exchange import Aspect, Brought, BroughtAction, BroughtDependency

NAMESPACE: Final = "http://graphml.graphdrawing.org/xmlns"

_OWN = re.compile(r"(?:\{[^}]*graphml\.graphdrawing\.org[^}]*\})?([a-z]+)")
"""Names of GraphML itself; those of the tools have other namespaces."""

_MADE_UP = re.compile(r"n[0-9]+(::n[0-9]+)*")
"""The ids that tools give to nodes: these are no numbers of actions."""

_NUMBER = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z._-]{0,30}[0-9A-Za-z])?")
_REFERENCES: Final = TypeAdapter(tuple[Reference, ...])

DEPTH_LIMIT: Final = 100
"""How deep elements may be nested; yEd needs about ten, and two for each group in a group."""

_TOLD: Final[dict[str, Aspect]] = {
    "title": "titles",
    "summary": "summaries",
    "advice": "parents",
    "plateau": "plateaus",
    "start": "quarters",
    "end": "quarters",
    "status": "statuses",
    "owner": "owners",
    "references": "references",
}
"""What a file speaks of whose nodes may have a value of this name."""

Scope = Literal["graph", "node", "edge"]


@dataclass
class _Open:
    """A graph, node or edge that is being read."""

    scope: Scope
    depth: int
    attributes: dict[str, str]
    directed: bool = True
    values: dict[str, str] = field(default_factory=dict)
    label: str = ""
    holds_graph: bool = False

    def of(self, name: str) -> str:
        """Return an attribute; nothing where it has none."""
        return self.attributes.get(name, "")


@dataclass
class _Value:
    """A value that is being read: its text, or the label among what a tool put in it."""

    key: str
    depth: int
    parts: list[str] = field(default_factory=list)
    nested: bool = False
    label: int = 0
    """At which depth the label is; 0 when there is none."""


def read(data: bytes, name: str) -> Brought:
    """Return what a graph says.

    Nodes are actions: their number is their value ``number``, or else their id where
    that is no name that a tool made up ("n7"); their title is their value ``title``, or
    else their label. Edges are dependencies; where one has no direction, nothing is
    said of dependencies.

    Raises
    ------
    roadmap.errors.DocumentError
        When it is no XML, has a document type or entities, or is no GraphML.

    Notes
    -----
    Linear in the size of the file.
    """
    walk = _Walk(name)
    parser = XMLParser(target=walk, forbid_dtd=True)
    try:
        parser.feed(data)
        parser.close()
    except DefusedXmlException:
        raise walk.refused("xml-unsafe") from None
    except (ParseError, ValueError, LookupError) as error:
        raise walk.refused("xml-broken", detail=one_line(str(error))) from None
    return walk.brought()


class _Walk:
    """What the parser tells of every element, in the order of the file; no tree is kept."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.depth = 0
        self.opened: list[_Open] = []
        self.value: _Value | None = None
        self.keys: dict[str, tuple[str, str]] = {}
        """For which elements each key is, and its name."""
        self.named: set[tuple[str, str]] = set()
        """The same, to look up."""
        self.graph: dict[str, str] = {}
        self.actions: list[BroughtAction] = []
        self.places: dict[str, str] = {}
        """Place of each node, by its id."""
        self.nodes = 0
        self.links: list[tuple[str, str, dict[str, str], str]] = []
        self.undirected = 0
        self.notes = Notes()

    def refused(self, code: str, **details: str | int) -> DocumentError:
        """Return what tells that nothing can be read."""
        return DocumentError([Problem("", code, tuple(sorted(details.items())))], self.file)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Go into an element."""
        if not self.depth and tag.rpartition("}")[2] != "graphml":
            raise self.refused("not-graphml", name=one_line(tag))
        if self.depth == DEPTH_LIMIT:
            raise self.refused("too-deep", limit=DEPTH_LIMIT)
        self.depth += 1
        if self.value is not None:
            self.value.nested = True
            if tag.endswith("}NodeLabel") and not self.value.label:
                self.value.label, self.value.parts = self.depth, []
            return
        match = _OWN.fullmatch(tag)
        name = match[1] if match else ""
        if name == "key":
            scope = attributes.get("for", "all")
            found = (scope, attributes.get("attr.name", ""))
            self.keys[attributes.get("id", "")] = found
            self.named.add(found)
        elif name == "data":
            self.value = _Value(attributes.get("key", ""), self.depth)
        elif name in ("graph", "node", "edge", "hyperedge"):
            self._open(name, attributes)

    def data(self, text: str) -> None:
        """Read a piece of text."""
        value = self.value
        if value is not None and (self.depth == value.depth or self.depth == value.label):
            value.parts.append(text)

    def end(self, tag: str) -> None:  # noqa: ARG002
        """Come out of an element."""
        self.depth -= 1
        value = self.value
        if value is not None and self.depth < value.depth:
            self.value = None
            if self.opened:
                self._take(self.opened[-1], value)
        elif self.opened and self.depth < self.opened[-1].depth:
            self._end(self.opened.pop())

    def close(self) -> None:
        """Come to the end of the file."""

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        around = self.opened[-1].directed if self.opened else True
        if name == "graph":
            for found in self.opened[-1:]:
                found.holds_graph = True
            directed = attributes.get("edgedefault", "directed") == "directed"
            self.opened.append(_Open("graph", self.depth, attributes, directed))
        elif name == "node":
            self.opened.append(_Open("node", self.depth, attributes, around))
        else:
            directed = attributes.get("directed", str(around)).lower() in ("true", "1")
            self.opened.append(_Open("edge", self.depth, attributes, directed and name == "edge"))

    def _take(self, opened: _Open, value: _Value) -> None:
        scope, name = self.keys.get(value.key, ("", ""))
        found = "".join(value.parts)
        if value.nested:
            opened.label = opened.label or (found.strip() if value.label else "")
        elif scope in (opened.scope, "all") and found:
            opened.values[name] = found

    def _end(self, opened: _Open) -> None:
        if opened.scope == "graph":
            self.graph = self.graph or opened.values
        elif opened.scope == "node":
            self.nodes += 1
            self._node(opened, opened.of("id"))
        elif opened.directed:
            place = f"edge:{len(self.links) + self.undirected + 1}"
            self.links.append((opened.of("source"), opened.of("target"), opened.values, place))
        else:
            self.undirected += 1

    def _node(self, opened: _Open, id: str) -> None:
        place = self._place(id)
        if id and id in self.places:
            self.notes.say("import-twice", place, shown(id))
            return
        if opened.holds_graph and "number" not in opened.values:
            self.notes.say("import-group", place, shown(id), severity="info")
            return
        if id:
            self.places[id] = place
        values, notes = opened.values, self.notes
        number = notes.number(place, "number", values.get("number", ""))
        if number is None and values.get("number", "").strip():
            # It is refused and told: which action this is about is not known, so it is no new one.
            return
        if number is None and not self._has("node", "number"):
            number = id if _NUMBER.fullmatch(id) and not _MADE_UP.fullmatch(id) else None
        title = values.get("title") or values.get("label") or opened.label or ""
        status = notes.word(place, "status", values.get("status", ""), statuses())
        self.actions.append(
            BroughtAction(
                place=place,
                number=number,
                title=notes.text(place, "title", title),
                summary=self._text(opened, place, "summary"),
                advice=notes.number(place, "advice", values.get("advice", "")),
                plateau=notes.plateau(place, "plateau", values.get("plateau", "")),
                start=notes.quarter(place, "start", values.get("start", "")),
                end=notes.quarter(place, "end", values.get("end", "")),
                status=status,
                status_reason=self._text(opened, place, "status_reason"),
                owner=self._text(opened, place, "owner"),
                references=self._references(place, values.get("references", "[]")),
            )
        )

    def _text(self, opened: _Open, place: str, name: str) -> str | None:
        return self.notes.text(place, name, opened.values.get(name, ""))

    def _place(self, id: str) -> str:
        fits = re.fullmatch(r"[\w.:-]{1,64}", id)
        return f"node:{id}" if fits else f"node:#{self.nodes}"

    def _has(self, scope: str, name: str) -> bool:
        return (scope, name) in self.named or ("all", name) in self.named

    def _references(self, place: str, text: str) -> tuple[Reference, ...]:
        try:
            return _REFERENCES.validate_json(text)
        except ValidationError:
            self.notes.refuse(place, "references", text)
            return ()

    def brought(self) -> Brought:
        """Return everything that was found."""
        tells: list[Aspect] = ["numbers"]
        tells += [aspect for name, aspect in _TOLD.items() if self._has("node", name)]
        if self.undirected:
            self.notes.say("import-undirected", "", count=self.undirected)
        else:
            tells.append("dependencies")
            tells += ["kinds"] if self._has("edge", "kind") else []
        base = self.graph.get("document_sha256", "")
        return Brought(
            source="graphml",
            language="en" if self.graph.get("language") == "en" else "nl",
            document_sha256=self.notes.sha256("graph", "document_sha256", base),
            tells=tuple(dict.fromkeys(tells)),
            actions=tuple(self.actions),
            dependencies=() if self.undirected else tuple(self._dependencies()),
            diagnostics=tuple(self.notes.diagnostics),
        ).sealed()

    def _dependencies(self) -> Iterator[BroughtDependency]:
        for source, target, values, place in self.links:
            notes = self.notes
            unknown = [id for id in (source, target) if id not in self.places]
            if unknown:
                notes.say("import-unknown-end", place, shown(unknown[0]))
                continue
            yield BroughtDependency(
                place=place,
                predecessor=self.places[source],
                successor=self.places[target],
                kind=notes.word(place, "kind", values.get("kind", ""), kinds()),
                same_plateau=notes.word(
                    place, "same_plateau", values.get("same_plateau", ""), truths()
                ),
            )
