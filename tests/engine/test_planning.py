"""The plan: against a fixpoint, under shuffling, and in every kind of conflict."""

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from roadmap.engine import plan
from roadmap.engine.chains import Chains
from roadmap.engine.graph import solve
from roadmap.formats import shipped_roadmap
from roadmap.model.roadmap import Roadmap
from tests.engine import reference
from tests.strategies import roadmaps


@given(roadmaps())
def test_every_action_stands_on_the_lowest_plateau_that_its_constraints_allow(
    roadmap: Roadmap,
) -> None:
    answer = plan(roadmap)
    bounds = reference.required(roadmap)
    assert {p.number: p.required_plateau for p in answer.placements} == bounds
    for placement in answer.placements:
        assert placement.plateau == min(placement.required_plateau, roadmap.horizon)


@given(roadmaps())
def test_a_dependency_is_only_broken_where_a_diagnostic_says_so(roadmap: Roadmap) -> None:
    answer = plan(roadmap)
    past = {d.subjects for d in answer.diagnostics if d.code == "frozen-contradiction"}
    long = {n for d in answer.diagnostics if d.code == "chain-too-long" for n in d.subjects}
    where = answer.by_number
    for found in roadmap.dependencies:
        if found.predecessor in where and found.successor in where:
            gap = where[found.successor].plateau - where[found.predecessor].plateau
            pair = (found.successor, found.predecessor)
            assert gap >= found.step or pair in past or found.successor in long


@given(roadmaps(acyclic=False, density=0.3))
def test_waves_rise_along_dependencies_inside_a_plateau(roadmap: Roadmap) -> None:
    state = solve(roadmap)
    where, circles = state.positions, state.circling

    def closes(tail: int, head: int) -> bool:
        """Whether a dependency is one that cannot hold inside a circle."""
        back = bool(state.graph.frozen[head]) and tail in circles
        return state.inside_knot(tail, head) or (back and circles.get(head) == circles[tail])

    for position, wave in enumerate(where.wave):
        before = [
            where.wave[tail]
            for tail in state.incoming[position]
            if where.plateau[tail] == where.plateau[position] and not closes(tail, position)
        ]
        assert wave == 1 + max(before, default=0)


@given(roadmaps(past=False))
def test_slack_is_how_far_an_action_slips_while_everything_still_fits(roadmap: Roadmap) -> None:
    answer = plan(roadmap)
    if any(d.severity == "error" for d in answer.diagnostics):
        return
    for placement in answer.placements:
        for plateau in range(placement.plateau + 1, roadmap.horizon + 1):
            moved = roadmap.model_copy(
                update={
                    "actions": tuple(
                        a.model_copy(update={"pin": plateau, "earliest_plateau": None})
                        if a.number == placement.number
                        else a
                        for a in roadmap.actions
                    )
                }
            )
            ceiling = roadmap.action(placement.number).ceiling or roadmap.horizon
            pin = roadmap.action(placement.number).pin or roadmap.horizon
            after = plan(moved)
            fits = plateau <= min(ceiling, pin) and not any(
                d.severity == "error" for d in after.diagnostics
            )
            assert fits == (plateau <= placement.latest_plateau)
            others = {p.number: p.plateau for p in answer.placements if p != placement}
            stay = all(after.by_number[n].plateau == where for n, where in others.items())
            assert (fits and stay) == (plateau <= placement.plateau + placement.free_slack)


@given(roadmaps(acyclic=False), st.integers(0, 10**6))
def test_the_order_of_the_input_changes_nothing(roadmap: Roadmap, seed: int) -> None:
    document = roadmap.to_document()
    shuffle = random.Random(seed)
    for name in ("actions", "dependencies", "plateaus"):
        shuffle.shuffle(document.get(name, []))
    again = Roadmap.model_validate(document)
    assert again.sha256 == roadmap.sha256
    assert plan(again).sha256 == plan(roadmap).sha256


@given(roadmaps(acyclic=False))
def test_what_is_started_or_done_never_moves(roadmap: Roadmap) -> None:
    where = plan(roadmap).by_number
    for action in roadmap.actions:
        if action.status in ("started", "done"):
            assert where[action.number].plateau == action.frozen_at
            assert where[action.number].frozen
            assert where[action.number].slack == 0


@given(roadmaps())
def test_every_conflict_carries_a_chain_that_adds_up(roadmap: Roadmap) -> None:
    state = solve(roadmap)
    chains = Chains(state)
    for position in range(len(state.actions)):
        chain = chains.to(position)
        assert chain[0].kind in ("start", "floor", "pin", "frozen")
        assert chain[-1].action == state.graph.numbers[position]
        assert chain[-1].plateau == state.positions.required[position]
        for earlier, later in pairwise(chain):
            assert later.kind == "dependency"
            assert later.predecessor == earlier.action
            step = later.dependency == "builds-on" and not later.same_plateau
            assert later.plateau == earlier.plateau + step


@given(roadmaps(acyclic=False))
def test_a_plan_is_complete_whatever_is_wrong(roadmap: Roadmap) -> None:
    answer = plan(roadmap)
    placed = {p.number for p in answer.placements}
    assert placed | set(answer.dropped) == {a.number for a in roadmap.actions}
    for placement in answer.placements:
        assert 1 <= placement.plateau <= roadmap.horizon
        assert placement.slack == placement.latest_plateau - placement.plateau >= 0


def test_the_shipped_roadmap_has_no_broken_dependency() -> None:
    roadmap = shipped_roadmap()
    answer = plan(roadmap)
    assert len(answer.placements) == 33
    assert answer.horizon == 4
    assert [len(answer.column(n)) for n in range(1, 5)] == [9, 13, 7, 4]
    for found in roadmap.dependencies:
        early = answer.by_number[found.predecessor].plateau
        assert answer.by_number[found.successor].plateau >= early + found.step
    assert not any(p.provisional for p in answer.placements)
    assert answer.critical_chains == (
        ("4.1",),
        ("8.1", "8.3", "8.4"),
        ("9.1", "9.2"),
        ("11.6",),
    )
