"""The verbs `plan` and `check`: where everything stands, and what is remarkable."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.options import File, Json, Lang, NoColor
from roadmap.cli.screen import Grid, indented, item, styled
from roadmap.cli.session import Session, open_session

if TYPE_CHECKING:
    from roadmap.model.plan import Diagnostic, Placement, Plan, Severity
    from roadmap.model.roadmap import Roadmap

_STYLES: "dict[Severity, str]" = {"error": "bold red", "warning": "yellow", "info": "dim"}

_PROPOSAL, _PROVISIONAL, _FIXED = "°", "!", "="
"""Marks beside an action; every mark that is used is explained under the plan."""

_CHAIN_LIMIT = 8

_ERROR_LIMIT = 5
"""How many errors a plan tells in full; `check` tells them all."""


def plan_verb(
    file: File = None,
    placements: Annotated[bool, typer.Option("--placements")] = False,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Place every action."""
    from roadmap.engine import plan

    session = open_session(lang, as_json, no_color)
    roadmap = session.read(file)
    with session.working("working-plan"):
        answer = plan(roadmap)
    if as_json:
        session.json(answer)
    elif placements:
        _print_placements(session, answer)
        # The quick way judges nothing, and the two must not differ.
        return ExitCode.FINE
    else:
        _print_plan(session, roadmap, answer, file)
    return _code(answer.diagnostics)


def check_verb(
    file: File = None, lang: Lang = None, as_json: Json = False, no_color: NoColor = False
) -> int:
    """Report what cannot be satisfied and what is remarkable."""
    from roadmap.cli.reports import CheckReport
    from roadmap.engine import check

    session = open_session(lang, as_json, no_color)
    roadmap = session.read(file)
    with session.working("working-plan"):
        found = check(roadmap)
    if as_json:
        session.json(
            CheckReport(
                roadmap=roadmap.id, roadmap_sha256=roadmap.sha256, diagnostics=found
            ).sealed()
        )
        return _code(found)
    session.title(roadmap, file)
    if not found:
        session.print("", session.say("check-none"))
    print_diagnostics(session, roadmap, found)
    return _code(found)


def print_diagnostics(
    session: Session, roadmap: "Roadmap", diagnostics: "Sequence[Diagnostic]"
) -> None:
    """Print diagnostics under a heading per severity, each with remedy and proof."""
    from roadmap.formats.wording import chain_sentences, diagnostic_message, diagnostic_remedy

    language = session.language
    for severity, style in _STYLES.items():
        part = [each for each in diagnostics if each.severity == severity]
        if not part:
            continue
        heading = session.say(f"severity-{severity}", count=len(part))
        session.print("", styled(heading, f"bold {style}"))
        for found in part:
            session.print(item(diagnostic_message(found, roadmap, language)))
            for position, sentence in enumerate(chain_sentences(found.chain, roadmap, language)):
                words = session.say("proof", sentence=sentence) if not position else sentence
                session.print(indented(words, by=4 if not position else 6))
            remedy = diagnostic_remedy(found, roadmap, language)
            session.print(indented(session.say("remedy", remedy=remedy), "dim", by=4))


def _code(found: "Sequence[Diagnostic]") -> ExitCode:
    wrong = any(each.severity == "error" for each in found)
    return ExitCode.WRONG if wrong else ExitCode.FINE


def _print_placements(session: Session, answer: "Plan") -> None:
    """Print the same table as the quick way of `roadmap.formats.lean`."""
    from roadmap.formats.lean import HEADER

    rows = (
        f"{p.number}\t{p.plateau}\t{p.wave}\t{p.latest_plateau}\t{p.slack}\n"
        for p in answer.placements
    )
    session.json_text((HEADER + "".join(rows)).rstrip("\n"))


def _print_plan(session: Session, roadmap: "Roadmap", answer: "Plan", file: str | None) -> None:
    from roadmap.formats.wording import plateau_title, status_word

    session.title(roadmap, file)
    count = len(answer.placements)
    counted = session.say("plan-count", count=count, plateaus=answer.horizon)
    statuses = {roadmap.action(place.number).status for place in answer.placements}
    if len(statuses) == 1:
        # What is the same for all is said once, which leaves room for the titles.
        status = status_word(min(statuses), session.language)
        counted = session.say("plan-same-status", counted=counted, status=status)
    session.print(styled(counted, "dim"))
    grid, used = _plan_grid(session, roadmap, answer, with_status=len(statuses) > 1)
    tables = iter(grid.tables())
    for plateau in roadmap.plateaus:
        column = answer.column(plateau.number)
        title = plateau_title(plateau.number, plateau.title)
        key = "plan-plateau" if title else "plan-plateau-bare"
        heading = session.say(key, number=str(plateau.number), title=title)
        line = styled(heading, "bold")
        line.append("  " + session.say("count-actions", count=len(column)), style="dim not bold")
        session.print("", line)
        table = next(tables)
        if column:
            session.print(table)
    _print_notes(session, roadmap, answer, used)


def _plan_grid(
    session: Session, roadmap: "Roadmap", answer: "Plan", *, with_status: bool
) -> tuple[Grid, dict[str, None]]:
    from roadmap.formats.wording import one_line, status_word

    say = session.say
    grid = Grid(
        session.out,
        [
            (say("column-number"), "left", False),
            (say("column-action"), "left", True),
            (say("column-wave"), "right", False),
            (say("column-slack"), "right", False),
            (say("column-status") if with_status else "", "left", False),
            ("", "left", False),
        ],
    )
    used: dict[str, None] = {}
    for plateau in range(1, answer.horizon + 1):
        if plateau > 1:
            grid.next_table()
        for place in answer.column(plateau):
            action = roadmap.action(place.number)
            marks = _marks(roadmap, place)
            used |= dict.fromkeys(marks)
            grid.row(
                styled(place.number, "bold"),
                one_line(action.title, 200),
                str(place.wave),
                "–" if place.frozen else str(place.slack),
                styled(status_word(action.status, session.language) if with_status else "", "dim"),
                styled("".join(marks), "red" if place.provisional else ""),
            )
    return grid, used


def _marks(roadmap: "Roadmap", place: "Placement") -> list[str]:
    action = roadmap.action(place.number)
    floor = action.earliest_plateau
    marks = []
    if place.provisional:
        marks.append(_PROVISIONAL)
    if action.pin == place.plateau:
        marks.append(_FIXED)
    elif floor and floor.plateau == place.plateau > 1 and not place.frozen:
        marks.append(_PROPOSAL)
    return marks


def _print_notes(
    session: Session, roadmap: "Roadmap", answer: "Plan", used: dict[str, None]
) -> None:
    from roadmap.formats.wording import one_line

    say = session.say
    names = {_PROVISIONAL: "provisional", _FIXED: "fixed", _PROPOSAL: "proposal"}
    explained = [f"{mark} {say(f'mark-{name}')}" for mark, name in names.items() if mark in used]
    if answer.placements:
        explained.append(say("legend-slack"))
    if any(roadmap.action(place.number).status == "proposed" for place in answer.placements):
        explained.append(say("legend-proposed"))
    if explained:
        session.print("", styled(" · ".join(explained), "dim"))
    chains = [chain for chain in answer.critical_chains if len(chain) > 1]
    if chains:
        session.print("", styled(say("plan-critical"), "bold"))
        for chain in chains[:_CHAIN_LIMIT]:
            session.print(indented(_path(chain)))
        if len(chains) > _CHAIN_LIMIT:
            session.print(indented(say("and-more", count=len(chains) - _CHAIN_LIMIT), "dim"))
    if answer.dropped:
        session.print("", styled(say("plan-dropped"), "bold"))
        for number in answer.dropped:
            action = roadmap.action(number)
            reason = one_line(action.status_reason or "", 200)
            session.print(
                indented(say("dropped", number=number, title=one_line(action.title), reason=reason))
            )
    _print_summary(session, roadmap, answer)


def _path(chain: "Sequence[str]") -> str:
    if len(chain) <= 2 * _CHAIN_LIMIT:
        return " → ".join(chain)
    return " → ".join((*chain[:_CHAIN_LIMIT], "…", *chain[-_CHAIN_LIMIT:]))


def _print_summary(session: Session, roadmap: "Roadmap", answer: "Plan") -> None:
    errors = [found for found in answer.diagnostics if found.severity == "error"]
    print_diagnostics(session, roadmap, errors[:_ERROR_LIMIT])
    if len(errors) > _ERROR_LIMIT:
        more = session.say("and-more", count=len(errors) - _ERROR_LIMIT)
        session.print(indented(more, "dim"))
    counts = Counter(found.severity for found in answer.diagnostics)
    said = [
        session.say(f"severity-{severity}", count=counts[severity])
        for severity in _STYLES
        if counts[severity]
    ]
    if not said:
        return
    style = next(style for severity, style in _STYLES.items() if counts[severity])
    words = session.say("plan-diagnostics", counts=", ".join(said))
    session.print("", styled(words, style))
