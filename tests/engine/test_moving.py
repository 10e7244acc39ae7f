"""Why actions moved: the changes that are named give the move, and no fewer do."""

from itertools import combinations

import pytest
from hypothesis import given, settings

from roadmap.engine import apply, compare_roadmaps, impact, moved, plan
from roadmap.errors import ChangeError
from roadmap.formats import shipped_roadmap
from roadmap.model.action import Dependency
from roadmap.model.change import AddDependency, Change, EditAction, MoveFloor, Pin
from roadmap.model.consequence import Move
from roadmap.model.roadmap import Roadmap
from tests.engine.test_comparing import cases
from tests.strategies import build, link


def gives(roadmap: Roadmap, changes: list[Change], part: tuple[int, ...], move: Move) -> bool:
    try:
        found = plan(apply(roadmap, [changes[i] for i in part])).by_number.get(move.number)
    except ChangeError:
        return False
    if found is None:
        return False
    same_wave = move.before.plateau != move.after.plateau or found.wave == move.after.wave
    return found.plateau == move.after.plateau and same_wave


@settings(max_examples=150, deadline=None)
@given(cases(most=5))
def test_the_named_changes_are_the_first_of_the_smallest_sets_that_give_the_move(
    case: tuple[Roadmap, list[Change]],
) -> None:
    roadmap, changes = case
    try:
        after = apply(roadmap, changes)
    except ChangeError:
        return
    moves = moved(roadmap, after, changes)
    assert moves == impact(roadmap, changes).moves
    for move in moves:
        parts = (
            part
            for size in range(len(changes) + 1)
            for part in combinations(range(len(changes)), size)
        )
        assert move.because == next(p for p in parts if gives(roadmap, changes, p, move))
        assert move.smallest


def test_a_move_that_the_changes_do_not_give_has_no_cause() -> None:
    before = build([{"number": "1"}, {"number": "2"}], [])
    after = build([{"number": "1", "pin": 3}, {"number": "2", "pin": 2}], [])
    changes: list[Change] = [Pin(action="2", plateau=2), Pin(action="9", plateau=1)]
    for given_changes in ([], changes):
        assert [(m.because, m.smallest) for m in moved(before, after, given_changes)] == [
            ((), False),
            ((), False),
        ]
    found = {m.number: (m.because, m.smallest) for m in moved(before, after, changes[:1])}
    assert found == {"1": ((), False), "2": ((0,), True)}


def chained(count: int) -> tuple[Roadmap, list[Change]]:
    """Three actions that stand behind each other only through the changes, among many others."""
    roadmap = build([{"number": str(n)} for n in range(1, count + 1)], [])
    changes: list[Change] = [EditAction(action=str(n), owner="x") for n in range(1, count + 1)]
    for place, (first, second) in ((count, (1, 2)), (9, (2, 3)), (0, (3, 4))):
        changes.insert(
            place,
            AddDependency(dependency=Dependency.model_validate(link(first, second))),
        )
    return roadmap, changes


@pytest.mark.parametrize(("count", "proven"), [(10, True), (40, False), (450, False)])
def test_among_many_changes_those_that_count_are_found(count: int, proven: bool) -> None:
    roadmap, changes = chained(count)
    moves = {move.number: move for move in impact(roadmap, changes).moves}
    places = [place for place, c in enumerate(changes) if c.change == "add-dependency"]
    assert moves["4"].because == tuple(places)
    assert moves["4"].smallest == proven
    assert moves["2"].because == (places[2],)
    assert moves["2"].smallest


def test_two_roadmaps_are_compared_without_any_changes() -> None:
    before = shipped_roadmap()
    after = apply(before, [MoveFloor(action="1.2", plateau=3)])
    whole = impact(before, [MoveFloor(action="1.2", plateau=3)])
    found = compare_roadmaps(before, after)
    assert [m.after for m in found.moves] == [m.after for m in whole.moves]
    assert not any(m.because or m.smallest for m in found.moves)
    assert (found.before_sha256, found.after_sha256) == (whole.before_sha256, whole.after_sha256)
