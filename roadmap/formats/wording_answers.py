"""Diagnostics, agendas, cycles, changes and their consequences in sentences."""

from collections.abc import Sequence
from itertools import groupby

from roadmap.formats.wording_names import (
    action_name,
    listed,
    numbers_listed,
    one_line,
    origin,
    plateau_name,
    status_word,
)
from roadmap.formats.wording_proof import step_sentence
from roadmap.model.agenda import AgendaLine
from roadmap.model.change import (
    AddAction,
    AddDependency,
    Change,
    DelayAction,
    MoveFloor,
    Pin,
    RemoveDependency,
    SetCeiling,
    SetStatus,
)
from roadmap.model.clinic import Cut, CycleGroup, Link
from roadmap.model.consequence import Move
from roadmap.model.plan import Diagnostic
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language, text

_PLATEAU_DETAILS = ("limit", "needed", "plateau")
"""Details of a diagnostic that are plateaus, where they are numbers at all."""


def diagnostic_message(found: Diagnostic, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return what a diagnostic reports, as a sentence."""
    return text(
        f"diagnostic-{found.code}", language, **_diagnostic_values(found, roadmap, language)
    )


def diagnostic_remedy(found: Diagnostic, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return what can be done about a diagnostic."""
    values = _diagnostic_values(found, roadmap, language)
    return text(f"diagnostic-{found.code}-remedy", language, **values)


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


def agenda_sentence(
    line: AgendaLine, language: Language = "nl", *, under_heading: bool = False
) -> str:
    """Return why an action stands in its list, and what taking it up would give.

    `under_heading` leaves out what the heading of its list already says.

    Parts stand after each other with semicolons: "may start now: depends on
    nothing; frees 2 actions (2.2, 2.3)".
    """
    return "; ".join((*_why(line, language, under_heading), *_gains(line, language)))


def _why(line: AgendaLine, language: Language, short: bool) -> list[str]:
    needs, better = (numbers_listed(found, language) for found in (line.needs, line.better_after))
    if line.reason == "blocked":
        reason = one_line(line.status_reason or "")
        key = "agenda-blocked" if reason else "agenda-blocked-unsaid"
        parts = [text(key, language, reason=reason)]
        if line.needs:
            parts.append(text("agenda-also-waits", language, needs=needs))
    else:
        key = f"agenda-{line.reason}" + ("-short" if short and line.reason != "waits" else "")
        parts = [text(key, language, needs=needs, better=better)]
    if line.better_after and line.reason in ("waits", "blocked"):
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
