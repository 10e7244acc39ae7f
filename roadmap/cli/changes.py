"""From the options of `impact`, in the order in which they stand, to changes."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from roadmap.cli.files import read_bytes
from roadmap.cli.usage import UsageProblem
from roadmap.errors import DocumentError, Problem
from roadmap.texts import Language, text

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from roadmap.model.action import Kind
    from roadmap.model.change import Change

_NUMBER = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z._-]{0,30}[0-9A-Za-z])?")
_NOTHING = ("none", "geen", "-")
_KINDS = ("builds-on", "more-effective-after")

_QUALIFIERS = {
    "--reason": ("--drop", "--move", "--add-dependency"),
    "--kind": ("--add-dependency", "--remove-dependency"),
}
"""Options that say more about the change before them, and which changes take them."""


@dataclass(slots=True)
class Asked:
    """One change as it was written: an option with its value, and what more was said of it."""

    option: str
    value: str
    reason: str | None = None
    kind: str | None = None


def in_order(given: dict[str, Sequence[str]], order: Sequence[str]) -> list[Asked]:
    """Return options and values in the order in which they were written.

    Parameters
    ----------
    given
        The values of every option, as the toolkit groups them.
    order
        Every option as it was written, repetitions included.

    Returns
    -------
    One entry for each change, with what ``--reason`` and ``--kind`` right
    after it say about it.
    """
    values = {option: iter(found) for option, found in given.items()}
    found: list[Asked] = []
    for option in order:
        if option not in values:
            continue
        value = next(values[option])
        if option not in _QUALIFIERS:
            found.append(Asked(option, value))
            continue
        if not found or found[-1].option not in _QUALIFIERS[option]:
            raise UsageProblem("qualifier", option=option, after=", ".join(_QUALIFIERS[option]))
        setattr(found[-1], option.removeprefix("--"), value)
    return found


def read_changes(written: Sequence[Asked], language: Language) -> list["Change"]:
    """Return the changes that the options ask for.

    Raises
    ------
    UsageProblem
        When a value cannot be understood.
    roadmap.errors.DocumentError
        When a file of changes has problems.
    """
    changes: list[Change] = []
    for asked in written:
        if asked.option == "--changes":
            changes += read_changes_file(asked.value)
            continue
        if asked.option == "--drop" and not asked.reason:
            # A dropped action must say why, also in a question.
            asked.reason = text("cli-impact-no-reason", language)
        changes.append(_MAKERS[asked.option](asked))
    return changes


def _drop(asked: Asked) -> "Change":
    from roadmap.model.change import DropAction

    return DropAction(action=_number(asked.option, asked.value), reason=_words(asked.reason) or "–")


def _move(asked: Asked) -> "Change":
    from roadmap.model.change import MoveFloor
    from roadmap.model.evidence import Localized

    number, plateau = _number_and_plateau(asked.option, asked.value)
    reason = _words(asked.reason)
    return MoveFloor(
        action=number, plateau=plateau, reason=Localized(nl=reason) if reason else None
    )


def _pin(asked: Asked) -> "Change":
    from roadmap.model.change import Pin

    number, plateau = _number_and_plateau(asked.option, asked.value)
    return Pin(action=number, plateau=plateau)


def _delay(asked: Asked) -> "Change":
    from roadmap.model.change import DelayAction

    number, _, plateaus = asked.value.partition("=")
    later = _plateau(asked.option, asked.value, plateaus or "1")
    return DelayAction(action=_number(asked.option, number), plateaus=later)


def _add_dependency(asked: Asked) -> "Change":
    from roadmap.model.action import Dependency
    from roadmap.model.change import AddDependency
    from roadmap.model.evidence import Localized

    predecessor, successor = _pair(asked.option, asked.value)
    kind = _kind(asked.kind) or "builds-on"
    reason = _words(asked.reason)
    return AddDependency(
        dependency=Dependency(
            predecessor=predecessor,
            successor=successor,
            kind=kind,
            reason=Localized(nl=reason) if reason else None,
        )
    )


def _remove_dependency(asked: Asked) -> "Change":
    from roadmap.model.change import RemoveDependency

    predecessor, successor = _pair(asked.option, asked.value)
    return RemoveDependency(predecessor=predecessor, successor=successor, kind=_kind(asked.kind))


def _remove_action(asked: Asked) -> "Change":
    from roadmap.model.change import RemoveAction

    return RemoveAction(action=_number(asked.option, asked.value))


_MAKERS: dict[str, Callable[[Asked], "Change"]] = {
    "--drop": _drop,
    "--move": _move,
    "--pin": _pin,
    "--delay": _delay,
    "--add-dependency": _add_dependency,
    "--remove-dependency": _remove_dependency,
    "--remove-action": _remove_action,
}


def _number(option: str, value: str) -> str:
    number = value.strip()
    if not _NUMBER.fullmatch(number):
        raise UsageProblem("number", option=option, value=value[:60])
    return number


def _plateau(option: str, value: str, plateau: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]?", plateau) or int(plateau) > 12:
        raise UsageProblem("plateau", option=option, value=value[:60])
    return int(plateau)


def _number_and_plateau(option: str, value: str) -> tuple[str, int | None]:
    number, equals, plateau = value.partition("=")
    plateau = plateau.strip()
    if not equals:
        raise UsageProblem("plateau", option=option, value=value[:60])
    if plateau.lower() in _NOTHING:
        return _number(option, number), None
    return _number(option, number), _plateau(option, value, plateau)


def _pair(option: str, value: str) -> tuple[str, str]:
    predecessor, arrow, successor = value.partition(">")
    if not arrow:
        raise UsageProblem("pair", option=option, value=value[:60])
    # "1.2->3.2" is an arrow too.
    return _number(option, predecessor.rstrip("- ")), _number(option, successor)


def _kind(kind: str | None) -> "Kind | None":
    if kind is not None and kind not in _KINDS:
        raise UsageProblem("choice", option="--kind", value=kind[:60], choices=", ".join(_KINDS))
    return cast("Kind | None", kind)


def _words(reason: str | None) -> str | None:
    from roadmap.cli.screen import clean

    return clean(reason)[:20_000] if reason else None


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
