"""The Python client against a real server on a real SQLite file."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from pydantic import TypeAdapter

from api.app import create_app
from api.client import ApiProblem, Client
from api.settings import Settings
from roadmap.model.change import Change
from roadmap.model.decision import Decision
from roadmap.service import Planner
from tests.api.conftest import CYCLE, DELAY, ID
from tests.api.edge.samples import serving
from tests.storage.samples import sample

CHANGES = TypeAdapter(tuple[Change, ...])
LATER = CHANGES.validate_python([DELAY])
RENAME = CHANGES.validate_python([{"change": "edit-action", "action": "5.1", "title": "Anders"}])
OTHER = CHANGES.validate_python([{"change": "edit-action", "action": "2.1", "title": "Zo"}])
KNOT = CHANGES.validate_python(CYCLE)
IMO = Decision(by="IMO", reference="2026-17")
SAID: Any = {"reason": "omdat", "author": "Ans"}


class Road(httpx.BaseTransport):
    """Carries requests to the server, remembers them, and can lose or replace answers."""

    def __init__(self) -> None:
        self.seen: list[tuple[httpx.Request, httpx.Response]] = []
        self.mishaps: list[Exception | httpx.Response] = []
        self.tried = 0
        self._real = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.tried += 1
        mishap = self.mishaps.pop() if self.mishaps else None
        if isinstance(mishap, httpx.Response):
            return mishap
        response = self._real.handle_request(request)
        response.read()
        self.seen.append((request, response))
        if mishap is not None:
            raise mishap
        return response

    def close(self) -> None:
        self._real.close()

    @property
    def statuses(self) -> list[int]:
        return [response.status_code for _, response in self.seen]


@pytest.fixture
def address(planner: Planner) -> Iterator[str]:
    with serving(create_app(Settings(), planner)) as port:
        yield f"http://127.0.0.1:{port}/api/v1"


@pytest.fixture
def road() -> Road:
    return Road()


@pytest.fixture
def client(address: str, road: Road) -> Iterator[Client]:
    with Client(address, transport=road) as found:
        yield found


class Returning:
    """Goes through a generator and keeps what it returns."""

    def __init__(self, generator: Any) -> None:
        self._generator = generator

    def __iter__(self) -> Iterator[Any]:
        self.value = yield from self._generator


def refused(ask: Callable[[], object]) -> ApiProblem:
    with pytest.raises(ApiProblem) as caught:
        ask()
    return caught.value


def test_it_needs_no_web_framework_and_no_database() -> None:
    code = "import sys, api.client; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "httpx" in loaded
    assert not loaded & {"fastapi", "starlette", "uvicorn", "sqlalchemy", "networkx", "numpy"}


def test_its_answers_are_those_of_the_library(client: Client, planner: Planner) -> None:
    state = planner.state(ID)
    assert client.roadmap(ID) == planner.roadmap(ID)
    assert client.document(ID) == state.roadmap
    assert client.plan(ID) == state.plan
    assert client.next(ID) == state.next
    assert client.cycles(ID) == state.cycles
    assert client.explain(ID, "8.4") == state.answers.certificate("8.4")
    assert client.diagnostics(ID) == state.plan.diagnostics
    assert client.impact(ID, LATER) == planner.impact(ID, LATER)
    assert client.compare(ID, "1") == planner.compare(ID, "1", "latest")
    assert client.changes(ID) == planner.changes(ID)


def test_a_moment_and_a_revision_tell_as_of_when(client: Client, planner: Planner) -> None:
    before = client.document(ID)
    client.apply(ID, LATER, **SAID)
    assert client.document(ID, 1) == before
    assert client.document(ID, planner.revision(ID, 1).at) == before
    assert client.plan(ID, 1) != client.plan(ID)
    with pytest.raises(ApiProblem, match="asOf"):
        client.document(ID, datetime(2026, 1, 1))  # noqa: DTZ001 - it has no zone on purpose
    assert refused(lambda: client.plan(ID, datetime(2020, 1, 1, tzinfo=UTC))).code == "not-found"


def test_what_did_not_change_is_not_sent_again(client: Client, road: Road) -> None:
    first = client.plan(ID)
    assert client.plan(ID) is first
    client.apply(ID, LATER, **SAID)
    assert client.plan(ID) != first
    assert road.statuses == [200, 304, 201, 200]


def test_a_write_on_a_state_that_others_left_is_refused_with_what_they_did(
    client: Client, planner: Planner
) -> None:
    known = client.document(ID)
    planner.apply(ID, 1, LATER, author="Bo", reason="eerder")
    problem = refused(lambda: client.apply(ID, RENAME, **SAID))
    assert (problem.status, problem.code) == (412, "conflict")
    assert problem.more["current"]["number"] == 2
    assert [missed["author"] for missed in problem.more["since"]] == ["Bo"]
    assert "3.2" in " ".join(problem.more["moved"])
    assert problem.title in str(problem)
    assert problem.detail in str(problem)
    client.roadmap(ID)
    made = client.apply(ID, RENAME, **SAID)
    assert (made.number, made.changes) == (3, RENAME)
    stale = refused(lambda: client.undo(ID, expected=known.sha256, **SAID))
    assert stale.code == "conflict"
    assert client.undo(ID, expected=planner.state(ID).plan.sha256, **SAID).number == 4


def test_who_read_nothing_is_told_to_read_first(client: Client) -> None:
    problem = refused(lambda: client.undo(ID, **SAID))
    assert (problem.status, problem.code) == (428, "precondition-required")


def test_mistakes_are_told_all_at_once(client: Client) -> None:
    client.roadmap(ID)
    problem = refused(lambda: client.apply(ID, (), reason="", author="Ans"))
    assert [mistake.place for mistake in problem.errors] == ["/changes", "/reason"]
    assert problem.errors[0].where == "body"
    assert all(mistake.remedy in str(problem) for mistake in problem.errors)


def test_changes_that_make_a_cycle_tell_the_cuts(client: Client) -> None:
    client.roadmap(ID)
    problem = refused(lambda: client.apply(ID, KNOT, **SAID))
    assert problem.code == "cycle-made"
    assert problem.more["cycles"][0]["cuts"]


def test_problems_come_in_the_language_that_was_asked(address: str) -> None:
    titles = set()
    for language in ("nl", "en"):
        with Client(address, language=language) as client:
            titles.add(refused(lambda client=client: client.plan("nergens")).title)
    assert len(titles) == 2


def test_a_write_whose_answer_got_lost_happens_once(client: Client, road: Road) -> None:
    client.roadmap(ID)
    road.mishaps = [httpx.ReadError("lost")] * 3
    assert client.apply(ID, LATER, **SAID).number == 2
    assert road.statuses == [200, 201, 201, 201, 201]
    keys = {request.headers["idempotency-key"] for request, _ in road.seen[1:]}
    assert len(keys) == 1
    assert client.apply(ID, RENAME, **SAID).number == 3
    assert road.seen[-1][0].headers["idempotency-key"] not in keys
    assert [revision.number for revision in client.history(ID)] == [1, 2, 3]


def test_a_server_that_asks_to_come_back_is_asked_again(client: Client, road: Road) -> None:
    client.roadmap(ID)
    for status in (503, 429):
        road.mishaps = [httpx.Response(status, headers={"Retry-After": "0"})]
        client.apply(ID, RENAME, **SAID)
    assert road.statuses == [200, 201, 201]


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(503),
        httpx.Response(503, headers={"Retry-After": "3600"}),
        httpx.Response(503, headers={"Retry-After": "Fri, 31 Dec 2027 23:59:59 GMT"}),
        httpx.Response(502, html="<h1>Bad gateway</h1>"),
    ],
)
def test_an_answer_of_something_else_than_the_planner_is_told_as_it_is(
    client: Client, road: Road, answer: httpx.Response
) -> None:
    road.mishaps = [answer]
    problem = refused(lambda: client.roadmap(ID))
    assert (problem.status, problem.code) == (answer.status_code, "http")
    assert problem.detail == answer.text
    assert road.tried == 1


def test_after_three_repetitions_it_gives_up(client: Client, road: Road) -> None:
    road.mishaps = [httpx.ConnectError("away")] * 9
    with pytest.raises(httpx.ConnectError):
        client.roadmap(ID)
    assert road.tried == 4
    told = {"Retry-After": "0"}
    road.mishaps = [httpx.Response(503, headers=told) for _ in range(4)]
    assert refused(lambda: client.roadmap(ID)).status == 503
    assert road.tried == 8


def test_a_token_is_the_author_and_its_role_bounds_what_it_may(
    address: str, planner: Planner
) -> None:
    _, secret = planner.tokens.create("Zaaksysteem", "planner")
    with Client(address, secret) as client:
        client.roadmap(ID)
        assert client.apply(ID, LATER, reason="voortgang").author == "Zaaksysteem"
        problem = refused(lambda: client.adopt(ID, 2, decision=IMO))
        assert (problem.status, problem.code) == (403, "forbidden")
    with Client(address) as nobody:
        assert refused(lambda: nobody.plan(ID)).code == "unauthorized"


def test_a_scenario_is_kept_replaced_moved_up_and_adopted(client: Client) -> None:
    made = client.scenarios.save(ID, "later", LATER, author="Ans", note="voor het MT")
    assert (made.version, made.note) == (1, "voor het MT")
    assert client.scenarios.save(ID, "later", LATER + RENAME, author="Ans").version == 2
    assert client.scenarios.impact(ID, "later").impact.moves
    assert client.compare(ID, "latest", "scenario:later").moves
    client.roadmap(ID)
    client.apply(ID, OTHER, **SAID)
    assert not client.scenarios.rebase(ID, "later", drop=[1]).conflicts
    assert client.scenarios.move_up(ID, "later", author="Ans").base == 2
    revision = client.scenarios.adopt(ID, "later", [0], decision=IMO, **SAID)
    assert (revision.number, revision.changes, revision.decision) == (3, LATER, IMO)
    stale = refused(lambda: client.scenarios.move_up(ID, "later", author="Ans"))
    assert stale.code == "precondition-required"
    assert client.scenarios.load(ID, "later").changes == RENAME
    client.scenarios.discard(ID, "later")
    assert client.scenarios.list(ID) == ()


def test_a_scenario_that_was_not_read_is_new_and_replaces_nothing(
    client: Client, address: str
) -> None:
    client.scenarios.save(ID, "later", LATER, author="Ans")
    with Client(address) as other:
        problem = refused(lambda: other.scenarios.save(ID, "later", RENAME, author="Bo"))
        assert (problem.status, problem.code) == (412, "slip-conflict")
        assert [scenario.changes for scenario in other.scenarios.list(ID)] == [LATER]
        assert other.scenarios.save(ID, "later", RENAME, author="Bo").version == 2


def test_a_long_history_is_read_and_followed_page_by_page(
    client: Client, planner: Planner, road: Road
) -> None:
    id, length = "test", 502
    planner.store.create(sample(), author="Ans", reason="begin")
    for number in range(1, length):
        small = sample(title=f"Titel {number}")
        planner.store.append(id, number, small, author="Ans", reason="om")
    assert [revision.number for revision in client.history(id)] == [*range(1, length + 1)]
    assert len(road.seen) == 2
    following = Returning(client.follow(id, "400"))
    assert [entry.revision.number for entry in following] == [*range(401, length + 1)]
    assert following.value.startswith(f"{length}-")
    assert list(client.follow(id, following.value)) == []
    assert refused(lambda: list(client.follow(id, str(length + 1)))).code == "not-found"


def test_what_was_read_longest_ago_is_forgotten(
    client: Client, planner: Planner, road: Road
) -> None:
    moment = planner.revision(ID, 1).at
    for microsecond in range(201):
        client.cycles(ID, moment.replace(year=2090, microsecond=microsecond))
    client.cycles(ID, moment.replace(year=2090, microsecond=200))
    client.cycles(ID, moment.replace(year=2090, microsecond=0))
    assert road.statuses == [200] * 201 + [304, 200]
