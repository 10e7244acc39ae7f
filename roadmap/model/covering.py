"""What covers what: from finding to plateau, and what serves the reference frameworks."""

from typing import Literal

from roadmap.model.evidence import Basis, Confidence
from roadmap.model.plan import Answer, Count
from roadmap.model.quarter import Quarter
from roadmap.model.record import Record
from roadmap.model.report import Service


class Thread(Record):
    """One way from a finding to a plateau (the golden thread)."""

    finding: str
    """Number of the finding."""
    advice: str | None
    """Number of the advice that the action carries out; null when it carries out none."""
    action: str
    """Number of the action that answers the finding."""
    plateau: Count
    """Plateau where the plan has the action."""
    quarter: Quarter | None
    """Quarter in which it was agreed to be ready; null when none was agreed on."""
    basis: Basis
    """Who says that this action answers this finding."""
    confidence: Confidence | None
    """How sure that is, where it was inferred."""


GapCode = Literal[
    "finding-without-action",
    "advice-without-action",
    "advice-without-finding",
    "action-without-advice",
    "action-without-finding",
    "action-without-quarter",
    "plateau-without-action",
]
"""Where a thread breaks off. Dropped actions carry nothing. ``action-without-quarter``: quarters
were agreed on, for other actions than this one, which is not done."""


class Gap(Record):
    """A place where a thread breaks off."""

    code: GapCode
    """What is missing."""
    number: str
    """Number of what misses it."""
    dropped: tuple[str, ...]
    """Dropped actions that would fill it, in natural order."""


Level = Literal["served", "partly", "not-at-all"]
"""``served``: an action answers the item; ``partly``: actions only touch it; ``not-at-all``: a
blind spot."""


class ItemCoverage(Record):
    """How far one item of a framework is served."""

    id: str
    """Id of the item."""
    title: str
    """Its name."""
    level: Level
    """How far it is served."""
    served_by: tuple[Service, ...]
    """The actions that serve it, each with the reason; dropped ones do not count."""
    dropped: tuple[str, ...]
    """Dropped actions that would serve it, in natural order."""


class FrameworkCoverage(Record):
    """How far one reference framework is served."""

    id: str
    """Id of the framework."""
    title: str
    """Its name."""
    document: str
    """Id of the document that it comes from."""
    served: Count
    """How many of its items are served."""
    partly: Count
    """How many are served in part."""
    not_at_all: Count
    """How many are not served."""
    items: tuple[ItemCoverage, ...]
    """Its items, in the order of the source."""


class CoverageReport(Answer):
    """From finding to plateau with every gap, and the frameworks with every blind spot."""

    format: Literal["coverage/1"] = "coverage/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    threads: tuple[Thread, ...]
    """Every way from a finding to a plateau, by finding and action."""
    gaps: tuple[Gap, ...]
    """Where threads break off, from findings to plateaus."""
    frameworks: tuple[FrameworkCoverage, ...]
    """The reference frameworks, in natural order of their ids."""
