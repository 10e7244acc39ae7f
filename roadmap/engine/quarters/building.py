"""From a roadmap with a calendar to what it asks of scheduling."""

from collections.abc import Sequence

from roadmap.engine.graph import State
from roadmap.engine.quarters.question import Question, Resource, team_of
from roadmap.engine.scheduling import Instance
from roadmap.errors import NoCalendarError
from roadmap.model.action import Action
from roadmap.model.calendar import Timing
from roadmap.model.quarter import quarter_at, quarter_index
from roadmap.model.schedule import LeftOut, Measure

PLENTY = 1 << 30
"""Room where no capacity sets a limit."""

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
            raise NoCalendarError(state.roadmap.id)
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
        resources = self._resources(live)
        left |= self._too_large(live, resources)
        numbers = [action.number for action in live if action.number not in left]
        arcs, moments = self._arcs(numbers)
        numbers, moments, arcs, blocked = self._reachable(numbers, moments, arcs, left)
        left |= blocked
        return self._made(numbers, moments, arcs, resources, left)

    def _never(self) -> list[LeftOut]:
        """What is dropped, and what waits for itself."""
        found = [
            LeftOut(number=a.number, plateau=None, reason="dropped", told=a.status_reason)
            for a in self.roadmap.actions
            if a.status == "dropped"
        ]
        for group in self.state.positions.groups:
            members = tuple(self.state.actions[at].number for at in sorted(group))
            found += [
                LeftOut(
                    number=number, plateau=self._plateau(number), reason="cycle", actions=members
                )
                for number in members
                if self.roadmap.action(number).status not in ("started", "done")
            ]
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

    def _too_large(
        self, live: Sequence[Action], resources: Sequence[Resource]
    ) -> dict[str, LeftOut]:
        """What asks for more than any quarter has, unless it was started already."""
        found = {}
        for action in live:
            for resource in resources:
                most = max(PLENTY if limit is None else limit for limit in resource.limits)
                if self._demand(action, resource) > most and not action.frozen_at:
                    found[action.number] = LeftOut(
                        number=action.number,
                        plateau=self._plateau(action.number),
                        reason="too-large",
                    )
        return found

    def _arcs(self, numbers: Sequence[str]) -> tuple[list[tuple[str, str]], list[int]]:
        """What comes before what, among actions and the moments "ready:2"; and their plateaus.

        Nothing comes before what was started: the past stands.
        """
        open_ = set(numbers)
        arcs = []
        for tail, head in sorted(self.state.arcs):
            before, after = self.state.actions[tail], self.state.actions[head]
            if after.number in open_ and not after.frozen_at and before.status != "done":
                arcs.append((before.number, after.number))
        by_plateau: dict[int, list[str]] = {}
        for number in numbers:
            by_plateau.setdefault(self._plateau(number), []).append(number)
        moments = sorted(by_plateau)
        waited_for = None
        for plateau in moments:
            ready = _moment(plateau)
            arcs += [(number, ready) for number in by_plateau[plateau]]
            if waited_for is not None:
                arcs.append((waited_for, ready))
                arcs += [
                    (waited_for, number)
                    for number in by_plateau[plateau]
                    if not self.roadmap.action(number).frozen_at
                ]
            gate = self.gates.get(plateau)
            if gate is None or gate.override is None:
                waited_for = ready
        return arcs, moments

    def _reachable(
        self,
        numbers: list[str],
        moments: list[int],
        arcs: list[tuple[str, str]],
        left: dict[str, LeftOut],
    ) -> tuple[list[str], list[int], list[tuple[str, str]], dict[str, LeftOut]]:
        """Leave out what comes after something that cannot be done at all."""
        blocked: dict[str, LeftOut] = {}
        gone = {number for number, found in left.items() if found.reason != "dropped"}
        # A circle holds up what comes after it, but no plateau: cutting it is a task of its own.
        # What no team has room for does hold its plateau up, and all plateaus behind that.
        holding = {number for number, found in left.items() if found.reason == "too-large"}
        holding |= {_moment(self._plateau(number)) for number in holding}
        changed = True
        while changed:
            changed = False
            for before, after in arcs:
                if before in holding and after not in holding:
                    holding.add(after)
                    changed = True
                if before not in gone | holding or after in gone or after.startswith(_READY):
                    continue
                gone.add(after)
                changed = True
                by_gate = before.startswith(_READY)
                blocked[after] = LeftOut(
                    number=after,
                    plateau=self._plateau(after),
                    reason="gate" if by_gate else "after",
                    actions=() if by_gate else (before,),
                    by=int(before.removeprefix(_READY)) if by_gate else None,
                )
        known = [number for number in numbers if number not in gone]
        kept = [plateau for plateau in moments if _moment(plateau) not in holding]
        names = {*known, *map(_moment, kept)}
        return known, kept, [arc for arc in arcs if set(arc) <= names], blocked

    def _made(
        self,
        numbers: list[str],
        moments: list[int],
        arcs: list[tuple[str, str]],
        resources: list[Resource],
        left: dict[str, LeftOut],
    ) -> Question:
        names = [*numbers, *map(_moment, moments)]
        at = {name: index for index, name in enumerate(names)}
        actions = [self.roadmap.action(number) for number in numbers]
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
            0 if t is None or t.earliest is None else quarter_index(t.earliest) - first
            for t in timings
        ]
        demands = [[self._demand(action, found) for found in resources] for action in actions]
        instance = Instance.of(
            [*map(self._duration, actions), *(0 for _ in moments)],
            pairs,
            [*demands, *([0] * len(resources) for _ in moments)],
            self._room(actions, resources),
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

    def _room(self, actions: Sequence[Action], resources: Sequence[Resource]) -> list[list[int]]:
        """What there is in each quarter: the past takes what it takes, even where that is more."""
        rows = []
        for resource in resources:
            row = [PLENTY if limit is None else limit for limit in resource.limits]
            taken = [0] * len(row)
            for action in actions:
                if action.frozen_at:
                    for at in range(self._duration(action)):
                        taken[at] += self._demand(action, resource)
            rows.append([max(limit, used) for limit, used in zip(row, taken, strict=True)])
        return rows


_READY = "ready:"
"""How the name of a moment begins; no number of an action has a colon."""


def _moment(plateau: int) -> str:
    return f"{_READY}{plateau}"


def _everybody_first(team: str | None) -> tuple[bool, str]:
    return team is not None, team or ""


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
