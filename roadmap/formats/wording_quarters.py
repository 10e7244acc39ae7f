"""Quarters, capacity, the time of actions and gates, in words."""

from roadmap.formats.wording_names import action_name, listed, one_line, plateau_name
from roadmap.model.calendar import Capacity, Gate, Timing, Window
from roadmap.model.change import (
    AgreeQuarters,
    RemoveGate,
    RemoveTiming,
    SetCalendar,
    SetCapacity,
    SetGate,
    SetTarget,
    SetTiming,
)
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language, text

PlanningChange = (
    SetCalendar
    | SetCapacity
    | SetTiming
    | RemoveTiming
    | SetGate
    | SetTarget
    | RemoveGate
    | AgreeQuarters
)
"""A change of when things are done, not of what."""


def planning_phrase(change: PlanningChange, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return what a change of quarters does, as a clause."""
    key = f"alter-{change.change}"
    match change:
        case SetCalendar(calendar=None):
            return text(f"{key}-none", language)
        case SetCalendar(calendar=calendar):
            assert calendar is not None
            return text(key, language, count=calendar.quarters, start=calendar.start)
        case SetCapacity():
            return _capacity(change, language)
        case SetTiming():
            action = action_name(change.action, roadmap, language)
            return text(key, language, action=action, told=timing_phrase(change, language))
        case RemoveTiming():
            return text(key, language, action=action_name(change.action, roadmap, language))
        case SetGate():
            plateau = plateau_name(change.plateau, roadmap, language)
            return text(key, language, plateau=plateau, told=gate_phrase(change, language))
        case SetTarget() | RemoveGate():
            return _without_words(change, plateau_name(change.plateau, roadmap, language), language)
        case AgreeQuarters():
            return text(key, language, count=len(change.agreed))


def _without_words(change: SetTarget | RemoveGate, plateau: str, language: Language) -> str:
    key = f"alter-{change.change}"
    if not isinstance(change, SetTarget):
        return text(key, language, plateau=plateau)
    if change.target is None:
        return text(f"{key}-none", language, plateau=plateau)
    told = text("gate-target", language, quarter=change.target)
    return text(key, language, plateau=plateau, told=told)


def _capacity(change: SetCapacity, language: Language) -> str:
    who, when = who_phrase(change.team, language), stretch_phrase(change, language)
    limits = limits_phrase(change, language)
    if not limits:
        return text("alter-set-capacity-none", language, who=who, when=when)
    return text("alter-set-capacity", language, who=who, when=when, limits=limits)


def who_phrase(team: str | None, language: Language = "nl") -> str:
    """Return a team by its name; without one, everybody together."""
    return text("capacity-together", language) if team is None else one_line(team)


def limits_phrase(capacity: Capacity, language: Language = "nl") -> str:
    """Return what a capacity allows: "5 actions at a time and 8 points a quarter"."""
    told = [
        text(f"capacity-{name}", language, count=count)
        for name in ("actions", "effort")
        if (count := getattr(capacity, name)) is not None
    ]
    return listed(told, language)


def stretch_phrase(window: Window, language: Language = "nl") -> str:
    """Return a stretch of quarters as words: "from 2027-Q1 to 2027-Q3"."""
    first, last = window.first or "", window.last or ""
    if first and last:
        key = "one" if first == last else "between"
    else:
        key = "from" if first else "until" if last else "always"
    return text(f"stretch-{key}", language, first=first, last=last)


def timing_phrase(timing: Timing, language: Language = "nl") -> str:
    """Return what is known about the time of an action, as a predicate."""
    told = []
    if timing.quarters is not None:
        told.append(text("timing-quarters", language, count=timing.quarters))
    if timing.shortest is not None and timing.longest is not None:
        ends = {"shortest": str(timing.shortest), "longest": str(timing.longest)}
        told.append(text("timing-range", language, **ends))
    if timing.effort is not None:
        told.append(text("timing-effort", language, count=timing.effort))
    if timing.team is not None:
        told.append(text("timing-team", language, team=one_line(timing.team)))
    told += [
        text(f"timing-{name}", language, quarter=quarter)
        for name in ("earliest", "latest")
        if (quarter := getattr(timing, name)) is not None
    ]
    return listed(told, language) if told else text("timing-nothing", language)


def gate_phrase(gate: Gate, language: Language = "nl") -> str:
    """Return what the gate of a plateau says, as a predicate."""
    told = []
    if gate.target is not None:
        told.append(text("gate-target", language, quarter=gate.target))
    if gate.criteria:
        told.append(text("gate-criteria", language, count=len(gate.criteria)))
    if gate.override is not None:
        told.append(text("gate-override", language, by=one_line(gate.override.by)))
    return listed(told, language) if told else text("gate-nothing", language)
