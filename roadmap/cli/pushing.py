"""The verbs `push` and `pull`: straight to another system, and back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.files import STANDARD
from roadmap.cli.importing import print_import
from roadmap.cli.options import Author, Json, Lang, NoColor, Store, Why
from roadmap.cli.screen import indented, item, print_parts, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.storing import (
    DEFAULT,
    author_of,
    chosen,
    is_address,
    opened,
    parse_address,
    reason_of,
)
from roadmap.cli.telling import stored_title, tell_revision
from roadmap.cli.usage import UsageProblem

if TYPE_CHECKING:
    from roadmap.model.exchange import Import
    from roadmap.model.pushing import Push
    from roadmap.model.roadmap import Roadmap
    from roadmap.service import Planner
    from roadmap.service.exchanging import Imported
    from roadmap.service.pushing import OpenProject
    from roadmap.service.syncing import Told

SYSTEMS = ("openproject",)
"""The systems that are pushed to and pulled from."""

System = Annotated[str, typer.Argument(metavar="SYSTEM", show_default=False)]
Target = Annotated[str | None, typer.Argument(metavar="ROADMAP", show_default=False)]
Url = Annotated[str | None, typer.Option("--url", metavar="URL", envvar="OPENPROJECT_URL")]
Project = Annotated[
    str | None, typer.Option("--project", metavar="NAME", envvar="OPENPROJECT_PROJECT")
]
Token = Annotated[str | None, typer.Option("--token", metavar="KEY", envvar="OPENPROJECT_TOKEN")]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT")]

_LONGEST = 200
"""How many requests are shown; ``--json`` gives them all."""


def push_verb(
    push_system: System,
    push_target: Target = None,
    push_url: Url = None,
    push_project: Project = None,
    push_token: Token = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite")] = False,
    author: Author = None,
    sync_why: Reason = None,
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Give another system what the roadmap has more or otherwise."""
    session = open_session(lang, as_json, no_color)
    server = _server(push_system, push_url, push_project, push_token)
    if _is_file(push_target):
        roadmap = session.read(push_target)
        with server:
            found = _pushed(session, server, roadmap, dry=dry_run)
        _tell_push(session, roadmap, found, str(push_target))
        _tell_references(session, roadmap, found)
        return ExitCode.FINE
    url, asked = _where(push_target, store)
    who = author_of(author)
    with opened(url) as planner, server:
        id = chosen(planner, asked)
        state = planner.state(id)
        found = _pushed(
            session, server, state.roadmap, dry=dry_run, overwrite=overwrite, planner=planner
        )
        _tell_push(session, state.roadmap, found, url)
        if found.changes and not found.dry:
            # Only names are added: they fit on whatever came in between.
            revision = planner.apply(
                id,
                planner.roadmap(id).latest.number,
                found.changes,
                author=who,
                reason=sync_why or session.say("push-reason"),
            )
            if not session.as_json:
                number = str(revision.number)
                session.print("", styled(session.say("push-kept", number=number), "green"))
    return ExitCode.FINE


def pull_verb(
    push_system: System,
    push_target: Target = None,
    push_url: Url = None,
    push_project: Project = None,
    push_token: Token = None,
    accept: Annotated[bool, typer.Option("--accept")] = False,
    partly: Annotated[bool, typer.Option("--partly")] = False,
    author: Author = None,
    why: Why = None,
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell what was changed in another system, and take it over."""
    from roadmap.service.syncing import pull

    session = open_session(lang, as_json, no_color)
    server = _server(push_system, push_url, push_project, push_token)
    if _is_file(push_target):
        if accept:
            raise UsageProblem("import-store", option="--accept")
        head = session.read(push_target)
        with server, session.working("working-pull"):
            found = _beside(server, head)
        _tell_pull(session, head, found, str(push_target), stop=True)
        return _code(found)
    url, asked = _where(push_target, store)
    who, reason = author_of(author), reason_of(why) if accept else ""
    with opened(url) as planner:
        id = chosen(planner, asked)
        with server, session.working("working-pull"):
            found = pull(server, planner, id)
        stop = not accept or not found.found.changes or not (found.is_fine or partly)
        if stop or not as_json:
            _tell_pull(session, found.foreseen.before, found, url, stop=stop)
        if stop:
            if accept and not found.is_fine and not partly:
                refused = session.say("import-refused")
                print_parts(session.err, "", styled(refused, "bold red"))
            return _code(found)
        revision = planner.apply(
            id,
            {found.found.document_sha256},
            found.found.changes,
            author=who,
            reason=reason,
        )
        if as_json:
            tell_revision(session, planner, revision, url)
        else:
            kept = session.say("import-kept", number=str(revision.number))
            session.print("", styled(kept, "green"))
    return ExitCode.FINE


def _server(system: str, url: str | None, project: str | None, token: str | None) -> "OpenProject":
    """Return the server that was asked for.

    Raises
    ------
    UsageProblem
        When it is not told which one.
    roadmap.errors.RemoteError
        When it may not be asked like this.
    """
    if system not in SYSTEMS:
        choices = ", ".join(SYSTEMS)
        raise UsageProblem("choice", option="SYSTEM", value=system[:60], choices=choices)
    for option, given in (("--url", url), ("--project", project), ("--token", token)):
        if not given:
            raise UsageProblem(
                "push-needs", option=option, variable=f"OPENPROJECT_{option[2:].upper()}"
            )
    from roadmap.service.pushing import OpenProject

    return OpenProject(str(url), str(project), str(token))


def _is_file(target: str | None) -> bool:
    if target is None or is_address(target):
        return False
    return target == STANDARD or target.endswith(".json") or Path(target).is_file()


def _where(target: str | None, store: str) -> tuple[str, str | None]:
    """Return the address of the store, and the id that was asked."""
    if target is None or not is_address(target):
        return store, target
    address = parse_address(target)
    if address.at is not None:
        raise UsageProblem("import-point", value=address.at[:60])
    return address.url, address.roadmap


def _pushed(
    session: Session,
    server: "OpenProject",
    roadmap: "Roadmap",
    *,
    dry: bool,
    overwrite: bool = False,
    planner: "Planner | None" = None,
) -> "Push":
    from roadmap.engine import plan
    from roadmap.formats.exchange import Portfolio
    from roadmap.service.syncing import pulled, push

    portfolio = Portfolio(roadmap, plan(roadmap), language=session.language)

    def unread(data: bytes) -> "Import | None":
        return None if planner is None else pulled(planner, roadmap.id, data).found

    with _counting(session) as told:
        return push(server, portfolio, dry=dry, unread=None if overwrite else unread, told=told)


@contextmanager
def _counting(session: Session) -> Iterator["Told"]:
    """Give what shows on a terminal how far the requests are."""
    if not session.err.is_terminal:
        yield lambda _done, _all: None
        return
    with session.err.status(session.say("working-pull")) as status:
        yield lambda done, count: status.update(
            session.say("working-push", done=str(done), count=str(count))
        )


def _beside(server: "OpenProject", head: "Roadmap") -> "Imported":
    from roadmap.formats.exchange import read
    from roadmap.service.exchanging import compared
    from roadmap.service.syncing import bundle

    return compared(head, read(bundle(server.fetch(head), head.id), "openproject"))


def _tell_push(session: Session, roadmap: "Roadmap", found: "Push", where: str) -> None:
    """Print what was sent, or would be, and what was left as it is."""
    from roadmap.formats.wording import diagnostic_message, diagnostic_remedy

    if session.as_json:
        session.json(found)
        return
    say = session.say
    stored_title(session, roadmap, where)
    key = "push-would" if found.dry else "push-sent"
    session.heading(say(key, count=len(found.sent), known=found.known))
    for each in found.sent[:_LONGEST]:
        session.print(item(_line(session, each.name, each.method)))
    if len(found.sent) > _LONGEST:
        session.print(indented(say("and-more", count=len(found.sent) - _LONGEST), "dim"))
    for told in found.diagnostics:
        session.print("", item(diagnostic_message(told, roadmap, session.language)))
        remedy = diagnostic_remedy(told, roadmap, session.language)
        session.print(indented(say("remedy", remedy=remedy), "dim", by=4))
    if found.dry:
        session.print("", styled(say("push-dry"), "dim"))


def _line(session: Session, name: str, method: str) -> str:
    kind, _, number = name.partition(":")
    return session.say("push-line", method=method, kind=kind, number=number.replace(">", " → "))


def _tell_references(session: Session, roadmap: "Roadmap", found: "Push") -> None:
    """Print the changes that a file cannot keep; with --json they stand in the answer."""
    if not found.changes or session.as_json or found.dry:
        return
    from roadmap.cli.consequences import print_changes

    print_changes(session, roadmap, found.changes)
    session.print("", styled(session.say("push-file"), "dim"))


def _tell_pull(
    session: Session, head: "Roadmap", found: "Imported", where: str, *, stop: bool
) -> None:
    if session.as_json:
        session.json(found.found)
        return
    stored_title(session, head, where)
    print_import(session, found)
    if stop:
        session.print("", styled(session.say("impact-nothing-stored"), "dim"))


def _code(found: "Imported") -> ExitCode:
    return ExitCode.FINE if found.is_fine else ExitCode.WRONG
