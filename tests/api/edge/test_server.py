"""Hostile bytes against a real server."""

import json
import socket
import time

import httpx
import pytest

import api.edge.server
from tests.api.edge.samples import SECRET, World, edge, serving, talk

HOST = b"Host: localhost\r\n"
CLOSE = HOST + b"Connection: close\r\n"
ROADMAP = b"/api/v1/roadmaps/a"


def parted(received: bytes) -> tuple[int, dict[str, str], bytes]:
    head, _, body = received.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    return int(first.split()[1]), headers, body


@pytest.fixture(scope="module")
def port():  # type: ignore[no-untyped-def]
    with serving(edge(World(), body_seconds=0.3, body_limit_bytes=100_000)) as found:
        yield found


HOSTILE = [
    (200, b"GET " + ROADMAP + b" HTTP/1.1\r\n" + CLOSE + b"\r\n"),
    (200, b"GET http://localhost" + ROADMAP + b" HTTP/1.1\r\n" + CLOSE + b"\r\n"),
    (200, b"GET " + ROADMAP + b" HTTP/1.1\r\nUpgrade: websocket\r\n" + CLOSE + b"\r\n"),
    (400, b"rubbish\r\n\r\n"),
    (400, b"GET /\xff HTTP/1.1\r\n" + CLOSE + b"\r\n"),
    (400, b"GET /%FF HTTP/1.1\r\n" + CLOSE + b"\r\n"),
    (400, b"GET /%00 HTTP/1.1\r\n" + CLOSE + b"\r\n"),
    (400, b"GET /%0d%0aSet-Cookie:a=b HTTP/1.1\r\n" + CLOSE + b"\r\n"),
    (400, b"GET " + ROADMAP + b" HTTP/1.1\r\n" + CLOSE + HOST + b"\r\n"),
    (400, b"GET " + ROADMAP + b" HTTP/1.1\r\nX-Request-ID: a\x00b\r\n" + CLOSE + b"\r\n"),
    (400, b"PUT " + ROADMAP + b" HTTP/1.1\r\nContent-Length: -1\r\n" + CLOSE + b"\r\n"),
    (
        400,
        b"PUT "
        + ROADMAP
        + b" HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3\r\n"
        + CLOSE
        + b"\r\n{}",
    ),
    (
        400,
        b"PUT "
        + ROADMAP
        + b" HTTP/1.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n"
        + CLOSE
        + b"\r\n{}",
    ),
    (405, b"TRACE " + ROADMAP + b" HTTP/1.1\r\n" + CLOSE + b"\r\n"),
    (405, b"PROPFIND " + ROADMAP + b" HTTP/1.1\r\n" + CLOSE + b"\r\n"),
    (414, b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\n" + CLOSE + b"\r\n"),
    (421, b"GET " + ROADMAP + b" HTTP/1.0\r\n\r\n"),
    (
        413,
        b"PUT "
        + ROADMAP
        + b" HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 99999999"
        b"\r\n" + CLOSE + b"\r\n",
    ),
    (
        413,
        b"PUT " + ROADMAP + b" HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding:"
        b" chunked\r\n" + HOST + b"\r\n" + (b"4000\r\n" + b" " * 0x4000 + b"\r\n") * 8,
    ),
    (
        408,
        b"PUT "
        + ROADMAP
        + b" HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 10\r\n"
        + HOST
        + b"\r\n{",
    ),
    (431, b"GET / HTTP/1.1\r\n" + CLOSE + b"X: a\r\n" * 101 + b"\r\n"),
    (431, b"GET / HTTP/1.1\r\n" + HOST + b"X: " + b"a" * 300_000),
]


@pytest.mark.parametrize(("status", "sent"), HOSTILE)
def test_hostile_bytes_get_a_problem_with_all_headers(port: int, status: int, sent: bytes) -> None:
    found, headers, body = parted(talk(port, sent))
    assert found == status
    assert headers["api-version"]
    assert headers["x-frame-options"] == "deny"
    assert "set-cookie" not in headers
    assert "server" not in headers
    if status >= 400:
        assert headers["content-type"] == "application/problem+json"
        assert json.loads(body)["status"] == status
        assert headers["connection"] == "close"


@pytest.mark.parametrize("line", [b"CONNECT localhost:80 HTTP/1.1", b"OPTIONS * HTTP/1.1"])
def test_requests_without_a_path_are_refused(port: int, line: bytes) -> None:
    assert 400 <= parted(talk(port, line + b"\r\n" + CLOSE + b"\r\n"))[0] < 500


def test_the_server_works_after_all_that(port: int) -> None:
    with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        for _ in range(3):
            assert client.get("/api/v1/roadmaps/a").json() == {"plan": 1}
            assert client.head("/api/v1/roadmaps/a").headers["content-length"] == "11"
            sent = client.put("/api/v1/roadmaps/a", json={"title": "a", "size": 1})
            assert sent.json() == {"title": "a", "size": 1}
            assert client.get("/api/v1/broken/bug").status_code == 500


def test_a_large_body_that_is_refused_unread_still_gets_its_answer(port: int) -> None:
    with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        response = client.put("/api/v1/roadmaps/a", json={"title": "a" * 1_000_000})
        assert response.status_code == 413


def test_pipelined_requests_are_answered_in_order(port: int) -> None:
    one = b"GET " + ROADMAP + b" HTTP/1.1\r\nX-Request-ID: %d\r\n" + HOST
    sent = one % 1 + b"\r\n" + one % 2 + b"\r\n" + one % 3 + b"Connection: close\r\n\r\n"
    received = talk(port, sent)
    assert [received.find(b"x-request-id: %d" % n) for n in (1, 2, 3)] == sorted(
        received.find(b"x-request-id: %d" % n) for n in (1, 2, 3)
    )
    assert received.count(b"HTTP/1.1 200") == 3


def test_headers_that_do_not_come_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api.edge.server, "HEAD_SECONDS", 0.2)
    with serving(edge(World())) as port:
        for sent in (b"", b"GET / HTTP/1.1\r\nHost:"):
            began = time.monotonic()
            assert talk(port, sent) == b""
            assert time.monotonic() - began < 3


def test_a_token_that_is_refused_is_in_no_answer(port: int) -> None:
    bad = b"Authorization: Bearer " + SECRET.encode() + b"x\r\n"
    received = talk(port, b"GET " + ROADMAP + b" HTTP/1.1\r\n" + bad + CLOSE + b"\r\n")
    assert parted(received)[0] == 401
    assert SECRET.encode() not in received


def test_who_leaves_before_the_body_is_there_gets_no_answer_and_is_counted() -> None:
    made = edge(World())
    with serving(made) as port:
        head = b"PUT " + ROADMAP + b" HTTP/1.1\r\nContent-Type: application/json\r\n" + HOST
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(head + b"Content-Length: 9\r\n\r\n{")
        until = time.monotonic() + 5
        while b'status="499"' not in made.metrics.exposition() and time.monotonic() < until:
            time.sleep(0.01)
    assert b'status="499"} 1.0' in made.metrics.exposition()


def test_rubbish_behind_a_request_never_becomes_part_of_its_answer(port: int) -> None:
    received = talk(port, b"GET " + ROADMAP + b" HTTP/1.1\r\n" + HOST + b"\r\nrubbish\r\n\r\n")
    assert received.count(b"HTTP/1.1") <= 1


def test_headers_that_come_in_pieces_are_limited_together(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n" + HOST)
        for _ in range(200):
            try:
                connection.sendall(b"X: " + b"a" * 1_000 + b"\r\n")
                time.sleep(0.001)
            except (BrokenPipeError, ConnectionResetError):
                break
        else:
            pytest.fail("the server reads on without end")


def test_a_slow_but_honest_request_is_answered(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        for piece in (
            b"GET ",
            ROADMAP,
            b" HTTP/1.1\r\nHo",
            b"st: localhost\r\n",
            CLOSE[17:],
            b"\r\n",
        ):
            connection.sendall(piece)
            time.sleep(0.02)
        assert connection.recv(65536).startswith(b"HTTP/1.1 200")
