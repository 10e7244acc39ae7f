"""The walk through an MS Project file: what stands in it, before it is judged.

No tree is built: what the reader has no use for is passed over, so that memory
goes with the number of tasks and links, of which there is a limit.
"""

from dataclasses import dataclass, field
from typing import Any, Final, cast
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import XMLParser

from roadmap.errors import DocumentError, Problem
from roadmap.formats.document import DEPTH_LIMIT, LIST_LIMIT
from roadmap.formats.wording_names import one_line

_LONGEST: Final = 40_000
"""Characters of a value that are kept: more than any value may have."""

_PROJECT: Final = frozenset({"GUID", "Name", "Title"})
_TASK: Final = frozenset(
    {
        *("UID", "GUID", "Name", "Manual", "IsNull", "OutlineNumber", "OutlineLevel"),
        *("Start", "Finish", "ManualStart", "ManualFinish", "ActualStart"),
        *("PercentComplete", "ConstraintType", "Active", "Notes"),
    }
)
_LINK: Final = frozenset({"PredecessorUID", "Type", "LinkLag", "CrossProject", "CrossProjectName"})
_FIELD: Final = frozenset({"FieldID", "Value", "Alias"})

Values = dict[str, str]
"""Values by the name of their element; the first one counts."""


@dataclass
class TaskElement:
    """One task of the file: its own values, its custom fields and its links."""

    values: Values = field(default_factory=dict)
    custom: list[Values] = field(default_factory=list)
    links: list[Values] = field(default_factory=list)


@dataclass
class ProjectFile:
    """A file of MS Project: its own values, what its custom fields are called, and its tasks."""

    values: Values = field(default_factory=dict)
    custom: list[Values] = field(default_factory=list)
    tasks: list[TaskElement] = field(default_factory=list)


def parsed(data: bytes, name: str) -> ProjectFile:
    """Return what stands in a file.

    Raises
    ------
    roadmap.errors.DocumentError
        When it is no XML, has a document type or entities, is no project, or has
        more tasks or links than a roadmap can have.

    Notes
    -----
    Linear in the size of the file.
    """
    walk = _Walk(name)
    parser = XMLParser(target=walk, forbid_dtd=True)
    try:
        parser.feed(data)
        # A parser gives what its target gives; its types know only trees.
        found = cast(ProjectFile, parser.close())
    except DefusedXmlException:
        raise walk.refused("xml-unsafe") from None
    except (ParseError, ValueError, LookupError) as error:
        raise walk.refused("xml-broken", detail=one_line(str(error))) from None
    return found


class _Walk:
    """What the parser tells of every element, in the order of the file."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.found = ProjectFile()
        self.path: list[str] = []
        self.parts: list[str] = []
        self.length = 0
        self.counts = dict.fromkeys(("Task", "PredecessorLink", "ExtendedAttribute"), 0)

    def refused(self, code: str, **details: str | int) -> DocumentError:
        return DocumentError([Problem("", code, tuple(sorted(details.items())))], self.name)

    def start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        """Go into an element."""
        element = tag.rpartition("}")[2]
        if not self.path and element != "Project":
            raise self.refused("not-mspdi", name=element)
        if len(self.path) == DEPTH_LIMIT:
            raise self.refused("too-deep", limit=DEPTH_LIMIT)
        self.path.append(element)
        self.parts, self.length = [], 0
        match self.path[1:]:
            case ["Tasks", "Task"]:
                self._counted(element, 1)
                self.found.tasks.append(TaskElement())
            case ["Tasks", "Task", "PredecessorLink"]:
                self._counted(element, 1)
                self.found.tasks[-1].links.append({})
            case ["Tasks", "Task", "ExtendedAttribute"]:
                self._counted(element, 20)
                self.found.tasks[-1].custom.append({})
            case ["ExtendedAttributes", "ExtendedAttribute"]:
                self._counted(element, 20)
                self.found.custom.append({})

    def data(self, text: str) -> None:
        """Take in some of the text of an element."""
        if self.length < _LONGEST:
            self.parts.append(text[: _LONGEST - self.length])
            self.length += len(text)

    def end(self, tag: str) -> None:  # noqa: ARG002
        """Leave an element."""
        values, wanted = self._around()
        name = self.path.pop()
        if name in wanted:
            values.setdefault(name, "".join(self.parts))
        self.parts, self.length = [], 0

    def close(self) -> ProjectFile:
        """Return everything that was found."""
        return self.found

    def _around(self) -> tuple[Values, frozenset[str]]:
        """Where the values of the element that it is in are kept, and which ones."""
        match self.path[1:-1]:
            case []:
                return self.found.values, _PROJECT
            case ["Tasks", "Task"]:
                return self.found.tasks[-1].values, _TASK
            case ["Tasks", "Task", "PredecessorLink"]:
                return self.found.tasks[-1].links[-1], _LINK
            case ["Tasks", "Task", "ExtendedAttribute"]:
                return self.found.tasks[-1].custom[-1], _FIELD
            case ["ExtendedAttributes", "ExtendedAttribute"]:
                return self.found.custom[-1], _FIELD
        return {}, frozenset()

    def _counted(self, element: str, times: int) -> None:
        self.counts[element] += 1
        if self.counts[element] > times * LIST_LIMIT:
            raise self.refused("list-too-long", limit=times * LIST_LIMIT)


def whole(value: Any) -> int | None:
    """Return a whole number of up to nine digits; null for anything else."""
    written = str(value).strip()
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else None
