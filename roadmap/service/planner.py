"""The planner: every use case about roadmaps, their revisions and their answers."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TypeVar

from roadmap.engine import apply, new_cycles
from roadmap.errors import ConflictError, CycleMadeError, OtherRoadmapError
from roadmap.model.change import Change
from roadmap.model.decision import Decision
from roadmap.model.history import Comparison
from roadmap.model.revision import Archiving, Baseline, Revision, RevisionKind
from roadmap.model.roadmap import Roadmap
from roadmap.service.comparing import Compared, compare
from roadmap.service.once import Along, Once, Requests
from roadmap.service.reading import UNKNOWN, Expected, Reader
from roadmap.service.scenarios import Scenarios
from roadmap.service.states import State
from roadmap.service.tokens import Tokens
from roadmap.service.undoing import redo_target, undo_target
from roadmap.service.webhooks import Webhooks
from roadmap.storage import Clock, Store, utc_now

Write = Callable[[State, Along], Revision]
EventT = TypeVar("EventT", Baseline, Archiving)


class Planner(Reader):
    """All use cases; may be used from any thread.

    Attributes
    ----------
    store
        Where everything is kept.
    requests
        Which writes were asked for before.
    scenarios
        The use cases about scenarios.
    tokens, webhooks
        Who may do what, and who is told what happened.

    Notes
    -----
    Every method with an `id` raises `roadmap.errors.NotFoundError` when there
    is no such roadmap. What a store can raise (`roadmap.storage.base.Store`),
    any method can. `once` makes a write that is asked for twice happen once
    (`roadmap.service.once`), and then raises `RequestReusedError` when the same
    key asks something else.
    """

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        super().__init__(store, clock)
        self.requests = Requests(store, clock)
        self.tokens = Tokens(store, clock)
        self.scenarios = Scenarios(self)
        self.webhooks = Webhooks(store, clock)

    def compare(self, id: str, left: str, right: str) -> Comparison:
        """Tell how the plan differs between two states, and why.

        Parameters
        ----------
        id
            Id of the roadmap.
        left, right
            Each a state in words: ``latest``, the number of a revision,
            ``baseline`` (the one adopted last), ``scenario:<name>``, or a
            moment with a time zone (RFC 3339).

        Raises
        ------
        roadmap.errors.PointError
            When the words point at nothing.
        """
        return self.compared(id, left, right).comparison

    def compared(self, id: str, left: str, right: str) -> Compared:
        """Return `compare` together with the roadmaps that it is about."""
        return compare(self, id, left, right)

    def moved(self, id: str, since: int, until: int | None = None) -> Comparison:
        """Tell which actions moved between two revisions, and why."""
        return self.compare(id, str(since), "latest" if until is None else str(until))

    def create(
        self,
        roadmap: Roadmap,
        *,
        author: str,
        reason: str,
        decision: Decision | None = None,
        once: Once | None = None,
    ) -> Revision:
        """Start the history of a roadmap with revision 1.

        Raises
        ------
        roadmap.errors.ConflictError
            When there is a roadmap of this id, archived or not.
        """
        return self.requests.once(
            once,
            lambda along: self.store.create(
                roadmap, author=author, reason=reason, decision=decision, also=along(1)
            ),
            lambda number: self.revision(roadmap.id, number),
        )

    def archive(
        self,
        id: str,
        *,
        author: str,
        reason: str,
        expected: Expected | None = None,
        once: Once | None = None,
    ) -> Archiving:
        """Put a roadmap in the archive: it can be read, and takes nothing new.

        Raises
        ------
        roadmap.errors.ArchivedError
            When it is there already.
        roadmap.errors.ConflictError
            When `expected` is given, and is not the latest state.
        """

        def write(along: Along) -> Archiving:
            number = None if expected is None else self.expect(id, expected).revision.number
            also = along(len(self.events(id)))
            return self.store.archive(id, author=author, reason=reason, expected=number, also=also)

        return self.requests.once(once, write, lambda before: self._event(id, before, Archiving))

    def unarchive(
        self,
        id: str,
        *,
        author: str,
        reason: str,
        expected: Expected | None = None,
        once: Once | None = None,
    ) -> Archiving | None:
        """Take a roadmap out of the archive; null when it was not in it.

        Raises
        ------
        roadmap.errors.ConflictError
            When `expected` is given, and is not the latest state.
        """

        def write(along: Along) -> Archiving | None:
            number = None if expected is None else self.expect(id, expected).revision.number
            if not self.roadmap(id).archived:
                return None
            also = along(len(self.events(id)))
            return self.store.unarchive(
                id, author=author, reason=reason, expected=number, also=also
            )

        return self.requests.once(once, write, lambda before: self._event(id, before, Archiving))

    def apply(
        self,
        id: str,
        expected: Expected,
        changes: Sequence[Change],
        *,
        author: str,
        reason: str,
        decision: Decision | None = None,
        once: Once | None = None,
    ) -> Revision:
        """Make changes, all or none, as one revision.

        Raises
        ------
        roadmap.errors.ConflictError
            When `expected` is not the latest state.
        roadmap.errors.ChangeError
            When a change cannot be applied.
        roadmap.errors.CycleMadeError
            When the changes would make actions wait for each other.
        """

        def write(state: State, along: Along) -> Revision:
            after = apply(state.roadmap, changes)
            return self.append(
                state,
                after,
                changes=changes,
                author=author,
                reason=reason,
                decision=decision,
                along=along,
            )

        return self._write(id, expected, once, write)

    def replace(
        self,
        id: str,
        expected: Expected,
        roadmap: Roadmap,
        *,
        author: str,
        reason: str,
        decision: Decision | None = None,
        once: Once | None = None,
    ) -> Revision:
        """Put a whole document in, as one revision.

        Raises
        ------
        roadmap.errors.ConflictError
            When `expected` is not the latest state.
        roadmap.errors.OtherRoadmapError
            When it is a document of another roadmap.
        roadmap.errors.CycleMadeError
            When it has cycles that the latest state does not have.
        """

        def write(state: State, along: Along) -> Revision:
            if roadmap.id != id:
                raise OtherRoadmapError(id, roadmap.id)
            return self.append(
                state,
                roadmap,
                kind="replaced",
                author=author,
                reason=reason,
                decision=decision,
                along=along,
            )

        return self._write(id, expected, once, write)

    def undo(
        self, id: str, expected: Expected, *, author: str, reason: str, once: Once | None = None
    ) -> Revision:
        """Take the latest change back, as a new revision; again takes back the one before.

        Raises
        ------
        roadmap.errors.NothingToUndoError
            When only the first revision is left.
        """

        def write(state: State, along: Along) -> Revision:
            target = undo_target(self.store, state.revision)
            return self._bring_back(state, target, "undone", author, reason, along)

        return self._write(id, expected, once, write)

    def redo(
        self, id: str, expected: Expected, *, author: str, reason: str, once: Once | None = None
    ) -> Revision:
        """Make the change again that was taken back last, as a new revision.

        Raises
        ------
        roadmap.errors.NothingToUndoError
            When nothing was taken back since the last change.
        """

        def write(state: State, along: Along) -> Revision:
            target = redo_target(self.store, state.revision)
            return self._bring_back(state, target, "redone", author, reason, along)

        return self._write(id, expected, once, write)

    def revert(
        self,
        id: str,
        expected: Expected,
        number: int,
        *,
        author: str,
        reason: str,
        once: Once | None = None,
    ) -> Revision:
        """Go back to an older revision, as a new one that can itself be undone."""

        def write(state: State, along: Along) -> Revision:
            return self._bring_back(state, number, "restored", author, reason, along)

        return self._write(id, expected, once, write)

    def adopt(
        self,
        id: str,
        number: int,
        *,
        decision: Decision,
        author: str,
        expected: Collection[str] | None = None,
        once: Once | None = None,
    ) -> Baseline:
        """Write down that a revision was adopted (vastgesteld) by a decision.

        Parameters
        ----------
        id, number
            Of the roadmap and of its revision.
        decision
            Who adopted it.
        author
            Who writes it down.
        expected
            Hashes (`State.tags`) of which that revision must have one, so that
            nothing else is adopted than what was looked at.
        once
            As in all writes.

        Raises
        ------
        roadmap.errors.ConflictError
            When it has none of them.
        """

        def write(along: Along) -> Baseline:
            if expected is not None and not self.state(id, number).tags & frozenset(expected):
                raise ConflictError(id, UNKNOWN, self.roadmap(id).latest.number)
            also = along(len(self.events(id)))
            return self.store.adopt(id, number, decision=decision, author=author, also=also)

        return self.requests.once(once, write, lambda before: self._event(id, before, Baseline))

    def backup(self, target: Path) -> None:
        """Write everything but tokens to one file, while the store is used."""
        self.store.backup(target)

    def restore(self, source: Path, *, keep: Path | None = None) -> None:
        """Put a backup in the place of all roadmaps; tokens stay as they are."""
        self.store.restore(source, keep=keep)

    def append(
        self,
        state: State,
        after: Roadmap,
        *,
        kind: RevisionKind = "changed",
        restores: int | None = None,
        changes: Sequence[Change] = (),
        author: str,
        reason: str,
        decision: Decision | None = None,
        along: Along,
    ) -> Revision:
        """Store what follows a state, unless it makes actions wait for each other."""
        answers = self.answers.add(after.sha256, after)
        if kind in ("changed", "replaced"):
            made = new_cycles(state.cycles, answers.outlook.cycles)
            if made:
                raise CycleMadeError(made)
        number = state.revision.number
        return self.store.append(
            after.id,
            number,
            after,
            kind=kind,
            restores=restores,
            changes=changes,
            author=author,
            reason=reason,
            decision=decision,
            also=along(number + 1),
        )

    def _write(self, id: str, expected: Expected, once: Once | None, write: Write) -> Revision:
        return self.requests.once(
            once,
            lambda along: write(self.expect(id, expected), along),
            lambda number: self.revision(id, number),
        )

    def _event(self, id: str, before: int, kind: type[EventT]) -> EventT:
        """Return the first event of a kind after a number of events."""
        later = self.events(id)[before:]
        return next(event for event in later if isinstance(event, kind))

    def _bring_back(
        self,
        state: State,
        number: int,
        kind: RevisionKind,
        author: str,
        reason: str,
        along: Along,
    ) -> Revision:
        older = self.state(state.revision.roadmap, number)
        return self.append(
            state,
            older.roadmap,
            kind=kind,
            restores=number,
            author=author,
            reason=reason,
            along=along,
        )
