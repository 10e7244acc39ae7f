"""The verbs on the history of a stored roadmap."""

from pathlib import Path

import pytest

from roadmap.model.feed import Feed
from roadmap.model.history import Comparison
from roadmap.model.revision import Baseline
from tests.cli.conftest import Run


@pytest.fixture
def lived(run: Run, stored: Path) -> Path:
    """A store whose roadmap has four revisions, the second of which was adopted."""
    for arguments in (
        ["apply", "--delay", "1.1", "--reason", "later"],
        ["adopt", "2", "--decided-by", "IMO", "--reference", "2026-17"],
        ["apply", "--status", "1.1=started", "--reason", "gestart", "--decided-by", "MT"],
        ["undo", "--reason", "toch niet", "--author", "Bo"],
        ["scenario", "save", "plan-b", "--drop", "2.1"],
    ):
        assert run(*arguments).code == 0
    return stored


def test_the_history_tells_who_when_why_by_whose_decision_and_what_was_adopted(
    run: Run, lived: Path
) -> None:
    result = run("history")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Eigen roadmap · own · sqlite:///")
    out = " ".join(result.out.split())
    assert "Ans begin (begonnen)" in out
    assert "Ans later (gewijzigd) — vastgesteld: besluit van IMO (2026-17)" in out
    assert "Ans gestart (gewijzigd) — besluit van MT" in out
    assert "Bo toch niet (teruggedraaid, weer zoals revisie 2)" in out
    assert " UTC" not in result.err


def test_a_history_is_given_in_parts(run: Run, lived: Path) -> None:
    first = run("history", "--limit", "2", "--json").json
    assert (first["format"], first["more"]) == ("history/1", True)
    assert [revision["number"] for revision in first["revisions"]] == [1, 2]
    rest = run("history", "--after", "2", "--json").json
    assert ([revision["number"] for revision in rest["revisions"]], rest["more"]) == ([3, 4], False)
    assert "Er is meer: roadmap history --after 1" in run("history", "--limit", "1").out


def test_what_moved_is_told_with_the_revision_that_caused_it(run: Run, lived: Path) -> None:
    out = " ".join(run("moved", "1", "3").out.split())
    assert "revisie 1 → revisie 3" in out
    assert "1. 1.1 (Taak 1.1) komt 1 plateau later (revisie 2)" in out
    assert "2. 1.1 (Taak 1.1) krijgt de status ‘gestart’ (revisie 3)" in out
    assert "1.1 (Taak 1.1): van ‘te besluiten’ naar ‘gestart’" in out
    answer = Comparison.model_validate_json(run("moved", "1", "--json").out)
    assert (answer.left, answer.right) == ("1", "4")
    assert answer.sealed() == answer
    assert answer.moves


def test_two_states_are_compared_as_they_are_named(run: Run, lived: Path) -> None:
    out = " ".join(run("compare", "baseline", "scenario:plan-b", "--lang", "en").out.split())
    assert "revision 2 → scenario plan-b" in out
    assert "2.1 (Taak 2.1) is dropped" in out
    assert "2.1 (Taak 2.1): from “to be decided” to “dropped”" in out
    answer = run("compare", "latest", "1", "--json").json
    assert (answer["format"], answer["left"], answer["right"]) == (
        "comparison/1",
        "4",
        "1",
    )
    assert all(cause["derived"] for cause in answer["causes"])


def test_a_state_does_not_differ_from_itself(run: Run, lived: Path) -> None:
    out = run("compare", "2", "2").out
    assert "Wijziging" not in out
    assert "Geen enkele actie verschuift naar een ander plateau" in out


def test_a_feed_names_what_became_different(run: Run, lived: Path) -> None:
    out = run("changes", "--after", "1").out
    assert "Revisie 2" in out
    assert "acties: 1.1" in out
    assert "plaatsen in het plan: 1.1, 1.2, 2.1" in out
    feed = Feed.model_validate_json(run("changes", "--limit", "1", "--json").out)
    assert (feed.cursor[:2], feed.more) == ("1-", True)
    assert "Er is meer: roadmap changes --after 1" in run("changes", "--limit", "1").out
    assert "Er werd niets anders." in run("changes", "--after", "4").out


def test_a_feed_names_what_is_gone_and_counts_what_is_much(run: Run, store: Path) -> None:
    assert run("create", "--reason", "x").code == 0
    assert run("apply", "--remove-action", "2.1", "--reason", "weg").code == 0
    out = run("changes").out
    assert "acties, weg: 2.1" in out
    assert "… en nog 21" in out


def test_a_revision_is_adopted_by_a_decision(run: Run, lived: Path) -> None:
    result = run("adopt", "4", "--decided-by", "MT", "--json")
    baseline = Baseline.model_validate_json(result.out)
    assert (baseline.number, baseline.decision.by, baseline.author) == (4, "MT", "Ans")
    assert (
        "Revisie 3 is vastgesteld: besluit van MT." in run("adopt", "3", "--decided-by", "MT").out
    )
    out = " ".join(run("baselines").out.split())
    assert "besluit van IMO (2026-17)" in out
    found = run("baselines", "--json").json
    assert [baseline["number"] for baseline in found["baselines"]] == [2, 4, 3]


def test_nothing_adopted_is_said(run: Run, stored: Path) -> None:
    assert "Er is nog niets vastgesteld." in run("baselines").out
    assert run("baselines", "--json").json["baselines"] == []


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["history", "--limit", "0"], 2, "--limit: ‘0’ is geen heel getal van 1 tot en met 999."),
        (["history", "--roadmap", "x"], 4, "Er is geen roadmap ‘x’."),
        (["moved", "9"], 4, "heeft geen revisie 9"),
        (["moved", "1", "twee"], 2, "UNTIL: ‘twee’ is geen heel getal"),
        (["compare", "latest"], 2, "Hier ontbreekt: RIGHT."),
        (["compare", "latest", "juni"], 2, "‘juni’ wijst geen stand van de roadmap aan"),
        (["compare", "latest", "scenario:x"], 4, "heeft geen scenario ‘x’"),
        (["compare", "baseline", "latest"], 4, "is nog niets vastgesteld"),
        (["changes", "--after", "9"], 4, "De cursor ‘9’ hoort niet bij deze geschiedenis"),
        (["adopt", "1"], 2, "Zeg wie dit heeft besloten, met --decided-by."),
        (["adopt", "9", "--decided-by", "MT"], 4, "heeft geen revisie 9"),
        (["baselines", "--roadmap", "x"], 4, "Er is geen roadmap ‘x’."),
    ],
)
def test_what_cannot_be_answered_is_told_in_words(
    run: Run, stored: Path, arguments: list[str], code: int, words: str
) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (code, "")
    assert words in " ".join(result.err.split())
