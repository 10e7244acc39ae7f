"""The quick way through a large document: read only what placing needs, place, write a table.

It reads a document block by block, so that a million actions fit in memory,
and loads no records, so that a small document is placed in the time that
Python takes to start. It never reports a problem: whatever it finds odd
it leaves to the full reader (`roadmap.formats.document`), which names every
problem with its place. What it does not need (texts, sources, findings) it
does not judge either; but a name that a roadmap does not know, or that stands
twice in one object, may be a slip of the pen for one that matters.
"""

from __future__ import annotations

import gc
from itertools import islice, repeat
from operator import contains, eq, itemgetter

from roadmap.engine.placing import Graph, place
from roadmap.formats import blocks
from roadmap.formats.known import ACTION_NAMES, LINK_NAMES, NAMES
from roadmap.formats.scanning import first_value

# `typing` takes as long to load as a small document takes to place, and so does `re`.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, MutableSequence
    from typing import Any

HEADER = "number\tplateau\twave\tlatest_plateau\tslack\n"
"""First line of the table."""

SIZE_LIMIT = 2_000_000_000
"""Bytes of the largest document that is read; a million actions take 320 million."""

_ODD = (ValueError, KeyError, TypeError, IndexError, RecursionError, OverflowError)
"""What reading raises on anything that is not a plain, correct document."""

_DIGITS = b"0123456789"
_MANY = 10**15
"""Parts of a number below this are short enough, however many there are."""

_NUMBERS = r"(?:[0-9A-Za-z](?:[0-9A-Za-z._-]{0,30}[0-9A-Za-z])?\n)*+"

_HARD, _SOFT = "builds-on", "more-effective-after"
_STATUSES = frozenset({"proposed", "planned", "started", "done", "blocked", "dropped"})
_FROZEN = frozenset({"started", "done"})
_SAME = "same_plateau"
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
            for number, plateau, wave, latest in islice(lines, blocks.BLOCK)
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


class _Columns:
    """The columns of a graph, filled while a document goes by."""

    def __init__(self, data: bytes) -> None:
        self._compact = len(data) >= blocks.LARGE
        self._position: dict[str, int] = {}
        self._special: list[dict[str, Any]] = []
        self._tail, self._head, self._step = self._new("i"), self._new("i"), self._new("b")
        document = blocks.Blocks(data)
        plain: dict[str, Any] = {}
        actions = early = None
        for name in document.names():
            if name not in NAMES:
                raise ValueError
            if name == "actions":
                actions = self._read_actions(document)
            elif name == "dependencies" and actions is None:
                early = document.at
                document.open_list()
                for _ in document.blocks():
                    pass
            elif name == "dependencies":
                self._read_dependencies(document)
            else:
                plain[name] = document.value()
        if early is not None:
            document.at = early
            self._read_dependencies(document)
        self.graph = self._graph(_horizon(plain), actions or [])

    def _new(self, code: str, values: Iterable[int] = ()) -> MutableSequence[int]:
        if not self._compact:
            return list(values)
        from array import array

        return array(code, values)

    def _read_actions(self, document: blocks.Blocks) -> list[str]:
        """Return the numbers of the actions that are not dropped, in natural order."""
        numbers: list[str] = []
        special = self._special
        document.open_list()
        for columns, _ in document.columns():
            bounded = not _OWN_BOUNDS.isdisjoint(columns)
            if bounded or not {"number", "title"} <= columns.keys() <= ACTION_NAMES:
                break
            numbers += columns["number"]
        for rows in document.blocks():
            numbers += map(itemgetter("number"), rows)
            titles = map(itemgetter("title"), rows)
            if {*map(type, titles)} - {str} or not all(map(ACTION_NAMES.issuperset, rows)):
                raise ValueError
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

    def _read_dependencies(self, document: blocks.Blocks) -> None:
        document.open_list()
        for columns, steps in document.columns("kind", _SOFT, _HARD):
            if _SAME in columns or not LINK_NAMES.issuperset(columns):
                break
            self._extend(columns["predecessor"], columns["successor"], steps)
        for rows in document.blocks():
            if not all(map(LINK_NAMES.issuperset, rows)):
                raise ValueError
            kinds = [row["kind"] for row in rows]
            # Comparing texts is quicker than looking them up.
            if kinds.count(_HARD) + kinds.count(_SOFT) != len(kinds):
                raise ValueError
            hard = map(eq, kinds, repeat(_HARD))
            same = any(map(contains, rows, repeat(_SAME)))
            tails, heads = (map(itemgetter(name), rows) for name in ("predecessor", "successor"))
            self._extend(tails, heads, map(_step, rows) if same else hard)

    def _extend(self, tails: Iterable[str], heads: Iterable[str], steps: Iterable[int]) -> None:
        position = self._position.__getitem__
        self._tail.extend(map(position, tails))
        self._head.extend(map(position, heads))
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
    """Number of plateaus, where the document is what it says it is and has what it must."""
    if not isinstance(plain["id"], str) or not isinstance(plain["title"], str):
        raise ValueError
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
    parts = _two_parts(lines, len(numbers))
    if parts:
        return [key[2] for key in sorted(zip(parts[::2], parts[1::2], numbers, strict=True))]
    import re

    from roadmap.model.order import natural_key

    if lines.count("\n") != len(numbers) or not re.fullmatch(_NUMBERS, lines):
        raise ValueError
    return sorted(numbers, key=natural_key)


def _two_parts(lines: str, count: int) -> list[int]:
    """Both parts of every number, one number a line; none when any is not of that form."""
    if lines.encode().translate(None, _DIGITS) != b".\n" * count:
        return []
    # As a list in JSON the parts need not become texts first.
    text = lines[:-1].replace("\n", ",").replace(".", ",")
    try:
        parts, _ = first_value(f"[{text}]")
    except ValueError:
        return []  # a part is missing, or begins with a zero
    return parts if max(parts) < _MANY else []


def _step(row: dict[str, Any]) -> bool:
    """Whether the successor stands a plateau later; only the hard kind may say that it need not."""
    same, hard = row.get(_SAME, False), row["kind"] == _HARD
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
