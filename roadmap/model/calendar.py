"""What a roadmap says about quarters: capacity, the time of actions, gates and agreements."""

from collections.abc import Iterator
from typing import Annotated, Self, TypeVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from roadmap.model.decision import Decision
from roadmap.model.quarter import LAST_QUARTER, Quarter, quarter_after, quarter_index
from roadmap.model.record import Number, Record, Text
from roadmap.model.report import PlateauNumber

MOST_QUARTERS = 80
"""The longest calendar: twenty years."""

Quarters = Annotated[int, Field(strict=True, ge=1, le=MOST_QUARTERS)]
"""A number of quarters, at least one."""

Actions = Annotated[int, Field(strict=True, ge=0, le=10_000)]
"""How many actions may be carried out at the same time."""

Effort = Annotated[int, Field(strict=True, ge=0, le=100_000)]
"""Effort points: of an action in each quarter that it lasts, or of all together."""


class Calendar(Record):
    """The quarters that are planned, and what is assumed where nobody said otherwise."""

    start: Quarter
    """The first quarter in which anything can be planned."""
    quarters: Quarters = 12
    """How many quarters are planned."""
    duration: Quarters = 1
    """Quarters that an action lasts when nobody estimated it: an assumption, and shown as one."""
    effort: Effort = 1
    """Effort points a quarter of an action that nobody estimated: an assumption as well."""
    stability: Annotated[int, Field(strict=True, ge=0, le=1_000)] = 1
    """What keeping the agreed quarters counts for, after everything else; 0 for nothing."""

    @model_validator(mode="after")
    def _ends_in_time(self) -> Self:
        if quarter_index(self.start) + self.quarters > quarter_index(LAST_QUARTER):
            raise PydanticCustomError("calendar_too_late", "the calendar ends after year 9999")
        return self


class Window(Record):
    """A stretch of quarters."""

    first: Quarter | None = None
    """The first quarter; null for as early as can be."""
    last: Quarter | None = None
    """The last quarter; null for ever after."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.first and self.last and self.last < self.first:
            raise PydanticCustomError("quarters_order", "the last quarter comes before the first")
        return self


WindowT = TypeVar("WindowT", bound=Window)


def outside(window: WindowT, taken: Window) -> Iterator[WindowT]:
    """Yield what is left of a window beside another one: nothing, it itself, or one or two."""
    first, last = window.first or "", window.last or LAST_QUARTER
    if last < (taken.first or "") or first > (taken.last or LAST_QUARTER):
        yield window
        return
    if taken.first and first < taken.first and quarter_index(taken.first):
        yield window.model_copy(update={"last": quarter_after(taken.first, -1)})
    if taken.last and last > taken.last:
        yield window.model_copy(update={"first": quarter_after(taken.last)})


class Capacity(Window):
    """How much can be done in each quarter of a stretch, by everybody together or by one team."""

    team: Text | None = None
    """The team or owner; null for everybody together."""
    actions: Actions | None = None
    """Actions at the same time (work in progress); null for no limit."""
    effort: Effort | None = None
    """Effort points a quarter; null for no limit."""


class Timing(Record):
    """What is known about the time of one action."""

    action: Number
    """Number of the action."""
    quarters: Quarters | None = None
    """How many quarters it lasts; null for what the calendar assumes."""
    shortest: Quarters | None = None
    """The least that it may turn out to last; null when no range is known."""
    longest: Quarters | None = None
    """The most that it may turn out to last; null when no range is known."""
    effort: Effort | None = None
    """Effort points in each quarter that it lasts; null for what the calendar assumes."""
    team: Text | None = None
    """Who does it, where that is not its owner."""
    earliest: Quarter | None = None
    """It starts in this quarter or later."""
    latest: Quarter | None = None
    """It is ready at the end of this quarter or before."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        known = [n for n in (self.shortest, self.quarters, self.longest) if n is not None]
        if known != sorted(known):
            raise PydanticCustomError("durations_order", "shortest, expected, longest")
        if (self.shortest is None) != (self.longest is None):
            raise PydanticCustomError("durations_half", "a range has two ends")
        if self.earliest and self.latest and self.latest < self.earliest:
            raise PydanticCustomError("quarters_order", "the last quarter comes before the first")
        return self


class Gate(Record):
    """What has to hold before the plateaus after this one may begin (de poort van een plateau).

    Also a plateau without a gate of its own is carried out before the next one begins: a gate
    adds words, a target, or the decision to open it early.
    """

    plateau: PlateauNumber
    """Number of the plateau."""
    criteria: tuple[Text, ...] = ()
    """When the plateau is ready, in words, besides that its actions are."""
    target: Quarter | None = None
    """The quarter at whose end the plateau has to be ready."""
    override: Decision | None = None
    """The decision that later plateaus need not wait for this one."""


class Agreed(Record):
    """The quarters in which an action was agreed to be carried out."""

    action: Number
    """Number of the action."""
    start: Quarter
    """The quarter in which it starts."""
    end: Quarter
    """The quarter at whose end it is ready."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise PydanticCustomError("quarters_order", "the last quarter comes before the first")
        return self
