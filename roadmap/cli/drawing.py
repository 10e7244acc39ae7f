"""The verb `render`: a drawing of the roadmap, in a file."""

import hashlib
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, Literal, cast

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
    from roadmap.render import Format, View

FORMATS = ("svg", "png", "pdf", "dot")
"""What a drawing can be written as; the extension of the file tells which."""

VIEWS = (
    "whole-advice",
    "whole-wave",
    "collapsed-advice",
    "collapsed-theme",
    "neighbourhood",
    "one-plateau",
    "next",
    "difference",
    "auto",
)
"""What can be drawn, by the name that `roadmap.render.view_name` gives."""

_NEEDS = {"neighbourhood": "--action", "one-plateau": "--plateau", "difference": "--before"}


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
    name = _view_name(view, {"--action": action, "--plateau": plateau, "--before": before})
    refuse_second_standard(file, before)
    steps, column = whole("--depth", depth), whole("--plateau", plateau or "1")

    from roadmap.engine import plan
    from roadmap.render import render

    roadmap = session.read(file)
    if action is not None:
        with guessing(session, roadmap):
            roadmap.action(action)
    asked = _view(session, name, roadmap, action=action, depth=steps, plateau=column, before=before)
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


def _view_name(view: str | None, given: dict[str, str | None]) -> str:
    """Return the view; an option that only one view can use asks for that view."""
    implied = [name for name, option in _NEEDS.items() if given[option] is not None]
    if view is None:
        view = implied[0] if implied else "whole-advice"
    if view not in VIEWS:
        raise UsageProblem("choice", option="--view", value=view[:60], choices=", ".join(VIEWS))
    needed = _NEEDS.get(view)
    if needed is not None and given[needed] is None:
        raise UsageProblem("view-needs", view=view, option=needed)
    stray = [_NEEDS[name] for name in implied if name != view]
    if stray:
        raise UsageProblem("view-stray", view=view, option=stray[0])
    return view


def _view(
    session: Session,
    name: str,
    roadmap: "Roadmap",
    *,
    action: str | None,
    depth: int,
    plateau: int,
    before: str | None,
) -> "View | Literal['auto']":
    from roadmap.engine import next_actions, plan
    from roadmap.render import Collapsed, Difference, Neighbourhood, Next, OnePlateau, Whole

    if name == "difference":
        old = session.read(before)
        return Difference(plan(old), old)
    if name == "next":
        return Next(next_actions(roadmap))
    simple: dict[str, View | Literal["auto"]] = {
        "auto": "auto",
        "whole-advice": Whole("advice"),
        "whole-wave": Whole("wave"),
        "collapsed-advice": Collapsed("advice"),
        "collapsed-theme": Collapsed("theme"),
        "neighbourhood": Neighbourhood(action or "", depth),
        "one-plateau": OnePlateau(plateau),
    }
    return simple[name]


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
