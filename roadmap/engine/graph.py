"""From roadmap to graph: the compiled form that placing works on, and the way back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from roadmap.engine.placing import Graph, Positions, group_of, place
from roadmap.engine.weights import link_weight
from roadmap.errors import UnknownActionError
from roadmap.model.action import Action, Dependency, Kind
from roadmap.model.plan import Constraint
from roadmap.model.roadmap import Roadmap

Pair = tuple[int, int]
"""Predecessor and successor as positions in the graph."""


@dataclass(frozen=True)
class State:
    """A roadmap with its graph and its positions: what every answer starts from.

    Actions are known by their position in the graph, which follows the
    natural order of their numbers. Dropped actions and the dependencies that
    touch them are not in the graph.
    """

    roadmap: Roadmap
    actions: tuple[Action, ...]
    """The actions that are not dropped."""
    arcs: dict[Pair, tuple[Dependency, ...]]
    """The dependencies between each pair, exact repetitions left out."""
    graph: Graph
    positions: Positions

    @cached_property
    def index(self) -> dict[str, int]:
        """Position of each action in the graph, by number."""
        return {action.number: position for position, action in enumerate(self.actions)}

    def position(self, number: str) -> int:
        """Return the position of an action.

        Raises
        ------
        roadmap.errors.UnknownActionError
            When the roadmap has no such action, or has dropped it.
        """
        if number not in self.index:
            raise UnknownActionError(number)
        return self.index[number]

    @cached_property
    def incoming(self) -> list[list[int]]:
        """Positions of the predecessors of each action, sorted."""
        found: list[list[int]] = [[] for _ in self.actions]
        for tail, head in sorted(self.arcs):
            found[head].append(tail)
        return found

    @cached_property
    def outgoing(self) -> list[list[int]]:
        """Positions of the successors of each action, sorted."""
        found: list[list[int]] = [[] for _ in self.actions]
        for tail, head in sorted(self.arcs):
            found[tail].append(head)
        return found

    @cached_property
    def circling(self) -> dict[int, int]:
        """For every action in a cycle the position of its group."""
        return group_of(self.positions.groups)

    @cached_property
    def knotted(self) -> dict[int, int]:
        """For every action that is placed together with its cycle the position of the knot."""
        return group_of(self.positions.knots)

    def unit(self, action: int) -> int:
        """Return what stands for everything that is placed together with an action.

        That is the first action of its knot, or the action itself.
        """
        knot = self.knotted.get(action)
        return action if knot is None else self.positions.knots[knot][0]

    def together(self, unit: int) -> Sequence[int]:
        """Return the actions that a unit stands for."""
        knot = self.knotted.get(unit)
        return (unit,) if knot is None else self.positions.knots[knot]

    def binding(self, tail: int, head: int) -> tuple[Dependency, ...]:
        """Return the dependencies between two actions that hold the later one where it is."""
        if self.graph.frozen[head] or self.inside_knot(tail, head):
            return ()
        gap = self.positions.required[head] - self.positions.required[tail]
        return tuple(found for found in self.arcs[tail, head] if found.step == gap)

    def inside_knot(self, tail: int, head: int) -> bool:
        """Whether both stand in one knot, where no dependency is enforced."""
        knot = self.knotted.get(head)
        return knot is not None and knot == self.knotted.get(tail)

    def downstream(self, starts: Iterable[int], *, movable: bool = False) -> set[int]:
        """Return every other action that comes after any of these, directly or not.

        With `movable` only those that they could push: what is started or done
        moves for nothing, and passes nothing on.

        Notes
        -----
        Linear in what comes after them, however many they are.
        """
        stack = list(starts)
        starting = set(stack)
        seen = set(starting)
        while stack:
            for head in self.outgoing[stack.pop()]:
                if head not in seen and not (movable and self.graph.frozen[head]):
                    seen.add(head)
                    stack.append(head)
        return seen - starting

    @cached_property
    def successors(self) -> frozenset[str]:
        """Numbers of the actions that come after any other, dropped ones included."""
        return frozenset(found.successor for found in self.roadmap.dependencies)

    @cached_property
    def dropped_before(self) -> dict[str, tuple[str, ...]]:
        """Per action the dropped actions that it builds on, in natural order."""
        found: dict[str, dict[str, None]] = {}
        for each in self.roadmap.dependencies:
            if each.kind == "builds-on" and each.predecessor not in self.index:
                found.setdefault(each.successor, {})[each.predecessor] = None
        return {number: tuple(before) for number, before in found.items()}

    @cached_property
    def plan_order(self) -> list[int]:
        """The actions by plateau, wave and natural order of their numbers."""
        where = self.positions
        return sorted(
            range(len(self.actions)),
            key=lambda position: (where.plateau[position], where.wave[position], position),
        )

    @cached_property
    def places(self) -> dict[str, str]:
        """JSON pointer to each action of the roadmap, by number."""
        return {
            action.number: f"/actions/{place}" for place, action in enumerate(self.roadmap.actions)
        }

    @cached_property
    def _dependency_places(self) -> dict[tuple[str, str, Kind, bool], int]:
        found: dict[tuple[str, str, Kind, bool], int] = {}
        for number, each in enumerate(self.roadmap.dependencies):
            found.setdefault(_key(each), number)
        return found

    def dependency_place(self, dependency: Dependency) -> str:
        """Return the JSON pointer to a dependency; of repetitions, to the first."""
        return f"/dependencies/{self._dependency_places[_key(dependency)]}"

    def levels(self, position: int) -> tuple[tuple[int, Constraint], ...]:
        """Return the pin and the floor of an action, each with its plateau."""
        action = self.actions[position]
        found = []
        if action.pin is not None:
            found.append((action.pin, Constraint(kind="pin", action=action.number)))
        floor = action.earliest_plateau
        if floor is not None:
            constraint = Constraint(
                kind="floor",
                action=action.number,
                basis=floor.basis,
                confidence=floor.confidence,
            )
            found.append((floor.plateau, constraint))
        return tuple(found)

    def own_constraints(self, position: int) -> tuple[Constraint, ...]:
        """Return the pin and the floor that hold an action where it is."""
        bound = self.positions.required[position]
        return tuple(constraint for level, constraint in self.levels(position) if level == bound)


def in_dependency_order(last: int, before: Callable[[int], Sequence[int]]) -> list[int]:
    """Return everything that an action rests on, each after what it rests on itself.

    Parameters
    ----------
    last
        Position of the action, which comes last.
    before
        What an action directly rests on, in the order to visit it; asked once
        for each action.

    Notes
    -----
    Depth first without recursion, so chains may be of any length. What runs in
    circles comes in some order.
    """
    seen: set[int] = set()
    order: list[int] = []
    stack = [(last, False)]
    while stack:
        action, finished = stack.pop()
        if finished:
            order.append(action)
        elif action not in seen:
            seen.add(action)
            stack.append((action, True))
            stack.extend((earlier, False) for earlier in reversed(before(action)))
    return order


def _key(dependency: Dependency) -> tuple[str, str, Kind, bool]:
    return (
        dependency.predecessor,
        dependency.successor,
        dependency.kind,
        dependency.same_plateau,
    )


def as_constraint(dependency: Dependency) -> Constraint:
    """Return the constraint that a dependency puts on its successor."""
    return Constraint(
        kind="dependency",
        action=dependency.successor,
        predecessor=dependency.predecessor,
        dependency=dependency.kind,
        same_plateau=dependency.same_plateau,
        basis=dependency.basis,
        confidence=dependency.confidence,
    )


def solve(roadmap: Roadmap) -> State:
    """Compile a roadmap and place its actions.

    Notes
    -----
    Linear in actions and dependencies.
    """
    actions = tuple(action for action in roadmap.actions if action.status != "dropped")
    index = {action.number: position for position, action in enumerate(actions)}
    arcs: dict[Pair, dict[tuple[str, bool], Dependency]] = {}
    for dependency in roadmap.dependencies:
        tail, head = index.get(dependency.predecessor), index.get(dependency.successor)
        if tail is not None and head is not None:
            kinds = arcs.setdefault((tail, head), {})
            kind = (dependency.kind, dependency.same_plateau)
            # Of repetitions the one that is hardest to let go speaks for all.
            known = kinds.get(kind)
            if known is None or _hardness(dependency) > _hardness(known):
                kinds[kind] = dependency
    graph = _compile(roadmap.horizon, actions, arcs)
    between = {arc: tuple(kinds.values()) for arc, kinds in arcs.items()}
    return State(roadmap, actions, between, graph, place(graph))


def _hardness(dependency: Dependency) -> int:
    return link_weight(dependency.basis, dependency.kind)


def _compile(
    horizon: int,
    actions: tuple[Action, ...],
    arcs: dict[Pair, dict[tuple[str, bool], Dependency]],
) -> Graph:
    steps = [max(found.step for found in kinds.values()) for kinds in arcs.values()]
    floors = [
        max(
            action.earliest_plateau.plateau if action.earliest_plateau else 1,
            action.pin or 1,
        )
        for action in actions
    ]
    return Graph(
        numbers=[action.number for action in actions],
        horizon=horizon,
        tail=[tail for tail, _ in arcs],
        head=[head for _, head in arcs],
        step=steps,
        floor=floors,
        ceiling=[min(action.ceiling or horizon, action.pin or horizon) for action in actions],
        frozen=[action.frozen_at or 0 for action in actions],
    )
