"""The roadmap document itself: the one format that loses nothing but the plan."""

from collections.abc import Iterator

from roadmap.formats.document import read_roadmap
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.writing import document_pieces
from roadmap.model.roadmap import Roadmap


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the document in its one normal form, an entry at a time."""
    yield from document_pieces(portfolio.roadmap)


def read(data: bytes, name: str) -> Roadmap:
    """Return the roadmap of a document."""
    return read_roadmap(data, name)
