"""Decisions as records: what they made, what they adopted and what they departed from."""

from datetime import date

import pytest

from roadmap.model.change import EditAction
from roadmap.model.decision import Decision
from roadmap.service import Planner, deciding
from tests.service.conftest import ID

IMO = Decision(by="IMO", reference="2026-17", decided_on=date(2026, 11, 19), reason="past nu")
MT = Decision(by="MT")


def write(planner: Planner, decision: Decision | None, reason: str) -> int:
    latest = planner.roadmap(ID).latest.number
    change = EditAction(action="2.1", title=f"Titel {latest}")
    return planner.apply(ID, latest, [change], author="Bo", reason=reason, decision=decision).number


def test_nothing_decided_is_no_decision(planner: Planner) -> None:
    write(planner, None, "zomaar")
    found = planner.decisions(ID)
    assert (found.decisions, found.in_force) == ((), None)
    assert found.sealed() == found


def test_decisions_tell_what_they_made_adopted_and_departed_from(planner: Planner) -> None:
    write(planner, MT, "eerst dit")
    planner.adopt(ID, 2, decision=IMO, author="Ans")
    write(planner, None, "zonder besluit")
    write(planner, MT, "toch anders")
    planner.adopt(ID, 4, decision=MT, author="Ans")
    planner.adopt(ID, 4, decision=IMO, author="Ans")
    found = planner.decisions(ID)
    assert [
        (each.event, each.revision, each.decision.by, each.reason, each.overrode)
        for each in found.decisions
    ] == [
        ("changed", 2, "MT", "eerst dit", None),
        ("adopted", 2, "IMO", "past nu", None),
        ("changed", 4, "MT", "toch anders", 2),
        ("adopted", 4, "MT", None, 2),
        ("adopted", 4, "IMO", "past nu", None),
    ]
    assert found.in_force == 4
    assert found.decisions[1].decided_on == date(2026, 11, 19)
    first = found.decisions[0]
    assert (first.decided_on, first.author) == (first.at.date(), "Bo")


def test_a_history_of_more_than_one_page_is_told_whole(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "PAGE", 2)
    for _ in range(5):
        write(planner, MT, "-")
    assert [each.revision for each in planner.decisions(ID).decisions] == [2, 3, 4, 5, 6]
