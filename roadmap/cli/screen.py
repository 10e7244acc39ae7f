"""What reaches a terminal: cleaned text, tables of known widths, nothing interpreted."""

import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import IO, Literal

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

_WIDEST = 110
"""Columns that a table uses at most: beyond it the eye loses the row."""

_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the reading direction, and with it what a line seems to say."""


def clean(words: str) -> str:
    """Return a text without anything that a terminal would obey.

    Control characters and lone surrogates become a replacement character;
    signs that turn the reading direction are left out. Line ends stay.
    """
    return "".join(map(_harmless, words))


def _harmless(sign: str) -> str:
    if sign in _TURNING:
        return ""
    if sign == "\n":
        return sign
    if sign == "\t":
        return " "
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(sign) in ("Cc", "Cs") else sign


class PipeClosed(Exception):
    """Whoever read the output stopped reading; not an `OSError`, which the toolkit would catch."""


class _Screen(Console):
    """A console that leaves it to the command what a closed pipe means."""

    def on_broken_pipe(self) -> None:
        """Stop at once, without a word."""
        raise PipeClosed from None


def make_console(
    file: IO[str], *, color: bool, width: int | None = None, terminal: bool | None = None
) -> Console:
    """Return a console that never reads markup, emoji codes or highlights."""
    return _Screen(
        file=file,
        markup=False,
        emoji=False,
        highlight=False,
        no_color=None if color else True,
        width=width,
        force_terminal=terminal,
        soft_wrap=False,
    )


def styled(words: str, style: str = "") -> Text:
    """Return cleaned text in a style; long words fold instead of running off the screen."""
    return Text(clean(words), style=style, overflow="fold")


def indented(words: str, style: str = "", by: int = 2) -> Padding:
    """Return cleaned text with a left margin that holds for every line of it."""
    return Padding(styled(words, style), (0, 0, 0, by))


def item(words: str, mark: str = "•", style: str = "", by: int = 2) -> Padding:
    """Return cleaned text after a mark; its other lines stand under its first word."""
    row = Table.grid(padding=(0, 1, 0, 0))
    row.add_column(no_wrap=True)
    row.add_column(overflow="fold")
    row.add_row(styled(mark, style), styled(words, style))
    return Padding(row, (0, 0, 0, by))


def trimmed(printed: str) -> str:
    """Return printed lines without the spaces that fill them up to the width of the screen."""
    return "\n".join(line.rstrip() for line in printed.split("\n"))


def print_parts(console: Console, *parts: RenderableType) -> None:
    """Print parts one after the other; plain text is cleaned, a pipe gets no filling spaces."""
    shown = [styled(part) if isinstance(part, str) else part for part in parts]
    if console.is_terminal:
        for part in shown:
            console.print(part)
        return
    with console.capture() as printed:
        for part in shown:
            console.print(part)
    console.file.write(trimmed(printed.get()))


Align = Literal["left", "right"]


class Grid:
    """Rows in columns whose widths are the same in every table that it draws.

    Every column is as wide as its widest cell, except the last flexible ones,
    which share what is left of the screen.
    """

    def __init__(
        self, console: Console, columns: Sequence[tuple[str, Align, bool]], *, indent: int = 2
    ) -> None:
        self.console = console
        self.columns = columns
        self.indent = indent
        self._blocks: list[list[tuple[Text, ...]]] = [[]]
        self._widths: list[int] = []

    def row(self, *cells: str | Text) -> None:
        """Add a row to the present table."""
        self._blocks[-1].append(
            tuple(cell if isinstance(cell, Text) else styled(cell) for cell in cells)
        )

    def next_table(self) -> None:
        """Begin the next table."""
        self._blocks.append([])

    def tables(self, *, header: bool = True) -> Iterable[Padding]:
        """Return the tables; only the first one has a header."""
        widths = self._shared_widths()
        for position, rows in enumerate(self._blocks):
            table = Table(
                box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=header and not position
            )
            for (name, align, flexible), width in zip(self.columns, widths, strict=True):
                table.add_column(
                    Text(name, style="dim"),
                    justify=align,
                    width=width,
                    overflow="fold",
                    no_wrap=not flexible,
                )
            for row in rows:
                table.add_row(*row)
            yield Padding(table, (0, 0, 0, self.indent))

    def _shared_widths(self) -> list[int]:
        needed = [cell_len(name) for name, _, _ in self.columns]
        for rows in self._blocks:
            for row in rows:
                for position, cell in enumerate(row):
                    # Text is measured up to what can fit, however long it is.
                    plain = cell.plain[: _WIDEST * 2]
                    widest = max((cell_len(line) for line in plain.split("\n")), default=0)
                    needed[position] = max(needed[position], widest)
        gaps = 2 * len(needed)
        room = min(self.console.width, _WIDEST) - self.indent - gaps
        flexible = [p for p, (_, _, stretches) in enumerate(self.columns) if stretches]
        fixed = sum(width for p, width in enumerate(needed) if p not in flexible)
        return _shared(needed, flexible, max(room - fixed, 10 * len(flexible)))


def _shared(needed: list[int], flexible: list[int], room: int) -> list[int]:
    """Give flexible columns what they need, or a fair share when there is not enough."""
    widths = list(needed)
    waiting = sorted(flexible, key=lambda position: needed[position])
    for index, position in enumerate(waiting):
        share = room // (len(waiting) - index)
        widths[position] = min(needed[position], max(share, 1))
        room -= widths[position]
    return widths


def standard_output() -> IO[str]:
    """Return standard output; signs that its encoding lacks are replaced, not fatal."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    return sys.stdout
