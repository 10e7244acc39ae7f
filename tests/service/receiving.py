"""A receiver of webhooks: a real HTTP server that keeps what it gets, and answers as it is told."""

import base64
import hashlib
import hmac
import json
import ssl
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = int | tuple[int, dict[str, str]] | None
"""A status, with headers where there are any; null never answers."""


@dataclass(frozen=True)
class Got:
    """One request."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def event(self) -> Any:
        return json.loads(self.body)

    @property
    def place(self) -> tuple[str, int]:
        """What it tells: the last word of its type, and its place."""
        kind = self.event["type"].split("-")[-1].removesuffix(".v1")
        return kind, int(self.event["sequence"])

    def is_signed_with(self, secret: str) -> bool:
        """Check the signature as Standard Webhooks says, without a line of our own program."""
        key = base64.b64decode(secret.split("_", 1)[1])
        content = b".".join(
            [self.id.encode(), self.headers["webhook-timestamp"].encode(), self.body]
        )
        expected = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
        version, _, given = self.headers["webhook-signature"].partition(",")
        return version == "v1" and hmac.compare_digest(expected, given)


@dataclass
class Receiver:
    """What a receiver got, and what it answers: one after the other, and then the last for ever."""

    port: int = 0
    scheme: str = "http"
    answers: list[Answer] = field(default_factory=lambda: [204])
    got: list[Got] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)
    closing: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"{self.scheme}://localhost:{self.port}/hook?for=roadmap"

    def answer(self, *answers: Answer) -> None:
        self.answers[:] = answers

    @property
    def places(self) -> list[tuple[str, int]]:
        return [got.place for got in self.got]


@contextmanager
def receiving(
    context: ssl.SSLContext | None = None, answers: Sequence[Answer] = (204,)
) -> Iterator[Receiver]:
    """Receive on a free port of this machine until the end of the block."""
    receiver = Receiver(scheme="http" if context is None else "https", answers=list(answers))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            receiver.got.append(Got(self.path, headers, body))
            receiver.arrived.set()
            known = receiver.answers
            answer = known.pop(0) if len(known) > 1 else known[0]
            if answer is None:
                receiver.closing.wait(60)
                return
            status, more = answer if isinstance(answer, tuple) else (answer, {})
            self.send_response(status)
            for name, value in more.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_GET(self) -> None:
            receiver.got.append(Got(self.path, {}, b""))

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            pass  # Who calls may have left.

    server = Server(("127.0.0.1", 0), Handler)
    if context is not None:
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    receiver.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield receiver
    finally:
        receiver.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
