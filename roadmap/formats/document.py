"""The roadmap document: JSON in, JSON out, and one report of everything that is wrong.

Reading never stops at the first problem: what JSON cannot express, what has
the wrong type and what refers to nothing are gathered and reported together,
each with its JSON pointer (RFC 6901).
"""

import heapq
import json
from collections import Counter
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NoReturn

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from roadmap.errors import DocumentError, Problem
from roadmap.model.integrity import find_problems
from roadmap.model.order import natural_key
from roadmap.model.roadmap import Roadmap

SIZE_LIMIT = 50_000_000
"""Bytes of the largest document that is read."""

DEPTH_LIMIT = 40
"""How deep lists and objects may be nested; a roadmap needs 7."""

PROBLEM_LIMIT = 200
"""How many problems one report names; a last one tells how many more there are."""


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
    Linear in the size of the document; anything larger than `SIZE_LIMIT` is
    refused unread.
    """
    value = _parse(data, name)
    problems: list[Problem] = _lost_values(value)
    reported = {problem.place for problem in problems}
    uncounted = 0
    try:
        roadmap = Roadmap.model_validate(value)
    except DocumentError as error:
        problems += error.problems
    except ValidationError as error:
        details = error.errors(include_url=False)
        uncounted = len(details[PROBLEM_LIMIT:])
        found = map(as_problem, details[:PROBLEM_LIMIT])
        problems += [problem for problem in found if problem.place not in reported]
        problems += find_problems(value)
    if problems:
        raise DocumentError(_limited(problems, uncounted), name)
    return roadmap


def write_roadmap(roadmap: Roadmap) -> bytes:
    """Return the document of a roadmap: its one normal form, as indented JSON.

    Reading the result gives an equal roadmap.
    """
    return (json.dumps(roadmap.to_document(), indent=2, ensure_ascii=False) + "\n").encode()


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


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a roadmap document."""
    found = Roadmap.model_json_schema(by_alias=True)
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


def _lost_values(value: Any) -> list[Problem]:
    """What the JSON of a document cannot carry: repeated names, no numbers, endless depth."""
    problems: list[Problem] = []
    stack: list[tuple[str, int, Any]] = [("", 1, value)]
    while stack:
        place, depth, found = stack.pop()
        if isinstance(found, _NotANumber):
            problems.append(Problem(place, "not-a-number", (("found", str(found)),)))
        elif isinstance(found, dict | list) and depth > DEPTH_LIMIT:
            problems.append(Problem(place, "too-deep", (("limit", DEPTH_LIMIT),)))
        elif isinstance(found, dict):
            if isinstance(found, _Repeated):
                problems += [
                    Problem(f"{place}/{_escaped(key)}", "repeated-name", (("name", key),))
                    for key in found.names
                ]
            stack += [
                (f"{place}/{_escaped(key)}", depth + 1, inner) for key, inner in found.items()
            ]
        elif isinstance(found, list):
            stack += [(f"{place}/{index}", depth + 1, inner) for index, inner in enumerate(found)]
    return problems


def _escaped(part: str | int) -> str:
    return str(part).replace("~", "~0").replace("/", "~1")


_CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown-field",
    "string_type": "not-text",
    "string_unicode": "not-unicode",
    "string_too_short": "text-empty",
    "string_too_long": "text-too-long",
    "string_pattern_mismatch": "text-form",
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
}
"""What pydantic calls it, and what we call it."""


def as_problem(detail: ErrorDetails) -> Problem:
    """Return what pydantic found wrong in our words, with its JSON pointer."""
    place = "".join(f"/{_escaped(part)}" for part in detail["loc"])
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


def _limited(problems: list[Problem], uncounted: int) -> list[Problem]:
    """Return the first problems in the order of the document, and how many more there are."""
    unique = set(problems)
    first = heapq.nsmallest(
        PROBLEM_LIMIT, unique, key=lambda p: (natural_key(p.place), p.code, p.details)
    )
    more = len(unique) - len(first) + uncounted
    if more:
        first.append(Problem("", "more-problems", (("count", more),)))
    return first
