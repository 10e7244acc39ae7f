"""What a change would do: the plan before and after, and which change moves what."""

from collections.abc import Sequence
from itertools import combinations

from roadmap.engine.chains import Chains
from roadmap.engine.changing import apply
from roadmap.engine.graph import State, solve
from roadmap.engine.planning import plan_of
from roadmap.errors import ChangeError
from roadmap.model.change import Change
from roadmap.model.consequence import Impact, Move
from roadmap.model.plan import Diagnostic, Placement, Step
from roadmap.model.roadmap import Roadmap

EXHAUSTIVE = 6
"""Number of changes up to which every combination is tried for the cause of a move."""

CHAIN_LIMIT = 12
"""Links of a chain that a move carries, the last ones; `explain` gives whole chains."""

Spot = tuple[int, int]
"""Plateau and wave of an action."""


def impact(roadmap: Roadmap, changes: Sequence[Change]) -> Impact:
    """Tell what would move if these changes were made; nothing is stored.

    Returns
    -------
    Every action whose plateau or wave would differ, each with a smallest set
    of the changes that by itself gives that move, and the chain behind it.

    Raises
    ------
    roadmap.errors.ChangeError
        When a change cannot be applied.

    Notes
    -----
    Up to `EXHAUSTIVE` changes every combination is tried, the smallest and
    then the earliest first. With more, changes are left out one by one, the
    last one first, as long as the move stays: the set that remains has no
    change too many, but a smaller one may exist.
    """
    after_roadmap = apply(roadmap, changes)
    state, after_state = solve(roadmap), solve(after_roadmap)
    before, after = plan_of(state), plan_of(after_state)
    causes = _Causes(roadmap, tuple(changes))
    held, holds = (Chains(state), state), (Chains(after_state), after_state)
    moves = tuple(
        Move(
            number=number,
            before=old,
            after=new,
            because=causes.of(number, _spot(new), by_plateau=old.plateau != new.plateau),
            chain=_chain(held, holds, old, new),
        )
        for number, old in before.by_number.items()
        if (new := after.by_number.get(number)) is not None and _spot(old) != _spot(new)
    )
    return Impact(
        roadmap=roadmap.id,
        changes=tuple(changes),
        before_sha256=before.sha256,
        after_sha256=after.sha256,
        moves=moves,
        added=_missing(after.placements, before.by_number),
        removed=_missing(before.placements, after.by_number),
        new_diagnostics=_only(after.diagnostics, before.diagnostics),
        solved_diagnostics=_only(before.diagnostics, after.diagnostics),
    ).sealed()


def _spot(placement: Placement) -> Spot:
    return placement.plateau, placement.wave


def _chain(
    held: tuple[Chains, State], holds: tuple[Chains, State], old: Placement, new: Placement
) -> tuple[Step, ...]:
    """What holds an action later, or held it there before; nothing for a change of wave."""
    if old.plateau == new.plateau:
        return ()
    chains, state = holds if new.plateau > old.plateau else held
    return chains.to(state.index[old.number], last=CHAIN_LIMIT)


def _missing(
    placements: tuple[Placement, ...], known: dict[str, Placement]
) -> tuple[Placement, ...]:
    return tuple(found for found in placements if found.number not in known)


def _only(found: tuple[Diagnostic, ...], known: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    said = {_said(other) for other in known}
    return tuple(item for item in found if _said(item) not in said)


def _said(found: Diagnostic) -> tuple[str, tuple[str, ...], str]:
    """What a diagnostic says: not where it stands, for places shift with other changes."""
    if found.code == "chain-too-long":
        # How many actions stand behind the crossing is a matter of degree.
        return found.code, found.subjects[:1], ""
    return found.code, found.subjects, str(found.details)


class _Causes:
    """Finds the smallest part of a list of changes that gives a move."""

    def __init__(self, roadmap: Roadmap, changes: tuple[Change, ...]) -> None:
        self.roadmap = roadmap
        self.changes = changes
        self._known: dict[tuple[int, ...], dict[str, Spot]] = {}

    def of(self, number: str, spot: Spot, *, by_plateau: bool) -> tuple[int, ...]:
        """Positions of the changes that put `number` on `spot`; by plateau only if asked."""
        everything = tuple(range(len(self.changes)))

        def gives(part: tuple[int, ...]) -> bool:
            found = self._spots(part).get(number)
            return found is not None and (found[0] == spot[0] if by_plateau else found == spot)

        if len(everything) <= EXHAUSTIVE:
            sizes = range(1, len(everything) + 1)
            parts = (part for size in sizes for part in combinations(everything, size))
            return next(part for part in parts if gives(part))
        kept = everything
        for position in reversed(everything):
            smaller = tuple(other for other in kept if other != position)
            if gives(smaller):
                kept = smaller
        return kept

    def _spots(self, part: tuple[int, ...]) -> dict[str, Spot]:
        if part not in self._known:
            self._known[part] = self._solve(part)
        return self._known[part]

    def _solve(self, part: tuple[int, ...]) -> dict[str, Spot]:
        try:
            state = solve(apply(self.roadmap, [self.changes[position] for position in part]))
        except ChangeError:
            return {}  # a part that needs a change that was left out explains nothing
        where = state.positions
        return {
            number: (where.plateau[position], where.wave[position])
            for number, position in state.index.items()
        }
