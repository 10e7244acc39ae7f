"""Drawings."""

import pytest

from roadmap import plan, shipped_roadmap
from roadmap.render import MOST_CARDS, render
from tests.api.conftest import DELAY, HERE, WHO, Api, code_of, places

GRAPH = f"{HERE}/graph"


@pytest.mark.parametrize(
    ("media", "format", "start"),
    [
        ("image/svg+xml", "svg", b"<?xml"),
        ("image/png", "png", b"\x89PNG"),
        ("application/pdf", "pdf", b"%PDF"),
        ("text/vnd.graphviz", "dot", b"digraph"),
    ],
)
def test_accept_or_format_chooses_what_it_is_drawn_as(
    api: Api, media: str, format: str, start: bytes
) -> None:
    asked = api.get(GRAPH, params={"view": "collapsed-theme"}, headers={"Accept": media})
    named = api.get(GRAPH, params={"view": "collapsed-theme", "format": format})
    assert asked.content == named.content
    assert asked.content.startswith(start)
    assert asked.headers["content-type"].startswith(media)
    assert asked.headers["etag"] == named.headers["etag"]
    assert format in asked.headers["content-disposition"]


def test_the_drawing_is_that_of_the_library_and_runs_no_script(api: Api) -> None:
    response = api.get(GRAPH)
    roadmap = shipped_roadmap()
    assert response.content == render(roadmap, plan(roadmap), language="en")
    assert "default-src 'none'" in response.headers["content-security-policy"]


@pytest.mark.parametrize(
    "query",
    [
        {"view": "auto"},
        {"view": "whole-wave"},
        {"view": "next"},
        {"action": "3.2", "depth": 2},
        {"plateau": 2},
        {"before": 1},
        {"asOf": 1},
    ],
)
def test_every_view_can_be_drawn(api: Api, query: dict[str, object]) -> None:
    api.revise(DELAY)
    response = api.get(GRAPH, params=query | {"format": "dot"})  # type: ignore[arg-type]
    assert response.status_code == 200, response.text


def test_a_key_without_its_view_and_a_view_without_its_key_are_told(api: Api) -> None:
    response = api.get(GRAPH, params={"view": "neighbourhood", "plateau": 2, "before": 1})
    assert places(response) == [
        ("/action", "view-needs"),
        ("/plateau", "view-stray"),
        ("/before", "view-stray"),
    ]
    assert response.json()["errors"][0]["in"] == "query"
    assert api.get(f"{GRAPH}?view=x&format=gif&depth=0").status_code == 400


def test_an_action_or_plateau_that_is_not_there_is_told(api: Api) -> None:
    assert code_of(api.get(f"{GRAPH}?action=99")) == "unknown-action"
    assert code_of(api.get(f"{GRAPH}?plateau=9")) == "unknown-plateau"


def test_what_no_drawing_is_made_as_is_refused(api: Api) -> None:
    response = api.get(GRAPH, headers={"Accept": "text/html"})
    assert (response.status_code, code_of(response)) == (406, "not-acceptable")


def test_what_one_drawing_cannot_hold_is_told_with_a_simpler_view(api: Api) -> None:
    document = {
        "id": "groot",
        "title": "Groot",
        "plateaus": [{"number": n, "id": f"p{n}", "title": f"P{n}"} for n in (1, 2)],
        "actions": [{"number": str(n), "title": f"Actie {n}"} for n in range(1, MOST_CARDS + 2)],
    }
    api.write("/roadmaps", {**WHO, "source": "document", "document": document})
    response = api.get("/roadmaps/groot/graph?format=dot")
    assert (response.status_code, code_of(response)) == (400, "drawing-too-large")
    simpler = response.json()["simpler"]
    assert api.get(f"/roadmaps/groot/graph?format=dot&view={simpler}").status_code == 200
