"""Compressed answers at the edge: who gets them, under which tag, and which never are."""

import gzip
from itertools import product

import pytest
from fastapi import Response
from fastapi.responses import StreamingResponse
from hypothesis import given
from hypothesis import strategies as st

from api.edge.media import choose_coding
from api.edge.zipped import SHORTEST, coded_tag, tag_known
from tests.api.edge.samples import Caller, World, application, edge

ROADMAP = "/api/v1/roadmaps/zoetermeer"
LONG = b'{"plan": "' + b"waarom " * 500 + b'"}'
PLAIN, ZIPPED = {"Accept-Encoding": "identity"}, {"Accept-Encoding": "gzip"}


def long_world() -> World:
    world = World()
    world.body = LONG
    return world


@pytest.mark.parametrize("cache_bytes", [0, 64_000_000])
def test_a_long_answer_goes_compressed_to_who_takes_that(cache_bytes: int) -> None:
    world = long_world()
    call = Caller(edge(world, cache_bytes=cache_bytes))
    for _ in range(2):
        plain, zipped = (call("GET", ROADMAP, headers=asked) for asked in (PLAIN, ZIPPED))
        assert plain.content == zipped.content == LONG
        assert "content-encoding" not in plain.headers
        assert zipped.headers["content-encoding"] == "gzip"
        assert plain.headers["content-length"] == str(len(LONG))
        assert int(zipped.headers["content-length"]) < len(LONG) / 10
        assert plain.headers["vary"] == zipped.headers["vary"] == "Accept-Encoding"
        assert plain.headers["etag"] == '"1"'
        assert zipped.headers["etag"] == '"1-gzip"'
        for response in (plain, zipped):
            assert len(response.headers.get_list("content-length")) == 1
            assert response.headers["content-type"] == "application/json"
    # Each form is kept ready by itself.
    assert world.computed == (2 if cache_bytes else 4)


def test_who_says_nothing_about_codings_gets_the_plain_answer() -> None:
    call = Caller(edge(long_world()))
    for asked in ("", "br", "gzip;q=0", "identity, gzip;q=0.5", "gzipped", "*;q=0"):
        response = call("GET", ROADMAP, headers={"Accept-Encoding": asked})
        assert "content-encoding" not in response.headers, asked
    for asked in ("gzip", "br, GZIP;q=0.1", "*", "identity, gzip", "deflate, gzip;q=1.0, *;q=0.5"):
        response = call("GET", ROADMAP, headers={"Accept-Encoding": asked})
        assert response.headers["content-encoding"] == "gzip", asked
    parts = [("Accept-Encoding", "br"), ("Accept-Encoding", "gzip")]
    assert call("GET", ROADMAP, headers=parts).headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("cache_bytes", [0, 64_000_000])
@pytest.mark.parametrize("asked", [PLAIN, ZIPPED])
def test_the_tag_of_either_form_says_that_nothing_changed(
    asked: dict[str, str], cache_bytes: int
) -> None:
    world = long_world()
    call = Caller(edge(world, cache_bytes=cache_bytes))
    own = '"1-gzip"' if asked is ZIPPED else '"1"'
    for _ in range(2):
        for tags, told in [
            ('"1"', '"1"'),
            ('"1-gzip"', '"1-gzip"'),
            ('W/"1-gzip"', '"1-gzip"'),
            ('"0", "1"', '"1"'),
            ('"1", "1-gzip"', own),
            ("*", own),
        ]:
            response = call("GET", ROADMAP, headers=asked | {"If-None-Match": tags})
            assert (response.status_code, response.content) == (304, b"")
            assert response.headers["etag"] == told, tags
            assert response.headers["vary"] == "Accept-Encoding"
            assert "content-encoding" not in response.headers
        for tags in ('"2"', '"1-br"', '"-gzip"', '"1-gzip-gzip"'):
            response = call("GET", ROADMAP, headers=asked | {"If-None-Match": tags})
            assert (response.status_code, response.content) == (200, LONG), tags
    world.version = 2
    changed = call("GET", ROADMAP, headers=asked | {"If-None-Match": '"1", "1-gzip"'})
    assert changed.status_code == 200


TAGS = st.sampled_from(["", "a", "b", "gzip", "a-gzip", "b-gzip", "a-", "a-gzip-gzip"])
HASHES = TAGS.filter(lambda tag: not tag.endswith("-gzip"))


@given(HASHES, st.booleans(), TAGS)
def test_a_tag_is_known_by_the_content_alone(content: str, is_zipped: bool, asked: str) -> None:
    plain = f'"{content}"'
    own = coded_tag(plain) if is_zipped else plain
    found = tag_known(f'"{asked}"'.encode(), own.encode())
    assert (found is not None) == (asked in (content, f"{content}-gzip"))
    assert found in (None, f'"{asked}"'.encode())


@pytest.mark.parametrize("cache_bytes", [0, 64_000_000])
def test_head_has_the_headers_of_the_compressed_answer(cache_bytes: int) -> None:
    call = Caller(edge(long_world(), cache_bytes=cache_bytes))
    for _ in range(2):
        head, get = (call(method, ROADMAP, headers=ZIPPED) for method in ("HEAD", "GET"))
        for response in (head, get):
            response.headers.pop("x-request-id", None)
        assert head.headers == get.headers
        assert head.content == b""


@pytest.mark.parametrize("size", [SHORTEST - 1, SHORTEST])
def test_a_short_answer_is_left_as_it_is(size: int) -> None:
    world = World()
    world.body = b'"' + b"x" * (size - 2) + b'"'
    response = Caller(edge(world))("GET", ROADMAP, headers=ZIPPED)
    assert ("content-encoding" in response.headers) == (size >= SHORTEST)
    assert ("vary" in response.headers) == (size >= SHORTEST)


def test_a_long_problem_is_compressed_too() -> None:
    response = Caller(edge(World()))("POST", "/api/v1/items", json=[0] * 1000, headers=ZIPPED)
    assert (response.status_code, response.headers["content-encoding"]) == (400, "gzip")
    assert len(response.json()["errors"]) == 201
    assert "etag" not in response.headers


@pytest.mark.parametrize(
    ("more", "media"),
    [
        ({"Set-Cookie": "a=secret"}, "application/json"),
        ({"Content-Encoding": "br"}, "application/json"),
        ({}, "image/png"),
        ({}, "application/octet-stream"),
    ],
)
def test_secrets_and_what_is_compressed_or_no_text_are_left_as_they_are(
    more: dict[str, str], media: str
) -> None:
    world = World()
    app = application(world)

    @app.get("/api/v1/own")
    async def own() -> Response:
        return Response(LONG, headers={"ETag": '"1"', **more}, media_type=media)

    call = Caller(edge(world, app))
    if "Content-Encoding" in more:
        # What the test reads it with would decode it; its headers tell enough.
        response = call("HEAD", "/api/v1/own", headers=ZIPPED)
        assert response.headers["content-encoding"] == "br"
    else:
        response = call("GET", "/api/v1/own", headers=ZIPPED)
        assert "content-encoding" not in response.headers
    assert response.headers["content-length"] == str(len(LONG))
    assert response.headers["etag"] == '"1"'


def test_an_answer_without_a_length_goes_on_as_it_comes() -> None:
    world = World()
    app = application(world)

    @app.get("/api/v1/stream")
    async def stream() -> Response:
        return StreamingResponse(iter([LONG, LONG]), media_type="application/json")

    response = Caller(edge(world, app))("GET", "/api/v1/stream", headers=ZIPPED)
    assert response.content == LONG * 2
    assert "content-encoding" not in response.headers


def test_an_application_that_fails_before_the_body_is_told_as_a_problem() -> None:
    async def broken(scope, receive, send):  # type: ignore[no-untyped-def]
        headers = [(b"content-type", b"application/json"), (b"content-length", b"5000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"x" * 100, "more_body": True})
        raise ZeroDivisionError

    response = Caller(edge(World(), broken))("GET", ROADMAP, headers=ZIPPED)
    assert response.status_code == 500
    assert response.json()["type"].endswith("/internal")


def test_the_same_answer_is_compressed_to_the_same_bytes() -> None:
    bodies = set()
    for _ in range(2):
        sent: list[bytes] = []

        async def raw(scope, receive, send, sent=sent):  # type: ignore[no-untyped-def]
            async def look(message):  # type: ignore[no-untyped-def]
                sent.append(message.get("body", b""))
                await send(message)

            await edge(long_world())(scope, receive, look)

        Caller(raw)("GET", ROADMAP, headers=ZIPPED)
        bodies.add(b"".join(sent))
    (body,) = bodies
    assert gzip.decompress(body) == LONG


CODINGS = ("br", "gzip", "identity", "*", "zstd")


@given(st.dictionaries(st.sampled_from(CODINGS), st.sampled_from((0.0, 0.1, 0.5, 1.0)), min_size=1))
def test_the_best_coding_that_is_taken_is_chosen(weights: dict[str, float]) -> None:
    header = ", ".join(f"{name};q={weight}" for name, weight in weights.items()).encode()
    for offered in (("gzip",), ("br", "gzip"), ("gzip", "br"), ()):
        taken = [(weights.get(each, weights.get("*", 0.0)), each) for each in offered]
        best = max((weight for weight, _ in taken), default=0.0)
        wanted = [each for weight, each in taken if weight == best > 0]
        expected = wanted[0] if wanted and best >= weights.get("identity", 0.0) else None
        assert choose_coding(header, offered) == expected


@given(st.binary(max_size=300))
def test_no_header_makes_choosing_a_coding_fail(header: bytes) -> None:
    assert choose_coding(header, ("br", "gzip")) in ("br", "gzip", None)


def test_who_takes_everything_gets_what_is_preferred() -> None:
    for offered in product(("br", "gzip"), repeat=2):
        assert choose_coding(b"gzip, br, *", offered) == offered[0]
