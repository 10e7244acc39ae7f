"""The plan of a roadmap: placements, critical chains and diagnostics in one answer."""

from roadmap.engine.checking import check_state
from roadmap.engine.conflicts import find_conflicts, provisional, told
from roadmap.engine.graph import State, solve
from roadmap.model.order import natural_key
from roadmap.model.plan import Diagnostic, Placement, Plan
from roadmap.model.roadmap import Roadmap

_SEVERITIES = ("error", "warning", "info")


def plan(roadmap: Roadmap) -> Plan:
    """Place every action of a roadmap and report what cannot be satisfied.

    Returns
    -------
    A plan with one placement per action that is not dropped. It is complete
    even when the roadmap contradicts itself: what a diagnostic of severity
    error touches is then marked provisional.

    Examples
    --------
    >>> from roadmap.formats import shipped_roadmap
    >>> answer = plan(shipped_roadmap())
    >>> answer.by_number["2.2"].plateau
    2

    See Also
    --------
    roadmap.engine.placing.place : the rule of placement.
    """
    return plan_of(solve(roadmap))


def check(roadmap: Roadmap) -> tuple[Diagnostic, ...]:
    """Return everything that the checks report about a roadmap, most serious first.

    These are the diagnostics of its plan: one truth for every screen.
    """
    return plan(roadmap).diagnostics


def plan_of(state: State) -> Plan:
    """Return the plan of a roadmap that is already solved."""
    conflicts = find_conflicts(state)
    unsure = provisional(state, conflicts)
    diagnostics = sorted(
        (*told(state, conflicts), *check_state(state)),
        key=lambda found: (
            _SEVERITIES.index(found.severity),
            found.code,
            natural_key(found.place),
        ),
    )
    return Plan(
        roadmap=state.roadmap.id,
        roadmap_sha256=state.roadmap.sha256,
        horizon=state.roadmap.horizon,
        placements=tuple(
            place_record(state, position, unsure) for position in range(len(state.actions))
        ),
        critical_chains=critical_chains(state),
        dropped=tuple(
            action.number for action in state.roadmap.actions if action.status == "dropped"
        ),
        diagnostics=tuple(diagnostics),
    ).sealed()


def place_record(state: State, position: int, unsure: set[int]) -> Placement:
    """Return the placement of an action; `unsure` are the provisional ones."""
    where = state.positions
    return Placement(
        number=state.graph.numbers[position],
        plateau=where.plateau[position],
        wave=where.wave[position],
        required_plateau=where.required[position],
        latest_plateau=where.latest[position],
        slack=where.latest[position] - where.plateau[position],
        free_slack=_free_slack(state, position),
        critical=_critical(state, position),
        provisional=position in unsure,
        frozen=bool(state.graph.frozen[position]),
    ).sharing()


def _free_slack(state: State, position: int) -> int:
    where = state.positions
    room = [where.latest[position]]
    for head in state.outgoing[position]:
        if not state.inside_knot(position, head):
            step = max(found.step for found in state.arcs[position, head])
            room.append(where.plateau[head] - step)
    return max(0, min(room) - where.plateau[position])


def _critical(state: State, position: int) -> bool:
    where = state.positions
    return not state.graph.frozen[position] and where.latest[position] == where.plateau[position]


def critical_chains(state: State) -> tuple[tuple[str, ...], ...]:
    """Return the critical chains, one for each action at which such a chain ends.

    A chain is critical when none of its actions can slip a plateau and each
    link leaves no room. Of several chains to one end it takes the longest,
    then the one with the smallest numbers. Chains stand in natural order of
    their ends.
    """
    tight_heads: set[int] = set()
    longest: dict[int, tuple[int, int | None]] = {}
    for position in state.plan_order:
        if not _critical(state, position):
            continue
        best: tuple[int, int | None] = (1, None)
        for tail in state.incoming[position]:
            if tail in longest and _no_room(state, tail, position):
                tight_heads.add(tail)
                if longest[tail][0] + 1 > best[0]:
                    best = (longest[tail][0] + 1, tail)
        longest[position] = best
    ends = sorted(position for position in longest if position not in tight_heads)
    return tuple(_walk(state, longest, end) for end in ends)


def _no_room(state: State, tail: int, head: int) -> bool:
    where = state.positions
    gap = where.plateau[head] - where.plateau[tail]
    fits = any(found.step == gap for found in state.arcs[tail, head])
    return fits and not state.inside_knot(tail, head)


def _walk(state: State, longest: dict[int, tuple[int, int | None]], end: int) -> tuple[str, ...]:
    chain: list[str] = []
    position: int | None = end
    while position is not None:
        chain.append(state.graph.numbers[position])
        position = longest[position][1]
    return tuple(reversed(chain))
