"""Why actions moved: the smallest part of a list of changes that gives each move."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import comb, inf
from typing import Self

from roadmap.engine.chains import Chains
from roadmap.engine.changing import apply
from roadmap.engine.graph import State, solve
from roadmap.engine.planning import plan_of
from roadmap.errors import ChangeError, DocumentError
from roadmap.model.change import Change, DelayAction, SetStatus
from roadmap.model.consequence import Move
from roadmap.model.plan import Placement, Plan, Step
from roadmap.model.roadmap import Roadmap

SEARCHED_WHOLE = 6
"""Up to so many changes, every part of the list is tried, however large the roadmap is."""

TRIES = 1_000
"""How many parts of a longer list are tried, for all moves together, before the search for the
smallest gives way to leaving changes out."""

WORK = 600_000
"""How much work the causes of all moves together may take for a longer list: actions and
dependencies that are placed, and the same again for each change that is applied, because a
change makes a new roadmap (twice where it has to place the old one first). A count, not a
clock: the answer is the same everywhere."""

WORK_BESIDES = 100
"""What each of these takes in that measure on top, however small the roadmap is."""

RESERVE = WORK // 4
"""Work that the search for the smallest leaves for leaving changes out."""

CHAIN_LIMIT = 12
"""Links of a chain that a move carries, the last ones; `explain` gives whole chains."""

Part = tuple[int, ...]
"""Positions in a list of changes, in order."""

_NOTHING: frozenset[str] = frozenset()


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
    while there are no more than `TRIES` in all and the work allows it. What is
    found is proven smallest. After that, changes are left out, large pieces of
    the list first and the last changes first, as long as the move stays: no
    change of the set that remains can be missed.

    All of this together takes no more than `WORK`, unless there are at most
    `SEARCHED_WHOLE` changes. When that is spent, a move keeps the smallest set
    found so far: it still gives the move, but it is not proven smallest and
    may hold changes that can be missed. A roadmap that is made on the way
    shares with the others all that does not differ, and what two parts of the
    list begin with is applied once.
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
    whole = new.state if applied else _whole(old.state.roadmap, changes)
    causes = _Causes(old.state.roadmap, changes, goals, whole).found()
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


def _whole(roadmap: Roadmap, changes: Sequence[Change]) -> State | None:
    try:
        return solve(apply(roadmap, changes))
    except (ChangeError, DocumentError):
        return None


class _Made:
    """The roadmap after a part of the changes, and those that one change more makes of it."""

    __slots__ = ("further", "gives", "roadmap")

    def __init__(self, roadmap: Roadmap | None) -> None:
        self.roadmap = roadmap
        """None when these changes cannot do without the others."""
        self.gives: frozenset[str] | None = _NOTHING if roadmap is None else None
        """Numbers of the actions that it puts in place; None while it is not placed."""
        self.further: dict[int, _Made] = {}


class _Causes:
    """Finds the smallest part of a list of changes that gives a move, for all moves together."""

    def __init__(
        self,
        roadmap: Roadmap,
        changes: Sequence[Change],
        goals: Sequence[_Goal],
        whole: State | None,
    ) -> None:
        self.changes = changes
        self.goals = goals
        self.everything = tuple(range(len(changes)))
        # Some changes look first where an action stands.
        self._steps = [1 + isinstance(change, (DelayAction, SetStatus)) for change in changes]
        self._size = len(roadmap.actions) + len(roadmap.dependencies)
        self._whole = self._reached(whole)
        self._start = _Made(roadmap)
        self._left: float = WORK if len(changes) > SEARCHED_WHOLE else inf
        self._searched = 0

    def found(self) -> dict[str, tuple[Part, bool]]:
        """Return, for each action, the part that puts it in place and whether that is smallest."""
        found: dict[str, tuple[Part, bool]] = {goal.number: ((), False) for goal in self.goals}
        left = [number for number in found if number in self._whole]
        for part in self._by_size():
            gives = self._gives(part) or _NOTHING
            found |= {number: (part, True) for number in left if number in gives}
            left = [number for number in left if number not in gives]
            if not left:
                return found
        return found | {
            number: (part, len(part) == self._searched + 1)
            for number, part in self._reduced(left).items()
        }

    def _by_size(self) -> Iterator[Part]:
        """The parts of one change, of two and so on, as long as the next size can be afforded."""
        tried = 0
        for size in range(1, len(self.changes) + 1):
            count = comb(len(self.changes), size)
            tried += count
            # Each is placed after one change to a smaller part; a change adds at most one record.
            work = count * (1 + max(self._steps)) * (self._size + size + WORK_BESIDES)
            if tried > TRIES or self._left - work < RESERVE:
                return
            yield from combinations(self.everything, size)
            self._searched = size

    def _reduced(self, numbers: list[str]) -> dict[str, Part]:
        """Leave out pieces of the list, then single changes, until none can be missed.

        All moves take turns for each size of the pieces, so that none takes the work of others.
        """
        kept = dict.fromkeys(numbers, self.everything)
        piece = len(self.everything)
        while numbers:
            piece = max(1, piece // 2)
            shorter = {number: self._shorter(number, kept[number], piece) for number in numbers}
            numbers = [n for n in numbers if piece > 1 or shorter[n] != kept[n]]
            kept |= shorter
        return kept

    def _shorter(self, number: str, kept: Part, piece: int) -> Part:
        """Leave out the pieces that can be missed, one after the other from the end."""
        rest: Part = ()
        for start in reversed(range(0, len(kept), piece)):
            gives = self._gives(kept[:start] + rest)
            if gives is None:
                return kept[: start + piece] + rest
            if number not in gives:
                rest = kept[start : start + piece] + rest
        return rest

    def _gives(self, part: Part) -> frozenset[str] | None:
        """Numbers of the actions that these changes put in place; None when work has run out."""
        if part == self.everything:
            return self._whole
        made = self._start
        for position in part:
            if made.roadmap is None:
                return _NOTHING
            if position not in made.further:
                if not self._afford(made.roadmap, self._steps[position]):
                    return None
                made.further[position] = self._after(made.roadmap, position)
            made = made.further[position]
        if made.gives is None and made.roadmap is not None and self._afford(made.roadmap):
            made.gives = self._reached(solve(made.roadmap))
        return made.gives

    def _afford(self, roadmap: Roadmap, steps: int = 1) -> bool:
        """Take the work of going through a roadmap from what is left, if there is enough."""
        work = steps * (len(roadmap.actions) + len(roadmap.dependencies) + WORK_BESIDES)
        enough = work <= self._left
        if enough:
            self._left -= work
        return enough

    def _after(self, roadmap: Roadmap, position: int) -> _Made:
        try:
            return _Made(apply(roadmap, [self.changes[position]]))
        except (ChangeError, DocumentError):
            return _Made(None)

    def _reached(self, state: State | None) -> frozenset[str]:
        return frozenset(goal.number for goal in self.goals if goal.reached(state))
