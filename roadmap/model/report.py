"""What a research report gives besides its actions: findings, advices, themes and more."""

from typing import Annotated, Literal

from pydantic import Field

from roadmap.model.evidence import Fact, Localized
from roadmap.model.record import Id, Number, Record, Text

PlateauNumber = Annotated[int, Field(strict=True, ge=1, le=12)]
"""Place of a plateau in the order of plateaus; 1 comes first."""


class Document(Record):
    """A source document."""

    id: Id
    """Short name by which sources refer to it."""
    title: Text
    """What the document is."""
    file: Text | None = None
    """Name of the text file that the lines count in."""
    lines: Annotated[int, Field(strict=True, ge=1)] | None = None
    """Number of lines of that file."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    """SHA-256 of that file."""
    role: Localized | None = None
    """What it is used for here."""


class Plateau(Fact):
    """A named stage of the roadmap."""

    number: PlateauNumber
    """Place in the order of plateaus, 1 for the first."""
    id: Id
    """Stable name for machines."""
    title: Text
    """Name as people use it."""
    definition: Text | None = None
    """What belongs in this plateau, in the words of the report."""


class Theme(Fact):
    """A group of advices."""

    id: Id
    """Short name, such as "A"."""
    title: Text
    """Name as the report prints it."""
    aspect_group: Text | None = None
    """Group of aspects that the theme belongs to."""
    aspects: tuple[Text, ...] = ()
    """Aspects of that group."""


class Advice(Fact):
    """A recommendation that is carried out by actions."""

    number: Number
    """Number in the report, as text."""
    title: Text
    """Title as the report prints it."""
    aliases: tuple[Text, ...] = ()
    """Other titles under which it appears."""
    theme: Id | None = None
    """Theme that it belongs to."""
    summary: Localized | None = None
    """What it asks, in our own words."""


class Finding(Fact):
    """A finding of the research (bevinding); never the outcome of a check."""

    number: Number
    """Number in the report, as text."""
    title: Text
    """Title as the report prints it."""
    aliases: tuple[Text, ...] = ()
    """Other titles under which it appears."""
    aspect_group: Text | None = None
    """Group of aspects that the report files it under."""
    summary: Localized | None = None
    """What was found, in our own words."""


class Coverage(Fact):
    """One cell of the matrix: this action answers this finding."""

    finding: Number
    """Number of the finding."""
    action: Number
    """Number of the action."""


class ContextFinding(Fact):
    """What the research observed outside its numbered findings."""

    id: Id
    """Short name."""
    title: Text
    """Title as the report prints it."""
    note: Localized | None = None
    """How it relates to the roadmap."""


class Body(Fact):
    """A board, department or role that the text names."""

    id: Id
    """Short name."""
    title: Text
    """Name as the report uses it; abbreviations are not expanded."""
    summary: Localized | None = None
    """What the documents tell about it."""


class Service(Fact):
    """One action that serves an item of a framework."""

    action: Number
    """Number of the action."""
    fit: Literal["direct", "partial"]
    """Whether the action answers the item or only touches it."""


class FrameworkItem(Fact):
    """One item of a reference framework; without actions it is a blind spot."""

    id: Id
    """Short name, unique inside the framework."""
    title: Text
    """Name as the source prints it."""
    served_by: tuple[Service, ...] = ()
    """Actions that serve it, in natural order."""


class Framework(Fact):
    """A reference framework of one of the source documents."""

    id: Id
    """Short name."""
    title: Text
    """Name of the framework."""
    document: Id
    """Document that it comes from."""
    summary: Localized | None = None
    """How it was read."""
    items: tuple[FrameworkItem, ...] = ()
    """Its items, in the order of the source."""


class Erratum(Fact):
    """A mistake or ambiguity of a source, and how it was resolved."""

    id: Id
    """Short name."""
    kind: Id
    """Sort of mistake: number, title, misspelling …"""
    impact: Literal["high", "medium", "low"]
    """How much depends on the resolution."""
    what: Localized
    """What is wrong or open."""
    resolution: Localized
    """How this roadmap deals with it."""
