"""Tokens on a store that cannot say at once whether anything was written."""

from api.hooks import PATIENCE_SECONDS, RememberedTokens, hooks_of
from roadmap.service import Planner
from roadmap.storage.memory import MemoryStore


class Distant(MemoryStore):
    """A store that counts what it is asked, as if each time took a while."""

    quick_stamp = False
    asked = 0

    def stamp(self) -> object:  # type: ignore[override]
        self.asked += 1
        return super().stamp()


def test_a_distant_store_is_asked_about_tokens_once_a_second() -> None:
    store, now = Distant(), [0.0]
    tokens = Planner(store).tokens
    remembered = RememberedTokens(tokens, lambda: now[0])
    assert remembered.none()
    token, secret = tokens.create("Ans", "planner")
    now[0] += PATIENCE_SECONDS
    found = remembered.check(secret)
    assert found is not None
    assert found.name == "Ans"
    asked = store.asked
    for _ in range(100):
        assert remembered.check(secret) is not None
        assert remembered.check(secret + "x") is None
    assert store.asked <= asked + 1
    tokens.revoke(token.id)
    assert remembered.check(secret) is not None
    now[0] += PATIENCE_SECONDS
    assert remembered.check(secret) is None
    assert not remembered.none()


def test_answers_are_kept_ready_only_where_the_store_is_quick() -> None:
    assert hooks_of(Planner(Distant())).stamp is None
    assert hooks_of(Planner(MemoryStore())).stamp is not None
