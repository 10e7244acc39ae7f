"""What is exchanged with other tools: what a file can carry, says, and would change here."""

from typing import Literal

from roadmap.model.action import Kind, Reference, Status
from roadmap.model.change import Change
from roadmap.model.plan import Answer, Count, Diagnostic
from roadmap.model.quarter import Quarter
from roadmap.model.record import Number, Record, Text
from roadmap.model.report import PlateauNumber
from roadmap.model.revision import Sha256
from roadmap.model.scenario import Conflict

Aspect = Literal[
    "numbers",
    "titles",
    "summaries",
    "parents",
    "plateaus",
    "waves",
    "quarters",
    "statuses",
    "owners",
    "references",
    "dependencies",
    "kinds",
    "findings",
    "gates",
]
"""A thing that a format can carry. ``parents``: the advice of each action; ``quarters``: those
that were agreed; ``kinds``: the kind of each dependency, and whether one plateau may hold both
ends; ``findings``: which action answers which finding."""


class BroughtAction(Record):
    """What a file says of one action; null for what it does not say."""

    place: Text
    """Where in the file it stands, as its readers find it: "row 12", "task 7"."""
    number: Number | None = None
    """Its number here; null for what was made elsewhere."""
    title: Text | None = None
    """Its title."""
    summary: Text | None = None
    """What has to be done, in the language of the file."""
    advice: Number | None = None
    """Number of the advice that it carries out."""
    plateau: PlateauNumber | None = None
    """The plateau in which it stands."""
    start: Quarter | None = None
    """The quarter in which it starts."""
    end: Quarter | None = None
    """The quarter at whose end it is ready."""
    status: Status | None = None
    """Where it stands in its life."""
    status_reason: Text | None = None
    """Why it is blocked or dropped."""
    owner: Text | None = None
    """Who owns it."""
    references: tuple[Reference, ...] = ()
    """What it is called in other systems; those of systems that it does not name stay."""


class BroughtDependency(Record):
    """What a file says of one dependency."""

    place: Text
    """Where in the file it stands, as its readers find it."""
    predecessor: Text
    """What comes first: the number of an action, or its `BroughtAction.place`."""
    successor: Text
    """What comes later: the number of an action, or its `BroughtAction.place`."""
    kind: Kind | None = None
    """Its kind; null when the file does not tell."""
    same_plateau: bool | None = None
    """Whether both may stand in one plateau; null when the file does not tell."""


class Brought(Answer):
    """What a file of another tool says, before it is compared with a roadmap."""

    format: Literal["brought/1"] = "brought/1"
    """Name and version of the shape of this answer."""
    source: str
    """Name of the format that was read, as `roadmap.formats.exchange` knows it."""
    language: Literal["nl", "en"] = "nl"
    """The language of its summaries."""
    document_sha256: Sha256 | None = None
    """Hash of the document that the file was made from, where it tells."""
    tells: tuple[Aspect, ...]
    """What the file speaks of; of the rest it says nothing, which is not that it is gone."""
    actions: tuple[BroughtAction, ...]
    """Its actions, in the order of the file."""
    dependencies: tuple[BroughtDependency, ...]
    """Its dependencies, in the order of the file."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What was repaired or left out while reading, each with its place in the file."""


class Altered(Record):
    """One thing of one action that a file says otherwise."""

    action: str
    """Number of the action."""
    field: Aspect
    """What differs."""
    before: str | int | None
    """As it is in the roadmap that the file was made from, or else in this one."""
    after: str | int | None
    """As the file has it."""
    position: Count
    """Position of the change that it asks for, in the list before the comparison with what
    others changed: the one that `Conflict.position` counts in."""


class Import(Answer):
    """What a file would change in a roadmap; nothing is stored."""

    format: Literal["import/1"] = "import/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    source: str
    """Name of the format that was read."""
    document_sha256: Sha256
    """Hash of the roadmap that it was compared with: apply the changes to exactly that one."""
    base_sha256: Sha256 | None
    """Hash of the roadmap that the file was made from; null when that is not known, so that what
    others changed since cannot be told from what the file changes."""
    added: tuple[str, ...]
    """Numbers of the actions that would be added."""
    altered: tuple[Altered, ...]
    """What the file says otherwise, also where that conflicts."""
    linked: Count
    """How many dependencies would be added."""
    unlinked: Count
    """How many dependencies would be taken away."""
    absent: tuple[str, ...]
    """Numbers of the actions of which the file says nothing; they stay as they are."""
    changes: tuple[Change, ...]
    """What to apply, as one revision: everything that does not conflict."""
    conflicts: tuple[Conflict, ...]
    """What others changed since the file was made, or what cannot be done any more."""
    diagnostics: tuple[Diagnostic, ...]
    """What the file has that cannot be taken over, each with its place, and what was repaired."""
