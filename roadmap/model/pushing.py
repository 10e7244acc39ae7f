"""What is sent to another system, and what became of it."""

from typing import Literal

from roadmap.model.change import EditAction
from roadmap.model.plan import Answer, Count, Diagnostic
from roadmap.model.record import Record
from roadmap.model.revision import Sha256


class Sending(Record):
    """One request that writes."""

    name: str
    """What it is about: "action:3.2", "advice:3", "plateau:1", "relation:2.1>3.2", "document"."""
    method: Literal["POST", "PATCH", "DELETE"]
    """What it does: add, alter or take away."""
    path: str
    """Where it goes; "{action:3.2}" stands for the id that an earlier request gives."""
    body: str
    """What it says, as JSON; empty for DELETE."""


class Push(Answer):
    """What another system was told, or would be told."""

    format: Literal["push/1"] = "push/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    system: str
    """Name of the system."""
    document_sha256: Sha256
    """Hash of the roadmap that was sent."""
    dry: bool
    """Whether nothing was sent: this is what would be."""
    sent: tuple[Sending, ...]
    """The requests, in the order in which they are sent; empty when the system has it all."""
    known: Count
    """How many actions were there already."""
    changes: tuple[EditAction, ...]
    """The changes that keep in the roadmap how its actions are called there."""
    diagnostics: tuple[Diagnostic, ...]
    """What the system has that does not fit, and was left as it is."""
