"""Certificates: why an action stands where it stands, with proof and counterproof."""

from roadmap.engine.bypassing import bypasses
from roadmap.engine.chains import Chains, cone, strongest
from roadmap.engine.changing import without
from roadmap.engine.conflicts import find_conflicts, provisional
from roadmap.engine.graph import State, as_constraint, solve
from roadmap.engine.planning import place_record
from roadmap.engine.relaxing import network, smallest_cuts
from roadmap.model.certificate import Certificate, Movable, Neighbour, Relaxation
from roadmap.model.plan import Constraint
from roadmap.model.roadmap import Roadmap

RELAXATION_LIMIT = 12
"""How many sets of more than one constraint a certificate lists."""


def explain(roadmap: Roadmap, number: str) -> Certificate:
    """Prove where an action stands.

    Parameters
    ----------
    roadmap
        The roadmap.
    number
        Number of the action, such as "3.2".

    Returns
    -------
    The certificate. Letting go of any set of constraints under `relaxations`
    lowers the earliest plateau of the action; letting go of any single
    constraint that stands in none of them does not. The second half is only
    claimed when the certificate is `complete`: a cycle that holds the action
    can open in ways that only the cycle clinic tells.

    Raises
    ------
    roadmap.errors.UnknownActionError
        When the roadmap has no such action, or has dropped it.

    Notes
    -----
    One placement and the cuts of the network that holds the action. Where a
    relaxation of several constraints leads is told by placing again.
    """
    return certificate(solve(roadmap), number)


def certificate(state: State, number: str) -> Certificate:
    """Return the certificate of an action in a roadmap that is already solved."""
    position = state.position(number)
    found = cone(state, position)
    sets, truncated = smallest_cuts(network(state, found), RELAXATION_LIMIT)
    unsure = provisional(state, find_conflicts(state))
    numbers = state.graph.numbers
    return Certificate(
        roadmap=state.roadmap.id,
        roadmap_sha256=state.roadmap.sha256,
        placement=place_record(state, position, unsure),
        chain=Chains(state).to(position),
        binding=_direct(state, position),
        movable=_movable(state, position),
        relaxations=_relaxations(state, position, sets),
        truncated=truncated,
        complete=not found.circles,
        predecessors=tuple(
            _neighbour(state, tail, position, tail) for tail in state.incoming[position]
        ),
        successors=tuple(
            _neighbour(state, position, head, head) for head in state.outgoing[position]
        ),
        downstream=tuple(numbers[action] for action in sorted(state.downstream([position]))),
    ).sealed()


def _direct(state: State, position: int) -> tuple[Constraint, ...]:
    if state.graph.frozen[position]:
        return ()
    return (
        *state.own_constraints(position),
        *(
            as_constraint(dependency)
            for tail in state.incoming[position]
            for dependency in state.binding(tail, position)
        ),
    )


def _movable(state: State, position: int) -> Movable:
    if state.graph.frozen[position]:
        return "frozen"
    if position in state.knotted:
        return "cycle"
    return "first-plateau" if state.positions.required[position] == 1 else "yes"


def _relaxations(
    state: State, position: int, sets: list[tuple[Constraint, ...]]
) -> tuple[Relaxation, ...]:
    if all(len(constraints) == 1 for constraints in sets):
        without_one = bypasses(state, position) if sets else {}
        return tuple(
            Relaxation(constraints=constraints, plateau=without_one[constraints[0]])
            for constraints in sets
        )
    return tuple(
        Relaxation(constraints=constraints, plateau=_plateau_without(state, position, constraints))
        for constraints in sets
    )


def _plateau_without(state: State, position: int, constraints: tuple[Constraint, ...]) -> int:
    relaxed = solve(without(state.roadmap, constraints))
    return relaxed.positions.required[position]


def _neighbour(state: State, tail: int, head: int, which: int) -> Neighbour:
    binding = state.binding(tail, head)
    dependency = strongest(binding or state.arcs[tail, head])
    return Neighbour(
        number=state.graph.numbers[which],
        plateau=state.positions.plateau[which],
        kind=dependency.kind,
        same_plateau=dependency.same_plateau,
        binding=bool(binding),
    )
