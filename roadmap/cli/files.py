"""Opening and writing files, with one report for everything that can be wrong."""

import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NoReturn

from roadmap.cli.usage import UsageProblem
from roadmap.errors import DocumentError, Problem

STANDARD = "-"
"""Name of standard input and output."""

_READ_LIMIT = 200_000_000
"""Bytes that are read at most, so that an endless pipe ends; far above what is accepted."""


def read_bytes(name: str) -> bytes:
    """Return the bytes of a file, or of standard input for "-".

    Raises
    ------
    roadmap.errors.DocumentError
        When the file is missing, is a directory or cannot be read.
    """
    try:
        if name == STANDARD:
            return sys.stdin.buffer.read(_READ_LIMIT)
        with Path(name).open("rb") as stream:
            return stream.read(_READ_LIMIT)
    except (OSError, ValueError) as error:
        _refuse(name, error, "file-unreadable", missing="file-missing")


def refuse_second_standard(*names: str | None) -> None:
    """Refuse that two names are standard input, which can be read only once.

    Raises
    ------
    roadmap.errors.DocumentError
        When they are.
    """
    if names.count(STANDARD) > 1:
        raise DocumentError([Problem("", "stdin-twice")], STANDARD)


def as_path(name: str) -> Path:
    """Return the path of a file that others write or read by its name.

    Raises
    ------
    UsageProblem
        When it is standard input or output, which has no name.
    roadmap.errors.DocumentError
        When no file can have this name.
    """
    if name == STANDARD:
        raise UsageProblem("file-name")
    try:
        Path(name).lstat()
    except ValueError as error:
        _refuse(name, error, "name-unreadable", missing="file-missing")
    except OSError:
        pass  # Whoever opens it tells what is wrong.
    return Path(name)


def write_bytes(name: str, data: bytes) -> None:
    """Write a whole file or nothing; see `write_pieces`."""
    write_pieces(name, (data,))


def write_pieces(name: str, pieces: Iterable[bytes]) -> int:
    """Write a whole file or nothing, or to standard output for "-"; return how many bytes.

    The bytes go to a new file in the same directory, which then takes the
    place of the old one; what stops half-way leaves the old one as it was.

    Raises
    ------
    roadmap.errors.DocumentError
        When the place is a directory, has no directory or cannot be written.
    """
    if name == STANDARD:
        size = _pour(pieces, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return size
    try:
        target = Path(os.path.realpath(name))
        if target.is_dir():
            raise IsADirectoryError(name)
        whole = not target.exists() or target.is_file()
    except (OSError, ValueError) as error:
        _refuse(name, error, "file-unwritable", missing="folder-missing")
    try:
        if whole:
            return _replace(target, pieces)
        # A pipe or a device cannot be replaced, only written to.
        with target.open("wb") as stream:
            return _pour(pieces, stream)
    except OSError as error:
        _refuse(name, error, "file-unwritable", missing="folder-missing")


def _pour(pieces: Iterable[bytes], stream: BinaryIO) -> int:
    size = 0
    for piece in pieces:
        stream.write(piece)
        size += len(piece)
    return size


def _replace(target: Path, pieces: Iterable[bytes]) -> int:
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            size = _pour(pieces, stream)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise
    return size


def _mode(target: Path) -> int:
    """Rights of the old file, or those that any new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _refuse(name: str, error: OSError | ValueError, otherwise: str, *, missing: str) -> NoReturn:
    if isinstance(error, BrokenPipeError):
        raise error
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        problem = Problem("", missing)
    elif isinstance(error, IsADirectoryError):
        problem = Problem("", "file-is-directory")
    elif isinstance(error, ValueError):
        # Python refuses names with NUL or lone surrogates before the system sees them.
        problem = Problem("", "name-unreadable")
    else:
        problem = Problem("", otherwise, (("reason", error.strerror or str(error)),))
    raise DocumentError([problem], name) from None
