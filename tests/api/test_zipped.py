"""Compressed answers of the whole application: what they weigh, and that their tags can be used."""

import gzip

import httpx
import pytest

from api.app import create_app
from api.settings import Settings
from roadmap.service import Planner
from tests.api.conftest import DELAY, HERE, WHO, Api
from tests.api.edge.samples import serving

ZIPPED = {"Accept-Encoding": "gzip"}
A_PHONE_WAITS_FOR = 60_000


def test_the_document_of_the_real_roadmap_is_light_enough_for_a_phone(planner: Planner) -> None:
    with (
        serving(create_app(Settings(), planner)) as port,
        httpx.Client(base_url=f"http://127.0.0.1:{port}/api/v1", headers=ZIPPED) as client,
    ):
        for _ in range(2):
            with client.stream("GET", f"{HERE}/document") as response:
                sent = b"".join(response.iter_raw())
            assert response.headers["content-encoding"] == "gzip"
            assert len(sent) == int(response.headers["content-length"]) < A_PHONE_WAITS_FOR
            plain = client.get(f"{HERE}/document", headers={"Accept-Encoding": "identity"})
            assert gzip.decompress(sent) == plain.content


@pytest.mark.parametrize("path", ["", "/document", "/plan"])
@pytest.mark.parametrize("headers", [{}, ZIPPED])
def test_a_write_may_name_the_tag_of_either_form(
    api: Api, path: str, headers: dict[str, str]
) -> None:
    tag = api.get(HERE + path, headers=headers).headers["etag"]
    assert tag.endswith('-gzip"') == (headers == ZIPPED)
    body = {**WHO, "changes": [DELAY]}
    made = api.write(f"{HERE}/revisions", body, If_Match=tag)
    assert made.status_code == 201
    assert api.write(f"{HERE}/revisions", body, If_Match=tag).status_code == 412


def test_the_tag_of_an_archived_roadmap_may_be_of_either_form(api: Api) -> None:
    body = {**WHO, "archived": True}
    assert api.write(f"{HERE}/archivings", body, If_Match=api.tag()).status_code == 201
    tag = api.get(HERE, headers=ZIPPED).headers["etag"]
    assert tag.endswith('-archived-gzip"')
    back = {**WHO, "archived": False}
    assert api.write(f"{HERE}/archivings", back, If_Match=tag).status_code == 201


def test_a_scenario_may_be_replaced_by_the_tag_of_either_form(api: Api) -> None:
    where = f"{HERE}/scenarios/groot"
    edits = [
        {"change": "edit-action", "action": "5.1", "title": f"Naam {number} van deze actie"}
        for number in range(20)
    ]
    body = {"author": "Ans", "changes": edits}
    api.write(where, body, "PUT", If_None_Match="*")
    for headers in ({}, ZIPPED):
        response = api.get(where, headers=headers)
        assert ("content-encoding" in response.headers) == (headers == ZIPPED)
        tag = response.headers["etag"]
        body["changes"] = edits[1:] if body["changes"] == edits else edits
        assert api.write(where, body, "PUT", If_Match=tag).status_code == 200


def test_answers_in_two_languages_are_not_taken_for_each_other(api: Api) -> None:
    dutch = api.get(f"{HERE}/next", headers=ZIPPED | {"Accept-Language": "nl"})
    tag = {"If-None-Match": dutch.headers["etag"]}
    assert api.get(f"{HERE}/next", headers=ZIPPED | tag).status_code == 200
    again = api.get(f"{HERE}/next", headers=tag | {"Accept-Language": "nl"})
    assert again.status_code == 304


def test_drawings_are_compressed_too_and_health_is_not(api: Api) -> None:
    svg = api.get(f"{HERE}/graph", headers=ZIPPED | {"Accept": "image/svg+xml"})
    assert svg.headers["content-encoding"] == "gzip"
    assert svg.text.lstrip().startswith("<")
    assert "content-encoding" not in api.get("/_health", headers=ZIPPED).headers
