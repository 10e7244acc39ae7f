"""The server itself: root, health, figures, problems, and the page about the API."""

import re

import pytest

from api.problems import PROBLEMS
from roadmap.service import Planner
from tests.api.conftest import HERE, Api, code_of


def test_the_root_links_to_all_there_is_with_or_without_its_slash(api: Api) -> None:
    found = api.read("")
    for link in found["links"].values():
        assert api.get(link.removeprefix("/api/v1")).status_code in (200, 501)
    assert api.read("/") == found


def test_health_asks_the_store_and_says_whether_the_server_is_open(
    api: Api, planner: Planner
) -> None:
    assert api.read("/_health") == {"live": True, "ready": True, "open": True, "version": "1.0.0"}
    planner.close()
    response = api.get("/_health")
    assert (response.status_code, code_of(response)) == (503, "store-unavailable")
    assert "retry-after" in response.headers


def test_figures_count_by_template_and_never_by_path(api: Api) -> None:
    api.get(f"{HERE}/plan")
    api.get(f"{HERE}/plan")
    text = api.get("/_metrics").text
    assert re.search(r'requests_total\{.*route="/api/v1/roadmaps/\{roadmap\}/plan".*\} 2', text)
    assert "plateauplanner_ready_answers_total 1" in text
    assert "zoetermeer" not in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_problem_is_explained_where_its_type_points(api: Api, language: str) -> None:
    headers = {"Accept-Language": language}
    found = api.get("/problems?pageSize=500", headers=headers).json()
    assert [each["code"] for each in found["items"]] == sorted(PROBLEMS)
    for each in found["items"]:
        assert each["status"] == PROBLEMS[each["code"]]
        assert each["example"]["type"] == each["type"]
    for each in found["items"][::7]:
        path = each["type"].removeprefix("/api/v1")
        assert api.get(path, headers=headers).json() == each
    assert api.get("/problems/nope").status_code == 404


def test_the_description_may_be_read_by_any_website(api: Api) -> None:
    response = api.get("/openapi.json", headers={"Origin": "https://editor.example"})
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.json()["openapi"].startswith("3.1")
    other = api.get("/roadmaps", headers={"Origin": "https://editor.example"})
    assert "access-control-allow-origin" not in other.headers


def test_the_page_about_the_api_loads_nothing_from_elsewhere(api: Api) -> None:
    pytest.importorskip("fastapi_offline")
    page = api.get("/docs")
    assert page.headers["content-type"].startswith("text/html")
    assert "'unsafe-eval'" not in page.headers["content-security-policy"]
    assert "script-src 'self' 'sha256-" in page.headers["content-security-policy"]
    links = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert len(links) == 4 - 1
    for link in links:
        assert link.startswith("/api/v1/")
        assert api.get(link.removeprefix("/api/v1")).status_code == 200
    assert api.get("/docs/..%2Fcore.py").status_code == 404


def test_every_answer_has_the_version_and_the_security_headers(api: Api) -> None:
    for response in (api.get(HERE), api.get("/nope"), api.write("/roadmaps", {})):
        assert response.headers["api-version"] == "1.0.0"
        assert response.headers["cache-control"] == "no-store"
        assert response.headers["x-frame-options"] == "DENY"


def test_head_gives_the_headers_of_get(api: Api) -> None:
    head, get = api("HEAD", f"{HERE}/plan"), api.get(f"{HERE}/plan")
    assert head.content == b""
    assert head.headers["etag"] == get.headers["etag"]


def test_what_was_not_changed_is_not_sent_again_until_it_is(api: Api) -> None:
    for path in ("", "/document", "/plan", "/next", "/actions", "/graph", "/revisions", "/changes"):
        tag = api.tag(HERE + path)
        for _ in range(2):
            unchanged = api.get(HERE + path, headers={"If-None-Match": tag})
            assert (unchanged.status_code, unchanged.content) == (304, b"")
    tag = api.tag(f"{HERE}/actions")
    api.revise({"change": "edit-action", "action": "5.1", "title": "Anders"})
    assert api.get(f"{HERE}/actions", headers={"If-None-Match": tag}).status_code == 200


def test_other_methods_are_refused_with_those_that_there_are(api: Api) -> None:
    response = api("DELETE", HERE)
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, HEAD, OPTIONS"
    assert api("PATCH", f"{HERE}/scenarios/a").headers["allow"] == (
        "GET, HEAD, PUT, DELETE, OPTIONS"
    )
