"""Decisions, gathered from the revisions that they made and those that they adopted."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from roadmap.model.decided import Decided, Decisions
from roadmap.model.decision import Decision
from roadmap.model.revision import Baseline, Revision

if TYPE_CHECKING:
    from roadmap.service.reading import Reader

PAGE = 200
"""Revisions that are read at a time."""


def decisions(planner: "Reader", id: str) -> Decisions:
    """Return the decisions about a roadmap; see `Reader.decisions`."""
    written: list[Revision | Baseline] = [*_revisions(planner, id), *planner.baselines(id)]
    # What is written down at one moment: first what was made, then what was adopted.
    written.sort(key=lambda each: (each.at, isinstance(each, Baseline)))
    found: list[Decided] = []
    in_force: int | None = None
    for each in written:
        decision = each.decision
        if decision is not None:
            found.append(_decided(each, decision, in_force))
        if isinstance(each, Baseline):
            in_force = each.number
    return Decisions(roadmap=id, decisions=tuple(found), in_force=in_force).sealed()


def _revisions(planner: "Reader", id: str) -> Iterator[Revision]:
    after = 0
    while page := planner.history(id, after, PAGE):
        yield from page
        after = page[-1].number


def _decided(each: Revision | Baseline, decision: Decision, in_force: int | None) -> Decided:
    made = isinstance(each, Revision)
    return Decided(
        event="changed" if made else "adopted",
        revision=each.number,
        decision=decision,
        decided_on=decision.decided_on or each.at.date(),
        reason=decision.reason or (each.reason if isinstance(each, Revision) else None),
        overrode=None if in_force == each.number else in_force,
        at=each.at,
        author=each.author,
    )
