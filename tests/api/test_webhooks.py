"""Webhooks over HTTP: who may, what is told of them, and what never is."""

from collections.abc import Callable

import pytest

from api.app import create_app
from api.settings import Settings
from roadmap.service import Planner
from roadmap.service.delivering import Deliverer
from roadmap.service.sending import Sender
from tests.api.conftest import DELAY, HERE, Api, code_of, places
from tests.service.receiving import receiving

Signed = Callable[[str], Api]

HOOKS = f"{HERE}/webhooks"
URL = "https://zaken.example/roadmap"
NEW = {"url": URL, "author": "Ans"}


def test_a_webhook_shows_its_secret_once(api: Api) -> None:
    made = api.write(HOOKS, NEW)
    assert made.status_code == 201
    found = made.json()
    assert found["secret"].startswith("whsec_")
    where = made.headers["location"].removeprefix("/api/v1")
    assert where == f"{HOOKS}/{found['id']}"
    (listed,) = api.read(HOOKS)["items"]
    assert listed == api.read(where)
    assert (listed["url"], listed["types"]) == (URL, ["changed", "adopted"])
    assert (listed["active"], listed["dead"], listed["created_by"]) == (True, 0, "Ans")
    for path in (HOOKS, where, f"{where}/dead-letters"):
        assert found["secret"] not in api.get(path).text
    again = api.write(f"{where}/resends", {})
    assert (again.status_code, found["secret"] in again.text) == (200, False)
    assert api("DELETE", where).status_code == 204
    assert api.read(HOOKS)["items"] == []
    assert code_of(api("DELETE", where)) == code_of(api.get(where)) == "not-found"


@pytest.mark.parametrize("role", ["reader", "planner", "decider"])
def test_only_an_administrator_may_even_look(signed: Signed, role: str) -> None:
    admin, other = signed("admin"), signed(role)
    made = admin.write(HOOKS, {"url": URL})
    assert made.json()["created_by"] == "admin Bo"
    where = f"{HOOKS}/{made.json()['id']}"
    assert admin.get(HOOKS).status_code == 200
    attempts = [
        other.get(HOOKS),
        other.get(where),
        other.get(f"{where}/dead-letters"),
        other.write(HOOKS, {"url": URL}),
        other.write(f"{where}/resends", {}),
        other("DELETE", where),
    ]
    assert {(each.status_code, code_of(each)) for each in attempts} == {(403, "forbidden")}
    assert all(URL not in each.text for each in attempts)
    assert Api(admin.app).get(HOOKS).status_code == 401
    assert admin.get(where).status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "http://zaken.example/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.1.2.3/",
        "https://ans:geheim@zaken.example/",
        "javascript:alert(1)",
        "x",
    ],
)
def test_an_address_that_nothing_may_be_sent_to_is_refused(api: Api, url: str) -> None:
    response = api.write(HOOKS, NEW | {"url": url})
    assert (response.status_code, code_of(response)) == (400, "webhook-url")
    assert "geheim" not in response.text
    assert api.read(HOOKS)["total"] == 0


def test_what_is_not_understood_is_told_with_its_place(api: Api) -> None:
    response = api.write(HOOKS, {"url": "", "types": ["gone"], "secret": "x", "author": "A"})
    assert {place for place, _ in places(response)} == {"/url", "/types/0", "/secret"}
    assert places(api.write(HOOKS, {"url": URL})) == [("/author", "author-missing")]
    assert places(api.write(HOOKS, NEW | {"types": []}))[0][0] == "/types"
    assert code_of(api.write("/roadmaps/nergens/webhooks", NEW)) == "not-found"
    assert code_of(api.get("/roadmaps/nergens/webhooks")) == "not-found"


def test_what_was_given_up_is_listed_and_sent_once_more(planner: Planner) -> None:
    api = Api(create_app(Settings(allow_private_webhooks=True), planner))
    deliverer = Deliverer(planner.store, planner.clock, sender=Sender(private=True))
    with receiving(answers=[410, 204]) as receiver:
        made = api.write(HOOKS, NEW | {"url": receiver.url, "types": ["changed"]}).json()
        where = f"{HOOKS}/{made['id']}"
        api.revise(DELAY)
        deliverer.deliver()
        found = api.read(where)
        assert (found["active"], found["problem"], found["status"]) == (False, "gone", 410)
        assert api.write(f"{where}/resends", {"events": None}).json()["active"] is True
        assert deliverer.deliver().delivered == 1
    assert [got.is_signed_with(made["secret"]) for got in receiver.got] == [True, True]
    assert api.read(f"{where}/dead-letters")["total"] == 0
    missing = api.write(f"{where}/resends", {"events": ["f" * 64]})
    assert (missing.status_code, code_of(missing)) == (404, "not-found")
