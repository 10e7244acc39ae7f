"""What is too much, or stands twice, is refused with its place before it costs anything."""

import json
from typing import Any

import httpx
import pytest

from api import BASE_PATH
from api.app import versioned
from api.bodies import MOST_CHANGES
from api.edge.body import PLAIN_BYTES, PLAIN_VALUES
from api.edge.kinds import ASKING, HEAVY, LONG, WITH_DOCUMENT
from api.edge.routes import Routes
from tests.api.conftest import HERE, WHO, Api, code_of, places

JSON = {"Content-Type": "application/json"}
TOO_MANY = [1] * (MOST_CHANGES + 1)


def sent(api: Api, path: str, body: str, method: str = "POST", **headers: str) -> httpx.Response:
    return api(method, path, content=body.encode(), headers=JSON | headers)


@pytest.mark.parametrize(
    ("path", "method", "body", "place"),
    [
        ("/impact", "POST", {"changes": ["x"] * 1001}, "/changes"),
        ("/revisions", "POST", {**WHO, "changes": ["x"] * 1001}, "/changes"),
        ("/scenarios/a", "PUT", {"author": "A", "changes": ["x"] * 1001}, "/changes"),
        ("/scenarios/a/rebases", "POST", {"author": "A", "keep": ["x"] * 1001}, "/keep"),
        ("/scenarios/a/rebases", "POST", {"author": "A", "drop": ["x"] * 1001}, "/drop"),
        (
            "/scenarios/a/adoptions",
            "POST",
            {**WHO, "scenario": "0" * 64, "positions": ["x"] * 1001},
            "/positions",
        ),
    ],
)
def test_a_list_that_is_too_long_is_refused_before_its_entries_are_judged(
    api: Api, path: str, method: str, body: dict[str, Any], place: str
) -> None:
    condition = "If_None_Match" if method == "PUT" else "If_Match"
    response = api.write(
        HERE + path, body, method, **{condition: "*" if method == "PUT" else '"x"'}
    )
    assert places(response) == [(place, "list-too-long")]


@pytest.mark.parametrize("path", [f"{HERE}/impact", f"{HERE}/revisions", "/roadmaps"])
def test_a_body_with_too_many_values_is_refused_unjudged(api: Api, path: str) -> None:
    names = ",".join(f'"k{index}":1' for index in range(PLAIN_VALUES + 1))
    response = sent(api, path, f"{{{names}}}", If_Match='"x"')
    assert (response.status_code, code_of(response)) == (413, "too-many-values")
    assert str(PLAIN_VALUES) in response.json()["detail"]


def test_signs_in_texts_are_no_values(api: Api) -> None:
    title = r"a\"," * PLAIN_VALUES
    body = f'{{"changes": [{{"change": "edit-action", "action": "3.2", "title": "{title}"}}]}}'
    assert places(sent(api, f"{HERE}/impact", body)) == [("/changes/0/title", "text-too-long")]


def test_only_a_body_with_a_document_may_be_large(api: Api) -> None:
    body = json.dumps({**WHO, "document": api.read(f"{HERE}/document"), "changes": []})
    large = body + " " * PLAIN_BYTES
    assert code_of(sent(api, f"{HERE}/impact", large)) == "body-too-large"
    assert places(sent(api, f"{HERE}/revisions", large, **{"If-Match": '"x"'})) == [
        ("/changes", "unknown-field")
    ]


def test_a_name_that_stands_twice_is_refused_with_its_place(api: Api) -> None:
    twice = '{"reason": "a", "reason": "b", "changes": [{"change": "x", "change": "y", "a": {}}]}'
    response = sent(api, f"{HERE}/revisions", twice, **{"If-Match": '"x"'})
    assert response.status_code == 400
    assert places(response) == [
        ("/changes/0/change", "repeated-name"),
        ("/reason", "repeated-name"),
    ]


def test_a_document_that_stands_twice_is_refused(api: Api) -> None:
    twice = '{"document": {"a": 1}, "document": {"a": 1}, "author": "A", "reason": "b"}'
    response = sent(api, f"{HERE}/revisions", twice, **{"If-Match": '"x"'})
    assert places(response) == [("/document", "repeated-name")]


def test_a_name_that_stands_twice_in_a_query_is_refused_where_it_has_one_value(api: Api) -> None:
    response = api.get(f"{HERE}/plan?asOf=1&asOf=2")
    assert response.status_code == 400
    (error,) = response.json()["errors"]
    assert (error["in"], error["place"], error["code"]) == ("query", "/asOf", "repeated-value")
    both = api.get(f"{HERE}/actions?pageSize=1&page%53ize=2&sort=number&sort=title&plateau=1")
    assert [place for place, _ in places(both)] == ["/pageSize", "/sort"]
    assert api.get(f"{HERE}/actions?plateau=1&plateau=2&status=done&status=open").status_code == 400
    assert api.get(f"{HERE}/actions?plateau=1&plateau=2").status_code == 200


@pytest.mark.parametrize("written", ["1.0", "+1", "%201", "01", "1_0", "１", "1e0"])
def test_a_number_in_an_address_has_one_way_to_be_written(api: Api, written: str) -> None:
    assert api.get(f"{HERE}/revisions/1").status_code == 200
    assert api.get(f"{HERE}/revisions/{written}").status_code in (400, 404)
    assert api.get(f"{HERE}/actions?pageSize={written}").status_code == 400
    assert api.get(f"{HERE}/actions?plateau={written}").status_code == 400


@pytest.mark.parametrize(
    "query", ["sort=number,-number", "sort=title,title", "fields=number,number"]
)
def test_a_name_that_stands_twice_in_a_list_of_names_is_refused(api: Api, query: str) -> None:
    response = api.get(f"{HERE}/actions?{query}")
    assert (response.status_code, code_of(response)) == (400, "invalid")


def test_the_mistakes_of_a_document_are_told_together_with_a_missing_author(api: Api) -> None:
    body = {"document": {"id": 3}, "reason": "r"}
    response = api.write(f"{HERE}/revisions", body, If_Match='"x"')
    found = places(response)
    assert ("/author", "author-missing") in found
    assert ("/document/id", "not-text") in found
    whole = api.write(f"{HERE}/revisions", body | {"author": "A"}, If_Match='"x"')
    assert places(whole) == [each for each in found if each[0] != "/author"]
    roadmap = api.write("/roadmaps", body | {"source": "document"})
    assert places(roadmap) == found


def test_a_page_of_proofs_of_a_large_roadmap_is_shorter(api: Api) -> None:
    document = {
        "format": "roadmap/1",
        "id": "large",
        "title": "Large",
        "plateaus": [{"number": k, "id": f"p{k}", "title": f"P{k}"} for k in (1, 2)],
        "actions": [{"number": f"{i}.1", "title": "a"} for i in range(1, 301)],
    }
    made = api.write("/roadmaps", {**WHO, "source": "document", "document": document})
    assert made.status_code == 201, made.text
    response = api.get("/roadmaps/large/certificates?pageSize=100&fields=placement")
    found = response.json()
    assert (len(found["items"]), found["page_size"], found["total"]) == (50, 50, 300)
    assert 'page=6>; rel="last"' in response.headers["link"]
    last = api.read("/roadmaps/large/certificates", pageSize=100, page=6, fields="placement")
    assert last["items"][-1]["placement"]["number"] == "300.1"
    assert api.read(f"{HERE}/certificates", pageSize=100, fields="placement")["page_size"] == 100


def test_the_routes_that_the_edge_sets_apart_are_there() -> None:
    there = {
        (method, BASE_PATH + route.template)
        for routes in Routes(versioned())._by_depth.values()
        for route in routes
        for method in route.methods
    }
    assert there >= WITH_DOCUMENT | ASKING
    described = versioned().openapi()["paths"].items()
    asks = {
        ("POST", BASE_PATH + path)
        for path, operations in described
        if "Question" in str(operations.get("post", {}).get("requestBody"))
    }
    assert asks <= ASKING
    assert len(asks) >= 4
    assert {template for _, template in there} >= HEAVY | LONG
