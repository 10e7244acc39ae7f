"""The quick way from one roadmap to the next gives what a new roadmap would be."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import apply
from roadmap.errors import ChangeError, DocumentError
from roadmap.formats import shipped_roadmap
from roadmap.model.action import Action, Dependency
from roadmap.model.change import (
    AddAction,
    Change,
    EditAction,
    MoveFloor,
    RemoveAction,
    RemoveDependency,
)
from roadmap.model.report import Coverage, Framework
from roadmap.model.roadmap import Roadmap
from tests.engine.test_comparing import cases
from tests.strategies import build, link

LISTS = ("actions", "dependencies", "coverage", "frameworks")


def anew(roadmap: Roadmap) -> Roadmap:
    return Roadmap.model_validate(roadmap.to_document())


@settings(max_examples=300)
@given(cases(most=4))
def test_a_changed_roadmap_is_the_one_that_its_document_would_be(
    case: tuple[Roadmap, list[Change]],
) -> None:
    roadmap, changes = case
    try:
        after = apply(roadmap, changes)
    except ChangeError:
        return
    assert (after, after.sha256) == (anew(after), anew(after).sha256)


@pytest.mark.parametrize(
    "change",
    [
        RemoveAction(action="1.1"),
        MoveFloor(action="1.2", plateau=3),
        EditAction(action="10.2", title="Anders"),
        RemoveDependency(predecessor="2.1", successor="2.2"),
        AddAction(action=Action(number="2.15", title="nieuw", aliases=("b", "a"))),
    ],
)
def test_the_shipped_roadmap_stays_whole_and_in_order_and_keeps_what_is_not_touched(
    change: Change,
) -> None:
    before = shipped_roadmap()
    after = apply(before, [change])
    assert (after, after.sha256) == (anew(after), anew(after).sha256)
    kept = set(map(id, before.actions))
    assert sum(id(action) not in kept for action in after.actions) <= 1
    assert after.findings is before.findings
    assert after.documents is before.documents


NUMBERS = st.sampled_from(["1", "2", "3", "4"])
ACTION = st.builds(
    lambda fields: Action.model_construct(**fields),
    st.fixed_dictionaries(
        {
            "number": NUMBERS,
            "title": st.just("t"),
            "status": st.sampled_from(["planned", "started", "blocked"]),
        },
        optional={
            "advice": st.sampled_from([None, "9"]),
            "pin": st.sampled_from([1, 7]),
            "frozen_plateau": st.just(2),
            "basis": st.sampled_from(["added", "stated", "inferred"]),
            "aliases": st.permutations(["a", "b"]).map(tuple),
        },
    ),
)
DEPENDENCY = st.builds(
    Dependency,
    predecessor=NUMBERS,
    successor=NUMBERS,
    kind=st.sampled_from(["builds-on", "more-effective-after"]),
    same_plateau=st.booleans(),
)
WORDS = {"title": "F", "document": "doc"}
ITEM = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["i", "j"]),
        "title": st.just("I"),
        "served_by": st.lists(
            st.fixed_dictionaries({"action": NUMBERS, "fit": st.just("direct")}), max_size=2
        ),
    }
)
FRAMEWORK = st.builds(
    lambda id, items: Framework.model_validate(WORDS | {"id": id, "items": items}),
    st.sampled_from(["f", "g"]),
    st.lists(ITEM, max_size=2),
)
COVERAGE = st.builds(Coverage, finding=st.sampled_from(["1", "2"]), action=NUMBERS)
RECORDS = {
    "actions": ACTION,
    "dependencies": DEPENDENCY,
    "coverage": COVERAGE,
    "frameworks": FRAMEWORK,
}


def whole() -> Roadmap:
    plain = build([{"number": "1"}, {"number": "2"}, {"number": "3"}], [link(1, 2), link(1, 3)])
    return Roadmap.model_validate(
        plain.to_document()
        | {
            "findings": [{"number": "1", "title": "F"}],
            "coverage": [{"finding": "1", "action": "1"}],
            "frameworks": [
                {**WORDS, "id": "f", "items": [{"id": "i", "title": "I", "served_by": []}]}
            ],
        }
    )


@st.composite
def replacements(draw: st.DrawFn) -> tuple[Roadmap, dict[str, list[Any]]]:
    """A roadmap, and for some of its lists others: entries kept, left out, repeated or new."""
    roadmap = whole()
    return roadmap, {
        name: draw(st.lists(st.sampled_from(getattr(roadmap, name)) | RECORDS[name], max_size=4))
        for name in draw(st.sets(st.sampled_from(LISTS)))
    }


@settings(max_examples=500)
@given(replacements())
def test_other_lists_are_taken_or_refused_exactly_as_in_a_new_roadmap(
    case: tuple[Roadmap, dict[str, list[Any]]],
) -> None:
    roadmap, lists = case
    fields = {name: getattr(roadmap, name) for name in Roadmap.model_fields if name != "schema_"}
    try:
        expected: Any = Roadmap(**(fields | {name: tuple(found) for name, found in lists.items()}))
    except DocumentError as error:
        expected = error.problems
    try:
        quick: Any = roadmap.replacing(**lists)
    except DocumentError as error:
        quick = error.problems
    assert quick == expected
    if isinstance(quick, Roadmap):
        assert quick.sha256 == expected.sha256


def test_a_list_in_which_nothing_changes_stays_the_same_list() -> None:
    roadmap = whole()
    assert roadmap.replacing(actions=list(roadmap.actions)) is roadmap
    fewer = roadmap.replacing(actions=list(roadmap.actions), dependencies=[])
    assert fewer.actions is roadmap.actions
