"""Arguments and options, each defined once; their help stands in the catalogue.

The help of a parameter is the text ``cli-param-<name>``; `roadmap.cli.helping`
puts it in place, so that it follows the language.
"""

from typing import Annotated

import typer


def complete_action(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the actions whose number begins with what was typed, for the shell."""
    from roadmap.cli.session import read_named
    from roadmap.cli.usage import UsageProblem
    from roadmap.errors import RoadmapError

    try:
        roadmap = read_named(ctx.params.get("file"))
    except (RoadmapError, UsageProblem):
        return []
    return [
        (action.number, action.title[:60])
        for action in roadmap.actions
        if action.number.startswith(incomplete)
    ]


File = Annotated[str | None, typer.Argument(metavar="ROADMAP", show_default=False)]
RequiredFile = Annotated[str, typer.Argument(metavar="ROADMAP", show_default=False)]
ActionNumber = Annotated[
    str, typer.Argument(metavar="ACTION", show_default=False, autocompletion=complete_action)
]
Lang = Annotated[str | None, typer.Option("--lang", metavar="nl|en", envvar="ROADMAP_LANG")]
Json = Annotated[bool, typer.Option("--json")]
NoColor = Annotated[bool, typer.Option("--no-color")]

Store = Annotated[str, typer.Option("--store", metavar="URL", envvar="ROADMAP_STORE")]
RoadmapId = Annotated[str | None, typer.Option("--roadmap", metavar="ID")]
Author = Annotated[str | None, typer.Option("--author", metavar="NAME", envvar="ROADMAP_AUTHOR")]
Why = Annotated[str | None, typer.Option("--reason", metavar="TEXT")]
DecidedBy = Annotated[str | None, typer.Option("--decided-by", metavar="NAME")]
Reference = Annotated[str | None, typer.Option("--reference", metavar="TEXT")]
Expected = Annotated[str | None, typer.Option("--expected", metavar="N")]
