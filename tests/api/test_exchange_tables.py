"""Tables of a roadmap over HTTP: read a page at a time, as Power BI does."""

import pytest

from roadmap.formats.exchange.odata import TABLES
from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.tables import tables
from roadmap.service import Planner
from tests.api.conftest import HERE, ID, Api, code_of, places


def test_a_table_is_read_page_by_page_and_is_that_of_the_library(
    api: Api, planner: Planner
) -> None:
    listed = api.read(f"{HERE}/tables")["value"]
    assert [each["name"] for each in listed] == list(TABLES)
    state = planner.state(ID)
    portfolio = Portfolio(state.roadmap, state.plan, 1, "en")
    for table in tables(portfolio):
        names = [column.name for column in table.columns]
        rows = [dict(zip(names, row, strict=True)) for row in table.rows()]
        path, found = f"{HERE}/tables/{table.name}?$top=40", []
        while path:
            page = api.get(path).json()
            assert page["@odata.count"] == len(rows)
            found += page["value"]
            path = page.get("@odata.nextLink", "").removeprefix("/api/v1")
        assert found == rows[:40]


def test_pages_of_a_table_go_on_in_the_revision_that_was_asked(api: Api) -> None:
    page = api.read(f"{HERE}/tables/actions", asOf=1, top=5000, skip=30)
    assert len(page["value"]) == 3
    assert "@odata.nextLink" not in page
    first = api.read(f"{HERE}/tables/actions", asOf=1, skip=0, top=10)
    assert "@odata.nextLink" not in first
    missing = api.get(f"{HERE}/tables/nothing")
    assert (missing.status_code, code_of(missing)) == (404, "not-found")


def test_pages_of_a_table_belong_together_also_when_somebody_saves_between_them(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("roadmap.formats.exchange.odata.PAGE", 30)
    whole = [row["number"] for row in api.read(f"{HERE}/tables/actions", asOf=1, top=30)["value"]]
    first = api.read(f"{HERE}/tables/actions")
    assert [row["number"] for row in first["value"]] == whole
    link = first["@odata.nextLink"].removeprefix("/api/v1")
    assert "asOf=1&" in link
    before = api.get(link).json()
    removed = {"change": "remove-action", "action": first["value"][0]["number"]}
    assert api.revise(removed).is_success
    again = api.get(link).json()
    assert again == before
    assert len(first["value"] + again["value"]) == again["@odata.count"] == 33


def test_two_names_for_one_thing_may_not_contradict_each_other(api: Api) -> None:
    path = f"{HERE}/tables/actions"
    wrong = api.get(path, params={"$top": 3, "top": 4, "$skip": 1, "skip": 2})
    assert (wrong.status_code, code_of(wrong)) == (400, "invalid")
    assert places(wrong) == [("/skip", "two-names"), ("/top", "two-names")]
    assert "$top" in wrong.text
    same = api.get(path, params={"$top": 3, "top": 3})
    assert (same.status_code, len(same.json()["value"])) == (200, 3)


def test_a_table_that_is_not_there_is_told_as_one(api: Api) -> None:
    missing = api.get(f"{HERE}/tables/nope", headers={"Accept-Language": "nl"})
    assert (missing.status_code, code_of(missing)) == (404, "not-found")
    assert missing.json()["detail"].startswith(f"‘{ID}’ heeft geen tabel ‘nope’")
