"""Who asks, and whether anything was written, as the edge hears it from the planner."""

import threading
from collections.abc import Hashable

from api.app import create_app
from api.hooks import hooks_of
from api.settings import Settings
from roadmap.errors import StoreUnavailableError
from roadmap.service import Planner
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
    assert threading.main_thread().name not in store.asked_in


def test_the_health_is_told_when_the_store_is_away_and_all_else_is_a_problem() -> None:
    store = Distant()
    call = Caller(create_app(Settings(store="memory:"), Planner(store)))
    store.away = True
    health = call("GET", HEALTH)
    assert (health.status_code, health.json()["live"], health.json()["ready"]) == (503, True, False)
    assert call("GET", "/api/v1/roadmaps").json()["type"].endswith("/store-unavailable")
