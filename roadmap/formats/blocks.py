"""A large document, block by block: what a block becomes fits in the processor's cache."""

from __future__ import annotations

import json
import re
from codecs import utf_8_decode
from collections.abc import Iterator

from roadmap.formats.alike import columns_of

# `typing` takes as long to load as a small document takes to place.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LARGE = 10_000_000
"""Bytes of a document from which a faster parser is worth loading, and arrays worth their
slower access: they are eight times smaller than lists."""

BLOCK = 16_384
"""Bytes that are parsed at a time: what they become fits in the processor's cache."""

_TRIES = 8
"""Ends of a block that are tried before the rest of a list is parsed in one go."""

_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\n\r]*\{")
_NAME = re.compile(rb'[ \t\n\r]*"([^"\\\x00-\x1f]*)"[ \t\n\r]*:[ \t\n\r]*')
_NEXT = re.compile(rb"[ \t\n\r]*([,}])")
_BETWEEN = re.compile(rb"\}[ \t\n\r]*,[ \t\n\r]*\{")


class Blocks:
    """A position in the text of a document, at the start of a value unless said otherwise.

    Every method raises what a reader of JSON raises when the text is no JSON.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0
        self._decode = json.JSONDecoder(parse_constant=_no_number).raw_decode
        self._decode_whole = None
        if len(data) >= LARGE:
            import msgspec

            self._decode_whole = msgspec.json.Decoder().decode
            self._not_whole = msgspec.DecodeError

    def names(self) -> Iterator[str]:
        """Go through the names of the outermost object; the caller takes each value."""
        opening = _OPENING.match(self.data)
        if opening is None:
            raise ValueError
        self.at = opening.end()
        seen = set()
        closing = False
        while not closing:
            name = _NAME.match(self.data, self.at)
            if name is None or name[1] in seen:
                raise ValueError
            seen.add(name[1])
            self.at = name.end()
            yield name[1].decode()
            following = _NEXT.match(self.data, self.at)
            if following is None:
                raise ValueError
            self.at = following.end()
            closing = following[1] == b"}"
        if self.data[self.at :].strip(b" \t\n\r"):
            raise ValueError

    def value(self) -> Any:
        """Take a value of any kind."""
        size = BLOCK
        while True:
            window = self.data[self.at : self.at + size]
            whole = self.at + size >= len(self.data)
            text, _ = utf_8_decode(window, "strict", whole)
            try:
                value, end = self._decode(text)
            except ValueError:
                if whole:
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
        while cut := _BETWEEN.search(self.data, self.at + BLOCK):
            found = columns_of(self.data[self.at : cut.start() + 1], last, words)
            if found is None:
                return
            yield found
            self.at = cut.end() - 1

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
            cut = _BETWEEN.search(self.data, candidate)
            if cut is None:
                break
            try:
                rows, used = self._list(self.data[self.at : cut.start() + 1] + b"]")
            except ValueError:
                candidate = cut.end() - 1
                continue
            if self.at + used <= cut.start() + 1:
                self.at += used
                return rows, False
            self.at = cut.end() - 1
            return rows, True
        rows, used = self._list(self.data[self.at :])
        self.at += used
        return rows, False

    def _list(self, block: bytes) -> tuple[list[Any], int]:
        """Elements of a list whose opening bracket is gone, and how many bytes they take."""
        if self._decode_whole is not None:
            try:
                return self._decode_whole(b"[" + block), len(block)
            except self._not_whole:
                pass  # such as the last block of a list, with what comes after it
        text = f"[{block.decode()}"
        rows, end = self._decode(text)
        return rows, len(text[1:end].encode())


def _no_number(_: str) -> None:
    """Refuse NaN and the infinities, which JSON does not have."""
    raise ValueError
