"""Actions and the dependencies between them."""

from typing import Literal

from pydantic import StrictBool

from roadmap.model.evidence import Fact, Localized
from roadmap.model.record import Id, Number, Record, Text
from roadmap.model.report import PlateauNumber

Status = Literal["proposed", "planned", "started", "done", "blocked", "dropped"]
"""Life of an action. ``proposed``: whether it applies is still to be decided
(the report says so of all its actions, lines 865-868)."""

Kind = Literal["builds-on", "more-effective-after"]
"""The two relations that the report knows (lines 1056-1058): "bouwt voort op"
and "is effectiever als eerst een ander advies of actie is opgepakt"."""

FROZEN: frozenset[str] = frozenset({"started", "done"})
"""Statuses of the past: such an action stays where it is."""


class Floor(Fact):
    """The earliest plateau of an action: a proposal, never a fact of the report.

    The columns of the report's figure cannot be read from its text, so every
    screen and text that shows a floor says that it is a proposal.
    """

    plateau: PlateauNumber
    """The action stands in this plateau or a later one."""
    alternative: PlateauNumber | None = None
    """The other plateau that the evidence allows."""


class Involvement(Fact):
    """A body that the text of an action names."""

    body: Id
    """Id of the body."""


class Reference(Record):
    """What an action is called in another system, so that it is found again there."""

    system: Text
    """The system, such as "openproject" or "jira": the same word for the same system."""
    id: Text
    """Its id in that system; no other action has it."""
    url: Text | None = None
    """Where people find it."""


class Action(Fact):
    """A piece of work, addressed by its number."""

    number: Number
    """How people address it; never its position."""
    title: Text
    """Title as the report prints it, or as the user gave it."""
    aliases: tuple[Text, ...] = ()
    """Other titles under which it appears."""
    advice: Number | None = None
    """Advice that it carries out."""
    summary: Localized | None = None
    """What has to be done, in our own words."""
    status: Status = "proposed"
    """Where it stands in its life."""
    status_reason: Text | None = None
    """Why it is blocked or dropped; required for those two."""
    earliest_plateau: Floor | None = None
    """Floor: a proposal for the earliest plateau."""
    pin: PlateauNumber | None = None
    """Plateau that the users fixed."""
    ceiling: PlateauNumber | None = None
    """Latest plateau that the users accept."""
    frozen_plateau: PlateauNumber | None = None
    """Plateau in which it was taken up; only for started and done actions."""
    owner: Text | None = None
    """Who owns it. The report names no owner: this is user input."""
    involved: tuple[Involvement, ...] = ()
    """Bodies that the text of the action names."""
    references: tuple[Reference, ...] = ()
    """What it is called in other systems."""

    @property
    def frozen_at(self) -> int | None:
        """Plateau where the past holds this action, or None when it may still move.

        A started or done action without a recorded plateau stands at its pin,
        else at its floor, else in the first plateau: dependencies never move it.
        """
        if self.status not in FROZEN:
            return None
        floor = self.earliest_plateau.plateau if self.earliest_plateau else 1
        return self.frozen_plateau or self.pin or floor


class Dependency(Fact):
    """The successor comes after the predecessor."""

    predecessor: Number
    """Number of the action that comes first."""
    successor: Number
    """Number of the action that comes later."""
    kind: Kind
    """Whether the successor needs the predecessor or only profits from it."""
    same_plateau: StrictBool = False
    """Only for ``builds-on``: both may stand in one plateau, in different waves."""

    @property
    def step(self) -> Literal[0, 1]:
        """How many plateaus the successor stands later at least."""
        return 1 if self.kind == "builds-on" and not self.same_plateau else 0
