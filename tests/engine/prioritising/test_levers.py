"""Levers against taking them away and looking again."""

from hypothesis import given, settings

from roadmap.engine import priorities
from roadmap.engine.prioritising import levers
from roadmap.model.roadmap import Roadmap
from tests.engine.prioritising import reference
from tests.engine.prioritising.strategies import weighed
from tests.strategies import build, link


def every_lever(roadmap: Roadmap) -> set[tuple[str, str]]:
    net = reference.holding(roadmap)
    circles = [set(c) for c in reference.networkx.strongly_connected_components(net) if len(c) > 1]
    held = reference.holds_of(roadmap, net, circles)
    return {lever for holds in held.values() for lever in holds} | {("action", n) for n in net}


@settings(max_examples=500)
@given(weighed(max_actions=9))
def test_a_lever_frees_what_taking_it_away_frees(roadmap: Roadmap) -> None:
    answer = priorities(roadmap)
    points = {line.number: line.points for line in answer.priorities}
    plateau = reference.plan(roadmap).by_number
    freed = {lever: reference.released(roadmap, lever) for lever in every_lever(roadmap)}
    freed = {lever: found for lever, found in freed.items() if found}
    assert {(found.kind, found.number) for found in answer.levers} == set(freed)
    for found in answer.levers:
        expected = freed[found.kind, found.number]
        assert (found.frees, set(found.actions)) == (len(expected), expected)
        assert found.points == sum(points[number] for number in expected)
        for place, count in enumerate(found.plateaus, start=1):
            assert count == sum(plateau[number].plateau == place for number in expected)
    sizes = [(-found.frees, -found.points) for found in answer.levers]
    assert sizes == sorted(sizes)
    most = {
        place: max((found.plateaus[place - 1] for found in answer.levers), default=0)
        for place in range(1, roadmap.horizon + 1)
    }
    assert {found.plateau: found.frees for found in answer.plateau_levers} == {
        place: count for place, count in most.items() if count
    }


def test_every_way_to_hold_something_up_has_its_lever() -> None:
    roadmap = build(
        [
            {"number": "1", "status": "blocked", "status_reason": "wacht op besluit"},
            {"number": "2", "status": "dropped", "status_reason": "geen geld"},
            {"number": "3"},
            {"number": "4"},
            {"number": "5"},
            {"number": "6", "status": "started"},
            {"number": "7"},
        ],
        [link(2, 3), link(4, 5), link(5, 4), link(6, 7)],
    )
    answer = priorities(roadmap)
    assert {(found.kind, found.number): found.actions for found in answer.levers} == {
        ("blocked", "1"): ("1",),
        ("dropped", "2"): ("3",),
        ("cycle", "4"): ("4", "5"),
        ("action", "6"): ("7",),
    }


def test_only_the_levers_that_free_most_are_told_and_the_others_counted() -> None:
    count = levers.LISTED + 3
    actions = [{"number": f"{n}.{m}"} for n in range(1, count + 1) for m in (1, 2)]
    chains = [link(f"{n}.1", f"{n}.2") for n in range(1, count + 1)]
    answer = priorities(build(actions, [*chains, link("7.2", "8.1")]))
    assert (len(answer.levers), answer.levers_more) == (levers.LISTED, 4)
    assert (answer.levers[0].number, answer.levers[0].frees) == ("7.1", 3)


def test_of_many_actions_that_a_lever_frees_the_first_are_named() -> None:
    numbers = [str(n) for n in range(1, 30)]
    answer = priorities(build([{"number": n} for n in numbers], [link(1, n) for n in numbers[1:]]))
    (found,) = answer.levers
    assert (found.frees, found.actions) == (28, tuple(numbers[1:13]))
    first = answer.priorities[0]
    assert (len(first.inherits), first.inherits_more) == (12, 16)
