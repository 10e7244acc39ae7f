"""A roadmap as a graph: what every graph format says of an action and of a dependency.

Nodes are actions and edges are dependencies, from predecessor to successor. What
they carry are the columns of the tables, under the same names.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.tables import COLUMNS, Cell, Column, Row, tables
from roadmap.model.action import Kind, Reference
from roadmap.model.record import canonical_json

NODE: Final = (*COLUMNS["actions"], Column("references"), Column("findings"))
"""What a node carries: the table of actions, the references as a JSON list, and the numbers of
the findings that it answers, with spaces between them."""

EDGE: Final = COLUMNS["dependencies"][2:]
"""What an edge carries besides its ends."""

GRAPH: Final = COLUMNS["roadmap"]
"""What the graph itself carries."""

_PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Edge:
    """One dependency; those that are the same in all of this are one edge.

    Attributes
    ----------
    predecessor, successor
        Numbers of the two actions.
    kind, same_plateau
        As the dependency has them.
    """

    predecessor: str
    successor: str
    kind: Kind
    same_plateau: bool

    @property
    def id(self) -> str:
        """A name that no other edge has, and that stays the same."""
        same = ":same-plateau" if self.same_plateau else ""
        return f"{self.predecessor}:{self.successor}:{self.kind}{same}"


def nodes(portfolio: Portfolio) -> Iterator[tuple[str, Row]]:
    """Yield the number of every action with the values of `NODE`, in natural order."""
    answered: dict[str, list[str]] = {}
    for cell in portfolio.roadmap.coverage:
        answered.setdefault(cell.action, []).append(cell.finding)
    rows = {table.name: table.rows for table in tables(portfolio)}["actions"]()
    for action, row in zip(portfolio.roadmap.actions, rows, strict=True):
        found = " ".join(dict.fromkeys(answered.get(action.number, ())))
        references = as_text(action.references) if action.references else None
        yield action.number, (*row, references, found or None)


def edges(portfolio: Portfolio) -> Iterator[Edge]:
    """Yield every dependency once, in natural order."""
    asked = (
        Edge(link.predecessor, link.successor, link.kind, link.same_plateau)
        for link in portfolio.roadmap.dependencies
    )
    # The same dependencies stand next to each other.
    for edge, _ in groupby(asked):
        yield edge


def about(portfolio: Portfolio) -> Row:
    """Return the values of `GRAPH`."""
    rows = {table.name: table.rows for table in tables(portfolio)}["roadmap"]()
    return next(rows)


def as_text(references: Iterable[Reference]) -> str:
    """Return references as one text: a JSON list of objects with ``system``, ``id``, ``url``."""
    return canonical_json([found.model_dump(exclude_none=True) for found in references]).decode()


def written(value: Cell) -> str:
    """Return a value as graph formats write it: true and false in small letters."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def in_pieces(lines: Iterable[str]) -> Iterator[bytes]:
    """Yield lines as UTF-8, many at a time."""
    held: list[str] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= _PIECE:
            yield "".join(held).encode()
            held, size = [], 0
    if held:
        yield "".join(held).encode()
