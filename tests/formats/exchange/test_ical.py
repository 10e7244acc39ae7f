"""iCalendar, read by the icalendar package and checked byte by byte."""

import json
import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from roadmap.engine import apply
from roadmap.formats.exchange import Portfolio, lost
from roadmap.model.change import AgreeQuarters, SetCalendar, SetGate
from roadmap.model.quarter import quarter_at, quarter_index
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    exported,
    facts,
    hostile,
    portfolio,
    titles,
    told_lost,
)
from tests.strategies import build, link

OWN = "X-PLATEAUPLANNER-"


def agreed(roadmap: Roadmap, *quarters: tuple[str, str, str]) -> Roadmap:
    found = [{"action": number, "start": start, "end": end} for number, start, end in quarters]
    return apply(roadmap, [AgreeQuarters.model_validate({"agreed": found})])


def everything_agreed(roadmap: Roadmap) -> Roadmap:
    """Return a roadmap in which every action has quarters, and the first plateau a gate."""
    numbers = [action.number for action in roadmap.actions]
    dated = agreed(
        roadmap, *((number, f"2027-Q{1 + at % 4}", "2028-Q2") for at, number in enumerate(numbers))
    )
    gate = {"plateau": 1, "criteria": ["Alles; klaar, \\N {ook dit}"], "target": "2027-Q3"}
    return apply(
        dated,
        [
            SetCalendar.model_validate({"calendar": {"start": "2027-Q1", "quarters": 8}}),
            SetGate.model_validate(gate),
        ],
    )


def read_back(data: bytes) -> Calendar:
    """Return the calendar, after a look at the bytes that every client is promised."""
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # No character is cut in two.
    unfolded = data.decode().replace("\r\n ", "").split("\r\n")
    for name in ("VERSION:2.0", "CALSCALE:GREGORIAN"):
        assert unfolded.count(name) == 1
    assert sum(line.startswith("PRODID:") for line in unfolded) == 1
    events = "\r\n".join(unfolded).split("BEGIN:VEVENT\r\n")[1:]
    for event in events:
        for name in ("UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SEQUENCE"):
            assert len(re.findall(rf"^{name}:", event, re.MULTILINE)) == 1, name
    uids = re.findall(r"^UID:(.*)", "\r\n".join(unfolded), re.MULTILINE)
    assert len(set(uids)) == len(uids) == len(events)
    return Calendar.from_ical(data)


def events(roadmap: Roadmap, kind: str, **more: Any) -> dict[str, Any]:
    """Return the events of a kind, by what their UID says that they are about."""
    calendar = read_back(exported(portfolio(roadmap, **more), "ical"))
    found = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    end = f"@{roadmap.id}.plateauplanner"
    assert all(uid.endswith(end) for uid in found)
    return {
        uid.removeprefix(f"{kind}-").removesuffix(end): event
        for uid, event in found.items()
        if uid.startswith(f"{kind}-")
    }


def own(event: Any, name: str) -> str | None:
    """Return a property of our own, which the package gives as it stands in the file."""
    value = event.get(OWN + name)
    if value is None:
        return None
    meaning = {"n": "\n", "N": "\n"}
    return re.sub(r"\\(.)", lambda found: meaning.get(found[1], found[1]), str(value))


def quarters_of(event: Any) -> tuple[str, str]:
    """Return the first and the last quarter of an event, from its days alone."""
    first, after = event["DTSTART"].dt, event["DTEND"].dt
    assert (first.day, after.day, first.month % 3, after.month % 3) == (1, 1, 1, 1)
    start, end = (f"{day.year:04}-Q{(day.month + 2) // 3}" for day in (first, after))
    return start, quarter_at(quarter_index(end) - 1)


def links_of(event: Any) -> list[Any]:
    found = event.get("RELATED-TO", [])
    return found if isinstance(found, list) else [found]


def says_all(roadmap: Roadmap) -> None:
    """Hold that every fact of the actions with quarters is found, and nothing else."""
    wanted = facts(portfolio(roadmap))
    dated = {number for number, stretch in wanted.quarters.items() if stretch}
    found = events(roadmap, "action")
    assert set(found) == dated
    kinds = set()
    for item in portfolio(roadmap).items():
        if item.number not in dated:
            continue
        event = found[item.number]
        assert event["SUMMARY"] == f"{item.number} {item.title}"
        assert quarters_of(event) == (item.start, item.end)
        assert own(event, "STATUS") == item.status
        assert own(event, "ADVICE") == item.advice
        assert own(event, "OWNER") == item.owner
        assert own(event, "STATUS-REASON") == item.status_reason
        for name, place in (("PLATEAU", item.plateau), ("WAVE", item.wave)):
            assert own(event, name) == (None if place is None else str(place))
        references = json.loads(own(event, "REFERENCES") or "[]")
        assert references == [each.model_dump(exclude_none=True) for each in item.references]
        assert str(event["DESCRIPTION"]).partition("\n\n")[2] == (item.summary or "")
        for related in links_of(event):
            assert related.params["RELTYPE"] == "DEPENDS-ON"
            number = str(related).removeprefix("action-").partition("@")[0]
            same = related.params.get(f"{OWN}SAME-PLATEAU") == "TRUE"
            kinds.add((number, item.number, str(related.params[f"{OWN}KIND"]), same))
    assert kinds == {
        (d.predecessor, d.successor, d.kind, d.same_plateau)
        for d in roadmap.dependencies
        if d.successor in dated
    }


@pytest.mark.parametrize("sample", SAMPLES)
def test_another_reader_finds_every_fact_of_what_was_agreed(sample: str) -> None:
    says_all(SAMPLES[sample])
    says_all(everything_agreed(SAMPLES[sample]))


@settings(max_examples=30)
@given(ANY)
def test_another_reader_finds_every_fact_of_any_roadmap(roadmap: Roadmap) -> None:
    says_all(everything_agreed(roadmap))


@given(
    titles(["\\", "\\n", "\\N", ";,:\"'", "a\nb", "é" * 200, "\u2028", "\x85", "^n^^", "🚧" * 60])
)
def test_any_title_is_found_again(title: str) -> None:
    roadmap = build([{"number": "1", "title": title, "owner": title, "summary": {"nl": title}}], [])
    says_all(agreed(roadmap, ("1", "2027-Q1", "2027-Q1")))


def test_line_ends_that_a_calendar_cannot_write_are_told() -> None:
    roadmap = build([{"number": "1", "title": "a\r\nb\rc"}], [])
    dated = agreed(roadmap, ("1", "2027-Q1", "2027-Q1"))
    assert events(dated, "action")["1"]["SUMMARY"] == "1 a\nb\nc"
    assert told_lost(dated, "ical") == {"line-ends"}


def test_an_action_without_quarters_gets_no_day_and_is_told() -> None:
    assert events(SAMPLES["zoetermeer"], "action") == {}
    told = {each.code: each for each in lost(portfolio(SAMPLES["quarters"]), "ical")}
    assert set(told) == {"export-findings", "export-undated"}
    assert told["export-undated"].details["count"] == 13


def test_quarters_for_which_no_calendar_has_days_are_told() -> None:
    roadmap = build([{"number": "1"}, {"number": "2"}, {"number": "3"}], [])
    dated = agreed(
        roadmap,
        ("1", "0000-Q4", "0001-Q1"),
        ("2", "0001-Q1", "9999-Q3"),
        ("3", "2027-Q1", "9999-Q4"),
    )
    assert set(events(dated, "action")) == {"2"}
    assert [each.subjects for each in lost(portfolio(dated), "ical")] == [("1", "3")]


def test_a_gate_stands_on_the_last_day_of_its_target_quarter() -> None:
    roadmap = everything_agreed(SAMPLES["zoetermeer"])
    (event,) = events(roadmap, "gate").values()
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2027, 9, 30), date(2027, 10, 1))
    assert event["SUMMARY"] == "Poort: plateau 1 (Randvoorwaardelijk) moet klaar zijn"
    assert event["DESCRIPTION"] == "- Alles; klaar, \\N {ook dit}"
    assert own(event, "TARGET") == "2027-Q3"


def test_a_gate_without_a_target_is_told() -> None:
    gate = SetGate.model_validate({"plateau": 2, "criteria": ["x"]})
    roadmap = apply(SAMPLES["zoetermeer"], [gate])
    assert events(roadmap, "gate") == {}
    assert "no-target" in told_lost(roadmap, "ical")


def test_a_quarter_of_the_calendar_tells_what_begins_goes_on_and_ends() -> None:
    roadmap = agreed(
        build([{"number": "1"}, {"number": "2"}], []),
        ("1", "2027-Q1", "2027-Q3"),
        ("2", "2027-Q3", "2028-Q4"),
    )
    assert events(roadmap, "quarter") == {}
    calendar = SetCalendar.model_validate({"calendar": {"start": "2027-Q1", "quarters": 4}})
    found = events(apply(roadmap, [calendar]), "quarter")
    assert {quarter: str(event["DESCRIPTION"]) for quarter, event in found.items()} == {
        "2027-Q1": "Begint: 1",
        "2027-Q2": "Loopt door: 1",
        "2027-Q3": "Begint: 2\nMoet klaar zijn: 1",
        "2027-Q4": "Loopt door: 2",
    }
    assert quarters_of(found["2027-Q2"]) == ("2027-Q2", "2027-Q2")


def test_the_moment_and_the_sequence_are_those_of_the_revision() -> None:
    roadmap = SAMPLES["quarters"]
    moment = datetime(2027, 2, 3, 4, 5, 6, tzinfo=UTC)
    for event in events(roadmap, "action", revision=7, at=moment).values():
        assert (event["SEQUENCE"], event["DTSTAMP"].dt) == (7, moment)
    for event in events(roadmap, "action").values():
        assert (event["SEQUENCE"], event["DTSTAMP"].dt) == (0, datetime(1970, 1, 1, tzinfo=UTC))
        assert event["TRANSP"] == "TRANSPARENT"


def test_what_is_dropped_is_cancelled_and_what_is_not_decided_is_tentative() -> None:
    roadmap = everything_agreed(SAMPLES["quarters"])
    found = events(roadmap, "action")
    states = {item.status: str(found[item.number]["STATUS"]) for item in portfolio(roadmap).items()}
    assert states == {
        "proposed": "TENTATIVE",
        "blocked": "TENTATIVE",
        "started": "CONFIRMED",
        "done": "CONFIRMED",
        "dropped": "CANCELLED",
    }


def test_an_action_keeps_its_uid_when_it_is_moved_and_renumbered_neighbours_come() -> None:
    before = set(events(SAMPLES["quarters"], "action"))
    later = apply(
        SAMPLES["quarters"],
        [
            AgreeQuarters.model_validate(
                {"agreed": [{"action": "1.1", "start": "2028-Q1", "end": "2028-Q2"}]}
            )
        ],
    )
    assert set(events(later, "action")) == {"1.1"} <= before


def test_the_words_follow_the_language() -> None:
    (event,) = events(everything_agreed(hostile()), "gate", language="en").values()
    assert event["SUMMARY"] == "Gate: plateau 1 (Randvoorwaardelijk) has to be ready"


def test_the_calendar_tells_which_roadmap_it_was_made_from() -> None:
    calendar = read_back(exported(portfolio(SAMPLES["quarters"]), "ical"))
    assert str(calendar[f"{OWN}SHA256"]) == SAMPLES["quarters"].sha256
    assert calendar["NAME"] == SAMPLES["quarters"].title
    assert calendar["REFRESH-INTERVAL"].dt.days == 1


@settings(max_examples=30)
@given(st.text(alphabet="aé漢🚧\\;,", min_size=1, max_size=300))
def test_folding_cuts_no_character(title: str) -> None:
    roadmap = build([{"number": "1", "title": title}, {"number": "2"}], [link(2, 1)])
    says_all(agreed(roadmap, ("1", "2027-Q1", "2027-Q1")))


def test_a_portfolio_in_english_has_no_other_events() -> None:
    roadmap = SAMPLES["quarters"]
    one, other = (
        [event["UID"] for event in read_back(exported(found, "ical")).walk("VEVENT")]
        for found in (
            portfolio(roadmap),
            Portfolio(roadmap, portfolio(roadmap).plan, language="en"),
        )
    )
    assert one == other
