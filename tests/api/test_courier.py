"""A real server tells a real receiver, also after it was killed at the worst moment."""

import logging
import signal
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.courier import Courier
from api.logs import EVENTS, JsonFormatter
from api.settings import Settings
from roadmap import shipped_roadmap
from roadmap.model.change import EditAction
from roadmap.service import open_planner
from roadmap.service.leasing import LEASE, Lease
from roadmap.service.sending import Outcome, Sender
from tests.api.conftest import ID, WHO
from tests.api.served import Served, environment, served
from tests.service.receiving import Receiver, receiving

PATH = f"/roadmaps/{ID}"


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    url = f"sqlite:///{tmp_path}/store.db"
    with open_planner(url) as planner:
        planner.create(shipped_roadmap(), author="Ans", reason="begin")
    oin = "urn:nld:oin:00000001823288444000:systeem:plateauplanner"
    return environment(store=url, allow_private_webhooks="true", event_source=oin)


def hooked(server: Served, receiver: Receiver) -> str:
    body = {"url": receiver.url, "author": "Ans"}
    made = httpx.post(f"{server.address}{PATH}/webhooks", json=body)
    assert made.status_code == 201, made.text
    return str(made.json()["secret"])


def revised(server: Served, title: str) -> None:
    tag = httpx.get(f"{server.address}{PATH}").headers["etag"]
    body = WHO | {"changes": [{"change": "edit-action", "action": "5.1", "title": title}]}
    headers = {"If-Match": tag}
    made = httpx.post(f"{server.address}{PATH}/revisions", json=body, headers=headers)
    assert made.status_code == 201, made.text


def adopted(server: Served, number: int) -> None:
    tag = httpx.get(f"{server.address}{PATH}/revisions/{number}").headers["etag"]
    body = {"number": number, "decision": {"by": "MT"}, "author": "Ans"}
    headers = {"If-Match": tag}
    made = httpx.post(f"{server.address}{PATH}/baselines", json=body, headers=headers)
    assert made.status_code == 201, made.text


def until(count: int, receiver: Receiver, seconds: float = 20.0) -> None:
    deadline = time.monotonic() + seconds
    while len(receiver.got) < count:
        assert time.monotonic() < deadline, receiver.places
        time.sleep(0.02)


def test_a_server_tells_what_happens_and_writes_no_secret_down(
    env: dict[str, str], tmp_path: Path
) -> None:
    with receiving() as receiver, served(tmp_path, env) as server:
        secret = hooked(server, receiver)
        revised(server, "Een")
        adopted(server, 2)
        until(2, receiver)
        receiver.answer(500, 204)
        revised(server, "Twee")
        until(4, receiver)
        assert server.stop(signal.SIGINT) == 0
        log = server.log.read_text(encoding="utf-8")
    assert receiver.places == [("gewijzigd", 2), ("vastgesteld", 1)] + [("gewijzigd", 3)] * 2
    assert all(got.is_signed_with(secret) for got in receiver.got)
    assert {got.event["source"] for got in receiver.got} == {env["ROADMAP_EVENT_SOURCE"]}
    assert receiver.got[2].id == receiver.got[3].id
    assert log.count('"webhook delivered"') == 3
    assert log.count('"webhook not delivered"') == 1
    for hidden in (secret, secret.removeprefix("whsec_"), "for=roadmap", "v1,"):
        assert hidden not in log


def test_killed_between_storing_and_sending_it_tells_after_a_restart(
    env: dict[str, str], tmp_path: Path
) -> None:
    with receiving() as receiver:
        with served(tmp_path, env | {"ROADMAP_DELIVER_WEBHOOKS": "false"}) as server:
            hooked(server, receiver)
            revised(server, "Een")
            server.process.kill()
            server.process.wait()
        assert receiver.got == []
        with served(tmp_path, env):
            until(1, receiver)
    assert receiver.places == [("gewijzigd", 2)]


def test_killed_while_the_receiver_has_it_already_it_tells_again_with_the_same_id(
    env: dict[str, str], tmp_path: Path
) -> None:
    with receiving(answers=[None, 204]) as receiver:
        with served(tmp_path, env) as server:
            secret = hooked(server, receiver)
            revised(server, "Een")
            until(1, receiver)
            # It was received; that it was is not written down yet.
            server.process.kill()
            server.process.wait()
        with served(tmp_path, env) as server:
            revised(server, "Twee")
            until(3, receiver, LEASE.total_seconds() + 20)
    assert receiver.places == [("gewijzigd", number) for number in (2, 2, 3)]
    assert receiver.got[0].id == receiver.got[1].id
    assert receiver.got[0].body == receiver.got[1].body
    assert all(got.is_signed_with(secret) for got in receiver.got)


def test_two_servers_on_one_store_tell_everything_once(env: dict[str, str], tmp_path: Path) -> None:
    with receiving() as receiver, served(tmp_path, env) as one, served(tmp_path, env) as other:
        hooked(one, receiver)
        for number in range(6):
            revised((one, other)[number % 2], f"Titel {number}")
            time.sleep(0.3)
        until(6, receiver)
        time.sleep(1.5)
    assert receiver.places == [("gewijzigd", number) for number in range(2, 8)]


def test_the_workers_of_a_server_tell_everything_once(env: dict[str, str], tmp_path: Path) -> None:
    with receiving() as receiver, served(tmp_path, env | {"ROADMAP_WORKERS": "2"}) as server:
        answering(server)
        hooked(server, receiver)
        for number in range(3):
            revised(server, f"Titel {number}")
        until(3, receiver)
        time.sleep(1.5)
    assert receiver.places == [("gewijzigd", number) for number in range(2, 5)]
    assert receiver.got[0].event["source"] == env["ROADMAP_EVENT_SOURCE"]


def answering(server: Served) -> None:
    """Wait for the first worker: the server itself says before them that it runs."""
    transport = httpx.HTTPTransport(retries=8)
    with httpx.Client(transport=transport) as client:
        assert client.get(f"{server.address}/_health").status_code == 200


class Lines(logging.Handler):
    """Keeps the lines of the server's log."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(JsonFormatter().format(record))


class Faulty(Sender):
    """A sender with a mistake in it."""

    def send(self, url: str, secret: str, *more: Any) -> Outcome:
        raise ValueError(f"{url} {secret}")


def test_a_mistake_or_a_store_that_is_away_is_written_down_without_secrets_and_ends_nothing(
    env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.courier.POLL_SECONDS", 0.02)
    log = Lines()
    EVENTS.addHandler(log)
    planner = open_planner(env["ROADMAP_STORE"])
    made = planner.webhooks.create(ID, "https://zaken.example/geheim", author="Ans")
    change = EditAction(action="5.1", title="Een")
    planner.apply(ID, 1, [change], author="Ans", reason="om")
    courier = Courier(planner, Settings(), Faulty())
    courier.start()
    try:
        waited(log, "unexpected error", 1)
        deadline = time.monotonic() + 20
        while not (attempts := planner.webhooks.load(ID, made.id).attempts):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        planner.close()
        waited(log, "store-unavailable", 2)
    finally:
        courier.stop()
        EVENTS.removeHandler(log)
    assert attempts == 1
    assert not any(made.secret in line or "geheim" in line for line in log.lines)


def test_stopping_waits_for_no_receiver_and_leaves_the_event_for_the_next_start(
    env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.courier.POLL_SECONDS", 0.02)
    with receiving(answers=[None]) as receiver, open_planner(env["ROADMAP_STORE"]) as planner:
        made = planner.webhooks.create(ID, receiver.url, author="Ans", private=True)
        change = EditAction(action="5.1", title="Een")
        planner.apply(ID, 1, [change], author="Ans", reason="om")
        courier = Courier(planner, Settings(allow_private_webhooks=True))
        courier.start()
        assert receiver.arrived.wait(20)
        began = time.monotonic()
        courier.stop()
        assert time.monotonic() - began < 2
        assert not courier._thread.is_alive()
        assert planner.webhooks.load(ID, made.id).attempts == 0
        # The turn was left: the next start need not wait for its end.
        assert planner.store.slips("lease", "") == ()


class Stuck(Sender):
    """A sender that nothing cuts off."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.released = threading.Event(), threading.Event()

    def send(self, url: str, *more: Any) -> Outcome:
        self.begun.set()
        self.released.wait(20)
        return Outcome("timeout")


def test_what_cannot_be_cut_off_uses_the_store_no_more(
    env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.courier.POLL_SECONDS", 0.02)
    monkeypatch.setattr("api.courier.STOP_SECONDS", 0.2)
    log, sender = Lines(), Stuck()
    EVENTS.addHandler(log)
    with open_planner(env["ROADMAP_STORE"]) as planner:
        planner.webhooks.create(ID, "https://zaken.example/", author="Ans")
        change = EditAction(action="5.1", title="Een")
        planner.apply(ID, 1, [change], author="Ans", reason="om")
        courier = Courier(planner, Settings(), sender)
        courier.start()
        assert sender.begun.wait(20)
        began = time.monotonic()
        courier.stop()
        assert time.monotonic() - began < 2
        stamp = planner.store.stamp()
        sender.released.set()
        courier._thread.join(20)
        assert planner.store.stamp() == stamp
    EVENTS.removeHandler(log)
    assert log.lines == []


def test_another_process_that_has_the_turn_for_long_is_written_down(
    env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.courier.POLL_SECONDS", 0.02)
    monkeypatch.setattr("api.courier.LONG_BUSY_SECONDS", 0.2)
    log = Lines()
    EVENTS.addHandler(log)
    with open_planner(env["ROADMAP_STORE"]) as planner:
        planner.webhooks.create(ID, "https://zaken.example/", author="Ans")
        assert Lease(planner.store, planner.clock, "webhooks").take()
        change = EditAction(action="5.1", title="Een")
        planner.apply(ID, 1, [change], author="Ans", reason="om")
        courier = Courier(planner, Settings())
        courier.start()
        try:
            waited(log, "webhooks wait for another process", 2)
        finally:
            courier.stop()
            EVENTS.removeHandler(log)


def waited(log: Lines, event: str, count: int) -> None:
    deadline = time.monotonic() + 20
    while sum(f'"{event}"' in line for line in log.lines) < count:
        assert time.monotonic() < deadline, log.lines
        time.sleep(0.02)


def test_without_leave_a_server_sends_nothing_inside_its_network(
    env: dict[str, str], tmp_path: Path
) -> None:
    with receiving() as receiver:
        with served(tmp_path, env) as server:
            hooked(server, receiver)
        with served(tmp_path, env | {"ROADMAP_ALLOW_PRIVATE_WEBHOOKS": "false"}) as server:
            revised(server, "Een")
            deadline = time.monotonic() + 20
            while '"webhook not delivered"' not in server.log.read_text(encoding="utf-8"):
                assert time.monotonic() < deadline
                time.sleep(0.05)
            (found,) = httpx.get(f"{server.address}{PATH}/webhooks").json()["items"]
    assert (found["problem"], receiver.got) == ("address", [])
