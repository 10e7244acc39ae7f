"""What comes next: the only readiness function of the product."""

from roadmap.engine.graph import State, solve
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
    return agenda_of(solve(roadmap))


def agenda_of(state: State) -> Agenda:
    """Return the agenda of a roadmap that is already solved."""
    unmet = _Unmet(state)
    lines = [_line(unmet, position) for position in state.plan_order]
    found = [line for line in lines if line is not None]
    return Agenda(
        roadmap=state.roadmap.id,
        roadmap_sha256=state.roadmap.sha256,
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


class _Unmet:
    """The dependencies whose predecessor is not done, by kind, as lists of positions."""

    def __init__(self, state: State) -> None:
        self.state = state
        count = len(state.actions)
        self.needs: list[list[int]] = [[] for _ in range(count)]
        self.wishes: list[list[int]] = [[] for _ in range(count)]
        self.waiting: list[list[int]] = [[] for _ in range(count)]
        self.helped: list[list[int]] = [[] for _ in range(count)]
        for (tail, head), between in sorted(state.arcs.items()):
            kinds = {found.kind for found in between}
            if state.actions[tail].status in _CLOSED:
                continue
            if "builds-on" in kinds:
                self.needs[head].append(tail)
                if state.actions[head].status not in _CLOSED:
                    self.waiting[tail].append(head)
            else:
                self.wishes[head].append(tail)
            if "more-effective-after" in kinds and state.actions[head].status in _OPEN:
                self.helped[tail].append(head)


def _reached(start: int, following: list[list[int]]) -> set[int]:
    """Everything that can be reached from a position; itself only through a circle."""
    seen: set[int] = set()
    stack = list(following[start])
    while stack:
        here = stack.pop()
        if here not in seen:
            seen.add(here)
            stack += following[here]
    return seen


def _line(unmet: _Unmet, position: int) -> AgendaLine | None:
    state, numbers = unmet.state, unmet.state.graph.numbers
    action = state.actions[position]
    if action.status not in _OPEN:
        return None
    needs, wishes = unmet.needs[position], unmet.wishes[position]
    behind = _reached(position, unmet.needs)
    lost = state.dropped_before.get(action.number, ())
    circle = position in behind
    ahead = () if circle else sorted(_reached(position, unmet.waiting))
    return AgendaLine(
        number=action.number,
        plateau=state.positions.plateau[position],
        wave=state.positions.wave[position],
        status=action.status,
        reason=_reason(state, position, needs, wishes, lost, circle=circle),
        status_reason=action.status_reason if action.status == "blocked" else None,
        needs=tuple(numbers[p] for p in needs),
        better_after=tuple(numbers[p] for p in wishes),
        dropped=lost,
        first=tuple(numbers[p] for p in sorted(behind) if not unmet.needs[p]),
        frees=tuple(numbers[p] for p in ahead if state.actions[p].status in _OPEN),
        helps=tuple(numbers[p] for p in unmet.helped[position]),
    )


def _reason(
    state: State,
    position: int,
    needs: list[int],
    wishes: list[int],
    lost: tuple[str, ...],
    *,
    circle: bool,
) -> Reason:
    action = state.actions[position]
    if action.status == "blocked":
        return "blocked"
    if circle:
        return "cycle"
    if needs:
        return "waits"
    if lost:
        return "predecessor-dropped"
    if wishes:
        return "better-after"
    return "predecessors-done" if action.number in state.successors else "free"
