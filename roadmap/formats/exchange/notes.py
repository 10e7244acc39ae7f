"""Reading values that people typed: what fits is given back, of the rest a diagnostic tells."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final, TypeVar

from pydantic import TypeAdapter, ValidationError

from roadmap.model.action import Kind, Status
from roadmap.model.plan import Diagnostic, Severity
from roadmap.model.quarter import Quarter, quarter_of
from roadmap.model.record import Number, Text
from roadmap.model.report import PlateauNumber
from roadmap.model.revision import Sha256
from roadmap.texts import LANGUAGES, text

LIMIT: Final = 200
"""How many diagnostics of one file are told; a last one tells that there is more."""

_PATTERNS: Final = (
    *("%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"),
    *("%d-%m-%Y", "%d/%m/%Y", "%d/%b/%y %I:%M %p", "%d/%b/%y"),
)
_SHOWN = 60
_PLATEAU = re.compile(
    r"(?:plateau[ _-]*)?0*([0-9]{1,4})(?:[.,]0*)?(?:[:)]?(?:\s+[–-])?\s+([^\W\d].*))?",
    re.IGNORECASE | re.DOTALL,
)
"""The number of a plateau, perhaps with its title behind it."""

_QUARTER = re.compile(r"(?:(\d{4})[ -]?[QK]([1-4])|[QK]([1-4])[ -]?(\d{4}))", re.IGNORECASE)
_MONTHS = "jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec"
_MORE = re.compile(rf"(?:en|and|of|or|t/m|tot|to|(?:{_MONTHS})[a-z]*)\s*[0-9]", re.IGNORECASE)
"""What goes on with a second number, or is a day."""

_DAY = re.compile(rf"[0-9]{{1,2}}-(?:{_MONTHS}|[0-9]{{1,2}}-[0-9]{{4}})", re.IGNORECASE)

ValueT = TypeVar("ValueT")

_TEXT: TypeAdapter[str] = TypeAdapter(Text)
_NUMBER: TypeAdapter[str] = TypeAdapter(Number)
_STAGE: TypeAdapter[int] = TypeAdapter(PlateauNumber)
_HASH: TypeAdapter[str] = TypeAdapter(Sha256)
_STRETCH: TypeAdapter[str] = TypeAdapter(Quarter)

STATUSES: Final[tuple[Status, ...]] = (
    *("proposed", "planned", "started"),
    *("done", "blocked", "dropped"),
)
"""Every status, in the order of a life."""

KINDS: Final[tuple[Kind, ...]] = ("builds-on", "more-effective-after")
"""Every kind of dependency."""


def simple(written: str) -> str:
    """Return a word as words are compared: small letters, one "_" for all between them."""
    return re.sub(r"[\W_]+", "_", written.casefold()).strip("_")


@cache
def statuses() -> dict[str, Status]:
    """Return the status of every word for it, in every language, as `simple` writes it."""
    return _words({status: f"status-{status}" for status in STATUSES})


@cache
def kinds() -> dict[str, Kind]:
    """Return the kind of every word for it, in every language, as `simple` writes it."""
    return _words({kind: f"kind-{kind}" for kind in KINDS})


@cache
def truths() -> dict[str, bool]:
    """Return what every word for yes and no means, as `simple` writes it."""
    more = {"true": True, "waar": True, "1": True, "false": False, "onwaar": False, "0": False}
    return more | _words({True: "exchange-truth-yes", False: "exchange-truth-no"})


def shown(value: object) -> str:
    """Return a value as a message shows it: printable, and 60 characters at most."""
    # What is far too long is cut first: a message need not look at all of it.
    found = "".join(c if c.isprintable() else "�" for c in str(value)[: _SHOWN + 1])
    return found if len(found) <= _SHOWN else found[: _SHOWN - 1] + "…"


def part(file: str, otherwise: str) -> str:
    """Return the name of a file for in a place, without its folders; or else another word."""
    name = shown(re.split(r"[/\\]", file)[-1])
    return name if name.strip("-. ") else otherwise


def plateau_number(written: str, titles: Mapping[str, int] | None = None) -> int | None:
    """Return the plateau that a text means; null for none, and for what could be two.

    Parameters
    ----------
    written
        "2", "2.0", "Plateau 2", "2 Fundament versterken", or the title alone.
    titles
        Number of each plateau that the file names, by its title as `simple` writes it.
    """
    found, known = written.strip(), titles or {}
    named = known.get(simple(found))
    match = _PLATEAU.fullmatch(found)
    if named is not None or match is None:
        return named
    number, title = int(match[1]), match[2] or ""
    other = known.get(simple(title), number)
    return number if other == number and not _MORE.match(title) else None


def _words(keys: Mapping[ValueT, str]) -> dict[str, ValueT]:
    found = {
        simple(text(key, language)): value for language in LANGUAGES for value, key in keys.items()
    }
    return found | {simple(str(value)): value for value in keys}


class Notes:
    """What is to be told of a file while it is read.

    Attributes
    ----------
    diagnostics
        What was told so far.
    titles
        What the file calls each field that it has.
    plateaus
        Number of each plateau that the file names, by its title as `simple` writes it.
    """

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.titles: dict[str, str] = {}
        self.plateaus: dict[str, int] = {}

    def say(
        self,
        code: str,
        place: str,
        *subjects: str,
        severity: Severity = "error",
        **details: str | int,
    ) -> None:
        """Tell something, as long as it is not too much."""
        if len(self.diagnostics) > LIMIT:
            return
        if len(self.diagnostics) == LIMIT:
            code, place, subjects, severity, details = "import-more", "", (), "error", {}
        told: dict[str, str | int] = {"subjects": ", ".join(subjects), **details}
        self.diagnostics.append(
            Diagnostic(code=code, severity=severity, subjects=subjects, place=place, details=told)
        )

    def refuse(self, place: str, field: str, value: object) -> None:
        """Tell that a value cannot stand in a field."""
        self.say("import-value", place, field=self.titles.get(field, field), value=shown(value))

    def text(self, place: str, field: str, written: str) -> str | None:
        """Return a text; null for none, for one of spaces alone, and for one that is refused."""
        found = written if written.strip() else None
        return self._fitting(_TEXT.validate_python, place, field, found)

    def number(self, place: str, field: str, written: str) -> str | None:
        """Return the number of an action or advice.

        A day, such as "2-jan", is refused: that is what a spreadsheet makes of 2.1.
        """
        found = written.strip()
        if _DAY.fullmatch(found):
            self.say("import-day", place, field=self.titles.get(field, field), value=found)
            return None
        return self._fitting(_NUMBER.validate_python, place, field, found or None)

    def sha256(self, place: str, field: str, written: str) -> str | None:
        """Return the hash of a document."""
        found = written.strip().lower()
        return self._fitting(_HASH.validate_python, place, field, found or None)

    def quarter(self, place: str, field: str, written: str) -> str | None:
        """Return a quarter; "2027 Q1", "2027K1" and "Q1 2027" are also read."""
        found = _QUARTER.fullmatch(written.strip())
        if found:
            year, number = found[1] or found[4], found[2] or found[3]
            return self._fitting(_STRETCH.validate_python, place, field, f"{year}-Q{number}")
        if written.strip():
            self.refuse(place, field, written)
        return None

    def day(self, place: str, field: str, written: str) -> str | None:
        """Return the quarter of a day: "2027-03-31", "31-03-2027", "31/Mar/27 12:00 AM"."""
        found = written.strip()
        if not found:
            return None
        for pattern in _PATTERNS:
            try:
                return quarter_of(datetime.strptime(found, pattern).replace(tzinfo=UTC).date())
            except ValueError:
                continue
        self.refuse(place, field, written)
        return None

    def plateau(self, place: str, field: str, written: str) -> int | None:
        """Return the number of a plateau, however it is named; see `plateau_number`."""
        # "NaN" is what tools of numbers write for none.
        if written.strip().casefold() in ("", "nan"):
            return None
        found = plateau_number(written, self.plateaus)
        if found is None:
            self.refuse(place, field, written)
        return self._fitting(_STAGE.validate_python, place, field, found)

    def word(
        self, place: str, field: str, written: str, words: Mapping[str, ValueT]
    ) -> ValueT | None:
        """Return what a word means; null for none, and for one that is refused."""
        found = words.get(simple(written))
        if found is None and written.strip():
            self.refuse(place, field, written)
        return found

    def _fitting(
        self, validate: Callable[[Any], ValueT], place: str, field: str, found: Any
    ) -> ValueT | None:
        if found is None:
            return None
        try:
            return validate(found)
        except ValidationError:
            self.refuse(place, field, found)
            return None
