"""The cycle clinic: which dependencies run in circles, and where to cut them."""

from typing import Literal

from roadmap.model.action import Kind
from roadmap.model.evidence import Basis, Confidence
from roadmap.model.plan import Answer, Count
from roadmap.model.record import Record


class Link(Record):
    """A dependency, named by what it connects."""

    predecessor: str
    """Number of the action that comes first."""
    successor: str
    """Number of the action that comes later."""
    kind: Kind
    """Kind of the dependency."""
    basis: Basis
    """Who says so."""
    confidence: Confidence | None = None
    """How sure it is, where it was inferred."""


class Standing(Record):
    """Where an action would stand."""

    number: str
    """Number of the action."""
    plateau: Count
    """Its plateau."""


class Cut(Record):
    """A smallest set of dependencies without which the group has no cycle."""

    links: tuple[Link, ...]
    """The dependencies to remove."""
    plateaus: tuple[Standing, ...]
    """Where the actions of the group, and what comes after them, would then stand."""


class CycleGroup(Record):
    """Actions that all come, directly or not, before and after each other."""

    members: tuple[str, ...]
    """Numbers of the actions, in natural order."""
    cycles: tuple[tuple[str, ...], ...]
    """Elementary cycles, shortest first, each from its first number on."""
    truncated: bool
    """Whether there are more cycles than are listed."""
    cuts: tuple[Cut, ...]
    """The smallest cuts, easiest first: what users added before what was
    inferred before what the report states, soft before hard."""
    smallest: bool
    """Whether it is proven that no smaller cut exists."""
    affected: tuple[str, ...]
    """Actions outside the group that come after it, so that their place is provisional."""


class CycleReport(Answer):
    """Every group of actions that run in circles."""

    format: Literal["cycles/1"] = "cycles/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    groups: tuple[CycleGroup, ...]
    """The groups, by their first number; empty when there is no cycle."""
