"""The roadmap: the one document that every answer is computed from."""

from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import Field, model_validator

from roadmap.errors import DocumentError, UnknownActionError
from roadmap.model.action import Action, Dependency
from roadmap.model.evidence import Fact, Localized
from roadmap.model.integrity import find_problems
from roadmap.model.order import natural_key
from roadmap.model.record import Id, Record, Text, content_hash
from roadmap.model.report import (
    Advice,
    Body,
    ContextFinding,
    Coverage,
    Document,
    Erratum,
    Finding,
    Framework,
    Plateau,
    Theme,
)

FactT = TypeVar("FactT", bound=Record)


class Roadmap(Record):
    """The actions of an organisation, what they depend on and where it all comes from.

    A roadmap is always whole: references exist, numbers are unique, plateaus
    count from 1 without gaps. It keeps its lists in their natural order, so
    two documents that differ only in the order of their lists are equal and
    give the same answers.

    Raises
    ------
    roadmap.errors.DocumentError
        When a rule is broken; it names every broken rule with its place.
    """

    format: Literal["roadmap/1"] = "roadmap/1"
    """Name and version of the shape of this document."""
    schema_: str | None = Field(default=None, alias="$schema", repr=False)
    """Where the JSON Schema of this document lies."""
    id: Id
    """Stable name of the roadmap for machines."""
    title: Text
    """Name of the roadmap."""
    organisation: Text | None = None
    """Who carries it out."""
    summary: Localized | None = None
    """What it is about."""
    plateaus: Annotated[tuple[Plateau, ...], Field(min_length=2, max_length=12)]
    """The plateaus, first to last: two to twelve."""
    actions: tuple[Action, ...] = ()
    """The actions, in natural order of their numbers."""
    dependencies: tuple[Dependency, ...] = ()
    """What comes before what."""
    themes: tuple[Theme, ...] = ()
    """Groups of advices."""
    advices: tuple[Advice, ...] = ()
    """What the actions carry out."""
    findings: tuple[Finding, ...] = ()
    """What the research found (bevindingen)."""
    coverage: tuple[Coverage, ...] = ()
    """Which action answers which finding."""
    context_findings: tuple[ContextFinding, ...] = ()
    """Observations outside the numbered findings; no action is linked to them."""
    bodies: tuple[Body, ...] = ()
    """Boards, departments and roles that the text names."""
    frameworks: tuple[Framework, ...] = ()
    """Reference frameworks, with the actions that serve their items."""
    errata: tuple[Erratum, ...] = ()
    """Mistakes and ambiguities of the sources, with their resolution."""
    documents: tuple[Document, ...] = ()
    """The source documents."""

    @model_validator(mode="after")
    def _whole_and_in_order(self) -> Self:
        problems = find_problems(self)
        if problems:
            raise DocumentError(problems)
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, tuple):
                self.__dict__[name] = _in_order(value)
        return self

    @cached_property
    def action_by_number(self) -> dict[str, Action]:
        """The actions by number."""
        return {action.number: action for action in self.actions}

    def action(self, number: str) -> Action:
        """Return the action of that number.

        Raises
        ------
        roadmap.errors.UnknownActionError
            When there is none.
        """
        try:
            return self.action_by_number[number]
        except KeyError:
            raise UnknownActionError(number) from None

    @property
    def horizon(self) -> int:
        """Number of the last plateau."""
        return len(self.plateaus)

    def to_document(self) -> dict[str, Any]:
        """Return the document as JSON values: defaults left out, lists in natural order.

        What a record is stands before where it comes from.
        """
        document = self.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        head = {"$schema": self.schema_} if self.schema_ else {}
        ordered: dict[str, Any] = _origin_last(head | {"format": self.format} | document)
        return ordered

    @cached_property
    def sha256(self) -> str:
        """SHA-256 over the canonical JSON of the document, without its schema reference."""
        document = self.to_document()
        document.pop("$schema", None)
        return content_hash(document)


def _origin_last(value: Any) -> Any:
    """Move the fields of `Fact` behind the others, at every depth."""
    if isinstance(value, list):
        return [_origin_last(item) for item in value]
    if not isinstance(value, dict):
        return value
    names = sorted(value, key=lambda name: name in Fact.model_fields)
    return {name: _origin_last(value[name]) for name in names}


def _sort_key(record: Record) -> tuple[Any, ...]:
    """Natural order of any record: by its own name, then by what it refers to."""
    for names in (("number",), ("id",), ("finding", "action"), ("action",), ("body",)):
        if all(hasattr(record, name) for name in names):
            return tuple(_comparable(getattr(record, name)) for name in names)
    if isinstance(record, Dependency):
        return (
            natural_key(record.predecessor),
            natural_key(record.successor),
            record.kind,
            record.same_plateau,
            record.model_dump_json(),
        )
    return (record.model_dump_json(),)


def _comparable(value: object) -> Any:
    return natural_key(value) if isinstance(value, str) else value


def _in_order(records: tuple[FactT, ...]) -> tuple[FactT, ...]:
    """Sort records, and within each the lists whose order carries no meaning."""
    return tuple(sorted((_inside_in_order(record) for record in records), key=_sort_key))


def _inside_in_order(record: FactT) -> FactT:
    changes: dict[str, Any] = {}
    for name, value in _inner_lists(record):
        inner = tuple(map(_inside_in_order, value))
        # The items of a framework stay in the order of the source: it is part of the fact.
        ordered = inner if name == "items" else tuple(sorted(inner, key=_source_key))
        if ordered != value:
            changes[name] = ordered
    return record.model_copy(update=changes) if changes else record


def _inner_lists(record: Record) -> Iterable[tuple[str, tuple[Any, ...]]]:
    if not isinstance(record, Fact):
        return
    for name in ("sources", "involved", "served_by", "items"):
        value = getattr(record, name, ())
        if value:
            yield name, value


def _source_key(record: Any) -> tuple[Any, ...]:
    if hasattr(record, "lines"):
        return (natural_key(record.document), natural_key(record.lines), record.quote or "")
    return _sort_key(record)
