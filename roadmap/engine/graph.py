"""From roadmap to graph: the compiled form that placing works on, and the way back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from roadmap.engine.placing import Graph, Positions, place
from roadmap.errors import UnknownActionError
from roadmap.model.action import Action, Dependency
from roadmap.model.plan import Constraint
from roadmap.model.roadmap import Roadmap

Arc = tuple[int, int]
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
    arcs: dict[Arc, tuple[Dependency, ...]]
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
        return _group_of(self.positions.groups)

    @cached_property
    def knotted(self) -> dict[int, int]:
        """For every action that is placed together with its cycle the position of the knot."""
        return _group_of(self.positions.knots)

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

    def downstream(self, start: int) -> set[int]:
        """Return every action that comes after this one, directly or not."""
        seen: set[int] = set()
        stack = [start]
        while stack:
            for head in self.outgoing[stack.pop()]:
                if head not in seen:
                    seen.add(head)
                    stack.append(head)
        return seen - {start}

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


def _group_of(groups: Sequence[list[int]]) -> dict[int, int]:
    return {action: index for index, group in enumerate(groups) for action in group}


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
    arcs: dict[Arc, dict[tuple[str, bool], Dependency]] = {}
    for dependency in roadmap.dependencies:
        tail, head = index.get(dependency.predecessor), index.get(dependency.successor)
        if tail is not None and head is not None:
            kind = (dependency.kind, dependency.same_plateau)
            arcs.setdefault((tail, head), {}).setdefault(kind, dependency)
    graph = _compile(roadmap.horizon, actions, arcs)
    between = {arc: tuple(kinds.values()) for arc, kinds in arcs.items()}
    return State(roadmap, actions, between, graph, place(graph))


def _compile(
    horizon: int,
    actions: tuple[Action, ...],
    arcs: dict[Arc, dict[tuple[str, bool], Dependency]],
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
