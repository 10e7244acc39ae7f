"""What changes make different, thing by thing."""

import json
from datetime import date

import pytest
from hypothesis import given, settings

from roadmap.engine import apply
from roadmap.errors import ChangeError, DocumentError
from roadmap.formats import shipped_roadmap
from roadmap.formats.delta import Values, entities_between, entities_changed, replayed, values_of
from roadmap.model.change import Change, EditAction, RemoveAction, SetScore, SetWeights
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import TEMPLATES
from tests.engine.test_comparing import cases


def values(roadmap: Roadmap) -> Values:
    return values_of(json.loads(roadmap.body))


@settings(max_examples=200)
@given(cases())
def test_what_changed_between_roadmaps_is_what_changed_between_their_documents(
    case: tuple[Roadmap, list[Change]],
) -> None:
    before, changes = case
    try:
        after = apply(before, changes)
    except (ChangeError, DocumentError):
        return
    found = entities_changed(before, after)
    assert found == entities_between(values(before), values(after))
    assert replayed(values(before), found) == values(after)


def test_an_edited_title_is_the_only_thing_that_is_told() -> None:
    before = shipped_roadmap()
    after = apply(before, [EditAction(action="3.3", title="Beter terugkoppelen")])
    (found,) = entities_changed(before, after)
    assert (found.kind, found.key, found.deleted) == ("action", "3.3", False)
    assert found.value is not None
    assert found.value["title"] == "Beter terugkoppelen"


def test_an_action_that_is_taken_out_leaves_tombstones_for_all_that_hung_on_it() -> None:
    before = shipped_roadmap()
    gone = {
        (found.kind, found.key)
        for found in entities_changed(before, apply(before, [RemoveAction(action="2.1")]))
        if found.deleted
    }
    assert ("action", "2.1") in gone
    assert ("dependency", "2.1>2.2:builds-on") in gone
    assert {kind for kind, _ in gone} == {"action", "dependency", "coverage"}


def test_weights_and_scores_are_told_too() -> None:
    before = shipped_roadmap()
    changes: list[Change] = [
        SetWeights(weighing=TEMPLATES["wsjf"]),
        SetScore(action="3.3", criterion="value", score=4, by="MT", on=date(2027, 1, 15)),
    ]
    found = entities_changed(before, apply(before, changes))
    assert [(entity.kind, entity.key) for entity in found] == [
        ("roadmap", before.id),
        ("score", "3.3:value"),
    ]
    assert replayed(values(before), found) == values(apply(before, changes))


@pytest.mark.parametrize("changes", [[], [EditAction(action="3.3")]])
def test_nothing_is_told_where_nothing_changed(changes: list[Change]) -> None:
    before = shipped_roadmap()
    assert entities_changed(before, apply(before, changes)) == ()
