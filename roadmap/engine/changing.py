"""Applying changes: from a roadmap and a list of changes to the next roadmap.

All changes or none: the result is a new roadmap, the old one is untouched.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from roadmap.engine.graph import State, solve
from roadmap.errors import ChangeError
from roadmap.model.action import FROZEN, Action, Dependency, Floor
from roadmap.model.calendar import Capacity, Gate, Timing, outside
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
from roadmap.model.plan import Constraint
from roadmap.model.record import carried
from roadmap.model.report import Framework
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import Score


def apply(roadmap: Roadmap, changes: Sequence[Change], known: State | None = None) -> Roadmap:
    """Return the roadmap after all changes, applied one after the other.

    Parameters
    ----------
    roadmap
        The roadmap as it is.
    changes
        The changes, in order.
    known
        What `solve` made of the roadmap, where that was asked before.

    Raises
    ------
    roadmap.errors.ChangeError
        When a change cannot be applied: an action or dependency that does not
        exist or exists already, a plateau that does not exist, a missing
        reason. It names the position of the change in the list.

    Notes
    -----
    An action that is started or done remembers the plateau where it then
    stands in the plan; one that is opened again forgets it.
    """
    for position, change in enumerate(changes):
        step = _Step(roadmap, position, known)
        step.check_plateaus(change)
        roadmap = _HANDLERS[type(change)](step, change)
    return roadmap


class _Step:
    """One change at its position, with the ways to refuse it or carry it out."""

    def __init__(self, roadmap: Roadmap, position: int, known: State | None = None) -> None:
        self.roadmap = roadmap
        self.position = position
        self.known = known

    def refuse(self, reason: str, **details: str | int) -> ChangeError:
        return ChangeError(reason, self.position, **details)

    def action(self, number: str) -> Action:
        found = self.roadmap.action_by_number.get(number)
        if found is None:
            raise self.refuse("unknown-action", number=number)
        return found

    def movable(self, number: str) -> Action:
        """The action, unless the past holds it where it is."""
        found = self.action(number)
        if found.frozen_at:
            raise self.refuse("not-movable", number=number, status=found.status)
        return found

    def plateau(self, number: str) -> int:
        """Plateau where an action stands in the plan of this moment."""
        known = self.known
        state = known if known and known.roadmap is self.roadmap else solve(self.roadmap)
        return state.positions.plateau[state.index[number]]

    def check_plateaus(self, change: Any) -> None:
        plateau = getattr(change, "plateau", None)
        last = self.roadmap.horizon
        if plateau is not None and plateau > last:
            raise self.refuse("plateau-out-of-range", value=plateau, last=last)

    def with_action(self, number: str, **fields: Any) -> Roadmap:
        changed = self.action(number).model_copy(update=fields)
        return self.roadmap.replacing(
            actions=[
                changed if action.number == number else action for action in self.roadmap.actions
            ]
        )


def without(roadmap: Roadmap, constraints: Collection[Constraint]) -> Roadmap:
    """Return the roadmap without some floors, pins and dependencies.

    A dependency constraint takes every repetition of it away.
    """
    released = {(c.kind, c.action) for c in constraints if c.kind != "dependency"}
    links = {
        (c.predecessor, c.action, c.dependency, c.same_plateau)
        for c in constraints
        if c.kind == "dependency"
    }
    actions = []
    for action in roadmap.actions:
        fields = {
            field: None
            for kind, field in (("floor", "earliest_plateau"), ("pin", "pin"))
            if (kind, action.number) in released
        }
        actions.append(action.model_copy(update=fields) if fields else action)
    kept = [
        found
        for found in roadmap.dependencies
        if (found.predecessor, found.successor, found.kind, found.same_plateau) not in links
    ]
    return roadmap.replacing(actions=actions, dependencies=kept)


def _set_status(step: _Step, change: SetStatus) -> Roadmap:
    action = step.action(change.action)
    if change.status in ("blocked", "dropped") and change.reason is None:
        raise step.refuse("status-reason", number=change.action, status=change.status)
    fields: dict[str, Any] = {"status": change.status, "status_reason": change.reason}
    if change.status not in FROZEN:
        fields["frozen_plateau"] = None
    elif action.status in FROZEN:
        fields["frozen_plateau"] = action.frozen_at
    else:
        dropped = action.status == "dropped"
        fields["frozen_plateau"] = (
            _reopened(step, action) if dropped else step.plateau(change.action)
        )
    return step.with_action(change.action, **fields)


def _reopened(step: _Step, action: Action) -> int:
    """Plateau where a dropped action stands once it counts again."""
    roadmap = step.with_action(action.number, status="planned", status_reason=None)
    return _Step(roadmap, step.position).plateau(action.number)


def _drop(step: _Step, change: DropAction) -> Roadmap:
    return step.with_action(
        change.action, status="dropped", status_reason=change.reason, frozen_plateau=None
    )


def _move_floor(step: _Step, change: MoveFloor) -> Roadmap:
    step.movable(change.action)
    floor = None
    if change.plateau is not None:
        floor = Floor(plateau=change.plateau, reason=change.reason)
    return step.with_action(change.action, earliest_plateau=floor)


def _delay(step: _Step, change: DelayAction) -> Roadmap:
    action = step.movable(change.action)
    if action.status == "dropped":
        raise step.refuse("not-movable", number=change.action, status=action.status)
    plateau = step.plateau(change.action) + change.plateaus
    if plateau > step.roadmap.horizon:
        raise step.refuse("plateau-out-of-range", value=plateau, last=step.roadmap.horizon)
    if action.pin is not None:
        return step.with_action(change.action, pin=plateau)
    return step.with_action(change.action, earliest_plateau=Floor(plateau=plateau))


def _pin(step: _Step, change: Pin) -> Roadmap:
    step.movable(change.action)
    return step.with_action(change.action, pin=change.plateau)


def _set_ceiling(step: _Step, change: SetCeiling) -> Roadmap:
    return step.with_action(change.action, ceiling=change.plateau)


def _add_dependency(step: _Step, change: AddDependency) -> Roadmap:
    added = change.dependency
    step.action(added.predecessor)
    step.action(added.successor)
    if added.predecessor == added.successor:
        raise step.refuse("self-dependency", number=added.predecessor)
    if any(_same(found, added) for found in step.roadmap.dependencies):
        raise step.refuse(
            "dependency-exists", predecessor=added.predecessor, successor=added.successor
        )
    return step.roadmap.replacing(dependencies=(*step.roadmap.dependencies, added))


def _same(one: Dependency, other: Dependency) -> bool:
    return (one.predecessor, one.successor, one.kind) == (
        other.predecessor,
        other.successor,
        other.kind,
    )


def _remove_dependency(step: _Step, change: RemoveDependency) -> Roadmap:
    step.action(change.predecessor)
    step.action(change.successor)
    kept = [
        found
        for found in step.roadmap.dependencies
        if (found.predecessor, found.successor) != (change.predecessor, change.successor)
        or change.kind not in (None, found.kind)
    ]
    if len(kept) == len(step.roadmap.dependencies):
        raise step.refuse(
            "unknown-dependency", predecessor=change.predecessor, successor=change.successor
        )
    return step.roadmap.replacing(dependencies=kept)


def _add_action(step: _Step, change: AddAction) -> Roadmap:
    added = change.action
    if added.number in step.roadmap.action_by_number:
        raise step.refuse("number-taken", number=added.number)
    return step.roadmap.replacing(actions=(*step.roadmap.actions, added))


def _remove_action(step: _Step, change: RemoveAction) -> Roadmap:
    step.action(change.action)
    gone = change.action
    roadmap = step.roadmap
    return roadmap.replacing(
        actions=[action for action in roadmap.actions if action.number != gone],
        dependencies=[
            found
            for found in roadmap.dependencies
            if gone not in (found.predecessor, found.successor)
        ],
        coverage=[cell for cell in roadmap.coverage if cell.action != gone],
        frameworks=[_not_served_by(gone, framework) for framework in roadmap.frameworks],
        scores=[score for score in roadmap.scores if score.action != gone],
        timings=[timing for timing in roadmap.timings if timing.action != gone],
        agreed=[found for found in roadmap.agreed if found.action != gone],
    )


def _not_served_by(gone: str, framework: Framework) -> Framework:
    """The framework without an action; itself when the action does not serve it."""
    if not any(s.action == gone for item in framework.items for s in item.served_by):
        return framework
    items = tuple(
        item.model_copy(update={"served_by": tuple(s for s in item.served_by if s.action != gone)})
        for item in framework.items
    )
    return framework.model_copy(update={"items": items})


EDITED = ("title", "summary", "owner", "advice", "references")
"""The fields of an action that `EditAction` replaces."""


def _edit_action(step: _Step, change: EditAction) -> Roadmap:
    fields = {name: value for name in EDITED if (value := getattr(change, name)) is not None}
    return step.with_action(change.action, **fields)


def _set_score(step: _Step, change: SetScore) -> Roadmap:
    step.action(change.action)
    given = carried(change, Score)
    return step.roadmap.replacing(scores=[*_other_scores(step.roadmap, change), given])


def _remove_score(step: _Step, change: RemoveScore) -> Roadmap:
    step.action(change.action)
    kept = _other_scores(step.roadmap, change)
    if len(kept) == len(step.roadmap.scores):
        raise step.refuse("unknown-score", number=change.action, criterion=change.criterion)
    return step.roadmap.replacing(scores=kept)


def _other_scores(roadmap: Roadmap, change: SetScore | RemoveScore) -> list[Score]:
    about = (change.action, change.criterion)
    return [score for score in roadmap.scores if (score.action, score.criterion) != about]


def _set_weights(step: _Step, change: SetWeights) -> Roadmap:
    return step.roadmap.model_copy(update={"weighing": change.weighing})


def _set_calendar(step: _Step, change: SetCalendar) -> Roadmap:
    return step.roadmap.model_copy(update={"calendar": change.calendar})


def _set_capacity(step: _Step, change: SetCapacity) -> Roadmap:
    given = carried(change, Capacity)
    kept = [
        left
        for found in step.roadmap.capacity
        for left in (outside(found, given) if found.team == given.team else (found,))
    ]
    if given.actions is not None or given.effort is not None:
        kept.append(given)
    return step.roadmap.replacing(capacity=kept)


def _set_timing(step: _Step, change: SetTiming) -> Roadmap:
    step.action(change.action)
    return step.roadmap.replacing(timings=[*_other_timings(step, change), carried(change, Timing)])


def _remove_timing(step: _Step, change: RemoveTiming) -> Roadmap:
    step.action(change.action)
    kept = _other_timings(step, change)
    if len(kept) == len(step.roadmap.timings):
        raise step.refuse("unknown-timing", number=change.action)
    return step.roadmap.replacing(timings=kept)


def _other_timings(step: _Step, change: SetTiming | RemoveTiming) -> list[Timing]:
    return [timing for timing in step.roadmap.timings if timing.action != change.action]


def _set_gate(step: _Step, change: SetGate) -> Roadmap:
    return step.roadmap.replacing(gates=[*_other_gates(step, change), carried(change, Gate)])


def _set_target(step: _Step, change: SetTarget) -> Roadmap:
    others, plateau = _other_gates(step, change), change.plateau
    known = next((gate for gate in step.roadmap.gates if gate.plateau == plateau), None)
    gate = (known or Gate(plateau=plateau)).model_copy(update={"target": change.target})
    left = [] if gate == Gate(plateau=plateau) else [gate]
    return step.roadmap.replacing(gates=[*others, *left])


def _remove_gate(step: _Step, change: RemoveGate) -> Roadmap:
    kept = _other_gates(step, change)
    if len(kept) == len(step.roadmap.gates):
        raise step.refuse("unknown-gate", plateau=change.plateau)
    return step.roadmap.replacing(gates=kept)


def _other_gates(step: _Step, change: SetGate | SetTarget | RemoveGate) -> list[Gate]:
    return [gate for gate in step.roadmap.gates if gate.plateau != change.plateau]


def _agree(step: _Step, change: AgreeQuarters) -> Roadmap:
    for found in change.agreed:
        step.action(found.action)
    return step.roadmap.replacing(agreed=change.agreed)


_HANDLERS: dict[type, Callable[[_Step, Any], Roadmap]] = {
    SetStatus: _set_status,
    DropAction: _drop,
    MoveFloor: _move_floor,
    DelayAction: _delay,
    Pin: _pin,
    SetCeiling: _set_ceiling,
    AddDependency: _add_dependency,
    RemoveDependency: _remove_dependency,
    AddAction: _add_action,
    RemoveAction: _remove_action,
    EditAction: _edit_action,
    SetScore: _set_score,
    RemoveScore: _remove_score,
    SetWeights: _set_weights,
    SetCalendar: _set_calendar,
    SetCapacity: _set_capacity,
    SetTiming: _set_timing,
    RemoveTiming: _remove_timing,
    SetGate: _set_gate,
    SetTarget: _set_target,
    RemoveGate: _remove_gate,
    AgreeQuarters: _agree,
}
