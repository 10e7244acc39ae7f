"""Two states side by side: what moved between them, and which changes explain it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from roadmap.engine import apply, changes_between, compare_roadmaps
from roadmap.errors import NotFoundError, PointError
from roadmap.model.change import Change
from roadmap.model.history import Cause, Comparison, Restated
from roadmap.model.order import natural_key
from roadmap.model.roadmap import Roadmap

if TYPE_CHECKING:
    from roadmap.service.planner import Planner
    from roadmap.service.reading import Reader

LONGEST = 300
"""Revisions between two states up to which each is asked what it changed; over a longer
stretch the changes are read from the two documents."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two states."""

    label: str
    revision: int
    roadmap: Roadmap
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, with both roadmaps."""

    before: Roadmap
    after: Roadmap
    comparison: Comparison


def compare(planner: "Planner", id: str, left: str, right: str) -> Compared:
    """Tell how two states differ; see `Planner.compare`.

    Notes
    -----
    From a revision to a later one, or to a scenario on it, the causes are the
    changes as they were written down. Where none were, because a whole document
    was put in or an older one brought back, and from a later state to an earlier
    one, they are derived from the two documents; not where these have another
    number of plateaus.
    """
    return _compared(planner, id, _side(planner, id, left), _side(planner, id, right))


def compare_revisions(planner: "Reader", id: str, left: int, right: int) -> Comparison:
    """Tell how two revisions differ, and why."""
    old, new = (
        _Side(str(number), number, planner.state(id, number).roadmap) for number in (left, right)
    )
    return _compared(planner, id, old, new).comparison


def _compared(planner: "Reader", id: str, old: _Side, new: _Side) -> Compared:
    causes = _causes(planner, id, old, new)
    found = compare_roadmaps(old.roadmap, new.roadmap, [cause.change for cause in causes])
    comparison = Comparison(
        roadmap=id,
        left=old.label,
        right=new.label,
        left_sha256=old.roadmap.sha256,
        right_sha256=new.roadmap.sha256,
        causes=causes,
        moves=found.moves,
        added=found.added,
        removed=found.removed,
        restated=_restated(old.roadmap, new.roadmap),
        new_diagnostics=found.new_diagnostics,
        solved_diagnostics=found.solved_diagnostics,
    ).sealed()
    return Compared(old.roadmap, new.roadmap, comparison)


def _side(planner: "Planner", id: str, written: str) -> _Side:
    kind, _, name = written.strip().partition(":")
    if kind == "scenario" and name:
        scenario = planner.scenarios.load(id, name)
        base = planner.state(id, scenario.base)
        after = apply(base.roadmap, scenario.changes)
        return _Side(f"scenario:{name}", scenario.base, after, scenario.changes)
    number = _number(planner, id, written.strip())
    return _Side(str(number), number, planner.state(id, number).roadmap)


def _number(planner: "Planner", id: str, written: str) -> int:
    """Return the number of the revision that the words point at."""
    if written == "latest":
        return planner.roadmap(id).latest.number
    if written == "baseline":
        adopted = planner.baselines(id)
        if not adopted:
            raise NotFoundError("baseline", id)
        return adopted[-1].number
    if written.isascii() and written.isdecimal() and len(written) < 10:
        return int(written)
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise PointError(written) from None
    if moment.tzinfo is None:
        raise PointError(written)
    return planner.state(id, moment).revision.number


def _causes(planner: "Reader", id: str, old: _Side, new: _Side) -> tuple[Cause, ...]:
    length = new.revision - old.revision
    if old.changes or not 0 <= length <= LONGEST:
        return _derived(old.roadmap, new.roadmap, None)
    causes: list[Cause] = []
    for revision in planner.history(id, old.revision, length) if length else ():
        if revision.kind == "changed":
            causes += _written(revision.changes, revision.number)
        else:
            before = planner.state(id, revision.number - 1).roadmap
            after = planner.state(id, revision.number).roadmap
            causes += _derived(before, after, revision.number)
    return (*causes, *_written(new.changes, None))


def _written(changes: Sequence[Change], revision: int | None) -> tuple[Cause, ...]:
    return tuple(Cause(change=change, revision=revision) for change in changes)


def _derived(before: Roadmap, after: Roadmap, revision: int | None) -> tuple[Cause, ...]:
    if before.horizon != after.horizon:
        # No change adds or removes a plateau, so none could explain what that moved.
        return ()
    return tuple(
        Cause(change=change, revision=revision, derived=True)
        for change in changes_between(before, after)
    )


def _restated(old: Roadmap, new: Roadmap) -> tuple[Restated, ...]:
    both = sorted(old.action_by_number.keys() & new.action_by_number.keys(), key=natural_key)
    pairs = ((number, old.action(number).status, new.action(number).status) for number in both)
    return tuple(
        Restated(number=number, before=before, after=after)
        for number, before, after in pairs
        if before != after
    )
