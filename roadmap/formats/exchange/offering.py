"""A roadmap in a format of another tool, and what every format would lose of it."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import PurePath
from typing import get_args

from roadmap.errors import MissingDependencyError, UnknownFormatError
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.registry import (
    FORMATS,
    Format,
    format_of,
    lost,
    recognises,
    title_of,
    write,
)
from roadmap.model.exchange import Aspect
from roadmap.model.offer import Exports, Offer, Offered
from roadmap.model.plan import Diagnostic
from roadmap.texts import Language

PIECE_BYTES = 64_000
"""Bytes of a piece of an export at least, but for the last one."""


@dataclass(frozen=True)
class Export:
    """A roadmap in a format of another tool.

    Attributes
    ----------
    portfolio
        What is written.
    format
        What it is written as.
    """

    portfolio: Portfolio
    format: Format

    @property
    def file(self) -> str:
        """A name for the file: the id, its revision where there is one, and the suffix."""
        revision = self.portfolio.revision
        mark = "" if revision is None else f"-r{revision}"
        return f"{self.portfolio.roadmap.id}{mark}.{self.format.suffix}"

    @cached_property
    def lost(self) -> tuple[Diagnostic, ...]:
        """What the roadmap has and the file has not."""
        return lost(self.portfolio, self.format.name)

    @property
    def tag(self) -> str:
        """A hash of all that decides about the bytes; it is there before they are."""
        found = self.portfolio
        parts = (
            *(version("plateauplanner"), found.roadmap.sha256, found.plan.sha256),
            *(str(found.revision), str(found.at), found.language, self.format.name),
        )
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def pieces(self) -> Iterator[bytes]:
        """Return the bytes of the file, a piece at a time.

        Raises
        ------
        roadmap.errors.MissingDependencyError
            When the extra that it needs is not installed.
        """
        return _gathered(write(self.portfolio, self.format.name))


def _gathered(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Give the same bytes in fewer pieces: each costs whoever passes it on."""
    parts, size = [], 0
    for piece in pieces:
        parts.append(piece)
        size += len(piece)
        if size >= PIECE_BYTES:
            yield b"".join(parts)
            parts, size = [], 0
    if parts:
        yield b"".join(parts)


def exported(portfolio: Portfolio, name: str) -> Export:
    """Return a portfolio in a format, to be written.

    Raises
    ------
    roadmap.errors.UnknownFormatError
        When there is no such format, or it is only read.
    """
    format = format_of(name)
    if not format.out:
        raise UnknownFormatError(name)
    return Export(portfolio, format)


def offered(format: Format, language: Language = "nl") -> Offered:
    """Return a format as an answer tells it, with its title in a language."""
    return Offered(
        name=format.name,
        title=title_of(format, language),
        media_type=format.media_type,
        suffix=format.suffix,
        out=format.out,
        into=format.into,
        carries=tuple(aspect for aspect in get_args(Aspect) if aspect in format.carries),
    )


def offers(portfolio: Portfolio) -> Exports:
    """Return every format with what a portfolio would lose in it."""
    found = []
    for format in FORMATS:
        available, missed = True, tuple[Diagnostic, ...]()
        try:
            missed = lost(portfolio, format.name) if format.out else ()
        except MissingDependencyError:
            available = False
        found.append(
            Offer(**dict(offered(format, portfolio.language)), available=available, lost=missed)
        )
    return Exports(
        roadmap=portfolio.roadmap.id,
        roadmap_sha256=portfolio.roadmap.sha256,
        formats=tuple(found),
    ).sealed()


def formats_of_file(name: str, *, into: bool = False) -> tuple[Format, ...]:
    """Return the formats of which files end like this one; of several suffixes the longest.

    Where none does, those whose files have the same extension: "plan.xml" can be MS Project.

    Parameters
    ----------
    name
        Name of the file; capitals do not count.
    into
        Whether it is read; else it is written.
    """
    path = PurePath(name.lower())
    formats = [format for format in FORMATS if (format.into if into else format.out)]
    fitting = [format for format in formats if path.name.endswith(f".{format.suffix}")]
    longest = max((len(format.suffix) for format in fitting), default=0)
    if not fitting:
        return tuple(
            format for format in formats if path.suffix[1:] in _extensions(format, into=into)
        )
    return tuple(format for format in fitting if len(format.suffix) == longest)


def formats_of_content(formats: Iterable[Format], data: bytes) -> tuple[Format, ...]:
    """Return those of some formats that a file looks like; all of them where it is like none.

    A table is told apart by the names of its columns.
    """
    found = tuple(formats)
    if len(found) < 2:
        return found
    return tuple(format for format in found if recognises(format, data)) or found


def _extensions(format: Format, *, into: bool) -> set[str]:
    """Return the last part of every suffix."""
    return {format.suffix.rpartition(".")[2], *(format.also if into else ())} - {""}
