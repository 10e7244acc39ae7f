"""What becomes of changes when others changed the roadmap in the meantime."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply, rebase
from roadmap.errors import ChangeError, DocumentError
from roadmap.model.action import Action, Dependency
from roadmap.model.change import (
    AddAction,
    AddDependency,
    Change,
    DelayAction,
    DropAction,
    EditAction,
    MoveFloor,
    Pin,
    RemoveAction,
    RemoveDependency,
    SetCeiling,
    SetStatus,
)
from roadmap.model.roadmap import Roadmap
from roadmap.model.scenario import Rebase
from tests.engine.test_comparing import cases
from tests.strategies import build, link


def only_what_fits(roadmap: Roadmap, changes: list[Change]) -> list[Change]:
    """The changes that can be made one after the other."""
    fitting: list[Change] = []
    for change in changes:
        try:
            roadmap = apply(roadmap, [change])
        except (ChangeError, DocumentError):
            continue
        fitting.append(change)
    return fitting


@st.composite
def meetings(draw: st.DrawFn) -> tuple[Roadmap, list[Change], list[Change]]:
    """A roadmap with two lists of changes that were both made on it."""
    roadmap, changes = draw(cases(most=8))
    cut = draw(st.integers(0, len(changes)))
    return (
        roadmap,
        only_what_fits(roadmap, changes[:cut]),
        only_what_fits(roadmap, changes[cut:]),
    )


POSITIONS = st.sets(st.integers(0, 7))


@settings(max_examples=200)
@given(meetings(), POSITIONS, POSITIONS)
def test_every_change_goes_one_way_and_what_is_kept_can_be_made(
    meeting: tuple[Roadmap, list[Change], list[Change]], keep: set[int], drop: set[int]
) -> None:
    base, theirs, mine = meeting
    head = apply(base, theirs)
    answer = rebase(base, head, mine, keep=keep, drop=drop)
    conflicts = [conflict.position for conflict in answer.conflicts]
    ways = [*sorted(set(answer.kept)), *answer.redundant, *answer.dropped, *conflicts]
    assert sorted(ways) == list(range(len(mine)))
    assert len(answer.kept) == len(answer.changes)
    assert set(answer.dropped) <= drop
    assert not drop & set(conflicts)
    apply(head, answer.changes)


@settings(max_examples=200)
@given(meetings())
def test_nothing_conflicts_while_nobody_else_changed_anything(
    meeting: tuple[Roadmap, list[Change], list[Change]],
) -> None:
    base, _, mine = meeting
    answer = rebase(base, base, mine)
    assert answer.conflicts == ()
    assert apply(base, answer.changes).sha256 == apply(base, mine).sha256


FREE = (MoveFloor, Pin, SetCeiling, EditAction, AddDependency, RemoveDependency)


def about(changes: list[Change]) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for change in changes:
        match change:
            case AddDependency(dependency=d) | (RemoveDependency() as d):
                found.add((d.predecessor, d.successor))
            case EditAction() | MoveFloor() | Pin() | SetCeiling():
                found.add((change.action, change.change))
    return found


@settings(max_examples=150)
@given(meetings())
def test_changes_of_different_things_give_the_same_in_either_order(
    meeting: tuple[Roadmap, list[Change], list[Change]],
) -> None:
    base, theirs, mine = meeting
    theirs = only_what_fits(base, [c for c in theirs if isinstance(c, FREE)])
    mine = [c for c in mine if isinstance(c, FREE) and not about([c]) & about(theirs)]
    mine = only_what_fits(base, mine)
    head = apply(base, theirs)
    answer = rebase(base, head, mine)
    assert answer.conflicts == ()
    after = apply(head, answer.changes).sha256
    assert after == apply(head, mine).sha256
    assert after == apply(apply(base, mine), theirs).sha256


@settings(max_examples=200)
@given(meetings())
def test_what_others_did_just_so_is_redundant_and_never_a_conflict(
    meeting: tuple[Roadmap, list[Change], list[Change]],
) -> None:
    base, _, mine = meeting
    mine = only_what_fits(base, [change for change in mine if isinstance(change, FREE)])[:1]
    answer = rebase(base, apply(base, mine), mine)
    assert (answer.changes, answer.conflicts) == ((), ())


BASE = build(
    [{"number": "1"}, {"number": "2"}, {"number": "3", "earliest_plateau": {"plateau": 2}}],
    [link(1, 2)],
)
SAME = Dependency(predecessor="1", successor="3", kind="builds-on", same_plateau=True)
LATER = Dependency(predecessor="1", successor="3", kind="builds-on")


def meet(theirs: list[Change], mine: list[Change], **choices: set[int]) -> Rebase:
    return rebase(BASE, apply(BASE, theirs), mine, **choices)


CONFLICTS: list[tuple[list[Change], Change, tuple[object, ...]]] = [
    (
        [MoveFloor(action="3", plateau=3)],
        MoveFloor(action="3", plateau=4),
        ("both-changed", "earliest_plateau", "3", 3, 4),
    ),
    (
        [MoveFloor(action="3", plateau=3)],
        MoveFloor(action="3", plateau=2),
        ("both-changed", "earliest_plateau", "3", 3, 2),
    ),
    (
        [MoveFloor(action="3", plateau=1)],
        DelayAction(action="3"),
        ("both-changed", "earliest_plateau", "3", 1, 3),
    ),
    ([Pin(action="3", plateau=3)], DelayAction(action="3"), ("both-changed", "pin", "3", 3, None)),
    (
        [DropAction(action="2", reason="geen geld")],
        SetStatus(action="2", status="done"),
        ("both-changed", "status", "2", "dropped", "done"),
    ),
    (
        [EditAction(action="2", title="Hun titel")],
        EditAction(action="2", title="Mijn titel"),
        ("both-changed", "title", "2", "Hun titel", "Mijn titel"),
    ),
    (
        [EditAction(action="2", title="Hun titel")],
        RemoveAction(action="2"),
        ("both-changed", "title", "2", "Hun titel", None),
    ),
    (
        [AddDependency(dependency=LATER)],
        RemoveAction(action="3"),
        ("both-changed", "dependency", "3", False, None),
    ),
    (
        [AddDependency(dependency=LATER)],
        AddDependency(dependency=SAME),
        ("both-changed", "dependency", "3", False, True),
    ),
    (
        [SetStatus(action="3", status="started")],
        MoveFloor(action="3", plateau=4),
        ("not-applicable", "not-movable", "3", None, None),
    ),
    (
        [RemoveAction(action="2")],
        Pin(action="2", plateau=3),
        ("not-applicable", "unknown-action", "2", None, None),
    ),
    (
        [AddAction(action=Action(number="4", title="van hen"))],
        AddAction(action=Action(number="4", title="van mij")),
        ("not-applicable", "number-taken", "4", None, None),
    ),
]


@pytest.mark.parametrize(("theirs", "mine", "expected"), CONFLICTS)
def test_a_conflict_tells_what_stands_in_the_way(
    theirs: list[Change], mine: Change, expected: tuple[object, ...]
) -> None:
    answer = meet(theirs, [mine])
    (found,) = answer.conflicts
    assert (found.kind, found.reason, found.action, found.theirs, found.mine) == expected
    assert (found.position, found.change, answer.changes) == (0, mine, ())
    assert meet(theirs, [mine], drop={0}).dropped == (0,)
    kept = meet(theirs, [mine], keep={0})
    assert bool(kept.conflicts) == (found.kind == "not-applicable")


REDUNDANT: list[tuple[list[Change], Change]] = [
    ([RemoveAction(action="2")], RemoveAction(action="2")),
    ([RemoveAction(action="2")], RemoveDependency(predecessor="1", successor="2")),
    ([AddDependency(dependency=SAME)], AddDependency(dependency=SAME)),
    ([MoveFloor(action="3", plateau=3)], DelayAction(action="3")),
    (
        [AddAction(action=Action(number="4", title="nieuw", aliases=("b", "a")))],
        AddAction(action=Action(number="4", title="nieuw", aliases=("b", "a"))),
    ),
]


@pytest.mark.parametrize(("theirs", "mine"), REDUNDANT)
def test_what_is_already_so_is_redundant(theirs: list[Change], mine: Change) -> None:
    assert meet(theirs, [mine]).redundant == (0,)


def test_a_kept_dependency_takes_the_place_of_theirs() -> None:
    theirs: list[Change] = [AddDependency(dependency=LATER)]
    answer = meet(theirs, [AddDependency(dependency=SAME)], keep={0})
    assert answer.kept == (0, 0)
    assert SAME in apply(apply(BASE, theirs), answer.changes).dependencies


def test_changes_to_my_new_action_never_land_on_theirs_of_the_same_number() -> None:
    mine: list[Change] = [
        AddAction(action=Action(number="4", title="van mij")),
        Pin(action="4", plateau=3),
        AddDependency(dependency=Dependency(predecessor="1", successor="4", kind="builds-on")),
        Pin(action="1", plateau=2),
    ]
    answer = meet([AddAction(action=Action(number="4", title="van hen"))], mine)
    assert [(c.position, c.reason) for c in answer.conflicts] == [
        (position, "number-taken") for position in range(3)
    ]
    assert answer.kept == (3,)


def test_what_still_needs_a_change_that_was_left_out_does_not_fit_either() -> None:
    base = build([{"number": "1"}], [])
    added = AddAction(action=Action(number="4", title="nieuw", advice="9"))
    answer = rebase(base, base, [added, Pin(action="4", plateau=3)])
    assert [conflict.reason for conflict in answer.conflicts] == [
        "unknown-advice",
        "number-taken",
    ]
