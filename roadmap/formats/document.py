"""The roadmap document: JSON in, JSON out, and one report of everything that is wrong.

Reading never stops at the first problem: what JSON cannot express, what has
the wrong type and what refers to nothing are gathered and reported together,
each with its JSON pointer (RFC 6901).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from roadmap.errors import DocumentError, Problem
from roadmap.model.integrity import FOUND_LIMIT, find_problems
from roadmap.model.order import natural_key
from roadmap.model.places import pointer
from roadmap.model.record import OWN_ERRORS, Record
from roadmap.model.report import Plateau
from roadmap.model.roadmap import Roadmap

SIZE_LIMIT = 50_000_000
"""Bytes of the largest document that is read."""

DEPTH_LIMIT = 40
"""How deep lists and objects may be nested; a roadmap needs 7."""

VALUE_LIMIT = 4_000_000
"""How many values a document may hold: texts, numbers, lists and objects together.

A roadmap of 250,000 actions and as many dependencies has half of them; more would
take gigabytes of memory before anything could be said about it."""

LIST_LIMIT = 250_000
"""How many entries one list of a document may hold."""

ENTRY_LIMIT = 50_000
"""How many values one entry of such a list may hold, and how many names the document."""

PROBLEM_LIMIT = 200
"""How many problems one report names; a last one tells whether there are more."""


def read_roadmap(data: bytes, name: str = "-") -> Roadmap:
    """Read a roadmap from the bytes of its document.

    Parameters
    ----------
    data
        UTF-8 encoded JSON, with or without a byte order mark.
    name
        What to call the document in messages, such as the name of its file.

    Raises
    ------
    roadmap.errors.DocumentError
        With every problem of the document, up to `PROBLEM_LIMIT`.

    Notes
    -----
    Linear in the size of the document, in time and memory. What is larger
    than a roadmap can be is refused unread or unjudged (see the limits of this
    module), and judging stops soon after `PROBLEM_LIMIT` problems.
    """
    value = _parse(data, name)
    problems = list(islice(_lost_values(value), PROBLEM_LIMIT + 1))
    if len(problems) > PROBLEM_LIMIT or any(problem.code in _TOO_MUCH for problem in problems):
        raise DocumentError(_limited(problems, len(problems) > PROBLEM_LIMIT), name)
    reported = {problem.place for problem in problems}
    roadmap, mistakes, stopped = _roadmap(value)
    problems += [problem for problem in mistakes if problem.place not in reported]
    if problems or roadmap is None:
        raise DocumentError(_limited(problems, stopped), name)
    return roadmap


_ENTRIES = {
    name: get_args(field.annotation)[0]
    for name, field in sorted(Roadmap.model_fields.items())
    if get_origin(field.annotation) is tuple
}
"""The kind of record that each list of a document holds."""

_ANY_PLATEAU = Plateau(number=1, id="any", title="any")


def _roadmap(document: dict[str, Any]) -> tuple[Roadmap | None, list[Problem], bool]:
    """Make a roadmap, or name what is wrong, and tell whether looking stopped before the end.

    The entries are judged one by one: what pydantic finds wrong takes a
    thousand bytes each, and it cannot be told to stop.
    """
    records: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, kind in _ENTRIES.items():
        if isinstance(document.get(name), list):
            records[name] = _records(document[name], name, kind, problems)
    stopped = len(problems) > PROBLEM_LIMIT
    if problems:
        # They only stand in, so that what is wrong with the rest is found too.
        plateaus = [_ANY_PLATEAU] * len(records.get("plateaus", ()))
        records = dict.fromkeys(records, ()) | ({"plateaus": plateaus} if plateaus else {})
    try:
        roadmap = Roadmap.model_validate(document | records)
        if not problems:
            return roadmap, [], False
    except DocumentError:
        pass  # All rules are looked at below, also where records only stand in.
    except ValidationError as error:
        problems += map(as_problem, error.errors(include_url=False))
    broken = [] if stopped else find_problems(document)
    return None, problems + broken, stopped or len(broken) == FOUND_LIMIT


def _records(
    values: list[Any], name: str, kind: type[Record], problems: list[Problem]
) -> list[Any]:
    """The entries of a list as records; as they are from where there are too many `problems`."""
    validate = kind.__pydantic_validator__.validate_python
    records = []
    for index, value in enumerate(values):
        if len(problems) > PROBLEM_LIMIT:
            return values
        try:
            records.append(validate(value).sharing())
        except ValidationError as error:
            records.append(value)
            for detail in error.errors(include_url=False)[: PROBLEM_LIMIT + 1]:
                detail["loc"] = (name, index, *detail["loc"])
                problems.append(as_problem(detail))
    return records


def shipped_document() -> bytes:
    """Return the bytes of the Zoetermeer roadmap that travels with the library."""
    packaged = files("roadmap") / "_data" / "actions.json"
    if packaged.is_file():
        return packaged.read_bytes()
    # An editable install has no copy inside the package.
    return (Path(__file__).parents[2] / "data" / "actions.json").read_bytes()


@cache
def shipped_roadmap() -> Roadmap:
    """Return the Zoetermeer roadmap: 33 actions over four plateaus."""
    return read_roadmap(shipped_document(), "actions.json")


def schema(of: type[Record] = Roadmap) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a roadmap document, or of an answer about one.

    Its version is the value that it asks for ``format``: "roadmap/1", "plan/1".
    """
    found = of.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}


class _Repeated(dict[str, Any]):
    """An object in which a name stands twice; JSON would silently keep the last."""

    names: tuple[str, ...]


def _parse(data: bytes, name: str) -> Any:
    if len(data) > SIZE_LIMIT:
        details = (("limit", SIZE_LIMIT // 1_000_000), ("size", len(data) // 1_000_000))
        _refuse(name, Problem("", "too-large", details))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(name, Problem("", "not-utf-8", (("position", error.start),)))
    if not text.strip():
        _refuse(name, Problem("", "empty"))
    if _has_too_many_values(data):
        _refuse(name, Problem("", "too-many-values", (("limit", VALUE_LIMIT),)))
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_NotANumber)
    except json.JSONDecodeError as error:
        details = (("column", error.colno), ("line", error.lineno))
        _refuse(name, Problem("", "not-json", details))
    except RecursionError:
        _refuse(name, Problem("", "too-deep", (("limit", DEPTH_LIMIT),)))
    except ValueError:
        # Python refuses to read integers of thousands of digits.
        _refuse(name, Problem("", "number-too-long"))
    if not isinstance(value, dict):
        _refuse(name, Problem("", "not-an-object"))
    return value


def _refuse(name: str, problem: Problem) -> NoReturn:
    raise DocumentError([problem], name) from None


class _NotANumber(str):
    """NaN or Infinity, which JSON does not have; kept as text until it is reported."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    repeated = _Repeated(found)
    repeated.names = tuple(
        name for name, count in Counter(k for k, _ in pairs).items() if count > 1
    )
    return repeated


_TEXT = rb'"(?:[^"\\]++|\\.)*+"?'
_TEXTS = re.compile(_TEXT, re.DOTALL)
_PASSAGE = re.compile(rb'(?:[^"]*+' + _TEXT + rb"){1,10000}+", re.DOTALL)


def _has_too_many_values(data: bytes) -> bool:
    """Whether a document holds more than `VALUE_LIMIT` values, told before they are made."""
    if _signs(data) <= VALUE_LIMIT:
        return False
    # Texts may hold any sign. They are left out a passage at a time, which takes little memory.
    found = at = 0
    while (passage := _PASSAGE.match(data, at)) and found <= VALUE_LIMIT:
        found += _signs(_TEXTS.sub(b"", passage[0]))
        at = passage.end()
    return found + _signs(data[at:]) > VALUE_LIMIT


def _signs(data: bytes) -> int:
    """How many values there are, told by the signs before them: a little more at most."""
    empty = data.count(b"[]") + data.count(b"{}")
    return data.count(b",") + data.count(b"[") + data.count(b"{") - empty


_TOO_MUCH = {"too-many-values", "list-too-long"}
"""Problems with which a document is not judged any further."""

_Step = tuple["_Step | None", str | int]
"""The name or position of a value, behind that of what it stands in."""


def _lost_values(document: dict[str, Any]) -> Iterator[Problem]:
    """Yield what a roadmap cannot carry: repeated names, no numbers, endless depth and length."""
    yield from _repeated_names(document, None)
    if len(document) > ENTRY_LIMIT:
        yield Problem("", "too-many-values", (("limit", ENTRY_LIMIT),))
        return
    for name, value in document.items():
        if not isinstance(value, list):
            yield from _lost_inside(value, (None, name), 2)
        elif len(value) > LIST_LIMIT:
            yield Problem(_place((None, name)), "list-too-long", (("limit", LIST_LIMIT),))
        else:
            for index, entry in enumerate(value):
                if isinstance(entry, _COMPOUND):
                    yield from _lost_inside(entry, ((None, name), index), 3)


def _lost_inside(value: Any, step: _Step, depth: int) -> Iterator[Problem]:
    """Yield what is lost in one value; places become text only where there is a problem."""
    stack: list[tuple[_Step, int, Any]] = [(step, depth, value)]
    count = 0
    while stack:
        at, depth, found = stack.pop()
        if isinstance(found, _NotANumber):
            yield Problem(_place(at), "not-a-number", (("found", str(found)),))
            continue
        if not isinstance(found, dict | list):
            continue
        if depth > DEPTH_LIMIT:
            yield Problem(_place(at), "too-deep", (("limit", DEPTH_LIMIT),))
            continue
        count += len(found)
        if count > ENTRY_LIMIT:
            yield Problem(_place(step), "too-many-values", (("limit", ENTRY_LIMIT),))
            return
        if not found:
            continue
        if isinstance(found, _Repeated):
            yield from _repeated_names(found, at)
        inner: Iterable[tuple[str | int, Any]] = (
            found.items() if isinstance(found, dict) else enumerate(found)
        )
        stack += [
            ((at, key), depth + 1, part) for key, part in inner if isinstance(part, _COMPOUND)
        ]


_COMPOUND = (dict, list, _NotANumber)


def _repeated_names(found: Any, at: _Step | None) -> Iterator[Problem]:
    if isinstance(found, _Repeated):
        for key in found.names:
            yield Problem(_place((at, key)), "repeated-name", (("name", key),))


def _place(step: _Step | None) -> str:
    path: list[str | int] = []
    while step is not None:
        step, part = step
        path.append(part)
    return pointer(tuple(reversed(path)))


_CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown-field",
    "string_type": "not-text",
    "string_unicode": "not-unicode",
    "string_too_short": "text-empty",
    "string_too_long": "text-too-long",
    "string_pattern_mismatch": "text-form",
    "float_parsing": "not-a-number",
    "int_type": "not-whole-number",
    "int_from_float": "not-whole-number",
    "int_parsing": "not-whole-number",
    "bool_type": "not-true-or-false",
    "bool_parsing": "not-true-or-false",
    "literal_error": "not-one-of",
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
    "list_type": "not-a-list",
    "tuple_type": "not-a-list",
    "model_type": "not-an-object",
    "model_attributes_type": "not-an-object",
    "dict_type": "not-an-object",
    "too_short": "list-too-short",
    "too_long": "list-too-long",
} | {name: name.replace("_", "-") for name in OWN_ERRORS}
"""What pydantic calls it, and what we call it."""


def as_problem(detail: ErrorDetails) -> Problem:
    """Return what pydantic found wrong in our words, with its JSON pointer."""
    place = pointer(detail["loc"])
    code = _CODES.get(detail["type"], "wrong-value")
    context = detail.get("ctx", {})
    details: dict[str, str | int] = {"found": _shown(detail.get("input"))}
    if code == "missing":
        details = {"name": str(detail["loc"][-1])}
    elif code == "unknown-field":
        details["name"] = str(detail["loc"][-1])
    elif code == "not-one-of":
        details["expected"] = str(context.get("expected", "")).replace(" or ", ", ")
    elif code == "out-of-range":
        details["bound"] = str(context.get("ge", context.get("le", "")))
    elif code in ("text-too-long", "list-too-long"):
        details["limit"] = int(context.get("max_length", 0))
    elif code == "list-too-short":
        details["limit"] = int(context.get("min_length", 0))
    elif code == "wrong-value":
        details["message"] = detail["msg"]
    return Problem(place, code, tuple(sorted(details.items())))


def _shown(value: Any) -> str:
    """Return the value as short text that any terminal can show."""
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    text = json.dumps(value, ensure_ascii=True, default=str)
    return text if len(text) <= 60 else text[:57] + "..."


def _limited(problems: list[Problem], stopped: bool) -> list[Problem]:
    """Return the first problems in the order of the document, and whether there are more.

    When looking for problems `stopped`, nobody knows how many more there are.
    """
    unique = {replace(problem, details=_cut(problem)) for problem in problems}
    # Not the remembered keys: places are many and seldom asked for again.
    key = natural_key.__wrapped__
    ordered = sorted(unique, key=lambda p: (key(p.place), p.code, p.details))
    more = len(unique) - PROBLEM_LIMIT
    if more <= 0:
        return ordered
    last = Problem("", "problems-uncounted" if stopped else "more-problems", (("count", more),))
    return [*ordered[:PROBLEM_LIMIT], last]


def _cut(problem: Problem) -> tuple[tuple[str, str | int], ...]:
    """Return the details with their texts no longer than a screen can show."""
    return tuple(
        (name, value[:199] + "…" if isinstance(value, str) and len(value) > 200 else value)
        for name, value in problem.details
    )
