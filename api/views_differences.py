"""What differs and what would, in words: what-if, comparisons and rebases."""

from collections.abc import Iterable
from typing import Any, TypeVar

from api.views import (
    WordedAgenda,
    WordedCertificate,
    WordedCycleGroup,
    WordedCycles,
    WordedDiagnostic,
    grown,
    worded_agenda,
    worded_certificate,
    worded_cycles,
    worded_diagnostic,
    worded_group,
)
from roadmap.formats.delta import entities_changed
from roadmap.formats.wording import (
    change_phrase,
    move_sentence,
)
from roadmap.model.consequence import Impact, Move
from roadmap.model.feed import Entity
from roadmap.model.history import Comparison
from roadmap.model.record import Record
from roadmap.model.roadmap import Roadmap
from roadmap.model.scenario import Conflict, Rebase
from roadmap.model.whatif import Foresight, Outlook, WhatIf
from roadmap.service import Foreseen
from roadmap.texts import Language

RecordT = TypeVar("RecordT", bound=Record)


class WordedMove(Move):
    """A move in words."""

    text: str
    """From where to where, through which change, and why."""


class WordedImpact(Impact):
    """What changes would do to the plan, in words; its `sha256` covers it without them."""

    moves: tuple[WordedMove, ...]
    """Actions whose plateau or wave would differ, in natural order."""
    new_diagnostics: tuple[WordedDiagnostic, ...]
    """What the checks would report that they do not report now."""
    solved_diagnostics: tuple[WordedDiagnostic, ...]
    """What they would no longer report."""


class WordedOutlook(Record):
    """What a roadmap looks like after some changes, in words."""

    next: WordedAgenda
    """What may start, what had better wait, and what waits."""
    cycles: WordedCycles
    """Which actions wait for each other, and where that is best cut."""
    diagnostics: tuple[WordedDiagnostic, ...]
    """What the checks report."""


class WordedWhatIf(WhatIf):
    """A roadmap before and after some changes, in words; its `sha256` covers it without them."""

    impact: WordedImpact
    """The difference between both plans, and which change makes it."""
    new_cycles: tuple[WordedCycleGroup, ...]
    """Groups of `after` whose actions did not all run in one circle before."""
    entities: tuple[Entity, ...]
    """What becomes different in the document, thing by thing, as the feed of changes tells it."""
    certificates: tuple[WordedCertificate, ...]
    """Why the actions that were asked about stand where they stand in `after`."""
    worded: WordedOutlook | None
    """`after` in words, when that was asked for."""


class WordedForesight(Foresight):
    """What changes do to the plan, in words; its `sha256` covers it without them."""

    impact: WordedImpact
    """The difference between both plans, and which change makes it."""
    new_cycles: tuple[WordedCycleGroup, ...]
    """Groups of `after` whose actions did not all run in one circle before."""
    entities: tuple[Entity, ...]
    """What becomes different in the document, thing by thing, as the feed of changes tells it."""
    certificates: tuple[WordedCertificate, ...]
    """Why the actions that were asked about stand where they stand in `after`."""


class WordedComparison(Comparison):
    """How two states differ, in words; its `sha256` covers the answer without them."""

    moves: tuple[WordedMove, ...]
    """Actions whose plateau or wave differs, in natural order."""
    new_diagnostics: tuple[WordedDiagnostic, ...]
    """What the checks report only on the right."""
    solved_diagnostics: tuple[WordedDiagnostic, ...]
    """What they report only on the left."""


class WordedConflict(Conflict):
    """A change that no longer fits, in words."""

    text: str
    """What the change would do."""


class WordedRebase(Rebase):
    """What becomes of a scenario on the latest revision; `sha256` covers it without words."""

    conflicts: tuple[WordedConflict, ...]
    """The changes that somebody has to decide on."""


def worded_moves(
    moves: Iterable[Move], before: Roadmap, after: Roadmap, language: Language
) -> tuple[WordedMove, ...]:
    """Return moves in words."""
    return tuple(
        grown(WordedMove, move, text=move_sentence(move, before, language, after=after))
        for move in moves
    )


def worded_what_if(
    found: Foreseen[WhatIf],
    language: Language,
    *,
    explain: Iterable[str] = (),
    in_words: bool = False,
) -> WordedWhatIf:
    """Return a what-if in words, with the certificates of the actions in `explain`.

    Raises
    ------
    roadmap.errors.UnknownActionError
        When one of them is not there after the changes.
    """
    outlook = found.what_if.after
    worded = _worded_outlook(outlook, found.after, language) if in_words else None
    return _foreseen(WordedWhatIf, found, language, explain, worded=worded)


def worded_foresight(
    found: Foreseen[Foresight], language: Language, *, explain: Iterable[str] = ()
) -> WordedForesight:
    """Return what changes do to the plan in words; `explain` as for `worded_what_if`."""
    return _foreseen(WordedForesight, found, language, explain)


def _foreseen(
    kind: type[RecordT],
    found: Foreseen[WhatIf] | Foreseen[Foresight],
    language: Language,
    explain: Iterable[str],
    **more: Any,
) -> RecordT:
    what_if, before, after = found.what_if, found.before, found.after
    return grown(
        kind,
        what_if,
        impact=_worded_difference(WordedImpact, what_if.impact, before, after, language),
        new_cycles=tuple(worded_group(group, language) for group in what_if.new_cycles),
        entities=entities_changed(before, after),
        certificates=tuple(
            worded_certificate(found.certificate(number), after, language) for number in explain
        ),
        **more,
    )


def _worded_outlook(found: Outlook, roadmap: Roadmap, language: Language) -> WordedOutlook:
    return WordedOutlook.model_construct(
        next=worded_agenda(found.next, language),
        cycles=worded_cycles(found.cycles, language),
        diagnostics=tuple(
            worded_diagnostic(diagnostic, roadmap, language)
            for diagnostic in found.plan.diagnostics
        ),
    )


def worded_comparison(
    found: Comparison, before: Roadmap, after: Roadmap, language: Language
) -> WordedComparison:
    """Return a comparison in words."""
    return _worded_difference(WordedComparison, found, before, after, language)


def worded_rebase(found: Rebase, head: Roadmap, language: Language) -> WordedRebase:
    """Return a rebase in words."""
    conflicts = tuple(
        grown(WordedConflict, conflict, text=change_phrase(conflict.change, head, language))
        for conflict in found.conflicts
    )
    return grown(WordedRebase, found, conflicts=conflicts)


def _worded_difference(
    kind: type[RecordT],
    found: Impact | Comparison,
    before: Roadmap,
    after: Roadmap,
    language: Language,
) -> RecordT:
    return grown(
        kind,
        found,
        moves=worded_moves(found.moves, before, after, language),
        new_diagnostics=tuple(
            worded_diagnostic(each, after, language) for each in found.new_diagnostics
        ),
        solved_diagnostics=tuple(
            worded_diagnostic(each, before, language) for each in found.solved_diagnostics
        ),
    )
