"""Changes to a roadmap as data: the one way to alter it."""

from typing import Annotated, Literal

from pydantic import Field

from roadmap.model.action import Action, Dependency, Kind, Reference, Status
from roadmap.model.calendar import Agreed, Calendar, Capacity, Gate, Timing
from roadmap.model.evidence import Localized
from roadmap.model.quarter import Quarter
from roadmap.model.record import Number, Record, Text
from roadmap.model.report import PlateauNumber
from roadmap.model.weighing import Score, Scored, Weighing


class SetStatus(Record):
    """Give an action another status."""

    change: Literal["set-status"] = "set-status"
    """Name of the change."""
    action: Number
    """Number of the action."""
    status: Status
    """Its new status."""
    reason: Text | None = None
    """Why; required for blocked and dropped."""


class DropAction(Record):
    """Decide not to do an action; it stays in the roadmap with its reason."""

    change: Literal["drop-action"] = "drop-action"
    """Name of the change."""
    action: Number
    """Number of the action."""
    reason: Text
    """Why it is dropped."""


class MoveFloor(Record):
    """Set the earliest plateau of an action."""

    change: Literal["move-floor"] = "move-floor"
    """Name of the change."""
    action: Number
    """Number of the action."""
    plateau: PlateauNumber | None
    """The new floor; null takes it away."""
    reason: Localized | None = None
    """Why."""


class DelayAction(Record):
    """Put an action a number of plateaus later than it stands in the plan."""

    change: Literal["delay-action"] = "delay-action"
    """Name of the change."""
    action: Number
    """Number of the action."""
    plateaus: PlateauNumber = 1
    """How many plateaus later."""


class Pin(Record):
    """Fix an action in a plateau, or let it go."""

    change: Literal["pin"] = "pin"
    """Name of the change."""
    action: Number
    """Number of the action."""
    plateau: PlateauNumber | None
    """The plateau; null takes the pin away."""


class SetCeiling(Record):
    """Set the latest plateau that is acceptable for an action."""

    change: Literal["set-ceiling"] = "set-ceiling"
    """Name of the change."""
    action: Number
    """Number of the action."""
    plateau: PlateauNumber | None
    """The ceiling; null takes it away."""


class AddDependency(Record):
    """Add a dependency."""

    change: Literal["add-dependency"] = "add-dependency"
    """Name of the change."""
    dependency: Dependency
    """The dependency; both actions must exist."""


class RemoveDependency(Record):
    """Remove every dependency between two actions, or those of one kind."""

    change: Literal["remove-dependency"] = "remove-dependency"
    """Name of the change."""
    predecessor: Number
    """Number of the action that comes first."""
    successor: Number
    """Number of the action that comes later."""
    kind: Kind | None = None
    """Only this kind; null for both."""


class AddAction(Record):
    """Add an action."""

    change: Literal["add-action"] = "add-action"
    """Name of the change."""
    action: Action
    """The action; its number must be free."""


class RemoveAction(Record):
    """Take an action out, with its dependencies and links.

    To decide against an action and keep it in sight, use `DropAction`.
    """

    change: Literal["remove-action"] = "remove-action"
    """Name of the change."""
    action: Number
    """Number of the action."""


class EditAction(Record):
    """Replace the words of an action, its owner, its advice or its names in other systems.

    What is null stays as it is.
    """

    change: Literal["edit-action"] = "edit-action"
    """Name of the change."""
    action: Number
    """Number of the action."""
    title: Text | None = None
    """New title."""
    summary: Localized | None = None
    """New summary."""
    owner: Text | None = None
    """New owner."""
    advice: Number | None = None
    """Another advice that it carries out."""
    references: tuple[Reference, ...] | None = None
    """What it is called in other systems, in the place of what was known; empty for nothing."""


class SetScore(Score):
    """Give an action a score, in the place of what it had on that criterion."""

    change: Literal["set-score"] = "set-score"
    """Name of the change."""


class RemoveScore(Record):
    """Take a score away: the action is unscored again on that criterion."""

    change: Literal["remove-score"] = "remove-score"
    """Name of the change."""
    action: Number
    """Number of the action."""
    criterion: Scored
    """What was scored."""


class SetWeights(Record):
    """Find priorities in another way."""

    change: Literal["set-weights"] = "set-weights"
    """Name of the change."""
    weighing: Weighing | None
    """The new weighing; null goes back to the ready-made one that needs no scores."""


class SetCalendar(Record):
    """Plan other quarters, or assume something else."""

    change: Literal["set-calendar"] = "set-calendar"
    """Name of the change."""
    calendar: Calendar | None
    """The new calendar; null plans no quarters any more."""


class SetCapacity(Capacity):
    """Set the capacity in some quarters, in the place of what it was there.

    Without any limit it takes the capacity of these quarters away.
    """

    change: Literal["set-capacity"] = "set-capacity"
    """Name of the change."""


class SetTiming(Timing):
    """Say what is known about the time of an action, in the place of what was said before."""

    change: Literal["set-timing"] = "set-timing"
    """Name of the change."""


class RemoveTiming(Record):
    """Take back what was said about the time of an action."""

    change: Literal["remove-timing"] = "remove-timing"
    """Name of the change."""
    action: Number
    """Number of the action."""


class SetGate(Gate):
    """Set the gate of a plateau, in the place of the one before."""

    change: Literal["set-gate"] = "set-gate"
    """Name of the change."""


class SetTarget(Record):
    """Set the quarter by which a plateau has to be ready; the rest of its gate stays as it is."""

    change: Literal["set-target"] = "set-target"
    """Name of the change."""
    plateau: PlateauNumber
    """Number of the plateau."""
    target: Quarter | None
    """The quarter; null takes it away, and with it a gate that says nothing else."""


class RemoveGate(Record):
    """Take the gate of a plateau away, with its target and the decision to open it early."""

    change: Literal["remove-gate"] = "remove-gate"
    """Name of the change."""
    plateau: PlateauNumber
    """Number of the plateau."""


class AgreeQuarters(Record):
    """Agree on the quarters of actions, in the place of all that was agreed before."""

    change: Literal["agree-quarters"] = "agree-quarters"
    """Name of the change."""
    agreed: tuple[Agreed, ...]
    """What is agreed; what is not named is agreed for no quarter."""


Change = Annotated[
    SetStatus
    | DropAction
    | MoveFloor
    | DelayAction
    | Pin
    | SetCeiling
    | AddDependency
    | RemoveDependency
    | AddAction
    | RemoveAction
    | EditAction
    | SetScore
    | RemoveScore
    | SetWeights
    | SetCalendar
    | SetCapacity
    | SetTiming
    | RemoveTiming
    | SetGate
    | SetTarget
    | RemoveGate
    | AgreeQuarters,
    Field(discriminator="change"),
]
"""Any change; `change` tells which."""
