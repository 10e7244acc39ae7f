"""The site beside the API: which file an address gives, in which form, and what it may do."""

import os
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import ASGIApp

from api.app import create_app
from api.settings import Settings
from api.site import Site
from roadmap.service import Planner, open_planner
from tests.api.edge.samples import Caller, serving, talk
from tests.api.edge.test_server import parted
from tests.api.sites import ASSET, ICON, PNG, SCRIPT, SECRET, START, make_site


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("web"))


@pytest.fixture(scope="module")
def app(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ASGIApp]:
    folder = tmp_path_factory.mktemp("store")
    with open_planner(f"sqlite:///{folder}/store.db") as planner:
        yield create_app(Settings(), planner, Site(built))


@pytest.fixture(scope="module")
def ask(app: ASGIApp) -> Caller:
    return Caller(app)


@pytest.fixture(scope="module")
def port(app: ASGIApp) -> Iterator[int]:
    with serving(app) as found:
        yield found


@pytest.mark.parametrize(
    "path",
    ["/", "/roadmaps/x/next", "/roadmaps/x/actions/3.2", "/index.html", "/unknown/", "//", "/apix"],
)
def test_every_address_of_the_site_gives_the_page_that_begins_it(ask: Caller, path: str) -> None:
    response = ask("GET", f"http://localhost{path}?theme=A", headers={"Accept-Encoding": ""})
    assert (response.status_code, response.content) == (200, START)
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "no-cache"
    assert response.headers["content-language"] == "nl, en"


def test_the_page_is_asked_for_again_and_only_sent_when_another_was_built(
    ask: Caller, planner: Planner, built: Path, tmp_path: Path
) -> None:
    # As long and as old: only its content tells that it is another one.
    other = tmp_path / "index.html"
    other.write_bytes(START.replace(b"planner", b"PLANNER"))
    os.utime(other, ns=((built / "index.html").stat().st_mtime_ns,) * 2)
    later = Caller(create_app(Settings(), planner, Site(tmp_path)))
    for headers in ({"Accept-Encoding": "gzip"}, {"Accept-Encoding": "identity"}):
        tag = ask("GET", "/", headers=headers).headers["etag"]
        again = ask("GET", "/roadmaps", headers=headers | {"If-None-Match": tag})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["cache-control"] == "no-cache"
        assert later("GET", "/", headers=headers | {"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("path", "content", "media"),
    [
        (ASSET, SCRIPT, "text/javascript; charset=utf-8"),
        ("/assets/style-X.css", b"p{}" * 600, "text/css; charset=utf-8"),
        ("/assets/photo-Y.png", PNG, "image/png"),
        ("/assets/deep/font-Z.woff2", b"wOF2", "font/woff2"),
        ("/assets/no-kind", b"?", "application/octet-stream"),
        ("/icon.svg", ICON, "image/svg+xml"),
    ],
)
def test_files_are_given_as_they_are(ask: Caller, path: str, content: bytes, media: str) -> None:
    response = ask("GET", path, headers={"Accept-Encoding": "identity"})
    assert (response.status_code, response.content) == (200, content)
    assert response.headers["content-type"] == media
    assert response.headers["x-content-type-options"] == "nosniff"
    hashed = path.startswith("/assets/")
    kept = "public, max-age=31536000, immutable" if hashed else "no-cache"
    assert response.headers["cache-control"] == kept


def test_a_browser_gets_the_smallest_form_that_it_takes(ask: Caller) -> None:
    tags = set()
    for asked, coding in [
        ("", None),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1, br;q=0.5", "gzip"),
        ("br;q=0, gzip;q=0", None),
        ("zstd", None),
    ]:
        head = ask("HEAD", ASSET, headers={"Accept-Encoding": asked})
        assert head.headers.get("content-encoding") == coding, asked
        assert head.headers["vary"] == "Accept-Encoding"
        assert head.headers["content-type"] == "text/javascript; charset=utf-8"
        tags.add((coding, head.headers["etag"]))
        unchanged = {"Accept-Encoding": asked, "If-None-Match": head.headers["etag"]}
        assert ask("GET", ASSET, headers=unchanged).status_code == 304
    assert len(tags) == 3 == len({tag for _, tag in tags})
    assert ask("GET", ASSET, headers={"Accept-Encoding": "gzip"}).content == SCRIPT


def test_a_text_that_the_build_did_not_compress_is_compressed_all_the_same(ask: Caller) -> None:
    response = ask("GET", "/assets/style-X.css", headers={"Accept-Encoding": "gzip"})
    # Not the link beside it, which leads elsewhere.
    assert response.content == b"p{}" * 600
    assert response.headers["content-encoding"] == "gzip"
    assert response.headers["vary"] == "Accept-Encoding"


MISSING = [
    "/assets/",
    "/assets/index-old.js",
    "/assets/index.html",
    "/assets/index-B1c2D3.js.gz",
    "/assets/index-B1c2D3.js.br",
    "/assets/INDEX-B1c2D3.js",
    "/assets/link.txt",
    "/assets/inside.js",
    "/assets/up/secret.txt",
    "/assets/deep",
    "/assets/deep/",
    "/assets//index-B1c2D3.js",
    "/api",
    "/api/",
    "/api/x",
    "/api/v1/nope",
    "/api/v2",
    "/api/index.html",
]


@pytest.mark.parametrize("path", MISSING)
def test_what_is_not_there_is_a_problem(ask: Caller, path: str) -> None:
    response = ask("GET", path)
    assert response.status_code == 404
    assert response.json()["type"].endswith("/no-such-address")
    assert response.headers["cache-control"] == "no-store"


TRAVERSAL = [
    b"/assets/../../secret.txt",
    b"/assets/..%2f..%2fsecret.txt",
    b"/assets/%2e%2e/%2e%2e/secret.txt",
    b"/assets/..%5c..%5csecret.txt",
    b"/assets/....//....//secret.txt",
    b"/assets/%2fetc%2fpasswd",
    b"/assets//etc/passwd",
    b"/assets/up/secret.txt",
    b"/assets/link.txt",
    b"/assets/index-B1c2D3.js/",
    b"/assets/index-B1c2D3.js%00.png",
    b"/assets/%00",
    b"/assets/%c0%ae%c0%ae/secret.txt",
    b"/assets/\xff",
    b"/assets/con",
    b"/assets/index-B1c2D3.js::$DATA",
]


@pytest.mark.parametrize("path", TRAVERSAL)
def test_no_address_leads_out_of_the_site(port: int, path: bytes) -> None:
    sent = b"GET " + path + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    status, headers, body = parted(talk(port, sent))
    assert status in (400, 404)
    assert headers["content-type"] == "application/problem+json"
    assert SECRET not in body
    assert b"root:" not in body


@pytest.mark.parametrize(
    "path", [b"/../secret.txt", b"/..%2fsecret.txt", b"/%2e%2e/secret.txt", b"//evil.example/x"]
)
def test_outside_the_assets_such_an_address_is_one_of_the_page(port: int, path: bytes) -> None:
    sent = b"GET " + path + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    status, headers, body = parted(talk(port, sent))
    assert (status, body) == (200, START)
    assert "location" not in headers


@given(path=st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_whatever_is_asked_something_of_the_site_or_a_problem_is_given(
    ask: Caller, path: str
) -> None:
    for prefix in ("/", "/assets/"):
        scope_path = prefix + path
        status, body = _raw(ask.app, scope_path)
        known = (START, ICON, SCRIPT, PNG, b"?", b"wOF2", b"p{}" * 600)
        assert status in (400, 404) or (status == 200 and body in known)


def _raw(app: ASGIApp, path: str) -> tuple[int, bytes]:
    """Ask as a server would pass it on, with a path that no client would send like that."""

    async def asked(scope, receive, send):  # type: ignore[no-untyped-def]
        raw = path.encode(errors="replace")
        headers = [(b"host", b"localhost")]
        await app({**scope, "path": path, "raw_path": raw, "headers": headers}, receive, send)

    response = Caller(asked)("GET", "/")
    return response.status_code, response.content


@pytest.mark.parametrize("path", ["/", ASSET, "/roadmaps/x"])
def test_the_site_is_read_only(ask: Caller, path: str) -> None:
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        response = ask(method, path)
        assert response.status_code == 405
        assert response.headers["allow"] == "GET, HEAD, OPTIONS"
    assert ask("OPTIONS", path).headers["allow"] == "GET, HEAD, OPTIONS"
    head, get = ask("HEAD", path), ask("GET", path, headers={"Accept-Encoding": "gzip"})
    assert head.content == b""
    assert head.headers["content-type"] == get.headers["content-type"]


@pytest.mark.parametrize("path", ["/", ASSET, "/icon.svg", "/roadmaps/x"])
def test_the_site_may_load_and_do_nothing_but_its_own(ask: Caller, path: str) -> None:
    headers = ask("HEAD", path).headers
    policy = dict(
        part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";")
    )
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
        "object-src": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "dompurify",
    }
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert "camera=()" in headers["permissions-policy"]
    assert len(headers.get_list("content-security-policy")) == 1


def test_the_api_beside_it_is_as_it_was(ask: Caller) -> None:
    assert ask("GET", "/api/v1").json()["title"] == "Plateauplanner"
    response = ask("GET", "/api/v1/roadmaps")
    assert response.json()["items"] == []
    assert response.headers["content-security-policy"].startswith("default-src 'none'; frame")
    assert ask("POST", "/api/v1/nope").status_code == 404
    assert ask("GET", "/api/v1/roadmaps/").status_code == 404


def test_the_site_of_an_open_server_is_for_this_machine_only(ask: Caller) -> None:
    for headers in ({"Host": "evil.example"}, {"X-Forwarded-For": "192.0.2.1"}):
        assert ask("GET", "/", headers=headers).status_code == 421


def test_the_site_of_a_closed_server_is_for_everybody_and_its_data_are_not(
    planner: Planner, built: Path
) -> None:
    planner.tokens.create("Bo", "reader")
    ask = Caller(create_app(Settings(), planner, Site(built)))
    headers = {"Host": "plannen.example"}
    assert ask("GET", "/", headers=headers).content == START
    assert ask("GET", "/api/v1/roadmaps", headers=headers).status_code == 401


def test_the_site_is_there_when_the_store_is_not(planner: Planner, built: Path) -> None:
    ask = Caller(create_app(Settings(), planner, Site(built)))
    planner.close()
    assert ask("GET", "/").content == START
    assert ask("GET", ASSET).content == SCRIPT
    assert ask("GET", "/api/v1/roadmaps").status_code == 503


def test_requests_for_the_site_are_limited_and_counted_by_template(
    planner: Planner, built: Path
) -> None:
    ask = Caller(create_app(Settings(requests_per_minute=4), planner, Site(built)))
    for path in ("/roadmaps/secret-name", ASSET):
        ask("GET", path)
    text = ask("GET", "/api/v1/_metrics").text
    assert 'route="/{name:page}",status="200"' in text
    assert 'route="/assets/{name:path}",status="200"' in text
    assert "secret-name" not in text
    assert ask("GET", "/").status_code == 200
    assert ask("GET", "/").status_code == 429


def test_a_browser_gets_all_of_it_over_one_connection(port: int) -> None:
    with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        assert client.get("/roadmaps/x").content == START
        assert client.get(ASSET, headers={"Accept-Encoding": "gzip"}).content == SCRIPT
        assert client.get("/api/v1/session").json()["open"] is True
