"""The schedule over HTTP: that of the library, in words, and searched without holding up others."""

import json
import socket
import threading
import time
from typing import Any

import httpx
import pytest
from pydantic import TypeAdapter

from api.app import create_app
from api.client import Client
from api.settings import Settings
from roadmap import apply, shipped_roadmap
from roadmap.engine import schedule
from roadmap.formats.wording import (
    left_out_sentence,
    line_sentence,
    ready_sentence,
    schedule_conflict_sentence,
    schedule_relaxation_sentence,
    schedule_sentences,
)
from roadmap.model.change import Change
from roadmap.model.schedule import Schedule
from roadmap.service import Planner
from tests.api.conftest import HERE, ID, Api, code_of, places
from tests.api.edge.samples import serving

ROADMAP = shipped_roadmap()
PATH = f"{HERE}/schedule"
CALENDAR: Any = {"change": "set-calendar", "calendar": {"start": "2027-Q1", "quarters": 12}}
FIVE: Any = {"change": "set-capacity", "actions": 5}
TARGET: Any = {"change": "set-gate", "plateau": 2, "target": "2027-Q3"}
DROP: Any = {"change": "drop-action", "action": "4.1", "reason": "geen geld"}
PLAIN = [CALENDAR, FIVE]
ENDLESS: list[Any] = [
    {"change": "set-calendar", "calendar": {"start": "2027-Q1", "quarters": 60}},
    {"change": "set-capacity", "actions": 4, "effort": 9},
    *(
        {
            "change": "set-timing",
            "action": action.number,
            "quarters": 1 + 7 * at % 5,
            "effort": 1 + 5 * at % 7,
        }
        for at, action in enumerate(ROADMAP.actions)
    ),
]
"""Changes after which no solver proves anything for minutes."""


def after(*changes: Any) -> Any:
    return apply(ROADMAP, TypeAdapter(tuple[Change, ...]).validate_python(changes))


def ask(api: Api, *changes: Any, **query: Any) -> httpx.Response:
    return api("POST", PATH, json={"changes": list(changes)}, params=query)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_schedule_is_that_of_the_library_in_the_language_asked(api: Api, language: Any) -> None:
    api.revise(*PLAIN, DROP)
    response = api.get(PATH, headers={"Accept-Language": language})
    roadmap = after(*PLAIN, DROP)
    expected, found = schedule(roadmap), response.json()
    assert Schedule.model_validate_json(response.content, extra="ignore") == expected
    assert found["text"] == " ".join(schedule_sentences(expected, language))
    assert [line["text"] for line in found["lines"]] == [
        line_sentence(line, language) for line in expected.lines
    ]
    assert [line["text"] for line in found["plateaus"]] == [
        ready_sentence(line, roadmap, language) for line in expected.plateaus
    ]
    assert [each["text"] for each in found["left_out"]] == [
        left_out_sentence(each, roadmap, language) for each in expected.left_out
    ]
    assert found["quarters"][0]["loads"][0]["text"].startswith("5 ")
    assert response.headers["content-language"] == language


def test_what_is_asked_before_is_what_is_read_after_the_changes_are_made(api: Api) -> None:
    assert code_of(api.get(PATH)) == "no-calendar"
    asked = ask(api, *PLAIN)
    assert asked.status_code == 200, asked.text
    assert code_of(api.get(PATH)) == "no-calendar"
    api.revise(*PLAIN)
    assert api.read(PATH) == asked.json()
    assert code_of(api.get(PATH, params={"asOf": "1"})) == "no-calendar"
    api.revise(DROP)
    assert api.read(PATH, asOf=2) == asked.json()


def test_quarters_can_be_agreed_as_they_are_scheduled(api: Api) -> None:
    api.revise(*PLAIN)
    found = api.read(PATH)
    agreed = [
        {"action": line["number"], "start": line["start"], "end": line["end"]}
        for line in found["lines"]
    ]
    api.revise({"change": "agree-quarters", "agreed": agreed})
    assert all(line["shift"] == 0 for line in api.read(PATH)["lines"])


def test_what_is_remembered_is_given_again_and_known_by_its_tag(api: Api) -> None:
    api.revise(*PLAIN)
    first = api.get(PATH)
    tag = first.headers["etag"]
    again = api.get(PATH, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    api.revise(DROP)
    assert api.get(PATH, headers={"If-None-Match": tag}).status_code == 200


def test_rules_say_that_they_prove_nothing(api: Api) -> None:
    solved, found = (ask(api, *PLAIN, method=method).json() for method in ("solver", "rules"))
    assert (solved["method"], solved["status"], solved["gap"]) == ("solver", "optimal", 0)
    assert found["method"] == "rules"
    assert "without a solver" in found["text"]
    expected = schedule(after(*PLAIN), method="rules", seed=7)
    assert ask(api, *PLAIN, method="rules", seed=7).json()["sha256"] == expected.sha256


def test_what_does_not_fit_is_explained_and_repaired_by_one_of_its_own_suggestions(
    api: Api,
) -> None:
    tight = [*PLAIN, TARGET]
    roadmap = after(*tight)
    response = ask(api, *tight, seconds=5)
    found = Schedule.model_validate_json(response.content, extra="ignore")
    assert found.status == "infeasible"
    assert found.conflict is not None
    told = response.json()
    assert told["conflict"]["text"] == schedule_conflict_sentence(
        found.conflict, found, roadmap, "en"
    )
    assert [each["text"] for each in told["relaxations"]] == [
        schedule_relaxation_sentence(each, roadmap, "en") for each in found.relaxations
    ]
    repaired = ask(api, *tight, *told["relaxations"][0]["changes"]).json()
    assert repaired["status"] == "optimal"
    assert not any(line["late"] for line in repaired["plateaus"])
    quick = ask(api, *tight, seconds=5, relax="false").json()
    assert (quick["conflict"], quick["relaxations"]) == (None, [])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_without_a_calendar_it_says_what_to_do(api: Api, language: str) -> None:
    response = api.get(PATH, headers={"Accept-Language": language})
    assert (response.status_code, code_of(response)) == (400, "no-calendar")
    assert "set-calendar" in response.json()["detail"]
    assert code_of(ask(api, FIVE)) == "no-calendar"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({"seconds": "0"}, "out-of-range"),
        ({"seconds": "61"}, "out-of-range"),
        ({"seconds": "nan"}, "out-of-range"),
        ({"seconds": "soon"}, "not-a-number"),
        ({"seed": "-1"}, "out-of-range"),
        ({"seed": "1.5"}, "not-whole-number"),
        ({"method": "magic"}, "not-one-of"),
        ({"relax": "maybe"}, "not-true-or-false"),
        ({"speed": "9"}, "unknown-field"),
    ],
)
def test_a_search_that_cannot_be_is_refused_with_its_place(
    api: Api, query: dict[str, str], code: str
) -> None:
    for response in (api.get(PATH, params=query), ask(api, *PLAIN, **query)):
        assert (response.status_code, code_of(response)) == (400, "invalid")
        assert places(response) == [(f"/{next(iter(query))}", code)]


def test_other_mistakes_are_told_as_everywhere(api: Api) -> None:
    assert code_of(api.get("/roadmaps/nope/schedule")) == "not-found"
    unknown = {"change": "set-timing", "action": "99.9", "quarters": 2}
    assert code_of(ask(api, CALENDAR, unknown)) == "change"
    wrong = ask(api, {"change": "set-calendar", "calendar": {"start": "2027-Q5"}})
    assert places(wrong)[0][0] == "/changes/0/calendar/start"
    assert code_of(ask(api)) == "invalid"


def test_what_ran_out_of_time_is_not_kept_ready(api: Api) -> None:
    api.revise(*ENDLESS)
    first = api.get(PATH, params={"seconds": "0.3"})
    assert first.json()["status"] == "feasible"
    assert first.json()["gap"] > 0
    assert "At most" in first.json()["text"]
    began = time.monotonic()
    api.get(PATH, params={"seconds": "0.3"})
    assert time.monotonic() - began > 0.25
    api.get(PATH, params={"method": "rules", "relax": "false"})
    began = time.monotonic()
    api.get(PATH, params={"method": "rules", "relax": "false"})
    assert time.monotonic() - began < 0.25


def _left(port: int) -> None:
    """Ask for a search of a minute, and go away."""
    body = json.dumps({"changes": ENDLESS}).encode()
    head = (
        f"POST /api/v1{PATH}?seconds=60 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port)) as caller:
        caller.sendall(head.encode() + body)
        time.sleep(1)


def test_who_goes_away_frees_the_turn_and_nobody_waits_for_a_search(planner: Planner) -> None:
    with serving(create_app(Settings(), planner)) as port:
        address = f"http://127.0.0.1:{port}/api/v1"
        gone = [threading.Thread(target=_left, args=(port,)) for _ in range(4)]
        for caller in gone:
            caller.start()
        time.sleep(0.4)
        began = time.monotonic()
        other = httpx.post(
            f"{address}{HERE}/impact",
            json={"changes": [{"change": "delay-action", "action": "3.2", "plateaus": 1}]},
        )
        assert other.status_code == 200
        assert time.monotonic() - began < 4
        for caller in gone:
            caller.join()
        found = httpx.post(f"{address}{PATH}?method=rules", json={"changes": PLAIN}, timeout=30)
        assert found.status_code == 200, found.text
        assert time.monotonic() - began < 20
        seen = httpx.get(f"{address}/_metrics").text
    assert 'status="499"' in seen


def test_the_python_client_asks_and_waits_as_long_as_the_search(planner: Planner) -> None:
    changes = TypeAdapter(tuple[Change, ...]).validate_python(ENDLESS)
    with (
        serving(create_app(Settings(), planner)) as port,
        Client(f"http://127.0.0.1:{port}/api/v1", timeout=0.5) as client,
    ):
        found = client.schedule(ID, changes, seconds=1.5, relax=False)
        assert (found.method, found.status) == ("solver", "feasible")
        plain = TypeAdapter(tuple[Change, ...]).validate_python(PLAIN)
        expected = schedule(after(*PLAIN), method="rules", seed=2)
        assert client.schedule(ID, plain, 1, method="rules", seed=2) == expected
