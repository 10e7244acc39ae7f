"""Everything that only looks: states, what-if, comparisons and history."""

from collections.abc import Callable, Collection, Hashable, Sequence
from types import TracebackType
from typing import Self

from roadmap.engine import apply, foresee, foresight, swap
from roadmap.errors import ConflictError
from roadmap.formats.delta import START
from roadmap.formats.exchange import Portfolio
from roadmap.formats.exchange.offering import Export, exported, offers
from roadmap.model.change import Change
from roadmap.model.decided import Decisions
from roadmap.model.feed import Feed
from roadmap.model.feedback import Feedback
from roadmap.model.offer import Exports
from roadmap.model.priority import Priorities, Swap
from roadmap.model.revision import Baseline, BrokenLink, Entry, Event, Revision
from roadmap.model.schedule import Schedule
from roadmap.model.whatif import Foresight, WhatIf
from roadmap.service.deciding import decisions
from roadmap.service.exchanging import Imported, import_of, portfolio_of
from roadmap.service.feedback import FedBack, feed_back_on
from roadmap.service.feeding import feed
from roadmap.service.states import (
    PLAIN_SEARCH,
    AnswerCache,
    Answers,
    Foreseen,
    Search,
    State,
    never,
)
from roadmap.storage import Clock, Point, Store, utc_now
from roadmap.texts import Language

Expected = int | Collection[str]
"""What the caller knows to be the latest state: the number of a revision, or hashes
(`State.tags`) of which that state must have one."""

_RECENT = 200
"""Among how many of the latest revisions the one that a caller knew is looked for."""

UNKNOWN = -1


class Reader:
    """The use cases that store nothing; may be used from any thread.

    Attributes
    ----------
    store
        Where everything is kept.
    clock
        Tells what time it is.
    """

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        self.store = store
        self.clock = clock
        self.answers = AnswerCache()
        self._latest: dict[str, tuple[Hashable, State]] = {}

    def roadmaps(self, *, archived: bool = False) -> tuple[Entry, ...]:
        """Return the roadmaps in natural order of their ids; archived ones only if asked."""
        return self.store.list(archived=archived)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all roadmaps, archived ones too, even of those that are damaged."""
        return self.store.ids()

    def roadmap(self, id: str) -> Entry:
        """Return the entry of one roadmap: title, archived or not, latest revision."""
        return self.store.entry(id)

    def state(self, id: str, at: Point = None) -> State:
        """Return a roadmap as of a revision, a moment or now, with every answer about it.

        Raises
        ------
        roadmap.errors.NotFoundError
            When there was no such revision, or nothing at that moment.
        """
        if at is not None:
            snapshot = self.store.load(id, at)
            answers = self.answers.get(snapshot.revision.document, lambda: snapshot.roadmap)
            return State(snapshot.revision, answers)
        stamp = self.store.stamp() if self.store.quick_stamp else None
        known = self._latest.get(id)
        if stamp is not None and known is not None and known[0] == stamp:
            return known[1]
        latest = self.store.entry(id).latest
        if known is not None and known[1].revision.sha256 == latest.sha256:
            state = known[1]
        else:
            state = State(
                latest,
                self.answers.get(
                    latest.document, lambda: self.store.load(id, latest.number).roadmap
                ),
            )
        self._latest[id] = stamp, state
        return state

    def impact(self, id: str, changes: Sequence[Change], at: Point = None) -> WhatIf:
        """Tell everything that changes would do, before and after; nothing is stored.

        Raises
        ------
        roadmap.errors.ChangeError
            When a change cannot be applied.
        """
        return self.foresee(id, changes, at).what_if

    def foresee(self, id: str, changes: Sequence[Change], at: Point = None) -> Foreseen[WhatIf]:
        """Return `impact` together with the roadmaps that it is about."""
        state = self.state(id, at)
        after, found = foresee(state.roadmap, changes, state.outlook)
        return Foreseen(state.roadmap, after, found)

    def foresight(
        self, id: str, changes: Sequence[Change], at: Point = None
    ) -> Foreseen[Foresight]:
        """Return what changes do to the plan, without what is next: see `roadmap.engine.foresight`.

        Raises
        ------
        roadmap.errors.ChangeError
            When a change cannot be applied.
        """
        state = self.state(id, at)
        after, found = foresight(state.roadmap, changes, state.outlook)
        return Foreseen(state.roadmap, after, found)

    def priorities(self, id: str, changes: Sequence[Change] = (), at: Point = None) -> Priorities:
        """Return the open actions by priority, as they are or as changes would make them.

        Raises
        ------
        roadmap.errors.ChangeError
            When a change cannot be applied.
        roadmap.errors.TooManyActionsError
            When too many actions are open to compare them all.
        """
        return self.after(id, changes, at).priorities

    def schedule(
        self,
        id: str,
        changes: Sequence[Change] = (),
        at: Point = None,
        *,
        search: Search = PLAIN_SEARCH,
        stop: Callable[[], bool] = never,
    ) -> Schedule:
        """Return which action comes in which quarter, as it is or as changes would make it.

        Nothing is stored. It may take as long as `search` allows; `stop` is asked all the
        time, and true ends it with what there is.

        Raises
        ------
        roadmap.errors.ChangeError
            When a change cannot be applied.
        roadmap.errors.NoCalendarError
            When the roadmap says nothing about quarters.
        roadmap.errors.MissingDependencyError
            When the solver is asked for and not installed.
        roadmap.errors.TooManyActionsError
            When too many actions are open to compare their priorities.
        """
        return self.after(id, changes, at).schedule(search, stop)

    def after(self, id: str, changes: Sequence[Change], at: Point = None) -> Answers:
        """Return the answers about a roadmap as changes would make it; nothing is stored."""
        answers = self.state(id, at).answers
        return Answers(apply(answers.roadmap, changes)) if changes else answers

    def swap(
        self, id: str, one: str, other: str, at: Point = None, changes: Sequence[Change] = ()
    ) -> Swap:
        """Tell the smallest change of the weights after which two actions have changed places.

        With changes it is told of the roadmap as they would make it.

        Raises
        ------
        roadmap.errors.ChangeError
            When a change cannot be applied.
        roadmap.errors.UnknownActionError, roadmap.errors.NotOpenError
            When one of them has no priority.
        roadmap.errors.TooManyActionsError
            When too many actions are open to compare them all.
        """
        return swap(self.after(id, changes, at).roadmap, one, other)

    def changes(self, id: str, after: str = START, limit: int = 20) -> Feed:
        """Return what became different after a cursor; see `roadmap.model.feed`.

        Raises
        ------
        roadmap.errors.NotFoundError
            When the cursor is not of this history, as after a restore: start
            anew from "0".
        """
        return feed(self, id, after, limit)

    def history(self, id: str, after: int = 0, limit: int = 100) -> tuple[Revision, ...]:
        """Return the revisions that follow `after`, oldest first."""
        return self.store.history(id, after=after, limit=limit)

    def revision(self, id: str, number: int) -> Revision:
        """Return one revision.

        Raises
        ------
        roadmap.errors.NotFoundError
            When there is none of this number.
        """
        return self.store.load(id, number).revision

    def baselines(self, id: str) -> tuple[Baseline, ...]:
        """Return what was adopted, oldest first."""
        return self.store.baselines(id)

    def decisions(self, id: str) -> Decisions:
        """Return who decided what about a roadmap, oldest first.

        Notes
        -----
        Linear in the number of revisions.
        """
        return decisions(self, id)

    def feedback(self, id: str, quarter: str) -> Feedback:
        """Tell what was promised for a quarter, what came of it, and why not all of it.

        The promise is the revision that was adopted last before the quarter
        began, else the first one that was adopted in it; a decision counts
        from its own day when it was written down later, but no later than the
        end of the quarter. Without any nothing was promised, which is an answer.

        Raises
        ------
        roadmap.errors.NotFoundError
            When the quarter is over and the roadmap did not exist at its end.
        """
        return self.fed_back(id, quarter).feedback

    def fed_back(self, id: str, quarter: str) -> FedBack:
        """Return `feedback` together with the roadmap at the end of the quarter."""
        return feed_back_on(self, id, quarter)

    def exports(self, id: str, at: Point = None, language: Language = "nl") -> Exports:
        """Return the formats of other tools, each with what it would lose of a roadmap."""
        return offers(self.portfolio(id, at, language))

    def portfolio(self, id: str, at: Point = None, language: Language = "nl") -> Portfolio:
        """Return a roadmap with its plan, as formats of other tools write it."""
        return portfolio_of(self, id, at, language)

    def export(self, id: str, format: str, at: Point = None, language: Language = "nl") -> Export:
        """Return a roadmap in a format of `roadmap.formats.exchange.FORMATS`, to be written.

        The same revision gives the same bytes.

        Raises
        ------
        roadmap.errors.UnknownFormatError
            When there is no such format, or it is only read.
        """
        return exported(self.portfolio(id, at, language), format)

    def imported(
        self,
        id: str,
        data: bytes,
        format: str,
        base: int | None = None,
        file: str = "-",
        keep: Collection[int] = (),
        drop: Collection[int] = (),
    ) -> Imported:
        """Tell what a file of another tool would change, and what that does; nothing is stored.

        To accept it, `Planner.apply` its changes to exactly the roadmap that it
        was compared with: expect ``{found.document_sha256}``.

        Parameters
        ----------
        id
            Id of the roadmap.
        data, format
            The bytes of the file, and the name of its format.
        base
            Number of the revision that the file was made from; what the file
            says about that itself goes before it.
        file
            What to call the file in messages.
        keep, drop
            Positions of conflicts of which the file wins, and of those that are
            left as others made them.

        Raises
        ------
        roadmap.errors.DocumentError
            With every problem that leaves nothing to go on with.
        roadmap.errors.UnknownFormatError
            When there is no such format, or it is only written.
        roadmap.errors.MissingDependencyError
            When the extra that it needs is not installed.
        """
        return import_of(self, id, data, format, base, file, keep, drop)

    def events(self, id: str) -> tuple[Event, ...]:
        """Return all that happened besides revisions, oldest first."""
        return self.store.events(id)

    def verify(self, id: str) -> BrokenLink | None:
        """Return the first broken link of a history, or null when all is as it was written."""
        return self.store.verify(id)

    def expect(self, id: str, expected: Expected) -> State:
        """Return the latest state, if it is the one that was expected.

        Raises
        ------
        roadmap.errors.ConflictError
            When it is not; its `expected` is the revision that the caller knew,
            or -1 when that cannot be told from the hashes.
        """
        state = self.state(id)
        if isinstance(expected, int):
            if state.revision.number != expected:
                raise ConflictError(id, expected, state.revision.number)
        elif not state.tags & frozenset(expected):
            raise ConflictError(id, self._known_by(id, expected), state.revision.number)
        return state

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        """Return this planner."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of the store."""
        self.close()

    def _known_by(self, id: str, tags: Collection[str]) -> int:
        """Return the number of the revision that one of these hashes stands for, if it can be told.

        A plan is known by its hash as long as its roadmap is remembered.
        """
        latest = self.state(id).revision.number
        recent = self.store.history(id, after=max(0, latest - _RECENT), limit=_RECENT)
        wanted = {*tags, *self.answers.planned(tags)}
        known = [
            revision.number
            for revision in recent
            if not {str(revision.sha256), revision.document}.isdisjoint(wanted)
        ]
        return known[-1] if known else UNKNOWN
