"""Roadmaps for property tests: small, with every kind of constraint."""

from typing import Any

from hypothesis import strategies as st

from roadmap.model.action import Action, Dependency, Floor
from roadmap.model.report import Plateau
from roadmap.model.roadmap import Roadmap

BASES = st.sampled_from(["added", "inferred", "stated"])
WORDS = {"nl": "reden"}
SOURCE = {"document": "doc", "lines": "1"}


def fact(basis: str) -> dict[str, Any]:
    """Return the fields that a fact of this basis must have."""
    if basis == "inferred":
        return {"basis": basis, "reason": WORDS, "confidence": "low"}
    if basis == "stated":
        return {"basis": basis, "sources": [SOURCE]}
    return {"basis": basis}


def plateaus(count: int) -> list[Plateau]:
    return [Plateau(number=n, id=f"p{n}", title=f"Plateau {n}") for n in range(1, count + 1)]


def build(
    actions: list[dict[str, Any]], dependencies: list[dict[str, Any]], horizon: int = 4
) -> Roadmap:
    """Return a roadmap; titles and documents are filled in."""
    return Roadmap(
        id="test",
        title="Test",
        plateaus=plateaus(horizon),
        actions=[Action.model_validate({"title": "t", **action}) for action in actions],
        dependencies=[Dependency.model_validate(found) for found in dependencies],
        documents=[{"id": "doc", "title": "d"}],
    )


def link(
    predecessor: object, successor: object, kind: str = "builds-on", **more: Any
) -> dict[str, Any]:
    return {"predecessor": str(predecessor), "successor": str(successor), "kind": kind, **more}


@st.composite
def action_fields(
    draw: st.DrawFn, number: str, horizon: int, *, past: bool, pins: bool, dropped: bool
) -> dict[str, Any]:
    """Draw an action with any constraints and any fate."""
    plateau = st.integers(1, horizon)
    action: dict[str, Any] = {"number": number}
    if draw(st.booleans()):
        action["earliest_plateau"] = Floor(plateau=draw(plateau), **fact(draw(BASES)))
    for field in ("pin", "ceiling"):
        if pins and draw(st.integers(0, 5)) == 0:
            action[field] = draw(plateau)
    fate = draw(st.integers(0, 9))
    if past and fate == 0:
        action["status"] = draw(st.sampled_from(["started", "done"]))
        if draw(st.booleans()):
            action["frozen_plateau"] = draw(plateau)
    elif dropped and fate == 1:
        action |= {"status": "dropped", "status_reason": "niet nodig"}
    return action


@st.composite
def roadmaps(
    draw: st.DrawFn,
    *,
    acyclic: bool = True,
    max_actions: int = 7,
    past: bool = True,
    pins: bool = True,
    dropped: bool = True,
    density: float = 0.4,
) -> Roadmap:
    """Draw a roadmap; without cycles its dependencies only follow a drawn order."""
    horizon = draw(st.integers(2, 4))
    count = draw(st.integers(1, max_actions))
    order = draw(st.permutations([str(n) for n in range(1, count + 1)]))
    actions = [
        draw(action_fields(number, horizon, past=past, pins=pins, dropped=dropped))
        for number in order
    ]
    dependencies = []
    for i, first in enumerate(order):
        for j, second in enumerate(order):
            if i == j or (acyclic and i > j) or draw(st.floats(0, 1)) > density:
                continue
            kind = draw(st.sampled_from(["builds-on", "builds-on", "more-effective-after"]))
            same = kind == "builds-on" and draw(st.integers(0, 4)) == 0
            dependencies.append(link(first, second, kind, same_plateau=same, **fact(draw(BASES))))
    return build(actions, dependencies, horizon)
