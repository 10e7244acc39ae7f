"""What stands in a drawing, before anyone knows where: columns, rows, cards, arrows."""

from dataclasses import dataclass
from typing import Literal

from roadmap.texts import Language

Border = Literal["plain", "critical", "focus", "muted", "ghost"]
"""How a card is framed. ``critical``: on a critical chain; ``focus``: what the
drawing is about; ``muted``: only there for orientation; ``ghost``: a place
that an action leaves."""

ArrowKind = Literal["builds-on", "more-effective-after", "move"]
"""What an arrow says: one of the two kinds of dependency, or a move."""


@dataclass(frozen=True, slots=True)
class Badge:
    """The mark of a theme: a letter on a colour, so that neither stands alone.

    Attributes
    ----------
    mark
        One or two signs.
    colour
        Fill, as ``#rrggbb``; white text on it is readable.
    """

    mark: str
    colour: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the drawing, with a title on top."""

    id: str
    title: str
    subtitle: str
    description: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the drawing; without a title it takes no room on the left.

    `band` is the title of the group of rows that starts here, if one does.
    """

    id: str
    title: str = ""
    badge: Badge | None = None
    band: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A card in one cell of the grid.

    Cards of a cell stand in the order of the scene. `notes` are short texts
    under the title; `name` and `description` tell everything in full.
    """

    key: str
    id: str
    column: int
    row: int
    lead: str
    title: str
    badge: Badge
    notes: tuple[str, ...]
    name: str
    description: str
    border: Border = "plain"
    provisional: bool = False
    struck: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow between two cards."""

    id: str
    tail: str
    head: str
    kind: ArrowKind
    name: str
    description: str
    critical: bool = False


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sample with what it means."""

    text: str
    sample: Badge | ArrowKind | Literal["critical", "critical-arrow", "provisional", "none"]


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that a drawing shows.

    Cards and arrows stand in the order in which they are drawn.
    """

    title: str
    subtitle: str
    description: str
    language: Language
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    cards: tuple[Card, ...]
    arrows: tuple[Arrow, ...]
    legend: tuple[LegendItem, ...]

    @property
    def banded(self) -> bool:
        """Whether the rows stand in groups with a title."""
        return any(row.band is not None for row in self.rows)
