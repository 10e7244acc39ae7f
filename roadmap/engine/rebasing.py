"""Rebasing: what becomes of a list of changes when others changed the roadmap meanwhile."""

from collections.abc import Callable, Collection, Sequence
from typing import Any, get_args

from roadmap.engine.changing import EDITED, apply
from roadmap.errors import ChangeError, DocumentError
from roadmap.model.action import Action, Floor, Kind, Reference
from roadmap.model.calendar import Agreed, Calendar, Capacity, Gate, Timing
from roadmap.model.change import (
    AddAction,
    AddDependency,
    AgreeQuarters,
    Change,
    DelayAction,
    DropAction,
    EditAction,
    MoveFloor,
    Pin,
    RemoveAction,
    RemoveDependency,
    RemoveGate,
    RemoveScore,
    RemoveTiming,
    SetCalendar,
    SetCapacity,
    SetCeiling,
    SetGate,
    SetScore,
    SetStatus,
    SetTarget,
    SetTiming,
    SetWeights,
)
from roadmap.model.evidence import Localized
from roadmap.model.record import carried
from roadmap.model.roadmap import Roadmap
from roadmap.model.scenario import Conflict, Rebase
from roadmap.model.weighing import Weighing

Spot = tuple[str, ...]
"""What a change is about: number and field of an action, "score:value" for a score; or
predecessor, successor and kind. Weighing, calendar, the capacity of a team and the gate of a
plateau are fields of no action."""

_WEIGHING: Spot = ("", "weighing")
_CALENDAR: Spot = ("", "calendar")


def rebase(
    base: Roadmap,
    head: Roadmap,
    changes: Sequence[Change],
    keep: Collection[int] = (),
    drop: Collection[int] = (),
) -> Rebase:
    """Tell what becomes of changes that were made on `base`, now that there is `head`.

    The changes are walked in order on `head`. One that can no longer be made,
    or that gives something a value while others gave it another one in the
    meantime, is a conflict and is left out. One that would alter nothing any
    more is redundant. Every other change is kept.

    Parameters
    ----------
    base
        The roadmap that the changes were made on.
    head
        The roadmap as it is now.
    changes
        The changes, in order.
    keep
        Positions of changes that win over what others did. A change that
        cannot be made stays a conflict.
    drop
        Positions of conflicting changes to leave out; those that fit are kept
        all the same.

    Returns
    -------
    Each position is in exactly one of `kept`, `redundant`, `dropped` and
    `conflicts`. Applying `changes` of the answer to `head` never fails. Where a
    kept dependency takes the place of one that others added, its position
    stands twice in `kept`: for taking that one away and for adding its own.

    Notes
    -----
    A delay is about the floor and the pin of its action, and counts from where
    the action stands in the plan of `head`. Removing an action is about
    everything that is known of it, its dependencies included.
    """
    walk = _Walk(base, head)
    for position, change in enumerate(changes):
        walk.take(position, change, keep=position in keep, drop=position in drop)
    return Rebase(
        changes=tuple(change for _, change in walk.kept),
        kept=tuple(position for position, _ in walk.kept),
        redundant=tuple(walk.redundant),
        dropped=tuple(walk.dropped),
        conflicts=tuple(walk.conflicts),
    ).sealed()


class _Known:
    """What a roadmap says of everything that a change can be about."""

    def __init__(self, roadmap: Roadmap) -> None:
        self.actions = dict(roadmap.action_by_number)
        self.links: dict[Spot, bool] = {}
        for found in roadmap.dependencies:
            spot = (found.predecessor, found.successor, found.kind)
            self.links[spot] = found.same_plateau and self.links.get(spot, True)
        self.judged: dict[Spot, Any] = {_score_spot(found): found.score for found in roadmap.scores}
        self.judged[_WEIGHING] = roadmap.weighing
        self.judged[_CALENDAR] = roadmap.calendar
        for entry in roadmap.capacity:
            team = _capacity_spot(entry)
            self.judged[team] = (*self.judged.get(team, ()), entry)
        self.judged |= {(found.action, "timing"): found for found in roadmap.timings}
        self.judged |= {_gate_spot(found): found for found in roadmap.gates}
        self.judged |= {(found.action, "agreed"): found for found in roadmap.agreed}

    def value(self, spot: Spot) -> Any:
        """What stands there; None for nothing."""
        if len(spot) == 3:
            return self.links.get(spot)
        if spot in self.judged:
            return self.judged[spot]
        value = getattr(self.actions.get(spot[0]), spot[1], None)
        return value.plateau if isinstance(value, Floor) else value

    def around(self, number: str) -> list[Spot]:
        """The dependencies and the scores of an action."""
        links = [spot for spot in self.links if number in spot[:2]]
        return [*links, *(spot for spot in self.judged if spot[0] == number)]


class _Walk:
    """The way through the changes, with the roadmap as far as it has come."""

    def __init__(self, base: Roadmap, head: Roadmap) -> None:
        self.own, self.here = base, head
        self.was, self.now = _Known(base), _Known(head)
        self.kept: list[tuple[int, Change]] = []
        self.redundant: list[int] = []
        self.dropped: list[int] = []
        self.conflicts: list[Conflict] = []
        self.foreign: set[str] = set()
        """Numbers of added actions that by now belong to actions of others."""

    def take(self, position: int, change: Change, *, keep: bool, drop: bool) -> None:
        """Put the next change where it belongs."""
        self.own = _tried(self.own, [change])[0] or self.own
        conflict = None
        if self.foreign.isdisjoint(_numbers(change)) and self._said_already(change):
            self.redundant.append(position)
        else:
            conflict = self._keep(position, change, anyway=keep)
        if conflict is None:
            if isinstance(change, AddAction):
                added = self.here.action(change.action.number)
                self.was.actions[added.number] = self.now.actions[added.number] = added
            return
        if isinstance(change, AddAction):
            self.foreign.add(change.action.number)
        if drop:
            self.dropped.append(position)
        else:
            self.conflicts.append(conflict)

    def _keep(self, position: int, change: Change, *, anyway: bool) -> Conflict | None:
        """Make a change, or tell why it cannot be made just like that."""
        clash = self._clash(change)
        steps = self._steps(change, clash)
        following, reason = _tried(self.here, steps)
        if not self.foreign.isdisjoint(_numbers(change)):
            following, reason = None, "number-taken"
        if following is not None and (anyway or clash is None):
            self.here = following
            self.kept += [(position, step) for step in steps]
            return None
        about = (_numbers(change) or (None,))[-1]
        if following is None or clash is None:
            return Conflict(
                position=position, change=change, kind="not-applicable", reason=reason, action=about
            )
        return Conflict(
            position=position,
            change=change,
            kind="both-changed",
            reason="dependency" if len(clash) == 3 else clash[1].partition(":")[0],
            action=clash[1] if len(clash) == 3 else clash[0] or None,
            theirs=_told(self.now.value(clash)),
            mine=_told(self._asked(change)[clash]),
        )

    def _steps(self, change: Change, clash: Spot | None) -> list[Change]:
        """The change; before it, where others added that dependency, what takes theirs away."""
        if clash is None or not isinstance(change, AddDependency):
            return [change]
        own = change.dependency
        theirs = RemoveDependency(
            predecessor=own.predecessor, successor=own.successor, kind=own.kind
        )
        return [theirs, change] if clash in _Known(self.here).links else [change]

    def _clash(self, change: Change) -> Spot | None:
        """The first thing that others gave another value than it had and than is asked for."""
        for spot, value in self._asked(change).items():
            now = self.now.value(spot)
            if now not in (self.was.value(spot), value):
                return spot
        return None

    def _asked(self, change: Change) -> dict[Spot, Any]:
        """What a change is about, with the value that it asks for."""
        if isinstance(change, DelayAction):
            own = _Known(self.own)
            spots = [(change.action, name) for name in ("earliest_plateau", "pin")]
            return {spot: own.value(spot) for spot in spots}
        if isinstance(change, SetCapacity | SetTarget):
            spot = _gate_spot(change) if isinstance(change, SetTarget) else _capacity_spot(change)
            return {spot: _Known(self.own).value(spot)}
        if isinstance(change, AgreeQuarters):
            asked: dict[Spot, Any] = {(found.action, "agreed"): found for found in change.agreed}
            both = (*self.was.judged, *self.now.judged)
            known = [spot for spot in both if spot[1] == "agreed"]
            return dict.fromkeys(known) | asked
        if isinstance(change, RemoveAction):
            number = change.action
            fields = [(number, name) for name in Action.model_fields]
            return dict.fromkeys([*fields, *self.was.around(number), *self.now.around(number)])
        return _ASKS[type(change)](change)

    def _said_already(self, change: Change) -> bool:
        """Whether the roadmap already is what the change would make of it."""
        match change:
            case AddAction(action=added):
                found = self.here.action_by_number.get(added.number)
                return found is not None and found == self._as_stored(change)
            case RemoveAction(action=number):
                return number not in self.here.action_by_number
            case (
                AddDependency() | RemoveDependency() | RemoveScore() | RemoveTiming() | RemoveGate()
            ):
                known = _Known(self.here)
                asked = self._asked(change).items()
                return all(known.value(spot) == value for spot, value in asked)
            case DelayAction() if self._clash(change) is None:
                spots = self._asked(change)
                return any(self.was.value(spot) != self.now.value(spot) for spot in spots)
        following = _tried(self.here, [change])[0]
        return following is not None and following.body == self.here.body

    def _as_stored(self, change: AddAction) -> Action | None:
        """The added action as the roadmap would keep it: its lists in order."""
        number = change.action.number
        stored = _tried(self.here, [RemoveAction(action=number), change])[0]
        return stored.action(number) if stored else None


def _tried(roadmap: Roadmap, changes: Sequence[Change]) -> tuple[Roadmap | None, str]:
    """The roadmap after the changes, or why they cannot be made."""
    try:
        return apply(roadmap, changes), ""
    except ChangeError as error:
        return None, error.reason
    except DocumentError as error:
        return None, error.problems[0].code


def _numbers(change: Change) -> tuple[str, ...]:
    """Numbers of the actions that a change names."""
    match change:
        case AddAction(action=added):
            return (added.number,)
        case AddDependency(dependency=link) | (RemoveDependency() as link):
            return link.predecessor, link.successor
        case SetWeights() | SetCalendar() | SetCapacity() | SetGate() | SetTarget() | RemoveGate():
            return ()
        case AgreeQuarters(agreed=agreed):
            return tuple(found.action for found in agreed)
        case _:
            return (change.action,)


def _told(value: Any) -> str | int | bool | None:
    """The value as a conflict tells it; nothing for what is more than a word or a number."""
    if isinstance(value, Localized):
        return value.nl
    if isinstance(value, Weighing):
        return value.method
    if isinstance(value, Calendar):
        return value.start
    if isinstance(value, tuple) and value and isinstance(value[0], Reference):
        return ", ".join(f"{found.system} {found.id}" for found in value)
    if isinstance(value, Agreed):
        return f"{value.start} – {value.end}"
    return value if isinstance(value, str | int | bool) else None


def _status(change: SetStatus) -> dict[Spot, Any]:
    number = change.action
    return {(number, "status"): change.status, (number, "status_reason"): change.reason}


def _dropped(change: DropAction) -> dict[Spot, Any]:
    number = change.action
    return {(number, "status"): "dropped", (number, "status_reason"): change.reason}


def _words(change: EditAction) -> dict[Spot, Any]:
    asked = {(change.action, name): getattr(change, name) for name in EDITED}
    return {spot: value for spot, value in asked.items() if value is not None}


def _added_link(change: AddDependency) -> dict[Spot, Any]:
    link = change.dependency
    return {(link.predecessor, link.successor, link.kind): link.same_plateau}


def _removed_links(change: RemoveDependency) -> dict[Spot, Any]:
    kinds = (change.kind,) if change.kind else get_args(Kind)
    return {(change.predecessor, change.successor, kind): None for kind in kinds}


def _score_spot(score: Any) -> Spot:
    return score.action, f"score:{score.criterion}"


def _capacity_spot(entry: Capacity) -> Spot:
    return "", f"capacity:{entry.team or ''}"


def _gate_spot(gate: Any) -> Spot:
    return "", f"gate:{gate.plateau}"


_ASKS: dict[type, Callable[[Any], dict[Spot, Any]]] = {
    SetStatus: _status,
    DropAction: _dropped,
    MoveFloor: lambda change: {(change.action, "earliest_plateau"): change.plateau},
    Pin: lambda change: {(change.action, "pin"): change.plateau},
    SetCeiling: lambda change: {(change.action, "ceiling"): change.plateau},
    AddDependency: _added_link,
    RemoveDependency: _removed_links,
    AddAction: lambda _: {},
    EditAction: _words,
    SetScore: lambda change: {_score_spot(change): change.score},
    RemoveScore: lambda change: {_score_spot(change): None},
    SetWeights: lambda change: {_WEIGHING: change.weighing},
    SetCalendar: lambda change: {_CALENDAR: change.calendar},
    SetTiming: lambda change: {(change.action, "timing"): carried(change, Timing)},
    RemoveTiming: lambda change: {(change.action, "timing"): None},
    SetGate: lambda change: {_gate_spot(change): carried(change, Gate)},
    RemoveGate: lambda change: {_gate_spot(change): None},
}
