"""What can be sent to the API: strict, closed, documented, with examples."""

from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StrictBool,
    Tag,
    WithJsonSchema,
)
from pydantic_core import PydanticKnownError

from roadmap.model.change import Change
from roadmap.model.decision import Decision
from roadmap.model.record import Id, Number, Text
from roadmap.model.revision import RevisionNumber, Sha256

MOST_CHANGES = 1_000
"""How many changes one request may hold."""

MOST_EXPLAINED = 10
"""How many certificates one what-if may ask for: each is worked out anew."""

DOCUMENT_MARK = "x-document"
"""Marks a field of the description that holds the document of a roadmap."""


class Body(BaseModel):
    """The body of a request."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)


class Write(Body):
    """What every write says."""

    reason: Text
    """Why."""
    author: Text | None = None
    """Who does it: required while the server has no tokens. With tokens it is the name of the
    token, and another name is refused."""


class Decided(Write):
    """What a write says that a decision can stand behind."""

    decision: Decision | None = None
    """The decision behind it."""


def _not_endless(values: Any) -> Any:
    # The bound of pydantic counts only what has no mistakes, so it would judge every entry first.
    if isinstance(values, list | tuple) and len(values) > MOST_CHANGES:
        details = {"field_type": "List", "max_length": MOST_CHANGES, "actual_length": len(values)}
        raise PydanticKnownError("too_long", details)
    return values


_BOUNDED = (Field(max_length=MOST_CHANGES), BeforeValidator(_not_endless))
"""Refuses a list that is too long before it looks at an entry."""


def _some(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    # Likewise: none of the changes being right is no mistake of its own.
    if not changes:
        raise PydanticKnownError(
            "too_short", {"field_type": "List", "min_length": 1, "actual_length": 0}
        )
    return changes


Changes = Annotated[
    tuple[Change, ...],
    AfterValidator(_some),
    Field(json_schema_extra={"minItems": 1}),
    *_BOUNDED,
]
"""Changes in the order in which they are applied."""

# It is read from the bytes of the request, so that all that is wrong with it is told at once.
DocumentSent = Annotated[dict[str, Any], WithJsonSchema({"type": "object", DOCUMENT_MARK: True})]
"""The whole document of a roadmap."""


class ShippedRoadmap(Decided):
    """Begin with the Zoetermeer roadmap that travels with the planner."""

    source: Literal["shipped"]
    """Where it comes from."""
    id: Id | None = None
    """Id of the roadmap; its own when left out."""
    title: Text | None = None
    """Its title; its own when left out."""


class EmptyRoadmap(Decided):
    """Begin with plateaus only."""

    source: Literal["empty"]
    """Where it comes from."""
    id: Id
    """Id of the roadmap."""
    title: Text
    """Its title."""


class DocumentRoadmap(Decided):
    """Begin with a document."""

    source: Literal["document"]
    """Where it comes from."""
    document: DocumentSent
    """The document; it holds id and title."""


NewRoadmap = Annotated[
    ShippedRoadmap | EmptyRoadmap | DocumentRoadmap, Field(discriminator="source")
]
"""A roadmap that is made; `source` tells from what."""


class ChangedRevision(Decided):
    """Make changes, all or none."""

    changes: Changes
    """The changes."""


class ReplacedRevision(Decided):
    """Put a whole document in."""

    document: DocumentSent
    """The document."""


class UndoneRevision(Write):
    """Take the latest change back."""

    undo: Literal[True]
    """True."""


class RedoneRevision(Write):
    """Make the change again that was taken back last."""

    redo: Literal[True]
    """True."""


class RestoredRevision(Write):
    """Go back to an older revision."""

    restores: RevisionNumber
    """Number of that revision."""


def _sort_of_revision(value: Any) -> str:
    """Return which body is meant, by the first field that only one of them has."""
    given = value if isinstance(value, dict) else vars(value) if isinstance(value, Write) else ()
    names = ("document", "undo", "redo", "restores")
    # A sign that no field begins with keeps these names apart from fields in places of mistakes.
    return "~" + next((name for name in names if name in given), "changes")


NewRevision = Annotated[
    Annotated[ChangedRevision, Tag("~changes")]
    | Annotated[ReplacedRevision, Tag("~document")]
    | Annotated[UndoneRevision, Tag("~undo")]
    | Annotated[RedoneRevision, Tag("~redo")]
    | Annotated[RestoredRevision, Tag("~restores")],
    Discriminator(_sort_of_revision),
]
"""The next revision: by changes, a document, undo, redo or an older revision."""


class Question(Body):
    """Changes that nobody makes yet."""

    changes: Changes
    """The changes."""
    as_of: RevisionNumber | None = None
    """Ask it of this revision; of the latest when left out."""
    explain: Annotated[tuple[Number, ...], Field(max_length=MOST_EXPLAINED)] = ()
    """Also tell why these actions stand where they stand after the changes."""
    tell: Literal["plan", "all", "words"] = "all"
    """How much to tell: `plan` leaves out what stands before and what is next, so that a large
    roadmap is answered much sooner; `words` adds what is next, which cycles there are and what
    the checks report then, in words."""


class SwapQuestion(Question):
    """Two actions, and changes that nobody makes yet."""

    one: Number
    """Number of an open action."""
    other: Number
    """Number of another one."""


class NewBaseline(Body):
    """A revision is adopted (vastgesteld)."""

    number: RevisionNumber
    """Number of the revision."""
    decision: Decision
    """Who adopted it, and where that can be read."""
    author: Text | None = None
    """Who writes it down; see the other writes."""


class NewArchiving(Write):
    """Put a roadmap in the archive, or take it out."""

    archived: StrictBool
    """Whether it is to be in the archive."""


class ScenarioSent(Body):
    """A list of changes that somebody considers."""

    title: Text | None = None
    """Name as people use it; the name in the address when left out."""
    base: RevisionNumber | None = None
    """Revision that the changes are made on; the latest when left out."""
    changes: Annotated[tuple[Change, ...], *_BOUNDED] = ()
    """The changes, in the order in which they are applied."""
    note: Text | None = None
    """What it is for."""
    author: Text | None = None
    """Who saves it; see the other writes."""


Positions = Annotated[tuple[Annotated[int, Field(strict=True, ge=0)], ...], *_BOUNDED]
"""Positions of changes in a scenario, 0 for the first."""


class NewRebase(Body):
    """Put a scenario on the latest revision."""

    keep: Positions = ()
    """Conflicting changes that must be made all the same."""
    drop: Positions = ()
    """Conflicting changes that are given up."""
    author: Text | None = None
    """Who does it; see the other writes."""


class NewAdoption(Decided):
    """Take changes of a scenario over into the roadmap."""

    scenario: Sha256
    """ETag (`sha256`) of the scenario as it was looked at."""
    positions: Positions | None = None
    """Which changes; all when left out."""
