"""Certificates against brute force."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import explain, plan
from roadmap.engine.changing import without
from roadmap.engine.explaining import RELAXATION_LIMIT
from roadmap.engine.graph import solve
from roadmap.errors import UnknownActionError
from roadmap.formats import shipped_roadmap
from roadmap.model.plan import Constraint
from roadmap.model.roadmap import Roadmap
from tests.engine import reference
from tests.strategies import build, fact, link, roadmaps


@settings(max_examples=500)
@given(roadmaps(), st.data())
def test_only_what_the_certificate_names_brings_an_action_forward(
    roadmap: Roadmap, data: st.DataObject
) -> None:
    """The property of the product: relax what is named and the plateau drops; nothing else does."""
    numbers = sorted(reference.kept(roadmap))
    if not numbers:
        return
    number = data.draw(st.sampled_from(numbers))
    certificate = explain(roadmap, number)
    before = reference.required(roadmap)[number]
    for relaxation in certificate.relaxations:
        after = reference.required(without(roadmap, relaxation.constraints))[number]
        assert after == relaxation.plateau < before
    named = {c for r in certificate.relaxations for c in r.constraints}
    for constraint in reference.constraints(roadmap):
        if constraint not in named:
            after = reference.required(without(roadmap, [constraint]))[number]
            assert after >= before
    assert (certificate.movable == "yes") == bool(certificate.relaxations)


@settings(max_examples=300)
@given(roadmaps(acyclic=False, density=0.25), st.data())
def test_also_behind_cycles_a_certificate_names_everything_but_what_opens_them(
    roadmap: Roadmap, data: st.DataObject
) -> None:
    numbers = sorted(reference.kept(roadmap))
    if not numbers:
        return
    number = data.draw(st.sampled_from(numbers))
    certificate = explain(roadmap, number)
    before = certificate.placement.required_plateau

    def bound(gone: tuple[Constraint, ...]) -> int:
        state = solve(without(roadmap, gone))
        return state.positions.required[state.index[number]]

    for relaxation in certificate.relaxations:
        assert bound(relaxation.constraints) == relaxation.plateau < before
        for constraint in relaxation.constraints:
            fewer = tuple(c for c in relaxation.constraints if c != constraint)
            assert not fewer or bound(fewer) == before
    if certificate.movable == "cycle":
        return
    named = {c for r in certificate.relaxations for c in r.constraints}
    state = solve(roadmap)
    knots = [{state.graph.numbers[member] for member in knot} for knot in state.positions.knots]
    for constraint in reference.constraints(roadmap):
        ends = {constraint.action, constraint.predecessor}
        opens_a_circle = not certificate.complete and any(ends <= knot for knot in knots)
        if not opens_a_circle and bound((constraint,)) < before:
            assert constraint in named


@settings(max_examples=200)
@given(roadmaps(max_actions=4), st.data())
def test_the_relaxations_are_all_the_smallest_ones(roadmap: Roadmap, data: st.DataObject) -> None:
    numbers = sorted(reference.kept(roadmap))
    if not numbers:
        return
    number = data.draw(st.sampled_from(numbers))
    certificate = explain(roadmap, number)
    found = {frozenset(r.constraints) for r in certificate.relaxations}
    if certificate.movable != "yes":
        assert not found
        return
    expected = set(reference.smallest_relaxations(roadmap, number))
    if certificate.truncated:
        assert len(found) == RELAXATION_LIMIT
        assert found < expected
    else:
        assert found == expected


@given(roadmaps(acyclic=False))
def test_a_certificate_agrees_with_the_plan(roadmap: Roadmap) -> None:
    answer = plan(roadmap)
    for number, placement in answer.by_number.items():
        certificate = explain(roadmap, number)
        assert certificate.placement == placement
        assert certificate.chain[-1].action == number


@given(roadmaps(acyclic=False))
def test_what_follows_is_everything_reachable(roadmap: Roadmap) -> None:
    import networkx

    net = reference.net(roadmap)
    for number in net:
        certificate = explain(roadmap, number)
        assert set(certificate.downstream) == networkx.descendants(net, number)
        assert {n.number for n in certificate.successors} == set(net.successors(number))
        assert {n.number for n in certificate.predecessors} == set(net.predecessors(number))


def test_a_floor_of_its_own_is_named_before_a_chain_of_proposals() -> None:
    certificate = explain(shipped_roadmap(), "3.3")
    assert certificate.placement.plateau == 2
    assert [step.kind for step in certificate.chain] == ["floor"]
    assert {c.kind for c in certificate.binding} == {"floor", "dependency"}
    assert all(len(r.constraints) == 3 for r in certificate.relaxations)


def test_a_chain_of_dependencies_is_named_before_a_floor() -> None:
    certificate = explain(shipped_roadmap(), "2.2")
    assert [(s.kind, s.action) for s in certificate.chain] == [
        ("start", "2.1"),
        ("dependency", "2.2"),
    ]


def test_what_users_added_is_offered_before_what_the_report_states() -> None:
    stated, inferred = fact("stated"), fact("inferred")
    roadmap = build(
        [{"number": n} for n in ("1", "2", "3", "4")],
        [link(1, 2, **stated), link(2, 3), link(3, 4, **inferred)],
    )
    certificate = explain(roadmap, "4")
    assert [[c.basis for c in r.constraints] for r in certificate.relaxations] == [
        ["added"],
        ["inferred"],
        ["stated"],
    ]


@pytest.mark.parametrize(
    ("action", "movable"),
    [
        ({"number": "1"}, "first-plateau"),
        ({"number": "1", "pin": 2}, "yes"),
        ({"number": "1", "status": "done", "frozen_plateau": 2}, "frozen"),
    ],
)
def test_a_certificate_says_whether_the_action_can_come_forward(
    action: dict[str, object], movable: str
) -> None:
    assert explain(build([action], []), "1").movable == movable


def test_in_a_cycle_the_cycle_must_be_solved_first() -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}], [link(1, 2), link(2, 1)])
    certificate = explain(roadmap, "1")
    assert certificate.movable == "cycle"
    assert [step.kind for step in certificate.chain] == ["cycle"]


def test_behind_a_cycle_the_smallest_set_outside_it_is_named() -> None:
    soft = "more-effective-after"
    roadmap = build(
        [{"number": n} for n in ("1.1", "1.2", "1.3", "2.1", "2.2")],
        [
            link("1.1", "2.1"),
            link("2.1", "1.3"),
            link("2.1", "2.2", soft),
            link("1.2", "2.2", soft),
            link("2.2", "1.2", soft),
            link("1.2", "1.3"),
        ],
        horizon=4,
    )
    certificate = explain(roadmap, "1.3")
    (relaxation,) = certificate.relaxations
    (constraint,) = relaxation.constraints
    assert (constraint.predecessor, constraint.action) == ("1.1", "2.1")
    assert (relaxation.plateau, certificate.complete) == (2, False)


def test_an_action_that_does_not_exist_or_is_dropped_has_no_certificate() -> None:
    roadmap = build([{"number": "1", "status": "dropped", "status_reason": "x"}], [])
    for number in ("1", "9"):
        with pytest.raises(UnknownActionError):
            explain(roadmap, number)


def test_many_equal_relaxations_are_truncated_and_say_so() -> None:
    middle = [str(n) for n in range(2, 7)]
    roadmap = build(
        [{"number": str(n)} for n in range(1, 8)],
        [link(1, n) for n in middle] + [link(n, 7) for n in middle],
    )
    certificate = explain(roadmap, "7")
    assert certificate.truncated
    assert len(certificate.relaxations) == RELAXATION_LIMIT
    assert all(len(r.constraints) == 5 for r in certificate.relaxations)


def test_a_chain_of_thousands_is_explained_without_running_out_of_stack() -> None:
    count = 3_000
    links = [link(n, n + 1, "more-effective-after") for n in range(1, count)]
    actions = [{"number": str(n)} for n in range(1, count + 1)]
    actions[0]["pin"] = 2
    certificate = explain(build(actions, links), str(count))
    assert len(certificate.chain) == count
    assert len(certificate.relaxations) == count


def test_what_is_stated_and_repeated_by_a_user_stays_stated() -> None:
    roadmap = build(
        [{"number": n} for n in "1234"],
        [
            link(1, 2, **fact("stated")),
            link(1, 2),
            link(2, 3, **fact("inferred")),
            link(3, 4),
        ],
    )
    found = [r.constraints[0] for r in explain(roadmap, "4").relaxations]
    assert [(c.predecessor, c.basis) for c in found] == [
        ("3", "added"),
        ("2", "inferred"),
        ("1", "stated"),
    ]
