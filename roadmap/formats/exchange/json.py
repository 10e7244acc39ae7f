"""The roadmap document itself: the one format that loses nothing but the plan."""

from collections.abc import Iterator

from roadmap.formats.document import read_roadmap, write_roadmap
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.model.roadmap import Roadmap


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the document in its one normal form."""
    yield write_roadmap(portfolio.roadmap)


def read(data: bytes, name: str) -> Roadmap:
    """Return the roadmap of a document."""
    return read_roadmap(data, name)
