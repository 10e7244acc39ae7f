"""Binding chains: from an action back to what holds it in its plateau.

A link is *binding* when the bound of its successor is exactly what the link
asks for. Following binding links backwards always ends at something that
needs no predecessor: the first plateau itself, a floor, a pin, the past, or a
cycle.
"""

from dataclasses import dataclass

from roadmap.engine.graph import State
from roadmap.model.action import Dependency
from roadmap.model.plan import Constraint, Step


@dataclass(frozen=True)
class Cone:
    """Everything that holds one action where it stands."""

    order: tuple[int, ...]
    """Actions of the cone, every one after what it rests on; the last is the action itself."""
    binding: dict[int, tuple[int, ...]]
    """Per action of the cone the predecessors that hold it."""
    ground: dict[int, Constraint]
    """Actions that cannot be brought forward by any relaxation, with the reason:
    they stand in the first plateau, in the past or in a cycle."""


def cone(state: State, position: int) -> Cone:
    """Return what holds an action where it stands.

    Notes
    -----
    Linear in the part of the graph that it reaches; no recursion, so chains
    may be of any length.
    """
    binding: dict[int, tuple[int, ...]] = {}
    ground: dict[int, Constraint] = {}
    order: list[int] = []
    stack = [(position, False)]
    while stack:
        action, finished = stack.pop()
        if finished:
            order.append(action)
        elif action not in binding:
            reason = _ground(state, action)
            if reason is not None:
                ground[action] = reason
            found = (
                [] if reason else [p for p in state.incoming[action] if state.binding(p, action)]
            )
            binding[action] = tuple(found)
            stack.append((action, True))
            stack.extend((predecessor, False) for predecessor in reversed(found))
    return Cone(tuple(order), binding, ground)


def _ground(state: State, action: int) -> Constraint | None:
    number = state.graph.numbers[action]
    if state.graph.frozen[action]:
        return Constraint(kind="frozen", action=number)
    if action in state.knotted:
        return Constraint(kind="cycle", action=number)
    if state.positions.required[action] == 1:
        return Constraint(kind="start", action=number)
    return None


def binding_chain(state: State, position: int) -> tuple[Step, ...]:
    """Return the chain that best proves where an action stands.

    Of all binding chains it takes one with the fewest proposed floors, because
    a chain of dependencies proves more than a proposal; then the shortest one;
    then the one with the smallest numbers.
    """
    found = cone(state, position)
    best: dict[int, tuple[tuple[int, int], int | None]] = {}
    for action in found.order:
        options: list[tuple[tuple[int, int], int, int | None]] = []
        if action in found.ground:
            options.append(((0, 1), -1, None))
        options.extend(
            ((int(constraint.kind == "floor"), 1), -1, None)
            for constraint in state.own_constraints(action)
        )
        for predecessor in found.binding[action]:
            (floors, length), _ = best[predecessor]
            options.append(((floors, length + 1), predecessor, predecessor))
        cost, _, via = min(options, key=lambda option: option[:2])
        best[action] = (cost, via)
    chain: list[Step] = []
    here: int | None = position
    while here is not None:
        via = best[here][1]
        chain.append(_step(state, found, here, via))
        here = via
    return tuple(reversed(chain))


def _step(state: State, found: Cone, action: int, via: int | None) -> Step:
    if via is not None:
        constraint = strongest(state.binding(via, action))
    elif action in found.ground:
        return _at(state, action, found.ground[action])
    else:
        constraint = None
    if constraint is None:
        return _at(state, action, state.own_constraints(action)[0])
    return dependency_step(constraint, state.positions.required[action])


def _at(state: State, action: int, constraint: Constraint) -> Step:
    return Step(**constraint.model_dump(), plateau=state.positions.required[action])


def strongest(dependencies: tuple[Dependency, ...]) -> Dependency:
    """Return the one that says most: builds-on before more-effective-after."""
    return min(dependencies, key=lambda found: (found.kind, found.same_plateau))


def dependency_step(dependency: Dependency, plateau: int) -> Step:
    """Return the link of a chain that a dependency makes."""
    return Step(
        kind="dependency",
        action=dependency.successor,
        predecessor=dependency.predecessor,
        dependency=dependency.kind,
        same_plateau=dependency.same_plateau,
        basis=dependency.basis,
        confidence=dependency.confidence,
        plateau=plateau,
    )
