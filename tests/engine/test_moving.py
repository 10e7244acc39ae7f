"""Why actions moved: the changes that are named give the move, and no fewer do."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply, compare_roadmaps, impact, moved, moving, plan
from roadmap.engine.graph import State, solve
from roadmap.engine.moving import Side
from roadmap.errors import ChangeError
from roadmap.formats import shipped_roadmap
from roadmap.model.action import Action, Dependency
from roadmap.model.change import AddAction, AddDependency, Change, EditAction, MoveFloor, Pin
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


@pytest.mark.parametrize(("count", "proven"), [(10, True), (40, True), (450, False)])
def test_among_many_changes_those_that_count_are_found(count: int, proven: bool) -> None:
    roadmap, changes = chained(count)
    moves = {move.number: move for move in impact(roadmap, changes).moves}
    places = [place for place, c in enumerate(changes) if c.change == "add-dependency"]
    assert moves["4"].because == tuple(places)
    assert moves["4"].smallest == proven
    assert moves["2"].because == (places[2],)
    assert moves["2"].smallest


@settings(max_examples=150, deadline=None)
@given(cases(most=6), st.integers(0, 8_000))
def test_however_little_work_is_allowed_the_named_changes_give_the_move(
    case: tuple[Roadmap, list[Change]], work: int
) -> None:
    roadmap, changes = case
    try:
        after = apply(roadmap, changes)
    except ChangeError:
        return
    proven = {move.number: move.because for move in moved(roadmap, after, changes)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(moving, "SEARCHED_WHOLE", 0)
        patch.setattr(moving, "WORK", work)
        patch.setattr(moving, "RESERVE", work // 4)
        moves = moved(roadmap, after, changes)
        assert moves == impact(roadmap, changes).moves
    for move in moves:
        assert gives(roadmap, changes, move.because, move)
        assert len(move.because) >= len(proven[move.number])
        assert not move.smallest or len(move.because) == len(proven[move.number])


def needed(count: int) -> tuple[Roadmap, list[Change]]:
    """Changes that all count: new actions behind each other, and one of the roadmap behind them."""
    roadmap = shipped_roadmap()
    new = [f"99.{n}" for n in range(count)]
    return roadmap, [
        *(AddAction(action=Action(number=number, title="nieuw")) for number in new),
        *(
            AddDependency(dependency=Dependency.model_validate(link(a, b, "more-effective-after")))
            for a, b in pairwise([*new, "11.5"])
        ),
    ]


@pytest.mark.parametrize("count", [13, 100, 500])
def test_the_work_is_limited_for_any_number_of_changes(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    roadmap, changes = needed(count)
    old, new = Side.of(roadmap), Side.of(apply(roadmap, changes))
    spent = []

    def counted_apply(start: Roadmap, some: list[Change]) -> Roadmap:
        spent.append(len(some) * (len(start.actions) + len(start.dependencies)))
        return apply(start, some)

    def counted_solve(start: Roadmap) -> State:
        spent.append(len(start.actions) + len(start.dependencies))
        return solve(start)

    monkeypatch.setattr(moving, "apply", counted_apply)
    monkeypatch.setattr(moving, "solve", counted_solve)
    moves = moving.moves_between(old, new, changes, applied=True)
    assert sum(spent) + len(spent) * moving.WORK_BESIDES <= moving.WORK
    (move,) = (move for move in moves if move.number == "11.5")
    assert move.because == tuple(range(len(changes)))
    assert not move.smallest


def test_each_of_many_changes_that_move_something_by_themselves_is_found() -> None:
    numbers = [str(number) for number in range(1, 31)]
    roadmap = build([{"number": number} for number in numbers], [])
    changes: list[Change] = [
        *(EditAction(action=numbers[n % 30], owner=f"x{n}") for n in range(970)),
        *(MoveFloor(action=number, plateau=2) for number in numbers),
    ]
    found = {move.number: (move.because, move.smallest) for move in impact(roadmap, changes).moves}
    assert found == {number: ((970 + n,), True) for n, number in enumerate(numbers)}


def test_two_roadmaps_are_compared_without_any_changes() -> None:
    before = shipped_roadmap()
    after = apply(before, [MoveFloor(action="1.2", plateau=3)])
    whole = impact(before, [MoveFloor(action="1.2", plateau=3)])
    found = compare_roadmaps(before, after)
    assert [m.after for m in found.moves] == [m.after for m in whole.moves]
    assert not any(m.because or m.smallest for m in found.moves)
    assert (found.before_sha256, found.after_sha256) == (whole.before_sha256, whole.after_sha256)
