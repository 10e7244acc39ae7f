"""Formats of other tools over HTTP: what is offered, written, compared and accepted."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import api.routes.exchange as exchange
from api.app import create_app
from api.client import Client
from api.settings import Settings
from roadmap.formats.exchange import FORMATS
from roadmap.model.change import EditAction
from roadmap.service import Planner
from tests.api.conftest import CYCLE, HERE, ID, WHO, Api, code_of, places
from tests.api.edge.samples import serving

OUT = [format for format in FORMATS if format.out]
DOCUMENT = "application/vnd.plateauplanner.roadmap+json"


def document(planner: Planner, change: Callable[[dict[str, Any]], None] = lambda _: None) -> bytes:
    """The document as it is now, altered."""
    found = json.loads(planner.state(ID).roadmap.body)
    change(found)
    return json.dumps(found).encode()


def moved(planner: Planner, plateau: int, number: str = "6.1") -> bytes:
    """The plan as it is now, with one action elsewhere."""
    found = json.loads(planner.state(ID).plan.model_dump_json())
    for each in found["placements"]:
        if each["number"] == number:
            each["plateau"] = plateau
    return json.dumps(found).encode()


def asked(api: Api, data: bytes, media: str = "", **query: Any) -> Any:
    headers = {"Content-Type": media or "application/octet-stream"}
    return api("POST", f"{HERE}/imports", content=data, params=query, headers=headers)


def test_every_format_is_offered_with_what_it_would_lose(api: Api, planner: Planner) -> None:
    given = api.read(f"{HERE}/exports")
    found = planner.exports(ID, language="en")
    assert given["sha256"] == found.sha256
    assert [each["name"] for each in given["formats"]] == [format.name for format in FORMATS]
    for each, offer in zip(given["formats"], found.formats, strict=True):
        assert [lost["code"] for lost in each["lost"]] == [lost.code for lost in offer.lost]
        assert all(lost["text"] and lost["remedy"] for lost in each["lost"])
        assert each["text"]
        if each["href"]:
            assert api.get(each["href"].removeprefix("/api/v1")).status_code == 200


def test_an_offer_as_of_a_revision_leads_to_that_revision(api: Api) -> None:
    first = api.read(f"{HERE}/exports", asOf=1)["formats"][0]
    assert first["href"].endswith("/export?format=json&asOf=1")


@pytest.mark.parametrize("format", OUT, ids=lambda format: format.name)
def test_an_export_has_the_bytes_of_the_library_by_name_and_by_accept(
    api: Api, planner: Planner, format: Any
) -> None:
    by_name = api.get(f"{HERE}/export", params={"format": format.name})
    accepted = api.get(f"{HERE}/export", headers={"Accept": format.media_type})
    library = planner.export(ID, format.name, language="en")
    assert by_name.content == accepted.content == b"".join(library.pieces())
    assert by_name.headers["content-type"].partition(";")[0] == format.media_type
    name = f"{ID}-r1.{format.suffix}"
    assert by_name.headers["content-disposition"] == f'attachment; filename="{name}"'


def test_an_export_that_is_known_is_not_sent_again(api: Api) -> None:
    tag = api.tag(f"{HERE}/export")
    again = api.get(f"{HERE}/export", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert api.revise({"change": "delay-action", "action": "3.2", "plateaus": 1}).is_success
    assert api.tag(f"{HERE}/export") != tag


def test_an_older_revision_is_written_as_it_was(api: Api, planner: Planner) -> None:
    before = api.get(f"{HERE}/export?format=plan").content
    assert api.revise({"change": "delay-action", "action": "3.2", "plateaus": 1}).is_success
    assert api.get(f"{HERE}/export?format=plan").content != before
    then = api.get(f"{HERE}/export?format=plan&asOf=1")
    assert then.content == before
    assert "-r1.plan.json" in then.headers["content-disposition"]


def test_a_large_export_is_sent_as_it_is_written(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    api = Api(create_app(Settings(), planner))
    whole = api.get(f"{HERE}/export").content
    monkeypatch.setattr(exchange, "WHOLE_BYTES", 0)
    monkeypatch.setattr("roadmap.formats.exchange.offering.PIECE_BYTES", 1)
    api = Api(create_app(Settings(), planner))
    large = api.get(f"{HERE}/export?format=json")
    assert large.content == whole
    tag = large.headers["etag"]
    again = api.get(f"{HERE}/export?format=json", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("most", [0, exchange.WHOLE_BYTES])
def test_nothing_is_written_for_who_asks_the_head_or_has_it_already(
    planner: Planner, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    written: list[int] = []

    def gathered(pieces: Iterator[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            written.append(len(piece))
            yield piece

    monkeypatch.setattr("roadmap.formats.exchange.offering._gathered", gathered)
    monkeypatch.setattr(exchange, "WHOLE_BYTES", most)
    # Without answers that are kept ready.
    api = Api(create_app(Settings(cache_bytes=0), planner))
    path = f"{HERE}/export?format=csv"
    head = api("HEAD", path)
    assert (head.status_code, head.content, written) == (200, b"", [])
    for coding in ("identity", "gzip"):
        coded = {"Accept-Encoding": coding}
        tag = api.get(path, headers=coded).headers["etag"]
        assert head.headers["etag"][:-1] in tag
        written.clear()
        known = api.get(path, headers={**coded, "If-None-Match": tag})
        assert (known.status_code, known.content, written) == (304, b"", [])


def test_an_older_tag_does_not_spare_the_newer_export(api: Api, planner: Planner) -> None:
    old = api.tag(f"{HERE}/export?format=csv")
    assert api.revise({"change": "delay-action", "action": "3.2", "plateaus": 1}).is_success
    found = api.get(f"{HERE}/export?format=csv", headers={"If-None-Match": old})
    assert found.status_code == 200
    assert found.content == b"".join(planner.export(ID, "csv", language="en").pieces())


def test_only_so_many_large_exports_are_sent_at_a_time(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "WHOLE_BYTES", 0)
    monkeypatch.setattr("roadmap.formats.exchange.offering.PIECE_BYTES", 1)
    api = Api(create_app(Settings(cache_bytes=0), planner))
    path = f"{HERE}/export?format=json"
    under_way = [exchange._streams.acquire(blocking=False) for _ in range(exchange.STREAMS)]
    assert all(under_way)
    try:
        refused = api.get(path)
        assert (refused.status_code, code_of(refused)) == (503, "busy")
        assert refused.headers["retry-after"]
        assert api("HEAD", path).status_code == 200
    finally:
        for _ in under_way:
            exchange._streams.release()
    for _ in range(exchange.STREAMS + 1):
        assert api.get(path).status_code == 200


@pytest.mark.parametrize(
    ("query", "accept", "status", "code"),
    [
        ({"format": "doc"}, "*/*", 400, "invalid"),
        ({"asOf": "9"}, "*/*", 404, "not-found"),
        ({"other": "1"}, "*/*", 400, "invalid"),
        ({}, "video/mp4", 406, "not-acceptable"),
    ],
)
def test_what_cannot_be_written_is_refused_by_name(
    api: Api, query: dict[str, str], accept: str, status: int, code: str
) -> None:
    response = api.get(f"{HERE}/export", params=query, headers={"Accept": accept})
    assert (response.status_code, code_of(response)) == (status, code)


def test_a_file_that_was_not_altered_asks_for_nothing(api: Api) -> None:
    for format in FORMATS:
        if format.into and format.out:
            data = api.get(f"{HERE}/export", params={"format": format.name}).content
            found = asked(api, data, format.media_type)
            assert found.status_code == 200, found.text
            answer = found.json()
            assert (answer["source"], answer["changes"], answer["conflicts"]) == (
                format.name,
                [],
                [],
            )


def test_what_a_file_would_change_is_told_as_the_library_does_and_nothing_is_stored(
    api: Api, planner: Planner
) -> None:
    data = moved(planner, 4)
    response = asked(api, data, format="plan")
    given, found = response.json(), planner.imported(ID, data, "plan")
    assert given["sha256"] == found.found.sha256
    assert given["base"] == found.base == 1
    assert [each["text"] for each in given["altered"]] == [
        "stands in: plateau 3 (Verbeteren) → plateau 4 (Excelleren)"
    ]
    assert given["texts"] == [
        "6.1 (Meer aandacht voor een gezamenlijk voortraject) is fixed in plateau 4 (Excelleren)"
    ]
    assert [move["number"] for move in given["what_if"]["impact"]["moves"]] == ["6.1"]
    assert planner.roadmap(ID).latest.number == 1


def test_accepting_is_one_revision_on_exactly_what_was_compared(api: Api, planner: Planner) -> None:
    found = asked(api, moved(planner, 4), file="Uit de vergadering.PLAN.json").json()
    tag = f'"{found["document_sha256"]}"'
    body = {**WHO, "changes": found["changes"]}
    made = api.write(f"{HERE}/revisions", body, If_Match=tag)
    assert (made.status_code, made.json()["number"]) == (201, 2)
    assert planner.state(ID).plan.by_number["6.1"].plateau == 4
    assert api.write(f"{HERE}/revisions", body, If_Match=tag).status_code == 412


def test_what_others_changed_since_the_file_was_made_is_a_conflict_in_words(
    api: Api, planner: Planner
) -> None:
    data = moved(planner, 4)
    pinned = {"change": "pin", "action": "6.1", "plateau": 3}
    assert api.revise(pinned).is_success
    found = asked(api, data, format="plan").json()
    assert (found["base"], found["changes"]) == (1, [])
    (conflict,) = found["conflicts"]
    assert conflict["text"].startswith("6.1 ")
    assert conflict["why"] == "Changed here as well in the meantime: now 3, in the file 4."


def test_a_conflict_is_decided_by_asking_again(api: Api, planner: Planner) -> None:
    data = moved(planner, 4)
    assert api.revise({"change": "pin", "action": "6.1", "plateau": 3}).is_success
    (conflict,) = asked(api, data, format="plan").json()["conflicts"]
    decided = {"format": "plan", "keep": conflict["position"]}
    mine = asked(api, data, **decided).json()
    assert mine["conflicts"] == []
    assert [(each["action"], each["plateau"]) for each in mine["changes"]] == [("6.1", 4)]
    assert [move["number"] for move in mine["what_if"]["impact"]["moves"]] == ["6.1"]
    body = {**WHO, "changes": mine["changes"]}
    made = api.write(f"{HERE}/revisions", body, If_Match=f'"{mine["document_sha256"]}"')
    assert made.status_code == 201
    assert planner.state(ID).plan.by_number["6.1"].plateau == 4


def test_a_conflict_that_is_given_up_is_none_any_more(api: Api, planner: Planner) -> None:
    data = moved(planner, 4)
    assert api.revise({"change": "pin", "action": "6.1", "plateau": 3}).is_success
    (conflict,) = asked(api, data, format="plan").json()["conflicts"]
    theirs = asked(api, data, format="plan", drop=conflict["position"]).json()
    assert (theirs["conflicts"], theirs["changes"], theirs["altered"]) == ([], [], [])
    wrong = asked(api, data, format="plan", keep="x")
    assert (wrong.status_code, code_of(wrong)) == (400, "invalid")


def test_the_caller_may_say_what_a_file_was_made_from(api: Api, planner: Planner) -> None:
    def rename(found: dict[str, Any]) -> None:
        found["actions"][0]["title"] = "Anders"

    data = document(planner, rename)
    assert api.revise({"change": "edit-action", "action": "1.2", "title": "Ook"}).is_success
    known = asked(api, data, DOCUMENT, base=1).json()
    assert [each["action"] for each in known["changes"]] == ["1.1"]
    unknown = asked(api, data, DOCUMENT).json()
    assert (unknown["base"], unknown["base_sha256"]) == (None, None)
    assert [each["action"] for each in unknown["changes"]] == ["1.1", "1.2"]
    missing = asked(api, data, DOCUMENT, base=9)
    assert (missing.status_code, code_of(missing)) == (404, "not-found")


def test_a_circle_that_a_file_would_make_is_told_with_its_actions(
    api: Api, planner: Planner
) -> None:
    def loop(found: dict[str, Any]) -> None:
        found["dependencies"].append(CYCLE[0]["dependency"])

    found = asked(api, document(planner, loop), DOCUMENT).json()
    told = [each for each in found["diagnostics"] if each["code"] == "import-cycle"]
    assert [set(each["subjects"]) for each in told] == [{"2.1", "2.2", "2.3"}] or told
    assert {"2.1", "2.3"} <= set(told[0]["subjects"])
    assert "2.1" in told[0]["text"]
    body = {**WHO, "changes": found["changes"]}
    refused = api.write(f"{HERE}/revisions", body, If_Match=f'"{found["document_sha256"]}"')
    assert (refused.status_code, code_of(refused)) == (409, "cycle-made")


def test_a_file_that_cannot_be_used_tells_every_problem_with_its_place(
    api: Api, planner: Planner
) -> None:
    def spoil(found: dict[str, Any]) -> None:
        found["actions"][0]["title"] = 7
        found["actions"][1]["status"] = "wat"

    response = asked(api, document(planner, spoil), DOCUMENT)
    assert (response.status_code, code_of(response)) == (400, "document")
    assert [place for place, _ in places(response)] == ["/actions/0/title", "/actions/1/status"]


def test_which_format_it_is_must_be_known(api: Api, planner: Planner) -> None:
    for media, query in (
        ("text/x-unknown", {}),
        ("", {"file": "x.unknown"}),
        ("", {"format": "doc"}),
        ("", {}),
    ):
        response = asked(api, b"x", media, **query)
        assert (response.status_code, code_of(response)) == (400, "invalid")
        assert [place for place, _ in places(response)] == ["/format"]
        assert "plan" in response.json()["errors"][0]["remedy"]


def test_a_file_has_limits(planner: Planner) -> None:
    api = Api(create_app(Settings(body_limit_bytes=1_000), planner))
    large = asked(api, b"x" * 1_001, format="plan")
    assert (large.status_code, code_of(large)) == (413, "body-too-large")
    api = Api(create_app(Settings(), planner))
    many = asked(api, b"[" + b"1," * 300_000 + b"1]", format="plan")
    assert (many.status_code, code_of(many)) == (413, "too-many-values")
    empty = asked(api, b"", format="plan")
    assert (empty.status_code, code_of(empty)) == (400, "invalid")
    zipped = {"Content-Type": DOCUMENT, "Content-Encoding": "gzip"}
    coded = api("POST", f"{HERE}/imports", content=b"x", headers=zipped)
    assert (coded.status_code, code_of(coded)) == (415, "unsupported-media-type")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=300),
    name=st.sampled_from([format.name for format in FORMATS if format.into]),
)
def test_no_bytes_are_more_than_a_problem(api: Api, data: bytes, name: str) -> None:
    response = asked(api, data, format=name)
    assert response.status_code in (200, 400, 413)


def test_who_may_only_read_may_also_compare(signed: Callable[[str], Api], planner: Planner) -> None:
    assert asked(signed("reader"), moved(planner, 4), format="plan").status_code == 200


def test_the_client_exports_compares_and_accepts(planner: Planner) -> None:
    with (
        serving(create_app(Settings(), planner)) as port,
        Client(f"http://127.0.0.1:{port}/api/v1", language="en") as client,
    ):
        data = client.export(ID, "plan")
        assert data == b"".join(planner.export(ID, "plan", language="en").pieces())
        found = client.imported(ID, moved(planner, 4), "plan")
        assert found == planner.imported(ID, moved(planner, 4), "plan").found
        assert client.exports(ID) == planner.exports(ID, language="en")
        said: Any = {"author": "Ans", "reason": "uit overleg", "expected": found.document_sha256}
        assert client.apply(ID, found.changes, **said).number == 2


def test_an_edited_title_survives_the_way_out_and_in(api: Api, planner: Planner) -> None:
    change = EditAction(action="1.1", title="Nieuw")
    known = planner.roadmap(ID).latest.number
    planner.apply(ID, known, [change], author="Ans", reason="x")
    data = api.get(f"{HERE}/export?format=json&asOf=1").content
    assert asked(api, data, DOCUMENT).json()["changes"] == []
