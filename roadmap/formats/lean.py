"""The quick way through a large document: read only what placing needs, place, write a table.

It reads a document block by block, so that a million actions fit in memory,
and loads no records, so that a small document is placed in the time that
Python takes to start. It never reports a problem: whatever it finds odd
it leaves to the full reader (`roadmap.formats.document`), which names every
problem with its place. What it does not read (texts, sources, findings) it
does not judge either.
"""

from __future__ import annotations

import gc
import json
import re
from array import array
from codecs import utf_8_decode
from collections.abc import Iterable, Iterator, MutableSequence
from itertools import islice, repeat
from operator import contains, eq, itemgetter

from roadmap.engine.placing import Graph, place
from roadmap.model.order import natural_key

# `typing` takes as long to load as a small document takes to place.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

HEADER = "number\tplateau\twave\tlatest_plateau\tslack\n"
"""First line of the table."""

LARGE = 10_000_000
"""Bytes of a document from which a faster parser is worth loading, and arrays worth their
slower access: they are eight times smaller than lists."""

_BLOCK = 16_384
"""Bytes that are parsed at a time: what they become fits in the processor's cache."""

_TRIES = 8
"""Ends of a block that are tried before the rest of a list is parsed in one go."""

_ODD = (ValueError, KeyError, TypeError, IndexError, RecursionError, OverflowError)
"""What reading raises on anything that is not a plain, correct document."""

_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\n\r]*\{")
_NAME = re.compile(rb'[ \t\n\r]*"([^"\\\x00-\x1f]*)"[ \t\n\r]*:[ \t\n\r]*')
_NEXT = re.compile(rb"[ \t\n\r]*([,}])")
_BETWEEN = re.compile(rb"\}[ \t\n\r]*,[ \t\n\r]*\{")
_TWO_PARTS = re.compile(r"(?:[0-9]{1,15}\.[0-9]{1,15}\n)*+")
_NUMBERS = r"(?:[0-9A-Za-z](?:[0-9A-Za-z._-]{0,30}[0-9A-Za-z])?\n)*+"

_HARD, _SOFT = "builds-on", "more-effective-after"
_STATUSES = frozenset({"proposed", "planned", "started", "done", "blocked", "dropped"})
_FROZEN = frozenset({"started", "done"})
_OWN_BOUNDS = frozenset({"status", "earliest_plateau", "pin", "ceiling", "frozen_plateau"})


def placements_table(data: bytes) -> bytes | None:
    """Return where every action of a document stands, as tab-separated text.

    Parameters
    ----------
    data
        UTF-8 encoded JSON of a roadmap.

    Returns
    -------
    A line of column names and one line for each action that is not dropped,
    in natural order: number, plateau, wave, latest plateau and slack in
    plateaus. None when the full reader has to look at the document.

    Notes
    -----
    Linear in the size of the document.
    """
    collecting = gc.isenabled()
    # Nothing below makes reference cycles; looking for them takes a third of the time.
    gc.disable()
    try:
        graph = read_columns(data)
        del data
        return None if graph is None else _table(graph)
    finally:
        if collecting:
            gc.enable()


def _table(graph: Graph) -> bytes:
    found = place(graph)
    lines = zip(graph.numbers, found.plateau, found.wave, found.latest, strict=True)
    parts = [HEADER.encode()]
    while part := "".join(
        [
            f"{number}\t{plateau}\t{wave}\t{latest}\t{latest - plateau}\n"
            for number, plateau, wave, latest in islice(lines, _BLOCK)
        ]
    ):
        parts.append(part.encode())
    return b"".join(parts)


def read_columns(data: bytes) -> Graph | None:
    """Read what placing needs from a document; None when anything about it is odd.

    Parameters
    ----------
    data
        UTF-8 encoded JSON of a roadmap.

    Returns
    -------
    The same graph as that of the full reader: actions in natural order,
    dropped ones and the dependencies that touch them left out; with arrays
    for columns when the document is large.
    """
    try:
        return _Columns(data).graph
    except _ODD:
        return None


class _Document:
    """A position in the text of a document, at the start of a value unless said otherwise."""

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
        size = _BLOCK
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

    def blocks(self) -> Iterator[list[Any]]:
        """Take a list, some of its elements at a time."""
        if self.data[self.at : self.at + 1] != b"[":
            raise ValueError
        self.at += 1
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
        candidate = self.at + _BLOCK
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


class _Columns:
    """The columns of a graph, filled while a document goes by."""

    def __init__(self, data: bytes) -> None:
        self._compact = len(data) >= LARGE
        self._position: dict[str, int] = {}
        self._special: list[dict[str, Any]] = []
        self._tail, self._head, self._step = self._new("i"), self._new("i"), self._new("b")
        document = _Document(data)
        plain: dict[str, Any] = {}
        actions = early = None
        for name in document.names():
            if name == "actions":
                actions = self._read_actions(document)
            elif name == "dependencies" and actions is None:
                early = document.at
                document.value()
            elif name == "dependencies":
                self._read_dependencies(document)
            else:
                plain[name] = document.value()
        if early is not None:
            document.at = early
            self._read_dependencies(document)
        self.graph = self._graph(_horizon(plain), actions or [])

    def _new(self, code: str, values: Iterable[int] = ()) -> MutableSequence[int]:
        return array(code, values) if self._compact else list(values)

    def _read_actions(self, document: _Document) -> list[str]:
        """Return the numbers of the actions that are not dropped, in natural order."""
        numbers: list[str] = []
        special = self._special
        for rows in document.blocks():
            numbers += map(itemgetter("number"), rows)
            special += [row for row in rows if not _OWN_BOUNDS.isdisjoint(row)]
        count = len(numbers)
        dropped = {row["number"] for row in special if row.get("status") == "dropped"}
        numbers = [number for number in _in_order(numbers) if number not in dropped]
        self._position = dict(zip(numbers, range(len(numbers)), strict=True))
        # Below zero, and each its own, so that dependencies on them can be told.
        self._position.update((number, -1 - i) for i, number in enumerate(dropped))
        if len(self._position) != count:
            raise ValueError
        return numbers

    def _read_dependencies(self, document: _Document) -> None:
        position = self._position.__getitem__
        for rows in document.blocks():
            kinds = list(map(itemgetter("kind"), rows))
            # Comparing texts is quicker than looking them up.
            if kinds.count(_HARD) + kinds.count(_SOFT) != len(kinds):
                raise ValueError
            steps = list(map(eq, kinds, repeat(_HARD)))
            if any(map(contains, rows, repeat("same_plateau"))):
                steps = list(map(_step, rows))
            self._tail.extend(map(position, map(itemgetter("predecessor"), rows)))
            self._head.extend(map(position, map(itemgetter("successor"), rows)))
            self._step.extend(steps)

    def _graph(self, horizon: int, numbers: list[str]) -> Graph:
        if any(map(eq, self._tail, self._head)):
            raise ValueError
        if len(self._position) > len(numbers):
            self._leave_out_dropped()
        floor, ceiling, frozen = (
            self._new("b", repeat(value, len(numbers))) for value in (1, horizon, 0)
        )
        for row in self._special:
            bounds = _own_bounds(row, horizon)
            at = self._position[row["number"]]
            if at >= 0:
                floor[at], ceiling[at], frozen[at] = bounds
        return Graph(numbers, horizon, self._tail, self._head, self._step, floor, ceiling, frozen)

    def _leave_out_dropped(self) -> None:
        kept = [
            (tail, head, step)
            for tail, head, step in zip(self._tail, self._head, self._step, strict=True)
            if tail >= 0 and head >= 0
        ]
        for index, column in enumerate((self._tail, self._head, self._step)):
            del column[:]
            column.extend(map(itemgetter(index), kept))


def _horizon(plain: dict[str, Any]) -> int:
    """Number of plateaus, where the document is what it says it is."""
    found = [plateau["number"] for plateau in plain["plateaus"]]
    horizon = len(found)
    if not 2 <= horizon <= 12 or {type(number) for number in found} != {int}:
        raise ValueError
    if sorted(found) != list(range(1, horizon + 1)) or plain.get("format", _FORMAT) != _FORMAT:
        raise ValueError
    return horizon


_FORMAT = "roadmap/1"


def _in_order(numbers: list[str]) -> list[str]:
    """Sort numbers in their natural order; nearly all have two parts, such as "3.12"."""
    if not numbers:
        return numbers
    lines = "\n".join(numbers) + "\n"
    if lines.count("\n") != len(numbers):
        raise ValueError
    if _TWO_PARTS.fullmatch(lines):
        parts = list(map(int, lines[:-1].replace("\n", ".").split(".")))
        return [key[2] for key in sorted(zip(parts[::2], parts[1::2], numbers, strict=True))]
    if not re.fullmatch(_NUMBERS, lines):
        raise ValueError
    return sorted(numbers, key=natural_key)


def _step(row: dict[str, Any]) -> bool:
    """Whether the successor stands a plateau later; only the hard kind may say that it need not."""
    same, hard = row.get("same_plateau", False), row["kind"] == _HARD
    if type(same) is not bool or (same and not hard):
        raise ValueError
    return hard and not same


def _own_bounds(row: dict[str, Any], horizon: int) -> tuple[int, int, int]:
    """Floor, ceiling and frozen plateau of an action, as `roadmap.model.action` has them."""
    status = row.get("status", "proposed")
    if status not in _STATUSES:
        raise ValueError
    if status in ("blocked", "dropped") and not row["status_reason"]:
        raise ValueError
    floor = row.get("earliest_plateau")
    earliest = 1 if floor is None else _plateau(floor["plateau"], horizon)
    pin, ceiling, taken_up = (
        None if row.get(name) is None else _plateau(row[name], horizon)
        for name in ("pin", "ceiling", "frozen_plateau")
    )
    frozen = (taken_up or pin or earliest) if status in _FROZEN else 0
    if taken_up and not frozen:
        raise ValueError
    return max(earliest, pin or 1), min(ceiling or horizon, pin or horizon), frozen


def _plateau(value: Any, horizon: int) -> int:
    if type(value) is not int or not 1 <= value <= horizon:
        raise ValueError
    return value
