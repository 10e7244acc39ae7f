"""The changes between two roadmaps turn the one into the other."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply, changes_between, plan
from roadmap.errors import ChangeError, DocumentError
from roadmap.formats import shipped_roadmap
from roadmap.model.calendar import Gate
from roadmap.model.change import (
    Change,
    DropAction,
    EditAction,
    MoveFloor,
    Pin,
    RemoveAction,
    RemoveDependency,
    SetStatus,
)
from roadmap.model.roadmap import Roadmap
from tests.engine.test_comparing import cases
from tests.strategies import build, link, roadmaps


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Roadmap, Roadmap]:
    """Two roadmaps with the same plateaus that know different numbers and documents."""
    before = draw(roadmaps(acyclic=draw(st.booleans()), density=0.3))
    after = draw(roadmaps(acyclic=draw(st.booleans()), density=0.3))
    wide = Roadmap.model_validate(
        after.to_document() | {"plateaus": before.to_document()["plateaus"]}
        if after.horizon <= before.horizon
        else before.to_document()
    )
    if draw(st.booleans()):
        document = before.to_document()
        return Roadmap.model_validate(_without_documents(document)), wide
    return before, wide


def _without_documents(document: dict[str, Any]) -> dict[str, Any]:
    document["documents"] = []
    for fact in (*document.get("actions", ()), *document.get("dependencies", ())):
        for each in (fact, fact.get("earliest_plateau", {})):
            each.pop("sources", None)
            if each.get("basis") == "stated":
                each["basis"] = "added"
    return document


@settings(max_examples=600)
@given(pairs())
def test_the_changes_between_any_two_roadmaps_give_the_placements_of_the_second(
    pair: tuple[Roadmap, Roadmap],
) -> None:
    before, after = pair
    reached = plan(apply(before, changes_between(before, after)))
    wanted = plan(after)
    assert reached.placements == wanted.placements
    assert reached.dropped == wanted.dropped


@settings(max_examples=300)
@given(cases(most=4))
def test_the_way_there_and_back_of_any_changes_gives_the_placements_again(
    case: tuple[Roadmap, list[Change]],
) -> None:
    before, changes = case
    try:
        after = apply(before, changes)
    except (ChangeError, DocumentError):
        return
    for one, other in ((before, after), (after, before)):
        derived = changes_between(one, other)
        reached = apply(one, derived)
        assert plan(reached).placements == plan(other).placements
        assert (reached.scores, reached.weighing) == (other.scores, other.weighing)
        assert _quarters(reached) == _quarters(other)
        assert len({change.model_dump_json() for change in derived}) == len(derived)


def _quarters(roadmap: Roadmap) -> tuple[Any, ...]:
    return tuple(
        getattr(roadmap, name) for name in ("calendar", "capacity", "timings", "gates", "agreed")
    )


@settings(max_examples=200)
@given(st.data())
def test_any_targets_become_any_others_one_by_one(data: st.DataObject) -> None:
    def drawn() -> Roadmap:
        roadmap = build([{"number": "1"}], [])
        quarters = sorted(data.draw(st.lists(st.integers(1, 4), min_size=4, max_size=4)))
        gates = [
            Gate(plateau=n, target=data.draw(st.sampled_from([None, f"2027-Q{at}"])))
            for n, at in enumerate(quarters, 1)
            if data.draw(st.booleans())
        ]
        return roadmap.replacing(gates=gates)

    before, after = drawn(), drawn()
    assert apply(before, changes_between(before, after)) == after


def test_no_changes_lie_between_a_roadmap_and_itself() -> None:
    roadmap = shipped_roadmap()
    again = Roadmap.model_validate(roadmap.to_document())
    assert changes_between(roadmap, again) == ()


def test_what_was_changed_is_found_again_and_gives_the_same_document() -> None:
    before = shipped_roadmap()
    changes: tuple[Change, ...] = (
        DropAction(action="2.1", reason="geen geld"),
        MoveFloor(action="1.2", plateau=3),
        Pin(action="3.3", plateau=4),
        EditAction(action="1.1", title="Anders", owner="Concerncontrol"),
        RemoveDependency(predecessor="1.1", successor="3.3"),
        SetStatus(action="10.2", status="started"),
        RemoveAction(action="8.4"),
    )
    after = apply(before, changes)
    assert apply(before, changes_between(before, after)).sha256 == after.sha256


def test_an_action_that_was_started_where_it_no_longer_stands_keeps_its_plateau() -> None:
    before = build([{"number": "1"}, {"number": "2"}], [link(1, 2)])
    after = apply(
        before,
        [
            SetStatus(action="2", status="started"),
            RemoveDependency(predecessor="1", successor="2"),
        ],
    )
    changes = changes_between(before, after)
    assert [change.change for change in changes] == ["set-status", "remove-dependency"]
    assert apply(before, changes) == after


def test_an_action_is_added_again_when_no_change_can_put_it_in_its_plateau() -> None:
    before = build([{"number": "1"}, {"number": "2"}], [link(1, 2)])
    started = {"number": "2", "status": "started", "frozen_plateau": 4}
    after = build([{"number": "1"}, started], [link(1, 2)])
    changes = changes_between(before, after)
    assert [change.change for change in changes] == [
        "remove-action",
        "add-action",
        "add-dependency",
    ]
    assert apply(before, changes) == after
