"""Applying changes: from a roadmap and a list of changes to the next roadmap.

All changes or none: the result is a new roadmap, the old one is untouched.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from roadmap.engine.graph import State
from roadmap.engine.judging import JUDGING
from roadmap.engine.stepping import Step
from roadmap.model.action import FROZEN, Action, Dependency, Floor
from roadmap.model.change import (
    AddAction,
    AddDependency,
    Change,
    DelayAction,
    DropAction,
    EditAction,
    MoveFloor,
    Pin,
    RemoveAction,
    RemoveDependency,
    SetCeiling,
    SetStatus,
)
from roadmap.model.plan import Constraint
from roadmap.model.report import Framework
from roadmap.model.roadmap import Roadmap


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
    Runs of added actions, added dependencies and edited words take one new
    roadmap together; every other change takes one of its own.

    An action that is started or done remembers the plateau where it then
    stands in the plan; one that is opened again forgets it.
    """
    position = 0
    while position < len(changes):
        step = Step(roadmap, position, known)
        run = _run(changes, position)
        if type(run[0]) in _TOGETHER:
            roadmap = _TOGETHER[type(run[0])](step, run)
        else:
            step.check_plateaus(run[0])
            roadmap = _HANDLERS[type(run[0])](step, run[0])
        position += len(run)
    return roadmap


def _run(changes: Sequence[Change], position: int) -> Sequence[Change]:
    """Return the change at a position, with those behind it that can be made together with it."""
    kind, end = type(changes[position]), position + 1
    if _alone(changes[position]):
        return changes[position:end]
    while end < len(changes) and type(changes[end]) is kind and not _alone(changes[end]):
        end += 1
    return changes[position:end]


def _alone(change: Change) -> bool:
    # A name in another system may have to be given up here before it is taken there.
    given = isinstance(change, EditAction) and change.references is not None
    return given or type(change) not in _TOGETHER


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


def _set_status(step: Step, change: SetStatus) -> Roadmap:
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


def _reopened(step: Step, action: Action) -> int:
    """Plateau where a dropped action stands once it counts again."""
    roadmap = step.with_action(action.number, status="planned", status_reason=None)
    return Step(roadmap, step.position).plateau(action.number)


def _drop(step: Step, change: DropAction) -> Roadmap:
    return step.with_action(
        change.action, status="dropped", status_reason=change.reason, frozen_plateau=None
    )


def _move_floor(step: Step, change: MoveFloor) -> Roadmap:
    step.movable(change.action)
    floor = None
    if change.plateau is not None:
        floor = Floor(plateau=change.plateau, reason=change.reason)
    return step.with_action(change.action, earliest_plateau=floor)


def _delay(step: Step, change: DelayAction) -> Roadmap:
    action = step.movable(change.action)
    if action.status == "dropped":
        raise step.refuse("not-movable", number=change.action, status=action.status)
    plateau = step.plateau(change.action) + change.plateaus
    if plateau > step.roadmap.horizon:
        raise step.refuse("plateau-out-of-range", value=plateau, last=step.roadmap.horizon)
    if action.pin is not None:
        return step.with_action(change.action, pin=plateau)
    return step.with_action(change.action, earliest_plateau=Floor(plateau=plateau))


def _pin(step: Step, change: Pin) -> Roadmap:
    step.movable(change.action)
    return step.with_action(change.action, pin=change.plateau)


def _set_ceiling(step: Step, change: SetCeiling) -> Roadmap:
    return step.with_action(change.action, ceiling=change.plateau)


def _add_dependencies(step: Step, run: Sequence[AddDependency]) -> Roadmap:
    known = {_ends(found) for found in step.roadmap.dependencies}
    for change in run:
        added = change.dependency
        step.action(added.predecessor)
        step.action(added.successor)
        if added.predecessor == added.successor:
            raise step.refuse("self-dependency", number=added.predecessor)
        if _ends(added) in known:
            raise step.refuse(
                "dependency-exists", predecessor=added.predecessor, successor=added.successor
            )
        known.add(_ends(added))
        step.position += 1
    added_too = (change.dependency for change in run)
    return step.roadmap.replacing(dependencies=(*step.roadmap.dependencies, *added_too))


def _ends(found: Dependency) -> tuple[str, str, str]:
    return found.predecessor, found.successor, found.kind


def _remove_dependency(step: Step, change: RemoveDependency) -> Roadmap:
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


def _add_actions(step: Step, run: Sequence[AddAction]) -> Roadmap:
    known = set(step.roadmap.action_by_number)
    for change in run:
        number = change.action.number
        if number in known:
            raise step.refuse("number-taken", number=number)
        known.add(number)
        step.position += 1
    added = (change.action for change in run)
    return step.roadmap.replacing(actions=(*step.roadmap.actions, *added))


def _remove_action(step: Step, change: RemoveAction) -> Roadmap:
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


def _edit_actions(step: Step, run: Sequence[EditAction]) -> Roadmap:
    edited: dict[str, Action] = {}
    for change in run:
        fields = {name: value for name in EDITED if (value := getattr(change, name)) is not None}
        found = edited.get(change.action) or step.action(change.action)
        edited[change.action] = found.model_copy(update=fields)
        step.position += 1
    actions = [edited.get(action.number, action) for action in step.roadmap.actions]
    return step.roadmap.replacing(actions=actions)


_HANDLERS: dict[type, Callable[[Step, Any], Roadmap]] = {
    **JUDGING,
    SetStatus: _set_status,
    DropAction: _drop,
    MoveFloor: _move_floor,
    DelayAction: _delay,
    Pin: _pin,
    SetCeiling: _set_ceiling,
    RemoveDependency: _remove_dependency,
    RemoveAction: _remove_action,
}

_TOGETHER: dict[type, Callable[[Step, Any], Roadmap]] = {
    AddAction: _add_actions,
    AddDependency: _add_dependencies,
    EditAction: _edit_actions,
}
"""Changes of which a run can be made at once: none of them undoes what another one did."""
