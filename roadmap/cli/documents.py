"""The verbs `schema` and `validate`: what a roadmap looks like, and whether this is one."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.files import read_bytes
from roadmap.cli.options import Json, Lang, NoColor, RequiredFile
from roadmap.cli.screen import clean, indented, print_parts, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.storing import is_address, read_stored, shown
from roadmap.errors import DocumentError

if TYPE_CHECKING:
    from rich.console import Console

    from roadmap.errors import Problem
    from roadmap.texts import Language


def schema_verb(
    of_plan: Annotated[bool, typer.Option("--plan")] = False,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Print the JSON Schema of a roadmap, or of a plan."""
    from roadmap.formats import schema
    from roadmap.model.plan import Plan
    from roadmap.model.roadmap import Roadmap

    session = open_session(lang, as_json, no_color)
    found = schema(Plan if of_plan else Roadmap)
    session.json_text(json.dumps(found, indent=2, ensure_ascii=False))
    return ExitCode.FINE


def validate_verb(
    file: RequiredFile, lang: Lang = None, as_json: Json = False, no_color: NoColor = False
) -> int:
    """Tell whether a document is a roadmap."""
    from roadmap.formats import read_roadmap

    session = open_session(lang, as_json, no_color)
    data = None if is_address(file) else read_bytes(file)
    try:
        with session.working("working-read"):
            roadmap = read_stored(file).roadmap if data is None else read_roadmap(data, file)
    except DocumentError as error:
        if as_json:
            _print_report(session, file, error)
        else:
            print_problems(session.err, error, session.language)
        return ExitCode.BAD_INPUT
    if as_json:
        from roadmap.cli.reports import ValidationReport

        session.json(
            ValidationReport(
                name=clean(shown(file)),
                valid=True,
                roadmap=roadmap.id,
                roadmap_sha256=roadmap.sha256,
                problems=(),
            )
        )
        return ExitCode.FINE
    session.title(roadmap, file)
    words = session.say(
        "validate-fine",
        actions=len(roadmap.actions),
        dependencies=len(roadmap.dependencies),
        plateaus=roadmap.horizon,
    )
    session.print(styled(words, "green"))
    return ExitCode.FINE


def print_problems(console: "Console", error: DocumentError, language: "Language") -> None:
    """Print every problem of a document, each with its place and what to do about it."""
    from roadmap.formats.wording import error_message, problem_message, problem_remedy
    from roadmap.texts import text

    print_parts(console, styled(error_message(error, language), "bold red"))
    for problem in error.problems:
        place = _place(problem, language)
        if place:
            print_parts(console, indented(place, "bold"))
        print_parts(console, indented(problem_message(problem, language), by=4))
        remedy = text("cli-remedy", language, remedy=problem_remedy(problem, language))
        print_parts(console, indented(remedy, "dim", by=4))


def _place(problem: "Problem", language: "Language") -> str:
    from roadmap.texts import text

    return text("cli-place", language, place=problem.place[:200]) if problem.place else ""


def _print_report(session: Session, file: str, error: DocumentError) -> None:
    from roadmap.cli.reports import ReportedProblem, ValidationReport
    from roadmap.formats.wording import problem_message, problem_remedy

    session.json(
        ValidationReport(
            name=clean(file),
            valid=False,
            roadmap=None,
            roadmap_sha256=None,
            problems=tuple(
                ReportedProblem(
                    place=clean(problem.place),
                    code=problem.code,
                    message=clean(problem_message(problem, session.language)),
                    remedy=problem_remedy(problem, session.language),
                )
                for problem in error.problems
            ),
        )
    )
