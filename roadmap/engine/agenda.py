"""What comes next: the only readiness function of the product."""

from roadmap.engine.graph import State, solve
from roadmap.model.action import Kind
from roadmap.model.agenda import Agenda, AgendaLine, Reason
from roadmap.model.roadmap import Roadmap

_CLOSED = frozenset({"done", "dropped"})
_OPEN = frozenset({"proposed", "planned", "blocked"})
_WAITING = frozenset({"waits", "blocked", "predecessor-dropped", "cycle"})


def next_actions(roadmap: Roadmap) -> Agenda:
    """Sort the open actions by whether they may start.

    An action may start when every predecessor of kind ``builds-on`` is done;
    it is more effective later when one of kind ``more-effective-after`` is
    not. An action whose status is ``blocked`` waits whatever its predecessors.
    One that builds on a dropped action waits for a decision about it; a dropped
    predecessor of the other kind holds nothing up. Actions that wait for each
    other in a circle wait until it is cut. The plateau does not make an action
    wait: it says where the plan has it, and orders the lists.

    Returns
    -------
    Three lists, each ordered by plateau, wave and natural order of numbers.
    Started, done and dropped actions stand in none of them.

    Notes
    -----
    What a line frees or waits for in the end is found by walking
    ``builds-on`` dependencies: quadratic at worst in the number of actions.
    """
    state = solve(roadmap)
    lines = [_line(state, position) for position in state.plan_order]
    found = [line for line in lines if line is not None]
    return Agenda(
        roadmap=roadmap.id,
        roadmap_sha256=roadmap.sha256,
        current_plateau=min(
            (
                state.positions.plateau[position]
                for position, action in enumerate(state.actions)
                if action.status != "done"
            ),
            default=0,
        ),
        start=tuple(line for line in found if line.reason in ("free", "predecessors-done")),
        better_after=tuple(line for line in found if line.reason == "better-after"),
        waiting=tuple(line for line in found if line.reason in _WAITING),
    ).sealed()


def _line(state: State, position: int) -> AgendaLine | None:
    action = state.actions[position]
    if action.status not in _OPEN:
        return None
    needs = _unmet(state, position, "builds-on")
    soft = [p for p in _unmet(state, position, "more-effective-after") if p not in needs]
    lost = _dropped(state, action.number)
    behind = _behind(state, position)
    reason = _reason(state, position, needs, soft, lost, behind)
    ahead = [] if reason == "cycle" else _ahead(state, position)
    numbers = state.graph.numbers
    return AgendaLine(
        number=action.number,
        plateau=state.positions.plateau[position],
        wave=state.positions.wave[position],
        status=action.status,
        reason=reason,
        status_reason=action.status_reason if action.status == "blocked" else None,
        needs=tuple(numbers[p] for p in needs),
        better_after=tuple(numbers[p] for p in soft),
        dropped=lost,
        first=tuple(numbers[p] for p in sorted(behind) if not _unmet(state, p, "builds-on")),
        frees=tuple(numbers[p] for p in ahead),
        helps=tuple(numbers[p] for p in _helped(state, position)),
    )


def _reason(
    state: State,
    position: int,
    needs: list[int],
    soft: list[int],
    lost: tuple[str, ...],
    behind: set[int],
) -> Reason:
    if state.actions[position].status == "blocked":
        return "blocked"
    if position in behind:
        return "cycle"
    if needs:
        return "waits"
    if lost:
        return "predecessor-dropped"
    if soft:
        return "better-after"
    number = state.graph.numbers[position]
    return "predecessors-done" if number in state.successors else "free"


def _dropped(state: State, number: str) -> tuple[str, ...]:
    return state.dropped_before.get(number, ())


def _of_kind(state: State, tail: int, head: int, kind: Kind) -> bool:
    return any(found.kind == kind for found in state.arcs[tail, head])


def _unmet(state: State, position: int, kind: Kind) -> list[int]:
    return [
        tail
        for tail in state.incoming[position]
        if state.actions[tail].status not in _CLOSED and _of_kind(state, tail, position, kind)
    ]


def _behind(state: State, position: int) -> set[int]:
    """Everything that this action waits for; itself too when it waits in a circle."""
    seen: set[int] = set()
    stack = _unmet(state, position, "builds-on")
    while stack:
        waiting = stack.pop()
        if waiting not in seen:
            seen.add(waiting)
            if waiting == position:
                break  # it waits for itself: what else is in the circle adds nothing
            stack += _unmet(state, waiting, "builds-on")
    return seen


def _ahead(state: State, position: int) -> list[int]:
    """Open actions that wait for this one, directly or through others that are not done."""
    seen: set[int] = set()
    stack = [position]
    while stack:
        tail = stack.pop()
        for head in state.outgoing[tail]:
            unmet = state.actions[head].status not in _CLOSED
            if head not in seen and unmet and _of_kind(state, tail, head, "builds-on"):
                seen.add(head)
                stack.append(head)
    return sorted(p for p in seen if p != position and state.actions[p].status in _OPEN)


def _helped(state: State, position: int) -> list[int]:
    return [
        head
        for head in state.outgoing[position]
        if state.actions[head].status in _OPEN
        and _of_kind(state, position, head, "more-effective-after")
    ]
