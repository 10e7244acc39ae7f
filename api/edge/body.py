"""The body of a request: read whole before a route sees it, within limits."""

import asyncio
import re

from starlette.types import Message, Receive

from api.edge.call import Call
from api.edge.media import is_json
from api.problems import Refusal

PLAIN_BYTES = 1_000_000
"""Bytes of the largest body without a document."""

PLAIN_VALUES = 15_000
"""How many values such a body may hold: each that is wrong takes some 15 µs to tell."""

DOCUMENT_VALUES = 250_000
"""How many values a body with a document may hold: each takes up to 500 bytes of memory. The
roadmap of Zoetermeer has one in 30 bytes."""

_CLOSE = {"Connection": "close"}
"""What is left of a body that is refused is not read."""


class Gone(Exception):
    """The caller left before the body was there."""


def has_body(call: Call) -> bool:
    """Whether a request says that it carries a body."""
    headers = call.headers
    return headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers


def judge_body(call: Call, limit: int, *, file: bool = False) -> Refusal | None:
    """Return why a body is refused unread: by its kind or its length; null when it is not.

    Of a file of another tool the route tells whether it can read it.
    """
    headers = call.headers
    known = file or is_json(headers.get(b"content-type", b""))
    if not known or b"content-encoding" in headers:
        accepted = {"Accept": "application/json", "Accept-Encoding": "identity"}
        return Refusal("unsupported-media-type", headers=accepted | _CLOSE)
    length = headers.get(b"content-length", b"0")
    if not length.isdigit() or len(length) > 15 or int(length) > limit:
        return _too_large(limit)
    return None


async def read_body(receive: Receive, limit: int, seconds: float) -> bytes:
    """Return the body.

    Raises
    ------
    Refusal
        When it is larger than `limit` or not complete within `seconds`.
    Gone
        When the caller left.
    """
    parts: list[bytes] = []
    size = 0
    try:
        async with asyncio.timeout(seconds):
            while True:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise Gone
                parts.append(message.get("body", b""))
                size += len(parts[-1])
                if size > limit:
                    raise _too_large(limit)
                if not message.get("more_body", False):
                    return b"".join(parts)
    except TimeoutError:
        shown = f"{seconds:g}"
        raise Refusal("body-timeout", headers=_CLOSE, seconds=shown) from None


def judge_values(body: bytes, limit: int | None) -> None:
    """Refuse a body with more values than `limit`, before they are made; null is no limit.

    Raises
    ------
    Refusal
        ``too-many-values``.
    """
    if limit is None or _signs(body) <= limit:
        return
    # Texts may hold any of these signs; leaving them out of a large body takes too long.
    if len(body) > PLAIN_BYTES or _signs(_TEXTS.sub(b"", body)) > limit:
        raise Refusal("too-many-values", limit=str(limit))


_TEXTS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)


def _signs(body: bytes) -> int:
    """Count the signs that stand before a value; what has too few stops the reading of JSON."""
    return body.count(b",") + body.count(b"[") + body.count(b"{")


def replay(body: bytes, receive: Receive) -> Receive:
    """Return what gives the body to a route as one message."""
    given = False

    async def receive_again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive_again


def _too_large(limit: int) -> Refusal:
    return Refusal("body-too-large", headers=_CLOSE, limit=str(limit))
