"""Arguments and options, each defined once; their help stands in the catalogue.

The help of a parameter is the text ``cli-param-<name>``; `roadmap.cli.helping`
puts it in place, so that it follows the language.
"""

from typing import Annotated

import typer


def complete_action(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the actions whose number begins with what was typed, for the shell."""
    from roadmap.cli.files import read_bytes
    from roadmap.errors import RoadmapError
    from roadmap.formats import read_roadmap, shipped_roadmap

    name = ctx.params.get("file")
    try:
        roadmap = read_roadmap(read_bytes(name), name) if name else shipped_roadmap()
    except RoadmapError:
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
