"""Roadmaps: making them, their documents and the archive."""

import hashlib
import json

import pytest

from roadmap import shipped_roadmap
from tests.api.conftest import DELAY, HERE, ID, WHO, Api, code_of, places

EMPTY = {**WHO, "source": "empty", "id": "leiden", "title": "Roadmap Leiden"}
DOCUMENT = {
    "id": "delft",
    "title": "Delft",
    "plateaus": [{"number": n, "id": f"p{n}", "title": f"P{n}"} for n in (1, 2)],
    "actions": [{"number": "1", "title": "Begin"}],
}


def test_a_roadmap_can_begin_empty_from_a_document_or_from_the_report(api: Api) -> None:
    bodies = [
        EMPTY,
        {**WHO, "source": "document", "document": DOCUMENT},
        {**WHO, "source": "shipped", "id": "kopie", "title": "Kopie"},
    ]
    for body, id in zip(bodies, ["leiden", "delft", "kopie"], strict=True):
        made = api.write("/roadmaps", body)
        assert made.status_code == 201
        assert made.headers["location"] == f"/api/v1/roadmaps/{id}"
        assert made.headers["etag"] == api.tag(f"/roadmaps/{id}")
    assert [each["id"] for each in api.read("/roadmaps")["items"]] == [
        "delft", "kopie", "leiden", ID,
    ]  # fmt: skip
    assert api.read("/roadmaps/kopie/actions")["total"] == 33


def test_a_roadmap_that_is_there_already_is_not_made_again(api: Api) -> None:
    assert api.write("/roadmaps", EMPTY).status_code == 201
    again = api.write("/roadmaps", EMPTY)
    assert (again.status_code, code_of(again)) == (409, "exists")


def test_all_mistakes_of_a_document_are_told_with_their_places(api: Api) -> None:
    wrong = DOCUMENT | {
        "actions": [{"number": "1"}, {"number": "2", "title": "x", "advice": "9"}],
        "colour": "red",
    }
    response = api.write("/roadmaps", {**WHO, "source": "document", "document": wrong})
    assert response.status_code == 400
    assert places(response) == [
        ("/document/actions/0/title", "missing"),
        ("/document/actions/1/advice", "unknown-advice"),
        ("/document/colour", "unknown-field"),
    ]
    assert api.get("/roadmaps/delft").status_code == 404


def test_mistakes_of_a_document_are_told_with_those_of_the_rest_of_the_body(api: Api) -> None:
    document = {"id": "x", "title": "X", "plateaus": []}
    refused = api.write("/roadmaps", {"source": "document", "document": document, "author": 1})
    assert refused.status_code == 400
    found = {error["place"] for error in refused.json()["errors"]}
    assert {"/author", "/document/plateaus", "/reason"} <= found


def test_a_name_that_stands_twice_in_a_document_is_found(api: Api) -> None:
    body = json.dumps({**WHO, "source": "document", "document": DOCUMENT})
    twice = body.replace('"title": "Delft"', '"title": "Delft", "title": "Leiden"')
    response = api("POST", "/roadmaps", content=twice, headers={"Content-Type": "application/json"})
    assert places(response) == [("/document/title", "repeated-name")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, [("/source", "missing")]),
        ({"source": "x"}, [("/source", "not-one-of")]),
        (
            {"source": "empty", "id": "a b", "x": 1},
            [("/id", "text-form"), ("/reason", "missing"), ("/title", "missing"),
             ("/x", "unknown-field")],
        ),
        ({**WHO, "source": "document"}, [("/document", "missing")]),
        ({**WHO, "source": "document", "document": []}, [("/document", "not-an-object")]),
        ([], [("", "not-an-object")]),
    ],
)  # fmt: skip
def test_all_mistakes_of_a_body_are_told_at_once(
    api: Api, body: object, expected: list[tuple[str, str]]
) -> None:
    response = api.write("/roadmaps", body)
    assert response.status_code == 400
    assert places(response) == expected


def test_the_document_is_its_normal_form_and_its_tag_the_hash_of_its_bytes(api: Api) -> None:
    response = api.get(f"{HERE}/document")
    assert response.content == shipped_roadmap().body
    assert response.headers["etag"] == f'"{hashlib.sha256(response.content).hexdigest()}"'
    assert response.headers["etag"] == f'"{shipped_roadmap().sha256}"'


def test_what_was_read_can_be_put_in_again(api: Api) -> None:
    document = api.read(f"{HERE}/document") | {"id": "tweede"}
    made = api.write("/roadmaps", {**WHO, "source": "document", "document": document})
    assert made.status_code == 201
    assert api.read("/roadmaps/tweede/document") == document


def test_as_of_takes_a_revision_or_a_moment_in_any_time_zone(api: Api) -> None:
    first = api.read(f"{HERE}/revisions/1")
    api.revise(DELAY)
    old = api.read(f"{HERE}/document", asOf=1)
    assert old != api.read(f"{HERE}/document")
    moment = first["at"].replace("Z", "+00:00")
    assert api.read(f"{HERE}/document", asOf=moment) == old
    assert api.read(f"{HERE}/document", asOf="2100-01-01t00:00:00+14:00") != old
    for unknown in ("2000-01-01T00:00:00Z", "3"):
        assert api.get(f"{HERE}/document?asOf={unknown}").status_code == 404
    for unreadable in ("0", "-1", "2026-02-30T00:00:00Z", "2026-01-01T00:00:00", "1.0", "१"):
        assert api.get(f"{HERE}/document", params={"asOf": unreadable}).status_code == 400


def test_an_archived_roadmap_can_be_read_and_takes_nothing_new(api: Api) -> None:
    before = api.tag()
    made = api.write(f"{HERE}/archivings", {**WHO, "archived": True}, If_Match=before)
    assert made.status_code == 201
    assert made.json()["event"] == "archived"
    assert api.tag() != before
    assert api.read(HERE)["archived"] is True
    assert api.read("/roadmaps")["total"] == 0
    assert api.read("/roadmaps", archived="true")["total"] == 1
    refused = api.revise(DELAY)
    assert (refused.status_code, code_of(refused)) == (409, "archived")
    again = api.write(f"{HERE}/archivings", {**WHO, "archived": True}, If_Match=api.tag())
    assert (again.status_code, code_of(again)) == (409, "archived")


def test_a_roadmap_comes_out_of_the_archive_once(api: Api) -> None:
    path = f"{HERE}/archivings"
    nothing = api.write(path, {**WHO, "archived": False}, If_Match=api.tag())
    assert (nothing.status_code, code_of(nothing)) == (409, "not-archived")
    api.write(path, {**WHO, "archived": True}, If_Match=api.tag())
    out = api.write(path, {**WHO, "archived": False}, If_Match=api.tag())
    assert out.json()["event"] == "unarchived"
    assert api.revise(DELAY).status_code == 201
    events = api.read(f"{HERE}/events")["items"]
    assert [event["event"] for event in events] == ["archived", "unarchived"]


def test_an_archiving_on_a_stale_state_is_refused(api: Api) -> None:
    old = api.tag()
    api.revise(DELAY)
    response = api.write(f"{HERE}/archivings", {**WHO, "archived": True}, If_Match=old)
    assert (response.status_code, code_of(response)) == (412, "conflict")
    assert api.read(HERE)["archived"] is False
