"""Answers that are ready: kept as bytes as long as nothing was written."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from api.edge.whole import Head
from roadmap.model.access import Role
from roadmap.texts import Language

Key = tuple[Role, str, bytes, bytes, Language, bool]
"""Role, path, query, Accept, language, and whether compressed answers are taken."""

_OVERHEAD = 2_000
"""Bytes that an answer takes besides its body and its key, roughly."""


@dataclass(frozen=True, slots=True)
class ReadyAnswer:
    """A whole answer with status 200.

    Attributes
    ----------
    template
        Template of its route, by which it is counted.
    etag
        Its entity tag.
    full
        The head of a 200: all headers but those that differ from request to request.
    bare
        The head of a 304: those that are not about the body.
    body
        The bytes.
    """

    template: str
    etag: bytes
    full: Head
    bare: Head
    body: bytes


class ReadyAnswers:
    """Answers by key, the least recently used ones dropped first.

    All of them hold for one stamp: with another one everything is dropped. An
    answer is kept with the stamp from before it was computed, so one that was
    overtaken by a write is never given.

    Notes
    -----
    Constant time. For one event loop: no locks.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._held: Hashable = None
        self._answers: OrderedDict[Key, ReadyAnswer] = OrderedDict()
        self._size = 0

    def hold(self, stamp: Hashable) -> None:
        """Tell the stamp of now; what was kept under another one is dropped."""
        if stamp != self._held:
            self._answers.clear()
            self._size = 0
            self._held = stamp

    def find(self, key: Key) -> ReadyAnswer | None:
        """Return the answer to a request; `hold` must have been told the stamp just before."""
        answer = self._answers.get(key)
        if answer is not None:
            self._answers.move_to_end(key)
        return answer

    def keep(self, key: Key, answer: ReadyAnswer, stamp: Hashable) -> None:
        """Keep an answer that was computed after `stamp` was taken."""
        size = _size(key, answer)
        # One answer may not drive out all others.
        if stamp != self._held or key in self._answers or size > self._limit // 4:
            return
        self._answers[key] = answer
        self._size += size
        while self._size > self._limit:
            self._size -= _size(*self._answers.popitem(last=False))


def _size(key: Key, answer: ReadyAnswer) -> int:
    return len(answer.body) + len(key[1]) * 4 + len(key[2]) + len(key[3]) + _OVERHEAD


def matches(if_none_match: bytes, etag: bytes) -> bool:
    """Whether an If-None-Match header names an entity tag (weak comparison, RFC 9110).

    Notes
    -----
    A tag may hold a comma, so whole tags in quotes are compared, not parts of a list.
    """
    if if_none_match == etag:
        return True
    opaque = etag.removeprefix(b"W/")
    rest = if_none_match.strip()
    if rest == b"*":
        return True
    while rest:
        rest = rest.lstrip(b" \t,").removeprefix(b"W/")
        if not rest.startswith(b'"'):
            return False
        tag, quote, rest = rest[1:].partition(b'"')
        if quote and opaque == b'"' + tag + b'"':
            return True
    return False
