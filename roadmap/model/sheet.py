"""A sheet of paper in words: "Wat nu?" for a board meeting, or the feedback on a quarter."""

from typing import Literal

from roadmap.model.record import Record


class SheetLine(Record):
    """One action on the sheet."""

    number: str
    """Its number."""
    title: str
    """Its title, on one line."""
    place: str
    """Plateau, status and owner, or what was promised: what fits in a few words."""
    why: str
    """Why it stands in its list, and what follows from that."""


class SheetList(Record):
    """Actions under a heading."""

    heading: str
    """The heading, with how many there are."""
    lines: tuple[SheetLine, ...]
    """The actions."""
    empty: str
    """What to say when there are none."""
    left_out: int = 0
    """How many more there are than the lines that are given."""


class Sheet(Record):
    """Everything that stands on the sheet, from top to bottom."""

    language: Literal["nl", "en"]
    """Language of all its words."""
    title: str
    """What it is called."""
    subtitle: str
    """The meeting or quarter that it is about, and the roadmap."""
    state: str
    """Which state of the roadmap it tells about."""
    current: str
    """What it comes down to: the plateau whose turn it is, or how the quarter went."""
    more: tuple[str, ...] = ()
    """What there is to say besides, in paragraphs."""
    lists: tuple[SheetList, ...]
    """The lists, in the order in which they are read."""
    decisions: str | None
    """What is asked of those who read it, or None."""
    dropped: SheetList | None
    """What is deliberately not done, or None."""
    note: str
    """What to know when reading it."""
    whole: bool = False
    """Whether nothing may be left out, however many pages it takes; else it is always one A4."""

    @property
    def all_lists(self) -> tuple[SheetList, ...]:
        """The lists, and what is deliberately not done where there is any."""
        return self.lists if self.dropped is None else (*self.lists, self.dropped)
