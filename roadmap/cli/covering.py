"""The verb `coverage`: from finding to plateau, and what serves the frameworks."""

from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.options import File, Json, Lang, NoColor
from roadmap.cli.screen import indented, item, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.usage import UsageProblem

if TYPE_CHECKING:
    from roadmap.model.covering import CoverageReport, FrameworkCoverage
    from roadmap.model.roadmap import Roadmap


def coverage_verb(
    file: File = None,
    framework: Annotated[str | None, typer.Option("--framework", metavar="ID")] = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Follow every finding to a plateau."""
    from roadmap.engine import coverage

    session = open_session(lang, as_json, no_color)
    roadmap = session.read(file)
    with session.working("working-coverage"):
        found = coverage(roadmap)
    chosen = None if framework is None else _chosen(found, framework)
    if as_json:
        session.json(found)
        return ExitCode.FINE
    session.title(roadmap, file)
    if chosen is not None:
        _print_framework(session, chosen, whole=True)
        return ExitCode.FINE
    _print_threads(session, roadmap, found)
    _print_gaps(session, roadmap, found)
    if found.frameworks:
        session.heading(session.say("coverage-frameworks"))
        for each in found.frameworks:
            _print_framework(session, each, whole=False)
        more = session.say("coverage-framework-more", id=found.frameworks[0].id)
        session.print("", styled(more, "dim"))
    return ExitCode.FINE


def _chosen(found: "CoverageReport", id: str) -> "FrameworkCoverage":
    known = {framework.id: framework for framework in found.frameworks}
    if id not in known:
        raise UsageProblem("framework", value=id[:60], choices=", ".join(known) or "–")
    return known[id]


def _print_threads(session: Session, roadmap: "Roadmap", found: "CoverageReport") -> None:
    from roadmap.formats.wording import one_line, thread_sentence

    if not found.threads:
        return
    session.heading(session.say("coverage-threads"))
    titles = {finding.number: finding.title for finding in roadmap.findings}
    for number, threads in groupby(found.threads, key=lambda thread: thread.finding):
        session.print(item(one_line(titles[number], 200), number, style="bold"))
        words = thread_sentence(list(threads), session.language)
        session.print(indented(words, by=4))


def _print_gaps(session: Session, roadmap: "Roadmap", found: "CoverageReport") -> None:
    from roadmap.formats.wording import gap_sentence

    if not found.gaps:
        session.print("", session.say("coverage-no-gaps"))
        return
    session.heading(session.say("coverage-gaps"))
    for gap in found.gaps:
        session.print(item(gap_sentence(gap, roadmap, session.language)))


def _print_framework(session: Session, found: "FrameworkCoverage", *, whole: bool) -> None:
    from roadmap.formats.wording import framework_sentence, item_sentence, one_line

    line = styled(one_line(found.title, 200), "bold")
    line.append(f" · {framework_sentence(found, session.language)}", style="not bold")
    session.print("", line)
    for each in found.items:
        if whole or each.level != "served":
            words = item_sentence(each, session.language, reasons=whole)
            session.print(item(words, style="" if each.level != "served" else "dim"))
