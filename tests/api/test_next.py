"""What comes next, as data and as a sheet for a meeting."""

import pytest

from tests.api.conftest import HERE, Api, code_of, places

ACCEPTED = {"pdf": "application/pdf", "html": "text/html", "md": "text/markdown"}


@pytest.mark.parametrize("format", ACCEPTED)
def test_a_sheet_is_given_by_format_and_by_accept(api: Api, format: str) -> None:
    asked = api.get(f"{HERE}/next", params={"format": format, "quarter": "2027-Q1"})
    accepted = api.get(
        f"{HERE}/next", params={"quarter": "2027-Q1"}, headers={"Accept": ACCEPTED[format]}
    )
    assert asked.status_code == accepted.status_code == 200
    assert asked.content == accepted.content
    assert asked.headers["content-type"].startswith(ACCEPTED[format])
    assert f"next.{format}" in asked.headers["content-disposition"]


def test_a_sheet_has_the_lines_of_the_agenda_and_names_its_revision(api: Api) -> None:
    agenda = api.read(f"{HERE}/next")
    sheet = api.get(f"{HERE}/next", params={"format": "md"}).text
    lines = [*agenda["start"], *agenda["better_after"], *agenda["waiting"]]
    assert len(lines) == 33
    places_of = [sheet.index(f"- **{line['number']}** ") for line in lines]
    assert places_of == sorted(places_of)
    assert "revision 1" in sheet


def test_the_decisions_that_are_asked_are_those_on_the_sheet(api: Api) -> None:
    api.revise({"change": "set-status", "action": "3.1", "status": "planned"})
    agenda = api.read(f"{HERE}/next")
    asked = agenda["decisions"]
    may = [(each["number"], each["status"]) for each in agenda["start"] if each["plateau"] == 1]
    assert ("3.1", "planned") in may
    assert asked == [number for number, status in may if status == "proposed"]
    sheet = api.get(f"{HERE}/next", params={"format": "md"}).text
    assert sheet.count(", ".join(asked)) == 1


def test_a_page_runs_nothing(api: Api) -> None:
    page = api.get(f"{HERE}/next", params={"format": "html"})
    assert "script-src" not in page.headers["content-security-policy"]
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert "<script" not in page.text


def test_json_stays_what_is_given_to_whoever_asks_for_nothing_else(api: Api) -> None:
    assert api.get(f"{HERE}/next", headers={"Accept": "*/*"}).json()["format"] == "next/1"


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ({"format": "doc"}, "format"),
        ({"format": "pdf", "quarter": "2027-Q5"}, "quarter"),
        ({"quarter": "2027-Q1"}, "quarter"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_name(
    api: Api, query: dict[str, str], place: str
) -> None:
    response = api.get(f"{HERE}/next", params=query)
    assert (response.status_code, code_of(response)) == (400, "invalid")
    assert [found for found, _ in places(response)] == [f"/{place}"]


def test_what_nobody_makes_is_not_acceptable(api: Api) -> None:
    response = api.get(f"{HERE}/next", headers={"Accept": "image/png"})
    assert (response.status_code, code_of(response)) == (406, "not-acceptable")
