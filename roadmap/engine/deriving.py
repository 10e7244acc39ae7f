"""From two roadmaps to the changes that turn the one into the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from roadmap.engine.changing import apply
from roadmap.model.action import FROZEN, Action, Dependency, Floor, Kind
from roadmap.model.calendar import Gate
from roadmap.model.change import (
    AddAction,
    AddDependency,
    AgreeQuarters,
    Change,
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
    SetTiming,
    SetWeights,
)
from roadmap.model.evidence import Fact
from roadmap.model.record import carried
from roadmap.model.roadmap import Roadmap

FactT = TypeVar("FactT", bound=Fact)

LinkKey = tuple[str, str, Kind]
"""Predecessor, successor and kind: what changes know a dependency by."""


def changes_between(before: Roadmap, after: Roadmap) -> tuple[Change, ...]:
    """Return changes that give one roadmap the actions and dependencies of another.

    With equal plateaus, what `apply` makes of them has the placements of
    `after`; always its scores, its weighing and
    its quarters. Statuses that leave the past
    come first, then floors, pins, ceilings and words, what is taken away, what
    is added, names in other systems, scores, weighing and quarters, and last
    what is started or done; within each step in natural order.

    Notes
    -----
    What no change can say is left as it is in `before`, except where it decides
    a placement: then the action is removed and added again, with its
    dependencies, and its coverage and its place in frameworks are lost. That
    happens only to an action that is started or done in a plateau where the
    plan did not have it. Left as they are: where facts of kept actions come
    from; their aliases and bodies; title, summary, owner or advice that `after`
    lacks, and an advice that `before` does not know; floor and pin of what
    stays started or done, because the past moves for nothing; the other plateau
    that a floor allows; repetitions of a dependency. Of added records,
    references to what only `after` has are left
    out; a fact that thereby has no source left counts as added.

    Linear in the size of both, times the number of actions that must be added
    again at worst.
    """
    draft = _Draft(before, after)
    while True:
        changes = tuple(draft.changes())
        reached = apply(before, changes)
        wrong = [
            action.number
            for action in after.actions
            if action.frozen_at and reached.action(action.number).frozen_at != action.frozen_at
        ]
        if not wrong:
            return changes
        draft.again.update(number for number in wrong if number in draft.early)
        draft.early.update(wrong)


@dataclass
class _Draft:
    """The changes between two roadmaps, with what is still free to choose in them."""

    before: Roadmap
    after: Roadmap
    early: set[str] = field(default_factory=set)
    """Actions that are started before anything is taken away or added, not at the end."""
    again: set[str] = field(default_factory=set)
    """Actions that are removed and added again."""

    def changes(self) -> Iterator[Change]:
        kept = [
            (self.before.action(action.number), action)
            for action in self.after.actions
            if action.number in self.before.action_by_number and action.number not in self.again
        ]
        into_past = [new for old, new in kept if new.status in FROZEN and _restated(old, new)]
        yield from (
            _status(new) for old, new in kept if new.status not in FROZEN and _restated(old, new)
        )
        for old, new in kept:
            yield from self._edits(old, new)
        yield from (_status(action) for action in into_past if action.number in self.early)
        staying = {new.number for _, new in kept}
        yield from _named_elsewhere(kept, known=True)
        yield from self._taken_away(staying)
        yield from self._added(staying)
        yield from _named_elsewhere(kept, known=False)
        yield from self._judged(staying)
        yield from (_status(action) for action in into_past if action.number not in self.early)

    def _edits(self, old: Action, new: Action) -> Iterator[Change]:
        number = new.number
        if not (old.status in FROZEN and new.status in FROZEN):
            if _moved_floor(old.earliest_plateau, new.earliest_plateau):
                floor = new.earliest_plateau
                yield MoveFloor(
                    action=number,
                    plateau=floor.plateau if floor else None,
                    reason=floor.reason if floor else None,
                )
            if old.pin != new.pin:
                yield Pin(action=number, plateau=new.pin)
        if old.ceiling != new.ceiling:
            yield SetCeiling(action=number, plateau=new.ceiling)
        words = {
            name: value
            for name in ("title", "summary", "owner", "advice")
            if (value := getattr(new, name)) not in (None, getattr(old, name))
        }
        if words.get("advice") not in {advice.number for advice in self.before.advices}:
            words.pop("advice", None)
        if words:
            yield EditAction(action=number, **words)

    def _taken_away(self, staying: set[str]) -> Iterator[Change]:
        wanted = _links(self.after)
        for (predecessor, successor, kind), found in _links(self.before).items():
            both_stay = predecessor in staying and successor in staying
            if both_stay and not self._holds(found, wanted.get((predecessor, successor, kind))):
                yield RemoveDependency(predecessor=predecessor, successor=successor, kind=kind)
        for action in self.before.actions:
            if action.number not in staying:
                yield RemoveAction(action=action.number)

    def _added(self, staying: set[str]) -> Iterator[Change]:
        for action in self.after.actions:
            if action.number not in staying:
                yield AddAction(action=self._fitting_action(action))
        present = _links(self.before)
        for key, wanted in _links(self.after).items():
            found = present.get(key) if key[0] in staying and key[1] in staying else None
            if found is None or not self._holds(found, wanted):
                yield AddDependency(dependency=self._fitting(_strongest(wanted)))

    def _judged(self, staying: set[str]) -> Iterator[Change]:
        left = {
            (score.action, score.criterion): score
            for score in self.before.scores
            if score.action in staying
        }
        for score in self.after.scores:
            if left.pop((score.action, score.criterion), None) != score:
                yield carried(score, SetScore)
        for action, criterion in left:
            yield RemoveScore(action=action, criterion=criterion)
        if self.before.weighing != self.after.weighing:
            yield SetWeights(weighing=self.after.weighing)
        yield from self._planned(staying)

    def _planned(self, staying: set[str]) -> Iterator[Change]:
        """The changes of the quarters: calendar, capacity, time of actions, gates, agreements."""
        before, after = self.before, self.after
        if before.calendar != after.calendar:
            yield SetCalendar(calendar=after.calendar)
        for team in dict.fromkeys(entry.team for entry in (*before.capacity, *after.capacity)):
            wanted = [entry for entry in after.capacity if entry.team == team]
            if wanted != [entry for entry in before.capacity if entry.team == team]:
                yield SetCapacity(team=team)
                yield from (carried(entry, SetCapacity) for entry in wanted)
        timings = {found.action: found for found in before.timings if found.action in staying}
        for timing in after.timings:
            if timings.pop(timing.action, None) != timing:
                yield carried(timing, SetTiming)
        yield from (RemoveTiming(action=action) for action in timings)
        yield from self._gated()
        left = tuple(found for found in before.agreed if found.action in staying)
        if left != after.agreed:
            yield AgreeQuarters(agreed=after.agreed)

    def _gated(self) -> Iterator[Change]:
        """The changes of the gates, in an order in which no target passes another on the way."""
        old = {gate.plateau: gate for gate in self.before.gates}
        new = {
            gate.plateau: self._known_body(gate)
            for gate in self.after.gates
            if gate.plateau <= self.before.horizon
        }
        yield from (RemoveGate(plateau=plateau) for plateau in old if plateau not in new)
        changed = [gate for gate in new.values() if old.get(gate.plateau) != gate]
        then = {gate.plateau: gate.target for gate in old.values()}
        without = [gate for gate in changed if gate.target is None]
        later: list[Gate] = []
        earlier: list[Gate] = []
        fresh: list[Gate] = []
        for gate in changed:
            before = then.get(gate.plateau)
            if gate.target is None:
                continue
            if before is None:
                fresh.append(gate)
            elif gate.target > before:
                later.append(gate)
            else:
                earlier.append(gate)
        for gate in (*without, *reversed(later), *earlier, *fresh):
            yield carried(gate, SetGate)

    def _known_body(self, gate: Gate) -> Gate:
        """The gate, its decision without a body that `before` does not have."""
        decision = gate.override
        if decision is None or decision.body in (None, *(body.id for body in self.before.bodies)):
            return gate
        return gate.model_copy(update={"override": decision.model_copy(update={"body": None})})

    def _holds(self, found: list[Dependency], wanted: list[Dependency] | None) -> bool:
        """Whether nothing needs to change in the dependencies of one key."""
        if wanted is None:
            return False
        return found in (wanted, [self._fitting(_strongest(wanted))])

    def _fitting_action(self, action: Action) -> Action:
        """The action without what `before` does not know."""
        advices = {advice.number for advice in self.before.advices}
        bodies = {body.id for body in self.before.bodies}
        floor = action.earliest_plateau
        return self._fitting(action).model_copy(
            update={
                "advice": action.advice if action.advice in advices else None,
                "earliest_plateau": self._fitting(floor) if floor else None,
                "involved": tuple(
                    self._fitting(found) for found in action.involved if found.body in bodies
                ),
            }
        )

    def _fitting(self, fact: FactT) -> FactT:
        """The fact without sources that `before` does not know."""
        documents = {document.id for document in self.before.documents}
        sources = tuple(source for source in fact.sources if source.document in documents)
        if sources == fact.sources:
            return fact
        unfounded = fact.basis == "stated" and not sources
        basis = "added" if unfounded else fact.basis
        return fact.model_copy(update={"sources": sources, "basis": basis})


def _restated(old: Action, new: Action) -> bool:
    return (old.status, old.status_reason) != (new.status, new.status_reason)


def _status(action: Action) -> SetStatus:
    return SetStatus(action=action.number, status=action.status, reason=action.status_reason)


def _named_elsewhere(kept: Sequence[tuple[Action, Action]], *, known: bool) -> Iterator[Change]:
    """The changes of names in other systems; first only those that stay, as each is used once."""
    for old, new in kept:
        stay = tuple(found for found in old.references if found in new.references)
        before, after = (old.references, stay) if known else (stay, new.references)
        if before != after:
            yield EditAction(action=new.number, references=after)


def _moved_floor(old: Floor | None, new: Floor | None) -> bool:
    """Whether a floor must be set: another plateau, or exactly what setting it would give."""
    if old is None or new is None or old.plateau != new.plateau:
        return old is not new
    return old != new and new == Floor(plateau=new.plateau, reason=new.reason)


def _links(roadmap: Roadmap) -> dict[LinkKey, list[Dependency]]:
    """The dependencies by what changes know them by, in natural order."""
    found: dict[LinkKey, list[Dependency]] = {}
    for each in roadmap.dependencies:
        found.setdefault((each.predecessor, each.successor, each.kind), []).append(each)
    return found


def _strongest(repeated: list[Dependency]) -> Dependency:
    """The one that asks for most."""
    return max(repeated, key=lambda found: found.step)
