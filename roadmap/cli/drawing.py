"""The verb `render`: a drawing of the roadmap, in a file."""

import hashlib
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, cast

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.files import STANDARD, refuse_second_standard, write_bytes
from roadmap.cli.options import File, Json, Lang, NoColor
from roadmap.cli.screen import styled
from roadmap.cli.session import Session, guessing, open_session
from roadmap.cli.usage import UsageProblem, whole
from roadmap.errors import DrawingError

if TYPE_CHECKING:
    from roadmap.model.roadmap import Roadmap
    from roadmap.render import Format, ViewName

FORMATS = ("svg", "png", "pdf", "dot")
"""What a drawing can be written as; the extension of the file tells which."""


def render_verb(
    file: File = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    view: Annotated[str | None, typer.Option("--view", metavar="VIEW")] = None,
    action: Annotated[str | None, typer.Option("--action", metavar="3.2")] = None,
    depth: Annotated[str, typer.Option("--depth", metavar="N")] = "1",
    plateau: Annotated[str | None, typer.Option("--plateau", metavar="N")] = None,
    before: Annotated[str | None, typer.Option("--before", metavar="ROADMAP")] = None,
    file_type: Annotated[str | None, typer.Option("--type", metavar="svg|png|pdf|dot")] = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Draw the roadmap."""
    session = open_session(lang, as_json, no_color)
    if output is None:
        raise UsageProblem("output")
    if output == STANDARD and as_json:
        raise UsageProblem("output-json")
    kind = _kind(output, file_type)
    name = _view_name(view, {"action": action, "plateau": plateau, "before": before})
    refuse_second_standard(file, before)
    steps, column = whole("--depth", depth), whole("--plateau", plateau or "1")

    from roadmap.engine import plan
    from roadmap.render import render, view_of

    roadmap = session.read(file)
    if action is not None:
        with guessing(session, roadmap):
            roadmap.action(action)
    old = None if before is None else session.read(before)
    asked = view_of(name, roadmap, action=action, depth=steps, plateau=column, before=old)
    with session.working("working-render"):
        try:
            data = render(
                roadmap, plan(roadmap), view=asked, format=kind, language=session.language
            )
        except DrawingError as error:
            _offer_simpler(error, session)
            raise
    write_bytes(output, data)
    _tell(session, roadmap, output, name, kind, data)
    return ExitCode.FINE


def _kind(output: str, file_type: str | None) -> "Format":
    kind = (file_type or PurePath(output).suffix[1:]).lower()
    if kind not in FORMATS:
        choices = ", ".join(FORMATS)
        if file_type is None:
            raise UsageProblem("extension", value=output[-60:], choices=choices)
        raise UsageProblem("choice", option="--type", value=file_type[:60], choices=choices)
    return cast("Format", kind)


def _view_name(view: str | None, given: dict[str, str | None]) -> "ViewName":
    """Return the view; an option that only one view can use asks for that view."""
    from roadmap.render import VIEW_NAMES, choose_view

    if view is not None and view not in VIEW_NAMES:
        choices = ", ".join(VIEW_NAMES)
        raise UsageProblem("choice", option="--view", value=view[:60], choices=choices)
    there = [need for need, value in given.items() if value is not None]
    name, missing, stray = choose_view(view, there)
    if missing:
        raise UsageProblem("view-needs", view=name, option=f"--{missing[0]}")
    if stray:
        raise UsageProblem("view-stray", view=name, option=f"--{stray[0]}")
    return name


def _offer_simpler(error: DrawingError, session: Session) -> None:
    simpler = error.details.get("simpler")
    if simpler is not None:
        error.add_note(session.say("render-simpler", view=str(simpler)))


def _tell(
    session: Session, roadmap: "Roadmap", output: str, view: str, kind: "Format", data: bytes
) -> None:
    if output == STANDARD:
        return
    if session.as_json:
        from roadmap.cli.reports import DrawingReport

        report = DrawingReport(
            roadmap=roadmap.id,
            roadmap_sha256=roadmap.sha256,
            file=output.encode("utf-8", "replace").decode(),
            view=view,
            type=kind,
            bytes=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
        )
        session.json(report)
        return
    size = session.say("render-size", kilobytes=max(1, round(len(data) / 1000)))
    line = styled(session.say("render-written", file=output))
    session.print(line.append(f" · {size}", style="dim"))
