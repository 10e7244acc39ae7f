"""The first look at a request: who asks, how often, and whether the answer is ready."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from math import ceil
from time import perf_counter

from starlette.types import Scope

from api import BASE_PATH
from api.edge.actor import CHALLENGE, Client, Look
from api.edge.call import Call
from api.edge.cookie import SessionCookie
from api.edge.limits import RateLimit, caller_of
from api.edge.metrics import Metrics
from api.edge.ready import Key, ReadyAnswer, ReadyAnswers
from api.edge.whole import Head
from api.edge.zipped import tag_known, tagged
from api.problems import Refusal
from api.settings import Settings, is_loopback

READY_UNDER = f"{BASE_PATH}/roadmaps"
"""Answers below this path are kept ready."""

_KEY_LIMIT = 1_000

Write = Callable[[int, bytes, bytes], None]
"""Sends status, head as `api.edge.whole.written` writes it, and body."""

Looks = dict[str | None, Look]
"""What was seen for a token, among requests that all arrived before the first of these looks.

What is seen then holds for each of them: whatever was answered before they were sent was written
before it.
"""


@dataclass(frozen=True, slots=True)
class Hooks:
    """What the edge asks of others, for every request.

    Attributes
    ----------
    look
        Tells what holds for who comes with a token, or without one.
    quick
        Whether that takes microseconds; it is otherwise asked in a thread, so
        that the others need not wait for it.
    """

    look: Callable[[str | None, Client], Look]
    quick: bool = True


class Front:
    """Admits callers, and gives answers that are ready.

    Parameters
    ----------
    settings
        How the server is set up.
    hooks
        What is asked of others.
    metrics
        Where requests are counted.

    Attributes
    ----------
    cookie
        How browsers hold a token.
    allowed
        The websites elsewhere that may read answers.
    """

    def __init__(self, settings: Settings, hooks: Hooks, metrics: Metrics) -> None:
        self._hooks = hooks
        self._metrics = metrics
        self._is_home = is_loopback(settings.host)
        self._proxies = frozenset(settings.trusted_proxy)
        self._limit = RateLimit(settings.requests_per_minute)
        self._ready = ReadyAnswers(settings.cache_bytes) if settings.cache_bytes else None
        self.cookie = SessionCookie.of(settings)
        self.allowed = frozenset(origin.encode() for origin in settings.allowed_origins)

    def call(self, scope: Scope) -> Call:
        """Read a request."""
        call = Call(scope)
        if self._proxies:
            call.look_behind(self._proxies)
        return call

    def prompt(self, scope: Scope, looks: Looks, write: Write) -> bool:
        """Answer a request from ready bytes, or do nothing and return false.

        Parameters
        ----------
        scope
            The request.
        looks
            What was seen for those that arrived together with it.
        write
            Sends the answer.
        """
        if self._ready is None or not self._hooks.quick:
            return False
        began = perf_counter()
        call = self.call(scope)
        if call.fault is not None:
            return False
        try:
            token = call.token(self.cookie)
            look = looks.get(token)
            if look is None:
                look = looks[token] = self._hooks.look(token, scope.get("client"))
            call.actor = look.actor
            found = self.find(self.key(call, look.stamp), look.stamp)
            # Who asks for what is not ready is counted on the way there, not here as well.
            if found is None or (call.by_cookie and look.is_open):
                return False
            if self.admit(call, token, look) is not None:
                return False
        except Exception:
            # On the way through all layers it is told, and written down.
            return False
        status, head, body = self.ready(found, call)
        write(status, head.written, body)
        self.count(found, call, status, began)
        return True

    def admit(self, call: Call, token: str | None, look: Look) -> Refusal | None:
        """Return why this caller gets no further, or null; tell the call who it is."""
        if look.is_open:
            call.is_open = True
            # Also against a website that lets its own name point here (DNS rebinding).
            if not (self._is_home and call.is_local()):
                return Refusal("wrong-host")
        actor = call.actor = look.actor
        # Who guesses at tokens is counted by address, so that it does not go unlimited.
        known = actor is not None and actor.token_id is not None
        caller = f"token {actor.token_id}" if known and actor else caller_of(call.address)
        if wait := self._limit.take(caller):
            seconds = max(1, ceil(wait))
            return Refusal(
                "too-many-requests",
                headers={"Retry-After": str(seconds)},
                limit=str(self._limit.per_minute),
                seconds=str(seconds),
            )
        if actor is None and token is not None and not leaves(call):
            headers = {"WWW-Authenticate": f'{CHALLENGE}, error="invalid_token"'}
            if call.by_cookie:
                # No script can take it away, and with it even signing in would be refused.
                headers["Set-Cookie"] = self.cookie.ended()
            return Refusal("unauthorized", headers=headers)
        return None

    def key(self, call: Call, stamp: Hashable) -> Key | None:
        """Return under what an answer is kept; null for requests whose answers are not."""
        if self._ready is None or stamp is None:
            return None
        if call.actor is None or call.method not in ("GET", "HEAD"):
            return None
        if not call.path.startswith(READY_UNDER):
            return None
        query: bytes = call.scope["query_string"]
        accept = call.headers.get(b"accept", b"")
        if len(call.path) + len(query) + len(accept) > _KEY_LIMIT:
            return None
        return call.actor.role, call.path, query, accept, call.language, call.takes_gzip

    def find(self, key: Key | None, stamp: Hashable) -> ReadyAnswer | None:
        """Return the answer that is ready for a key under a stamp."""
        if self._ready is None or key is None:
            return None
        self._ready.hold(stamp)
        return self._ready.find(key)

    def keep(self, key: Key | None, answer: ReadyAnswer | None, stamp: Hashable) -> None:
        """Keep an answer that was computed after `stamp` was taken."""
        if self._ready is not None and key is not None and answer is not None:
            self._ready.keep(key, answer, stamp)

    def ready(self, found: ReadyAnswer, call: Call) -> tuple[int, Head, bytes]:
        """Return status, head and body of the answer to a call, from ready bytes."""
        asked = call.headers.get(b"if-none-match")
        if asked is not None and (tag := tag_known(asked, found.etag)) is not None:
            bare = found.bare
            status, body = 304, b""
            head = bare if tag == found.etag else Head(tagged(bare.headers, tag))
        else:
            status, head = 200, found.full
            body = found.body if call.method == "GET" else b""
        if call.given_id is not None:
            head += [(b"x-request-id", call.given_id)]
        if self.allowed:
            head += call.sharing(self.allowed)
        return status, head, body

    def count(self, found: ReadyAnswer, call: Call, status: int, began: float) -> None:
        """Count an answer that was given from ready bytes."""
        self._metrics.count_ready()
        self._metrics.seen(call.method, found.template, status, perf_counter() - began)


def leaves(call: Call) -> bool:
    """Whether a session is ended; that needs no valid token, so that it can always be forgotten."""
    return call.method == "DELETE" and call.path == f"{BASE_PATH}/session"
