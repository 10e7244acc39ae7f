"""The verb `impact`: what would move if something were changed."""

from typing import TYPE_CHECKING

from roadmap.cli.change_options import with_changes
from roadmap.cli.changes import read_changes, stray
from roadmap.cli.codes import ExitCode
from roadmap.cli.consequences import print_changes, print_consequences
from roadmap.cli.files import refuse_second_standard
from roadmap.cli.options import File, Json, Lang, NoColor
from roadmap.cli.screen import styled
from roadmap.cli.session import guessing, open_session

if TYPE_CHECKING:
    from roadmap.cli.changes import Written


@with_changes
def impact_verb(
    file: File = None,
    *,
    written: "Written",
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell what would move."""
    from roadmap.engine import apply, impact

    session = open_session(lang, as_json, no_color)
    if written.reason is not None:
        raise stray("--reason")
    refuse_second_standard(file, *written.files)
    asked = read_changes(written, session.language)
    roadmap = session.read(file)
    with session.working("working-impact"), guessing(session, roadmap):
        answer = impact(roadmap, asked)
    if as_json:
        session.json(answer)
        return ExitCode.FINE
    session.title(roadmap, file)
    print_changes(session, roadmap, answer.changes)
    print_consequences(session, roadmap, apply(roadmap, asked), answer)
    session.print("", styled(session.say("impact-nothing-stored"), "dim"))
    return ExitCode.FINE
