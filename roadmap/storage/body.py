"""The canonical JSON of a roadmap, without computing again what did not change.

Records are frozen and a change replaces only a few of them, so the JSON of
the others is remembered from the revision before.
"""

from operator import is_
from threading import Lock
from typing import Any

import msgspec

from roadmap.model.record import Record
from roadmap.model.roadmap import Roadmap

REMEMBERED = 16
"""How many roadmaps the records are remembered of, those written longest ago forgotten first."""

_NAMES = sorted(
    (msgspec.json.encode(field.alias or name) + b":", name)
    for name, field in Roadmap.model_fields.items()
)
"""How each field begins in JSON, in the order of the names there."""

_UNTOLD: tuple[object, ...] = (None, ())
"""What a document leaves out: nothing else is the default of a field."""

_Known = dict[str, tuple[tuple[Record, ...], list[bytes], bytes]]
"""By the name of a list: its records, the JSON of each, and the JSON of the whole list."""


class BodyWriter:
    """Writes roadmaps; may be used from any thread."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._lock = Lock()

    def write(self, roadmap: Roadmap) -> bytes:
        """Return the canonical JSON of a roadmap without its schema reference.

        Its SHA-256 is ``roadmap.sha256``.

        Notes
        -----
        Linear in the size of the roadmap; the slow part is linear in the
        records that were not in the roadmap of this id written before.
        """
        with self._lock:
            before = self._known.get(roadmap.id, {})
        now: _Known = {}
        parts = []
        for alias, name in _NAMES:
            value = getattr(roadmap, name)
            if name == "schema_" or (name != "format" and value in _UNTOLD):
                continue
            if isinstance(value, tuple):
                found = now[name] = _list(value, before.get(name))
                parts.append(alias + found[2])
            else:
                parts.append(alias + _json(value))
        with self._lock:
            self._known.pop(roadmap.id, None)
            self._known[roadmap.id] = now
            while len(self._known) > REMEMBERED:
                del self._known[next(iter(self._known))]
        return b"{" + b",".join(parts) + b"}"


def _list(
    records: tuple[Record, ...], before: tuple[tuple[Record, ...], list[bytes], bytes] | None
) -> tuple[tuple[Record, ...], list[bytes], bytes]:
    known: dict[int, bytes] = {}
    if before is not None:
        if len(before[0]) == len(records) and all(map(is_, before[0], records)):
            return before
        # The records of before are still held, so no other can have the identity of one.
        known = dict(zip(map(id, before[0]), before[1], strict=True))
    written = [known.get(id(record)) or _json(record) for record in records]
    return records, written, b"[" + b",".join(written) + b"]"


def _json(value: Any) -> bytes:
    if not isinstance(value, Record):
        return msgspec.json.encode(value)
    written = value.model_dump_json(by_alias=True, exclude_defaults=True)
    return msgspec.json.encode(msgspec.json.decode(written), order="sorted")
