"""Whatever is sent: an answer with all headers, and never a failure of the server."""

import asyncio
from typing import Any

import pytest
from fastapi import Response
from hypothesis import given
from hypothesis import strategies as st
from starlette.exceptions import HTTPException

from tests.api.edge.samples import Caller, World, application, edge

ROADMAP = "/api/v1/roadmaps/zoetermeer"
NAMES = st.sampled_from(
    [
        *(b"host", b"accept", b"accept-language", b"authorization", b"content-type", b"origin"),
        *(b"content-length", b"if-none-match", b"x-request-id", b"transfer-encoding", b"x"),
        b"access-control-request-method",
    ]
)
VALUES = st.one_of(
    st.binary(max_size=30),
    st.sampled_from(
        [b"localhost", b"Bearer lezer", b"application/json", b'W/"1", "x"', b"*/*;q=0"]
    ),
)
PATHS = st.one_of(
    st.text(max_size=40).map(lambda rest: "/" + rest),
    st.sampled_from([ROADMAP, "/api/v1/items", "/api/v1/openapi.json", "*", "", "//", "/api/v1/"]),
)


@given(
    method=st.one_of(
        st.sampled_from(["GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "TRACE", "CONNECT"]),
        st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=30),
    ),
    path=PATHS,
    query=st.binary(max_size=60),
    headers=st.lists(st.tuples(NAMES, VALUES), max_size=12),
    body=st.binary(max_size=60),
    is_open=st.booleans(),
)
def test_every_request_gets_one_whole_answer(
    method: str,
    path: str,
    query: bytes,
    headers: list[tuple[bytes, bytes]],
    body: bytes,
    is_open: bool,
) -> None:
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body}

    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(errors="replace"),
        "query_string": query,
        "headers": headers,
        "client": ("127.0.0.1", 1),
        "root_path": "",
    }
    asyncio.run(edge(World(is_open=is_open))(scope, receive, send))  # type: ignore[arg-type]
    start, *rest = sent
    assert start["type"] == "http.response.start"
    assert start["status"] < 500
    names = [name for name, _ in start["headers"]]
    for name in (b"api-version", b"x-request-id", b"cache-control", b"content-language"):
        assert names.count(name) == 1
    assert all(b"\n" not in value and b"\r" not in value for _, value in start["headers"])
    assert [message.get("more_body", False) for message in rest][-1] is False
    told = b"".join(message["body"] for message in rest)
    if method == "HEAD" or start["status"] in (204, 304):
        assert told == b""
    else:
        assert dict(start["headers"])[b"content-length"] == str(len(told)).encode()


def test_lists_in_several_headers_are_read_as_one() -> None:
    call = Caller(edge(World()))
    tags = [("If-None-Match", '"0"'), ("If-None-Match", '"1"')]
    assert call("GET", ROADMAP, headers=tags).status_code == 304
    languages = [("Accept-Language", "de"), ("Accept-Language", "en")]
    assert call("GET", "/nothing", headers=languages).headers["content-language"] == "en"


def test_what_is_asked_at_length_is_answered_but_not_kept() -> None:
    world = World()
    call = Caller(edge(world))
    for _ in range(2):
        assert call("GET", f"{ROADMAP}?x={'y' * 1_000}").status_code == 200
    assert world.computed == 2


def test_an_answer_with_a_cookie_is_for_one_caller_only() -> None:
    world = World()
    app = application(world)
    times = []

    @app.get("/api/v1/roadmaps/{id}/own")
    async def own() -> Response:
        times.append(1)
        return Response(b"", headers={"ETag": '"1"', "Set-Cookie": "a=b"})

    call = Caller(edge(world, app))
    assert [call("GET", f"{ROADMAP}/own").status_code for _ in range(2)] == [200, 200]
    assert len(times) == 2


@pytest.mark.parametrize(("status", "code"), [(404, "no-such-address"), (418, "http")])
def test_what_a_framework_refuses_is_a_problem_too(status: int, code: str) -> None:
    world = World()
    app = application(world)

    @app.get("/api/v1/refusing")
    async def refusing() -> None:
        raise HTTPException(status, headers={"X-Own": "1"})

    problem = Caller(edge(world, app))("GET", "/api/v1/refusing")
    assert problem.status_code == problem.json()["status"] == status
    assert problem.json()["type"].endswith(f"/{code}")
