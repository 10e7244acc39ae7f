"""ArchiMate Model Exchange File: for Archi, GEMMA and BlueDolphin, out and in.

The Open Group's format of ArchiMate 3 (OEF, AMEFF), with three views. What
becomes what is told in `roadmap.formats.exchange.archimate.model`.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from roadmap.formats.exchange.archimate.model import (
    PREFIX,
    Element,
    Properties,
    Relation,
    about,
    check,
    elements,
    relations,
)
from roadmap.formats.exchange.archimate.telling import read
from roadmap.formats.exchange.archimate.views import Box, Line, View, views
from roadmap.formats.exchange.portfolio import Portfolio

__all__ = ["check", "read", "write"]

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://www.opengroup.org/xsd/archimate/3.0/ \
http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd" identifier="id-model-{id}">
"""


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the model, an element at a time."""
    for piece in _Writer(portfolio).pieces():
        yield piece.encode()


class _Writer:
    """One walk over a portfolio; it remembers which properties were used."""

    def __init__(self, portfolio: Portfolio) -> None:
        self.portfolio = portfolio
        self.keys: dict[str, str] = {}
        """Identifier of the definition of each property, in the order of first use."""

    def pieces(self) -> Iterator[str]:
        roadmap = self.portfolio.roadmap
        yield _HEAD.format(id=roadmap.id)
        yield self._words(" ", "name", roadmap.title)
        if roadmap.summary is not None:
            summary = roadmap.summary.in_language(self.portfolio.language)
            yield self._words(" ", "documentation", summary)
        yield self._properties(" ", about(self.portfolio))
        yield " <elements>\n"
        yield from map(self._element, elements(self.portfolio))
        yield " </elements>\n <relationships>\n"
        yield from map(self._relation, relations(self.portfolio))
        yield " </relationships>\n <propertyDefinitions>\n"
        for key, name in self.keys.items():
            yield f'  <propertyDefinition identifier="{name}" type="string">\n'
            yield f"   <name>{escape(key)}</name>\n  </propertyDefinition>\n"
        yield " </propertyDefinitions>\n <views>\n  <diagrams>\n"
        for view in views(self.portfolio):
            yield from self._view(view)
        yield "  </diagrams>\n </views>\n</model>\n"

    def _element(self, element: Element) -> str:
        words = self._words("   ", "name", element.name)
        if element.documentation is not None:
            words += self._words("   ", "documentation", element.documentation)
        return (
            f'  <element identifier="{element.id}" xsi:type="{element.type}">\n'
            f"{words}{self._properties('   ', element.properties)}  </element>\n"
        )

    def _relation(self, relation: Relation) -> str:
        tag = (
            f'  <relationship identifier="{relation.id}" source="{relation.source}" '
            f'target="{relation.target}" xsi:type="{relation.type}"'
        )
        if not relation.properties:
            return tag + " />\n"
        return f"{tag}>\n{self._properties('   ', relation.properties)}  </relationship>\n"

    def _view(self, view: View) -> Iterator[str]:
        viewpoint = f' viewpoint="{view.viewpoint}"' if view.viewpoint else ""
        yield f'   <view identifier="{view.id}" xsi:type="Diagram"{viewpoint}>\n'
        yield self._words("    ", "name", view.name)
        yield from _boxes("    ", view.boxes)
        yield from map(_line, view.lines)
        yield "   </view>\n"

    def _properties(self, indent: str, properties: Properties) -> str:
        if not properties:
            return ""
        found = [f"{indent}<properties>\n"]
        for key, value in properties:
            name = self.keys.setdefault(key, f"id-property-{key.removeprefix(PREFIX)}")
            found.append(
                f'{indent} <property propertyDefinitionRef="{name}">'
                f"<value>{_escaped(value)}</value></property>\n"
            )
        found.append(f"{indent}</properties>\n")
        return "".join(found)

    def _words(self, indent: str, tag: str, words: str) -> str:
        lang = self.portfolio.language
        return f'{indent}<{tag} xml:lang="{lang}">{_escaped(words)}</{tag}>\n'


def _boxes(indent: str, boxes: Iterable[Box]) -> Iterator[str]:
    for box in boxes:
        tag = (
            f'{indent}<node identifier="{box.id}" elementRef="{box.element}" xsi:type="Element" '
            f'x="{box.x}" y="{box.y}" w="{box.width}" h="{box.height}"'
        )
        if box.inside:
            yield tag + ">\n"
            yield from _boxes(indent + " ", box.inside)
            yield f"{indent}</node>\n"
        else:
            yield tag + " />\n"


def _line(line: Line) -> str:
    tag = (
        f'    <connection identifier="{line.id}" relationshipRef="{line.relation}" '
        f'xsi:type="Relationship" source="{line.source}" target="{line.target}"'
    )
    if not line.bends:
        return tag + " />\n"
    bends = "".join(f'     <bendpoint x="{x}" y="{y}" />\n' for x, y in line.bends)
    return f"{tag}>\n{bends}    </connection>\n"


def _escaped(words: str) -> str:
    # A reader of XML makes a line end of a bare carriage return.
    return escape(words, {"\r": "&#13;"})
