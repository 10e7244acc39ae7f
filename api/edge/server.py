"""How uvicorn runs the API; what it refuses by itself is told as a problem too."""

import asyncio
from typing import Any, cast
from weakref import WeakKeyDictionary

from starlette.types import Scope
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.server import ServerState

from api.edge.call import STANDARD
from api.edge.front import Looks
from api.edge.stack import Edge
from api.edge.whole import WholeAnswer
from api.logs import logging_config
from api.problems import Refusal
from api.settings import Settings

HEAD_SECONDS = 10.0
"""How long the first line and the headers of a request may take."""

HEAD_LIMIT = 64_000
"""Bytes that they may have together."""


class _Arrived:
    """The requests that arrived in one turn of the event loop, answered at its end.

    For what is ready a task of its own, as uvicorn starts it, takes as long as the answer; and
    together they need only one look at the store.
    """

    def __init__(self) -> None:
        self._waiting: list[tuple[Protocol, RequestResponseCycle, Edge]] = []

    def add(self, protocol: "Protocol", cycle: RequestResponseCycle, edge: Edge) -> None:
        if not self._waiting:
            protocol.loop.call_soon(self._answer)
        self._waiting.append((protocol, cycle, edge))

    def _answer(self) -> None:
        waiting, self._waiting = self._waiting, []
        looks = Looks()
        for protocol, cycle, edge in waiting:
            answer, scope = WholeAnswer(cycle), cast(Scope, cycle.scope)
            try:
                done = answer.can_be_written and edge.prompt(scope, looks, answer.write)
            except Exception:
                # What goes wrong for one is told on its own way, and holds up no other.
                done = cycle.response_started
            if not done:
                protocol.start(cycle, edge)


_ARRIVED: WeakKeyDictionary[ServerState, _Arrived] = WeakKeyDictionary()
"""By server, each of which has an event loop of its own."""


class Protocol(HttpToolsProtocol):
    """HTTP/1.1 that does not wait for endless headers, and refuses with problems."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._in_head = True
        self._head_bytes = 0
        self._patience: asyncio.TimerHandle | None = None
        self._arrived = _ARRIVED.setdefault(self.server_state, _Arrived())

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start to wait for a request."""
        super().connection_made(transport)
        self._patience = self.loop.call_later(HEAD_SECONDS, transport.close)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._stop_waiting()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """Notice that a request begins."""
        self._in_head = True
        self._head_bytes = 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Notice that all headers are there."""
        self._in_head = False
        super().on_headers_complete()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        """Let the edge answer from ready bytes, together with what arrives at the same moment."""
        if isinstance(app, Edge):
            self._arrived.add(self, cycle, app)
        else:
            super()._start_asgi_task(cycle, app)

    def start(self, cycle: RequestResponseCycle, edge: Any) -> None:
        """Answer a request the usual way, in a task of its own."""
        super()._start_asgi_task(cycle, edge)

    def data_received(self, data: bytes) -> None:
        """Read on, unless the headers are too long already."""
        super().data_received(data)
        if not self._in_head:
            if self._patience is not None:
                self._stop_waiting()
            return
        self._head_bytes += len(data)
        if self._head_bytes > HEAD_LIMIT:
            self._refuse(Refusal("headers-too-large"))
        elif self._patience is None and not self.transport.is_closing():
            self._patience = self.loop.call_later(HEAD_SECONDS, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the name is uvicorn's
        """Tell that the request is not HTTP; it has no language yet, so in Dutch."""
        self._refuse(Refusal("bad-request"))

    def _refuse(self, refusal: Refusal) -> None:
        if self.transport.is_closing():
            return
        if self.cycle is not None and not self.cycle.response_complete:
            # Half of another answer may be under way on this connection.
            self.transport.close()
            return
        response = refusal.response("nl", None)
        lines = [b"HTTP/1.1 %d \r\n" % response.status_code]
        headers = [*response.raw_headers, *STANDARD, (b"connection", b"close")]
        lines += [name + b": " + value + b"\r\n" for name, value in headers]
        self.transport.write(b"".join([*lines, b"\r\n", bytes(response.body)]))
        self.transport.close()


def uvicorn_options(settings: Settings) -> dict[str, Any]:
    """Return what `uvicorn.run` and `uvicorn.Config` need besides the application."""
    return {
        "host": settings.host,
        "port": settings.port,
        "workers": settings.workers,
        "loop": "uvloop",
        "http": Protocol,
        "ws": "none",
        "log_config": logging_config(settings),
        # Its lines hold the query; the edge writes its own.
        "access_log": False,
        # It would take over any text from any program on this machine; the edge does it better.
        "proxy_headers": False,
        "server_header": False,
        "timeout_graceful_shutdown": 30,
    }
