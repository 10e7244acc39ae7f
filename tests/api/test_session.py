"""The session of a browser: a token in a cookie that scripts cannot read and others cannot use."""

import logging
from collections.abc import Callable

import httpx
import pytest

from api.app import create_app
from api.edge.cookie import SessionCookie
from api.logs import AUDIT
from api.settings import Settings
from roadmap.service import Planner
from tests.api.conftest import DELAY, HERE, Api, code_of
from tests.api.edge.samples import serving

NAME = "plateauplanner"
REVISION = {"changes": [DELAY], "reason": "Omdat het moet"}
Signed = Callable[[str], Api]


def secret_of(api: Api) -> str:
    return api.headers["Authorization"].removeprefix("Bearer ")


def browser(api: Api, name: str = NAME) -> Api:
    """Somebody whose browser has the cookie of this token, and sends nothing else."""
    found = Api(api.app)
    found.headers["Cookie"] = f"{name}={secret_of(api)}"
    return found


def is_ended(response: httpx.Response) -> bool:
    return response.headers.get("set-cookie", "").startswith(f"{NAME}=; Path=/api; ") and (
        response.headers["set-cookie"].endswith("; Max-Age=0")
    )


def test_a_token_becomes_a_cookie_that_no_script_and_no_other_site_can_use(signed: Signed) -> None:
    api = signed("planner")
    response = api("POST", "/session")
    assert response.status_code == 200
    who = {
        "author": "planner Bo",
        "role": "planner",
        "roles": ["reader", "planner"],
        "open": False,
    }
    assert response.json() == who
    secret = secret_of(api)
    assert response.headers["set-cookie"] == (
        f"{NAME}={secret}; Path=/api; HttpOnly; SameSite=Strict"
    )
    assert secret not in response.text
    assert response.headers["cache-control"] == "no-store"
    assert browser(api).read("/session") == who


@pytest.mark.parametrize(
    ("role", "roles"),
    [
        ("reader", ["reader"]),
        ("decider", ["reader", "planner", "decider"]),
        ("admin", ["reader", "planner", "decider", "admin"]),
    ],
)
def test_who_asks_hears_what_they_may_do(signed: Signed, role: str, roles: list[str]) -> None:
    api = signed(role)
    assert api.read("/session") == {
        "author": f"{role} Bo",
        "role": role,
        "roles": roles,
        "open": False,
    }


def test_behind_https_the_cookie_never_travels_in_the_open(planner: Planner) -> None:
    _, secret = planner.tokens.create("Bo", "reader")
    settings = Settings(public_url="https://Plannen.example/roadmaps")
    api = Api(create_app(settings, planner), secret)
    assert api("POST", "/session").headers["set-cookie"] == (
        f"__Secure-{NAME}={secret}; Path=/roadmaps/api; HttpOnly; SameSite=Strict; Secure"
    )
    assert browser(api, f"__Secure-{NAME}").get(HERE).status_code == 200
    # Over plain HTTP somebody else could have put this one there.
    assert browser(api, NAME).get(HERE).status_code == 401
    assert "; Secure" in api("DELETE", "/session").headers["set-cookie"]


def test_an_open_server_says_so_and_gives_no_cookie(api: Api) -> None:
    who = {
        "author": None,
        "role": "admin",
        "roles": ["reader", "planner", "decider", "admin"],
        "open": True,
    }
    assert api.read("/session") == who
    response = api("POST", "/session")
    assert (response.status_code, response.json()) == (200, who)
    assert "set-cookie" not in response.headers
    assert api("DELETE", "/session").status_code == 204


def test_an_open_server_passes_over_a_cookie_of_another_one(api: Api) -> None:
    api.headers["Cookie"] = f"{NAME}=plp_0123456789ab_of-another-server"
    assert api.read("/session")["open"] is True
    foreign = {"Origin": "https://evil.example"}
    assert api("POST", f"{HERE}/impact", json={}, headers=foreign).status_code == 403
    # A token that somebody sends on purpose is judged.
    assert api.get("/session", headers={"Authorization": "Bearer x"}).status_code == 401


def test_without_a_token_a_closed_server_asks_for_one(signed: Signed) -> None:
    stranger = Api(signed("reader").app)
    for method in ("GET", "POST"):
        response = stranger(method, "/session")
        assert (response.status_code, code_of(response)) == (401, "unauthorized")
        assert response.headers["www-authenticate"].startswith("Bearer")
        assert "set-cookie" not in response.headers


def test_a_session_can_be_ended_whatever_its_token_is_worth(
    signed: Signed, planner: Planner
) -> None:
    session = browser(signed("reader"))
    planner.tokens.revoke(planner.tokens.list()[0].id)
    for leaving in (session, Api(session.app)):
        response = leaving("DELETE", "/session")
        assert response.status_code == 204
        assert is_ended(response)


@pytest.mark.parametrize("token", ["", "x", "plp_0123456789ab_guess", "a; Domain=example", "é"])
def test_a_token_that_is_not_accepted_becomes_no_cookie(signed: Signed, token: str) -> None:
    stranger = Api(signed("reader").app)
    headers = {"Authorization": f"Bearer {token}".encode()}
    response = stranger("POST", "/session", headers=headers)
    assert response.status_code == 401
    assert "set-cookie" not in response.headers


def test_a_session_reads_and_writes_under_the_name_of_its_token(signed: Signed) -> None:
    api = browser(signed("planner"))
    made = api.write(f"{HERE}/revisions", REVISION, If_Match=api.tag())
    assert made.status_code == 201
    assert made.json()["author"] == "planner Bo"
    adopted = api.write(
        f"{HERE}/baselines", {"number": 1, "decision": {"by": "MT"}}, If_Match=api.tag()
    )
    assert (adopted.status_code, code_of(adopted)) == (403, "forbidden")


def test_a_session_that_is_ended_is_forgotten_by_the_browser_and_the_token_stays(
    signed: Signed,
) -> None:
    api = signed("reader")
    response = browser(api)("DELETE", "/session")
    assert response.status_code == 204
    assert is_ended(response)
    assert api.get(HERE).status_code == 200


def test_a_cookie_of_a_revoked_token_is_refused_at_once_and_taken_away(
    signed: Signed, planner: Planner
) -> None:
    api = signed("reader")
    session = browser(api)
    assert session.get(f"{HERE}/plan").status_code == 200
    planner.tokens.revoke(planner.tokens.list()[0].id)
    for method, path in [("GET", f"{HERE}/plan"), ("GET", "/session"), ("POST", "/session")]:
        response = session(method, path)
        assert (response.status_code, code_of(response)) == (401, "unauthorized")
        assert is_ended(response)


def test_a_token_in_a_header_goes_before_the_cookie(signed: Signed) -> None:
    reader, planner = signed("reader"), signed("planner")
    both = browser(reader)
    both.headers["Authorization"] = planner.headers["Authorization"]
    assert both.read("/session")["author"] == "planner Bo"
    # So somebody whose old cookie is worth nothing can sign in anew.
    stale = Api(reader.app, secret_of(planner))
    stale.headers["Cookie"] = f"{NAME}=plp_0123456789ab_old"
    assert secret_of(planner) in stale("POST", "/session").headers["set-cookie"]
    wrong = browser(reader).get("/session", headers={"Authorization": "Bearer wrong"})
    assert wrong.status_code == 401
    assert "set-cookie" not in wrong.headers


ELSEWHERE = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost.evil.example"},
    {"Origin": "http://localhost:8001"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "rubbish"},
    {"Origin": "http://localhost", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "https://ui.example"},
]


@pytest.mark.parametrize("headers", ELSEWHERE)
def test_a_cookie_writes_nothing_for_another_website(
    planner: Planner, headers: dict[str, str]
) -> None:
    settings = Settings(allowed_origins=("https://ui.example",))
    _, secret = planner.tokens.create("Bo", "admin")
    token = Api(create_app(settings, planner), secret)
    session = browser(token)
    tag = session.tag()
    for method, path in [("POST", "/revisions"), ("PUT", "/scenarios/a"), ("POST", "/impact")]:
        response = session(method, HERE + path, json=REVISION, headers=headers | {"If-Match": tag})
        assert (response.status_code, code_of(response)) == (403, "foreign-origin")
    assert session("DELETE", "/session", headers=headers).status_code == 403
    assert planner.roadmap("zoetermeer-digitaal-leiderschap").latest.number == 1


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://localhost"},
        {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://plannen.example", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_a_page_of_the_server_itself_writes_with_the_cookie(
    planner: Planner, headers: dict[str, str]
) -> None:
    _, secret = planner.tokens.create("Bo", "planner")
    settings = Settings(public_url="https://plannen.example")
    session = browser(Api(create_app(settings, planner), secret), f"__Secure-{NAME}")
    sent = headers | {"If-Match": session.tag()}
    assert session("POST", f"{HERE}/revisions", json=REVISION, headers=sent).status_code == 201


def test_an_allowed_website_may_write_with_a_token_of_its_own(planner: Planner) -> None:
    _, secret = planner.tokens.create("Bo", "planner")
    settings = Settings(allowed_origins=("https://ui.example",))
    api = Api(create_app(settings, planner), secret)
    headers = {"Origin": "https://ui.example", "Sec-Fetch-Site": "cross-site"}
    response = api(
        "POST", f"{HERE}/revisions", json=REVISION, headers=headers | {"If-Match": api.tag()}
    )
    assert response.status_code == 201
    # A browser shows an answer to a request with a cookie only when this header says so.
    assert "access-control-allow-credentials" not in response.headers


def test_a_session_is_counted_as_its_token(planner: Planner) -> None:
    _, secret = planner.tokens.create("Bo", "reader")
    api = Api(create_app(Settings(requests_per_minute=2), planner), secret)
    assert [api.get("/session").status_code for _ in range(2)] == [200, 200]
    assert browser(api).get("/session").status_code == 429
    # Somebody else at the same address is not held up.
    assert Api(api.app).get("/_health").status_code == 200


def test_who_signs_in_and_out_is_written_down_but_no_token_is(
    signed: Signed, caplog: pytest.LogCaptureFixture
) -> None:
    api = signed("planner")
    session = browser(api)
    caplog.set_level(logging.INFO, logger=AUDIT.name)
    api("POST", "/session")
    session("DELETE", "/session")
    session("POST", f"{HERE}/revisions", json={})
    told = [record.fields for record in caplog.records if record.name == AUDIT.name]  # type: ignore[attr-defined]
    assert [(each["actor"], each["action"], each["result"]) for each in told] == [
        ("planner Bo", "POST /api/v1/session", "accepted"),
        ("planner Bo", "DELETE /api/v1/session", "accepted"),
        ("planner Bo", "POST /api/v1/roadmaps/{roadmap}/revisions", "refused"),
    ]
    assert secret_of(api) not in str([vars(record) for record in caplog.records])


@pytest.mark.parametrize(
    ("written", "token"),
    [
        (b"", None),
        (b"other=1; theme=dark", None),
        (b"plateauplanner", ""),
        (b"plateauplanner=", ""),
        (b"plateauplanner=a", "a"),
        (b"x=1;plateauplanner=a ; y", "a"),
        (b"plateauplanner=a=b", "a=b"),
        (b"plateauplanner=a; plateauplanner=a", "a"),
        (b"plateauplanner=a; plateauplanner=b", ""),
        (b"plateauplanner=\xc3\xa9", ""),
        (b"__Secure-plateauplanner=a", None),
        (b"Plateauplanner=a", None),
        (b";;;==; =plateauplanner", None),
    ],
)
def test_a_cookie_is_read_by_its_whole_name_and_never_guessed(
    written: bytes, token: str | None
) -> None:
    assert SessionCookie.of(Settings()).token_in(written) == token


def test_cookies_in_several_headers_are_read_as_one(signed: Signed) -> None:
    api = signed("reader")

    async def app(scope, receive, send):  # type: ignore[no-untyped-def]
        more = [(b"cookie", b"a=1"), (b"cookie", f"{NAME}={secret_of(api)}".encode())]
        more.append((b"cookie", b"b=2"))
        await api.app({**scope, "headers": [*scope["headers"], *more]}, receive, send)

    assert Api(app).read("/session")["role"] == "reader"


def test_a_browser_signs_in_writes_and_signs_out(planner: Planner) -> None:
    _, secret = planner.tokens.create("Bo", "planner")
    with (
        serving(create_app(Settings(), planner)) as port,
        httpx.Client(base_url=f"http://localhost:{port}/api/v1") as client,
    ):
        assert client.get("/session").status_code == 401
        client.post("/session", headers={"Authorization": f"Bearer {secret}"})
        tag = client.get(HERE).headers["etag"]
        headers = {"If-Match": tag, "Origin": f"http://localhost:{port}"}
        made = client.post(f"{HERE}/revisions", json=REVISION, headers=headers)
        assert (made.status_code, made.json()["author"]) == (201, "Bo")
        assert client.delete("/session").status_code == 204
        assert not client.cookies
        assert client.get("/session").status_code == 401
