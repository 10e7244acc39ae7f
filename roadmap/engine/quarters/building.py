"""From a roadmap with a calendar to what it asks of scheduling."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from roadmap.engine.graph import State
from roadmap.engine.quarters.question import Question, Resource, team_of
from roadmap.engine.scheduling import Instance
from roadmap.errors import NoCalendarError
from roadmap.model.action import Action
from roadmap.model.calendar import Timing
from roadmap.model.quarter import quarter_at, quarter_index
from roadmap.model.schedule import LeftOut, Measure

MEASURES: tuple[Measure, ...] = ("actions", "effort")


def question_of(state: State) -> Question:
    """Return what a roadmap asks of its quarters.

    Raises
    ------
    roadmap.errors.NoCalendarError
        When it says nothing about quarters.
    """
    return _Builder(state).question()


class _Builder:
    """The way from a roadmap to its question."""

    def __init__(self, state: State) -> None:
        calendar = state.roadmap.calendar
        if calendar is None:
            raise NoCalendarError(id=state.roadmap.id)
        self.state = state
        self.roadmap = state.roadmap
        self.calendar = calendar
        self.timings = {timing.action: timing for timing in state.roadmap.timings}
        self.gates = {gate.plateau: gate for gate in state.roadmap.gates}

    def question(self) -> Question:
        left = {found.number: found for found in self._never()}
        live = [
            action
            for action in self.state.actions
            if action.status != "done" and action.number not in left
        ]
        left |= self._behind_circles(live, left)
        live = [action for action in live if action.number not in left]
        return self._made(live, self._resources(live), left)

    def _never(self) -> list[LeftOut]:
        """What is dropped, and what waits for itself."""
        found = [
            LeftOut(number=a.number, plateau=None, reason="dropped", told=a.status_reason)
            for a in self.roadmap.actions
            if a.status == "dropped"
        ]
        # Nothing waits for itself through what was started or done: a knot is closed without it.
        for knot in self.state.positions.knots:
            members = tuple(self.state.actions[at].number for at in sorted(knot))
            found += [
                LeftOut(
                    number=number, plateau=self._plateau(number), reason="cycle", actions=members
                )
                for number in members
            ]
        return found

    def _behind_circles(
        self, live: Sequence[Action], left: Mapping[str, LeftOut]
    ) -> dict[str, LeftOut]:
        """What comes after a circle; but no plateau waits: cutting it is a task of its own."""
        waits = self._waits()
        gone = {number for number, found in left.items() if found.reason == "cycle"}
        first, stack = set(gone), sorted(gone)
        after: dict[str, list[str]] = {}
        for number, befores in waits.items():
            for before in befores:
                after.setdefault(before, []).append(number)
        while stack:
            for number in after.get(stack.pop(), ()):
                if number not in gone:
                    gone.add(number)
                    stack.append(number)
        return {
            action.number: LeftOut(
                number=action.number,
                plateau=self._plateau(action.number),
                reason="after",
                actions=tuple(before for before in waits[action.number] if before in gone),
            )
            for action in live
            if action.number in gone - first
        }

    def _waits(self) -> dict[str, list[str]]:
        """What each action waits for, in natural order; what was started waits for nothing."""
        found: dict[str, list[str]] = {}
        for tail, head in sorted(self.state.arcs):
            before, after = self.state.actions[tail], self.state.actions[head]
            if not after.frozen_at and before.status != "done":
                found.setdefault(after.number, []).append(before.number)
        return found

    def _plateau(self, number: str) -> int:
        return self.state.positions.plateau[self.state.index[number]]

    def _resources(self, live: Sequence[Action]) -> list[Resource]:
        """Every capacity that limits any of these actions."""
        teams = {team_of(action, self.timings.get(action.number)) for action in live}
        found = []
        first = quarter_index(self.calendar.start)
        for team in sorted({entry.team for entry in self.roadmap.capacity}, key=_everybody_first):
            if team is not None and team not in teams:
                continue
            windows = [entry for entry in self.roadmap.capacity if entry.team == team]
            for measure in MEASURES:
                limits: list[int | None] = [None] * self.calendar.quarters
                for entry in windows:
                    for at in range(self.calendar.quarters):
                        quarter = quarter_at(first + at)
                        if (entry.first or "") <= quarter <= (entry.last or "~"):
                            limits[at] = getattr(entry, measure)
                if any(limit is not None for limit in limits):
                    found.append(Resource(team, measure, tuple(limits)))
        return found

    def _demand(self, action: Action, resource: Resource) -> int:
        timing = self.timings.get(action.number)
        if resource.team is not None and team_of(action, timing) != resource.team:
            return 0
        return 1 if resource.measure == "actions" else self.effort(timing)

    def effort(self, timing: Timing | None) -> int:
        given = None if timing is None else timing.effort
        return self.calendar.effort if given is None else given

    def _arcs(self, numbers: Sequence[str]) -> tuple[list[tuple[str, str]], list[int]]:
        """What comes before what, among actions and the moments "ready:2"; and their plateaus.

        What an earlier plateau itself waits for does not wait for the gate of that
        plateau: otherwise a pin against a dependency would stop everything.
        """
        waits = self._waits()
        arcs = [(before, number) for number in numbers for before in waits.get(number, ())]
        by_plateau: dict[int, list[str]] = {}
        for number in numbers:
            by_plateau.setdefault(self._plateau(number), []).append(number)
        moments = sorted(by_plateau)
        needed: set[str] = set()
        gates: list[_Gate] = []
        for plateau in moments:
            members = by_plateau[plateau]
            ready = _moment(plateau)
            arcs += [(number, ready) for number in members]
            carried: set[str] = set()
            for number in members:
                if self.roadmap.action(number).frozen_at:
                    continue
                waiting = [gate for gate in gates if number not in gate.free]
                implied = {moment for gate in waiting for moment in gate.carried}
                arcs += [(g.moment, number) for g in waiting if g.moment not in implied]
                carried |= implied | {gate.moment for gate in waiting}
            _add_before(needed, members, waits)
            own = self.gates.get(plateau)
            if own is None or own.override is None:
                gates.append(_Gate(ready, frozenset(needed), frozenset(carried)))
        return arcs, moments

    def _made(
        self,
        actions: Sequence[Action],
        resources: Sequence[Resource],
        left: Mapping[str, LeftOut],
    ) -> Question:
        numbers = [action.number for action in actions]
        arcs, moments = self._arcs(numbers)
        names = [*numbers, *map(_moment, moments)]
        at = {name: index for index, name in enumerate(names)}
        timings = [self.timings.get(number) for number in numbers]
        first = quarter_index(self.calendar.start)
        last = self.calendar.quarters

        def ends_by(quarter: str | None) -> int | None:
            return None if quarter is None else quarter_index(quarter) - first + 1

        deadlines = [None if t is None else ends_by(t.latest) for t in timings]
        targets = [self.gates[p].target if p in self.gates else None for p in moments]
        deadlines += [ends_by(target) for target in targets]
        pairs = [(at[before], at[after]) for before, after in arcs]
        required = _closed_upwards(
            {index for index, limit in enumerate(deadlines) if limit is not None}, pairs
        )
        releases = [
            0
            if t is None or t.earliest is None or action.frozen_at
            else quarter_index(t.earliest) - first
            for action, t in zip(actions, timings, strict=True)
        ]
        demands = [[self._demand(action, found) for found in resources] for action in actions]
        instance = Instance.of(
            [*map(self._duration, actions), *(0 for _ in moments)],
            pairs,
            [*demands, *([0] * len(resources) for _ in moments)],
            self._room(actions, resources, demands),
            releases=[*(max(0, start) for start in releases), *(0 for _ in moments)],
            # A quarter that is over cannot be met any more; as a number of periods it is 0.
            deadlines=[None if limit is None else max(0, limit) for limit in deadlines],
            fixed=[*(0 if a.frozen_at else None for a in actions), *(None for _ in moments)],
            optional=[index not in required for index in range(len(names))],
            horizon=last,
        )
        return Question(
            state=self.state,
            calendar=self.calendar,
            numbers=tuple(numbers),
            moments=tuple(moments),
            resources=tuple(resources),
            instance=instance,
            impossible=tuple(left.values()),
            required=frozenset(required),
        )

    def _duration(self, action: Action) -> int:
        timing = self.timings.get(action.number)
        given = None if timing is None else timing.quarters
        lasting = self.calendar.duration if given is None else given
        # What was started goes on, also when that is longer than anybody plans.
        return min(lasting, self.calendar.quarters) if action.frozen_at else lasting

    def _room(
        self,
        actions: Sequence[Action],
        resources: Sequence[Resource],
        demands: Sequence[Sequence[int]],
    ) -> list[list[int]]:
        """What there is in each quarter: the past takes what it takes, even where that is more."""
        rows = []
        for at, resource in enumerate(resources):
            needs = [demand[at] for demand in demands]
            # No limit, without numbers so large that they make the solver imprecise.
            plenty = max(sum(needs), *(limit or 0 for limit in resource.limits))
            row = [plenty if limit is None else limit for limit in resource.limits]
            taken = [0] * len(row)
            for action, need in zip(actions, needs, strict=True):
                if action.frozen_at:
                    for period in range(self._duration(action)):
                        taken[period] += need
            row = [max(limit, used) for limit, used in zip(row, taken, strict=True)]
            # What asks for more than any quarter has finds its room when all of them are over.
            behind = [max(needs)] if max(needs, default=0) > max(row) else []
            rows.append([*row, *behind])
        return rows


@dataclass(frozen=True)
class _Gate:
    """A plateau that later ones wait for."""

    moment: str
    free: frozenset[str]
    """What does not wait for it, because it comes before."""
    carried: frozenset[str]
    """The moments that it waits for itself."""


_READY = "ready:"
"""How the name of a moment begins; no number of an action has a colon."""


def _moment(plateau: int) -> str:
    return f"{_READY}{plateau}"


def _everybody_first(team: str | None) -> tuple[bool, str]:
    return team is not None, team or ""


def _add_before(found: set[str], members: Sequence[str], waits: Mapping[str, list[str]]) -> None:
    """Add everything that comes before these actions."""
    stack = list(members)
    while stack:
        for before in waits.get(stack.pop(), ()):
            if before not in found:
                found.add(before)
                stack.append(before)


def _closed_upwards(asked: set[int], arcs: Sequence[tuple[int, int]]) -> set[int]:
    """Return these activities with everything that comes before them."""
    before: dict[int, list[int]] = {}
    for tail, head in arcs:
        before.setdefault(head, []).append(tail)
    found, stack = set(asked), list(asked)
    while stack:
        for tail in before.get(stack.pop(), ()):
            if tail not in found:
                found.add(tail)
                stack.append(tail)
    return found
