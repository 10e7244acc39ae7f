"""A large document, block by block: what a block becomes fits in the processor's cache."""

from __future__ import annotations

from codecs import utf_8_decode

from roadmap.formats.alike import columns_of
from roadmap.formats.scanning import first_value

# `typing` takes as long to load as a small document takes to place, and so does `re`.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

LARGE = 10_000_000
"""Bytes of a document from which arrays are worth their slower access: they are eight times
smaller than lists."""

BLOCK = 16_384
"""Bytes that are parsed at a time: what they become fits in the processor's cache."""

_TRIES = 8
"""Ends of a block that are tried before the rest of a list is parsed in one go."""

_BRACES = 1_000
"""Closing braces that are looked at to find one such end."""

_LONGEST = 16_000_000
"""Bytes of a value, or of a list without objects, that is still read: what it becomes takes up
to twenty times as many."""

_SPACE = b" \t\n\r"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Blocks:
    """A position in the text of a document, at the start of a value unless said otherwise.

    Every method raises what a reader of JSON raises when the text is no JSON.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def names(self) -> Iterator[str]:
        """Go through the names of the outermost object; the caller takes each value."""
        if self.data.startswith(_BYTE_ORDER_MARK):
            self.at = len(_BYTE_ORDER_MARK)
        self._step_over(b"{")
        seen = set()
        following = b","
        while following == b",":
            name = self._name()
            if name in seen:
                raise ValueError
            seen.add(name)
            yield name
            following = self._step_over(b",}")
        if self.data[self.at :].strip(_SPACE):
            raise ValueError

    def _name(self) -> str:
        """Step over a name and its colon, to the start of its value."""
        self._step_over(b'"')
        end = self.data.index(b'"', self.at)
        name = self.data[self.at : end]
        if b"\\" in name or (name and min(name) < 32):
            raise ValueError
        self.at = end + 1
        self._step_over(b":")
        self.at = self._after_space(self.at)
        return name.decode()

    def _step_over(self, signs: bytes) -> bytes:
        """Step over one of some signs and the space before it, and return it."""
        at = self._after_space(self.at)
        sign = self.data[at : at + 1]
        if not sign or sign not in signs:
            raise ValueError
        self.at = at + 1
        return sign

    def _after_space(self, at: int) -> int:
        """Return where the first thing from here that is no space stands."""
        size = 64
        while window := self.data[at : at + size]:
            left = len(window.lstrip(_SPACE))
            at += len(window) - left
            if left:
                break
            size *= 2
        return at

    def value(self) -> Any:
        """Take a value of any kind."""
        size = BLOCK
        while True:
            window = self.data[self.at : self.at + size]
            whole = self.at + size >= len(self.data)
            text, _ = utf_8_decode(window, "strict", whole)
            try:
                value, end = first_value(text)
            except ValueError:
                if whole or size > _LONGEST:
                    raise
            else:
                # A number that ends where the window ends may go on after it.
                if whole or end < len(text):
                    self.at += len(text[:end].encode())
                    return value
            size *= 2

    def open_list(self) -> None:
        """Step over the bracket that opens a list."""
        if self.data[self.at : self.at + 1] != b"[":
            raise ValueError
        self.at += 1

    def columns(self, last: str = "", *words: str) -> Iterator[tuple[dict[str, list[str]], bytes]]:
        """Take alike objects of an open list as columns, some at a time; see `columns_of`.

        What is left, all of it when the objects are not alike, is for `blocks`;
        and so are the objects at which the caller stops.
        """
        while cut := self._between(self.at + BLOCK):
            end, start = cut
            found = columns_of(self.data[self.at : end], last, words)
            if found is None:
                return
            yield found
            self.at = start

    def blocks(self) -> Iterator[list[Any]]:
        """Take what is left of an open list, some of its elements at a time."""
        more = True
        while more:
            rows, more = self._block()
            yield rows

    def _block(self) -> tuple[list[Any], bool]:
        """Elements from here to a place between two of them, and whether it was not the end.

        A ``},{`` may also stand inside an element or a text. But JSON is read
        from left to right: when the text up to there, closed with a bracket,
        is a whole list, then the brackets before it match and the place
        is between two elements.
        """
        candidate = self.at + BLOCK
        for _ in range(_TRIES):
            cut = self._between(candidate)
            if cut is None:
                break
            end, start = cut
            try:
                rows, used = self._list(self.data[self.at : end] + b"]")
            except ValueError:
                candidate = start
                continue
            if self.at + used <= end:
                self.at += used
                return rows, False
            self.at = start
            return rows, True
        rows, used = self._list(self.data[self.at : self.at + _LONGEST])
        self.at += used
        return rows, False

    def _between(self, at: int) -> tuple[int, int] | None:
        """Return the end of one object and the start of the next, the first from here on."""
        for _ in range(_BRACES):
            end = self.data.find(b"}", at) + 1
            if not end:
                break
            at = self._after_space(end)
            if self.data[at : at + 1] == b",":
                at = self._after_space(at + 1)
                if self.data[at : at + 1] == b"{":
                    return end, at
        return None

    def _list(self, block: bytes) -> tuple[list[Any], int]:
        """Elements of a list whose opening bracket is gone, and how many bytes they take."""
        text, _ = utf_8_decode(b"[" + block, "strict", False)
        rows, end = first_value(text)
        return rows, len(text[1:end].encode())
