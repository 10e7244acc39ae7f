"""What a file of another tool would change, on a screen."""

from typing import TYPE_CHECKING

from roadmap.cli.consequences import print_changes, print_consequences
from roadmap.cli.screen import indented, item, styled
from roadmap.cli.session import Session

if TYPE_CHECKING:
    from roadmap.model.exchange import Import
    from roadmap.model.plan import Diagnostic
    from roadmap.model.roadmap import Roadmap
    from roadmap.service.exchanging import Imported

_LONGEST = 200
"""How many lines of one kind are shown; ``--json`` gives them all."""


def print_import(session: Session, asked: "Imported") -> None:
    """Print what a file would change, what cannot be taken over, and what moves in the plan."""
    found, before, after = asked.found, asked.foreseen.before, asked.foreseen.after
    session.print(_made_from(session, asked))
    _print_added(session, found, after)
    _print_altered(session, found, before, after)
    for key, count in (("linked", found.linked), ("unlinked", found.unlinked)):
        if count:
            session.print("", session.say(f"import-{key}", count=count))
    if found.absent:
        from roadmap.formats.wording import numbers_listed

        numbers = numbers_listed(found.absent, session.language)
        words = session.say("import-absent", count=len(found.absent), numbers=numbers)
        session.print("", styled(words, "dim"))
    told = len(found.added) + len(found.altered) + found.linked + found.unlinked
    if told < len(found.changes):
        # A whole document also changes what no other file speaks of.
        print_changes(session, before, found.changes[:_LONGEST])
        _print_more(session, len(found.changes))
    _print_conflicts(session, found, before)
    _print_problems(session, found, before)
    if not found.changes:
        if not found.conflicts:
            session.print("", styled(session.say("import-nothing"), "green"))
        return
    print_consequences(session, before, after, asked.foreseen.what_if.impact)


def _made_from(session: Session, asked: "Imported") -> "str":
    found = asked.found
    if found.base_sha256 is None:
        return session.say("import-base-unknown")
    if found.base_sha256 == found.document_sha256:
        return session.say("import-base-same")
    return session.say("import-base", number=str(asked.base or 0))


def _print_added(session: Session, found: "Import", after: "Roadmap") -> None:
    from roadmap.formats.wording import action_name

    if found.added:
        session.heading(session.say("import-added", count=len(found.added)))
    for number in found.added[:_LONGEST]:
        session.print(item(action_name(number, after, session.language)))
    _print_more(session, len(found.added))


def _print_altered(session: Session, found: "Import", before: "Roadmap", after: "Roadmap") -> None:
    from roadmap.formats.wording import action_name
    from roadmap.formats.wording_exchange import altered_sentence

    numbers = list(dict.fromkeys(each.action for each in found.altered))
    if numbers:
        session.heading(session.say("import-altered", count=len(numbers)))
    for number in numbers[:_LONGEST]:
        where = before if number in before.action_by_number else after
        session.print(item(action_name(number, where, session.language)))
        for each in found.altered:
            if each.action == number:
                session.print(indented(altered_sentence(each, before, session.language), by=4))
    _print_more(session, len(numbers))


def _print_more(session: Session, count: int) -> None:
    if count > _LONGEST:
        session.print(indented(session.say("and-more", count=count - _LONGEST), "dim"))


def _print_conflicts(session: Session, found: "Import", before: "Roadmap") -> None:
    from roadmap.formats.wording import change_phrase
    from roadmap.formats.wording_exchange import conflict_sentence

    if found.conflicts:
        words = session.say("import-conflicts", count=len(found.conflicts))
        session.print("", styled(words, "bold red"))
    for conflict in found.conflicts:
        phrase = change_phrase(conflict.change, before, session.language)
        session.print(item(phrase, f"{conflict.position + 1}."))
        session.print(indented(conflict_sentence(conflict, session.language), "dim", by=5))
    if found.conflicts:
        session.print("", styled(session.say("import-decide"), "dim"))


def _print_problems(session: Session, found: "Import", before: "Roadmap") -> None:
    """Print what cannot be taken over, each with its place in the file."""
    for severity, style in (("error", "bold red"), ("warning", "yellow"), ("info", "dim")):
        part = [each for each in found.diagnostics if each.severity == severity]
        if part:
            heading = session.say(f"severity-{severity}", count=len(part))
            session.print("", styled(heading, style))
        for each in part[:_LONGEST]:
            _print_problem(session, each, before)
        _print_more(session, len(part))


def _print_problem(session: Session, found: "Diagnostic", before: "Roadmap") -> None:
    from roadmap.formats.wording import diagnostic_message, diagnostic_remedy

    message = diagnostic_message(found, before, session.language)
    if found.place:
        message = session.say("import-place", place=found.place[:200], message=message)
    session.print(item(message))
    remedy = diagnostic_remedy(found, before, session.language)
    session.print(indented(session.say("remedy", remedy=remedy), "dim", by=4))
