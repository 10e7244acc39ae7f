r"""DOT, out: the bare graph with its data, to lay out elsewhere or to compute with.

The DOT of a drawing (`roadmap.render`) is something else: it holds places and
cards, and leaves out what the view does not show.

Values are what Graphviz calls escaped strings: a backslash is doubled, and ``&``,
the double quote and line ends are entities, so that every value stands on one
line and none can end its string.
"""

from collections.abc import Iterator

from roadmap.formats.exchange import graphs
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.tables import Column, Row
from roadmap.formats.wording_names import one_line, plateau_name

_ENTITIES = str.maketrans(
    {"&": "&amp;", '"': "&quot;", "\\": "\\\\", "\n": "&#10;", "\r": "&#13;"},
)
_STYLES = {"builds-on": "solid", "more-effective-after": "dashed"}


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the graph: nodes, what stands in each plateau as a cluster, and edges."""
    return graphs.in_pieces(_lines(portfolio))


def _lines(portfolio: Portfolio) -> Iterator[str]:
    roadmap, language = portfolio.roadmap, portfolio.language
    told = _attributes(graphs.GRAPH, graphs.about(portfolio))
    yield f"digraph roadmap {{\n  graph [rankdir=LR, {told}];\n  node [shape=box];\n"
    for number, row in graphs.nodes(portfolio):
        label = _quoted(f"{number} {one_line(str(row[1]))}")
        yield f'  "{number}" [label={label}, {_attributes(graphs.NODE, row)}];\n'
    for plateau in roadmap.plateaus:
        name = plateau_name(plateau.number, roadmap, language)
        yield f"  subgraph cluster_{plateau.number} {{\n    label={_quoted(name)};\n"
        for placement in portfolio.plan.column(plateau.number):
            yield f'    "{placement.number}";\n'
        yield "  }\n"
    for edge in graphs.edges(portfolio):
        told = _attributes(graphs.EDGE, (edge.kind, edge.same_plateau))
        look = f'key="{edge.id}", style={_STYLES[edge.kind]}'
        yield f'  "{edge.predecessor}" -> "{edge.successor}" [{look}, {told}];\n'
    yield "}\n"


def _attributes(columns: tuple[Column, ...], row: Row) -> str:
    return ", ".join(
        f"{column.name}={_quoted(graphs.written(value))}"
        for column, value in zip(columns, row, strict=True)
        if value is not None
    )


def _quoted(value: str) -> str:
    return f'"{value.translate(_ENTITIES)}"'
