"""Cycles and cuts against brute force."""

import networkx
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import cycles, plan
from roadmap.engine.changing import without
from roadmap.engine.cutting import DENSE_LIMIT, smallest_arc_sets
from roadmap.engine.graph import solve
from roadmap.engine.weights import ONE
from roadmap.model.clinic import Cut
from roadmap.model.roadmap import Roadmap
from tests.engine import reference
from tests.strategies import build, fact, link, roadmaps


def cut_away(roadmap: Roadmap, cut: Cut) -> Roadmap:
    gone = {(x.predecessor, x.successor, x.kind) for x in cut.links}
    rest = tuple(
        d for d in roadmap.dependencies if (d.predecessor, d.successor, d.kind) not in gone
    )
    return roadmap.model_copy(update={"dependencies": rest})


@settings(max_examples=200)
@given(roadmaps(acyclic=False, max_actions=7, density=0.35))
def test_every_group_is_found_and_every_cut_ends_its_cycles(roadmap: Roadmap) -> None:
    net = reference.net(roadmap)
    groups = {frozenset(c) for c in networkx.strongly_connected_components(net) if len(c) > 1}
    report = cycles(roadmap)
    assert {frozenset(g.members) for g in report.groups} == groups
    for group in report.groups:
        inside = net.subgraph(group.members)
        assert group.smallest
        size = reference.smallest_cut_size(list(inside.edges))
        assert group.cuts
        for cut in group.cuts:
            pairs = {(x.predecessor, x.successor) for x in cut.links}
            assert len(cut.links) == size
            left = networkx.DiGraph(set(inside.edges) - pairs)
            assert networkx.is_directed_acyclic_graph(left)
            after = plan(cut_away(roadmap, cut)).by_number
            for standing in cut.plateaus:
                assert after[standing.number].plateau == standing.plateau
        expected = {frozenset(c) for c in networkx.simple_cycles(inside)}
        assert {frozenset(c) for c in group.cycles} <= expected
        assert group.truncated or len(group.cycles) == len(list(networkx.simple_cycles(inside)))


@settings(max_examples=60)
@given(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=14), st.integers(0, 10**6))
def test_branching_and_subsets_find_the_same_lightest_sets(
    pairs: set[tuple[int, int]], seed: int
) -> None:
    import random

    from roadmap.engine import cutting

    shuffle = random.Random(seed)
    net = networkx.DiGraph([p for p in pairs if p[0] != p[1]])
    for component in networkx.strongly_connected_components(net):
        arcs = sorted(net.subgraph(component).edges)
        if not arcs:
            continue
        weights = {arc: shuffle.choice([1, 1, 2]) * ONE + shuffle.randrange(3) for arc in arcs}
        actions = sorted(component)
        limit = 10**6
        exact = cutting._same_size(cutting._by_subsets(actions, weights, limit), weights)
        branched = cutting._by_branching(weights, limit)
        assert branched is not None
        assert set(branched) == set(exact)
        assert [sum(weights[a] for a in s) for s in branched] == [
            sum(weights[a] for a in s) for s in exact
        ]
        greedy = cutting._greedy(actions, weights)
        assert networkx.is_directed_acyclic_graph(networkx.DiGraph(set(arcs) - set(greedy)))
        assert sum(weights[a] for a in greedy) >= sum(weights[a] for a in exact[0])


def test_two_separate_cycles_are_both_reported() -> None:
    roadmap = build(
        [{"number": str(n)} for n in range(1, 7)],
        [link(1, 2), link(2, 1), link(4, 5), link(5, 6), link(6, 4), link(2, 3)],
    )
    report = cycles(roadmap)
    assert [g.members for g in report.groups] == [("1", "2"), ("4", "5", "6")]
    assert report.groups[0].cycles == (("1", "2"),)
    assert report.groups[0].affected == ("3",)
    assert not report.groups[0].truncated


def test_cuts_go_from_added_to_inferred_to_stated_and_soft_before_hard() -> None:
    stated, inferred = fact("stated"), fact("inferred")
    roadmap = build(
        [{"number": str(n)} for n in range(1, 6)],
        [
            link(1, 2, **stated),
            link(2, 3, **inferred),
            link(3, 4),
            link(4, 5, "more-effective-after"),
            link(5, 1, "more-effective-after", **stated),
        ],
    )
    (group,) = cycles(roadmap).groups
    assert [cut.links[0].predecessor for cut in group.cuts] == ["4", "3", "2", "5", "1"]


def test_a_complete_digraph_of_ten_is_cut_exactly_and_says_that_it_is_truncated() -> None:
    numbers = range(1, 11)
    roadmap = build(
        [{"number": str(n)} for n in numbers],
        [link(a, b) for a in numbers for b in numbers if a != b],
    )
    (group,) = cycles(roadmap).groups
    assert group.truncated
    assert {len(cycle) for cycle in group.cycles} == {2}
    assert group.smallest
    assert len(group.cuts[0].links) == 45


def test_a_large_dense_group_gets_a_cut_that_is_not_called_smallest() -> None:
    count = 40
    weights = {(a, b): ONE for a in range(count) for b in range(count) if a != b}
    sets, proven = smallest_arc_sets(weights, 10)
    assert not proven
    assert networkx.is_directed_acyclic_graph(networkx.DiGraph(set(weights) - set(sets[0])))
    assert len(sets[0]) == count * (count - 1) // 2


def test_a_large_ring_with_one_way_back_is_cut_exactly() -> None:
    count = DENSE_LIMIT * 20
    ring = {(n, (n + 1) % count): ONE for n in range(count)}
    sets, proven = smallest_arc_sets(ring | {(0, 5): ONE}, 3)
    assert proven
    assert len(sets) == 3
    assert all(len(s) == 1 for s in sets)


def test_without_cycles_the_report_is_empty() -> None:
    assert cycles(build([{"number": "1"}, {"number": "2"}], [link(1, 2)])).groups == ()


def test_cutting_makes_the_plan_whole_again() -> None:
    roadmap = build([{"number": n} for n in ("1", "2", "3")], [link(1, 2), link(2, 1), link(2, 3)])
    for cut in cycles(roadmap).groups[0].cuts:
        after = cut_away(roadmap, cut)
        assert not solve(after).positions.groups
        assert not any(p.provisional for p in plan(after).placements)
    assert without(roadmap, []) == roadmap


def test_a_circle_of_ten_thousand_actions_is_placed_told_and_cut() -> None:
    count = 10_000
    roadmap = build(
        [{"number": str(n)} for n in range(count)],
        [link(n, (n + 1) % count) for n in range(count)],
        horizon=2,
    )
    (group,) = cycles(roadmap).groups
    assert len(group.members) == count
    assert not group.affected
    assert all(len(cut.links) == 1 for cut in group.cuts)
    assert all(place.provisional for place in plan(roadmap).placements)
