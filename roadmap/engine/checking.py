"""Checks of what a roadmap holds besides its conflicts: gaps, repetitions, loose ends."""

from collections.abc import Iterator

from roadmap.engine.graph import State
from roadmap.engine.implying import Ways
from roadmap.model.action import Dependency
from roadmap.model.plan import Diagnostic
from roadmap.model.roadmap import Roadmap

REDUNDANCY_LIMIT = 20_000
"""Dependencies up to which redundancy is judged; beyond it a diagnostic says so."""


def check_state(state: State) -> tuple[Diagnostic, ...]:
    """Return what is remarkable about the data; conflicts are not included.

    See Also
    --------
    roadmap.engine.conflicts.find_conflicts
    """
    return (
        *_duplicates(state.roadmap),
        *_redundant(state),
        *_isolated(state),
        *_without_action(state.roadmap),
    )


def _duplicates(roadmap: Roadmap) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, str], Dependency] = {}
    for position, dependency in enumerate(roadmap.dependencies):
        pair = (dependency.predecessor, dependency.successor)
        if pair in seen:
            yield Diagnostic(
                code="duplicate-dependency",
                severity="warning",
                subjects=pair,
                place=f"/dependencies/{position}",
                details=_pair(dependency) | {"first_kind": seen[pair].kind},
            )
        seen.setdefault(pair, dependency)


def _pair(dependency: Dependency) -> dict[str, str | int]:
    return {
        "kind": dependency.kind,
        "predecessor": dependency.predecessor,
        "successor": dependency.successor,
    }


def _redundant(state: State) -> Iterator[Diagnostic]:
    if len(state.arcs) > REDUNDANCY_LIMIT:
        yield Diagnostic(
            code="redundancy-not-checked",
            severity="info",
            subjects=(),
            place="/dependencies",
            details={"count": len(state.arcs), "limit": REDUNDANCY_LIMIT},
        )
        return
    suspects = [pair for pair in sorted(state.arcs) if _has_way_round(state, *pair)]
    if not suspects:
        return
    ways = Ways(state)
    for tail, head in suspects:
        for dependency in state.arcs[tail, head]:
            path = ways.implying_path(tail, head, dependency)
            if path is not None:
                via = ", ".join(state.graph.numbers[action] for action in path)
                yield Diagnostic(
                    code="redundant-dependency",
                    severity="info",
                    subjects=(dependency.predecessor, dependency.successor),
                    place=state.dependency_place(dependency),
                    details=_pair(dependency) | {"via": via},
                )


def _has_way_round(state: State, tail: int, head: int) -> bool:
    """Whether there may be a way between two actions besides the dependency between them."""
    return len(state.outgoing[tail]) > 1 and len(state.incoming[head]) > 1


def _isolated(state: State) -> Iterator[Diagnostic]:
    linked = {
        number
        for found in state.roadmap.dependencies
        for number in (found.predecessor, found.successor)
    }
    for position, action in enumerate(state.roadmap.actions):
        if action.number not in linked and action.status != "dropped":
            yield Diagnostic(
                code="isolated-action",
                severity="info",
                subjects=(action.number,),
                place=f"/actions/{position}",
                details={"action": action.number},
            )


def _without_action(roadmap: Roadmap) -> Iterator[Diagnostic]:
    kept = {action.number for action in roadmap.actions if action.status != "dropped"}
    carried = {action.advice for action in roadmap.actions if action.number in kept}
    answered = {cell.finding for cell in roadmap.coverage if cell.action in kept}
    for position, advice in enumerate(roadmap.advices):
        if advice.number not in carried:
            yield _gap("advice-without-action", f"/advices/{position}", advice.number)
    for position, finding in enumerate(roadmap.findings):
        if finding.number not in answered:
            yield _gap("finding-without-action", f"/findings/{position}", finding.number)


def _gap(code: str, place: str, number: str) -> Diagnostic:
    return Diagnostic(
        code=code,
        severity="warning",
        subjects=(number,),
        place=place,
        details={"number": number},
    )
