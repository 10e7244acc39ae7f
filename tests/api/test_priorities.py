"""Priorities over HTTP: those of the library, in words, as they are and as they could be."""

from typing import Any

import pytest

from roadmap import apply, priorities, shipped_roadmap, swap
from roadmap.formats.wording import lever_sentence, priority_sentence, swap_sentences
from roadmap.model.change import SetScore, SetWeights
from roadmap.model.priority import Priorities, Swap
from roadmap.model.weighing import TEMPLATES
from tests.api.conftest import HERE, Api, code_of, places

ROADMAP = shipped_roadmap()
SCORE = {
    "change": "set-score",
    "action": "3.2",
    "criterion": "value",
    "score": 5,
    "by": "IMO",
    "on": "2026-11-20",
}
WEIGHTS = {"change": "set-weights", "weighing": TEMPLATES["wsjf"].model_dump(mode="json")}
CHANGES = [SetScore.model_validate(SCORE), SetWeights(weighing=TEMPLATES["wsjf"])]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_priorities_are_those_of_the_library_in_the_language_asked(api: Api, language: Any) -> None:
    response = api.get(f"{HERE}/priorities", headers={"Accept-Language": language})
    expected, found = priorities(ROADMAP), response.json()
    assert Priorities.model_validate_json(response.content, extra="ignore") == expected
    assert [line["text"] for line in found["priorities"]] == [
        priority_sentence(line, expected, language) for line in expected.priorities
    ]
    assert [each["text"] for each in found["levers"]] == [
        lever_sentence(each, ROADMAP, language) for each in expected.levers
    ]
    assert {each["template"]: each["weighing"] for each in found["ready_made"]} == {
        name: weighing.model_dump(mode="json") for name, weighing in TEMPLATES.items()
    }
    assert response.headers["content-language"] == language


def test_what_would_be_first_can_be_asked_before_anything_is_stored(api: Api) -> None:
    before = api.read(f"{HERE}/priorities")
    asked = api.write(f"{HERE}/priorities", {"changes": [SCORE, WEIGHTS]})
    assert asked.status_code == 200, asked.text
    expected = priorities(apply(ROADMAP, CHANGES))
    assert Priorities.model_validate_json(asked.content, extra="ignore") == expected
    assert api.read(f"{HERE}/priorities") == before
    api.revise(SCORE, WEIGHTS)
    assert api.read(f"{HERE}/priorities")["sha256"] == expected.sha256
    assert api.read(f"{HERE}/priorities", asOf=1) == before


def test_what_exchanges_two_actions_is_told_in_words(api: Api) -> None:
    response = api.get(f"{HERE}/priorities/swap", params={"one": "5.1", "other": "1.1"})
    expected = swap(ROADMAP, "1.1", "5.1")
    assert Swap.model_validate_json(response.content, extra="ignore") == expected
    assert response.json()["text"] == " ".join(swap_sentences(expected, "en"))


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ({"one": "5.1", "other": "5.1"}, 400, "not-open"),
        ({"one": "5.1", "other": "99.9"}, 404, "unknown-action"),
        ({"one": "5.1"}, 400, "invalid"),
    ],
)
def test_a_swap_that_cannot_be_is_refused(
    api: Api, query: dict[str, str], status: int, code: str
) -> None:
    response = api.get(f"{HERE}/priorities/swap", params=query)
    assert (response.status_code, code_of(response)) == (status, code)


def test_wrong_scores_and_weights_are_told_with_their_places(api: Api) -> None:
    changes = [
        SCORE | {"score": 9},
        SCORE | {"criterion": "moscow", "score": 5},
        {"change": "set-weights", "weighing": {"weights": {"value": 0}}},
        {"change": "set-weights", "weighing": {"weights": {"mood": 1}}},
    ]
    response = api.write(f"{HERE}/priorities", {"changes": changes})
    assert response.status_code == 400
    assert places(response) == [
        ("/changes/0/score", "out-of-range"),
        ("/changes/1/score", "no-class"),
        ("/changes/2/weighing/weights", "weights-nothing"),
        ("/changes/3/weighing/weights/mood", "unknown-field"),
    ]


def test_what_exchanges_two_actions_can_be_asked_after_changes(api: Api) -> None:
    before = api.read(f"{HERE}/priorities/swap", one="3.1", other="5.1")
    asked = {"changes": [SCORE, WEIGHTS], "one": "5.1", "other": "3.1"}
    response = api.write(f"{HERE}/priorities/swap", asked)
    assert response.status_code == 200, response.text
    expected = swap(apply(ROADMAP, CHANGES), "5.1", "3.1")
    assert Swap.model_validate_json(response.content, extra="ignore") == expected
    assert api.read(f"{HERE}/priorities/swap", one="3.1", other="5.1") == before


def test_a_swap_of_an_action_that_changes_drop_is_refused(api: Api) -> None:
    drop = {"change": "drop-action", "action": "5.1", "reason": "elders geregeld"}
    asked = {"changes": [drop], "one": "5.1", "other": "3.1"}
    response = api.write(f"{HERE}/priorities/swap", asked)
    assert (response.status_code, code_of(response)) == (400, "not-open")
