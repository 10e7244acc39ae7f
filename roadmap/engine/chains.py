"""Binding chains: from an action back to what holds it in its plateau.

A link is *binding* when the bound of its successor is exactly what the link
asks for. Following binding links backwards always ends at something that
needs no predecessor: the first plateau itself, a floor, a pin, the past, or a
cycle.
"""

from dataclasses import dataclass

from roadmap.engine.graph import State, as_constraint, in_dependency_order
from roadmap.model.action import Dependency
from roadmap.model.plan import Constraint, Step


@dataclass(frozen=True)
class Cone:
    """Everything that holds one action where it stands.

    Actions are units here: a knot is placed together, so one of its actions
    stands for all (see `State.unit`).
    """

    order: tuple[int, ...]
    """Actions of the cone, every one after what it rests on; the last is the action itself."""
    binding: dict[int, dict[int, tuple[Constraint, ...]]]
    """Per action of the cone the predecessors that hold it, each with the constraints
    by which it does."""
    ground: frozenset[int]
    """Actions that no relaxation brings forward: they stand in the first plateau or in the past,
    or the action itself runs in a circle."""
    circles: bool
    """Whether any of them runs in a circle, which may be opened instead."""


def cone(state: State, position: int) -> Cone:
    """Return what holds an action where it stands.

    Notes
    -----
    Linear in the part of the graph that it reaches.
    """
    target = state.unit(position)
    binding: dict[int, dict[int, tuple[Constraint, ...]]] = {}
    grounds: set[int] = set()

    def holding(unit: int) -> tuple[int, ...]:
        members = state.together(unit)
        first = state.positions.required[unit] == 1
        binding[unit] = {}
        if first or state.graph.frozen[unit] or (unit == target and len(members) > 1):
            grounds.add(unit)
            return ()
        for action in members:
            for tail in state.incoming[action]:
                held = tuple(map(as_constraint, state.binding(tail, action)))
                if held:
                    before = state.unit(tail)
                    binding[unit][before] = binding[unit].get(before, ()) + held
        return tuple(sorted(binding[unit]))

    order = tuple(in_dependency_order(target, holding))
    circles = any(unit in state.knotted for unit in order)
    return Cone(order, binding, frozenset(grounds), circles)


def ground(state: State, action: int) -> Constraint | None:
    """Return why nothing can bring an action forward, or None when something might."""
    number = state.graph.numbers[action]
    if state.graph.frozen[action]:
        return Constraint(kind="frozen", action=number)
    if action in state.knotted:
        return Constraint(kind="cycle", action=number)
    if state.positions.required[action] == 1:
        return Constraint(kind="start", action=number)
    return None


class Chains:
    """The chain that best proves each placement, worked out for all actions in one pass.

    Of all binding chains of an action it is one with the fewest proposed
    floors, because a chain of dependencies proves more than a proposal; then
    the shortest one; then the one with the smallest numbers.

    Notes
    -----
    Linear in actions and dependencies, and then in the length of each chain.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._best: dict[int, tuple[tuple[int, int], int | None]] = {}
        where = state.positions
        # Along a binding link the bound rises, or it stays and the wave rises.
        order = sorted(
            range(len(state.actions)), key=lambda p: (where.required[p], where.wave[p], p)
        )
        for position in order:
            self._best[position] = self._choose(position)

    def _choose(self, position: int) -> tuple[tuple[int, int], int | None]:
        state = self._state
        if ground(state, position) is not None:
            return (0, 1), None
        options: list[tuple[tuple[int, int], int, int | None]] = [
            ((int(constraint.kind == "floor"), 1), -1, None)
            for constraint in state.own_constraints(position)
        ]
        for tail in state.incoming[position]:
            if state.binding(tail, position):
                floors, length = self._best[tail][0]
                options.append(((floors, length + 1), tail, tail))
        cost, _, via = min(options, key=lambda option: option[:2])
        return cost, via

    def to(self, position: int, last: int | None = None) -> tuple[Step, ...]:
        """Return the chain to an action, or only its last links."""
        chain: list[Step] = []
        here: int | None = position
        while here is not None and (last is None or len(chain) < last):
            via = self._best[here][1]
            chain.append(self._step(here, via))
            here = via
        return tuple(reversed(chain))

    def _step(self, position: int, via: int | None) -> Step:
        state = self._state
        if via is not None:
            return dependency_step(
                strongest(state.binding(via, position)), state.positions.required[position]
            )
        constraint = ground(state, position) or state.own_constraints(position)[0]
        return _with_plateau(constraint, state.positions.required[position])


def strongest(dependencies: tuple[Dependency, ...]) -> Dependency:
    """Return the one that says most: builds-on before more-effective-after."""
    return min(dependencies, key=lambda found: (found.kind, found.same_plateau))


def dependency_step(dependency: Dependency, plateau: int) -> Step:
    """Return the link of a chain that a dependency makes."""
    return _with_plateau(as_constraint(dependency), plateau)


def _with_plateau(constraint: Constraint, plateau: int) -> Step:
    return Step(**constraint.model_dump(), plateau=plateau)
