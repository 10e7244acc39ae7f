"""The verb `impact`: what would move if something were changed."""

from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.files import STANDARD
from roadmap.cli.options import File, Json, Lang, NoColor
from roadmap.cli.screen import indented, item, styled
from roadmap.cli.session import Session, guessing, open_session
from roadmap.cli.usage import UsageProblem
from roadmap.errors import DocumentError, Problem

if TYPE_CHECKING:
    from roadmap.model.consequence import Impact
    from roadmap.model.roadmap import Roadmap


def impact_verb(
    ctx: typer.Context,
    file: File = None,
    drop: Annotated[list[str] | None, typer.Option("--drop", metavar="2.1")] = None,
    move: Annotated[list[str] | None, typer.Option("--move", metavar="3.2=3")] = None,
    pin: Annotated[list[str] | None, typer.Option("--pin", metavar="3.2=2")] = None,
    delay: Annotated[list[str] | None, typer.Option("--delay", metavar="2.1[=1]")] = None,
    add_dependency: Annotated[
        list[str] | None, typer.Option("--add-dependency", metavar='"1.2>3.2"')
    ] = None,
    remove_dependency: Annotated[
        list[str] | None, typer.Option("--remove-dependency", metavar='"1.1>3.2"')
    ] = None,
    remove_action: Annotated[
        list[str] | None, typer.Option("--remove-action", metavar="2.1")
    ] = None,
    changes: Annotated[list[str] | None, typer.Option("--changes", metavar="FILE")] = None,
    reason: Annotated[list[str] | None, typer.Option("--reason", metavar="TEXT")] = None,
    kind: Annotated[list[str] | None, typer.Option("--kind", metavar="KIND")] = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell what would move."""
    from roadmap.cli.changes import in_order, read_changes
    from roadmap.engine import apply, impact

    session = open_session(lang, as_json, no_color)
    given = {
        "--drop": drop,
        "--move": move,
        "--pin": pin,
        "--delay": delay,
        "--add-dependency": add_dependency,
        "--remove-dependency": remove_dependency,
        "--remove-action": remove_action,
        "--changes": changes,
        "--reason": reason,
        "--kind": kind,
    }
    written = in_order({name: found or [] for name, found in given.items()}, ctx.obj)
    if not written:
        raise UsageProblem("no-change")
    standard = [file, *(changes or [])].count(STANDARD)
    if standard > 1:
        raise DocumentError([Problem("", "stdin-twice")], STANDARD)
    asked = read_changes(written, session.language)
    roadmap = session.read(file)
    with session.working("working-impact"), guessing(session, roadmap):
        answer = impact(roadmap, asked)
    if as_json:
        session.json(answer)
    else:
        session.title(roadmap, file)
        _print_impact(session, roadmap, apply(roadmap, asked), answer)
    return ExitCode.FINE


def _print_impact(session: Session, roadmap: "Roadmap", after: "Roadmap", answer: "Impact") -> None:
    from roadmap.cli.planning import print_diagnostics
    from roadmap.formats.wording import (
        action_name,
        change_phrase,
        move_sentence,
        numbers_listed,
        plateau_name,
    )

    language, say = session.language, session.say
    session.heading(say("impact-changes", count=len(answer.changes)))
    for position, change in enumerate(answer.changes, start=1):
        session.print(item(change_phrase(change, roadmap, language), f"{position}."))
    moved = [move for move in answer.moves if move.before.plateau != move.after.plateau]
    session.heading(say("impact-moves", count=len(moved)))
    for move in moved:
        session.print(item(move_sentence(move, roadmap, language, after=after)))
    waves = [move.number for move in answer.moves if move not in moved]
    if waves:
        words = say("impact-waves", count=len(waves), numbers=numbers_listed(waves, language))
        session.print(indented(words, "dim"))
    for key, found in (("impact-added", answer.added), ("impact-removed", answer.removed)):
        if found:
            session.heading(say(key, count=len(found)))
        for place in found:
            plateau = plateau_name(place.plateau, roadmap, language)
            # What is added has a title only afterwards, what is removed only before.
            where = after if place.number in after.action_by_number else roadmap
            name = action_name(place.number, where, language)
            session.print(item(say(f"{key}-line", action=name, plateau=plateau)))
    if answer.new_diagnostics:
        session.print("", styled(say("impact-new", count=len(answer.new_diagnostics)), "bold red"))
        print_diagnostics(session, after, answer.new_diagnostics)
    if answer.solved_diagnostics:
        session.heading(say("impact-solved", count=len(answer.solved_diagnostics)))
        print_diagnostics(session, roadmap, answer.solved_diagnostics)
    if not (answer.new_diagnostics or answer.solved_diagnostics):
        session.print("", styled(say("impact-no-diagnostics"), "dim"))
    session.print("", styled(say("impact-nothing-stored"), "dim"))
