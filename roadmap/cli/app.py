"""The command `roadmap` with its verbs, and what happens when something is wrong."""

import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated, Any

import typer

from roadmap.cli.codes import ExitCode, code_of
from roadmap.cli.documents import print_problems
from roadmap.cli.helping import Verbs, localise, mistake, say_help, speak_like
from roadmap.cli.options import Lang, NoColor
from roadmap.cli.screen import PipeClosed, print_parts, standard_output, styled
from roadmap.cli.session import speak
from roadmap.cli.usage import Manner, UsageProblem, known_language, manner_of
from roadmap.cli.verbs import FAMILIES, add_verbs
from roadmap.errors import DocumentError, RoadmapError
from roadmap.texts import text

app = typer.Typer(cls=Verbs, name="roadmap", invoke_without_command=True)
add_verbs(app)


@app.callback()
def roadmap_command(
    ctx: typer.Context,
    show_version: Annotated[bool, typer.Option("--version")] = False,
    lang: Lang = None,
    no_color: NoColor = False,  # noqa: ARG001 (already obeyed, see `manner_of`)
) -> None:
    """Place the actions of an action plan on plateaus, and prove each placement."""
    if ctx.invoked_subcommand is not None:
        return
    if lang is not None and known_language(lang) is None:
        raise UsageProblem("language", name=lang[:60])
    if show_version:
        sys.stdout.write(f"plateauplanner {version('plateauplanner')}\n")
    else:
        say_help(ctx)


def run(arguments: Sequence[str]) -> int:
    """Run the command with these arguments and return its exit code.

    Whatever is wrong with the input ends here: in words, on standard error,
    with the exit code of `roadmap.cli.codes`.
    """
    manner = manner_of(arguments)
    speak_like(manner)
    standard_output()
    command: Any = typer.main.get_command(app)
    localise(command, manner.language)
    try:
        return int(
            command.main(_spread(arguments), prog_name="roadmap", standalone_mode=False) or 0
        )
    except PipeClosed:
        # Inside the toolkit it could not be this error: there it ends the process.
        raise BrokenPipeError from None
    except RoadmapError as error:
        return _report(error, manner)
    except UsageProblem as error:
        return _refuse(text(f"cli-usage-{error.key}", manner.language, **error.values), manner)
    except typer.exceptions.TyperException as error:
        return _refuse(mistake(error, manner.language), manner)


def _spread(arguments: Sequence[str]) -> list[str]:
    """Move what may stand before the verb behind it, where the verb expects it."""
    before: list[str] = []
    rest = list(arguments)
    while rest and rest[0] in ("--lang", "--no-color", "--json"):
        count = 2 if rest[0] == "--lang" else 1
        before += rest[:count]
        rest = rest[count:]
    if not rest or rest[0].startswith("-"):
        return list(arguments)
    after = [*before, *rest[1:]]
    return [rest[0], *(_spread(after) if rest[0] in FAMILIES else after)]


def _refuse(words: str, manner: Manner) -> ExitCode:
    console, language = speak(manner)
    hint = text("cli-usage-help", language)
    print_parts(console, styled(words, "bold red"), styled(hint, "dim"))
    return ExitCode.BAD_INPUT


def _report(error: RoadmapError, manner: Manner) -> ExitCode:
    from roadmap.formats.wording import error_message

    console, language = speak(manner)
    if isinstance(error, DocumentError):
        print_problems(console, error, language)
        return code_of(error)
    notes = getattr(error, "__notes__", ())
    words = " ".join((error_message(error, language), *notes))
    print_parts(console, styled(words, "bold red"))
    return code_of(error)
