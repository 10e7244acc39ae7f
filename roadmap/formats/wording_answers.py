"""Diagnostics, agendas, cycles, changes and their consequences in sentences."""

from collections.abc import Sequence
from itertools import groupby
from typing import get_args

from roadmap.formats.wording_names import (
    action_name,
    listed,
    numbers_listed,
    one_line,
    origin,
    plateau_name,
    status_word,
    without_stop,
)
from roadmap.formats.wording_priorities import judgement_phrase
from roadmap.formats.wording_proof import step_sentence
from roadmap.formats.wording_quarters import PlanningChange, planning_phrase
from roadmap.model.agenda import AgendaLine
from roadmap.model.change import (
    AddAction,
    AddDependency,
    Change,
    DelayAction,
    MoveFloor,
    Pin,
    RemoveDependency,
    RemoveScore,
    SetCeiling,
    SetScore,
    SetStatus,
    SetWeights,
)
from roadmap.model.clinic import Cut, CycleGroup, Link
from roadmap.model.consequence import Move
from roadmap.model.exchange import Aspect
from roadmap.model.plan import Diagnostic
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language, text

_STARTING = ("free", "predecessors-done", "better-after")
"""Reasons with which an action may start; what its list says need not be repeated."""

_NOT_CARRIED = frozenset(f"export-{aspect}" for aspect in get_args(Aspect))
"""Codes of diagnostics about what a format cannot carry."""

_PLATEAU_DETAILS = ("limit", "needed", "plateau")
"""Details of a diagnostic that are plateaus, where they are numbers at all."""


def diagnostic_message(found: Diagnostic, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return what a diagnostic reports, as a sentence."""
    return text(
        f"diagnostic-{found.code}", language, **_diagnostic_values(found, roadmap, language)
    )


def diagnostic_remedy(found: Diagnostic, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return what can be done about a diagnostic.

    For all that a format cannot carry that is the same.
    """
    values = _diagnostic_values(found, roadmap, language)
    code = "export" if found.code in _NOT_CARRIED else found.code
    return text(f"diagnostic-{code}-remedy", language, **values)


def _diagnostic_values(
    found: Diagnostic, roadmap: Roadmap, language: Language
) -> dict[str, str | int]:
    values: dict[str, str | int] = dict(found.details)
    if found.code != "redundancy-not-checked":
        for name in _PLATEAU_DETAILS:
            if isinstance(values.get(name), int):
                values[name] = plateau_name(int(values[name]), roadmap, language)
    if "action" in values:
        values["number"] = values["action"]
        values["action"] = action_name(str(values["action"]), roadmap, language)
    if "actions" in values:
        values["actions"] = numbers_listed(found.subjects, language)
    if found.code == "chain-too-long":
        values["behind"] = numbers_listed(found.subjects[1:], language, 6)
    if found.code == "duplicate-dependency":
        values["kinds"] = _two_kinds(found, language)
    if "via" in values:
        values["via"] = one_line(str(values["via"]))
    number = str(values.get("number", ""))
    for name, facts in (("finding", roadmap.findings), ("advice", roadmap.advices)):
        title = next((fact.title for fact in facts if fact.number == number), None)
        values[name] = (
            number
            if title is None
            else text("action-name", language, number=number, title=one_line(title))
        )
    return values


def _two_kinds(found: Diagnostic, language: Language) -> str:
    first, second = str(found.details["first_kind"]), str(found.details["kind"])
    if first == second:
        return text("kind-twice", language, kind=text(f"kind-{first}", language))
    return ", ".join(text(f"kind-{kind}", language) for kind in (first, second))


def agenda_sentence(
    line: AgendaLine, language: Language = "nl", *, under_heading: bool = False
) -> str:
    """Return why an action stands in its list, and what taking it up would give.

    `under_heading` leaves out what the heading of its list already says.

    Parts stand after each other with semicolons: "may start now: depends on
    nothing; 2 actions wait for this (2.2, 2.3)".
    """
    return "; ".join((*_why(line, language, under_heading), *_gains(line, language)))


def _why(line: AgendaLine, language: Language, short: bool) -> list[str]:
    needs, better = (numbers_listed(found, language) for found in (line.needs, line.better_after))
    waiting = line.reason not in _STARTING
    key = f"agenda-{line.reason}" + ("-short" if short and not waiting else "")
    reason = without_stop(one_line(line.status_reason or ""))
    if line.reason == "blocked" and not reason:
        key = "agenda-blocked-unsaid"
    dropped: dict[str, str | int] = {
        "count": len(line.dropped),
        "dropped": numbers_listed(line.dropped, language),
    }
    parts = [text(key, language, needs=needs, better=better, reason=reason, **dropped)]
    if line.dropped and line.reason != "predecessor-dropped":
        parts.append(text("agenda-predecessor-dropped", language, **dropped))
    if line.needs and waiting and line.reason != "waits":
        # What stands in the circle waits for its members: that is no second thing to wait for.
        also = "agenda-waits" if line.reason == "cycle" else "agenda-also-waits"
        parts.append(text(also, language, needs=needs))
    if line.better_after and waiting:
        parts.append(text("agenda-also-better", language, better=better))
    if line.first and line.first != line.needs:
        parts.append(text("agenda-first", language, first=numbers_listed(line.first, language)))
    return parts


def _gains(line: AgendaLine, language: Language) -> list[str]:
    return [
        text(key, language, count=len(found), numbers=numbers_listed(found, language, 6))
        for key, found in (("agenda-frees", line.frees), ("agenda-helps", line.helps))
        if found
    ]


def change_phrase(change: Change, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return what a change does, as a clause without a full stop: "2.1 is dropped"."""
    if isinstance(change, SetScore | RemoveScore | SetWeights):
        return judgement_phrase(change, roadmap, language)
    if isinstance(change, PlanningChange):
        return planning_phrase(change, roadmap, language)
    name: str = change.change
    values: dict[str, str | int] = {}
    if isinstance(change, AddDependency):
        link = change.dependency
        values |= {"predecessor": link.predecessor, "successor": link.successor}
        name += f"-{link.kind}"
    elif isinstance(change, RemoveDependency):
        values |= {"predecessor": change.predecessor, "successor": change.successor}
        name += f"-{change.kind}" if change.kind else ""
    elif isinstance(change, AddAction):
        added = change.action
        values["action"] = text(
            "action-name", language, number=added.number, title=one_line(added.title)
        )
    else:
        values["action"] = action_name(change.action, roadmap, language)
    if isinstance(change, SetStatus):
        values["status"] = status_word(change.status, language)
    elif isinstance(change, DelayAction):
        values["count"] = change.plateaus
    elif isinstance(change, MoveFloor | Pin | SetCeiling):
        if change.plateau is None:
            name += "-none"
        else:
            values["plateau"] = plateau_name(change.plateau, roadmap, language)
    return text(f"alter-{name}", language, **values)


def move_sentence(
    move: Move, roadmap: Roadmap, language: Language = "nl", *, after: Roadmap | None = None
) -> str:
    """Return one move: "4.2 moves from plateau 2 (…) to plateau 3 (…), through change 1: …".

    Parameters
    ----------
    move
        The move.
    roadmap
        The roadmap before the changes.
    language
        "nl" or "en".
    after
        The roadmap after them; what holds an action later is told in its
        words. Without it the roadmap before is used.

    Notes
    -----
    Changes are counted from 1, as people do.
    """
    old, new = move.before, move.after
    cause = _cause(move, language)
    if old.plateau == new.plateau:
        plateau = plateau_name(new.plateau, roadmap, language)
        moved = text(
            "move-wave", language, action=move.number, plateau=plateau,
            old=str(old.wave), new=str(new.wave), cause=cause,
        )  # fmt: skip
    else:
        moved = text(
            "move-later" if new.plateau > old.plateau else "move-earlier",
            language,
            action=action_name(move.number, roadmap, language),
            old=plateau_name(old.plateau, roadmap, language),
            new=plateau_name(new.plateau, roadmap, language),
            cause=cause,
        )
    if not move.chain or old.plateau == new.plateau:
        return text("move-alone", language, move=moved)
    later = new.plateau > old.plateau
    reason = step_sentence(move.chain[-1], (after or roadmap) if later else roadmap, language)
    return text("move-because" if later else "move-formerly", language, move=moved, reason=reason)


def _cause(move: Move, language: Language) -> str:
    positions = [str(position + 1) for position in move.because]
    if not positions:
        return text("move-cause-none", language)
    if len(positions) == 1:
        return text("move-cause-one", language, number=positions[0])
    return text("move-cause-more", language, numbers=listed(positions, language))


def cycle_sentences(group: CycleGroup, language: Language = "nl") -> list[str]:
    """Return which actions wait for each other, and what that makes provisional."""
    members = numbers_listed(group.members, language)
    affected = numbers_listed(group.affected, language)
    return [
        text("cycle-group", language, count=len(group.members), numbers=members),
        text("cycle-affected", language, count=len(group.affected), numbers=affected)
        if group.affected
        else text("cycle-affected-none", language),
    ]


def cycle_path(cycle: Sequence[str]) -> str:
    """Return one circle as a path that ends where it began: "1.1 → 2.1 → 1.1"."""
    return " → ".join((*cycle, *cycle[:1]))


def cut_sentence(cut: Cut, language: Language = "nl") -> str:
    """Return which dependencies a cut takes away."""
    links = [link_phrase(link, language) for link in cut.links]
    if len(links) == 1:
        return text("cut-one", language, link=links[0])
    together = listed(links, language, separator="; ")
    return text("cut-more", language, count=len(links), links=together)


def cut_outcome(cut: Cut, language: Language = "nl") -> str:
    """Return where the actions would stand after a cut, plateau by plateau."""
    standing = sorted(cut.plateaus, key=lambda found: found.plateau)
    plateaus = [
        text(
            "cut-plateau",
            language,
            number=str(plateau),
            actions=numbers_listed([found.number for found in group], language),
        )
        for plateau, group in groupby(standing, key=lambda found: found.plateau)
    ]
    return text("cut-gives", language, plateaus="; ".join(plateaus))


def link_phrase(link: Link, language: Language = "nl") -> str:
    """Return a dependency as part of a sentence, with who says so."""
    return text(
        f"link-{link.kind}",
        language,
        predecessor=link.predecessor,
        successor=link.successor,
        origin=origin(link.basis, link.confidence, language),
    )
