"""Zip files, out and in: the same bytes for the same content, and no bombs."""

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Final

from roadmap.errors import DocumentError, Problem

MEMBER_LIMIT: Final = 1_000
"""How many members of a zip file are read."""

UNPACKED_LIMIT: Final = 200_000_000
"""How many bytes all members of a zip file may have together, unpacked."""

_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)


class _Sink:
    """A file that is only written to; what was written can be taken out."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._pieces.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: what was written is there."""

    def taken(self) -> bytes:
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)


def packed(members: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    """Yield a zip file of members, each with its name and its bytes in pieces.

    No clock and no machine is in it, so that the same members are the same bytes.
    """
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[call-overload]
        for name, pieces in members:
            info = zipfile.ZipInfo(name, _MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            with archive.open(info, "w") as member:
                for piece in pieces:
                    member.write(piece)
                    yield sink.taken()
            yield sink.taken()
    yield sink.taken()


def is_zipped(data: bytes) -> bool:
    """Whether a file begins as zip files do."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def unpacked(data: bytes, file: str) -> list[tuple[str, bytes]]:
    """Return the members of a zip file, each with its name, in the order of the file.

    Two may have one name: then it is up to who reads them which one counts.
    Nothing is unpacked of a file that says that it is too large; what unpacks
    to more than it says is damaged.

    Raises
    ------
    roadmap.errors.DocumentError
        When it is no zip file, is damaged or encrypted, or is too large unpacked.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            size = sum(info.file_size for info in infos)
            if len(infos) > MEMBER_LIMIT or size > UNPACKED_LIMIT:
                raise DocumentError([_too_large(len(infos), size)], file)
            return [(info.filename, archive.read(info)) for info in infos]
    except _FAULTS:
        raise DocumentError([Problem("", "not-a-zip")], file) from None


def _too_large(count: int, size: int) -> Problem:
    details = (
        *(("count", count), ("limit", UNPACKED_LIMIT // 1_000_000)),
        *(("most", MEMBER_LIMIT), ("size", size // 1_000_000)),
    )
    return Problem("", "zip-too-large", details)
