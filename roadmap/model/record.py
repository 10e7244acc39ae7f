"""The ground that every record stands on: frozen, strict, documented, hashable.

Also the few text types with their bounds, and days. A text may hold anything a person
can write, except what no XML, database or terminal can carry (NUL and other
control characters; lone surrogates are refused by pydantic itself).
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Self, TypeVar

import msgspec
from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticKnownError

_PRINTABLE = r"^[^\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]*$"

OWN_ERRORS = (
    *("calendar_too_late", "durations_half", "durations_order", "effort_twice"),
    *("no_class", "quarters_order", "weights_nothing"),
)
"""The errors that records themselves tell pydantic of."""

Text = Annotated[
    str, StringConstraints(strict=True, min_length=1, max_length=20_000, pattern=_PRINTABLE)
]
"""One to 20,000 characters without control characters (tab and line ends are allowed)."""

Number = Annotated[
    str,
    StringConstraints(
        strict=True, max_length=32, pattern=r"^[0-9A-Za-z](?:[0-9A-Za-z._-]*[0-9A-Za-z])?$"
    ),
]
"""How people address an action, advice or finding: "3.2", "2.10", "Z.1"."""

Id = Annotated[
    str, StringConstraints(strict=True, max_length=64, pattern=r"^[0-9A-Za-z][0-9A-Za-z_-]*$")
]
"""A short stable name for machines: letters, digits, hyphen and underscore."""


def _written_day(day: object) -> object:
    # Left to itself pydantic takes a number for seconds since 1970, and a moment for its day.
    if isinstance(day, int | float):
        raise PydanticKnownError("string_type")
    if isinstance(day, str) and len(day) != len("2026-11-20"):
        raise PydanticKnownError("date_parsing", {"error": "a day is written as 2026-11-20"})
    return day


Day = Annotated[date, BeforeValidator(_written_day)]
"""A day as it is written: 2026-11-20."""


def canonical_json(value: Any) -> bytes:
    """Return the one JSON text of a value: keys sorted, no white space, UTF-8.

    Two values are equal exactly when these bytes are equal. The values of this
    library hold only strings, integers, booleans, lists and objects, for which
    this is the canonical form of RFC 8785.
    """
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def content_hash(value: Any) -> str:
    """SHA-256 of `canonical_json`, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical_json(value)).hexdigest()


def canonical_text(text: str, more: Mapping[str, str] | None = None) -> bytes:
    """Return the canonical JSON of a JSON text: `canonical_json` of its value, but faster.

    `more` are members that the object of that text has besides.
    """
    value = msgspec.json.decode(text)
    return msgspec.json.encode(value | more if more else value, order="sorted")


_GIVEN: dict[frozenset[str], set[str]] = {}
"""One set for each combination of fields that records were given."""


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
    )

    @cached_property
    def canonical(self) -> bytes:
        """Canonical JSON of the record as a document has it: defaults left out."""
        return canonical_text(self.model_dump_json(by_alias=True, exclude_defaults=True))

    def sharing(self) -> Self:
        """Return the record itself, with the set of its given fields shared with others like it.

        A set takes more memory than most records: of 100,000 placements, 70 MB.
        """
        given = self.__pydantic_fields_set__
        object.__setattr__(
            self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given)
        )
        return self

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy, with other values in some fields.

        It forgets what was worked out from the fields, which may no longer hold.
        """
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


RecordT = TypeVar("RecordT", bound=Record)


def carried(record: Record, kind: type[RecordT]) -> RecordT:
    """Return a record of another kind with the fields that both have: what a change carries."""
    shared = kind.model_fields.keys() & type(record).model_fields.keys()
    return kind(**{name: getattr(record, name) for name in shared if name != "change"})
