"""The outermost layer: what every request passes, and every response gets."""

import gc
import logging
import sys
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from math import ceil
from time import perf_counter
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import BASE_PATH
from api.edge.actor import CHALLENGE, Client, Look, unauthorized
from api.edge.answer import Answer
from api.edge.body import (
    DOCUMENT_VALUES,
    PLAIN_BYTES,
    PLAIN_VALUES,
    Gone,
    has_body,
    judge_body,
    judge_values,
    read_body,
    replay,
)
from api.edge.call import Call, state_of
from api.edge.cookie import SessionCookie
from api.edge.kinds import HEAVY, WITH_DOCUMENT, needs_store
from api.edge.limits import RateLimit, caller_of
from api.edge.media import choose
from api.edge.metrics import UNMATCHED, Metrics
from api.edge.preflight import options_response
from api.edge.ready import Key, ReadyAnswer, ReadyAnswers
from api.edge.routes import Place, Routes
from api.edge.trail import leave_trail
from api.edge.turns import Turns
from api.edge.whole import ARRIVALS, Head, Whole
from api.edge.zipped import tag_known, tagged
from api.logs import EVENTS, note
from api.problems import PROBLEMS, RETRY_SECONDS, Refusal
from api.settings import Settings, is_loopback
from roadmap.errors import StoreUnavailableError

READY_UNDER = f"{BASE_PATH}/roadmaps"
"""Answers below this path are kept ready."""

SWITCH_SECONDS = 0.0001
"""How long a thread that works out an answer may hold up the others: ready answers need not wait
for a write. Python's own value is 5 ms."""

COLLECTED = (50_000, 20, 50)
"""How often Python looks for reference cycles; see `gc.set_threshold`."""

_KEY_LIMIT = 1_000
_GONE = 499
"""What nginx logs for a caller who left; never sent."""


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


class Edge:
    """Everything around the routes of an application.

    In this order: what the headers hold, the host, who asks, how often, then
    an answer that is ready; else the address, the method, Accept, who writes,
    the body, for some a turn, and the application itself.

    Parameters
    ----------
    app
        The application; `api.edge.handlers.install_handlers` belongs on it.
    settings
        How the server is set up.
    hooks
        What it asks of others.
    metrics
        Where requests are counted.
    body_seconds
        How long the body of a request may take.
    turns
        Gives heavy requests their turn.

    Notes
    -----
    An answer under `READY_UNDER` with status 200 and an ETag is kept for all
    callers of the same role. It may depend on nothing but path, query, Accept,
    language, role and what is stored.
    """

    def __init__(
        self,
        app: ASGIApp,
        settings: Settings,
        hooks: Hooks,
        metrics: Metrics | None = None,
        *,
        body_seconds: float = 30.0,
        turns: Turns | None = None,
    ) -> None:
        self.metrics = metrics or Metrics()
        self._app = app
        self._settings = settings
        self._hooks = hooks
        self._body_seconds = body_seconds
        self._turns = turns or Turns()
        self._is_home = is_loopback(settings.host)
        self._proxies = frozenset(settings.trusted_proxy)
        self._allowed = frozenset(origin.encode() for origin in settings.allowed_origins)
        # Behind a proxy the host of a request may not be the one that browsers know.
        self._own = frozenset({_origin(settings.public_url)})
        self._cookie = SessionCookie.of(settings)
        self._limit = RateLimit(settings.requests_per_minute)
        self._looks: dict[str | None, Look] = {}
        self._looked_after = 0
        self._routes: Routes | None = None
        self._ready = ReadyAnswers(settings.cache_bytes) if settings.cache_bytes else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            _settle()
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close"})
            return
        began = perf_counter()
        call = Call(scope)
        if self._proxies:
            call.look_behind(self._proxies)
        refusal = call.fault
        key, stamp = None, None
        try:
            if refusal is None:
                token = call.token(self._cookie)
                look = await self._look(call, token)
                if call.by_cookie and look.is_open:
                    # Of another server at this host, or of a store that was thrown away.
                    call.by_cookie, token = False, None
                    look = await self._look(call, None)
                stamp, refusal = look.stamp, self._admit(call, token, look)
            if refusal is None and self._ready is not None and stamp is not None:
                key = _key(call)
                if key is not None:
                    self._ready.hold(stamp)
                    if (found := self._ready.find(key)) is not None:
                        await self._give(found, call, send, began)
                        return
        except Exception as error:
            refusal = _mishap(call, error)
        await self._take(call, refusal, key, stamp, receive, send, began)

    async def _look(self, call: Call, token: str | None) -> Look:
        client = call.scope.get("client")
        try:
            if self._hooks.quick:
                return self._shared_look(call, token, client)
            return await run_in_threadpool(self._hooks.look, token, client)
        except StoreUnavailableError:
            if needs_store(call.path):
                raise
            return Look(None, is_open=False)

    def _shared_look(self, call: Call, token: str | None, client: Client) -> Look:
        """Look once for all requests with one token that arrived before that look.

        What is seen then holds for each of them: whatever was answered before they were sent was
        written before it.
        """
        arrival = call.extension.get("arrival", 0)
        if not 0 < arrival <= self._looked_after:
            self._looks = {}
            self._looked_after = ARRIVALS.last
        look = self._looks.get(token)
        if look is None:
            look = self._looks[token] = self._hooks.look(token, client)
        return look

    def _admit(self, call: Call, token: str | None, look: Look) -> Refusal | None:
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
        if actor is None and token is not None and not _leaves(call):
            headers = {"WWW-Authenticate": f'{CHALLENGE}, error="invalid_token"'}
            if call.by_cookie:
                # No script can take it away, and with it even signing in would be refused.
                headers["Set-Cookie"] = self._cookie.ended()
            return Refusal("unauthorized", headers=headers)
        return None

    async def _give(self, found: ReadyAnswer, call: Call, send: Send, began: float) -> None:
        """Answer from ready bytes."""
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
        if self._allowed:
            head += call.sharing(self._allowed)
        whole: Whole | None = call.extension.get("send")
        if whole is not None:
            await whole(status, head.written, body)
        else:
            start = {"type": "http.response.start", "status": status, "headers": head.headers}
            await send(start)
            await send({"type": "http.response.body", "body": body})
        self.metrics.count_ready()
        self.metrics.seen(call.method, found.template, status, perf_counter() - began)

    async def _take(
        self,
        call: Call,
        refusal: Refusal | None,
        key: Key | None,
        stamp: Hashable,
        receive: Receive,
        send: Send,
        began: float,
    ) -> None:
        """Answer the long way, and leave a trail of it."""
        answer = Answer(call, send, self._allowed, key is not None)
        template = UNMATCHED
        self.metrics.under_way.inc()
        try:
            if refusal is None:
                place = self._find(call.path)
                template = _template(place, call)
                await self._pass(call, place, template, receive, answer)
            else:
                await self._refuse(call, refusal, receive, answer)
            if key is not None and self._ready is not None and (kept := answer.to_keep(template)):
                self._ready.keep(key, kept, stamp)
        except (Gone, ClientDisconnect):
            answer.status = answer.status or _GONE
        finally:
            self.metrics.under_way.dec()
            status = answer.status or 500
            seconds = perf_counter() - began
            self.metrics.seen(call.method, template, status, seconds)
            leave_trail(call, template, status, seconds)

    def _find(self, path: str) -> Place | None:
        if self._routes is None:
            # Not before: routes may be added until the first request.
            self._routes = Routes(self._app)
        if path.endswith("/") and path.startswith(BASE_PATH) and path != f"{BASE_PATH}/":
            return None
        return self._routes.find(path)

    async def _pass(
        self, call: Call, place: Place | None, template: str, receive: Receive, answer: Answer
    ) -> None:
        """Let a request through to the application, or refuse it."""
        try:
            if place is not None and call.method == "OPTIONS":
                response = options_response(call, place, self._allowed)
                await response(call.scope, receive, answer)
                return
            size, values = self._limits(call.method, template)
            if refusal := self._judge(call, place, size):
                raise refusal
            if has_body(call):
                body = await read_body(receive, size, self._body_seconds)
                judge_values(body, values)
                receive = replay(body, receive)
            method = "GET" if call.method == "HEAD" else call.method
            state = {**call.scope.get("state", {}), **state_of(call)}
            scope = {**call.scope, "method": method, "state": state}
            if template in HEAVY:
                await self._in_turn(scope, receive, answer)
            else:
                await self._app(scope, receive, answer)
        except Refusal as refused:
            await self._refuse(call, refused, receive, answer)
        except (Gone, ClientDisconnect):
            raise
        except Exception as error:
            refusal = _mishap(call, error)
            if answer.status is None:
                await self._refuse(call, refusal, receive, answer)
            answer.status = PROBLEMS[refusal.code]

    async def _in_turn(self, scope: Scope, receive: Receive, answer: Answer) -> None:
        async with self._turns.turn() as leave:

            async def send(message: Message) -> None:
                # Who reads slowly holds up nobody: the work is done.
                leave()
                await answer(message)

            await self._app(scope, receive, send)

    def _limits(self, method: str, template: str) -> tuple[int, int]:
        """Return how many bytes and values a body may have."""
        most = self._settings.body_limit_bytes
        if (method, template) in WITH_DOCUMENT:
            return most, DOCUMENT_VALUES
        return min(most, PLAIN_BYTES), PLAIN_VALUES

    def _judge(self, call: Call, place: Place | None, size: int) -> Refusal | None:
        """Return why what stands at an address does not take this request, or null."""
        if place is None:
            return Refusal("no-such-address")
        route = place.routes.get("GET" if call.method == "HEAD" else call.method)
        if route is None:
            allow = {"Allow": place.allow}
            return Refusal("method-not-allowed", headers=allow, allowed=place.allow)
        if route.gives and choose(call.headers.get(b"accept", b""), route.gives) is None:
            return Refusal("not-acceptable", offered=", ".join(route.gives))
        if call.method in ("GET", "HEAD"):
            return None
        if call.actor is None and not _leaves(call):
            return unauthorized()
        if call.is_foreign(self._own, self._allowed):
            return Refusal("foreign-origin")
        return judge_body(call, size) if has_body(call) else None

    async def _refuse(self, call: Call, refusal: Refusal, receive: Receive, answer: Answer) -> None:
        response = refusal.response(call.language, call.shown_path)
        await response(call.scope, receive, answer)


def _leaves(call: Call) -> bool:
    """Whether a session is ended; that needs no valid token, so that it can always be forgotten."""
    return call.method == "DELETE" and call.path == f"{BASE_PATH}/session"


def _settle() -> None:
    """Set this process up for many short answers."""
    sys.setswitchinterval(SWITCH_SECONDS)
    # What is loaded by now stays; looking through all of it again and again for reference
    # cycles, of which answers make hardly any, took a tenth of the time of a what-if.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTED)


def _origin(url: str | None) -> bytes:
    parts = urlsplit(url or "")
    return f"{parts.scheme}://{parts.netloc}".lower().encode()


def _key(call: Call) -> Key | None:
    """Under what an answer is kept; null for requests whose answers are not."""
    if call.actor is None or call.method not in ("GET", "HEAD"):
        return None
    if not call.path.startswith(READY_UNDER):
        return None
    query: bytes = call.scope["query_string"]
    accept = call.headers.get(b"accept", b"")
    if len(call.path) + len(query) + len(accept) > _KEY_LIMIT:
        return None
    return call.actor.role, call.path, query, accept, call.language, call.takes_gzip


def _template(place: Place | None, call: Call) -> str:
    if place is None:
        return UNMATCHED
    route = place.routes.get("GET" if call.method == "HEAD" else call.method)
    return (route or next(iter(place.routes.values()))).template


def _mishap(call: Call, error: Exception) -> Refusal:
    """Write down what nobody expected, and return what the caller is told."""
    request_id = call.request_id.decode()
    if isinstance(error, StoreUnavailableError):
        note(EVENTS, logging.ERROR, error.code, request_id=request_id, **error.details)
        return Refusal("store-unavailable", headers={"Retry-After": str(RETRY_SECONDS)})
    fields = {"request_id": request_id, "method": call.method, "path": call.shown_path}
    EVENTS.error("unexpected error", exc_info=error, extra={"fields": fields})
    return Refusal("internal")
