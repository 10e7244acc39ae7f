"""A roadmap at one revision with the answers about it, each computed once."""

from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Generic, TypeVar

from roadmap.engine import coverage, explain, outlook, priorities, schedule
from roadmap.model.agenda import Agenda
from roadmap.model.certificate import Certificate
from roadmap.model.clinic import CycleReport
from roadmap.model.covering import CoverageReport
from roadmap.model.plan import Plan
from roadmap.model.priority import Priorities
from roadmap.model.revision import Revision
from roadmap.model.roadmap import Roadmap
from roadmap.model.schedule import Method, Schedule
from roadmap.model.whatif import Foresight, Outlook, WhatIf

REMEMBERED_ACTIONS = 20_000
"""How many actions the remembered roadmaps have together; the one used longest ago goes first."""

REMEMBERED_SCHEDULES = 8
"""How many schedules of one roadmap are remembered: callers choose seeds and times."""

FoundT = TypeVar("FoundT", WhatIf, Foresight)


@dataclass(frozen=True, slots=True)
class Search:
    """How a schedule is looked for; see `roadmap.engine.schedule`."""

    method: Method | None = None
    seconds: float = 10.0
    seed: int = 0
    relax: bool = True


PLAIN_SEARCH = Search()
"""How a schedule is looked for when nobody says."""


def never() -> bool:
    """Return false: nobody wants to stop."""
    return False


class Answers:
    """The answers about one roadmap; each is computed when it is first asked for.

    Attributes
    ----------
    roadmap
        What they are about.
    """

    def __init__(self, roadmap: Roadmap) -> None:
        self.roadmap = roadmap
        self._certificates: dict[str, Certificate] = {}
        self._schedules: dict[Search, Schedule] = {}

    @cached_property
    def outlook(self) -> Outlook:
        """Plan, agenda and cycles."""
        return outlook(self.roadmap)

    @cached_property
    def priorities(self) -> Priorities:
        """The open actions by priority.

        Raises
        ------
        roadmap.errors.TooManyActionsError
            When too many actions are open to compare them all.
        """
        return priorities(self.roadmap)

    @cached_property
    def coverage(self) -> CoverageReport:
        """From finding to plateau with every gap, and what serves the frameworks."""
        return coverage(self.roadmap)

    def certificate(self, number: str) -> Certificate:
        """Return why an action stands where it stands.

        Raises
        ------
        roadmap.errors.UnknownActionError
            When there is no such action.
        """
        found = self._certificates.get(number)
        if found is None:
            found = self._certificates[number] = explain(self.roadmap, number)
        return found

    def schedule(self, search: Search, stop: Callable[[], bool] = never) -> Schedule:
        """Return which action is carried out in which quarter.

        It is remembered when nothing could become better with more time: what
        was proven, and what was found without a solver; never what was stopped.

        Raises
        ------
        roadmap.errors.NoCalendarError
            When the roadmap says nothing about quarters.
        roadmap.errors.MissingDependencyError
            When the solver is asked for and not installed.
        roadmap.errors.TooManyActionsError
            When too many actions are open to compare their priorities.
        """
        known = self._schedules.get(search)
        if known is not None:
            return known
        found = schedule(
            self.roadmap,
            method=search.method,
            seconds=search.seconds,
            seed=search.seed,
            relax=search.relax,
            stop=stop,
        )
        if not stop() and is_final(found, search.relax):
            while len(self._schedules) >= REMEMBERED_SCHEDULES:
                # Two threads may both find it full, and take the same one.
                self._schedules.pop(next(iter(self._schedules), search), None)
            self._schedules[search] = found
        return found


def is_final(found: Schedule, relax: bool = True) -> bool:
    """Whether more time would give nothing better: it was proven, or found without a solver.

    `relax` is whether it was asked why not everything fits, and what would help.
    """
    if found.method == "rules":
        return True
    if not all(level.proven for level in found.levels):
        return False
    if found.status == "infeasible" and relax:
        # Why, and what would help, is looked for in the same time.
        return found.conflict is not None and found.conflict.minimal and bool(found.relaxations)
    return found.status in ("optimal", "infeasible")


@dataclass(frozen=True, slots=True)
class State:
    """A roadmap as of one revision.

    Attributes
    ----------
    revision
        Which one.
    answers
        What can be asked about it.
    """

    revision: Revision
    answers: Answers

    @property
    def roadmap(self) -> Roadmap:
        """The roadmap itself."""
        return self.answers.roadmap

    @property
    def outlook(self) -> Outlook:
        """Plan, agenda and cycles."""
        return self.answers.outlook

    @property
    def plan(self) -> Plan:
        """Where every action stands, with the diagnostics."""
        return self.outlook.plan

    @property
    def next(self) -> Agenda:
        """What can be taken up now."""
        return self.outlook.next

    @property
    def cycles(self) -> CycleReport:
        """Which actions wait for each other."""
        return self.outlook.cycles

    @property
    def priorities(self) -> Priorities:
        """The open actions by priority."""
        return self.answers.priorities

    @property
    def coverage(self) -> CoverageReport:
        """From finding to plateau with every gap, and what serves the frameworks."""
        return self.answers.coverage

    @property
    def tags(self) -> frozenset[str]:
        """The hashes by which somebody can say that this is the state that he knows."""
        return frozenset({str(self.revision.sha256), self.revision.document, self.plan.sha256})


@dataclass(frozen=True, slots=True)
class Foreseen(Generic[FoundT]):
    """What changes would do, with both roadmaps; `what_if` is a `WhatIf` or a `Foresight`."""

    before: Roadmap
    after: Roadmap
    what_if: FoundT

    def certificate(self, number: str) -> Certificate:
        """Return why an action stands where it stands after the changes.

        Raises
        ------
        roadmap.errors.UnknownActionError
            When there is no such action any more.
        """
        return explain(self.after, number)


class AnswerCache:
    """The answers about the roadmaps that were used last, by content; for any thread."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Answers] = OrderedDict()
        self._actions = 0
        self._lock = Lock()

    def get(self, sha256: str, read: Callable[[], Roadmap]) -> Answers:
        """Return the answers about the roadmap of this hash, read when it is not known."""
        with self._lock:
            found = self._known.get(sha256)
            if found is not None:
                self._known.move_to_end(sha256)
                return found
        return self.add(sha256, read())

    def planned(self, plans: Collection[str]) -> list[str]:
        """Return the hashes of the remembered roadmaps that have one of these plans."""
        with self._lock:
            known = list(self._known.items())
        return [
            sha256
            for sha256, answers in known
            if "outlook" in vars(answers) and answers.outlook.plan.sha256 in plans
        ]

    def add(self, sha256: str, roadmap: Roadmap) -> Answers:
        """Remember a roadmap, and forget what was used longest ago."""
        with self._lock:
            if sha256 in self._known:
                return self._known[sha256]
            added = self._known[sha256] = Answers(roadmap.content)
            self._actions += _weight(roadmap)
            while self._actions > REMEMBERED_ACTIONS and len(self._known) > 1:
                _, old = self._known.popitem(last=False)
                self._actions -= _weight(old.roadmap)
            return added


def _weight(roadmap: Roadmap) -> int:
    return len(roadmap.actions) + 100
