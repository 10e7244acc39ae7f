"""The verb `schedule`: which action in which quarter, why then, and what does not fit."""

import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from threading import Event
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer
from rich.text import Text

from roadmap.cli.change_options import with_changes
from roadmap.cli.changes import read_changes, stray
from roadmap.cli.codes import ExitCode
from roadmap.cli.consequences import print_changes
from roadmap.cli.files import refuse_second_standard
from roadmap.cli.options import File, Json, Lang, NoColor
from roadmap.cli.screen import Align, Grid, indented, item, styled
from roadmap.cli.session import Session, guessing, open_session
from roadmap.cli.usage import UsageProblem, whole

if TYPE_CHECKING:
    from roadmap.cli.changes import Written
    from roadmap.model.change import AgreeQuarters
    from roadmap.model.roadmap import Roadmap
    from roadmap.model.schedule import Method, QuarterLine, Schedule, ScheduleLine

MOST_SECONDS = 3_600
"""How long somebody may let the solver search."""

_SEEDS = 999_999_999
_LEFT_SHOWN = 40

Stop = Callable[[], bool]


@with_changes
def schedule_verb(
    file: File = None,
    *,
    method: Annotated[str | None, typer.Option("--method", metavar="solver|rules")] = None,
    seconds: Annotated[str, typer.Option("--seconds", metavar="10")] = "10",
    seed: Annotated[str, typer.Option("--seed", metavar="0")] = "0",
    one: Annotated[str | None, typer.Option("--action", metavar="ACTION")] = None,
    no_relax: Annotated[bool, typer.Option("--no-relax")] = False,
    written: "Written",
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Plan the actions in quarters."""
    from roadmap.engine import apply, schedule

    session = open_session(lang, as_json, no_color)
    if written.reason is not None:
        raise stray("--reason")
    refuse_second_standard(file, *written.files)
    how, limit = _method(method), _seconds(seconds)
    chance = whole("--seed", seed, 0, _SEEDS)
    asked = read_changes(written, session.language) if written.changes else []
    before = session.read(file)

    def search(stop: Stop) -> "Schedule":
        return schedule(
            roadmap, method=how, seconds=limit, seed=chance, relax=not no_relax, stop=stop
        )

    with session.working("working-schedule"), guessing(session, before):
        roadmap = apply(before, asked)
        if one is not None:
            roadmap.action(one)
        found = searched(session, search)
    if as_json:
        session.json(found)
        return _code(found)
    session.title(roadmap, file)
    if one is not None:
        _print_action(session, roadmap, found, one)
        return _code(found)
    _print_head(session, found)
    if asked:
        print_changes(session, before, asked)
    _print_quarters(session, roadmap, found)
    _print_rest(session, roadmap, found)
    if asked:
        session.print("", styled(session.say("impact-nothing-stored"), "dim"))
    return _code(found)


def searched(session: Session, search: "Callable[[Stop], Schedule]") -> "Schedule":
    """Return what a search finds; Ctrl-C ends it at once, and says so.

    The solver runs in a thread of its own: in this one it would not let Ctrl-C through.
    """
    stopping = Event()
    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(search, stopping.is_set)
        try:
            return found.result()
        except KeyboardInterrupt:
            stopping.set()
            session.err.print(session.say("schedule-stopped"))
            raise


def agreement(session: Session, roadmap: "Roadmap", ask: str) -> "AgreeQuarters":
    """Return the change that agrees on the quarters of a roadmap as they are scheduled.

    `ask` is the command that shows what would help when not everything fits.

    Raises
    ------
    UsageProblem
        When not everything that was asked for fits, or nothing is scheduled.
    """
    from roadmap.engine import schedule
    from roadmap.model.calendar import Agreed
    from roadmap.model.change import AgreeQuarters

    with session.working("working-schedule"):
        found = searched(session, lambda stop: schedule(roadmap, relax=False, stop=stop))
    if found.status not in ("optimal", "feasible"):
        raise UsageProblem("agree-misfit", command=ask)
    if not found.lines:
        raise UsageProblem("agree-nothing")
    return AgreeQuarters(
        agreed=tuple(
            Agreed(action=line.number, start=line.start, end=line.end) for line in found.lines
        )
    )


def _method(name: str | None) -> "Method | None":
    from roadmap.model.schedule import Method

    if name is not None and name not in (known := get_args(Method)):
        choices = ", ".join(known)
        raise UsageProblem("choice", option="--method", value=name[:60], choices=choices)
    return cast("Method | None", name)


def _seconds(value: str) -> float:
    written = value.replace(",", ".")
    found = float(written) if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?", written) else 0.0
    if not 0.1 <= found <= MOST_SECONDS:
        raise UsageProblem("seconds", option="--seconds", value=value[:60], most=str(MOST_SECONDS))
    return found


def _code(found: "Schedule") -> ExitCode:
    """Whether all fits: what was decided not to do is no misfit."""
    left = any(each.reason != "dropped" for each in found.left_out)
    fits = found.status in ("optimal", "feasible")
    return ExitCode.FINE if fits and not left else ExitCode.WRONG


def _print_action(session: Session, roadmap: "Roadmap", found: "Schedule", number: str) -> None:
    from roadmap.formats.wording import left_out_sentence, line_sentence, one_line

    left = next((each for each in found.left_out if each.number == number), None)
    line = found.by_number.get(number)
    if line is not None:
        told = line_sentence(line, session.language)
    elif left is not None:
        told = left_out_sentence(left, roadmap, session.language)
    else:
        raise UsageProblem("not-scheduled", number=number)
    session.heading(f"{number}  {one_line(roadmap.action(number).title, 200)}")
    session.print(indented(told))


def _print_head(session: Session, found: "Schedule") -> None:
    from roadmap.formats.wording import schedule_sentences
    from roadmap.model.quarter import quarter_after

    start, count = found.calendar.start, found.calendar.quarters
    last = quarter_after(start, count - 1)
    session.print(
        styled(
            session.say("schedule-calendar", first=start, last=last, count=len(found.lines)), "dim"
        )
    )
    style = "bold red" if found.status in ("infeasible", "unknown") else ""
    first, *rest = schedule_sentences(found, session.language)
    words = styled(first, style)
    words.append("".join(f" {sentence}" for sentence in rest), style="not bold")
    session.print("", words)
    if found.method == "rules" and find_spec("ortools") is None:
        session.print(styled(session.say("schedule-no-solver"), "dim"))


def _print_quarters(session: Session, roadmap: "Roadmap", found: "Schedule") -> None:
    """Print a table for each quarter; quarters after each other with nothing in them as one."""
    if not found.lines:
        return
    grid, row = _grid(session, roadmap, found)
    busy = [quarter for quarter in found.quarters if quarter.starts]
    for quarter in busy:
        for number in quarter.starts:
            row(found.by_number[number])
        if quarter is not busy[-1]:
            grid.next_table()
    tables = iter(grid.tables())
    empty: list[QuarterLine] = []
    for quarter in found.quarters:
        if not quarter.starts and not quarter.runs:
            empty.append(quarter)
            continue
        _print_empty(session, empty)
        empty = []
        _print_heading(session, quarter)
        if quarter.starts:
            session.print(next(tables))
        if quarter.runs:
            numbers = ", ".join(quarter.runs)
            told = session.say("schedule-goes-on", numbers=numbers, count=len(quarter.runs))
            session.print(indented(told, "dim"))
    _print_empty(session, empty)


def _print_empty(session: Session, empty: "list[QuarterLine]") -> None:
    if not empty:
        return
    first, last = empty[0].quarter, empty[-1].quarter
    key = "schedule-empty" if first == last else "schedule-from"
    session.print("", styled(session.say(key, first=first, last=last), "dim"))


def _print_heading(session: Session, quarter: "QuarterLine") -> None:
    from roadmap.formats.wording import load_phrase

    words = styled(quarter.quarter, "bold")
    for position, load in enumerate(quarter.loads):
        over = load.used > load.capacity
        words.append(" · " if position else "  ", style="dim not bold")
        told = styled(load_phrase(load, session.language)).plain
        words.append(told, style="red not bold" if over else "dim not bold")
    session.print("", words)


def _grid(
    session: Session, roadmap: "Roadmap", found: "Schedule"
) -> "tuple[Grid, Callable[[ScheduleLine], None]]":
    """Return the table, with only the columns in which something stands, and what fills it."""
    from roadmap.formats.wording import held_phrase, one_line, shift_phrase

    language, say = session.language, session.say
    long = any(line.start != line.end for line in found.lines)
    teams = any(line.team for line in found.lines)
    columns: list[tuple[str, Align, bool]] = [
        (say("column-number"), "left", False),
        (say("column-action"), "left", True),
        (say("column-plateau"), "right", False),
    ]
    if long:
        columns.append((say("column-until"), "left", False))
    if teams:
        columns.append((say("column-team"), "left", True))
    columns.append((say("column-held"), "left", True))
    grid = Grid(session.out, columns)

    def row(line: "ScheduleLine") -> None:
        why = held_phrase(line.held, line.start, language)
        shift = shift_phrase(line, language)
        cells: list[str | Text] = [
            styled(line.number, "bold"),
            one_line(roadmap.action(line.number).title, 200),
            str(line.plateau),
        ]
        if long:
            cells.append(line.end if line.end != line.start else "")
        if teams:
            cells.append(one_line(line.team or ""))
        grid.row(*cells, "; ".join(filter(None, (why, shift))))

    return grid, row


def _print_rest(session: Session, roadmap: "Roadmap", found: "Schedule") -> None:
    from roadmap.formats.wording import (
        assumption_sentences,
        chances_sentence,
        left_out_sentence,
        ready_sentence,
        schedule_conflict_sentence,
        schedule_relaxation_sentence,
    )

    language = session.language
    _print_part(
        session,
        "schedule-plateaus",
        (ready_sentence(line, roadmap, language) for line in found.plateaus),
    )
    if chances := chances_sentence(found, language):
        session.print(indented(chances, "dim"))
    left = [left_out_sentence(each, roadmap, language) for each in found.left_out]
    _print_part(session, "schedule-left", left[:_LEFT_SHOWN])
    if len(left) > _LEFT_SHOWN:
        session.print(indented(session.say("and-more", count=len(left) - _LEFT_SHOWN), "dim"))
    if found.conflict is not None:
        session.heading(session.say("schedule-conflict"))
        told = schedule_conflict_sentence(found.conflict, found, roadmap, language)
        session.print(indented(told))
    _print_part(
        session,
        "schedule-relaxations",
        (schedule_relaxation_sentence(each, roadmap, language) for each in found.relaxations),
    )
    _print_part(session, "schedule-assumed", assumption_sentences(found, language), "dim")


def _print_part(session: Session, key: str, told: Iterable[str], style: str = "") -> None:
    lines = list(told)
    if not lines:
        return
    session.heading(session.say(key))
    for words in lines:
        session.print(item(_capital(words), style=style))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
