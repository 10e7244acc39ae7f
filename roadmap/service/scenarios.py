"""Scenarios: what if these changes, kept by name, rebased and adopted."""

from collections.abc import Collection, Sequence
from datetime import UTC
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from roadmap.engine import apply, rebase
from roadmap.errors import (
    ArchivedError,
    NotFoundError,
    RebaseConflictError,
    ScenarioBehindError,
    SlipConflictError,
    UnusableNameError,
)
from roadmap.model.change import Change
from roadmap.model.decision import Decision
from roadmap.model.record import Id
from roadmap.model.revision import Revision
from roadmap.model.scenario import Rebase, Scenario
from roadmap.model.whatif import WhatIf
from roadmap.service.once import Along, Once
from roadmap.storage import Slip, SlipWrite
from roadmap.storage.chain import canonical, checked, digest

if TYPE_CHECKING:
    from roadmap.service.planner import Planner
    from roadmap.service.reading import Expected

_ID: TypeAdapter[str] = TypeAdapter(Id)

_UNKNOWN = -1
"""The version that a caller knows, where he knows it by its hash."""

_KEPT_BY_STORE = {"version", "at", "sha256"}


class Scenarios:
    """The use cases about scenarios.

    `expected` is the version of the scenario that the caller knows, 0 when
    there should be none, or hashes of which the scenario must have one.
    """

    def __init__(self, planner: "Planner") -> None:
        self._planner = planner

    def list(self, id: str) -> tuple[Scenario, ...]:
        """Return the scenarios of a roadmap in natural order of their names."""
        self._planner.roadmap(id)
        return tuple(map(_scenario, self._planner.store.slips("scenario", id)))

    def load(self, id: str, name: str) -> Scenario:
        """Return one scenario.

        Raises
        ------
        roadmap.errors.NotFoundError
            When there is none of this name.
        """
        self._planner.roadmap(id)
        return _scenario(self._slip(id, name))

    def save(
        self,
        id: str,
        name: str,
        expected: "Expected",
        changes: Sequence[Change],
        *,
        title: str | None = None,
        base: int | None = None,
        note: str | None = None,
        author: str,
    ) -> Scenario:
        """Keep a list of changes under a name, or put it in the place of what was there.

        Changes that make actions wait for each other are welcome: a scenario
        is where such a knot can be worked on.

        Parameters
        ----------
        id, name
            Of the roadmap and of the scenario.
        expected
            See the class.
        changes
            They must apply to the base, one after the other.
        title
            Name as people use it; `name` when left out.
        base
            Number of the revision that the changes were made on; the latest
            when left out.
        note
            What it is for.
        author
            Who saves it.

        Raises
        ------
        roadmap.errors.UnusableNameError
            When a scenario cannot have this name.
        roadmap.errors.ChangeError
            When a change cannot be applied to the base.
        roadmap.errors.SlipConflictError
            When `expected` is not what there is.
        """
        try:
            _ID.validate_python(name)
        except ValidationError:
            raise UnusableNameError(name) from None
        texts = {"author": author, "title": title or name} | ({"note": note} if note else {})
        checked(id, **texts)
        self._open(id)
        state = self._planner.state(id, base)
        apply(state.roadmap, changes)
        known = self._planner.store.slip("scenario", id, name)
        version = _expected_version(known, name, expected)
        scenario = Scenario(
            roadmap=id,
            name=name,
            title=title or name,
            base=state.revision.number,
            base_document=state.revision.document,
            changes=tuple(changes),
            note=note,
            author=author,
            adopted=() if known is None else _scenario(known).adopted,
            version=version + 1,
            at=state.revision.at,
        )
        return self._keep(scenario, version)

    def discard(self, id: str, name: str, expected: "Expected") -> None:
        """Take a scenario away; what was adopted of it stays in the revisions.

        Raises
        ------
        roadmap.errors.NotFoundError
            When there is none of this name.
        roadmap.errors.SlipConflictError
            When `expected` is not what there is.
        """
        self._open(id)
        version = _expected_version(self._slip(id, name), name, expected)
        self._planner.store.put([SlipWrite("scenario", id, name, version, None)])

    def impact(self, id: str, name: str) -> WhatIf:
        """Tell everything that a scenario would do to its base."""
        scenario = self.load(id, name)
        return self._planner.impact(id, scenario.changes, scenario.base)

    def rebase(
        self, id: str, name: str, keep: Collection[int] = (), drop: Collection[int] = ()
    ) -> Rebase:
        """Tell what becomes of a scenario on the latest revision; nothing is stored.

        Parameters
        ----------
        id, name
            Of the roadmap and of the scenario.
        keep
            Positions of conflicting changes that must be made all the same.
        drop
            Positions of conflicting changes that are given up.
        """
        scenario = self.load(id, name)
        base, head = self._planner.state(id, scenario.base), self._planner.state(id)
        return rebase(base.roadmap, head.roadmap, scenario.changes, keep=keep, drop=drop)

    def move_up(
        self,
        id: str,
        name: str,
        expected: "Expected",
        *,
        keep: Collection[int] = (),
        drop: Collection[int] = (),
        author: str,
        once: Once | None = None,
    ) -> Scenario:
        """Put a scenario on the latest revision.

        Raises
        ------
        roadmap.errors.RebaseConflictError
            When a conflict is left that `keep` and `drop` do not decide.
        roadmap.errors.SlipConflictError
            When `expected` is not what there is.
        """
        planner = self._planner

        def write(along: Along) -> Scenario:
            self._open(id)
            slip, head = self._slip(id, name), planner.state(id)
            version, scenario = _expected_version(slip, name, expected), _scenario(slip)
            base = planner.state(id, scenario.base)
            found = rebase(base.roadmap, head.roadmap, scenario.changes, keep=keep, drop=drop)
            if found.conflicts:
                raise RebaseConflictError(found)
            moved = scenario.model_copy(
                update={
                    "base": head.revision.number,
                    "base_document": head.revision.document,
                    "changes": found.changes,
                    "author": author,
                }
            )
            return self._keep(moved, version, along(_mark(moved)))

        def again(made: int) -> Scenario:
            scenario = self.load(id, name)
            if _mark(scenario) != made:
                # Scenarios keep no older versions, so that answer cannot be given again.
                raise SlipConflictError("scenario", name, _UNKNOWN, scenario.version)
            return scenario

        return planner.requests.once(once, write, again)

    def adopt(
        self,
        id: str,
        name: str,
        expected: "Expected",
        *,
        seen: "Expected | None" = None,
        positions: Collection[int] | None = None,
        author: str,
        reason: str,
        decision: Decision | None = None,
        once: Once | None = None,
    ) -> Revision:
        """Take changes of a scenario over into the roadmap, as one revision.

        What is left of the scenario stays, on that revision.

        Parameters
        ----------
        id, name
            Of the roadmap and of the scenario.
        expected
            What the caller knows of the roadmap, as in `Planner.apply`.
        seen
            What the caller knows of the scenario (see the class), so that
            nothing else is taken over than was looked at; null takes it as it is.
        positions
            Which changes; all when left out. Others than the scenario has are
            refused, and so is taking over nothing.
        author, reason, decision, once
            As in `Planner.apply`.

        Raises
        ------
        roadmap.errors.ScenarioBehindError
            When the roadmap moved on since its base: rebase it first.
        roadmap.errors.RebaseConflictError
            When what is left would no longer fit.
        roadmap.errors.ChangeError
            When the chosen changes cannot be applied without the others.
        roadmap.errors.CycleMadeError
            When they would make actions wait for each other.
        """
        planner = self._planner

        def write(along: Along) -> Revision:
            state = planner.expect(id, expected)
            slip = self._slip(id, name)
            if seen is not None:
                _expected_version(slip, name, seen)
            scenario = _scenario(slip)
            number = state.revision.number
            if scenario.base != number:
                raise ScenarioBehindError(name, scenario.base, number)
            chosen = _chosen(scenario, positions)
            taken = [scenario.changes[position] for position in chosen]
            rest = [
                change for position, change in enumerate(scenario.changes) if position not in chosen
            ]
            after = apply(state.roadmap, taken)
            left = rebase(after, after, rest)
            if left.conflicts:
                raise RebaseConflictError(left)
            remaining = scenario.model_copy(
                update={
                    "base": number + 1,
                    "base_document": after.sha256,
                    "changes": left.changes,
                    "adopted": (*scenario.adopted, number + 1),
                    "author": author,
                }
            )
            kept = SlipWrite("scenario", id, name, scenario.version, _record(remaining))
            return planner.append(
                state,
                after,
                changes=taken,
                author=author,
                reason=reason,
                decision=decision,
                along=lambda made: (kept, *along(made)),
            )

        return planner.requests.once(once, write, lambda number: planner.revision(id, number))

    def _slip(self, id: str, name: str) -> Slip:
        slip = self._planner.store.slip("scenario", id, name)
        if slip is None:
            raise NotFoundError("scenario", id, name)
        return slip

    def _open(self, id: str) -> None:
        """Refuse an archived roadmap: it takes nothing new."""
        if self._planner.roadmap(id).archived:
            raise ArchivedError(id)

    def _keep(self, scenario: Scenario, version: int, also: Sequence[SlipWrite] = ()) -> Scenario:
        write = SlipWrite("scenario", scenario.roadmap, scenario.name, version, _record(scenario))
        kept, *_ = self._planner.store.put([write, *also])
        return _scenario(kept)


def _chosen(scenario: Scenario, positions: Collection[int] | None) -> list[int]:
    everything = range(len(scenario.changes))
    if positions is None and everything:
        return list(everything)
    positions = positions or ()
    strange = sorted(set(positions) - set(everything))
    if strange or not positions:
        raise NotFoundError("change", scenario.name, strange[0] if strange else "")
    return sorted(set(positions))


def _mark(scenario: Scenario) -> int:
    """Return a number by which the content of a scenario is known again."""
    return int(digest(_record(scenario).encode())[:12], 16)


def _record(scenario: Scenario) -> str:
    return scenario.model_dump_json(exclude=_KEPT_BY_STORE)


def _scenario(slip: Slip) -> Scenario:
    fields = Scenario.model_validate_json(
        # Version and time are those of the slip: the store alone knows them.
        slip.record[:-1]
        + f',"version":{slip.version},"at":"{slip.at.astimezone(UTC).isoformat()}"}}'
    )
    return fields.model_copy(update={"sha256": digest(canonical(fields))})


def _expected_version(known: Slip | None, name: str, expected: "Expected") -> int:
    version = 0 if known is None else known.version
    if isinstance(expected, int):
        if expected != version:
            raise SlipConflictError("scenario", name, expected, version)
    elif known is None or str(_scenario(known).sha256) not in expected:
        raise SlipConflictError("scenario", name, _UNKNOWN, version)
    return version
