"""What the verbs answer as JSON where the engine has no answer of its own."""

from typing import Literal

from roadmap.model.action import Action, Dependency
from roadmap.model.offer import Offered
from roadmap.model.plan import Answer, Count, Diagnostic, Placement
from roadmap.model.record import Record
from roadmap.model.weighing import Score


class CheckReport(Answer):
    """Everything that the checks report about a roadmap."""

    format: Literal["check/1"] = "check/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    diagnostics: tuple[Diagnostic, ...]
    """The diagnostics, most serious first."""


class ReportedProblem(Record):
    """One thing that is wrong with a document."""

    place: str
    """JSON pointer to the faulty value; empty for the whole document."""
    code: str
    """Stable name of the problem."""
    message: str
    """What is wrong, in the language that was asked."""
    remedy: str
    """What to do about it, in the same language."""


class ValidationReport(Record):
    """Whether a document is a roadmap, and if not, why not."""

    format: Literal["validation/1"] = "validation/1"
    """Name and version of the shape of this answer."""
    name: str
    """Name of the document."""
    valid: bool
    """Whether it is a roadmap."""
    roadmap: str | None
    """Id of the roadmap; null when it is none."""
    roadmap_sha256: str | None
    """Content hash of the roadmap; null when it is none."""
    problems: tuple[ReportedProblem, ...]
    """Everything that is wrong, sorted by place."""


class ActionReport(Answer):
    """Everything that a roadmap tells about one action."""

    format: Literal["action/1"] = "action/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    action: Action
    """The action itself, with its sources."""
    theme: str | None
    """Id of the theme of its advice."""
    findings: tuple[str, ...]
    """Numbers of the findings that it answers, in natural order."""
    placement: Placement | None
    """Where it stands in the plan; null when it is dropped."""
    predecessors: tuple[Dependency, ...]
    """Dependencies on what comes before it."""
    successors: tuple[Dependency, ...]
    """Dependencies of what comes after it."""
    scores: tuple[Score, ...]
    """What people gave it, by criterion."""


class DrawingReport(Record):
    """A drawing that was written."""

    format: Literal["drawing/1"] = "drawing/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    file: str
    """Name of the file."""
    view: str
    """Name of the view that was asked."""
    type: Literal["dot", "svg", "png", "pdf"]
    """Sort of file."""
    bytes: Count
    """Size of the file."""
    sha256: str
    """SHA-256 of the file."""


class FormatsReport(Record):
    """The formats of other tools."""

    format: Literal["formats/1"] = "formats/1"
    """Name and version of the shape of this answer."""
    formats: tuple[Offered, ...]
    """Every format, in the order in which people see them."""


class ExportReport(Record):
    """A roadmap that was written for another tool."""

    format: Literal["export/1"] = "export/1"
    """Name and version of the shape of this answer."""
    roadmap: str
    """Id of the roadmap."""
    roadmap_sha256: str
    """Content hash of the roadmap."""
    file: str
    """Name of the file."""
    type: str
    """Name of its format."""
    bytes: Count
    """Size of the file."""
    lost: tuple[Diagnostic, ...]
    """What the roadmap has and the file has not."""
