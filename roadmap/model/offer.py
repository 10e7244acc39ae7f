"""What can be exchanged: the formats, and what of one roadmap each of them would lose."""

from typing import Literal

from roadmap.model.exchange import Aspect
from roadmap.model.plan import Answer, Diagnostic
from roadmap.model.record import Record


class Offered(Record):
    """One format in which roadmaps are exchanged."""

    name: str
    """Its name for machines."""
    title: str
    """Its name for people."""
    media_type: str
    """Its media type; no other format has it."""
    suffix: str
    """How its files end, without the dot."""
    out: bool
    """Whether roadmaps are written in it."""
    into: bool
    """Whether its files are read."""
    carries: tuple[Aspect, ...]
    """What it can carry, in one order for all formats."""


class Offer(Offered):
    """One format, for one roadmap."""

    available: bool
    """Whether what it needs is installed where this was asked."""
    lost: tuple[Diagnostic, ...]
    """What this roadmap has and the format cannot carry; empty for one that is only read."""


class Exports(Answer):
    """The formats in which a roadmap can be exchanged, and what each of them would lose."""

    format: Literal["exports/1"] = "exports/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    formats: tuple[Offer, ...]
    """Every format, in the order in which people see them."""
