"""Why actions moved: the smallest part of a list of changes that gives each move."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import comb
from typing import Self

from roadmap.engine.chains import Chains
from roadmap.engine.changing import apply
from roadmap.engine.graph import State, solve
from roadmap.engine.planning import plan_of
from roadmap.errors import ChangeError, DocumentError
from roadmap.model.change import Change
from roadmap.model.consequence import Move
from roadmap.model.plan import Placement, Plan, Step
from roadmap.model.roadmap import Roadmap

TRIES = 400
"""How many parts of a list of changes are tried, for all moves together, before the search
for the smallest gives way to leaving changes out."""

TRIES_AT_LEAST = 64
"""The same for a roadmap of any size."""

WORK = 400_000
"""Actions and dependencies to place in all those tries together, above which there are fewer."""

CHAIN_LIMIT = 12
"""Links of a chain that a move carries, the last ones; `explain` gives whole chains."""

Part = tuple[int, ...]
"""Positions in a list of changes, in order."""


@dataclass(frozen=True)
class Side:
    """A roadmap that is already solved and planned: one side of a comparison."""

    state: State
    plan: Plan

    @cached_property
    def chains(self) -> Chains:
        """The chains that prove its placements."""
        return Chains(self.state)

    @classmethod
    def of(cls, roadmap: Roadmap) -> Self:
        """Solve and plan a roadmap."""
        state = solve(roadmap)
        return cls(state, plan_of(state))


def moved(before: Roadmap, after: Roadmap, changes: Sequence[Change]) -> tuple[Move, ...]:
    """Tell which actions stand elsewhere in another roadmap, and which changes put them there.

    Parameters
    ----------
    before, after
        The roadmaps to compare.
    changes
        The changes that lead from one to the other. Where they do not, as when
        a whole document was put in, a move that they do not give has no cause.

    Returns
    -------
    Every action whose plateau or wave differs, in natural order. The changes
    that a move is `because` of, applied to `before` alone, put the action on
    the same plateau, or the same wave where only that differs. Of several sets
    of one size it is the one with the earliest changes.

    Notes
    -----
    Parts of the list are tried by size: all of one change, of two and so on,
    while there are no more than `TRIES` in all (fewer for a large roadmap, see
    `WORK`). What is found is proven smallest. After that, changes are left
    out, large pieces of the list first and the last changes first, as long as
    the move stays: no change of the set that remains can be missed.
    """
    return moves_between(Side.of(before), Side.of(after), changes, applied=False)


def moves_between(
    old: Side, new: Side, changes: Sequence[Change], *, applied: bool
) -> tuple[Move, ...]:
    """Return the moves between two plans; see `moved`.

    `applied` tells that the second roadmap is the first with these changes.
    """
    pairs = [
        (one, other)
        for one in old.plan.placements
        if (other := new.plan.by_number.get(one.number)) is not None and _spot(one) != _spot(other)
    ]
    if not pairs:
        return ()
    goals = [
        _Goal(one.number, other.plateau, other.wave if one.plateau == other.plateau else None)
        for one, other in pairs
    ]
    causes = _Causes(old.state.roadmap, changes, new.state if applied else None).of(goals)
    return tuple(
        Move(
            number=one.number,
            before=one,
            after=other,
            because=causes[one.number][0],
            smallest=causes[one.number][1],
            chain=_chain(old, new, one, other),
        )
        for one, other in pairs
    )


def _spot(placement: Placement) -> tuple[int, int]:
    return placement.plateau, placement.wave


def _chain(old: Side, new: Side, before: Placement, after: Placement) -> tuple[Step, ...]:
    """What holds an action later, or held it there before; nothing for a change of wave."""
    if before.plateau == after.plateau:
        return ()
    side = new if after.plateau > before.plateau else old
    return side.chains.to(side.state.index[before.number], last=CHAIN_LIMIT)


@dataclass(frozen=True, slots=True)
class _Goal:
    """Where an action came to stand; only by plateau where that is what changed."""

    number: str
    plateau: int
    wave: int | None

    def reached(self, state: State | None) -> bool:
        if state is None or self.number not in state.index:
            return False
        position, where = state.index[self.number], state.positions
        return where.plateau[position] == self.plateau and self.wave in (
            None,
            where.wave[position],
        )


class _Causes:
    """Finds the smallest part of a list of changes that gives a move."""

    def __init__(self, roadmap: Roadmap, changes: Sequence[Change], whole: State | None) -> None:
        self.roadmap = roadmap
        self.changes = changes
        self.everything = tuple(range(len(changes)))
        self._known: dict[Part, State | None] = {} if whole is None else {self.everything: whole}
        size = len(roadmap.actions) + len(roadmap.dependencies)
        self._tries = min(TRIES, max(TRIES_AT_LEAST, WORK // (size + 1)))

    def of(self, goals: Sequence[_Goal]) -> dict[str, tuple[Part, bool]]:
        """Return, for each goal, the part that gives it and whether that is proven smallest."""
        found: dict[str, tuple[Part, bool]] = {goal.number: ((), False) for goal in goals}
        left = [goal for goal in goals if goal.reached(self._after(self.everything))]
        count = len(self.changes)
        tried = size = 0
        while left and (tried := tried + comb(count, size + 1)) <= self._tries:
            size += 1
            for part in combinations(self.everything, size):
                after = self._after(part)
                found |= {goal.number: (part, True) for goal in left if goal.reached(after)}
                left = [goal for goal in left if not found[goal.number][0]]
                if not left:
                    break
        for goal in left:
            part = self._reduced(goal)
            found[goal.number] = part, len(part) == size + 1
        return found

    def _reduced(self, goal: _Goal) -> Part:
        """Leave out pieces of the list, then single changes, until none can be missed."""
        kept = self.everything
        piece = max(1, len(kept) // 2)
        while True:
            before = kept
            for start in reversed(range(0, len(before), piece)):
                out = before[start : start + piece]
                smaller = tuple(position for position in kept if position not in out)
                if goal.reached(self._after(smaller)):
                    kept = smaller
            if piece == 1 and kept == before:
                return kept
            piece = max(1, piece // 2)

    def _after(self, part: Part) -> State | None:
        """The roadmap with only these changes; None when they cannot do without the others."""
        if part not in self._known:
            self._known[part] = self._replay(part)
        return self._known[part]

    def _replay(self, part: Part) -> State | None:
        start, rest = self.roadmap, part
        if part[:-1] in self._known:
            shorter = self._known[part[:-1]]
            if shorter is None:
                return None
            start, rest = shorter.roadmap, part[-1:]
        try:
            return solve(apply(start, [self.changes[position] for position in rest]))
        except (ChangeError, DocumentError):
            return None
