"""What changes do to a plan, in words: shared by questions and by what was written."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from roadmap.cli.screen import indented, item, styled
from roadmap.cli.session import Session

if TYPE_CHECKING:
    from roadmap.model.change import Change
    from roadmap.model.consequence import Impact
    from roadmap.model.history import Cause, Comparison
    from roadmap.model.roadmap import Roadmap


def print_changes(session: Session, roadmap: "Roadmap", changes: "Sequence[Change]") -> None:
    """Print changes as a numbered list, under a heading."""
    from roadmap.formats.wording import change_phrase

    phrases = (change_phrase(change, roadmap, session.language) for change in changes)
    _print_numbered(session, len(changes), phrases)


def print_causes(session: Session, roadmap: "Roadmap", causes: "Sequence[Cause]") -> None:
    """Print changes as a numbered list, each with its revision when there are more of those."""
    from roadmap.formats.wording import change_phrase

    several = len({cause.revision for cause in causes}) > 1

    def phrase(cause: "Cause") -> str:
        words = change_phrase(cause.change, roadmap, session.language)
        if cause.revision is None or not several:
            key = "cause-derived" if cause.derived else "cause"
            return session.say(key, change=words)
        key = "cause-revision-derived" if cause.derived else "cause-revision"
        return session.say(key, change=words, revision=str(cause.revision))

    if causes:
        _print_numbered(session, len(causes), map(phrase, causes))


def _print_numbered(session: Session, count: int, phrases: Iterable[str]) -> None:
    session.heading(session.say("impact-changes", count=count))
    for position, phrase in enumerate(phrases, start=1):
        session.print(item(phrase, f"{position}."))


def print_consequences(
    session: Session, roadmap: "Roadmap", after: "Roadmap", answer: "Impact | Comparison"
) -> None:
    """Print what moves, appears and disappears, and which diagnostics come and go.

    Parameters
    ----------
    session
        Where to print.
    roadmap, after
        The roadmap before and after.
    answer
        The difference between the two.
    """
    from roadmap.cli.planning import print_diagnostics

    say = session.say
    _print_moves(session, roadmap, after, answer)
    _print_places(session, roadmap, after, answer)
    if answer.new_diagnostics:
        session.print("", styled(say("impact-new", count=len(answer.new_diagnostics)), "bold red"))
        print_diagnostics(session, after, answer.new_diagnostics)
    if answer.solved_diagnostics:
        session.heading(say("impact-solved", count=len(answer.solved_diagnostics)))
        print_diagnostics(session, roadmap, answer.solved_diagnostics)
    if not (answer.new_diagnostics or answer.solved_diagnostics):
        session.print("", styled(say("impact-no-diagnostics"), "dim"))


def _print_moves(
    session: Session, roadmap: "Roadmap", after: "Roadmap", answer: "Impact | Comparison"
) -> None:
    from roadmap.formats.wording import move_sentence, numbers_listed

    language, say = session.language, session.say
    moved = [move for move in answer.moves if move.before.plateau != move.after.plateau]
    session.heading(say("impact-moves", count=len(moved)))
    for move in moved:
        session.print(item(move_sentence(move, roadmap, language, after=after)))
    waves = [move.number for move in answer.moves if move not in moved]
    if waves:
        words = say("impact-waves", count=len(waves), numbers=numbers_listed(waves, language))
        session.print(indented(words, "dim"))


def _print_places(
    session: Session, roadmap: "Roadmap", after: "Roadmap", answer: "Impact | Comparison"
) -> None:
    from roadmap.formats.wording import action_name, plateau_name

    language, say = session.language, session.say
    for key, found in (("impact-added", answer.added), ("impact-removed", answer.removed)):
        if found:
            session.heading(say(key, count=len(found)))
        for place in found:
            plateau = plateau_name(place.plateau, roadmap, language)
            # What is added has a title only afterwards, what is removed only before.
            where = after if place.number in after.action_by_number else roadmap
            name = action_name(place.number, where, language)
            session.print(item(say(f"{key}-line", action=name, plateau=plateau)))
