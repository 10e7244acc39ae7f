"""What cannot be satisfied: each conflict with the chain that proves it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from roadmap.engine.chains import Chains, dependency_step, strongest
from roadmap.engine.graph import State
from roadmap.model.plan import Diagnostic, Severity, Step

Prove = Callable[[Chains], tuple[Step, ...]]
"""Gives the chain that proves a conflict."""


def _nothing(_: Chains) -> tuple[Step, ...]:
    return ()


@dataclass(frozen=True)
class Conflict:
    """A contradiction between constraints; its proof is only made when it is told."""

    code: str
    severity: Severity
    subjects: tuple[str, ...]
    place: str
    details: dict[str, str | int]
    prove: Prove = field(default=_nothing)


def find_conflicts(state: State) -> tuple[Conflict, ...]:
    """Return every contradiction between the constraints of a roadmap.

    Notes
    -----
    Linear in actions and dependencies.
    """
    return (
        *_circles(state),
        *_too_long(state),
        *_limits(state),
        *_past(state),
        *_dropped_predecessors(state),
    )


def told(state: State, conflicts: Iterable[Conflict]) -> tuple[Diagnostic, ...]:
    """Return conflicts as diagnostics, each with the chain that proves it."""
    found = tuple(conflicts)
    if not found:
        return ()
    chains = Chains(state)
    return tuple(
        Diagnostic(
            code=conflict.code,
            severity=conflict.severity,
            subjects=conflict.subjects,
            place=conflict.place,
            chain=conflict.prove(chains),
            details=conflict.details,
        )
        for conflict in found
    )


def _circles(state: State) -> Iterator[Conflict]:
    for members in state.positions.groups:
        numbers = tuple(state.graph.numbers[member] for member in members)
        yield Conflict(
            code="cycle",
            severity="error",
            subjects=numbers,
            place=state.places[numbers[0]],
            details={"actions": ", ".join(numbers), "count": len(numbers)},
        )


def _too_long(state: State) -> Iterator[Conflict]:
    """One conflict where a chain crosses the last plateau; what is behind it is named along."""
    required, horizon, numbers = state.positions.required, state.graph.horizon, state.graph.numbers
    beyond = {p for p, bound in enumerate(required) if bound > horizon}
    crossing = [p for p in sorted(beyond) if _crosses(state, p)]
    left = beyond - set(crossing)
    for position in crossing:
        behind: list[int] = []
        stack = [position]
        while stack:
            tail = stack.pop()
            for head in state.outgoing[tail]:
                if head in left and state.binding(tail, head):
                    left.remove(head)
                    behind.append(head)
                    stack.append(head)
        yield Conflict(
            code="chain-too-long",
            severity="error",
            subjects=(numbers[position], *(numbers[p] for p in sorted(behind))),
            place=state.places[numbers[position]],
            details={
                "action": numbers[position],
                "count": len(behind),
                "limit": horizon,
                "needed": required[position],
            },
            prove=_chain_to(position),
        )


def _crosses(state: State, position: int) -> bool:
    if position in state.knotted:
        return True
    required, horizon = state.positions.required, state.graph.horizon
    return any(
        required[tail] <= horizon and state.binding(tail, position)
        for tail in state.incoming[position]
    )


def _chain_to(position: int) -> Prove:
    return lambda chains: chains.to(position)


def _limits(state: State) -> Iterator[Conflict]:
    for position, action in enumerate(state.actions):
        bound = state.positions.required[position]
        frozen = state.graph.frozen[position]
        if frozen:
            yield from _overtaken(state, position, frozen)
            continue
        limits = (
            ("pin-below-bound", "pin", action.pin),
            ("ceiling-below-bound", "ceiling", action.ceiling),
        )
        for code, name, limit in limits:
            if limit is not None and bound > limit:
                yield Conflict(
                    code=code,
                    severity="error",
                    subjects=(action.number,),
                    place=f"{state.places[action.number]}/{name}",
                    details={"action": action.number, "limit": limit, "needed": bound},
                    prove=_chain_to(position),
                )


def _overtaken(state: State, position: int, frozen: int) -> Iterator[Conflict]:
    """Limits that the past did not keep to; it stays as it is, so they only warn."""
    action = state.actions[position]
    kept = (
        ("frozen-off-pin", "pin", action.pin, action.pin == frozen),
        ("frozen-over-ceiling", "ceiling", action.ceiling, frozen <= (action.ceiling or frozen)),
    )
    for code, name, limit, holds in kept:
        if limit is not None and not holds:
            yield Conflict(
                code=code,
                severity="warning",
                subjects=(action.number,),
                place=f"{state.places[action.number]}/{name}",
                details={"action": action.number, "limit": limit, "plateau": frozen},
                prove=_chain_to(position),
            )


def _past(state: State) -> Iterator[Conflict]:
    required, frozen = state.positions.required, state.graph.frozen
    for (tail, head), dependencies in sorted(state.arcs.items()):
        broken = tuple(
            found for found in dependencies if required[tail] + found.step > frozen[head]
        )
        if not frozen[head] or not broken:
            continue
        dependency = strongest(broken)
        needed = required[tail] + dependency.step
        yield Conflict(
            code="frozen-contradiction",
            severity="error" if dependency.kind == "builds-on" else "warning",
            subjects=(dependency.successor, dependency.predecessor),
            place=state.dependency_place(dependency),
            details={
                "action": dependency.successor,
                "needed": needed,
                "plateau": frozen[head],
                "predecessor": dependency.predecessor,
            },
            prove=_chain_past(tail, dependency_step(dependency, needed)),
        )


def _chain_past(tail: int, step: Step) -> Prove:
    return lambda chains: (*chains.to(tail), step)


def _dropped_predecessors(state: State) -> Iterator[Conflict]:
    actions = state.roadmap.action_by_number
    reported: set[tuple[str, str, str]] = set()
    for dependency in state.roadmap.dependencies:
        link = (dependency.predecessor, dependency.successor, dependency.kind)
        predecessor = actions[dependency.predecessor]
        successor = actions[dependency.successor]
        closed = successor.status in ("dropped", "done")
        if predecessor.status != "dropped" or closed or link in reported:
            continue
        reported.add(link)
        steps = (
            Step(kind="start", action=predecessor.number, plateau=0),
            dependency_step(dependency, 0),
        )
        yield Conflict(
            code="dropped-predecessor",
            severity="error" if dependency.kind == "builds-on" else "warning",
            subjects=(successor.number, predecessor.number),
            place=state.dependency_place(dependency),
            details={
                "action": successor.number,
                "kind": dependency.kind,
                "predecessor": predecessor.number,
            },
            prove=_given(steps),
        )


def _given(steps: tuple[Step, ...]) -> Prove:
    return lambda _: steps


_MAY_GROW = frozenset({"cycle", "dropped-predecessor"})
"""Conflicts whose repair can push everything that comes after them later."""


def provisional(state: State, conflicts: Iterable[Conflict]) -> set[int]:
    """Return the actions whose place is provisional.

    These are the subjects of every diagnostic of severity error, and what
    rests on them; the past rests on nothing. After a cycle or a dropped
    predecessor that is everything downstream, because the repair can push it
    later; after any other conflict only what a binding dependency holds.
    """
    index = state.index
    reached: set[int] = set()
    pushing: set[int] = set()
    for found in conflicts:
        if found.severity != "error":
            continue
        subjects = {index[number] for number in found.subjects if number in index}
        reached |= subjects
        if found.code in _MAY_GROW:
            pushing |= subjects
    stack = sorted(reached)
    reached |= state.downstream(pushing, movable=True)
    while stack:
        tail = stack.pop()
        for head in state.outgoing[tail]:
            if head not in reached and state.binding(tail, head):
                reached.add(head)
                stack.append(head)
    return reached
