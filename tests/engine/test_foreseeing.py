"""What if: everything that changes would do, in one answer."""

import pytest
from hypothesis import given, settings

from roadmap.engine import (
    apply,
    cycles,
    foresight,
    impact,
    new_cycles,
    next_actions,
    outlook,
    plan,
    what_if,
)
from roadmap.errors import ChangeError
from roadmap.formats import shipped_roadmap
from roadmap.model.action import Dependency
from roadmap.model.change import AddDependency, Change, MoveFloor, RemoveDependency
from roadmap.model.roadmap import Roadmap
from roadmap.model.whatif import WhatIf
from tests.engine.test_comparing import cases
from tests.strategies import build, link


@settings(max_examples=100)
@given(cases())
def test_foresight_is_the_part_of_what_if_that_is_about_the_plan(
    case: tuple[Roadmap, list[Change]],
) -> None:
    roadmap, changes = case
    try:
        whole = what_if(roadmap, changes)
    except ChangeError:
        with pytest.raises(ChangeError):
            foresight(roadmap, changes)
        return
    following, found = foresight(roadmap, changes, outlook(roadmap))
    assert following == apply(roadmap, changes)
    assert (found.after.plan, found.after.cycles) == (whole.after.plan, whole.after.cycles)
    for name in ("roadmap", "changes", "impact", "document_sha256", "new_cycles"):
        assert getattr(found, name) == getattr(whole, name)
    assert found.sha256 == found.sealed().sha256


@settings(max_examples=150)
@given(cases())
def test_what_if_holds_the_answers_that_are_given_one_by_one(
    case: tuple[Roadmap, list[Change]],
) -> None:
    roadmap, changes = case
    try:
        after = apply(roadmap, changes)
    except ChangeError:
        with pytest.raises(ChangeError):
            what_if(roadmap, changes)
        return
    answer = what_if(roadmap, changes)
    for side, found in ((roadmap, answer.before), (after, answer.after)):
        assert found.plan == plan(side)
        assert found.next == next_actions(side)
        assert found.cycles == cycles(side)
        assert found == outlook(side)
    assert answer.impact == impact(roadmap, changes)
    assert answer.document_sha256 == after.sha256
    assert answer.new_cycles == new_cycles(cycles(roadmap), cycles(after))


def test_an_outlook_that_is_known_is_used_and_another_one_is_not() -> None:
    roadmap = shipped_roadmap()
    changes = [MoveFloor(action="1.2", plateau=3)]
    plain = what_if(roadmap, changes)
    assert plain.sealed().sha256 == plain.sha256
    assert WhatIf.model_validate_json(plain.model_dump_json()) == plain
    known = outlook(roadmap)
    assert what_if(roadmap, changes, known).before is known
    other = outlook(apply(roadmap, changes))
    assert what_if(roadmap, changes, other) == plain


def dependency(first: int, second: int) -> AddDependency:
    return AddDependency(dependency=Dependency.model_validate(link(first, second)))


def circles() -> Roadmap:
    """Two pairs in circles and a loose end: 1-2, 3-4 and 5."""
    links = [link(1, 2), link(2, 1), link(3, 4), link(4, 3), link(2, 3)]
    return build([{"number": str(n)} for n in range(1, 6)], links)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], []),
        ([MoveFloor(action="1", plateau=3)], []),
        ([RemoveDependency(predecessor="2", successor="1")], []),
        ([dependency(4, 5)], []),
        ([dependency(1, 5), dependency(5, 1)], [("1", "2", "5")]),
        ([dependency(4, 1)], [("1", "2", "3", "4")]),
    ],
)
def test_only_a_circle_that_gained_actions_is_new(
    changes: list[Change], expected: list[tuple[str, ...]]
) -> None:
    answer = what_if(circles(), changes)
    assert [group.members for group in answer.new_cycles] == expected


def test_a_circle_that_lost_actions_is_not_new() -> None:
    links = [link(1, 2), link(2, 1), link(2, 3), link(3, 2)]
    roadmap = build([{"number": str(n)} for n in range(1, 4)], links)
    answer = what_if(roadmap, [RemoveDependency(predecessor="3", successor="2")])
    assert [group.members for group in answer.after.cycles.groups] == [("1", "2")]
    assert answer.new_cycles == ()
