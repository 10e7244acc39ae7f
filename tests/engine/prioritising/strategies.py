"""Roadmaps with findings, scores, weights and every status, for property tests."""

from typing import Any

from hypothesis import strategies as st

from roadmap.model.roadmap import Roadmap
from tests.strategies import roadmaps

STATUSES = st.sampled_from(
    ["proposed", "proposed", "planned", "planned", "blocked", "started", "done", "dropped"]
)
WEIGHTED = ("findings", "freed", "critical", "plateau", "slack", "known", "value", "urgency")


@st.composite
def weighings(draw: st.DrawFn, most: int = 4) -> dict[str, Any]:
    method = draw(st.sampled_from(["sum", "wsjf", "moscow"]))
    names = WEIGHTED if method == "wsjf" else (*WEIGHTED, "effort")
    weights = draw(st.dictionaries(st.sampled_from(names), st.integers(1, most), min_size=1))
    return {"method": method, "weights": weights}


@st.composite
def weighed(draw: st.DrawFn, *, acyclic: bool | None = None, max_actions: int = 7) -> Roadmap:
    """Draw a roadmap that people scored, with a weighing of its own or without."""
    circles = draw(st.booleans()) if acyclic is None else not acyclic
    roadmap = draw(
        roadmaps(
            acyclic=not circles,
            past=False,
            dropped=False,
            max_actions=max_actions,
            density=draw(st.sampled_from([0.05, 0.1, 0.3])),
        )
    )
    document = roadmap.to_document()
    for action in document["actions"]:
        action["status"] = draw(STATUSES)
        if action["status"] in ("blocked", "dropped"):
            action["status_reason"] = "reden"
    numbers = [action["number"] for action in document["actions"]]
    cells = st.tuples(st.sampled_from("123"), st.sampled_from(numbers))
    document["findings"] = [{"number": n, "title": n} for n in "123"]
    document["coverage"] = [
        {"finding": finding, "action": action} for finding, action in draw(st.sets(cells))
    ]
    criteria = st.sampled_from(["value", "urgency", "effort", "moscow"])
    scored = draw(st.dictionaries(st.tuples(st.sampled_from(numbers), criteria), st.integers(1, 4)))
    document["scores"] = [
        {"action": action, "criterion": name, "score": score, "by": "MT", "on": "2026-11-20"}
        for (action, name), score in scored.items()
    ]
    if draw(st.booleans()):
        document["weighing"] = draw(weighings())
    return Roadmap.model_validate(document)
