"""The errors of the planner: the question could not be answered.

What a roadmap *contains* that cannot be satisfied is not an error but a
diagnostic (see `roadmap.model.diagnostic`): it is part of the answer.

::

    RoadmapError(code)
    ├─ InputError                      the caller gave something that cannot be used
    │  ├─ DocumentError(problems)      a document, with every problem in it
    │  ├─ UnknownActionError(number)   no action of that number
    │  └─ ChangeError(reason)          a change that this roadmap cannot take
    ├─ DrawingError                    a drawing could not be made
    │  ├─ LayoutTimeoutError(seconds)  the layout took longer than its limit
    │  └─ LayoutCrashedError(detail)   the layout process died or refused
    └─ MissingDependencyError(extra)   an optional package is not installed

Exit codes live in `roadmap.cli`, HTTP statuses in the API: this module knows
neither. Texts live in `roadmap.texts`, under the key ``error-<code>``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

Details = Mapping[str, str | int]
"""Values that the text of an error or problem fills in."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a document, at one place.

    Attributes
    ----------
    place
        JSON pointer (RFC 6901) to the faulty value; ``""`` is the whole document.
    code
        Stable kebab-case name; the text and the remedy are found under
        ``problem-<code>`` in the catalogue.
    details
        Values for the text, as pairs sorted by name.
    """

    place: str
    code: str
    details: tuple[tuple[str, str | int], ...] = field(default=())


class RoadmapError(Exception):
    """Base of every error that this library raises on purpose.

    Catch this one to handle them all; `code` never changes its wording.
    """

    code: ClassVar[str] = "roadmap"

    def __init__(self, **details: str | int) -> None:
        super().__init__(self.code, dict(sorted(details.items())))
        self.details: Details = details


class InputError(RoadmapError):
    """What the caller gave cannot be used; nothing was changed."""

    code = "input"


class DocumentError(InputError):
    """A document has problems; `problems` names them all, in the order of the document."""

    code = "document"

    def __init__(self, problems: list[Problem], name: str = "-") -> None:
        super().__init__(count=len(problems), name=name)
        self.name = name
        self.problems = tuple(problems)


class UnknownActionError(InputError):
    """The roadmap has no action of this number."""

    code = "unknown-action"

    def __init__(self, number: str) -> None:
        super().__init__(number=number)
        self.number = number


class ChangeError(InputError):
    """A change cannot be applied to this roadmap.

    `reason` is a stable kebab-case word (its text stands under
    ``change-<reason>``) and `position` the place of the change in the list.
    """

    code = "change"

    def __init__(self, reason: str, position: int, **details: str | int) -> None:
        super().__init__(reason=reason, position=position, **details)
        self.reason = reason
        self.position = position


class DrawingError(RoadmapError):
    """A drawing could not be made."""

    code = "drawing"


class LayoutTimeoutError(DrawingError):
    """The layout took longer than its time limit and was stopped."""

    code = "layout-timeout"

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds


class LayoutCrashedError(DrawingError):
    """The layout process ended without a drawing."""

    code = "layout-crashed"

    def __init__(self, detail: str) -> None:
        super().__init__(detail=detail)


class MissingDependencyError(RoadmapError):
    """A feature needs an optional package; `extra` names what to install."""

    code = "missing-dependency"

    def __init__(self, extra: str, feature: str) -> None:
        super().__init__(extra=extra, feature=feature)
        self.extra = extra
        self.feature = feature
