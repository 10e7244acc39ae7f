"""The one list of formats, and the one way out and in.

Each format is a module of this package with some of these functions::

    write(portfolio: Portfolio) -> Iterator[bytes]      the file, a piece at a time
    check(portfolio: Portfolio) -> Iterator[Diagnostic] what else it cannot carry whole
    read(data: bytes, name: str) -> Brought             what a file says, or a whole roadmap
    recognises(data: bytes) -> bool                     whether a file is one of this format

`write` gives the same bytes for the same portfolio: no clock, no random ids.
`read` raises `roadmap.errors.DocumentError` with every problem that leaves
nothing to go on with, and tells the rest as diagnostics of what it brought.
A module is loaded when its format is first used.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Final

from roadmap.errors import DocumentError, MissingDependencyError, Problem, UnknownFormatError
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.model.exchange import Aspect, Brought
from roadmap.model.plan import Diagnostic
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language, text

SIZE_LIMIT = 50_000_000
"""Bytes of the largest file that is read."""

_NAMED = 12
"""How many numbers a diagnostic names."""

EVERYTHING: Final[frozenset[Aspect]] = frozenset(
    {
        *("numbers", "titles", "summaries", "parents", "plateaus", "waves", "quarters"),
        *("statuses", "owners", "references", "dependencies", "kinds", "findings", "gates"),
    }
)


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes
    ----------
    name
        Name for machines, and that of its module (with "_" for "-").
    title
        Name for people.
    media_type
        Its media type; no other format has it.
    suffix
        How its files end, without the dot.
    carries
        What it can carry; the rest is told to be lost.
    out, into
        Whether it is written, and whether it is read.
    extra
        The optional part of this program that it needs; null for none.
    also
        What files may end in as well that are read, without the dot.
    """

    name: str
    title: str
    media_type: str
    suffix: str
    carries: frozenset[Aspect]
    out: bool = True
    into: bool = False
    extra: str | None = None
    also: tuple[str, ...] = ()


FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "json",
        "JSON (roadmap)",
        "application/vnd.plateauplanner.roadmap+json",
        "json",
        EVERYTHING - {"waves"},
        into=True,
    ),
    Format(
        "plan",
        "JSON (plan)",
        "application/vnd.plateauplanner.plan+json",
        "plan.json",
        frozenset({"numbers", "plateaus", "waves"}),
        into=True,
    ),
    Format(
        "csv",
        "CSV (set)",
        "application/vnd.plateauplanner.csv+zip",
        "csv.zip",
        EVERYTHING,
        into=True,
        also=("csv",),
    ),
    Format(
        "xlsx",
        "Excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
        EVERYTHING,
        into=True,
        extra="exchange",
    ),
    Format(
        "jira",
        "Jira (CSV)",
        "application/vnd.plateauplanner.jira+csv",
        "jira.csv",
        EVERYTHING - {"waves", "findings", "gates"},
        into=True,
    ),
    Format(
        "projectplace",
        "Planview ProjectPlace (CSV)",
        "application/vnd.plateauplanner.projectplace+csv",
        "projectplace.csv",
        EVERYTHING - {"waves", "findings", "gates"},
        into=True,
    ),
    Format(
        "mspdi",
        "MS Project (XML)",
        "application/vnd.ms-project+xml",
        "project.xml",
        EVERYTHING - {"findings", "gates"},
        into=True,
        extra="exchange",
    ),
    Format(
        "ical",
        "iCalendar",
        "text/calendar",
        "ics",
        EVERYTHING - {"findings"},
        extra="exchange",
    ),
    Format(
        "graphml",
        "GraphML",
        "application/graphml+xml",
        "graphml",
        EVERYTHING - {"gates"},
        into=True,
        extra="exchange",
    ),
    Format("gexf", "GEXF (Gephi)", "application/gexf+xml", "gexf", EVERYTHING - {"gates"}),
    Format("dot", "DOT (Graphviz)", "text/vnd.graphviz", "dot", EVERYTHING - {"gates"}),
    Format(
        "mermaid",
        "Mermaid",
        "text/vnd.mermaid",
        "mmd",
        frozenset({"numbers", "titles", "plateaus", "statuses", "dependencies", "kinds"}),
    ),
    Format(
        "edges",
        "CSV (dependencies)",
        "application/vnd.plateauplanner.edges+csv",
        "edges.csv",
        frozenset({"dependencies", "kinds"}),
    ),
    Format(
        "parquet",
        "Parquet (set)",
        "application/vnd.plateauplanner.parquet+zip",
        "parquet.zip",
        EVERYTHING,
        extra="exchange",
    ),
    Format(
        "archimate",
        "ArchiMate (Archi, GEMMA, BlueDolphin)",
        "application/vnd.opengroup.archimate+xml",
        "archimate.xml",
        EVERYTHING,
        into=True,
        extra="exchange",
    ),
    Format(
        "archi-csv",
        "Archi (CSV)",
        "application/vnd.plateauplanner.archi+zip",
        "archi.zip",
        EVERYTHING,
    ),
    Format(
        "openproject",
        "OpenProject (API v3)",
        "application/vnd.plateauplanner.openproject+json",
        "openproject.json",
        EVERYTHING - {"waves", "findings", "gates"},
        into=True,
    ),
    Format(
        "taskjuggler",
        "TaskJuggler (tjp)",
        "application/vnd.plateauplanner.taskjuggler+text",
        "tjp",
        frozenset({"numbers", "titles", "plateaus", "dependencies"}),
    ),
)
"""Every format, in the order in which people see them."""

_WORDED = ("edges",)
"""Formats of which the title is words, which stand in the catalogue."""

_BY_NAME = {format.name: format for format in FORMATS}


def format_of(name: str) -> Format:
    """Return the format of a name.

    Raises
    ------
    roadmap.errors.UnknownFormatError
        When there is none.
    """
    try:
        return _BY_NAME[name]
    except KeyError:
        raise UnknownFormatError(name) from None


def title_of(format: Format, language: Language) -> str:
    """Return the name of a format for people; names that are words are in their language."""
    worded = format.name in _WORDED
    return text(f"exchange-title-{format.name}", language) if worded else format.title


def recognises(format: Format, data: bytes) -> bool:
    """Whether a file looks like one of a format; so it does where the format cannot tell.

    A file that cannot be read at all looks like none.
    """
    looks = getattr(_module(format), "recognises", None)
    try:
        return looks is None or bool(looks(data))
    except DocumentError:
        return False


def write(portfolio: Portfolio, name: str) -> Iterator[bytes]:
    """Write a portfolio in a format, a piece at a time.

    Raises
    ------
    roadmap.errors.UnknownFormatError
        When there is no such format, or it is only read.
    roadmap.errors.MissingDependencyError
        When the extra that it needs is not installed.
    """
    format = format_of(name)
    if not format.out:
        raise UnknownFormatError(name)
    pieces: Iterator[bytes] = _module(format).write(portfolio)
    return pieces


def lost(portfolio: Portfolio, name: str) -> tuple[Diagnostic, ...]:
    """Return what a portfolio has and a format cannot carry, aspect by aspect."""
    format = format_of(name)
    found = [
        Diagnostic(
            code=f"export-{aspect}",
            severity="warning",
            subjects=numbers[:_NAMED],
            place="",
            details={"count": len(numbers), "format": title_of(format, portfolio.language)},
        )
        for aspect, numbers in portfolio.present.items()
        if aspect not in format.carries
    ]
    check = getattr(_module(format), "check", None)
    return (*found, *check(portfolio)) if check else tuple(found)


def read(data: bytes, name: str, file: str = "-") -> Brought | Roadmap:
    """Return what a file says; a whole roadmap says everything.

    Parameters
    ----------
    data
        The bytes of the file.
    name
        Name of the format.
    file
        What to call the file in messages.

    Raises
    ------
    roadmap.errors.UnknownFormatError
        When there is no such format, or it is only written.
    roadmap.errors.DocumentError
        With every problem that leaves nothing to go on with.
    roadmap.errors.MissingDependencyError
        When the extra that it needs is not installed.
    """
    format = format_of(name)
    if not format.into:
        raise UnknownFormatError(name)
    if len(data) > SIZE_LIMIT:
        details = (("limit", SIZE_LIMIT // 1_000_000), ("size", len(data) // 1_000_000))
        raise DocumentError([Problem("", "too-large", details)], file)
    brought: Brought | Roadmap = _module(format).read(data, file)
    return brought


def _module(format: Format) -> ModuleType:
    module = format.name.replace("-", "_")
    try:
        return import_module(f"roadmap.formats.exchange.{module}")
    except ModuleNotFoundError as error:
        if format.extra is None or (error.name or "").startswith("roadmap."):
            raise
        raise MissingDependencyError(format.extra, format.title) from error
