"""The roadmap: the one document that every answer is computed from."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import chain, pairwise
from operator import is_
from typing import Annotated, Any, Literal, Self, TypeVar, get_args, get_origin

import msgspec
from pydantic import Field, model_validator

from roadmap.errors import DocumentError, UnknownActionError
from roadmap.model.action import Action, Dependency, Involvement, Reference
from roadmap.model.calendar import Agreed, Calendar, Capacity, Gate, Timing
from roadmap.model.evidence import Fact, Localized, Source
from roadmap.model.integrity import find_problems
from roadmap.model.order import natural_key
from roadmap.model.record import Id, Record, Text
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
    Service,
    Theme,
)
from roadmap.model.revision import Sha256
from roadmap.model.weighing import Score, Weighing

RecordT = TypeVar("RecordT", bound=Record)


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

    schema_: str | None = Field(default=None, alias="$schema", repr=False)
    """Where the JSON Schema of this document lies."""
    format: Literal["roadmap/1"] = "roadmap/1"
    """Name and version of the shape of this document."""
    made_from: Sha256 | None = Field(default=None, repr=False)
    """Content hash of the roadmap that this document was exported from: an import then knows what
    others changed since. Like the schema reference it is no part of the content."""
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
    weighing: Weighing | None = None
    """How priorities are found; null for the ready-made weighing ``data``."""
    scores: tuple[Score, ...] = ()
    """What people gave the actions, one score for each action and criterion."""
    calendar: Calendar | None = None
    """The quarters that are planned; null when none are."""
    capacity: tuple[Capacity, ...] = ()
    """How much can be done in each quarter; without any, there is no limit."""
    timings: tuple[Timing, ...] = ()
    """What is known about the time of actions, one entry for each action."""
    gates: tuple[Gate, ...] = ()
    """The gates of plateaus that have a target, words or a decision, one for each plateau."""
    agreed: tuple[Agreed, ...] = ()
    """The quarters that were agreed on, one entry for each action."""
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

    def scores_of(self, number: str) -> tuple[Score, ...]:
        """Return what people gave one action, by criterion."""
        return tuple(score for score in self.scores if score.action == number)

    @property
    def horizon(self) -> int:
        """Number of the last plateau."""
        return len(self.plateaus)

    def to_document(self) -> dict[str, Any]:
        """Return the document as JSON values: defaults left out, lists in natural order.

        What a record is stands before where it comes from.
        """
        return {
            name: list(map(record_document, value)) if isinstance(value, tuple) else value
            for name, value in self.members()
        }

    def members(self) -> Iterator[tuple[str, Any]]:
        """Yield the name and value of each member of the document; of a list its records."""
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if name == "format" or value not in _LEFT_OUT:
                key = field.alias or name
                yield key, record_document(value) if isinstance(value, Record) else value

    @property
    def content(self) -> Self:
        """The roadmap as a store keeps it: without schema reference and origin."""
        if all(getattr(self, name) is None for name in _BESIDES):
            return self
        return self.model_copy(update=dict.fromkeys(_BESIDES))

    @cached_property
    def sha256(self) -> str:
        """SHA-256 over the canonical JSON of the content."""
        return hashlib.sha256(self.body).hexdigest()

    @cached_property
    def body(self) -> bytes:
        """Canonical JSON of the content: the document without schema reference and origin.

        Notes
        -----
        Linear in the size of the roadmap; the slow part is linear in the
        records that were not in a roadmap before whose body was asked for.
        """
        parts = []
        for key, name in _keys():
            value = getattr(self, name)
            if name == "format" or value not in _LEFT_OUT:
                parts.append(key + _written(value))
        return b"{" + b",".join(parts) + b"}"

    def replacing(
        self,
        *,
        actions: Iterable[Action] | None = None,
        dependencies: Iterable[Dependency] | None = None,
        coverage: Iterable[Coverage] | None = None,
        frameworks: Iterable[Framework] | None = None,
        scores: Iterable[Score] | None = None,
        capacity: Iterable[Capacity] | None = None,
        timings: Iterable[Timing] | None = None,
        gates: Iterable[Gate] | None = None,
        agreed: Iterable[Agreed] | None = None,
    ) -> Self:
        """Return the roadmap with other records in some of its lists.

        Raises
        ------
        roadmap.errors.DocumentError
            When a rule would be broken, exactly as for a new `Roadmap`.

        Notes
        -----
        Only records that this roadmap does not have are checked and put in
        order inside; a list in which nothing changes is kept as it is.
        """
        given: dict[str, Iterable[Record] | None] = {
            "actions": actions,
            "dependencies": dependencies,
            "coverage": coverage,
            "frameworks": frameworks,
            "scores": scores,
            "capacity": capacity,
            "timings": timings,
            "gates": gates,
            "agreed": agreed,
        }
        lists = {name: tuple(found) for name, found in given.items() if found is not None}
        changed = {
            name: found
            for name, found in lists.items()
            if not _identical(found, getattr(self, name))
        }
        if not changed:
            return self
        following = self.model_copy(update=changed)
        problems = find_problems(following, since=self)
        if problems:
            raise DocumentError(problems)
        for name, records in changed.items():
            known = set(map(id, getattr(self, name)))
            following.__dict__[name] = _sorted(
                [each if id(each) in known else _inside_in_order(each) for each in records]
            )
        return following


def record_document(record: Record) -> dict[str, Any]:
    """Return a record as JSON values: defaults left out, and where it comes from last."""
    found: dict[str, Any] = _origin_last(
        record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    )
    return found


def _identical(one: Sequence[Record], other: Sequence[Record]) -> bool:
    return len(one) == len(other) and all(map(is_, one, other))


_BESIDES = ("schema_", "made_from")
"""Fields that are no part of the content."""

_LEFT_OUT: tuple[object, ...] = (None, ())
"""What a document leaves out: nothing else is the default of a field."""


@cache
def _keys() -> list[tuple[bytes, str]]:
    """How each field begins in JSON, in the order of the names there."""
    fields = Roadmap.model_fields.items()
    named = ((field.alias or name, name) for name, field in fields if name not in _BESIDES)
    return sorted((msgspec.json.encode(key) + b":", name) for key, name in named)


def _written(value: Any) -> bytes:
    if isinstance(value, tuple):
        return b"[" + b",".join([record.canonical for record in value]) + b"]"
    return value.canonical if isinstance(value, Record) else msgspec.json.encode(value)


def _origin_last(value: Any) -> Any:
    """Move the fields of `Fact` behind the others, at every depth."""
    if isinstance(value, list):
        return [_origin_last(item) for item in value]
    if not isinstance(value, dict):
        return value
    names = sorted(value, key=lambda name: name in Fact.model_fields)
    return {name: _origin_last(value[name]) for name in names}


def _number(record: Any) -> Any:
    return natural_key(record.number)


def _id(record: Any) -> Any:
    return natural_key(record.id)


def _action(record: Any) -> Any:
    return natural_key(record.action)


_ORDER: dict[type[Record], Callable[[Any], Any]] = {
    Action: _number,
    Advice: _number,
    Agreed: _action,
    Body: _id,
    Capacity: lambda found: (found.team is not None, found.team or "", found.first or ""),
    ContextFinding: _id,
    Coverage: lambda cell: (natural_key(cell.finding), natural_key(cell.action)),
    Dependency: lambda link: (
        natural_key(link.predecessor),
        natural_key(link.successor),
        link.kind,
        link.same_plateau,
    ),
    Document: _id,
    Erratum: _id,
    Finding: _number,
    Framework: _id,
    Gate: lambda gate: gate.plateau,
    Involvement: lambda involvement: natural_key(involvement.body),
    Plateau: lambda plateau: plateau.number,
    Reference: lambda found: (found.system, found.id),
    Score: lambda score: (natural_key(score.action), score.criterion),
    Service: _action,
    Source: lambda source: (
        natural_key(source.document),
        natural_key(source.lines),
        source.quote or "",
    ),
    Theme: _id,
    Timing: _action,
}
"""What each kind of record is sorted by: its own name, or what it refers to."""

_AS_WRITTEN = {(Framework, "items"), (Theme, "aspects"), (Gate, "criteria")}
"""Lists that keep the order in which people wrote them: it is part of what they say."""


def _in_order(records: tuple[RecordT, ...]) -> tuple[RecordT, ...]:
    """Sort records of one kind, and within each the lists whose order carries no meaning."""
    return _sorted([_inside_in_order(record) for record in records])


def _sorted(records: Sequence[RecordT]) -> tuple[RecordT, ...]:
    """Sort records of one kind; what their key does not tell apart, their whole text does."""
    if len(records) < 2:
        return tuple(records)
    keys = list(map(_ORDER[type(records[0])], records))
    order = sorted(range(len(records)), key=keys.__getitem__)
    tied = [pair for pair in pairwise(order) if keys[pair[0]] == keys[pair[1]]]
    if tied:
        # Writing a record out takes long, so only what is tied is written out.
        texts = {i: records[i].model_dump_json() for i in chain.from_iterable(tied)}
        order.sort(key=lambda i: (keys[i], texts.get(i, "")))
    return tuple([records[i] for i in order])


def _inside_in_order(record: RecordT) -> RecordT:
    changes: dict[str, Any] = {}
    kind = type(record)
    fields = record.__dict__
    for name in _inner_fields(kind):
        value = fields[name]
        if not value:
            continue
        ordered = _value_in_order(value, (kind, name) in _AS_WRITTEN)
        if ordered is not value and ordered != value:
            changes[name] = ordered
    return record.model_copy(update=changes) if changes else record


def _value_in_order(value: Any, keep: bool) -> Any:
    """Put a list, or the lists inside a fact, in order; `keep` the order of the list itself."""
    if not isinstance(value, tuple):
        return _inside_in_order(value)
    if isinstance(value[0], str):
        return value if keep else tuple(sorted(value))
    inner = [_inside_in_order(item) for item in value]
    return tuple(inner) if keep else _sorted(inner)


@cache
def _inner_fields(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind of record that are lists, or facts that have lists."""
    return tuple(name for name, field in kind.model_fields.items() if _has_lists(field.annotation))


def _has_lists(annotation: Any) -> bool:
    if get_origin(annotation) is tuple:
        return True
    kinds = get_args(annotation) or (annotation,)
    return any(isinstance(kind, type) and issubclass(kind, Fact) for kind in kinds)
