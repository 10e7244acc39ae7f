"""Roadmaps with quarters: capacity, timings, gates and agreements, for property tests."""

from typing import Any

from hypothesis import strategies as st

from roadmap.model.quarter import quarter_after
from roadmap.model.roadmap import Roadmap
from tests.strategies import roadmaps

START = "2027-Q1"
STATUSES = ("planned", "planned", "planned", "proposed", "blocked", "started", "done", "dropped")
TEAMS = ("data", "ict")


def quarter(at: int) -> str:
    return quarter_after(START, at)


def maybe(values: st.SearchStrategy[Any], often: int = 2) -> st.SearchStrategy[Any]:
    return st.one_of(*(st.none() for _ in range(often)), values)


@st.composite
def timings(draw: st.DrawFn, number: str) -> dict[str, Any]:
    expected = draw(maybe(st.integers(1, 2)))
    ranged = draw(st.integers(0, 4)) == 0
    lasts = expected or 1
    found = {
        "action": number,
        "quarters": expected,
        "shortest": lasts if ranged else None,
        "longest": lasts + draw(st.integers(0, 2)) if ranged else None,
        "effort": draw(maybe(st.integers(0, 3))),
        "team": draw(maybe(st.sampled_from(TEAMS))),
        "earliest": draw(maybe(st.integers(-1, 3).map(quarter), 4)),
        "latest": draw(maybe(st.integers(-1, 5).map(quarter), 5)),
    }
    if found["earliest"] and found["latest"] and found["latest"] < found["earliest"]:
        found["latest"] = None
    return {name: value for name, value in found.items() if value is not None}


@st.composite
def capacities(draw: st.DrawFn, team: str | None) -> list[dict[str, Any]]:
    """Draw windows that follow each other, with holes between them or without."""
    edges = sorted(draw(st.sets(st.integers(-1, 5), max_size=3)))
    found = []
    for first, last in zip([None, *edges], [*edges, None], strict=True):
        limits = {
            "actions": draw(maybe(st.integers(0, 3), 1)),
            "effort": draw(maybe(st.integers(0, 4), 2)),
        }
        window: dict[str, Any] = {name: n for name, n in limits.items() if n is not None}
        if not window:
            continue
        window["team"] = team
        window["first"] = None if first is None else quarter(first)
        window["last"] = None if last is None else quarter(last - 1)
        found.append({name: value for name, value in window.items() if value is not None})
    return found


@st.composite
def gates(draw: st.DrawFn, horizon: int, targets: bool) -> list[dict[str, Any]]:
    found = []
    target = 0
    for plateau in range(1, horizon + 1):
        if draw(st.booleans()):
            continue
        gate: dict[str, Any] = {"plateau": plateau}
        if targets and draw(st.booleans()):
            target = draw(st.integers(target, 5))
            gate["target"] = quarter(target)
        if draw(st.integers(0, 3)) == 0:
            gate["override"] = {"by": "IMO"}
        found.append(gate)
    return found


@st.composite
def agreements(draw: st.DrawFn, number: str) -> dict[str, Any]:
    start = draw(st.integers(-1, 5))
    return {"action": number, "start": quarter(start), "end": quarter(start)}


@st.composite
def a_status(draw: st.DrawFn, action: dict[str, Any]) -> dict[str, Any]:
    """Draw what became of an action, and who does it."""
    found = {name: value for name, value in action.items() if name != "frozen_plateau"}
    found["status"] = draw(st.sampled_from(STATUSES))
    if found["status"] in ("blocked", "dropped"):
        found["status_reason"] = "reden"
    if draw(st.integers(0, 3)) == 0:
        found["owner"] = draw(st.sampled_from(TEAMS))
    return found


@st.composite
def quartered(
    draw: st.DrawFn,
    *,
    acyclic: bool | None = None,
    max_actions: int = 5,
    quarters: int = 4,
    targets: bool = True,
) -> Roadmap:
    """Draw a roadmap with everything about quarters on it; it may well not fit."""
    circles = draw(st.integers(0, 5)) == 0 if acyclic is None else not acyclic
    drawn = draw(
        roadmaps(acyclic=not circles, dropped=False, max_actions=max_actions, density=0.25)
    )
    document = drawn.to_document()
    document["actions"] = [draw(a_status(action)) for action in document["actions"]]
    numbers = [action["number"] for action in document["actions"]]
    document["calendar"] = {
        "start": START,
        "quarters": draw(st.integers(1, quarters)),
        "duration": draw(st.sampled_from([1, 1, 2])),
        "effort": draw(st.integers(1, 2)),
        "stability": draw(st.integers(0, 2)),
    }
    document["capacity"] = [
        window
        for team in (None, *TEAMS)
        if draw(st.booleans())
        for window in draw(capacities(team))
    ]
    document["timings"] = [draw(timings(n)) for n in numbers if draw(st.booleans())]
    if not targets:
        for timing in document["timings"]:
            timing.pop("latest", None)
    document["gates"] = draw(gates(drawn.horizon, targets))
    document["agreed"] = [draw(agreements(n)) for n in numbers if draw(st.integers(0, 3)) == 0]
    return Roadmap.model_validate(document)
