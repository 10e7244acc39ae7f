"""Everything that a list of changes would do, in one answer."""

from typing import Literal

from roadmap.model.agenda import Agenda
from roadmap.model.change import Change
from roadmap.model.clinic import CycleGroup, CycleReport
from roadmap.model.consequence import Impact
from roadmap.model.plan import Answer, Plan
from roadmap.model.revision import Sha256


class Outlook(Answer):
    """What can be said of one roadmap: where all stands, what comes next, what runs in circles."""

    format: Literal["outlook/1"] = "outlook/1"
    """Name and version of the shape of this answer."""
    plan: Plan
    """Where every action stands."""
    next: Agenda
    """What may start, and what waits."""
    cycles: CycleReport
    """What runs in circles, and where to cut it."""


class Course(Answer):
    """Where all stands, and what runs in circles."""

    format: Literal["course/1"] = "course/1"
    """Name and version of the shape of this answer."""
    plan: Plan
    """Where every action stands."""
    cycles: CycleReport
    """What runs in circles, and where to cut it."""


class Foresight(Answer):
    """What changes that nobody stored would do, without what stays and what comes next."""

    format: Literal["foresight/1"] = "foresight/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    changes: tuple[Change, ...]
    """The changes, in the order in which they are applied."""
    after: Course
    """The roadmap as it would be."""
    impact: Impact
    """The difference between both plans, and which change makes it."""
    document_sha256: Sha256
    """Content hash of the roadmap as it would be: applying the same changes gives exactly it."""
    new_cycles: tuple[CycleGroup, ...]
    """Groups of `after` whose actions did not all run in one circle before."""


class WhatIf(Answer):
    """A roadmap before and after some changes that nobody stored."""

    format: Literal["what-if/1"] = "what-if/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    changes: tuple[Change, ...]
    """The changes, in the order in which they are applied."""
    before: Outlook
    """The roadmap as it is."""
    after: Outlook
    """The roadmap as it would be."""
    impact: Impact
    """The difference between both plans, and which change makes it."""
    document_sha256: Sha256
    """Content hash of the roadmap as it would be: applying the same changes gives exactly it."""
    new_cycles: tuple[CycleGroup, ...]
    """Groups of `after` whose actions did not all run in one circle before."""
