"""GEXF, out: for Gephi."""

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape

from roadmap.formats.exchange import graphs
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.tables import Column, Row

_TYPES: Final = {"text": "string", "number": "integer", "truth": "boolean"}
_QUOTED: Final = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the graph; the label of a node is its number, its title is an attribute."""
    return graphs.in_pieces(_lines(portfolio))


def _lines(portfolio: Portfolio) -> Iterator[str]:
    told = zip(graphs.GRAPH, graphs.about(portfolio), strict=True)
    words = " ".join(f"{column.name}={value}" for column, value in told if value is not None)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield "  <meta><creator>Plateauplanner</creator>"
    yield f"<description>{escape(words)}</description></meta>\n"
    yield '  <graph mode="static" defaultedgetype="directed">\n'
    for name, columns in (("node", graphs.NODE), ("edge", graphs.EDGE)):
        yield f'    <attributes class="{name}" mode="static">\n'
        for at, column in enumerate(columns):
            kind = _TYPES[column.kind]
            yield f'      <attribute id="{at}" title="{column.name}" type="{kind}"/>\n'
        yield "    </attributes>\n"
    yield "    <nodes>\n"
    for number, row in graphs.nodes(portfolio):
        values = _values(graphs.NODE, row)
        yield f'      <node id="{number}" label="{number}">{values}</node>\n'
    yield "    </nodes>\n    <edges>\n"
    for edge in graphs.edges(portfolio):
        values = _values(graphs.EDGE, (edge.kind, edge.same_plateau))
        ends = f'source="{edge.predecessor}" target="{edge.successor}" kind="{edge.kind}"'
        yield f'      <edge id="{edge.id}" {ends}>{values}</edge>\n'
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _values(columns: tuple[Column, ...], row: Row) -> str:
    values = "".join(
        f'<attvalue for="{at}" value="{escape(graphs.written(value), _QUOTED)}"/>'
        for at, (_, value) in enumerate(zip(columns, row, strict=True))
        if value is not None
    )
    return f"<attvalues>{values}</attvalues>"
