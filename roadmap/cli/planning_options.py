"""Quarters as they are written on the command line: calendar, capacity, timings and targets."""

import re
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from roadmap.cli.judging import NOTHING
from roadmap.cli.usage import UsageProblem

if TYPE_CHECKING:
    from roadmap.model.change import Change
    from roadmap.model.record import Record

MadeT = TypeVar("MadeT", bound="Record")

_COUNT = re.compile(r"[0-9]{1,9}")
_TOLD = {"effort": int, "team": str, "earliest": str, "latest": str}
"""What more can be said of the time of an action."""


def calendar_change(option: str, value: str) -> "Change":
    """Return the change that "2027-Q1:12" or "none" asks for.

    Raises
    ------
    UsageProblem
        When it cannot be understood.
    """
    from roadmap.model.calendar import MOST_QUARTERS
    from roadmap.model.change import SetCalendar

    if _takes_away(value):
        return SetCalendar(calendar=None)
    start, colon, count = value.partition(":")
    fields: dict[str, Any] = {"start": _quarter(start)}
    if colon:
        fields["quarters"] = _count(count)
    problem = UsageProblem("calendar", option=option, value=value[:60], most=str(MOST_QUARTERS))
    return _made(SetCalendar, {"calendar": fields}, problem)


def capacity_change(option: str, value: str, measure: Literal["actions", "effort"]) -> "Change":
    """Return the change that "5", "MT:2", "3@2027-Q3" or "MT:3@2027-Q3..2027-Q4" asks for.

    A quarter alone is a stretch of one; an end of a stretch may be left out.

    Raises
    ------
    UsageProblem
        When it cannot be understood.
    """
    from roadmap.model.change import SetCapacity

    told, at, stretch = value.rpartition("@") if "@" in value else (value, "", "")
    team, colon, count = told.rpartition(":")
    fields: dict[str, Any] = {}
    if not _takes_away(count):
        fields[measure] = _count(count)
    if colon:
        fields["team"] = team.strip()
    if at:
        first, dots, last = stretch.partition("..")
        ends = (("first", first), ("last", last if dots else first))
        fields |= {name: _quarter(end) for name, end in ends if end.strip()}
    problem = UsageProblem("capacity", option=option, value=value[:60])
    if at and not {"first", "last"} & fields.keys():
        raise problem
    return _made(SetCapacity, fields, problem)


def timing_change(option: str, value: str) -> "Change":
    """Return the change that "3.2=2", "3.2=2..3", "3.2=1..2..4" or "3.2=none" asks for.

    After a comma stand ``effort=``, ``team=``, ``earliest=`` and ``latest=``. Of "2..3" the
    shortest is what is expected.

    Raises
    ------
    UsageProblem
        When it cannot be understood.
    """
    from roadmap.model.change import RemoveTiming, SetTiming

    problem = UsageProblem("timing", option=option, value=value[:60])
    number, equals, told = (part.strip() for part in value.partition("="))
    if not equals or not told:
        raise problem
    if _takes_away(told):
        return _made(RemoveTiming, {"action": number}, problem)
    fields: dict[str, Any] = {"action": number}
    for part in told.split(","):
        name, named, given = (word.strip() for word in part.partition("="))
        if not named:
            fields |= _lasting(name, problem)
        elif name not in _TOLD or name in fields:
            raise problem
        elif name in ("earliest", "latest"):
            fields[name] = _quarter(given)
        else:
            fields[name] = _count(given) if _TOLD[name] is int else given
    return _made(SetTiming, fields, problem)


def _lasting(written: str, problem: UsageProblem) -> dict[str, Any]:
    counts = [_count(part) for part in written.split("..")]
    if len(counts) > 3:
        raise problem
    if len(counts) == 1:
        return {"quarters": counts[0]}
    return {"shortest": counts[0], "quarters": counts[-2], "longest": counts[-1]}


def target_change(option: str, value: str) -> "Change":
    """Return the change that "2=2027-Q4" or "2=none" asks for.

    Raises
    ------
    UsageProblem
        When it cannot be understood.
    """
    from roadmap.model.change import SetTarget

    problem = UsageProblem("target", option=option, value=value[:60])
    plateau, equals, quarter = value.partition("=")
    if not equals:
        raise problem
    target = None if _takes_away(quarter) else _quarter(quarter)
    return _made(SetTarget, {"plateau": _count(plateau), "target": target}, problem)


def both_limits(before: "Change", change: "Change") -> "Change | None":
    """Return two capacities of one team and stretch as one; null when they are no such two.

    The second one would otherwise take away what the first one set.
    """
    from roadmap.model.change import SetCapacity

    if not isinstance(before, SetCapacity) or not isinstance(change, SetCapacity):
        return None
    if (change.team, change.first, change.last) != (before.team, before.first, before.last):
        return None
    names = ("actions", "effort")
    given = {name: limit for name in names if (limit := getattr(change, name)) is not None}
    return before.model_copy(update=given)


def _takes_away(written: str) -> bool:
    return written.strip().lower() in NOTHING


def _quarter(written: str) -> str:
    return written.strip().upper()


def _count(written: str) -> int | str:
    """Return a number; what is none stays as it is, for the model to refuse."""
    short = written.strip()
    return int(short) if _COUNT.fullmatch(short) else short


def _made(kind: type[MadeT], fields: dict[str, Any], problem: UsageProblem) -> MadeT:
    from pydantic import ValidationError

    try:
        return kind.model_validate(fields)
    except ValidationError:
        raise problem from None
