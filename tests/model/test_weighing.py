"""Scores and weights: part of the document, told with everything that is wrong with them."""

import json
from datetime import date
from typing import Any

import pytest

from roadmap.engine import apply
from roadmap.errors import ChangeError, DocumentError
from roadmap.formats import read_roadmap, shipped_document, shipped_roadmap, write_roadmap
from roadmap.formats.delta import document_of, entities_between, replayed, values_of
from roadmap.model.change import RemoveAction, RemoveScore, SetScore, SetWeights
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import TEMPLATES, Score

ON = date(2026, 11, 20)


def given(
    score: int = 4, *, action: str = "2.1", criterion: Any = "value", by: str = "MT"
) -> SetScore:
    return SetScore(action=action, criterion=criterion, score=score, by=by, on=ON)


def problems(**fields: Any) -> list[tuple[str, str]]:
    document = shipped_roadmap().to_document() | fields
    with pytest.raises(DocumentError) as caught:
        read_roadmap(json.dumps(document).encode())
    return [(problem.place, problem.code) for problem in caught.value.problems]


def test_a_document_without_them_keeps_its_bytes_and_its_hash() -> None:
    shipped = shipped_roadmap()
    assert shipped.sha256 == "d47be5dec43b75012e852691895a1e9c1fc08a61c37b20c9bf0dd61aa3345b75"
    assert write_roadmap(shipped) == shipped_document()
    there = apply(shipped, [given(), SetWeights(weighing=TEMPLATES["wsjf"])])
    back = apply(there, [RemoveScore(action="2.1", criterion="value"), SetWeights(weighing=None)])
    assert there.sha256 != shipped.sha256
    assert (back.body, back.sha256) == (shipped.body, shipped.sha256)
    assert write_roadmap(back) == shipped_document()


def test_a_score_takes_the_place_of_the_one_before_and_is_read_back() -> None:
    changes = [given(4), given(2, by="IMO"), given(4, criterion="moscow"), given(1, action="1.1")]
    roadmap = apply(shipped_roadmap(), changes)
    assert roadmap.scores == (
        Score(action="1.1", criterion="value", score=1, by="MT", on=ON),
        Score(action="2.1", criterion="moscow", score=4, by="MT", on=ON),
        Score(action="2.1", criterion="value", score=2, by="IMO", on=ON),
    )
    again = read_roadmap(write_roadmap(roadmap))
    assert (again, again.sha256) == (roadmap, roadmap.sha256)
    assert apply(shipped_roadmap(), [*reversed(changes[1:])]).sha256 == roadmap.sha256


def test_a_removed_action_takes_its_scores_along() -> None:
    roadmap = apply(shipped_roadmap(), [given(), given(action="1.1"), RemoveAction(action="2.1")])
    assert [score.action for score in roadmap.scores] == ["1.1"]


def test_the_feed_tells_scores_and_weights_and_replays_them() -> None:
    before = shipped_roadmap()
    after = apply(before, [given(), SetWeights(weighing=TEMPLATES["moscow"])])
    old, new = values_of(before.to_document()), values_of(after.to_document())
    entities = entities_between(old, new)
    assert [(each.kind, each.key) for each in entities] == [
        ("roadmap", before.id),
        ("score", "2.1:value"),
    ]
    rebuilt = Roadmap.model_validate(document_of(replayed(old, entities)))
    assert rebuilt.sha256 == after.sha256
    gone = entities_between(new, old)
    assert [(each.key, each.deleted) for each in gone] == [(before.id, False), ("2.1:value", True)]


def test_a_score_that_is_not_there_cannot_be_taken_away() -> None:
    with pytest.raises(ChangeError) as caught:
        apply(shipped_roadmap(), [RemoveScore(action="2.1", criterion="value")])
    assert caught.value.reason == "unknown-score"
    with pytest.raises(ChangeError):
        apply(shipped_roadmap(), [given(action="99.9")])


SCORE = {"action": "2.1", "criterion": "value", "score": 3, "by": "MT", "on": "2026-11-20"}


@pytest.mark.parametrize(
    ("wrong", "place", "code"),
    [
        ({"score": 0}, "/scores/0/score", "out-of-range"),
        ({"score": 6}, "/scores/0/score", "out-of-range"),
        ({"score": 2.5}, "/scores/0/score", "not-whole-number"),
        ({"score": 5, "criterion": "moscow"}, "/scores/0/score", "no-class"),
        ({"criterion": "mood"}, "/scores/0/criterion", "not-one-of"),
        ({"by": ""}, "/scores/0/by", "text-empty"),
        ({"on": 5}, "/scores/0/on", "not-text"),
        ({"action": "99.9"}, "/scores/0/action", "unknown-action"),
    ],
)
def test_a_wrong_score_is_told_with_its_place(wrong: Any, place: str, code: str) -> None:
    assert problems(scores=[SCORE | wrong]) == [(place, code)]


def test_two_scores_for_one_thing_are_told() -> None:
    assert problems(scores=[SCORE, SCORE | {"score": 2}]) == [("/scores/1", "score-repeated")]


@pytest.mark.parametrize(
    ("weighing", "place", "code"),
    [
        ({"weights": {}}, "/weighing/weights", "weights-nothing"),
        ({"weights": {"value": 0}}, "/weighing/weights", "weights-nothing"),
        ({"weights": {"value": -1}}, "/weighing/weights/value", "out-of-range"),
        ({"weights": {"value": 100_001}}, "/weighing/weights/value", "out-of-range"),
        ({"weights": {"value": "2"}}, "/weighing/weights/value", "not-whole-number"),
        ({"weights": {"mood": 1}}, "/weighing/weights/mood", "unknown-field"),
        ({"method": "dice", "weights": {"value": 1}}, "/weighing/method", "not-one-of"),
        (
            {"method": "wsjf", "weights": {"value": 1, "effort": 1}},
            "/weighing/weights",
            "effort-twice",
        ),
        ({}, "/weighing/weights", "missing"),
    ],
)
def test_weights_that_cannot_be_used_are_told(weighing: Any, place: str, code: str) -> None:
    assert problems(weighing=weighing) == [(place, code)]


def test_all_that_is_wrong_is_told_at_once() -> None:
    found = problems(
        weighing={"weights": {"value": -1}}, scores=[SCORE | {"score": 9}, SCORE | {"action": "x"}]
    )
    assert sorted(code for _, code in found) == ["out-of-range", "out-of-range", "unknown-action"]
