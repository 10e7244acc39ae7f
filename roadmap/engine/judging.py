"""Applying changes of scores, weighing, quarters and gates."""

from collections.abc import Callable
from typing import Any

from roadmap.engine.stepping import Step
from roadmap.model.calendar import Capacity, Gate, Timing, outside
from roadmap.model.change import (
    AgreeQuarters,
    RemoveGate,
    RemoveScore,
    RemoveTiming,
    SetCalendar,
    SetCapacity,
    SetGate,
    SetScore,
    SetTarget,
    SetTiming,
    SetWeights,
)
from roadmap.model.record import carried
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import Score


def _set_score(step: Step, change: SetScore) -> Roadmap:
    step.action(change.action)
    given = carried(change, Score)
    return step.roadmap.replacing(scores=[*_other_scores(step.roadmap, change), given])


def _remove_score(step: Step, change: RemoveScore) -> Roadmap:
    step.action(change.action)
    kept = _other_scores(step.roadmap, change)
    if len(kept) == len(step.roadmap.scores):
        raise step.refuse("unknown-score", number=change.action, criterion=change.criterion)
    return step.roadmap.replacing(scores=kept)


def _other_scores(roadmap: Roadmap, change: SetScore | RemoveScore) -> list[Score]:
    about = (change.action, change.criterion)
    return [score for score in roadmap.scores if (score.action, score.criterion) != about]


def _set_weights(step: Step, change: SetWeights) -> Roadmap:
    return step.roadmap.model_copy(update={"weighing": change.weighing})


def _set_calendar(step: Step, change: SetCalendar) -> Roadmap:
    return step.roadmap.model_copy(update={"calendar": change.calendar})


def _set_capacity(step: Step, change: SetCapacity) -> Roadmap:
    given = carried(change, Capacity)
    kept = [
        left
        for found in step.roadmap.capacity
        for left in (outside(found, given) if found.team == given.team else (found,))
    ]
    if given.actions is not None or given.effort is not None:
        kept.append(given)
    return step.roadmap.replacing(capacity=kept)


def _set_timing(step: Step, change: SetTiming) -> Roadmap:
    step.action(change.action)
    return step.roadmap.replacing(timings=[*_other_timings(step, change), carried(change, Timing)])


def _remove_timing(step: Step, change: RemoveTiming) -> Roadmap:
    step.action(change.action)
    kept = _other_timings(step, change)
    if len(kept) == len(step.roadmap.timings):
        raise step.refuse("unknown-timing", number=change.action)
    return step.roadmap.replacing(timings=kept)


def _other_timings(step: Step, change: SetTiming | RemoveTiming) -> list[Timing]:
    return [timing for timing in step.roadmap.timings if timing.action != change.action]


def _set_gate(step: Step, change: SetGate) -> Roadmap:
    return step.roadmap.replacing(gates=[*_other_gates(step, change), carried(change, Gate)])


def _set_target(step: Step, change: SetTarget) -> Roadmap:
    others, plateau = _other_gates(step, change), change.plateau
    known = next((gate for gate in step.roadmap.gates if gate.plateau == plateau), None)
    gate = (known or Gate(plateau=plateau)).model_copy(update={"target": change.target})
    left = [] if gate == Gate(plateau=plateau) else [gate]
    return step.roadmap.replacing(gates=[*others, *left])


def _remove_gate(step: Step, change: RemoveGate) -> Roadmap:
    kept = _other_gates(step, change)
    if len(kept) == len(step.roadmap.gates):
        raise step.refuse("unknown-gate", plateau=change.plateau)
    return step.roadmap.replacing(gates=kept)


def _other_gates(step: Step, change: SetGate | SetTarget | RemoveGate) -> list[Gate]:
    return [gate for gate in step.roadmap.gates if gate.plateau != change.plateau]


def _agree(step: Step, change: AgreeQuarters) -> Roadmap:
    for found in change.agreed:
        step.action(found.action)
    return step.roadmap.replacing(agreed=change.agreed)


JUDGING: dict[type, Callable[[Step, Any], Roadmap]] = {
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
"""What carries out each of these changes."""
