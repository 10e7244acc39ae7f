"""GraphML, out: for networkx, igraph, yEd, Cytoscape and Gephi. How it is read: `read`."""

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape

from roadmap.formats.exchange import graphs
from roadmap.formats.exchange.graphml.reading import NAMESPACE, read
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.tables import Column, Row

__all__ = ["read", "write"]

_TYPES: Final = {"text": "string", "number": "int", "truth": "boolean"}
_DOMAINS: Final[tuple[tuple[str, tuple[Column, ...]], ...]] = (
    ("graph", graphs.GRAPH),
    ("node", graphs.NODE),
    ("edge", graphs.EDGE),
)

_KEPT: Final = {"\r": "&#13;"}
"""A bare carriage return would be read as a line feed."""


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the graph; what an action does not have is left out of its node."""
    return graphs.in_pieces(_lines(portfolio))


def _lines(portfolio: Portfolio) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<graphml xmlns="{NAMESPACE}">\n'
    for domain, columns in _DOMAINS:
        for column in columns:
            yield (
                f'  <key id="{domain}_{column.name}" for="{domain}"'
                f' attr.name="{column.name}" attr.type="{_TYPES[column.kind]}"/>\n'
            )
    yield '  <graph id="roadmap" edgedefault="directed">\n'
    yield f"{_data('graph', graphs.GRAPH, graphs.about(portfolio))}\n"
    for number, row in graphs.nodes(portfolio):
        yield f'    <node id="{number}">{_data("node", graphs.NODE, row)}</node>\n'
    for edge in graphs.edges(portfolio):
        data = _data("edge", graphs.EDGE, (edge.kind, edge.same_plateau))
        ends = f'source="{edge.predecessor}" target="{edge.successor}"'
        yield f'    <edge id="{edge.id}" {ends}>{data}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def _data(domain: str, columns: tuple[Column, ...], row: Row) -> str:
    return "".join(
        f'<data key="{domain}_{column.name}">{escape(graphs.written(value), _KEPT)}</data>'
        for column, value in zip(columns, row, strict=True)
        if value is not None
    )
