"""Mermaid, out: a flowchart with a box for each plateau, for wikis and README files.

Whatever is no letter, digit or common mark stands in the text as "#35;", which
Mermaid reads as the character of that number: no title can end its own label,
hold HTML, or be taken for Markdown.
"""

import re
from collections.abc import Iterator
from typing import Final

from roadmap.formats.exchange import graphs
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.wording_names import plateau_name
from roadmap.model.action import Status
from roadmap.model.plan import Diagnostic
from roadmap.texts import text

MOST_EDGES: Final = 500
MOST_CHARACTERS: Final = 50_000
"""What Mermaid draws at most, unless it is told otherwise (``maxEdges``, ``maxTextSize``)."""

_UNSAFE = re.compile(r"[^0-9A-Za-z .,:?!()/'\u00a1-\U0010ffff-]|\s(?<! )")
_ARROWS = {"builds-on": "-->", "more-effective-after": "-.->"}
_LOOKS: Final[dict[Status, str]] = {
    "proposed": "stroke-dasharray:4 3",
    "planned": "stroke-width:1px",
    "started": "stroke-width:3px",
    "done": "fill:#dfe9df,color:#000000",
    "blocked": "stroke:#a00000,stroke-width:3px",
    "dropped": "fill:#eeeeee,color:#555555,stroke-dasharray:1 3",
}
"""How each status looks; in text, the class of the node says the same."""


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the flowchart; what is dropped stands outside the plateaus."""
    return graphs.in_pieces(_lines(portfolio))


def check(portfolio: Portfolio) -> Iterator[Diagnostic]:
    """Tell when the flowchart is larger than Mermaid draws by itself."""
    edges = sum(1 for _ in graphs.edges(portfolio))
    size = sum(map(len, _lines(portfolio)))
    if edges > MOST_EDGES or size > MOST_CHARACTERS:
        yield Diagnostic(
            code="export-mermaid-size",
            severity="warning",
            subjects=(),
            place="",
            details={"edges": edges, "size": size, "most": MOST_EDGES, "limit": MOST_CHARACTERS},
        )


def _lines(portfolio: Portfolio) -> Iterator[str]:
    roadmap, language = portfolio.roadmap, portfolio.language
    yield "flowchart LR\n"
    told = zip(graphs.GRAPH, graphs.about(portfolio), strict=True)
    yield from (
        f"%% {column.name}: {_safe(str(value))}\n" for column, value in told if value is not None
    )
    yield f"accTitle: {_safe(roadmap.title)}\n"
    for plateau in roadmap.plateaus:
        name = plateau_name(plateau.number, roadmap, language)
        yield f'subgraph plateau{plateau.number}["{_safe(name[:1].upper() + name[1:])}"]\n'
        for placement in portfolio.plan.column(plateau.number):
            yield f"  {_node(portfolio, placement.number)}"
        yield "end\n"
    for number in portfolio.plan.dropped:
        yield _node(portfolio, number)
    for edge in graphs.edges(portfolio):
        same = f'|"{_safe(text("exchange-mermaid-same-plateau", language))}"|'
        arrow = f"{_ARROWS[edge.kind]}{same if edge.same_plateau else ''}"
        yield f"{_id(edge.predecessor)} {arrow} {_id(edge.successor)}\n"
    for status, look in _LOOKS.items():
        yield f"classDef {status} {look};\n"


def _node(portfolio: Portfolio, number: str) -> str:
    action = portfolio.roadmap.action_by_number[number]
    return f'{_id(number)}["{number} {_safe(action.title)}"]:::{action.status}\n'


def _id(number: str) -> str:
    """A name for a node that keeps numbers apart: "3.2" is "a3_2e2"."""
    return "a" + re.sub(r"[^0-9A-Za-z]", lambda found: f"_{ord(found[0]):02x}", number)


def _safe(words: str) -> str:
    return _UNSAFE.sub(lambda found: f"#{ord(found[0])};", words)
