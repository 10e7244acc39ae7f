"""Formats of other tools and what their files would change, in words and with links."""

from api.declared import path_of
from api.views import WordedDiagnostic, grown, worded_diagnostic
from api.views_differences import WordedConflict, WordedForesight, worded_foresight
from roadmap.formats.wording import change_phrase
from roadmap.formats.wording_exchange import altered_sentence, carried_phrase, conflict_sentence
from roadmap.model.exchange import Altered, Import
from roadmap.model.offer import Exports, Offer
from roadmap.model.roadmap import Roadmap
from roadmap.service.exchanging import Imported
from roadmap.texts import Language


class WordedOffer(Offer):
    """One format, for one roadmap, in words and with where it is."""

    lost: tuple[WordedDiagnostic, ...]
    """What this roadmap has and the format cannot carry; empty for one that is only read."""
    text: str
    """What it carries."""
    href: str | None
    """Path of the roadmap in this format; null when it is only read, or not available."""


class WordedExports(Exports):
    """The formats in words; `sha256` covers the answer without them."""

    formats: tuple[WordedOffer, ...]
    """Every format, in the order in which people see them."""


class WordedAltered(Altered):
    """One thing that a file says otherwise, in words."""

    text: str
    """What it is, as it was and as the file has it."""


class WhyConflict(WordedConflict):
    """A change of a file that does not fit, in words."""

    why: str
    """What stands in its way."""


class WordedImport(Import):
    """What a file would change, in words, and what that does; `sha256` covers neither."""

    altered: tuple[WordedAltered, ...]
    """What the file says otherwise, also where that conflicts."""
    conflicts: tuple[WhyConflict, ...]
    """What others changed since the file was made, or what cannot be done any more."""
    diagnostics: tuple[WordedDiagnostic, ...]
    """What the file has that cannot be taken over, each with its place, and what was repaired."""
    base: int | None
    """Number of the revision that the file was made from, where that is known."""
    texts: tuple[str, ...]
    """What each of the changes does, in their order."""
    what_if: WordedForesight
    """What the changes do to the plan."""


def worded_exports(
    found: Exports, roadmap: Roadmap, language: Language, at: int | None = None
) -> WordedExports:
    """Return the formats in words; `at` is the revision that they are asked of, null for now."""
    asked = {} if at is None else {"asOf": at}
    formats = tuple(
        grown(
            WordedOffer,
            each,
            lost=tuple(worded_diagnostic(lost, roadmap, language) for lost in each.lost),
            text=carried_phrase(each.carries, language),
            href=path_of(found.roadmap, "export", format=each.name, **asked)
            if each.out and each.available
            else None,
        )
        for each in found.formats
    )
    return grown(WordedExports, found, formats=formats)


def worded_import(found: Imported, language: Language) -> WordedImport:
    """Return what a file would change in words."""
    asked, before, after = found.found, found.foreseen.before, found.foreseen.after
    return grown(
        WordedImport,
        asked,
        altered=tuple(
            grown(WordedAltered, each, text=altered_sentence(each, before, language))
            for each in asked.altered
        ),
        conflicts=tuple(
            grown(
                WhyConflict,
                each,
                text=change_phrase(each.change, before, language),
                why=conflict_sentence(each, language),
            )
            for each in asked.conflicts
        ),
        diagnostics=tuple(worded_diagnostic(each, before, language) for each in asked.diagnostics),
        base=found.base,
        texts=tuple(change_phrase(each, after, language) for each in asked.changes),
        what_if=worded_foresight(found.foreseen, language),
    )
