"""What the Dutch API Design Rules ask of every request and response."""

import asyncio
import json

import pytest

from api import API_VERSION
from api.edge.front import Hooks
from api.edge.stack import Edge
from api.problems import PROBLEMS
from api.settings import Settings
from roadmap.texts import LANGUAGES, has_text
from tests.api.edge.samples import LOCAL, SECRET, Caller, World, edge

ROADMAP = "/api/v1/roadmaps/zoetermeer"
JSON = {"Content-Type": "application/json"}
BOTH = pytest.mark.parametrize("language", LANGUAGES)

REQUESTS = [
    (200, "GET", ROADMAP, {}),
    (204, "OPTIONS", ROADMAP, {}),
    (204, "DELETE", ROADMAP, {}),
    (304, "GET", ROADMAP, {"headers": {"If-None-Match": "*"}}),
    (400, "GET", "/api/v1/items?pageSize=0", {}),
    (400, "GET", "/api/v1/roadmaps/%FF", {}),
    (400, "GET", "/api/v1/roadmaps/%00", {}),
    (400, "GET", f"{ROADMAP}?x=%00", {}),
    (400, "GET", ROADMAP, {"headers": [("X-Request-ID", "a b"), ("X-Request-ID", "c d")]}),
    (400, "PUT", ROADMAP, {"content": b"\xff", "headers": JSON}),
    (400, "PUT", ROADMAP, {"content": b"[" * 15_000, "headers": JSON}),
    (400, "PUT", ROADMAP, {"content": b'{"size": ' + b"9" * 9000 + b"}", "headers": JSON}),
    (400, "PUT", ROADMAP, {}),
    (401, "GET", ROADMAP, {"headers": {"Authorization": "Bearer wrong"}}),
    (401, "GET", ROADMAP, {"headers": {"Authorization": "Basic lezer"}}),
    (403, "DELETE", ROADMAP, {"headers": {"Authorization": "Bearer lezer"}}),
    (403, "DELETE", ROADMAP, {"headers": {"Origin": "https://evil.example"}}),
    (403, "DELETE", ROADMAP, {"headers": {"Origin": "null"}}),
    (404, "GET", ROADMAP + "/", {}),
    (404, "GET", "/", {}),
    (404, "GET", "/api/v1/nothing", {}),
    (405, "POST", ROADMAP, {}),
    (405, "TRACE", ROADMAP, {}),
    (405, "BREW", ROADMAP, {}),
    (406, "GET", ROADMAP, {"headers": {"Accept": "text/html, application/json;q=0"}}),
    (412, "GET", "/api/v1/broken/conflict", {}),
    (413, "POST", "/api/v1/items", {"content": b" " * 10_001, "headers": JSON}),
    (413, "PUT", ROADMAP, {"content": b"[" * 15_001, "headers": JSON}),
    (414, "GET", ROADMAP + "a" * 8_001, {}),
    (415, "PUT", ROADMAP, {"content": b"{}"}),
    (415, "PUT", ROADMAP, {"content": b"{}", "headers": JSON | {"Content-Encoding": "gzip"}}),
    (415, "PUT", ROADMAP, {"content": b"{}", "headers": {"Content-Type": "text/plain"}}),
    (421, "GET", ROADMAP, {"headers": {"Host": "evil.example"}}),
    (431, "GET", ROADMAP, {"headers": {f"X-{index}": "" for index in range(101)}}),
    (431, "GET", ROADMAP, {"headers": {"X-Long": "a" * 8_001}}),
    (500, "GET", "/api/v1/broken/bug", {}),
    (503, "GET", "/api/v1/broken/store", {}),
    (503, "GET", "/api/v1/broken/layout", {}),
]


@BOTH
@pytest.mark.parametrize(("status", "method", "path", "named"), REQUESTS)
def test_every_response_carries_what_the_rules_ask(
    status: int, method: str, path: str, named: dict[str, object], language: str
) -> None:
    asked = named.get("headers", {})
    pairs = list(asked.items()) if isinstance(asked, dict) else list(asked)  # type: ignore[call-overload]
    named = named | {"headers": [("Accept-Language", language), *pairs]}
    response = Caller(edge(World(), body_limit_bytes=200_000 if status != 413 else 10_000))(
        method, path, **named
    )
    assert response.status_code == status
    headers = response.headers
    assert headers["api-version"] == API_VERSION
    assert headers["cache-control"] == "no-store"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["strict-transport-security"].startswith("max-age=")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert len(headers["x-request-id"]) == 32
    if status < 400:
        return
    assert headers["content-language"] == language
    assert headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    code = problem["type"].rpartition("/")[2]
    assert PROBLEMS[code] == status
    assert "?" not in problem["instance"]
    if status == 405:
        assert headers["allow"] == "GET, HEAD, PUT, DELETE, OPTIONS"
    if status == 401:
        assert headers["www-authenticate"].startswith("Bearer ")
    if status == 503:
        assert int(headers["retry-after"]) > 0


@BOTH
def test_every_problem_has_a_title(language: str) -> None:
    assert all(has_text(f"api-problem-{code}", language) for code in PROBLEMS)  # type: ignore[arg-type]


def test_a_failure_tells_nothing_of_the_inside() -> None:
    call = Caller(edge(World()))
    for how in ("bug", "store"):
        response = call("GET", f"/api/v1/broken/{how}")
        for secret in (SECRET, "Zero", "Traceback", "db.internal", "planner"):
            assert secret not in response.text


def test_head_is_get_without_a_body_also_for_a_problem() -> None:
    call = Caller(edge(World()))
    for path in ("/api/v1/items", "/api/v1/drawing", "/api/v1/nothing", "/api/v1/broken/bug"):
        get, head = call("GET", path), call("HEAD", path)
        assert (head.status_code, head.content) == (get.status_code, b"")
        assert head.headers["content-length"] == str(len(get.content))


def test_what_a_route_says_itself_stands() -> None:
    response = Caller(edge(World()))("GET", "/api/v1/drawing")
    assert response.headers.get_list("cache-control") == ["private"]


def test_all_mistakes_are_told_at_once_with_their_places() -> None:
    call = Caller(edge(World()))
    items = [{"title": "", "size": 1}, {"title": "a", "size": "b", "x/y": 1}, 3]
    problem = call("POST", "/api/v1/items", json=items).json()
    assert [(error["in"], error["place"], error["code"]) for error in problem["errors"]] == [
        ("body", "/0/title", "text-empty"),
        ("body", "/1/size", "not-whole-number"),
        ("body", "/1/x~1y", "unknown-field"),
        ("body", "/2", "not-an-object"),
    ]
    assert all(error["message"] and error["remedy"] for error in problem["errors"])
    problem = call("GET", "/api/v1/items?pageSize=x").json()
    assert [(error["in"], error["place"]) for error in problem["errors"]] == [
        ("query", "/pageSize")
    ]


def test_a_thousand_mistakes_are_counted_and_the_first_are_told() -> None:
    problem = Caller(edge(World()))("POST", "/api/v1/items", json=[0] * 1000).json()
    assert len(problem["errors"]) == 201
    assert problem["errors"][-1]["code"] == "more-problems"
    assert "800" in problem["errors"][-1]["message"]


def test_json_that_cannot_be_read_names_line_and_column() -> None:
    call = Caller(edge(World()))
    response = call("PUT", ROADMAP, content=b'{"a":\n 1,}', headers=JSON)
    (error,) = response.json()["errors"]
    assert (error["place"], error["code"]) == ("", "not-json")
    with pytest.raises(json.JSONDecodeError) as expected:
        json.loads('{"a":\n 1,}')
    place = f"regel {expected.value.lineno}, kolom {expected.value.colno}"
    assert place in error["message"]


def test_a_document_with_problems_tells_them_as_mistakes() -> None:
    problem = Caller(edge(World()))("GET", "/api/v1/broken/document").json()
    assert problem["type"].endswith("/document")
    assert problem["errors"][0]["place"] == "/actions"


def test_only_a_harmless_request_id_is_taken_over() -> None:
    call = Caller(edge(World(), cache_bytes=0))
    given = call("GET", ROADMAP, headers={"X-Request-ID": "a-B_9.x:1"})
    assert given.headers["x-request-id"] == "a-B_9.x:1"
    for bad in ("a b", 'a"b', "a" * 65, "", "é".encode(), b"a\x00b", b"a\r\nSet-Cookie: x=1"):
        response = call("GET", ROADMAP, headers={"X-Request-ID": bad})
        assert len(response.headers["x-request-id"]) == 32
        assert "set-cookie" not in response.headers


def test_too_many_requests_must_wait_and_others_need_not() -> None:
    world = World()
    call = Caller(edge(world, requests_per_minute=2))
    assert [call("GET", ROADMAP).status_code for _ in range(3)] == [200, 200, 429]
    refused = call("GET", ROADMAP)
    assert 1 <= int(refused.headers["retry-after"]) <= 30
    assert call("GET", ROADMAP, headers={"Authorization": f"Bearer {SECRET}"}).status_code == 200
    assert world.computed == 2


def test_who_guesses_at_tokens_is_limited_by_address() -> None:
    call = Caller(edge(World(is_open=False), requests_per_minute=2))
    found = [
        call("GET", ROADMAP, headers={"Authorization": f"Bearer guess-{n}"}).status_code
        for n in range(3)
    ]
    assert found == [401, 401, 429]


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:1", "127.0.0.1:8000", "[::1]", "[::1]:80"]
)
def test_an_open_server_answers_to_names_of_this_machine(host: str) -> None:
    assert Caller(edge(World()))("GET", ROADMAP, headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["", "evil.example", "localhost.evil.example", "localhost:x", "localhost:", "::1", "[::1"],
)
def test_an_open_server_answers_to_no_other_name(host: str) -> None:
    assert Caller(edge(World()))("GET", ROADMAP, headers={"Host": host}).status_code == 421


def test_a_server_with_tokens_answers_to_any_name() -> None:
    headers = {"Host": "plans.example", "Authorization": "bearer lezer"}
    call = Caller(edge(World(is_open=False)))
    assert call("GET", ROADMAP, headers=headers).status_code == 200
    assert call("GET", "/api/v1/openapi.json", headers={"Host": "x.example"}).status_code == 200


def test_a_role_that_may_too_little_is_told_which_one_is_needed() -> None:
    response = Caller(edge(World(is_open=False)))(
        "DELETE", ROADMAP, headers={"Authorization": "Bearer lezer"}
    )
    assert response.status_code == 403
    assert "decider" in response.json()["detail"]


ALLOWED = "https://ui.example"


def test_an_allowed_website_may_ask_first_and_read_the_answer() -> None:
    call = Caller(edge(World(), allowed_origins=(ALLOWED,)))
    origin = {"Origin": ALLOWED}
    first = call("OPTIONS", ROADMAP, headers=origin | {"Access-Control-Request-Method": "PUT"})
    assert first.status_code == 204
    assert first.headers["access-control-allow-origin"] == ALLOWED
    assert "PUT" in first.headers["access-control-allow-methods"]
    assert "If-Match" in first.headers["access-control-allow-headers"]
    for _ in range(2):
        response = call("GET", ROADMAP, headers=origin)
        assert response.headers["access-control-allow-origin"] == ALLOWED
        assert "ETag" in response.headers["access-control-expose-headers"]
        assert response.headers["vary"] == "Origin"
    assert call("GET", "/nothing", headers=origin).headers["access-control-allow-origin"] == ALLOWED
    written = call("PUT", ROADMAP, headers=origin, json={"title": "a", "size": 1})
    assert written.status_code == 200


def test_another_website_may_not() -> None:
    call = Caller(edge(World(), allowed_origins=(ALLOWED,)))
    origin = {"Origin": "https://evil.example"}
    for method, extra in (("GET", {}), ("OPTIONS", {"Access-Control-Request-Method": "PUT"})):
        for _ in range(2):
            response = call(method, ROADMAP, headers=origin | extra)
            assert not any(name.startswith("access-control") for name in response.headers)
    assert call("PUT", ROADMAP, headers=origin, json={}).status_code == 403


def test_a_page_of_the_server_itself_may_write() -> None:
    response = Caller(edge(World()))(
        "PUT", ROADMAP, headers={"Origin": LOCAL}, json={"title": "a", "size": 1}
    )
    assert response.status_code == 200


def test_a_page_at_the_public_address_may_write_but_no_other_site_may_read() -> None:
    call = Caller(edge(World(), public_url="https://Plans.example/start"))
    origin = {"Origin": "https://plans.example"}
    written = call("PUT", ROADMAP, headers=origin, json={"title": "a", "size": 1})
    assert written.status_code == 200
    assert "access-control-allow-origin" not in written.headers


def test_only_the_description_is_for_every_website() -> None:
    call = Caller(edge(World(is_open=False)))
    response = call("GET", "/api/v1/openapi.json", headers={"Origin": "https://any.example"})
    assert response.headers["access-control-allow-origin"] == "*"
    other = call("GET", "/api/v1/items", headers={"Origin": "https://any.example"})
    assert "access-control-allow-origin" not in other.headers


def test_a_body_in_pieces_is_stopped_at_the_limit() -> None:
    sent = []

    async def pieces():  # type: ignore[no-untyped-def]
        for _ in range(50):
            sent.append(1)
            yield b" " * 1_000

    response = Caller(edge(World(), body_limit_bytes=10_000))(
        "POST", "/api/v1/items", content=pieces(), headers=JSON
    )
    assert response.status_code == 413
    assert "10000" in response.json()["detail"]
    assert len(sent) == 11


def test_an_application_that_breaks_off_is_counted_as_failed_and_not_kept() -> None:
    async def broken(scope, receive, send):  # type: ignore[no-untyped-def]
        headers = [(b"etag", b'"1"')]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise ZeroDivisionError

    world = World()
    hooks = Hooks(world.look)
    made = Edge(broken, Settings(), hooks)
    for _ in range(2):
        with pytest.raises(AssertionError):
            Caller(made)("GET", ROADMAP)
    assert b'status="500"} 2.0' in made.metrics.exposition()


def test_a_websocket_is_closed() -> None:
    sent = []

    async def send(message):  # type: ignore[no-untyped-def]
        sent.append(message)

    asyncio.run(edge(World())({"type": "websocket"}, None, send))  # type: ignore[arg-type]
    assert sent == [{"type": "websocket.close"}]


@pytest.mark.parametrize(
    ("body", "code"), [(b"", "no-body"), (b"[]", "not-an-object"), (b'"x"', "not-an-object")]
)
def test_a_body_that_is_absent_is_told_from_one_of_another_kind(body: bytes, code: str) -> None:
    response = Caller(edge(World()))("PUT", ROADMAP, content=body, headers=JSON)
    (error,) = response.json()["errors"]
    assert (error["place"], error["code"]) == ("", code)
