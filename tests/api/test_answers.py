"""The answers about a roadmap, the report behind it, and their texts."""

import pytest

from roadmap import apply, coverage, cycles, explain, next_actions, plan, shipped_roadmap
from roadmap.formats.wording import (
    agenda_sentence,
    certificate_prose,
    diagnostic_message,
    diagnostic_remedy,
)
from roadmap.model.change import DropAction
from roadmap.model.covering import CoverageReport
from tests.api.conftest import DELAY, HERE, Api, code_of

ROADMAP = shipped_roadmap()


def test_the_plan_is_the_record_itself_and_its_tag_the_hash_in_it(api: Api) -> None:
    response = api.get(f"{HERE}/plan")
    expected = plan(ROADMAP)
    assert response.json() == expected.model_dump(mode="json")
    assert response.headers["etag"] == f'"{expected.sha256}"'


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_line_of_the_agenda_is_told_in_the_language_asked(api: Api, language: str) -> None:
    response = api.get(f"{HERE}/next", headers={"Accept-Language": language})
    found, expected = response.json(), next_actions(ROADMAP)
    assert response.headers["content-language"] == language
    assert found["sha256"] == expected.sha256
    for name in ("start", "better_after", "waiting"):
        texts = [agenda_sentence(line, language) for line in getattr(expected, name)]  # type: ignore[arg-type]
        assert [line["text"] for line in found[name]] == texts


def test_answers_in_two_languages_have_two_tags(api: Api) -> None:
    tags = {
        api.get(f"{HERE}/next", headers={"Accept-Language": language}).headers["etag"]
        for language in ("nl", "en", "en-GB,en;q=0.9", "fr")
    }
    assert len(tags) == 2


def test_a_roadmap_without_cycles_says_so(api: Api) -> None:
    found = api.read(f"{HERE}/cycles")
    assert found["groups"] == []
    assert found["sha256"] == cycles(ROADMAP).sha256


def test_plateaus_hold_their_actions_wave_by_wave(api: Api) -> None:
    expected = plan(ROADMAP)
    for plateau in api.read(f"{HERE}/plateaus")["items"]:
        waves = [list(wave) for wave in expected.waves(plateau["number"])]
        assert plateau["waves"] == waves
        assert api.read(f"{HERE}/plateaus/{plateau['number']}") == plateau
    for number in ("0", "5", "01", "x"):
        assert api.get(f"{HERE}/plateaus/{number}").status_code == 404


def test_diagnostics_are_told_with_their_remedies_and_can_be_filtered(api: Api) -> None:
    api.revise({"change": "pin", "action": "3.3", "plateau": 1})
    state = api.read(f"{HERE}/diagnostics", pageSize=500)
    roadmap = type(ROADMAP).model_validate(api.read(f"{HERE}/document"))
    expected = plan(roadmap).diagnostics
    assert [found["text"] for found in state["items"]] == [
        diagnostic_message(found, roadmap, "en") for found in expected
    ]
    assert [found["remedy"] for found in state["items"]] == [
        diagnostic_remedy(found, roadmap, "en") for found in expected
    ]
    errors = api.read(f"{HERE}/diagnostics", severity="error", pageSize=500)["items"]
    assert {found["severity"] for found in errors} == {"error"}
    subject = api.read(f"{HERE}/diagnostics", subject="3.3", pageSize=500)["items"]
    assert subject
    assert all("3.3" in found["subjects"] for found in subject)
    code = expected[0].code
    assert {each["code"] for each in api.read(f"{HERE}/diagnostics", code=code)["items"]} == {code}
    assert api.get(f"{HERE}/diagnostics?severity=x&code=y&subject=z").status_code == 400


def test_a_certificate_proves_a_placement_in_words(api: Api) -> None:
    found = api.read(f"{HERE}/certificates/3.2")
    expected = explain(ROADMAP, "3.2")
    assert found.pop("text") == certificate_prose(expected, ROADMAP, "en")
    assert found == expected.model_dump(mode="json")
    assert api.read(f"{HERE}/certificates")["total"] == 33
    assert code_of(api.get(f"{HERE}/certificates/9.9")) == "unknown-action"


@pytest.mark.parametrize(
    "name",
    ["plan", "next", "priorities", "coverage", "cycles", "plateaus", "diagnostics", "actions"],
)
def test_every_answer_can_be_asked_as_of_an_earlier_revision(api: Api, name: str) -> None:
    first = api.read(f"{HERE}/{name}")
    api.revise(DELAY, {"change": "set-status", "action": "2.1", "status": "done"})
    assert api.read(f"{HERE}/{name}", asOf=1) == first


@pytest.mark.parametrize(
    ("name", "key", "inside"),
    [
        ("themes", "id", "advices"),
        ("advices", "number", "actions"),
        ("findings", "number", "actions"),
        ("frameworks", "id", "items"),
    ],
)
def test_the_report_behind_the_actions_can_be_read(
    api: Api, name: str, key: str, inside: str
) -> None:
    found = api.read(f"{HERE}/{name}", pageSize=500)
    assert found["total"] == len(getattr(ROADMAP, name)) > 0
    for each in found["items"]:
        assert each[inside] is not None
        assert api.read(f"{HERE}/{name}/{each[key]}") == each
    missing = api.get(f"{HERE}/{name}/nope")
    assert (missing.status_code, code_of(missing)) == (404, "not-found")
    assert "nope" in missing.json()["detail"]


def test_coverage_is_told_in_words(api: Api) -> None:
    api.revise({"change": "drop-action", "action": "8.2", "reason": "x"})
    response = api.get(f"{HERE}/coverage", headers={"Accept-Language": "nl"})
    found = CoverageReport.model_validate_json(response.content, extra="ignore")
    dropped = apply(ROADMAP, [DropAction(action="8.2", reason="x")])
    assert found == coverage(dropped)
    items = {
        item["id"]: item["text"]
        for framework in response.json()["frameworks"]
        if framework["id"] == "pw_legitimiteit"
        for item in framework["items"]
    }
    assert items["C"] == "Digitale inclusie en digitale weerbaarheid: door geen enkele actie."


def test_advices_can_be_filtered_by_theme(api: Api) -> None:
    found = api.read(f"{HERE}/advices", theme="A")["items"]
    assert [each["number"] for each in found] == api.read(f"{HERE}/themes/A")["advices"]


def test_nothing_of_a_roadmap_that_is_not_there_is_found(api: Api) -> None:
    for rest in ("", "/plan", "/actions/1", "/revisions", "/scenarios/a", "/graph", "/changes"):
        response = api.get(f"/roadmaps/nope{rest}")
        assert (response.status_code, code_of(response)) == (404, "not-found")
