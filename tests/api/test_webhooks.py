"""Webhooks over HTTP: who may, what is told of them, and what never is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from api.app import create_app
from api.settings import Settings
from roadmap.model.webhook import DeadLetter
from roadmap.service import Planner, open_planner
from roadmap.service.delivering import Deliverer
from roadmap.service.sending import Sender
from roadmap.service.webhooks import MOST_WEBHOOKS
from roadmap.storage import SlipWrite
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
        other("DELETE", f"{where}/dead-letters"),
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


def test_what_was_given_up_can_be_thrown_away(api: Api, planner: Planner) -> None:
    where = f"{HOOKS}/{api.write(HOOKS, NEW).json()['id']}"
    at = planner.clock()
    for sign in "abc":
        fields = {"event": sign * 64, "kind": "changed", "place": 2, "attempts": 10, "at": at}
        letter = DeadLetter.model_validate(fields | {"problem": "lost"})
        record = letter.model_dump_json()
        planner.store.put([SlipWrite("dead-letter", where.split("/")[-1], sign * 64, 0, record)])
    path = f"{where}/dead-letters"
    assert api("DELETE", f"{path}?event={'a' * 64}").status_code == 204
    assert code_of(api("DELETE", f"{path}?event={'a' * 64}")) == "not-found"
    assert api("DELETE", f"{path}?event=x").status_code == 400
    assert [letter["event"][0] for letter in api.read(path)["items"]] == ["b", "c"]
    assert api("DELETE", path).status_code == 204
    assert api.read(path)["total"] == 0
    assert api("DELETE", path).status_code == 204


def test_a_roadmap_has_no_more_webhooks_than_it_may_have(api: Api) -> None:
    ids = [api.write(HOOKS, NEW).json()["id"] for _ in range(MOST_WEBHOOKS)]
    refused = api.write(HOOKS, NEW)
    assert (refused.status_code, code_of(refused)) == (409, "too-many-webhooks")
    assert str(MOST_WEBHOOKS) in refused.json()["detail"]
    assert api("DELETE", f"{HOOKS}/{ids[0]}").status_code == 204
    assert api.write(HOOKS, NEW).status_code == 201


def test_the_webhooks_of_a_roadmap_that_a_restore_took_away_are_listed_and_removed(
    api: Api, planner: Planner, tmp_path: Path
) -> None:
    with open_planner("memory:") as empty:
        empty.backup(tmp_path / "empty.db")
    made = api.write(HOOKS, NEW).json()
    planner.restore(tmp_path / "empty.db", keep=tmp_path / "kept.db")
    assert [each["id"] for each in api.read(HOOKS)["items"]] == [made["id"]]
    assert api("DELETE", f"{HOOKS}/{made['id']}").status_code == 204
    assert code_of(api.get(HOOKS)) == "not-found"
