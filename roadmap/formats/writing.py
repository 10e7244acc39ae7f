"""The roadmap document, written in its one normal form; `document` reads it."""

import json
from collections.abc import Iterator
from typing import Any

from roadmap.model.roadmap import Roadmap, record_document


def write_roadmap(roadmap: Roadmap) -> bytes:
    """Return the document of a roadmap: its one normal form, as indented JSON.

    Reading the result gives an equal roadmap.
    """
    return b"".join(document_pieces(roadmap))


def document_pieces(roadmap: Roadmap) -> Iterator[bytes]:
    """Yield `write_roadmap` an entry at a time, so that it takes no memory of its own."""
    begin = "{\n  "
    for name, value in roadmap.members():
        yield f"{begin}{json.dumps(name)}: ".encode()
        begin = ",\n  "
        if not isinstance(value, tuple):
            yield _indented(value, 2)
            continue
        between = "[\n    "
        for record in value:
            yield between.encode() + _indented(record_document(record), 4)
            between = ",\n    "
        yield b"\n  ]"
    yield b"\n}\n"


def _indented(value: Any, by: int) -> bytes:
    written = json.dumps(value, indent=2, ensure_ascii=False)
    return written.replace("\n", "\n" + " " * by).encode()
