"""What becomes of calendar, capacity, timings, gates and agreements when others gave them too."""

import pytest

from roadmap.engine import apply, rebase
from roadmap.formats import shipped_roadmap
from roadmap.model.calendar import Agreed, Calendar
from roadmap.model.change import (
    AgreeQuarters,
    Change,
    RemoveAction,
    RemoveGate,
    RemoveTiming,
    SetCalendar,
    SetCapacity,
    SetGate,
    SetTiming,
)

BASE = shipped_roadmap()


def agree(start: str, *numbers: str) -> AgreeQuarters:
    return AgreeQuarters(agreed=tuple(Agreed(action=n, start=start, end=start) for n in numbers))


PAIRS: list[tuple[Change, Change, str, str | None]] = [
    (
        SetCalendar(calendar=Calendar(start="2027-Q1")),
        SetCalendar(calendar=Calendar(start="2027-Q2")),
        "calendar",
        None,
    ),
    (SetCapacity(actions=5), SetCapacity(actions=4), "capacity", None),
    (SetTiming(action="2.1", quarters=2), SetTiming(action="2.1", quarters=3), "timing", "2.1"),
    (SetGate(plateau=1, target="2027-Q1"), SetGate(plateau=1, target="2027-Q2"), "gate", None),
    (agree("2027-Q1", "2.1", "1.1"), agree("2027-Q2", "2.1", "1.1"), "agreed", "1.1"),
    (agree("2027-Q1", "2.1"), agree("2027-Q1", "1.1"), "agreed", "2.1"),
]


@pytest.mark.parametrize(("theirs", "mine", "reason", "action"), PAIRS)
def test_what_others_gave_otherwise_is_a_conflict(
    theirs: Change, mine: Change, reason: str, action: str | None
) -> None:
    (conflict,) = rebase(BASE, apply(BASE, [theirs]), [mine]).conflicts
    assert (conflict.kind, conflict.reason, conflict.action) == ("both-changed", reason, action)
    kept = rebase(BASE, apply(BASE, [theirs]), [mine], keep=[0])
    assert (kept.kept, kept.conflicts) == ((0,), ())


@pytest.mark.parametrize("change", [pair[0] for pair in PAIRS])
def test_what_others_gave_the_same_is_redundant(change: Change) -> None:
    assert rebase(BASE, apply(BASE, [change]), [change]).redundant == (0,)


@pytest.mark.parametrize("change", [pair[0] for pair in PAIRS])
def test_what_others_did_not_touch_is_kept(change: Change) -> None:
    head = apply(BASE, [SetTiming(action="3.1", quarters=2), SetCapacity(team="ict", actions=1)])
    assert rebase(BASE, head, [change]).kept == (0,)


@pytest.mark.parametrize(
    ("change", "back"),
    [
        (SetTiming(action="2.1", quarters=2), RemoveTiming(action="2.1")),
        (SetGate(plateau=1, target="2027-Q1"), RemoveGate(plateau=1)),
    ],
)
def test_what_others_took_away_needs_no_taking_away(change: Change, back: Change) -> None:
    base = apply(BASE, [change])
    assert rebase(base, apply(base, [back]), [back]).redundant == (0,)


@pytest.mark.parametrize("change", [PAIRS[2][0], PAIRS[5][0]])
def test_removing_an_action_whose_quarters_others_gave_is_a_conflict(change: Change) -> None:
    (conflict,) = rebase(BASE, apply(BASE, [change]), [RemoveAction(action="2.1")]).conflicts
    assert (conflict.kind, conflict.action) == ("both-changed", "2.1")
