"""The verb `priorities`, and scores and weights on the command line."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from roadmap import apply, priorities, shipped_roadmap, swap
from roadmap.model.change import SetWeights
from roadmap.model.priority import Priorities, Swap
from roadmap.model.weighing import TEMPLATES
from tests.cli.conftest import Run, document, link


def words(run: Run, *arguments: str, stdin: bytes | None = None) -> str:
    result = run(*arguments, stdin=stdin)
    assert (result.code, result.err) == (0, "")
    return " ".join(result.out.split())


def test_the_table_has_every_open_action_with_the_standard_weighing(run: Run) -> None:
    out = words(run, "priorities")
    assert "Weging: optellen (bevindingen 1, wat erop wacht 1, plateau 1)" in out
    assert "Deze roadmap heeft geen eigen weging: dit is de standaardweging." in out
    for action in shipped_roadmap().actions:
        assert f" {action.number} " in out
    assert "Nergens wacht iets belangrijks op iets onbelangrijks." in out
    assert "dan kunnen 2 acties verder (2.2, 2.3; plateau 2: 2)" in out
    assert "Plateau 4: voer 8.3" in out


@pytest.mark.parametrize("weights", ["data", "wsjf", "moscow"])
def test_the_answer_is_that_of_the_library(run: Run, weights: str) -> None:
    result = run("priorities", "--weights", weights, "--json")
    weighing = TEMPLATES[weights]  # type: ignore[index]
    expected = priorities(apply(shipped_roadmap(), [SetWeights(weighing=weighing)]))
    assert Priorities.model_validate_json(result.out) == expected
    assert expected.template == weights


def test_the_sum_of_one_action_is_told_term_by_term(run: Run) -> None:
    out = words(run, "priorities", "--action", "2.1")
    assert (
        "Eigen punten: bevindingen 1 (gewicht 1): 11,1; wat erop wacht 2 (gewicht 1): 33,3 en "
        "plateau 1 (gewicht 1): 33,3; samen 77,8. Daarbij komen de punten van wat hierop wacht "
        "(2.2: 33,3; 2.3: 33,3); samen 144,4. Plaats 1; ook met elk gewicht tot 20 % anders."
    ) in out
    assert "Points 33.3" not in out
    english = words(run, "priorities", "--action", "5.1", "--lang", "en", "--weights", "wsjf")
    assert "divided by 5" in english
    assert "Unscored on value, urgency and effort" in english
    assert "This weighing is for this question only; nothing was stored." in english


def test_what_exchanges_two_actions_is_told_or_why_nothing_does(run: Run) -> None:
    result = run("priorities", "--swap", "5.1, 3.1", "--json")
    assert Swap.model_validate_json(result.out) == swap(shipped_roadmap(), "3.1", "5.1")
    assert "3.1 is op geen enkel criterium met gewicht minder dan 5.1" in words(
        run, "priorities", "--swap", "5.1,3.1"
    )
    assert "Bij 20 % verandering van de gewichten komt 1.1 voor 5.1" in words(
        run, "priorities", "--swap", "5.1,1.1", "--weights", "findings=2,plateau=3"
    )


def test_weights_that_exchange_two_actions_can_be_used_as_they_stand(
    run: Run, tmp_path: Path
) -> None:
    data = document([{"number": "1.1"}, {"number": "1.2"}], [])
    found = json.loads(data) | {
        "weighing": {"weights": {"value": 3, "urgency": 2}},
        "scores": [
            {"action": n, "criterion": c, "score": s, "by": "MT", "on": "2026-11-20"}
            for n, c, s in (
                ("1.1", "value", 5),
                ("1.1", "urgency", 1),
                ("1.2", "value", 3),
                ("1.2", "urgency", 3),
            )
        ],
    }
    path = tmp_path / "scored.json"
    path.write_text(json.dumps(found))
    out = words(run, "priorities", str(path), "--swap", "1.2,1.1")
    assert "1.1 en 1.2 wisselen van plaats, en verder niets, als de weging zo wordt:" in out
    answer = run("priorities", str(path), "--swap", "1.2,1.1", "--json").json
    given = ",".join(f"{name}={weight}" for name, weight in answer["weighing"]["weights"].items())
    before, after = (
        [
            line["number"]
            for line in run("priorities", str(path), *more, "--json").json["priorities"]
        ]
        for more in ((), ("--weights", given))
    )
    assert (before, after) == (["1.1", "1.2"], ["1.2", "1.1"])


def test_what_is_important_and_waits_is_told_with_the_repair(run: Run) -> None:
    data = json.loads(document([{"number": "1"}, {"number": "2"}], [link("1", "2")]))
    score = {"criterion": "value", "by": "MT", "on": "2026-11-20"}
    data["scores"] = [{**score, "action": "1", "score": 1}, {**score, "action": "2", "score": 5}]
    data["weighing"] = {"weights": {"value": 1}}
    out = words(run, "priorities", "-", stdin=json.dumps(data).encode())
    assert "Belangrijk wacht op onbelangrijk" in out
    assert (
        "2 (op eigen punten plaats 1) wacht op 1 (plaats 2). Neem 1 daarom op plaats 1 op." in out
    )


def test_nothing_open_has_no_priorities(run: Run) -> None:
    data = document([{"number": "1", "status": "done"}], [])
    assert "Er zijn geen open acties." in words(run, "priorities", "-", stdin=data)
    result = run("priorities", "-", "--action", "1", stdin=data)
    assert result.code == 2
    assert "1 is al klaar en heeft dus geen prioriteit" in result.err


def test_scores_and_weights_become_a_revision_with_who_and_when(run: Run, stored: Path) -> None:
    given = ("--score", "1.1=value:4", "--by", "MT", "--score", "1.2=moscow:must")
    result = run("apply", *given, "--weights", "wsjf:value=2,freed=1", "--reason", "x", "--json")
    assert (result.code, result.err) == (0, "")
    today = datetime.now(UTC).date().isoformat()
    first, second, third = result.json["changes"]
    assert first == {
        "action": "1.1",
        "criterion": "value",
        "score": 4,
        "by": "MT",
        "on": today,
        "change": "set-score",
    }
    assert (second["criterion"], second["score"], second["by"]) == ("moscow", 4, "Ans")
    assert third["weighing"]["method"] == "wsjf"
    answer = run("priorities", "sqlite:///store.db", "--json").json
    assert answer["weighing"] == third["weighing"]
    assert answer["assumed"] is False
    shown = run("show", "1.2", "sqlite:///store.db")
    assert f"MoSCoW: must (Ans, {today})" in shown.out
    taken = run("apply", "--score", "1.1=value:geen", "--weights", "none", "--reason", "toch niet")
    assert "de score van 1.1 (Taak 1.1) voor waarde vervalt: weer onbeoordeeld" in taken.out
    assert "de weging wordt weer de standaardweging" in taken.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("priorities", "--weights", "mood=1"),
        ("priorities", "--weights", "value=0"),
        ("priorities", "--weights", "wsjf:value=1,effort=1"),
        ("priorities", "--weights", "value=-1"),
        ("priorities", "--swap", "3.1"),
        ("priorities", "--swap", "3.1,3.1"),
        ("priorities", "--swap", "3.1,99.9"),
        ("priorities", "--action", "99.9"),
        ("impact", "--score", "2.1=value:6"),
        ("impact", "--score", "2.1=mood:3"),
        ("impact", "--score", "2.1=moscow:5"),
        ("impact", "--score", "=value:5"),
        ("impact", "--drop", "2.1", "--by", "MT"),
        ("impact", "--score", "2.1=value:none"),
    ],
)
def test_what_cannot_be_understood_is_told(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err
