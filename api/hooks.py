"""What the edge asks of the planner for every request: who is this, and was anything written."""

from collections.abc import Callable
from time import monotonic

from api.edge.actor import Actor, Client
from api.edge.stack import Hooks
from roadmap.model.access import Token
from roadmap.service import Planner, Tokens

OPEN = Actor("open", "admin")
"""Everybody, as long as no token was ever made; then the edge answers to this machine only."""

PATIENCE_SECONDS = 1.0
"""How long an answer about tokens holds where asking anew takes a question to a server."""

_MOST_KNOWN = 10_000


def hooks_of(planner: Planner) -> Hooks:
    """Return the hooks of a planner.

    Answers are kept ready only where the store can say in microseconds
    whether anything was written. Elsewhere what is known of tokens is asked
    anew every `PATIENCE_SECONDS`: that long a revoked token still works.
    """
    store = planner.store
    tokens = planner.tokens if store.quick_stamp else RememberedTokens(planner.tokens)

    def authenticate(token: str | None, _: Client) -> Actor | None:
        if token is None:
            return OPEN if tokens.none() else None
        found = tokens.check(token)
        return None if found is None else Actor(found.name, found.role, found.id)

    return Hooks(authenticate, tokens.none, store.stamp if store.quick_stamp else None)


class RememberedTokens:
    """The tokens of a store on a server, asked not for every request but every second.

    The edge asks in its event loop, which waits for the answer.
    """

    def __init__(self, tokens: Tokens, clock: Callable[[], float] = monotonic) -> None:
        self._tokens = tokens
        self._clock = clock
        self._forgotten_at = clock()
        self._none: bool | None = None
        self._known: dict[str, Token | None] = {}

    def none(self) -> bool:
        """Whether no token was ever made."""
        self._forget()
        if self._none is None:
            self._none = self._tokens.none()
        return self._none

    def check(self, written: str) -> Token | None:
        """Return the token of this text, or null when it is not accepted."""
        self._forget()
        if written not in self._known:
            self._known[written] = self._tokens.check(written)
        return self._known[written]

    def _forget(self) -> None:
        now = self._clock()
        if now - self._forgotten_at >= PATIENCE_SECONDS or len(self._known) >= _MOST_KNOWN:
            self._none = None
            self._known.clear()
            self._forgotten_at = now
