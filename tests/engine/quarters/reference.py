"""The rules of quarters written down once more, and answers by trying everything.

From the definition alone: nothing is shared with what makes schedules, apart
from the plan (plateaus) and the priorities, which have references of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from roadmap.engine import plan, priorities
from roadmap.model.calendar import Timing
from roadmap.model.quarter import quarter_index
from roadmap.model.roadmap import Roadmap
from roadmap.model.schedule import Schedule

Times = dict[str, int | None]
"""Per open action the quarter in which it starts, counted from 0; none where it is left out."""

CLASSES = {4: 4, 3: 3, 2: 2, None: 1, 1: 0}


@dataclass(frozen=True)
class Rules:
    """What a schedule of a roadmap has to obey."""

    roadmap: Roadmap

    @cached_property
    def last(self) -> int:
        calendar = self.roadmap.calendar
        assert calendar is not None
        return calendar.quarters

    def period(self, quarter: str) -> int:
        calendar = self.roadmap.calendar
        assert calendar is not None
        return quarter_index(quarter) - quarter_index(calendar.start)

    @cached_property
    def status(self) -> dict[str, str]:
        return {action.number: action.status for action in self.roadmap.actions}

    @cached_property
    def open(self) -> list[str]:
        return [n for n, status in self.status.items() if status not in ("done", "dropped")]

    @cached_property
    def plateau(self) -> dict[str, int]:
        return {found.number: found.plateau for found in plan(self.roadmap).placements}

    @cached_property
    def before(self) -> dict[str, set[str]]:
        """What each action waits for: nothing that is done or dropped, and the past for nothing."""
        found: dict[str, set[str]] = {number: set() for number in self.open}
        for link in self.roadmap.dependencies:
            if link.predecessor in found and self.status.get(link.successor) not in (
                "started",
                "done",
                "dropped",
            ):
                found[link.successor].add(link.predecessor)
        return found

    def ancestors(self, number: str) -> set[str]:
        found: set[str] = set()
        stack = [number]
        while stack:
            for before in self.before[stack.pop()]:
                if before not in found:
                    found.add(before)
                    stack.append(before)
        return found

    @cached_property
    def circling(self) -> set[str]:
        return {number for number in self.open if number in self.ancestors(number)}

    @cached_property
    def hopeless(self) -> set[str]:
        """What waits for itself, or for something that does."""
        return {
            number
            for number in self.open
            if number in self.circling or self.ancestors(number) & self.circling
        }

    @cached_property
    def live(self) -> list[str]:
        return [number for number in self.open if number not in self.hopeless]

    @cached_property
    def timings(self) -> dict[str, Timing]:
        return {found.action: found for found in self.roadmap.timings}

    def timing(self, number: str) -> Timing:
        return self.timings.get(number) or Timing(action=number)

    def lasts(self, number: str) -> int:
        calendar = self.roadmap.calendar
        assert calendar is not None
        given = self.timing(number).quarters
        lasting = calendar.duration if given is None else given
        return min(lasting, self.last) if self.status[number] == "started" else lasting

    def team(self, number: str) -> str | None:
        return self.timing(number).team or self.roadmap.action(number).owner

    def effort(self, number: str) -> int:
        calendar = self.roadmap.calendar
        assert calendar is not None
        given = self.timing(number).effort
        return calendar.effort if given is None else given

    @cached_property
    def gates(self) -> dict[str, list[list[str]]]:
        """Per action what must be ready before it, plateau by plateau."""
        opened = {gate.plateau for gate in self.roadmap.gates if gate.override}
        found: dict[str, list[list[str]]] = {}
        for number in self.live:
            found[number] = []
            for plateau in range(1, self.plateau[number]):
                members = [n for n in self.live if self.plateau[n] == plateau]
                inside = [n for n in self.live if self.plateau[n] <= plateau]
                needs_it = any(number in self.ancestors(n) for n in inside)
                if plateau not in opened and not needs_it and self.status[number] != "started":
                    found[number].append(members)
        return found

    def end(self, times: Times, number: str) -> int:
        start = times[number]
        return 1 << 30 if start is None else start + self.lasts(number)

    def broken(self, times: Times, *, targets: bool = True) -> str | None:
        """Return what is wrong with a schedule of the live actions; none when nothing is."""
        found = [self.wrong(times, number) for number in times]
        if targets:
            found += [*self.too_late(times)]
        return next((wrong for wrong in found if wrong), self.overfull(times))

    def wrong(self, times: Times, number: str) -> str | None:
        """Return what is wrong with one action, apart from targets and capacity."""
        start, early = times[number], self.timing(number).earliest
        if self.status[number] == "started":
            return None if start == 0 else f"{number} was started"
        if start is None:
            return None
        if self.end(times, number) > self.last:
            return f"{number} ends after the last quarter"
        if early and start < self.period(early):
            return f"{number} starts before its earliest quarter"
        waits = [*self.before[number], *(n for gate in self.gates[number] for n in gate)]
        late = [other for other in waits if self.end(times, other) > start]
        return f"{number} does not wait for {late}" if late else None

    def too_late(self, times: Times) -> Iterator[str]:
        """Yield the targets and latest quarters that are missed."""
        for number in times:
            latest = self.timing(number).latest
            if latest and self.end(times, number) > self.period(latest) + 1:
                yield f"{number} is ready after its latest quarter"
        for gate in self.roadmap.gates:
            members = [n for n in times if self.plateau[n] == gate.plateau]
            ends = [self.end(times, number) for number in members]
            if gate.target and max(ends, default=0) > max(0, self.period(gate.target) + 1):
                yield f"plateau {gate.plateau} misses its target"

    def overfull(self, times: Times) -> str | None:
        for window in self.roadmap.capacity:
            low = 0 if window.first is None else max(0, self.period(window.first))
            high = self.last - 1
            high = high if window.last is None else min(high, self.period(window.last))
            for period in range(low, high + 1):
                at_work = [
                    number
                    for number, start in times.items()
                    if start is not None
                    and start <= period < start + self.lasts(number)
                    and window.team in (None, self.team(number))
                ]
                for limit, needs in (
                    (window.actions, dict.fromkeys(at_work, 1)),
                    (window.effort, {number: self.effort(number) for number in at_work}),
                ):
                    fresh = [n for n in at_work if self.status[n] != "started" and needs[n]]
                    if limit is not None and fresh and sum(needs.values()) > limit:
                        return f"more than {limit} for {window.team} in quarter {period}"
        return None

    def everything(self, *, targets: bool = True) -> Iterator[Times]:
        """Yield every schedule that obeys the rules."""
        choices = [
            [0] if self.status[n] == "started" else [None, *range(self.last)] for n in self.live
        ]
        for starts in product(*choices):
            times = dict(zip(self.live, starts, strict=True))
            if self.broken(times, targets=targets) is None:
                yield times

    @cached_property
    def weights(self) -> dict[str, int]:
        lines = priorities(self.roadmap).by_number
        most = max((line.effective for line in lines.values()), default=0) or 1
        classed = any(line.moscow is not None for line in lines.values())
        return {
            number: 1
            + lines[number].effective * 999 // most
            + (1_000 * CLASSES[lines[number].effective_moscow] if classed else 0)
            if number in lines
            else 0
            for number in self.live
        }

    def ready(self, times: Times, plateau: int) -> int | None:
        """Return the period at which all live actions of a plateau are done; none for never."""
        members = [n for n in times if self.plateau[n] == plateau]
        end = max((self.end(times, n) for n in members), default=0)
        return None if end > self.last else end

    def cost(self, times: Times) -> tuple[int, ...]:
        """Return what a schedule costs, the most important first."""
        calendar = self.roadmap.calendar
        assert calendar is not None
        at = {n: self.last if start is None else start for n, start in times.items()}
        plateaus = sorted({self.plateau[n] for n in self.live})
        ready = [self.ready(times, plateau) for plateau in plateaus]
        agreed = {found.action: self.period(found.start) for found in self.roadmap.agreed}
        kept = {n: agreed[n] for n in self.live if agreed.get(n, -1) >= 0}
        found = [
            sum(self.weights[n] for n, start in times.items() if start is None),
            sum(self.weights[n] * start for n, start in at.items()),
            sum(self.last if moment is None else moment for moment in ready),
        ]
        if calendar.stability and any(n in agreed for n in self.live):
            found.append(sum(calendar.stability * abs(at[n] - then) for n, then in kept.items()))
        return tuple(found)

    def best(self, *, targets: bool = True) -> tuple[int, ...] | None:
        return min(map(self.cost, self.everything(targets=targets)), default=None)

    def times(self, answer: Schedule) -> Times:
        """Return the starts that an answer tells, of the live actions."""
        found: Times = dict.fromkeys(self.live)
        found |= {line.number: self.period(line.start) for line in answer.lines}
        return found
