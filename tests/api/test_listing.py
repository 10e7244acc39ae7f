"""Lists: filters, order, fields and pages."""

import re

import pytest

from tests.api.conftest import HERE, Api, code_of, places

ACTIONS = f"{HERE}/actions"


def numbers(api: Api, **query: object) -> list[str]:
    return [item["number"] for item in api.read(ACTIONS, pageSize=500, **query)["items"]]


def test_a_list_tells_how_many_there_are_and_where_it_was_read(api: Api) -> None:
    found = api.read(ACTIONS, pageSize=10)
    assert len(found["items"]) == 10
    assert {name: found[name] for name in ("total", "page", "page_size", "revision")} == {
        "total": 33,
        "page": 1,
        "page_size": 10,
        "revision": 1,
    }


def test_the_links_lead_through_all_pages_with_the_same_query(api: Api) -> None:
    seen: list[str] = []
    path = f"{ACTIONS}?pageSize=10&sort=-title&fields=number"
    while path:
        response = api.get(path)
        seen += [item["number"] for item in response.json()["items"]]
        links = dict(
            (rel, target)
            for target, rel in re.findall(r'<([^>]+)>; rel="(\w+)"', response.headers["link"])
        )
        path = links.get("next", "").removeprefix("/api/v1")
    assert seen == numbers(api, sort="-title")
    assert set(links) == {"first", "last", "prev"}


def test_a_page_beyond_the_last_is_empty(api: Api) -> None:
    response = api.get(ACTIONS, params={"page": 9})
    assert response.json()["items"] == []
    assert 'page=1>; rel="prev"' in response.headers["link"]


def test_an_order_may_have_several_names_and_directions(api: Api) -> None:
    items = api.read(ACTIONS, pageSize=500, sort="-plateau,number")["items"]
    plateaus = [item["placement"]["plateau"] for item in items]
    assert plateaus == sorted(plateaus, reverse=True)
    first = [item["number"] for item in items if item["placement"]["plateau"] == 4]
    assert first == [number for number in numbers(api) if number in first]


@pytest.mark.parametrize("sort", ["owner", "-owner"])
def test_what_has_no_value_comes_last_in_both_directions(api: Api, sort: str) -> None:
    api.revise({"change": "edit-action", "action": "5.1", "owner": "IMO"})
    assert numbers(api, sort=sort)[0] == "5.1"


def test_only_the_fields_that_were_asked_for_are_answered(api: Api) -> None:
    found = api.read(ACTIONS, fields="title,number", pageSize=1)
    assert set(found["items"][0]) == {"title", "number"}


def test_all_mistakes_of_a_query_are_told_at_once_with_what_is_possible(api: Api) -> None:
    query = "pageSize=501&page=0&sort=nope&fields=number,nope&asOf=x&nope=1&critical=2&status=x"
    response = api.get(f"{ACTIONS}?{query}")
    assert code_of(response) == "invalid"
    assert {place for place, _ in places(response)} == {
        "/pageSize", "/page", "/sort", "/fields", "/asOf", "/nope", "/critical", "/status/0",
    }  # fmt: skip
    remedies = {error["place"]: error["remedy"] for error in response.json()["errors"]}
    assert "number, title, status, advice" in remedies["/sort"]
    assert "12, 2026-11-22T10:00:00Z" in remedies["/asOf"]
    assert {error["in"] for error in response.json()["errors"]} == {"query"}


def test_values_that_name_nothing_in_the_roadmap_are_told_with_those_that_do(api: Api) -> None:
    response = api.get(f"{ACTIONS}?theme=Z&advice=99&plateau=2&plateau=7")
    assert places(response) == [
        ("/advice", "not-one-of"),
        ("/plateau", "not-one-of"),
        ("/theme", "not-one-of"),
    ]
    assert response.json()["errors"][1]["remedy"].endswith("1, 2, 3, 4.")


@pytest.mark.parametrize("path", ["", "/document?page=1", "/plan?fields=a", "/revisions/1?asOf=1"])
def test_a_query_that_a_resource_does_not_know_is_refused(api: Api, path: str) -> None:
    response = api.get(HERE + (path or "?x=1"))
    assert response.status_code == 400
    assert [code for _, code in places(response)] == ["unknown-field"]
