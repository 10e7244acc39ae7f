"""The way back: every message of the application on its way to the server."""

from starlette.types import Message, Send

from api.edge.call import STANDARD, Call
from api.edge.ready import ReadyAnswer
from api.edge.whole import Head, Header
from api.edge.zipped import (
    VARY,
    can_be_zipped,
    tag_known,
    tagged,
    zipped,
    zipped_headers,
    zipped_tag,
)

_ABOUT_BODY = frozenset({b"content-length", b"content-type", b"content-encoding"})
_ABOUT_REQUEST = frozenset({b"x-request-id", b"set-cookie"})


class Answer:
    """Passes an answer on: dressed, without a body for HEAD, as a 304 where that will do.

    A long text goes compressed to who takes that; it is then sent when it is whole.

    Attributes
    ----------
    status
        The status that was sent; null before that.
    """

    __slots__ = (
        "_allowed",
        "_call",
        "_held",
        "_keeps",
        "_parts",
        "_raw",
        "_send",
        "_silent",
        "_whole",
        "_zips",
        "status",
    )

    def __init__(self, call: Call, send: Send, allowed: frozenset[bytes], keep: bool) -> None:
        self.status: int | None = None
        self._call = call
        self._send = send
        self._allowed = allowed
        self._silent = call.method == "HEAD"
        self._keeps = keep
        self._zips = False
        self._whole = False
        self._parts: list[bytes] = []
        self._raw: list[Header] = []
        self._held: int | None = None

    async def __call__(self, message: Message) -> None:
        """Send one message on."""
        if message["type"] == "http.response.start":
            await self._start(message["status"], list(message.get("headers", ())))
        elif message["type"] == "http.response.body":
            await self._body(message.get("body", b""), message.get("more_body", False))

    async def _start(self, status: int, raw: list[Header]) -> None:
        headers = dict(raw)
        long = can_be_zipped(headers)
        if long and b"vary" not in headers:
            raw.append(VARY)
        self._zips = long and self._call.takes_gzip
        self._raw, self._parts = raw, []
        etag = headers.get(b"etag")
        if status != 200 or etag is None:
            self._keeps = False
        elif self._call.method in ("GET", "HEAD"):
            # What has no length is sent as it is made: it is too long to keep.
            self._keeps = self._keeps and b"content-length" in headers
            asked = self._call.headers.get(b"if-none-match")
            known = zipped_tag(etag) if self._zips else etag
            if asked is not None and (found := tag_known(asked, known)) is not None:
                self._silent = True
                self._zips = self._zips and self._keeps
                await self._tell(304, tagged(bare(raw), found))
                return
        if self._zips:
            # Its length is known when it is compressed.
            self._held = status
        else:
            await self._tell(status, raw)

    async def _tell(self, status: int, headers: list[Header]) -> None:
        self.status = status
        await self._send(
            {
                "type": "http.response.start",
                "status": status,
                "headers": self._call.dress(headers, self._allowed),
            }
        )

    async def _body(self, body: bytes, more: bool) -> None:
        self._whole = not more
        if self._keeps or self._zips:
            self._parts.append(body)
        if not self._zips:
            await self._give(body, more)
        elif self._whole:
            await self._give_zipped()

    async def _give_zipped(self) -> None:
        body = await zipped(b"".join(self._parts))
        self._parts = [body]
        self._raw = zipped_headers(self._raw, len(body))
        if self._held is not None:
            await self._tell(self._held, self._raw)
        await self._give(body, more=False)

    async def _give(self, body: bytes, more: bool) -> None:
        if not self._silent:
            await self._send({"type": "http.response.body", "body": body, "more_body": more})
        elif not more:
            await self._send({"type": "http.response.body", "body": b""})

    def to_keep(self, template: str) -> ReadyAnswer | None:
        """Return the whole answer when it can be given again to who asks the same."""
        names = {name for name, _ in self._raw}
        # A route that says itself how an answer may be kept knows that it will become another one.
        own = not names.isdisjoint((b"set-cookie", b"cache-control"))
        if not self._keeps or not self._whole or own:
            return None
        body = b"".join(self._parts)
        raw = [header for header in self._raw if header[0] != b"content-length"]
        raw.append((b"content-length", str(len(body)).encode()))
        raw += [header for header in STANDARD if header[0] not in names]
        if b"content-language" not in names:
            raw.append((b"content-language", self._call.language.encode()))
        kept = [header for header in raw if header[0] not in _ABOUT_REQUEST]
        return ReadyAnswer(template, dict(kept)[b"etag"], Head(kept), Head(bare(kept)), body)


def bare(headers: list[Header]) -> list[Header]:
    """Return headers without those about a body."""
    return [header for header in headers if header[0] not in _ABOUT_BODY]
