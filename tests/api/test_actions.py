"""Actions and dependencies."""

import pytest

from roadmap import plan, shipped_roadmap
from tests.api.conftest import HERE, WHO, Api, code_of

ACTIONS = f"{HERE}/actions"


def numbers(api: Api, **query: object) -> set[str]:
    return {item["number"] for item in api.read(ACTIONS, pageSize=500, **query)["items"]}


def test_every_action_has_its_place_and_its_theme(api: Api) -> None:
    roadmap = shipped_roadmap()
    placed = plan(roadmap).by_number
    themes = {advice.number: advice.theme for advice in roadmap.advices}
    for item in api.read(ACTIONS, pageSize=500)["items"]:
        assert item["placement"] == placed[item["number"]].model_dump()
        assert item["theme"] == themes[item["advice"]]
        assert item["title"] == roadmap.action(item["number"]).title


def test_filters_can_be_combined_and_repeated(api: Api) -> None:
    placed = plan(shipped_roadmap()).placements
    assert numbers(api, plateau=[1, 3]) == {p.number for p in placed if p.plateau in (1, 3)}
    assert numbers(api, critical="true") == {p.number for p in placed if p.critical}
    assert numbers(api, provisional="false") == {p.number for p in placed if not p.provisional}
    late = {p.number for p in placed if p.plateau == 3 and not p.critical}
    assert numbers(api, plateau=3, critical="false", status="proposed") == late
    assert numbers(api, status="done") == set()
    assert numbers(api, advice="3") == {"3.1", "3.2", "3.3"}
    assert numbers(api, q="PRIORITERING") >= {"3.2"}


def test_a_finding_and_an_owner_filter_too(api: Api) -> None:
    api.revise({"change": "edit-action", "action": "5.1", "owner": "IMO"})
    assert numbers(api, owner="IMO") == {"5.1"}
    finding = shipped_roadmap().findings[0].number
    answering = {c.action for c in shipped_roadmap().coverage if c.finding == finding}
    assert numbers(api, finding=finding) == answering


def test_a_dropped_action_has_no_place(api: Api) -> None:
    api.revise({"change": "drop-action", "action": "5.1", "reason": "niet nodig"})
    assert api.read(f"{ACTIONS}/5.1")["placement"] is None
    assert "5.1" in numbers(api)
    assert "5.1" not in numbers(api, critical="false")


def test_one_action_has_its_dependencies_and_findings(api: Api) -> None:
    roadmap = shipped_roadmap()
    found = api.read(f"{ACTIONS}/3.2")
    links = roadmap.dependencies
    assert [each["predecessor"] for each in found["predecessors"]] == [
        link.predecessor for link in links if link.successor == "3.2"
    ]
    assert [each["successor"] for each in found["successors"]] == [
        link.successor for link in links if link.predecessor == "3.2"
    ]
    assert found["findings"] == [c.finding for c in roadmap.coverage if c.action == "3.2"]


@pytest.mark.parametrize("number", ["99", "3.20", "x y", "é"])
def test_an_action_that_is_not_there_is_not_found(api: Api, number: str) -> None:
    response = api.get(f"{ACTIONS}/{number}")
    assert (response.status_code, code_of(response)) == (404, "unknown-action")


def test_an_action_can_be_read_as_of_an_earlier_revision(api: Api) -> None:
    api.revise({"change": "edit-action", "action": "5.1", "title": "Nieuwe titel"})
    assert api.read(f"{ACTIONS}/5.1")["title"] == "Nieuwe titel"
    assert api.read(f"{ACTIONS}/5.1", asOf=1)["title"] != "Nieuwe titel"
    assert api.read(ACTIONS, asOf=1)["revision"] == 1


def test_dependencies_can_be_filtered_by_both_ends_and_kind(api: Api) -> None:
    links = shipped_roadmap().dependencies
    path = f"{HERE}/dependencies"
    assert api.read(path)["total"] == len(links)
    found = api.read(path, predecessor="2.1", kind="builds-on", pageSize=500)["items"]
    assert [(each["predecessor"], each["successor"]) for each in found] == [
        (link.predecessor, link.successor)
        for link in links
        if link.predecessor == "2.1" and link.kind == "builds-on"
    ]
    assert api.get(path, params={"successor": "99"}).status_code == 400


def test_a_fresh_roadmap_has_no_actions(api: Api) -> None:
    body = {**WHO, "source": "empty", "id": "leeg", "title": "Leeg"}
    api.write("/roadmaps", body)
    assert api.read("/roadmaps/leeg/actions")["total"] == 0
