"""Coverage over HTTP: that of the library, as it is and as changes would make it."""

from roadmap import apply, coverage, shipped_roadmap
from roadmap.model.change import DropAction
from roadmap.model.covering import CoverageReport
from tests.api.conftest import HERE, Api, code_of

ROADMAP = shipped_roadmap()
DROP = {"change": "drop-action", "action": "4.1", "reason": "elders geregeld"}


def test_what_changes_would_leave_uncovered_can_be_asked_before_anything_is_stored(
    api: Api,
) -> None:
    before = api.read(f"{HERE}/coverage")
    asked = api.write(f"{HERE}/coverage", {"changes": [DROP]})
    assert asked.status_code == 200, asked.text
    expected = coverage(apply(ROADMAP, [DropAction(action="4.1", reason="elders geregeld")]))
    found = CoverageReport.model_validate_json(asked.content, extra="ignore")
    assert found == expected
    gaps = {(gap["code"], gap["number"]): gap["text"] for gap in asked.json()["gaps"]}
    assert gaps["advice-without-action", "4"].startswith("No action carries out advice 4")
    assert api.read(f"{HERE}/coverage") == before


def test_coverage_can_be_asked_after_changes_on_an_older_revision(api: Api) -> None:
    api.revise(DROP)
    more = {"change": "drop-action", "action": "1.1", "reason": "x"}
    asked = api.write(f"{HERE}/coverage", {"changes": [more], "as_of": 1}).json()
    dropped = apply(ROADMAP, [DropAction(action="1.1", reason="x")])
    assert asked["roadmap_sha256"] == dropped.sha256


def test_a_change_that_cannot_be_is_refused(api: Api) -> None:
    response = api.write(f"{HERE}/coverage", {"changes": [DROP | {"action": "99.9"}]})
    assert (response.status_code, code_of(response)) == (400, "change")
    assert "99.9" in response.json()["detail"]
