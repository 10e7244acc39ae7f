"""The way back: every message of the application on its way to the server."""

from starlette.types import Message, Send

from api.edge.call import STANDARD, Call
from api.edge.ready import Header, ReadyAnswer, matches

_ABOUT_BODY = frozenset({b"content-length", b"content-type", b"content-encoding"})
_ABOUT_REQUEST = frozenset({b"x-request-id", b"set-cookie"})


class Answer:
    """Passes an answer on: dressed, without a body for HEAD, as a 304 where that will do.

    Attributes
    ----------
    status
        The status that was sent; null before that.
    """

    __slots__ = ("_allowed", "_call", "_parts", "_raw", "_send", "_silent", "_whole", "status")

    def __init__(self, call: Call, send: Send, allowed: frozenset[bytes], keep: bool) -> None:
        self.status: int | None = None
        self._call = call
        self._send = send
        self._allowed = allowed
        self._silent = call.method == "HEAD"
        self._whole = False
        self._parts: list[bytes] | None = [] if keep else None
        self._raw: list[Header] = []

    async def __call__(self, message: Message) -> None:
        """Send one message on."""
        if message["type"] == "http.response.start":
            await self._start(message)
        elif message["type"] == "http.response.body":
            await self._body(message)

    async def _start(self, message: Message) -> None:
        self._raw = list(message.get("headers", ()))
        self.status = message["status"]
        etag = dict(self._raw).get(b"etag")
        if self.status != 200 or etag is None:
            self._parts = None
        elif self._call.method in ("GET", "HEAD"):
            asked = self._call.headers.get(b"if-none-match")
            if asked is not None and matches(asked, etag):
                self.status, self._silent = 304, True
        headers = bare(self._raw) if self.status == 304 else self._raw
        await self._send(
            {
                "type": "http.response.start",
                "status": self.status,
                "headers": self._call.dress(headers, self._allowed),
            }
        )

    async def _body(self, message: Message) -> None:
        body, more = message.get("body", b""), message.get("more_body", False)
        self._whole = not more
        if self._parts is not None:
            self._parts.append(body)
        if not self._silent:
            await self._send({"type": "http.response.body", "body": body, "more_body": more})
        elif not more:
            await self._send({"type": "http.response.body", "body": b""})

    def to_keep(self, template: str) -> ReadyAnswer | None:
        """Return the whole answer when it can be given again to who asks the same."""
        names = {name for name, _ in self._raw}
        if self._parts is None or not self._whole or b"set-cookie" in names:
            return None
        body = b"".join(self._parts)
        raw = [header for header in self._raw if header[0] != b"content-length"]
        raw.append((b"content-length", str(len(body)).encode()))
        raw += [header for header in STANDARD if header[0] not in names]
        if b"content-language" not in names:
            raw.append((b"content-language", self._call.language.encode()))
        kept = [header for header in raw if header[0] not in _ABOUT_REQUEST]
        return ReadyAnswer(template, dict(kept)[b"etag"], kept, bare(kept), body)


def bare(headers: list[Header]) -> list[Header]:
    """Return headers without those about a body."""
    return [header for header in headers if header[0] not in _ABOUT_BODY]
