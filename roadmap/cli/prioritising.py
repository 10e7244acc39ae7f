"""The verb `priorities`: what comes first, why, and how sure that is."""

from collections import defaultdict
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.judging import read_weighing
from roadmap.cli.options import File, Json, Lang, NoColor
from roadmap.cli.screen import Align, Grid, indented, item, styled
from roadmap.cli.session import Session, guessing, open_session
from roadmap.cli.usage import UsageProblem

if TYPE_CHECKING:
    from roadmap.model.priority import Priorities, Priority
    from roadmap.model.roadmap import Roadmap

_INVERSIONS_SHOWN = 12
_LEVERS_SHOWN = 8


def priorities_verb(
    file: File = None,
    weights: Annotated[str | None, typer.Option("--weights", metavar="WEIGHTS")] = None,
    only: Annotated[str | None, typer.Option("--action", metavar="ACTION")] = None,
    swap: Annotated[str | None, typer.Option("--swap", metavar="3.1,5.1")] = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Put the open actions in order."""
    from roadmap.engine import apply, priorities
    from roadmap.model.change import SetWeights

    session = open_session(lang, as_json, no_color)
    pair = None if swap is None else _pair(swap)
    weighing = None if weights is None else read_weighing("--weights", weights)
    roadmap = session.read(file)
    if weighing is not None:
        roadmap = apply(roadmap, [SetWeights(weighing=weighing)])
    if pair is not None:
        return _tell_swap(session, roadmap, file, pair)
    with session.working("working-priorities"), guessing(session, roadmap):
        if only is not None:
            roadmap.action(only)
        found = priorities(roadmap)
    if as_json:
        session.json(found)
        return ExitCode.FINE
    session.title(roadmap, file)
    _print_weighing(session, found, asked=weighing is not None)
    if only is not None:
        _print_action(session, roadmap, found, only)
    else:
        _print_all(session, roadmap, found)
    return ExitCode.FINE


def _pair(written: str) -> tuple[str, str]:
    one, comma, other = (part.strip() for part in written.partition(","))
    if not comma or not one or not other:
        raise UsageProblem("two-actions", option="--swap", value=written[:60])
    return one, other


def _tell_swap(
    session: Session, roadmap: "Roadmap", file: str | None, pair: tuple[str, str]
) -> int:
    from roadmap.engine import swap
    from roadmap.formats.wording import swap_sentences

    with session.working("working-priorities"), guessing(session, roadmap):
        found = swap(roadmap, *pair)
    if session.as_json:
        session.json(found)
    else:
        session.title(roadmap, file)
        session.print("", *map(indented, swap_sentences(found, session.language)))
    return ExitCode.FINE


def _print_weighing(session: Session, found: "Priorities", *, asked: bool) -> None:
    from roadmap.formats.wording import weighing_phrase

    weighing = weighing_phrase(found.weighing, session.language)
    session.print(styled(session.say("priorities-weighing", weighing=weighing), "dim"))
    if asked or found.assumed:
        key = "priorities-asked" if asked else "priorities-assumed"
        session.print(styled(session.say(key), "dim"))


def _print_action(session: Session, roadmap: "Roadmap", found: "Priorities", number: str) -> None:
    from roadmap.errors import NotOpenError
    from roadmap.formats.wording import one_line, priority_sentence

    if number not in found.by_number:
        raise NotOpenError(number=number, status=roadmap.action(number).status)
    session.heading(f"{number}  {one_line(roadmap.action(number).title, 200)}")
    line = found.by_number[number]
    session.print(indented(priority_sentence(line, found, session.language)))


def _print_all(session: Session, roadmap: "Roadmap", found: "Priorities") -> None:
    say = session.say
    if not found.priorities:
        session.print("", say("priorities-none"))
        return
    _print_table(session, roadmap, found)
    _print_unscored(session, found)
    _print_inversions(session, found)
    _print_levers(session, roadmap, found)


def _print_table(session: Session, roadmap: "Roadmap", found: "Priorities") -> None:
    from roadmap.formats.wording import moscow_word, one_line, points_shown
    from roadmap.model.priority import SPREAD_PERCENT

    language, say = session.language, session.say
    classed = found.weighing.method == "moscow"
    columns: list[tuple[str, Align, bool]] = [
        (say("column-number"), "left", False),
        (say("column-action"), "left", True),
    ]
    if classed:
        columns.append((say("column-class"), "left", False))
    figures = ("rank", "interval", "points", "inherited", "effective")
    columns.extend((say(f"column-{name}"), "right", False) for name in figures)
    grid = Grid(session.out, columns)

    def row(line: "Priority") -> None:
        interval = str(line.best) if line.best == line.worst else f"{line.best}–{line.worst}"
        points = (line.points, line.inherited, line.effective)
        grid.row(
            styled(line.number, "bold"),
            one_line(roadmap.action(line.number).title, 200),
            *([moscow_word(line.effective_moscow, language)] if classed else []),
            str(line.rank),
            interval,
            *(points_shown(part, found.unit, language) for part in points),
        )

    for line in found.priorities:
        row(line)
    session.print("", *grid.tables())
    legend = say("priorities-legend", spread=str(SPREAD_PERCENT))
    session.print("", styled(legend, "dim"))


def _print_unscored(session: Session, found: "Priorities") -> None:
    from roadmap.formats.wording import criterion_word, numbers_listed

    missing: dict[str, list[str]] = defaultdict(list)
    for line in found.priorities:
        for criterion in line.unscored:
            missing[criterion].append(line.number)
    for name, numbers in missing.items():
        word = criterion_word(name, session.language)
        told = numbers_listed(numbers, session.language, 6)
        words = session.say("priorities-unscored", criterion=word, count=len(numbers), numbers=told)
        session.print(styled(words, "dim"))


def _print_inversions(session: Session, found: "Priorities") -> None:
    from roadmap.formats.wording import inversion_sentence

    if not found.inversions:
        session.print("", session.say("priorities-no-inversions"))
        return
    session.heading(session.say("priorities-inversions"))
    for inversion in found.inversions[:_INVERSIONS_SHOWN]:
        session.print(item(inversion_sentence(inversion, session.language)))
    more = len(found.inversions) - _INVERSIONS_SHOWN
    if more > 0:
        session.print(indented(session.say("and-more", count=more), "dim"))


def _print_levers(session: Session, roadmap: "Roadmap", found: "Priorities") -> None:
    from roadmap.formats.wording import lever_phrase, lever_sentence

    language, say = session.language, session.say
    if not found.levers:
        session.print("", say("priorities-no-levers"))
        return
    session.heading(say("priorities-levers"))
    for lever in found.levers[:_LEVERS_SHOWN]:
        session.print(item(lever_sentence(lever, roadmap, language)))
    more = len(found.levers) + found.levers_more - _LEVERS_SHOWN
    if more > 0:
        session.print(indented(say("and-more", count=more), "dim"))
    session.heading(say("priorities-plateau-levers"))
    for each in found.plateau_levers:
        words = lever_phrase(each, roadmap, language)
        told = say(
            "priorities-plateau-lever",
            plateau=str(each.plateau),
            lever=words,
            count=say("count-actions", count=each.frees),
        )
        session.print(item(told))
