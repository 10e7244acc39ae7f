"""Help and mistakes in the words of the catalogue, instead of those of the toolkit."""

import difflib
import io
import os
import sys
from typing import Any

import typer
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from typer.core import TyperCommand, TyperGroup

from roadmap.cli.screen import PipeClosed, clean, make_console, styled, trimmed
from roadmap.cli.usage import Manner, UsageProblem
from roadmap.texts import Language, has_text, text

_ANYWHERE = ("--help", "--json", "--lang", "--no-color")
"""Options that may stand before a verb as well as after it."""

_CURRENT: dict[str, Manner] = {"manner": Manner()}


def speak_like(manner: Manner) -> None:
    """Set how help is given in this process."""
    _CURRENT["manner"] = manner


class Verb(TyperCommand):
    """A verb of `roadmap`, with its help from the catalogue."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments; what is left over is a mistake, in our own words."""
        rest = super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            raise UsageProblem("extra", words=" ".join(map(str, ctx.args))[:100])
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of this verb."""
        formatter.write(_help_of(self, ctx))


class ChangesVerb(Verb):
    """The verb whose changes are applied in the order in which they stand."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Remember the order of all options, which the toolkit groups by name."""
        flags = {name for param in self.params if _is_flag(param) for name in param.opts}
        ctx.obj = [found.partition("=")[0] for found in _before_end(args, flags | {"--help"})]
        return super().parse_args(ctx, args)


def _is_flag(param: Any) -> bool:
    return bool(getattr(param, "is_flag", False))


def _before_end(args: list[str], flags: set[str]) -> list[str]:
    """Options up to a lone "--", without the values that stand apart from them."""
    found: list[str] = []
    skip = False
    for word in args:
        if skip:
            skip = False
        elif word == "--":
            break
        elif word.startswith("--"):
            found.append(word)
            skip = "=" not in word and word not in flags
    return found


class Verbs(TyperGroup):
    """The command itself: lists its verbs, and guesses what an unknown one should be."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the verb, or name the nearest ones when there is none."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            near = difflib.get_close_matches(name, list(self.commands), n=2)
            key = "verb-near" if near else "verb"
            raise UsageProblem(key, name=name[:60], verbs=", ".join(near))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the verb; a closed pipe leaves the toolkit as `PipeClosed`."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise PipeClosed from None

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the command, with all its verbs."""
        formatter.write(_help_of(self, ctx))


def say_help(ctx: typer.Context) -> None:
    """Print the help of a command."""
    sys.stdout.write(ctx.get_help() + "\n")


def localise(command: Any, language: Language, key: str = "cli-verb") -> None:
    """Give every verb and parameter its help in one language, for help and completion."""
    for verb in getattr(command, "commands", {}).values():
        own = f"{key}-{verb.name}"
        verb.help = verb.short_help = text(own, language)
        localise(verb, language, own)
    for param in command.params:
        key = f"cli-param-{param.name.replace('_', '-')}"
        if has_text(key, language):
            param.help = text(key, language)


def mistake(error: Exception, language: Language) -> str:
    """Return what is wrong with a command, from the toolkit's own exception."""
    name = type(error).__name__
    option = str(getattr(error, "option_name", ""))[:60]
    if name == "NoSuchOption":
        found = getattr(error, "possibilities", None) or _near_options(option)
        near = ", ".join(sorted(found))
        key = "cli-usage-option-near" if near else "cli-usage-option"
        return text(key, language, option=option, near=near)
    if name == "MissingParameter":
        param = getattr(error, "param", None)
        return text("cli-usage-missing", language, name=getattr(param, "metavar", "") or "")
    if name == "BadOptionUsage":
        return text("cli-usage-option-value", language, option=option)
    return text("cli-usage-other", language, message=str(error))


def _near_options(option: str) -> list[str]:
    """Of the options that may stand anywhere, those that look like this one."""
    found = difflib.get_close_matches(option, _ANYWHERE, n=3, cutoff=0.6)
    return [name for name in found if name != option]


def _help_of(command: Any, ctx: Any) -> str:
    names = ctx.command_path.split()[1:]
    key = "-".join(("verb", *names)) if names else "roadmap"
    manner = _CURRENT["manner"]
    language = manner.language
    screen = io.StringIO()
    # A terminal gets bold headings; a pipe gets plain text.
    terminal = sys.stdout.isatty()
    console = make_console(screen, color=manner.color, width=_width(), terminal=terminal)
    console.print(_usage(command, ctx, language), end="\n\n")
    console.print(styled(text(f"cli-{key}-help", language)))
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.get_params(ctx) if param not in arguments]
    for heading, rows in (
        *_verbs_by_heading(command),
        ("arguments", [_row(param, language) for param in arguments]),
        ("options", [_row(param, language) for param in options]),
    ):
        if rows:
            console.print(styled("\n" + text(f"cli-help-{heading}", language), "bold"))
            console.print(_two_columns(rows))
    for part in ("examples", "notes"):
        if has_text(f"cli-{key}-{part}", language):
            console.print(styled("\n" + text(f"cli-help-{part}", language), "bold"))
            for line in text(f"cli-{key}-{part}", language).splitlines():
                console.print(Text("  " + clean(line), no_wrap=True, overflow="ignore"))
    return screen.getvalue() if terminal else trimmed(screen.getvalue())


def _verbs_by_heading(command: Any) -> list[tuple[str, list[tuple[str, str]]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for name, verb in getattr(command, "commands", {}).items():
        heading = verb.rich_help_panel
        key = f"verbs-{heading}" if isinstance(heading, str) else "verbs"
        found.setdefault(key, []).append((name, verb.short_help))
    return list(found.items())


def _width() -> int:
    try:
        columns = int(os.environ.get("COLUMNS", "")) or os.get_terminal_size().columns
    except (OSError, ValueError):
        try:
            columns = os.get_terminal_size().columns
        except OSError:
            columns = 80
    return max(40, min(columns, 110))


def _usage(command: Any, ctx: Any, language: Language) -> Text:
    pieces = [
        param.metavar if param.required else f"[{param.metavar}]"
        for param in command.params
        if param.param_type_name == "argument"
    ]
    if getattr(command, "commands", None):
        pieces.append(text("cli-help-verb", language))
    usage = text("cli-help-usage", language)
    options = text("cli-help-options-word", language)
    line = Text(f"{usage} ", style="bold")
    return line.append(" ".join((ctx.command_path, *pieces, options)), style="not bold")


def _row(param: Any, language: Language) -> tuple[str, str]:
    key = f"cli-param-{param.name.replace('_', '-')}"
    words = text(key, language) if has_text(key, language) else param.help or ""
    if param.param_type_name == "argument":
        return param.metavar, words
    takes_value = not _is_flag(param) and param.metavar
    return ", ".join(param.opts) + (f" {param.metavar}" if takes_value else ""), words


def _two_columns(rows: list[tuple[str, str]]) -> Padding:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, words in rows:
        table.add_row(styled(name), styled(words))
    return Padding(table, (0, 0, 0, 2))
