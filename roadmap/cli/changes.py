"""From options, in the order in which they stand, to changes."""

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast, get_args

from roadmap.cli.changes_file import read_changes_file
from roadmap.cli.judging import NOTHING, score_change, weights_change
from roadmap.cli.planning_options import (
    both_limits,
    calendar_change,
    capacity_change,
    target_change,
    timing_change,
)
from roadmap.cli.storing import author_of
from roadmap.cli.usage import UsageProblem
from roadmap.texts import Language, text

if TYPE_CHECKING:
    from roadmap.model.action import Kind, Status
    from roadmap.model.change import Change

_NUMBER = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z._-]{0,30}[0-9A-Za-z])?")
_KINDS = ("builds-on", "more-effective-after")

_QUALIFIERS = {
    "--reason": ("--drop", "--status", "--move", "--add-dependency"),
    "--kind": ("--add-dependency", "--remove-dependency"),
    "--by": ("--score",),
}
"""Options that say more about the change before them, and which changes take them."""

_LIMITS = {"--capacity", "--effort-capacity"}
"""Options that next to each other set both limits of one capacity."""


@dataclass(slots=True)
class Asked:
    """One change as it was written: an option with its value, and what more was said of it."""

    option: str
    value: str
    reason: str | None = None
    kind: str | None = None
    by: str | None = None


@dataclass(slots=True)
class Written:
    """The changes of one command, in the order in which they were written.

    Attributes
    ----------
    changes
        One entry for each change, with what ``--reason``, ``--kind`` and ``--by``
        right after it say about it.
    reason
        What any other ``--reason`` says: it is about all of them.
    """

    changes: list[Asked] = field(default_factory=list)
    reason: str | None = None

    @property
    def why(self) -> str | None:
        """Why all of it is done: what is said of it, else what is said of its changes."""
        reasons = dict.fromkeys(asked.reason for asked in self.changes if asked.reason)
        return self.reason or "; ".join(reasons) or None

    @property
    def files(self) -> list[str]:
        """Names of the files of changes."""
        return [asked.value for asked in self.changes if asked.option == "--changes"]

    @property
    def words(self) -> list[str]:
        """The changes as words of a command."""
        found = []
        for asked in self.changes:
            found += [asked.option, asked.value]
            for name in ("kind", "by", "reason"):
                value = getattr(asked, name)
                found += [f"--{name}", value] if value else []
        return found


def in_order(given: dict[str, Sequence[str]], order: Sequence[str]) -> Written:
    """Return options and values in the order in which they were written.

    Parameters
    ----------
    given
        The values of every option, as the toolkit groups them.
    order
        Every option as it was written, repetitions included.

    Raises
    ------
    UsageProblem
        When an option says more about a change that is not there.
    """
    values = {option: iter(found) for option, found in given.items()}
    written = Written()
    for option in order:
        if option not in values:
            continue
        value = next(values[option])
        if option not in _QUALIFIERS:
            written.changes.append(Asked(option, value))
            continue
        name, last = option.removeprefix("--"), written.changes[-1:]
        takes_it = [asked for asked in last if asked.option in _QUALIFIERS[option]]
        if takes_it and getattr(takes_it[0], name) is None:
            setattr(takes_it[0], name, value)
        elif option == "--reason" and written.reason is None:
            written.reason = value
        else:
            raise stray(option)
    return written


def stray(option: str) -> UsageProblem:
    """Return that an option stands where it says nothing."""
    return UsageProblem("qualifier", option=option, after=", ".join(_QUALIFIERS[option]))


def read_changes(written: Written, language: Language, author: str | None = None) -> list["Change"]:
    """Return the changes that the options ask for.

    A score of which is not said who gave it was given by the author.

    Raises
    ------
    UsageProblem
        When there are none, or a value cannot be understood.
    roadmap.errors.DocumentError
        When a file of changes has problems.
    """
    if not written.changes:
        raise UsageProblem("no-change")
    changes: list[Change] = []
    before = ""
    for asked in written.changes:
        options, before = {before, asked.option}, asked.option
        if asked.option == "--changes":
            changes += read_changes_file(asked.value)
            continue
        if not asked.reason and _needs_reason(asked):
            # What is dropped must say why, also in a question.
            asked.reason = written.reason or text("cli-impact-no-reason", language)
        if asked.option == "--score" and asked.by is None:
            asked.by = author_of(author or os.environ.get("ROADMAP_AUTHOR"))
        made = _MAKERS[asked.option](asked)
        together = both_limits(changes[-1], made) if options == _LIMITS else None
        changes[-1:] = [*changes[-1:], made] if together is None else [together]
    return changes


def _needs_reason(asked: Asked) -> bool:
    status = asked.value.rpartition("=")[2].strip()
    return asked.option == "--drop" or (
        asked.option == "--status" and status in ("blocked", "dropped")
    )


def _drop(asked: Asked) -> "Change":
    from roadmap.model.change import DropAction

    return DropAction(action=_number(asked.option, asked.value), reason=_words(asked.reason) or "–")


def _status(asked: Asked) -> "Change":
    from roadmap.model.action import Status
    from roadmap.model.change import SetStatus

    number, _, status = asked.value.partition("=")
    status, known = status.strip(), get_args(Status)
    if status not in known:
        raise _no_choice(asked.option, status, known)
    return SetStatus(
        action=_number(asked.option, number),
        status=cast("Status", status),
        reason=_words(asked.reason),
    )


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


def _score(asked: Asked) -> "Change":
    return score_change(asked.option, asked.value, _words(asked.by) or "–")


def _weights(asked: Asked) -> "Change":
    return weights_change(asked.option, asked.value)


_MAKERS: dict[str, Callable[[Asked], "Change"]] = {
    "--drop": _drop,
    "--status": _status,
    "--move": _move,
    "--pin": _pin,
    "--delay": _delay,
    "--add-dependency": _add_dependency,
    "--remove-dependency": _remove_dependency,
    "--remove-action": _remove_action,
    "--score": _score,
    "--weights": _weights,
    "--calendar": lambda asked: calendar_change(asked.option, asked.value),
    "--capacity": lambda asked: capacity_change(asked.option, asked.value, "actions"),
    "--effort-capacity": lambda asked: capacity_change(asked.option, asked.value, "effort"),
    "--timing": lambda asked: timing_change(asked.option, asked.value),
    "--target": lambda asked: target_change(asked.option, asked.value),
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
    if plateau.lower() in NOTHING:
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
        raise _no_choice("--kind", kind, _KINDS)
    return cast("Kind | None", kind)


def _no_choice(option: str, value: str, choices: Sequence[str]) -> UsageProblem:
    return UsageProblem("choice", option=option, value=value[:60], choices=", ".join(choices))


def _words(reason: str | None) -> str | None:
    from roadmap.cli.screen import clean

    return clean(reason)[:20_000] if reason else None
