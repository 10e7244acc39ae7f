"""The verbs `next` and `cycles`: what can be taken up, and what runs in circles."""

from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.options import File, Json, Lang, NoColor
from roadmap.cli.screen import Grid, indented, item, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.sheets import sheet_asked, write_sheet_file

if TYPE_CHECKING:
    from roadmap.model.agenda import Agenda
    from roadmap.model.clinic import CycleGroup
    from roadmap.model.roadmap import Roadmap

_CYCLES_SHOWN = 12
_CUTS_SHOWN = 5


def next_verb(
    file: File = None,
    sheet: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    sheet_type: Annotated[str | None, typer.Option("--type", metavar="pdf|html|md")] = None,
    quarter: Annotated[str | None, typer.Option("--quarter", metavar="2027-Q1")] = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell what can be taken up now."""
    from roadmap.engine import next_actions

    session = open_session(lang, as_json, no_color)
    asked = sheet_asked(sheet, sheet_type, quarter, as_json=as_json)
    roadmap, revision = session.read_with_revision(file)
    with session.working("working-plan"):
        agenda = next_actions(roadmap)
    if asked is not None:
        write_sheet_file(session, asked, roadmap, agenda, revision)
    if as_json:
        session.json(agenda)
    elif asked is None:
        session.title(roadmap, file)
        _print_agenda(session, roadmap, agenda)
    return ExitCode.FINE


def _print_agenda(session: Session, roadmap: "Roadmap", agenda: "Agenda") -> None:
    from roadmap.formats.wording import agenda_sentence, one_line, plateau_name

    say = session.say
    if not agenda.current_plateau:
        session.print("", say("next-finished"))
        return
    current = plateau_name(agenda.current_plateau, roadmap, session.language)
    session.print(styled(say("next-current", plateau=current), "dim"))
    grid = Grid(
        session.out,
        [
            (say("column-number"), "left", False),
            (say("column-plateau"), "right", False),
            (say("column-action"), "left", True),
            (say("column-why"), "left", True),
        ],
    )
    lists = (
        ("next-start", agenda.start),
        ("next-better-after", agenda.better_after),
        ("next-waiting", agenda.waiting),
    )
    for position, (_, lines) in enumerate(lists):
        if position:
            grid.next_table()
        for line in lines:
            title = one_line(roadmap.action(line.number).title, 200)
            grid.row(
                styled(line.number, "bold"),
                str(line.plateau),
                title,
                agenda_sentence(line, session.language, under_heading=True),
            )
    for (key, lines), table in zip(lists, grid.tables(), strict=True):
        heading = styled(say(key), "bold")
        heading.append("  " + say("count-actions", count=len(lines)), style="dim not bold")
        session.print("", heading)
        if lines:
            session.print(table)
    if any(line.status == "proposed" for _, lines in lists for line in lines):
        session.print("", styled(say("next-proposed"), "dim"))


def cycles_verb(
    file: File = None, lang: Lang = None, as_json: Json = False, no_color: NoColor = False
) -> int:
    """Tell which actions wait for each other, and where to cut."""
    from roadmap.engine import cycles

    session = open_session(lang, as_json, no_color)
    roadmap = session.read(file)
    with session.working("working-cycles"):
        report = cycles(roadmap)
    if as_json:
        session.json(report)
    else:
        session.title(roadmap, file)
        if not report.groups:
            session.print("", session.say("cycles-none"))
        for position, group in enumerate(report.groups, start=1):
            print_group(session, roadmap, group, position, len(report.groups))
    return ExitCode.WRONG if report.groups else ExitCode.FINE


def print_group(
    session: Session, roadmap: "Roadmap", group: "CycleGroup", position: int, count: int
) -> None:
    """Print one group of actions that wait for each other: members, circles and cuts.

    `position` is its place among `count` groups, 1 for the first.
    """
    from roadmap.formats.wording import cut_outcome, cut_sentence, cycle_path, cycle_sentences

    language, say = session.language, session.say
    session.heading(say("cycles-group", position=str(position), count=count))
    session.print(*map(indented, cycle_sentences(group, language)))
    _print_members(session, roadmap, group)
    session.print("", indented(say("cycles-paths"), "bold"))
    for cycle in group.cycles[:_CYCLES_SHOWN]:
        session.print(indented(cycle_path(cycle), by=4))
    if group.truncated:
        session.print(indented(say("cycles-truncated"), "dim", by=4))
    elif len(group.cycles) > _CYCLES_SHOWN:
        more = len(group.cycles) - _CYCLES_SHOWN
        session.print(indented(say("and-more", count=more), "dim", by=4))
    heading = "cycles-cuts" if group.smallest else "cycles-cuts-unproven"
    session.print("", indented(say(heading), "bold"))
    for number, cut in enumerate(group.cuts[:_CUTS_SHOWN], start=1):
        session.print(item(cut_sentence(cut, language), f"{number}.", by=4))
        session.print(indented(cut_outcome(cut, language), "dim", by=7))
    if len(group.cuts) > _CUTS_SHOWN:
        more = len(group.cuts) - _CUTS_SHOWN
        session.print(indented(say("and-more", count=more), "dim", by=4))


def _print_members(session: Session, roadmap: "Roadmap", group: "CycleGroup") -> None:
    from roadmap.formats.wording import one_line

    grid = Grid(session.out, [("", "left", False), ("", "left", True)], indent=4)
    for number in group.members[:_CYCLES_SHOWN]:
        grid.row(styled(number, "bold"), one_line(roadmap.action(number).title, 200))
    session.print(*grid.tables(header=False))
    if len(group.members) > _CYCLES_SHOWN:
        more = len(group.members) - _CYCLES_SHOWN
        session.print(indented(session.say("and-more", count=more), "dim", by=4))
