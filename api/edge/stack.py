"""The outermost layer: what every request passes, and every response gets."""

import gc
import logging
import sys
from collections.abc import Hashable
from time import perf_counter
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import BASE_PATH
from api.edge.actor import Look, unauthorized
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
from api.edge.front import Front, Hooks, Looks, Write, leaves
from api.edge.kinds import HEAVY, LONG, WITH_DOCUMENT, WITH_FILE, is_quick, needs_store
from api.edge.media import choose
from api.edge.metrics import UNMATCHED, Metrics
from api.edge.preflight import options_response
from api.edge.ready import Key, ReadyAnswer
from api.edge.routes import Place, Routes
from api.edge.trail import leave_trail
from api.edge.turns import Turns
from api.logs import EVENTS, note
from api.problems import PROBLEMS, RETRY_SECONDS, Refusal
from api.settings import Settings
from roadmap.errors import StoreUnavailableError

SWITCH_SECONDS = 0.0001
"""How long a thread that works out an answer may hold up the others: ready answers need not wait
for a write. Python's own value is 5 ms."""

COLLECTED = (50_000, 20, 50)
"""How often Python looks for reference cycles; see `gc.set_threshold`."""

LONG_WAIT_SECONDS = 15.0
"""How long a search waits for its turn at most: those before it may take long themselves."""

_GONE = 499
"""What nginx logs for a caller who left; never sent."""


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
    An answer under `api.edge.front.READY_UNDER` with status 200 and an ETag is kept for all
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
        self._long = Turns(seconds=LONG_WAIT_SECONDS)
        # Behind a proxy the host of a request may not be the one that browsers know.
        self._own = frozenset({_origin(settings.public_url)})
        self._front = Front(settings, hooks, self.metrics)
        self._allowed = self._front.allowed
        self._routes: Routes | None = None

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
        call = self._front.call(scope)
        refusal = call.fault
        key, stamp = None, None
        try:
            if refusal is None:
                token = call.token(self._front.cookie)
                look = await self._look(call, token)
                if call.by_cookie and look.is_open:
                    # Of another server at this host, or of a store that was thrown away.
                    call.by_cookie, token = False, None
                    look = await self._look(call, None)
                stamp, refusal = look.stamp, self._front.admit(call, token, look)
            if refusal is None:
                key = self._front.key(call, stamp)
                if (found := self._front.find(key, stamp)) is not None:
                    await self._give(found, call, send, began)
                    return
        except Exception as error:
            refusal = _mishap(call, error)
        await self._take(call, refusal, key, stamp, receive, send, began)

    def prompt(self, scope: Scope, looks: Looks, write: Write) -> bool:
        """Answer from ready bytes without waiting for anything: see `Front.prompt`."""
        return self._front.prompt(scope, looks, write)

    async def _look(self, call: Call, token: str | None) -> Look:
        client = call.scope.get("client")
        try:
            if self._hooks.quick:
                return self._hooks.look(token, client)
            return await run_in_threadpool(self._hooks.look, token, client)
        except StoreUnavailableError:
            if needs_store(call.path):
                raise
            return Look(None, is_open=False)

    async def _give(self, found: ReadyAnswer, call: Call, send: Send, began: float) -> None:
        """Answer from ready bytes."""
        status, head, body = self._front.ready(found, call)
        await send({"type": "http.response.start", "status": status, "headers": head.headers})
        await send({"type": "http.response.body", "body": body})
        self._front.count(found, call, status, began)

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
            if key is not None:
                self._front.keep(key, answer.to_keep(template), stamp)
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
            if refusal := self._judge(call, place, size, file=values is None):
                raise refusal
            if has_body(call):
                body = await read_body(receive, size, self._body_seconds)
                judge_values(body, values)
                receive = replay(body, receive)
            method = "GET" if call.method == "HEAD" else call.method
            state = {**call.scope.get("state", {}), **state_of(call)}
            scope = {**call.scope, "method": method, "state": state}
            if template in HEAVY or is_quick(template, scope["query_string"]):
                await self._in_turn(self._turns, scope, receive, answer)
            elif template in LONG:
                await self._in_turn(self._long, scope, receive, answer)
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

    async def _in_turn(self, turns: Turns, scope: Scope, receive: Receive, answer: Answer) -> None:
        async with turns.turn() as leave:

            async def send(message: Message) -> None:
                # Who reads slowly holds up nobody: the work is done.
                leave()
                await answer(message)

            await self._app(scope, receive, send)

    def _limits(self, method: str, template: str) -> tuple[int, int | None]:
        """Return how many bytes and values a body may have; a file of another tool has none."""
        most = self._settings.body_limit_bytes
        if (method, template) in WITH_FILE:
            return most, None
        if (method, template) in WITH_DOCUMENT:
            return most, DOCUMENT_VALUES
        return min(most, PLAIN_BYTES), PLAIN_VALUES

    def _judge(self, call: Call, place: Place | None, size: int, *, file: bool) -> Refusal | None:
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
        if call.actor is None and not leaves(call):
            return unauthorized()
        if call.is_foreign(self._own, self._allowed):
            return Refusal("foreign-origin")
        return judge_body(call, size, file=file) if has_body(call) else None

    async def _refuse(self, call: Call, refusal: Refusal, receive: Receive, answer: Answer) -> None:
        response = refusal.response(call.language, call.shown_path)
        await response(call.scope, receive, answer)


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
