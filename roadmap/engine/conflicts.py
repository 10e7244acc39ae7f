"""What cannot be satisfied: each conflict with the chain that proves it."""

from collections.abc import Iterable, Iterator

from roadmap.engine.chains import binding_chain, dependency_step, strongest
from roadmap.engine.graph import State
from roadmap.model.plan import Diagnostic, Step


def find_conflicts(state: State) -> tuple[Diagnostic, ...]:
    """Return every contradiction between the constraints of a roadmap.

    Notes
    -----
    Linear, plus the length of the chains that prove what was found. Each
    diagnostic points to the action or dependency in the roadmap's natural order.
    """
    return (
        *_circles(state),
        *_bounds(state),
        *_past(state),
        *_dropped_predecessors(state),
    )


def _place(state: State, number: str, field: str = "") -> str:
    position = next(
        index for index, action in enumerate(state.roadmap.actions) if action.number == number
    )
    return f"/actions/{position}{field}"


def _circles(state: State) -> Iterator[Diagnostic]:
    for members in state.positions.groups:
        numbers = tuple(state.graph.numbers[member] for member in members)
        yield Diagnostic(
            code="cycle",
            severity="error",
            subjects=numbers,
            place=_place(state, numbers[0]),
            details={"actions": ", ".join(numbers), "count": len(numbers)},
        )


def _bounds(state: State) -> Iterator[Diagnostic]:
    required, horizon = state.positions.required, state.graph.horizon
    for position, action in enumerate(state.actions):
        bound = required[position]
        if state.graph.frozen[position]:
            continue
        limits = (
            ("chain-too-long", "", horizon),
            ("pin-below-bound", "/pin", action.pin),
            ("ceiling-below-bound", "/ceiling", action.ceiling),
        )
        for code, field, limit in limits:
            if limit is not None and bound > limit:
                yield Diagnostic(
                    code=code,
                    severity="error",
                    subjects=(action.number,),
                    place=_place(state, action.number, field),
                    chain=binding_chain(state, position),
                    details={"action": action.number, "limit": limit, "needed": bound},
                )


def _past(state: State) -> Iterator[Diagnostic]:
    where, frozen = state.positions, state.graph.frozen
    for (tail, head), dependencies in sorted(state.arcs.items()):
        broken = tuple(
            found for found in dependencies if where.required[tail] + found.step > frozen[head]
        )
        if not frozen[head] or not broken:
            continue
        dependency = strongest(broken)
        needed = where.required[tail] + dependency.step
        yield Diagnostic(
            code="frozen-contradiction",
            severity="error" if dependency.kind == "builds-on" else "warning",
            subjects=(dependency.successor, dependency.predecessor),
            place=_dependency_place(state, dependency.predecessor, dependency.successor),
            chain=(*binding_chain(state, tail), dependency_step(dependency, needed)),
            details={
                "action": dependency.successor,
                "needed": needed,
                "plateau": frozen[head],
                "predecessor": dependency.predecessor,
            },
        )


def _dependency_place(state: State, predecessor: str, successor: str) -> str:
    position = next(
        index
        for index, found in enumerate(state.roadmap.dependencies)
        if (found.predecessor, found.successor) == (predecessor, successor)
    )
    return f"/dependencies/{position}"


def _dropped_predecessors(state: State) -> Iterator[Diagnostic]:
    actions = state.roadmap.action_by_number
    reported: set[tuple[str, str, str]] = set()
    for position, dependency in enumerate(state.roadmap.dependencies):
        link = (dependency.predecessor, dependency.successor, dependency.kind)
        if link in reported:
            continue
        reported.add(link)
        predecessor = actions[dependency.predecessor]
        successor = actions[dependency.successor]
        if predecessor.status != "dropped" or successor.status in ("dropped", "done"):
            continue
        hard = dependency.kind == "builds-on"
        yield Diagnostic(
            code="dropped-predecessor",
            severity="error" if hard else "warning",
            subjects=(successor.number, predecessor.number),
            place=f"/dependencies/{position}",
            chain=(
                Step(kind="start", action=predecessor.number, plateau=0),
                dependency_step(dependency, 0),
            ),
            details={
                "action": successor.number,
                "kind": dependency.kind,
                "predecessor": predecessor.number,
            },
        )


_MAY_GROW = frozenset({"cycle", "dropped-predecessor"})
"""Conflicts whose repair can push everything that comes after them later."""


def provisional(state: State, conflicts: Iterable[Diagnostic]) -> set[int]:
    """Return the actions whose place is provisional.

    These are the subjects of every diagnostic of severity error, and what
    rests on them. After a cycle or a dropped predecessor that is everything
    downstream, because the repair can push it later; after any other conflict
    only what a binding dependency holds where it is.
    """
    index = state.index
    reached: set[int] = set()
    stack: list[int] = []
    for found in conflicts:
        if found.severity != "error":
            continue
        subjects = {index[number] for number in found.subjects if number in index}
        reached |= subjects
        stack += sorted(subjects)
        if found.code in _MAY_GROW:
            for subject in subjects:
                reached |= state.downstream(subject)
    while stack:
        tail = stack.pop()
        for head in state.outgoing[tail]:
            if head not in reached and state.binding(tail, head):
                reached.add(head)
                stack.append(head)
    return reached
