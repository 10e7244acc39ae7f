"""Schedules of a planner: worked out once, unless more time would make them better."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter

from roadmap import apply, shipped_roadmap
from roadmap.engine import schedule
from roadmap.errors import ChangeError, NoCalendarError, NotFoundError
from roadmap.model.calendar import Calendar
from roadmap.model.change import (
    Change,
    SetCalendar,
    SetCapacity,
    SetGate,
    SetStatus,
    SetTiming,
)
from roadmap.service import Planner, Search, is_final
from roadmap.service.states import REMEMBERED_SCHEDULES, Answers
from tests.service.conftest import ID

CALENDAR = SetCalendar(calendar=Calendar(start="2027-Q1"))
PLAIN: list[Change] = [CALENDAR, SetCapacity(actions=5)]
RULES = Search(method="rules", relax=False)
ENDLESS: list[Change] = [
    SetCalendar(calendar=Calendar(start="2027-Q1", quarters=60)),
    SetCapacity(actions=4, effort=9),
    *(
        SetTiming(action=action.number, quarters=1 + 7 * at % 5, effort=1 + 5 * at % 7)
        for at, action in enumerate(shipped_roadmap().actions)
    ),
]
"""Changes after which no solver proves anything for minutes."""
SAID: Any = {"author": "Ans", "reason": "omdat"}


def test_the_schedule_is_that_of_the_library_before_and_after_it_is_stored(
    planner: Planner,
) -> None:
    with pytest.raises(NoCalendarError):
        planner.schedule(ID)
    expected = schedule(apply(shipped_roadmap(), PLAIN))
    assert planner.schedule(ID, PLAIN) == expected
    with pytest.raises(NoCalendarError):
        planner.schedule(ID)
    planner.apply(ID, 1, PLAIN, **SAID)
    assert planner.schedule(ID) == expected
    planner.apply(ID, 2, [SetStatus(action="2.1", status="started")], **SAID)
    assert planner.schedule(ID).sha256 != expected.sha256
    assert planner.schedule(ID, at=2) == expected
    with pytest.raises(NoCalendarError):
        planner.schedule(ID, at=1)


def test_what_cannot_be_asked_is_refused(planner: Planner) -> None:
    with pytest.raises(NotFoundError):
        planner.schedule("nope")
    with pytest.raises(ChangeError):
        planner.schedule(ID, [SetTiming(action="99.9", quarters=2)])


@pytest.mark.parametrize(
    ("changes", "search"),
    [
        (PLAIN, Search()),
        (PLAIN, RULES),
        ([*PLAIN, SetGate(plateau=1, target="2027-Q1")], Search(relax=False)),
        (ENDLESS, RULES),
    ],
)
def test_what_is_final_is_worked_out_once(changes: list[Change], search: Search) -> None:
    answers = Answers(apply(shipped_roadmap(), changes))
    first = answers.schedule(search)
    assert is_final(first, search.relax)
    assert answers.schedule(search) is first


def test_every_way_to_search_has_an_answer_of_its_own() -> None:
    answers = Answers(apply(shipped_roadmap(), PLAIN))
    found = {
        answers.schedule(search).sha256
        for search in (Search(), RULES, Search(method="rules", seed=1, relax=False))
    }
    assert len(found) == 3


def test_what_ran_out_of_time_is_searched_anew() -> None:
    answers = Answers(apply(shipped_roadmap(), ENDLESS))
    first = answers.schedule(Search(seconds=0.3, relax=False))
    assert first.status == "feasible"
    assert not is_final(first)
    assert answers.schedule(Search(seconds=0.3, relax=False)) is not first


@pytest.mark.parametrize("method", ["solver", "rules"])
def test_what_was_stopped_ends_soon_and_is_not_remembered(method: Any) -> None:
    answers = Answers(apply(shipped_roadmap(), PLAIN))
    search = Search(method=method, seconds=60, relax=False)
    began = time.monotonic()
    stopped = answers.schedule(search, lambda: True)
    assert time.monotonic() - began < 5
    assert answers.schedule(search) is not stopped


def test_only_so_many_schedules_of_one_roadmap_are_remembered() -> None:
    answers = Answers(apply(shipped_roadmap(), PLAIN))
    ways: Iterator[Search] = (
        Search(method="rules", seed=seed, relax=False) for seed in range(REMEMBERED_SCHEDULES + 3)
    )
    for search in ways:
        answers.schedule(search)
    assert len(answers._schedules) == REMEMBERED_SCHEDULES


def test_changes_may_come_as_they_are_sent(planner: Planner) -> None:
    sent = [{"change": "set-calendar", "calendar": {"start": "2027-Q1"}}]
    changes = TypeAdapter(list[Change]).validate_python(sent)
    found = planner.schedule(ID, changes, search=RULES)
    assert found.calendar == Calendar(start="2027-Q1")
    assert all(not quarter.loads for quarter in found.quarters)
