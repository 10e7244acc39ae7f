"""A file of changes: a JSON list, with every problem in it."""

import json
from typing import TYPE_CHECKING, Any

from roadmap.cli.files import read_bytes
from roadmap.errors import DocumentError, Problem

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from roadmap.model.change import Change


def read_changes_file(name: str) -> list["Change"]:
    """Return the changes of a file: a JSON list of `roadmap.model.change.Change`.

    Raises
    ------
    roadmap.errors.DocumentError
        With every problem of the file.
    """
    from pydantic import TypeAdapter, ValidationError

    from roadmap.model.change import Change

    value = _json_of(name)
    adapter: TypeAdapter[tuple[Change, ...]] = TypeAdapter(tuple[Change, ...])
    try:
        return list(adapter.validate_python(value))
    except ValidationError as error:
        found = error.errors(include_url=False)
        raise DocumentError([_problem(detail) for detail in found], name) from None


def _json_of(name: str) -> Any:
    data = read_bytes(name)
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        problem = Problem("", "not-utf-8", (("position", error.start),))
    except json.JSONDecodeError as error:
        problem = Problem("", "not-json", (("column", error.colno), ("line", error.lineno)))
        if not data.strip():
            problem = Problem("", "changes-empty")
    except RecursionError:
        problem = Problem("", "changes-too-deep")
    except ValueError:
        # Python refuses to read integers of thousands of digits.
        problem = Problem("", "number-too-long")
    raise DocumentError([problem], name) from None


def _problem(detail: "ErrorDetails") -> Problem:
    from roadmap.formats.document import as_problem

    place = detail["loc"]
    if detail["type"].startswith("union_tag"):
        context = detail.get("ctx", {})
        pointer = "".join(f"/{part}" for part in place) + "/change"
        expected = context.get("expected_tags", "").replace("'", "")
        if not expected:
            return Problem(pointer, "missing", (("name", "change"),))
        return Problem(
            pointer, "not-one-of", (("expected", expected), ("found", str(context.get("tag"))))
        )
    # After the position pydantic names the sort of change, which is no part of the document.
    detail["loc"] = (*place[:1], *place[2:])
    return as_problem(detail)
