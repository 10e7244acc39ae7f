"""The roadmap document itself: the one format that loses nothing but the plan."""

from collections.abc import Iterator

from roadmap.formats.document import read_roadmap
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.writing import document_pieces
from roadmap.model.roadmap import Roadmap


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the document in its one normal form, with what it was made from, entry by entry."""
    roadmap = portfolio.roadmap
    yield from document_pieces(roadmap.model_copy(update={"made_from": roadmap.sha256}))


def read(data: bytes, name: str) -> Roadmap:
    """Return the roadmap of a document."""
    return read_roadmap(data, name)
