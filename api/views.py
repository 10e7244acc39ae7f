"""What the API answers where that is more than a record of the model: with links and words."""

from collections.abc import Iterable
from typing import Any, TypeVar

from api.declared import path_of
from roadmap.formats.wording import (
    agenda_sentence,
    certificate_prose,
    cut_outcome,
    cut_sentence,
    cycle_sentences,
    diagnostic_message,
    diagnostic_remedy,
)
from roadmap.model.action import Action, Dependency
from roadmap.model.agenda import Agenda, AgendaLine
from roadmap.model.certificate import Certificate
from roadmap.model.clinic import Cut, CycleGroup, CycleReport
from roadmap.model.plan import Diagnostic, Placement
from roadmap.model.record import Id, Number, Record
from roadmap.model.report import Advice, Finding, Plateau, Theme
from roadmap.model.revision import Entry, Revision
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import Score
from roadmap.texts import Language

RecordT = TypeVar("RecordT", bound=Record)


def grown(kind: type[RecordT], record: Record, **more: Any) -> RecordT:
    """Return a record as one of a kind that has more fields, or other ones in their place."""
    kept = {name: getattr(record, name) for name in type(record).model_fields}
    construct: Any = kind.model_construct
    made: RecordT = construct(**(kept | more))
    return made


class RoadmapEntry(Entry):
    """A roadmap in the overview, with where its parts are."""

    links: dict[str, str]
    """Paths of what can be asked about it."""


class StoredRevision(Revision):
    """A revision, with where the roadmap can be seen as it was then."""

    links: dict[str, str]
    """Paths of the document and the plan as of this revision, and of the revision before it."""


def entry_view(entry: Entry) -> RoadmapEntry:
    """Return a roadmap in the overview with where its parts are."""
    parts = ("document", "plan", "next", "cycles", "diagnostics", "graph", "revisions", "scenarios")
    links = {"self": path_of(entry.id)} | {part: path_of(entry.id, part) for part in parts}
    return grown(RoadmapEntry, entry, links=links)


def revision_view(revision: Revision) -> StoredRevision:
    """Return a revision with where the roadmap can be seen as it was then."""
    id, number = revision.roadmap, revision.number
    links = {
        "self": path_of(id, "revisions", number),
        "document": path_of(id, "document", asOf=number),
        "plan": path_of(id, "plan", asOf=number),
    }
    if number > 1:
        links["previous"] = path_of(id, "revisions", number - 1)
        links["comparison"] = path_of(id, "comparison", left=number - 1, right=number)
    return grown(StoredRevision, revision, links=links)


class PlateauWithActions(Plateau):
    """A plateau with what the plan puts in it."""

    waves: tuple[tuple[Number, ...], ...]
    """Numbers of the actions, wave by wave."""


class ThemeWithAdvices(Theme):
    """A theme with its advices."""

    advices: tuple[Number, ...]
    """Numbers of the advices, in natural order."""


class AdviceWithActions(Advice):
    """An advice with what carries it out."""

    actions: tuple[Number, ...]
    """Numbers of the actions, in natural order."""


class FindingWithActions(Finding):
    """A finding with what answers it."""

    actions: tuple[Number, ...]
    """Numbers of the actions, in natural order."""


class PlacedAction(Action):
    """An action with its place in the plan."""

    theme: Id | None
    """Theme of its advice."""
    placement: Placement | None
    """Where it stands; null for a dropped action."""


class WholeAction(PlacedAction):
    """An action with its place, its dependencies and what it answers."""

    predecessors: tuple[Dependency, ...]
    """The dependencies that hold it back."""
    successors: tuple[Dependency, ...]
    """The dependencies with which it holds others back."""
    findings: tuple[Number, ...]
    """Numbers of the findings that it answers."""
    scores: tuple[Score, ...]
    """What people gave it, by criterion."""


class WordedDiagnostic(Diagnostic):
    """A diagnostic in words."""

    text: str
    """What it reports."""
    remedy: str
    """What can be done about it."""


class WordedCertificate(Certificate):
    """A certificate in words; its `sha256` covers the answer without them."""

    text: str
    """All of it as paragraphs."""


class WordedLine(AgendaLine):
    """A line of an agenda in words."""

    text: str
    """Why the action stands in its list, and what taking it up would give."""


class WordedAgenda(Agenda):
    """An agenda in words; its `sha256` covers the answer without them."""

    start: tuple[WordedLine, ...]
    """May start now."""
    better_after: tuple[WordedLine, ...]
    """May start, but more effective after another action."""
    waiting: tuple[WordedLine, ...]
    """Waits for another action, or is blocked."""
    decisions: tuple[str, ...]
    """Numbers of the actions that a meeting is asked to decide on: to take up now, or not."""
    undecided: tuple[str, ...]
    """Numbers in `waiting` that wait for a decision and not for another action."""


class WordedCut(Cut):
    """A cut in words."""

    text: str
    """Which dependencies it takes away, and where the actions would then stand."""


class WordedCycleGroup(CycleGroup):
    """Actions that wait for each other, in words."""

    cuts: tuple[WordedCut, ...]
    """The smallest cuts, easiest first."""
    text: str
    """Which actions wait for each other, and what that makes provisional."""


class WordedCycles(CycleReport):
    """Every group of actions that run in circles, in words; `sha256` covers it without them."""

    groups: tuple[WordedCycleGroup, ...]
    """The groups, by their first number."""


def worded_diagnostic(found: Diagnostic, roadmap: Roadmap, language: Language) -> WordedDiagnostic:
    """Return a diagnostic in words."""
    return grown(
        WordedDiagnostic,
        found,
        text=diagnostic_message(found, roadmap, language),
        remedy=diagnostic_remedy(found, roadmap, language),
    )


def worded_certificate(
    found: Certificate, roadmap: Roadmap, language: Language
) -> WordedCertificate:
    """Return a certificate in words."""
    return grown(WordedCertificate, found, text=certificate_prose(found, roadmap, language))


def worded_agenda(found: Agenda, language: Language) -> WordedAgenda:
    """Return an agenda in words."""

    def worded(lines: Iterable[AgendaLine]) -> tuple[WordedLine, ...]:
        return tuple(
            grown(WordedLine, line, text=agenda_sentence(line, language)) for line in lines
        )

    return grown(
        WordedAgenda,
        found,
        start=worded(found.start),
        better_after=worded(found.better_after),
        waiting=worded(found.waiting),
        decisions=found.asked,
        undecided=tuple(line.number for line in found.waits_for_decision),
    )


def worded_group(group: CycleGroup, language: Language) -> WordedCycleGroup:
    """Return a group of actions that wait for each other, in words."""
    cuts = tuple(
        grown(WordedCut, cut, text=f"{cut_sentence(cut, language)} {cut_outcome(cut, language)}")
        for cut in group.cuts
    )
    return grown(
        WordedCycleGroup, group, cuts=cuts, text=" ".join(cycle_sentences(group, language))
    )


def worded_cycles(found: CycleReport, language: Language) -> WordedCycles:
    """Return the cycles in words."""
    groups = tuple(worded_group(group, language) for group in found.groups)
    return grown(WordedCycles, found, groups=groups)
