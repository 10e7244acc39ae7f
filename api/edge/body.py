"""The body of a request: read whole before a route sees it, within limits."""

import asyncio

from starlette.types import Message, Receive

from api.edge.call import Call
from api.edge.media import is_json
from api.problems import Refusal

_CLOSE = {"Connection": "close"}
"""What is left of a body that is refused is not read."""


class Gone(Exception):
    """The caller left before the body was there."""


def has_body(call: Call) -> bool:
    """Whether a request says that it carries a body."""
    headers = call.headers
    return headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers


def judge_body(call: Call, limit: int) -> Refusal | None:
    """Return why a body is refused unread: by its kind or its length; null when it is not."""
    headers = call.headers
    if not is_json(headers.get(b"content-type", b"")) or b"content-encoding" in headers:
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
