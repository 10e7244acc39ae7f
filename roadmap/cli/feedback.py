"""The verb `feedback`: what was agreed for a quarter, what was achieved, and why not the rest."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.files import STANDARD, write_bytes
from roadmap.cli.options import Json, Lang, NoColor, Store
from roadmap.cli.screen import Align, Grid, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.sheets import SheetAsked, known_quarter, say_written, sheet_asked
from roadmap.cli.storing import DEFAULT, chosen, is_address, opened, parse_address
from roadmap.cli.telling import stored_title
from roadmap.cli.usage import UsageProblem

if TYPE_CHECKING:
    from roadmap.service.feedback import FedBack


def feedback_verb(
    stored: Annotated[str | None, typer.Argument(metavar="ROADMAP", show_default=False)] = None,
    feedback_quarter: Annotated[str | None, typer.Option("--quarter", metavar="2027-Q1")] = None,
    feedback_sheet: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    sheet_type: Annotated[str | None, typer.Option("--type", metavar="pdf|html|md")] = None,
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell what was agreed for a quarter and what was achieved."""
    session = open_session(lang, as_json, no_color)
    if feedback_quarter is None:
        raise UsageProblem("feedback-quarter")
    quarter = known_quarter(feedback_quarter)
    asked = sheet_asked(feedback_sheet, sheet_type, None, as_json=as_json)
    url, id = _where(stored, store)
    with opened(url) as planner, session.working("working-read"):
        found = planner.fed_back(chosen(planner, id), quarter)
    if asked is not None:
        _write(session, asked, found)
    if as_json:
        session.json(found.feedback)
    elif asked is None:
        stored_title(session, found.roadmap, url)
        _print(session, found)
    return ExitCode.FINE


def _where(stored: str | None, store: str) -> tuple[str, str | None]:
    """Return the address of the store, and the id that was asked."""
    if stored is None:
        return store, None
    if is_address(stored):
        address = parse_address(stored)
        if address.at is not None:
            raise UsageProblem("feedback-point", value=address.at[:60])
        return address.url, address.roadmap
    if stored == STANDARD or stored.endswith(".json") or Path(stored).is_file():
        raise UsageProblem("feedback-store", value=stored[-60:])
    return store, stored


def _write(session: Session, asked: SheetAsked, found: "FedBack") -> None:
    from roadmap.service.feedback import write_feedback

    with session.working("working-render"):
        data = write_feedback(found.roadmap, found.feedback, asked.kind, language=session.language)
    write_bytes(asked.output, data)
    say_written(session, asked, len(data))


def _print(session: Session, found: "FedBack") -> None:
    from roadmap.formats.sheet import compose_feedback

    sheet = compose_feedback(found.roadmap, found.feedback, language=session.language)
    for words in (sheet.current, *sheet.more):
        session.print("", words)
    columns: list[tuple[str, Align, bool]] = [
        ("", "left", False),
        ("", "left", True),
        ("", "left", True),
        ("", "left", True),
    ]
    grid = Grid(session.out, columns)
    for position, each in enumerate(sheet.lists):
        if position:
            grid.next_table()
        for line in each.lines:
            grid.row(styled(line.number, "bold"), line.title, line.place, line.why)
    for each, table in zip(sheet.lists, grid.tables(header=False), strict=True):
        session.heading(each.heading)
        session.print(table if each.lines else each.empty)
    if sheet.decisions:
        session.heading(sheet.decisions)
        first = next(
            each for each in found.feedback.promised if not each.achieved and each.reason is None
        )
        if first.status:
            hint = session.say("feedback-how", number=first.number, status=first.status)
            session.print(styled(hint, "dim"))
    session.print("", styled(sheet.state, "dim"))
