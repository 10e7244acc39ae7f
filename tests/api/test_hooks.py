"""Who asks, and whether anything was written, as the edge hears it from the planner."""

import sqlite3
import threading
from collections.abc import Hashable
from pathlib import Path

from api.app import create_app
from api.hooks import hooks_of
from api.settings import Settings
from roadmap import shipped_roadmap
from roadmap.errors import StoreUnavailableError
from roadmap.service import Planner, open_planner
from roadmap.storage.memory import MemoryStore
from tests.api.edge.samples import Caller

HEALTH = "/api/v1/_health"


class Distant(MemoryStore):
    """A store that takes a while to tell whether anything was written, and can be away."""

    quick_stamp = False
    away = False

    def __init__(self) -> None:
        super().__init__()
        self.asked_in: list[str] = []

    def stamp(self) -> Hashable:
        self.asked_in.append(threading.current_thread().name)
        if self.away:
            raise StoreUnavailableError("connection")
        return super().stamp()


def test_a_revoked_token_is_refused_at_the_next_request() -> None:
    planner = Planner(Distant())
    hooks = hooks_of(planner)
    assert hooks.look(None, None).is_open
    token, secret = planner.tokens.create("Ans", "planner")
    known = hooks.look(secret, None)
    assert known.actor is not None
    assert (known.actor.name, known.actor.token_id, known.is_open) == ("Ans", token.id, False)
    planner.tokens.revoke(token.id)
    assert hooks.look(secret, None).actor is None
    assert hooks.look(None, None).actor is None


def test_a_distant_store_is_asked_once_a_request_and_never_in_the_event_loop() -> None:
    store = Distant()
    call = Caller(create_app(Settings(store="memory:"), Planner(store)))
    before = len(store.asked_in)
    assert call("GET", "/api/v1/openapi.json").status_code == 200
    assert len(store.asked_in) == before + 1
    assert threading.main_thread().name not in store.asked_in[before:]


def test_the_health_is_told_when_the_store_is_away_and_all_else_is_a_problem() -> None:
    store = Distant()
    call = Caller(create_app(Settings(store="memory:"), Planner(store)))
    store.away = True
    health = call("GET", HEALTH)
    assert (health.status_code, health.json()["live"], health.json()["ready"]) == (503, True, False)
    assert call("GET", "/api/v1/roadmaps").json()["type"].endswith("/store-unavailable")


def test_a_server_that_once_saw_a_token_never_opens_again(tmp_path: Path) -> None:
    planner = open_planner(f"sqlite:///{tmp_path}/a.db")
    planner.create(shipped_roadmap(), author="Ans", reason="begin")
    backup = tmp_path / "backup.db"
    planner.backup(backup)
    planner.tokens.create("Ans", "planner")
    app = create_app(Settings(), planner)
    call = Caller(app)
    assert call("GET", "/api/v1/roadmaps").status_code == 401
    # What an operator does who copies a file from before the first token over the store.
    with sqlite3.connect(backup) as old, sqlite3.connect(tmp_path / "a.db") as store:
        old.backup(store)
    old.close()
    store.close()
    assert planner.tokens.none()
    assert call("GET", "/api/v1/roadmaps").status_code == 401
    assert call("GET", HEALTH).json()["open"] is False
    planner.close()


def test_the_health_tells_whether_the_server_is_open() -> None:
    planner = Planner(MemoryStore())
    call = Caller(create_app(Settings(store="memory:"), planner))
    assert call("GET", HEALTH).json()["open"] is True
    planner.tokens.create("Ans", "planner")
    assert call("GET", HEALTH).json()["open"] is False
