"""How uvicorn runs the API; what it refuses by itself is told as a problem too."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from api.edge.call import STANDARD
from api.edge.whole import ARRIVALS, EXTENSION, WholeAnswer
from api.logs import logging_config
from api.problems import Refusal
from api.settings import Settings

HEAD_SECONDS = 10.0
"""How long the first line and the headers of a request may take."""

HEAD_LIMIT = 64_000
"""Bytes that they may have together."""


class Protocol(HttpToolsProtocol):
    """HTTP/1.1 that does not wait for endless headers, and refuses with problems."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._in_head = True
        self._head_bytes = 0
        self._patience: asyncio.TimerHandle | None = None

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
        """Notice that all headers are there; let ready answers go out in one write."""
        self._in_head = False
        super().on_headers_complete()
        # The application starts after this, also for a request that waits its turn.
        if self.cycle is not None and self.cycle.scope is self.scope:
            self.scope["extensions"] = {
                EXTENSION: {"send": WholeAnswer(self.cycle), "arrival": ARRIVALS.count()}
            }

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
