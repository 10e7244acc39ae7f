"""The verbs `formats`, `export` and `import`: other tools' files, out and in."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.files import STANDARD, read_bytes, refuse_second_standard, write_pieces
from roadmap.cli.importing import print_import
from roadmap.cli.options import (
    Author,
    DecidedBy,
    Json,
    Lang,
    NoColor,
    Reference,
    Store,
    Why,
)
from roadmap.cli.screen import Grid, indented, item, print_parts, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.storing import (
    DEFAULT,
    HIGHEST,
    author_of,
    chosen,
    decision_of,
    is_address,
    opened,
    parse_address,
    reason_of,
)
from roadmap.cli.telling import tell_revision
from roadmap.cli.usage import UsageProblem, whole

if TYPE_CHECKING:
    from roadmap.formats.exchange import Format
    from roadmap.formats.exchange.offering import Export
    from roadmap.model.plan import Diagnostic
    from roadmap.model.revision import Revision
    from roadmap.model.roadmap import Roadmap
    from roadmap.service import Planner
    from roadmap.service.exchanging import Imported

FormatName = Annotated[str | None, typer.Option("--format", metavar="NAME")]

Kept = Annotated[list[str] | None, typer.Option("--keep", metavar="N")]
Dropped = Annotated[list[str] | None, typer.Option("--drop", metavar="N")]

_TOLD_EVERY = 1_000_000
"""After how many bytes it is told on a terminal how far an export is."""


def formats_verb(lang: Lang = None, as_json: Json = False, no_color: NoColor = False) -> int:
    """List the formats of other tools."""
    from roadmap.cli.reports import FormatsReport
    from roadmap.formats.exchange import FORMATS
    from roadmap.formats.exchange.offering import offered
    from roadmap.formats.exchange.registry import title_of
    from roadmap.formats.wording_exchange import carried_phrase

    session = open_session(lang, as_json, no_color)
    if as_json:
        formats = tuple(offered(format, session.language) for format in FORMATS)
        session.json(FormatsReport(formats=formats))
        return ExitCode.FINE
    say = session.say
    grid = Grid(
        session.out,
        [
            (say("column-name"), "left", False),
            (say("column-format"), "left", True),
            (say("column-ways"), "left", False),
            (say("column-carries"), "left", True),
        ],
    )
    for format in FORMATS:
        ways = [say("way-out")] * format.out + [say("way-in")] * format.into
        carried = carried_phrase(format.carries, session.language)
        title = title_of(format, session.language)
        grid.row(styled(format.name, "bold"), title, " ".join(ways), carried)
    session.print(*grid.tables())
    return ExitCode.FINE


def export_verb(
    export_source: Annotated[
        str | None, typer.Argument(metavar="ROADMAP", show_default=False)
    ] = None,
    export_format: FormatName = None,
    export_file: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    export_at: Annotated[str | None, typer.Option("--at", metavar="N")] = None,
    export_store: Annotated[
        str | None, typer.Option("--store", metavar="URL", envvar="ROADMAP_STORE")
    ] = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Write the roadmap for another tool."""
    from roadmap.engine import plan
    from roadmap.formats.exchange import Portfolio
    from roadmap.formats.exchange.offering import exported

    session = open_session(lang, as_json, no_color)
    output = export_file or STANDARD
    if output == STANDARD and as_json:
        raise UsageProblem("export-json")
    name = export_format or _guessed(output, into=False)
    _known(name, into=False)
    roadmap, revision = session.read_with_revision(
        _as_of(_source(export_source, export_store), export_at)
    )
    with session.working("working-plan"):
        number, moment = (revision.number, revision.at) if revision else (None, None)
        portfolio = Portfolio(roadmap, plan(roadmap), number, session.language, moment)
        export = exported(portfolio, name)
        lost = export.lost
    size = write_pieces(output, _counted(session, export.pieces()))
    if as_json:
        _report(session, export, output, size)
        return ExitCode.FINE
    _print_lost(session, roadmap, lost)
    if output != STANDARD:
        words = session.say("render-size", kilobytes=max(1, round(size / 1000)))
        line = styled(session.say("render-written", file=output))
        session.print(line.append(f" · {words}", style="dim"))
    return ExitCode.FINE


def import_verb(
    import_target: Annotated[str, typer.Argument(metavar="ROADMAP", show_default=False)],
    import_file: Annotated[str, typer.Argument(metavar="FILE", show_default=False)],
    import_format: FormatName = None,
    import_base: Annotated[str | None, typer.Option("--base", metavar="N")] = None,
    import_changes: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")] = None,
    accept: Annotated[bool, typer.Option("--accept")] = False,
    partly: Annotated[bool, typer.Option("--partly")] = False,
    import_keep: Kept = None,
    import_drop: Dropped = None,
    author: Author = None,
    why: Why = None,
    decided_by: DecidedBy = None,
    reference: Reference = None,
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Tell what a file of another tool would change, and take it over."""
    session = open_session(lang, as_json, no_color)
    if as_json and import_changes == STANDARD:
        raise UsageProblem("import-json")
    refuse_second_standard(import_target, import_file)
    name = import_format or _guessed(import_file, into=True)
    _known(name, into=True)
    base = None if import_base is None else whole("--base", import_base, high=HIGHEST)
    keep, drop = _places("--keep", import_keep), _places("--drop", import_drop)
    if _is_file(import_target):
        for option, given in (("--accept", accept), ("--base", base)):
            if given:
                raise UsageProblem("import-store", option=option)
        head = session.read(import_target)
        data = read_bytes(import_file)
        with session.working("working-impact"):
            found = _beside(head, data, name, import_file, keep, drop)
        _tell(session, head, found, import_target, import_changes)
        return ExitCode.FINE if found.is_fine else ExitCode.WRONG
    reason = reason_of(why) if accept else ""
    decision = decision_of(decided_by, reference)
    data = read_bytes(import_file)
    url, id = _where(import_target, store)
    with opened(url) as planner:
        id = chosen(planner, id)
        with session.working("working-impact"):
            found = planner.imported(id, data, name, base, import_file, keep, drop)
        stop = not accept or not found.found.changes or not (found.is_fine or partly)
        if not (accept and as_json and not stop):
            _tell(session, found.foreseen.before, found, url, import_changes, stop=stop)
        if stop:
            if accept and not found.is_fine and not partly:
                refused = session.say("import-refused")
                print_parts(session.err, "", styled(refused, "bold red"))
            return ExitCode.FINE if found.is_fine else ExitCode.WRONG
        revision = planner.apply(
            id,
            {found.found.document_sha256},
            found.found.changes,
            author=author_of(author),
            reason=reason,
            decision=decision,
        )
        _told(session, planner, revision, url)
    return ExitCode.FINE


def _told(session: Session, planner: "Planner", revision: "Revision", url: str) -> None:
    if session.as_json:
        tell_revision(session, planner, revision, url)
        return
    # What it changed stands above already.
    kept = session.say("import-kept", number=str(revision.number))
    session.print("", styled(kept, "green"))


def _places(option: str, values: Sequence[str] | None) -> list[int]:
    """Return positions as the service counts them, from 0; people count from 1."""
    return [whole(option, value, 1, HIGHEST) - 1 for value in values or ()]


def _beside(
    head: "Roadmap",
    data: bytes,
    name: str,
    file: str,
    keep: Sequence[int],
    drop: Sequence[int],
) -> "Imported":
    from roadmap.formats.exchange import read
    from roadmap.service.exchanging import compared

    return compared(head, read(data, name, file), keep=keep, drop=drop)


def _tell(
    session: Session,
    head: "Roadmap",
    found: "Imported",
    where: str,
    changes: str | None,
    *,
    stop: bool = True,
) -> None:
    if changes is not None:
        listed = [change.model_dump(mode="json") for change in found.found.changes]
        written = json.dumps(listed, indent=2, ensure_ascii=False) + "\n"
        write_pieces(changes, (written.encode(),))
    if session.as_json:
        session.json(found.found)
    elif changes != STANDARD:
        session.title(head, where)
        print_import(session, found)
        if stop:
            session.print("", styled(session.say("impact-nothing-stored"), "dim"))


def _known(name: str, *, into: bool) -> "Format":
    """Return the format of a name.

    Raises
    ------
    UsageProblem
        When there is none that goes this way; it names those that do.
    """
    from roadmap.formats.exchange import FORMATS

    fitting = {each.name: each for each in FORMATS if (each.into if into else each.out)}
    if name not in fitting:
        choices = ", ".join(fitting)
        raise UsageProblem("choice", option="--format", value=name[:60], choices=choices)
    return fitting[name]


def _guessed(file: str, *, into: bool) -> str:
    """Return the name of the one format of which files end like this one."""
    from roadmap.formats.exchange import FORMATS
    from roadmap.formats.exchange.offering import formats_of_content, formats_of_file

    found = formats_of_file(file, into=into)
    if into and len(found) > 1:
        found = formats_of_content(found, read_bytes(file))
    if len(found) == 1:
        return found[0].name
    fitting = found or tuple(each for each in FORMATS if (each.into if into else each.out))
    choices = ", ".join(each.name for each in fitting)
    raise UsageProblem("exchange-format", value=file[-60:], choices=choices)


def _source(named: str | None, store: str | None) -> str | None:
    """Return what is exported: what was named, else what is in the store that was named.

    Whoever has a store does not mean the roadmap that is shipped.
    """
    if store is None or (named is not None and (is_address(named) or _is_file(named))):
        return named
    return f"{store}#{named or ''}"


def _as_of(file: str | None, at: str | None) -> str | None:
    """Return the address of a roadmap as of a revision or moment."""
    if at is None:
        return file
    if file is None or not is_address(file) or parse_address(file).at is not None:
        raise UsageProblem("export-at")
    address = parse_address(file)
    return f"{address.url}#{address.roadmap or ''}@{at}"


def _is_file(target: str) -> bool:
    if is_address(target):
        return False
    return target == STANDARD or target.endswith(".json") or Path(target).is_file()


def _where(target: str, store: str) -> tuple[str, str | None]:
    """Return the address of the store, and the id that was asked."""
    if not is_address(target):
        return store, target
    address = parse_address(target)
    if address.at is not None:
        raise UsageProblem("import-point", value=address.at[:60])
    return address.url, address.roadmap


def _counted(session: Session, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Give pieces on, and tell on a terminal how far it is."""
    if not session.err.is_terminal:
        yield from pieces
        return
    size = told = 0
    with session.err.status(session.say("working-export", megabytes=0)) as status:
        for piece in pieces:
            size += len(piece)
            if size - told >= _TOLD_EVERY:
                told = size
                status.update(session.say("working-export", megabytes=size // 1_000_000))
            yield piece


def _print_lost(session: Session, roadmap: "Roadmap", lost: "Sequence[Diagnostic]") -> None:
    """Print on standard error what is not in a file; what to do about it once."""
    from roadmap.formats.wording import diagnostic_message, diagnostic_remedy

    language = session.language
    for found in lost:
        print_parts(session.err, item(diagnostic_message(found, roadmap, language)))
    for remedy in dict.fromkeys(diagnostic_remedy(found, roadmap, language) for found in lost):
        words = session.say("remedy", remedy=remedy)
        print_parts(session.err, indented(words, "dim", by=4))


def _report(session: Session, export: "Export", output: str, size: int) -> None:
    from roadmap.cli.reports import ExportReport

    roadmap = export.portfolio.roadmap
    session.json(
        ExportReport(
            roadmap=roadmap.id,
            roadmap_sha256=roadmap.sha256,
            file=output.encode("utf-8", "replace").decode(),
            type=export.format.name,
            bytes=size,
            lost=export.lost,
        )
    )
