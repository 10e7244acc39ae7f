"""What all errors share, and those of no family."""

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


class RemoteError(RoadmapError):
    """Another system, such as OpenProject, cannot be used or refuses; nothing was stored here.

    `reason` is a stable kebab-case word: ``address``, ``insecure``, ``token``,
    ``unreachable``, ``redirected``, ``refused``, ``missing``, ``stale``, ``rejected``,
    ``busy``, ``too-large``, ``unread`` or ``strange``; `detail` is where, or what
    that system said. It never holds a token.
    """

    code = "remote"

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason=reason, detail=detail)
        self.reason = reason
        self.detail = detail


class MissingDependencyError(RoadmapError):
    """A feature needs an optional package; `extra` names what to install."""

    code = "missing-dependency"

    def __init__(self, extra: str, feature: str) -> None:
        super().__init__(extra=extra, feature=feature)
        self.extra = extra
        self.feature = feature
