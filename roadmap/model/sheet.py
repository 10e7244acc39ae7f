"""The sheet "Wat nu?" for a board meeting, in words."""

from typing import Literal

from roadmap.model.record import Record


class SheetLine(Record):
    """One action on the sheet."""

    number: str
    """Its number."""
    title: str
    """Its title, on one line."""
    place: str
    """Plateau and, where they are known, status and owner."""
    why: str
    """Why it stands in its list, and what taking it up would give."""


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
    """The meeting that it is for, and the roadmap."""
    state: str
    """Which state of the roadmap it tells about."""
    current: str
    """The plateau whose turn it is."""
    lists: tuple[SheetList, ...]
    """What may start, what had better wait, and what waits."""
    decisions: str | None
    """What the meeting is asked to decide, or None."""
    dropped: SheetList | None
    """What is deliberately not done, or None."""
    note: str
    """What to know when reading it."""

    @property
    def all_lists(self) -> tuple[SheetList, ...]:
        """The lists, and what is deliberately not done where there is any."""
        return self.lists if self.dropped is None else (*self.lists, self.dropped)
