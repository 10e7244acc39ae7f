"""The edge list, out: every dependency as one line of CSV."""

from collections.abc import Iterator

from roadmap.formats.exchange import graphs
from roadmap.formats.exchange.portfolio import Portfolio


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield ``source,target`` (predecessor and successor), the kind, and ``same_plateau``.

    UTF-8 with the line ends of RFC 4180. No value can hold a comma, a quote or the
    beginning of a formula.
    """
    return graphs.in_pieces(_lines(portfolio))


def _lines(portfolio: Portfolio) -> Iterator[str]:
    yield ",".join(("source", "target", *(column.name for column in graphs.EDGE))) + "\r\n"
    for edge in graphs.edges(portfolio):
        same = graphs.written(edge.same_plateau)
        yield f"{edge.predecessor},{edge.successor},{edge.kind},{same}\r\n"
