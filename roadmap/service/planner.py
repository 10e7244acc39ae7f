"""The planner: every use case about roadmaps, their revisions and their answers."""

from collections.abc import Callable, Sequence
from pathlib import Path

from roadmap.engine import apply, new_cycles
from roadmap.errors import CycleMadeError, OtherRoadmapError
from roadmap.model.change import Change
from roadmap.model.history import Comparison
from roadmap.model.revision import Archiving, Baseline, Decision, Revision, RevisionKind
from roadmap.model.roadmap import Roadmap
from roadmap.service.comparing import compare, roadmap_at
from roadmap.service.once import Along, Once, once_only
from roadmap.service.reading import Expected, Reader
from roadmap.service.scenarios import Scenarios
from roadmap.service.states import State
from roadmap.service.tokens import Tokens
from roadmap.service.undoing import redo_target, undo_target
from roadmap.storage import Clock, Store, open_store, utc_now

Write = Callable[[State, Along], Revision]


class Planner(Reader):
    """All use cases; may be used from any thread.

    Attributes
    ----------
    store
        Where everything is kept.
    scenarios
        The use cases about scenarios.
    tokens
        Who may do what.

    Notes
    -----
    Every method with an `id` raises `roadmap.errors.NotFoundError` when there
    is no such roadmap. What a store can raise (`roadmap.storage.base.Store`),
    any method can. `once` makes a write that is asked for twice happen once
    (`roadmap.service.once`), and then raises `RequestReusedError` when the same
    key asks something else.
    """

    def __init__(self, store: Store, clock: Clock = utc_now) -> None:
        super().__init__(store)
        self.tokens = Tokens(store, clock)
        self.scenarios = Scenarios(self)

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
        return compare(self, id, left, right)

    def roadmap_at(self, id: str, written: str) -> Roadmap:
        """Return the roadmap in a state in words, as `compare` takes them."""
        return roadmap_at(self, id, written)

    def moved(self, id: str, since: int, until: int | None = None) -> Comparison:
        """Tell which actions moved between two revisions, and why."""
        return compare(self, id, str(since), "latest" if until is None else str(until))

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
        return once_only(
            self.store,
            once,
            roadmap.id,
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
            if expected is not None:
                self.expect(id, expected)
            also = along(len(self.events(id)))
            return self.store.archive(id, author=author, reason=reason, also=also)

        return once_only(self.store, once, id, write, lambda before: self._archiving(id, before))

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
            if expected is not None:
                self.expect(id, expected)
            if not self.roadmap(id).archived:
                return None
            also = along(len(self.events(id)))
            return self.store.unarchive(id, author=author, reason=reason, also=also)

        return once_only(self.store, once, id, write, lambda before: self._archiving(id, before))

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
        self, id: str, number: int, *, decision: Decision, author: str, once: Once | None = None
    ) -> Baseline:
        """Write down that a revision was adopted (vastgesteld) by a decision."""

        def again(kept: int) -> Baseline:
            found = [known for known in self.baselines(id) if known.number == kept]
            same = (known for known in found if known.decision == decision)
            return next(same, found[-1])

        return once_only(
            self.store,
            once,
            id,
            lambda along: self.store.adopt(
                id, number, decision=decision, author=author, also=along(number)
            ),
            again,
        )

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
        return once_only(
            self.store,
            once,
            id,
            lambda along: write(self.expect(id, expected), along),
            lambda number: self.revision(id, number),
        )

    def _archiving(self, id: str, before: int) -> Archiving:
        """Return what happened to the archive first after a number of events."""
        later = self.events(id)[before:]
        return next(event for event in later if isinstance(event, Archiving))

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


def open_planner(url: str) -> Planner:
    """Open the planner on a store; see `roadmap.storage.open_store` for addresses and errors."""
    return Planner(open_store(url))
