"""The least that an ASGI application can do: the same bytes for everybody, or a 304.

It sends only what it must: Content-Type and Content-Length with the bytes, ETag
with a 304. Run by uvicorn as the API is: uvloop, httptools, one worker.

Usage: ``python bare.py PORT FILE``
"""

import sys
from pathlib import Path
from typing import Any

import uvicorn

TAG = b'"1"'


def application(body: bytes) -> Any:
    """Return the application that gives these bytes."""
    whole = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]

    async def answer(scope: Any, _receive: Any, send: Any) -> None:
        status, headers, given = 200, whole, body
        for name, value in scope["headers"]:
            if name == b"if-none-match" and value == TAG:
                status, headers, given = 304, [(b"etag", TAG)], b""
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": given})

    return answer


if __name__ == "__main__":
    uvicorn.run(
        application(Path(sys.argv[2]).read_bytes()),
        port=int(sys.argv[1]),
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="off",
        log_level="warning",
        access_log=False,
        server_header=False,
    )
