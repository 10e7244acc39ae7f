"""Quarters in the document: what changes do to them, and everything that can be wrong there."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply
from roadmap.errors import ChangeError, DocumentError
from roadmap.formats import read_roadmap, shipped_document, shipped_roadmap, write_roadmap
from roadmap.formats.delta import document_of, entities_between, replayed, values_of
from roadmap.model.calendar import Agreed, Calendar, Capacity, Gate, Timing
from roadmap.model.change import (
    AgreeQuarters,
    Change,
    RemoveAction,
    RemoveGate,
    RemoveTiming,
    SetCalendar,
    SetCapacity,
    SetGate,
    SetTarget,
    SetTiming,
)
from roadmap.model.quarter import quarter_after
from roadmap.model.roadmap import Roadmap

CALENDAR = Calendar(start="2027-Q1", quarters=8)
ALL: tuple[Change, ...] = (
    SetCalendar(calendar=CALENDAR),
    SetCapacity(actions=5, first="2027-Q1"),
    SetCapacity(team="ict", effort=8),
    SetTiming(action="2.1", quarters=2, shortest=1, longest=4),
    SetGate(plateau=1, criteria=("af",), target="2027-Q2"),
    AgreeQuarters(agreed=(Agreed(action="2.1", start="2027-Q1", end="2027-Q2"),)),
)
BACK: tuple[Change, ...] = (
    SetCalendar(calendar=None),
    SetCapacity(),
    SetCapacity(team="ict"),
    RemoveTiming(action="2.1"),
    RemoveGate(plateau=1),
    AgreeQuarters(agreed=()),
)


def problems(**fields: Any) -> list[tuple[str, str]]:
    document = shipped_roadmap().to_document() | fields
    with pytest.raises(DocumentError) as caught:
        read_roadmap(json.dumps(document).encode())
    return [(problem.place, problem.code) for problem in caught.value.problems]


def test_a_document_without_quarters_keeps_its_bytes_and_its_hash() -> None:
    shipped = shipped_roadmap()
    assert shipped.sha256 == "d47be5dec43b75012e852691895a1e9c1fc08a61c37b20c9bf0dd61aa3345b75"
    there = apply(shipped, ALL)
    back = apply(there, BACK)
    assert there.sha256 != shipped.sha256
    assert (back.body, back.sha256) == (shipped.body, shipped.sha256)
    assert write_roadmap(back) == shipped_document()


def test_what_is_set_is_read_back_and_takes_the_place_of_what_was_there() -> None:
    again: list[Change] = [
        SetTiming(action="2.1", team="ict"),
        SetGate(plateau=1, override={"by": "IMO"}),
        SetCalendar(calendar=Calendar(start="2028-Q1")),
        AgreeQuarters(agreed=(Agreed(action="1.1", start="2027-Q1", end="2027-Q1"),)),
    ]
    roadmap = apply(shipped_roadmap(), [*ALL, *again])
    kept = apply(
        roadmap, [SetTarget(plateau=1, target="2027-Q3"), SetTarget(plateau=2, target=None)]
    )
    assert kept.gates == (Gate(plateau=1, override={"by": "IMO"}, target="2027-Q3"),)
    assert apply(kept, [SetTarget(plateau=1, target=None)]).gates == roadmap.gates
    assert roadmap.timings == (Timing(action="2.1", team="ict"),)
    assert roadmap.gates == (Gate(plateau=1, override={"by": "IMO"}),)
    assert roadmap.calendar == Calendar(start="2028-Q1", quarters=12)
    assert [found.action for found in roadmap.agreed] == ["1.1"]
    assert roadmap.capacity == (
        Capacity(actions=5, first="2027-Q1"),
        Capacity(team="ict", effort=8),
    )
    read = read_roadmap(write_roadmap(roadmap))
    assert (read, read.sha256) == (roadmap, roadmap.sha256)


def test_a_removed_action_takes_its_time_and_its_agreement_along() -> None:
    roadmap = apply(shipped_roadmap(), [*ALL, RemoveAction(action="2.1")])
    assert (roadmap.timings, roadmap.agreed) == ((), ())


def test_the_feed_tells_the_quarters_and_replays_them() -> None:
    before = shipped_roadmap()
    after = apply(before, ALL)
    old, new = values_of(before.to_document()), values_of(after.to_document())
    entities = entities_between(old, new)
    assert [(each.kind, each.key) for each in entities] == [
        ("agreed", "2.1"),
        ("capacity", ":2027-Q1"),
        ("capacity", "ict:"),
        ("gate", "1"),
        ("roadmap", before.id),
        ("timing", "2.1"),
    ]
    rebuilt = Roadmap.model_validate(document_of(replayed(old, entities)))
    assert rebuilt.sha256 == after.sha256
    back = Roadmap.model_validate(document_of(replayed(new, entities_between(new, old))))
    assert back.sha256 == before.sha256


def edge(at: int | None) -> str | None:
    return None if at is None else quarter_after("2027-Q1", at)


WINDOWS = st.tuples(
    st.none() | st.integers(0, 6),
    st.none() | st.integers(0, 6),
    st.none() | st.integers(0, 3),
    st.none() | st.integers(0, 3),
    st.sampled_from([None, "ict"]),
).filter(lambda w: w[0] is None or w[1] is None or w[0] <= w[1])


@settings(max_examples=200)
@given(st.lists(WINDOWS, max_size=6))
def test_the_last_capacity_that_was_set_holds_in_every_quarter(windows: list[Any]) -> None:
    changes = [
        SetCapacity(first=edge(first), last=edge(last), actions=actions, effort=effort, team=team)
        for first, last, actions, effort, team in windows
    ]
    roadmap = apply(shipped_roadmap(), changes)
    for team in (None, "ict"):
        for at in range(-1, 8):
            expected: tuple[int | None, int | None] = (None, None)
            for first, last, actions, effort, who in windows:
                inside = (first is None or first <= at) and (last is None or at <= last)
                if who == team and inside:
                    expected = (actions, effort)
            quarter = quarter_after("2027-Q1", at)
            found = [
                (entry.actions, entry.effort)
                for entry in roadmap.capacity
                if entry.team == team and (entry.first or "") <= quarter <= (entry.last or "~")
            ]
            assert found == ([] if expected == (None, None) else [expected])
    assert read_roadmap(write_roadmap(roadmap)) == roadmap


def test_capacity_from_the_first_quarter_that_can_be_written_takes_all_that_was_before() -> None:
    changes = [SetCapacity(actions=1), SetCapacity(actions=2, first="0000-Q1")]
    roadmap = apply(shipped_roadmap(), changes)
    assert read_roadmap(write_roadmap(roadmap)) == roadmap
    assert roadmap.capacity == (Capacity(actions=2, first="0000-Q1"),)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (SetTiming(action="99.9"), "unknown-action"),
        (RemoveTiming(action="99.9"), "unknown-action"),
        (RemoveTiming(action="2.1"), "unknown-timing"),
        (SetGate(plateau=9), "plateau-out-of-range"),
        (RemoveGate(plateau=1), "unknown-gate"),
        (
            AgreeQuarters(agreed=(Agreed(action="99.9", start="2027-Q1", end="2027-Q1"),)),
            "unknown-action",
        ),
    ],
)
def test_a_change_that_cannot_be_made_is_refused(change: Change, reason: str) -> None:
    with pytest.raises(ChangeError) as caught:
        apply(shipped_roadmap(), [change])
    assert caught.value.reason == reason


Q1, Q2 = "2027-Q1", "2027-Q2"


@pytest.mark.parametrize(
    ("fields", "place", "code"),
    [
        ({"calendar": {"start": "2027"}}, "/calendar/start", "text-form"),
        ({"calendar": {"start": "2027-Q5"}}, "/calendar/start", "text-form"),
        ({"calendar": {}}, "/calendar/start", "missing"),
        ({"calendar": {"start": Q1, "quarters": 0}}, "/calendar/quarters", "out-of-range"),
        ({"calendar": {"start": Q1, "quarters": 81}}, "/calendar/quarters", "out-of-range"),
        ({"calendar": {"start": Q1, "quarters": 1.5}}, "/calendar/quarters", "not-whole-number"),
        ({"calendar": {"start": Q1, "duration": 0}}, "/calendar/duration", "out-of-range"),
        ({"calendar": {"start": Q1, "effort": -1}}, "/calendar/effort", "out-of-range"),
        ({"calendar": {"start": Q1, "stability": -1}}, "/calendar/stability", "out-of-range"),
        ({"calendar": {"start": "9999-Q1"}}, "/calendar", "calendar-too-late"),
        ({"capacity": [{"actions": -1}]}, "/capacity/0/actions", "out-of-range"),
        ({"capacity": [{"actions": 10_001}]}, "/capacity/0/actions", "out-of-range"),
        ({"capacity": [{"effort": 100_001}]}, "/capacity/0/effort", "out-of-range"),
        ({"capacity": [{"effort": "5"}]}, "/capacity/0/effort", "not-whole-number"),
        ({"capacity": [{"team": "ict"}]}, "/capacity/0", "capacity-nothing"),
        (
            {"capacity": [{"actions": 1, "first": Q2, "last": Q1}]},
            "/capacity/0",
            "quarters-order",
        ),
        (
            {"capacity": [{"actions": 1, "last": Q2}, {"actions": 2, "first": Q2}]},
            "/capacity/1",
            "capacity-overlaps",
        ),
        ({"capacity": [{"actions": 1}, {"effort": 2}]}, "/capacity/1", "capacity-overlaps"),
        ({"timings": [{"action": "99.9"}]}, "/timings/0/action", "unknown-action"),
        ({"timings": [{"action": "2.1"}] * 2}, "/timings/1/action", "duplicate"),
        ({"timings": [{"action": "2.1", "quarters": 0}]}, "/timings/0/quarters", "out-of-range"),
        ({"timings": [{"action": "2.1", "effort": -1}]}, "/timings/0/effort", "out-of-range"),
        ({"timings": [{"action": "2.1", "shortest": 1}]}, "/timings/0", "durations-half"),
        (
            {"timings": [{"action": "2.1", "shortest": 3, "quarters": 2, "longest": 4}]},
            "/timings/0",
            "durations-order",
        ),
        (
            {"timings": [{"action": "2.1", "earliest": Q2, "latest": Q1}]},
            "/timings/0",
            "quarters-order",
        ),
        ({"gates": [{"plateau": 9}]}, "/gates/0/plateau", "plateau-out-of-range"),
        ({"gates": [{"plateau": 1}, {"plateau": 1}]}, "/gates/1/plateau", "duplicate"),
        (
            {"gates": [{"plateau": 2, "target": Q1}, {"plateau": 1, "target": Q2}]},
            "/gates/0/target",
            "gate-order",
        ),
        (
            {"gates": [{"plateau": 1, "override": {"by": "x", "body": "nobody"}}]},
            "/gates/0/override/body",
            "unknown-body",
        ),
        (
            {"agreed": [{"action": "2.1", "start": Q2, "end": Q1}]},
            "/agreed/0",
            "quarters-order",
        ),
        (
            {"agreed": [{"action": "x", "start": Q1, "end": Q1}]},
            "/agreed/0/action",
            "unknown-action",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    fields: dict[str, Any], place: str, code: str
) -> None:
    assert problems(**fields) == [(place, code)]


def test_all_that_is_wrong_is_told_at_once() -> None:
    found = problems(
        calendar={"start": Q1, "quarters": 0},
        capacity=[{"actions": -1}, {"team": "ict"}],
        timings=[{"action": "99.9", "quarters": 0}],
        gates=[{"plateau": 9}],
    )
    assert sorted(code for _, code in found) == [
        "capacity-nothing",
        "out-of-range",
        "out-of-range",
        "out-of-range",
        "plateau-out-of-range",
        "unknown-action",
    ]
