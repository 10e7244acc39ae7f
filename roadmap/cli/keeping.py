"""The verbs on a store: `roadmaps`, `create`, `archive`, `unarchive` and `verify`."""

from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.options import (
    Author,
    DecidedBy,
    File,
    Json,
    Lang,
    NoColor,
    Reference,
    RoadmapId,
    Store,
    Why,
)
from roadmap.cli.screen import Grid, clean, item, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.storing import (
    DEFAULT,
    author_of,
    chosen,
    decision_of,
    opened,
    reason_of,
    shown,
)
from roadmap.cli.telling import moment_words, tell_revision
from roadmap.cli.usage import UsageProblem

if TYPE_CHECKING:
    from roadmap.cli.store_reports import VerificationReport


def roadmaps_verb(
    archived: Annotated[bool, typer.Option("--archived")] = False,
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """List the roadmaps of a store."""
    from roadmap.cli.store_reports import RoadmapsReport
    from roadmap.formats.wording import one_line

    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        entries = planner.roadmaps(archived=archived)
    if as_json:
        session.json(RoadmapsReport(roadmaps=entries))
        return ExitCode.FINE
    session.print(styled(clean(shown(store)), "dim"))
    if not entries:
        session.print("", session.say("roadmaps-none" if archived else "roadmaps-none-active"))
        return ExitCode.FINE
    say = session.say
    grid = Grid(
        session.out,
        [
            (say("column-id"), "left", True),
            (say("column-title"), "left", True),
            (say("column-revision"), "right", False),
            (say("column-moment"), "left", False),
        ],
    )
    for entry in entries:
        title = one_line(entry.title, 200)
        grid.row(
            styled(entry.id, "bold"),
            say("roadmaps-archived", title=title) if entry.archived else title,
            str(entry.latest.number),
            moment_words(entry.latest.at),
        )
    session.print("", *grid.tables())
    return ExitCode.FINE


def create_verb(
    file: File = None,
    new_id: Annotated[str | None, typer.Option("--id", metavar="ID")] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT")] = None,
    empty: Annotated[bool, typer.Option("--empty")] = False,
    author: Author = None,
    why: Why = None,
    decided_by: DecidedBy = None,
    reference: Reference = None,
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Start the history of a roadmap."""
    session = open_session(lang, as_json, no_color)
    reason, decision, by = reason_of(why), decision_of(decided_by, reference), author_of(author)
    if empty and (file or not (new_id and title)):
        raise UsageProblem("empty")
    roadmap = session.read(file)
    if new_id or title:
        from roadmap.service.starting import renamed

        roadmap = renamed(roadmap, new_id, title, empty=empty)
    with opened(store, making=True) as planner:
        revision = planner.create(roadmap, author=by, reason=reason, decision=decision)
        tell_revision(session, planner, revision, store, first=True)
    return ExitCode.FINE


def archive_verb(
    author: Author = None,
    why: Why = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Put a roadmap in the archive."""
    session = open_session(lang, as_json, no_color)
    reason = reason_of(why)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        archiving = planner.archive(id, author=author_of(author), reason=reason)
    if as_json:
        session.json(archiving)
    else:
        session.print(styled(session.say("archive-done", id=id), "green"))
    return ExitCode.FINE


def unarchive_verb(
    author: Author = None,
    why: Why = None,
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Take a roadmap out of the archive."""
    session = open_session(lang, as_json, no_color)
    reason = reason_of(why)
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        archiving = planner.unarchive(id, author=author_of(author), reason=reason)
    if as_json:
        session.json_text("null" if archiving is None else archiving.model_dump_json(indent=2))
    else:
        key = "unarchive-not" if archiving is None else "unarchive-done"
        session.print(styled(session.say(key, id=id), "" if archiving is None else "green"))
    return ExitCode.FINE


def verify_verb(
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell whether histories are as they were written."""
    from roadmap.cli.store_reports import VerificationReport, Verified

    session = open_session(lang, as_json, no_color)
    with opened(store) as planner, session.working("working-verify"):
        ids = [roadmap] if roadmap else planner.ids()
        found = tuple(Verified(roadmap=id, broken=planner.verify(id)) for id in ids)
    report = VerificationReport(whole=not any(each.broken for each in found), roadmaps=found)
    if as_json:
        session.json(report)
    else:
        _print_verification(session, report, store)
    return ExitCode.FINE if report.whole else ExitCode.WRONG


def _print_verification(session: Session, report: "VerificationReport", store: str) -> None:
    session.print(styled(clean(shown(store)), "dim"))
    if not report.roadmaps:
        session.print("", session.say("roadmaps-none"))
    for found in report.roadmaps:
        if found.broken is None:
            session.print(item(session.say("verify-fine", id=found.roadmap), "✓", "green"))
            continue
        where = session.say(f"broken-{found.broken.part}", number=str(found.broken.number))
        why = session.say(f"broken-{found.broken.reason}")
        words = session.say("verify-broken", id=found.roadmap, where=where, why=why)
        session.print(item(words, "✗", "bold red"))
    if not report.whole:
        session.print("", styled(session.say("verify-remedy"), "dim"))
