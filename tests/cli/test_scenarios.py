"""The verbs on scenarios."""

from pathlib import Path

import pytest

from roadmap.model.revision import Revision
from roadmap.model.scenario import Rebase, Scenario
from roadmap.model.whatif import WhatIf
from tests.cli.conftest import Run


@pytest.fixture
def plan_b(run: Run, stored: Path) -> Path:
    """A store whose roadmap has a scenario of three changes."""
    asked = ["--pin", "1.1=2", "--status", "1.2=planned", "--drop", "2.1", "--reason", "geen geld"]
    assert run("scenario", "save", "plan-b", *asked, "--title", "Plan B").code == 0
    return stored


def scenario(run: Run, *arguments: str) -> Scenario:
    result = run("scenario", *arguments, "--json")
    assert (result.code, result.err) == (0, "")
    return Scenario.model_validate_json(result.out)


def test_a_scenario_is_saved_with_all_that_it_would_do(run: Run, stored: Path) -> None:
    result = run("scenario", "save", "b", "--delay", "1.1", "--note", "Als het budget later komt")
    assert (result.code, result.err) == (0, "")
    out = " ".join(result.out.split())
    assert "Scenario b · b · versie 1, op revisie 1 · Ans" in out
    assert "Als het budget later komt" in out
    assert "3 acties verschuiven naar een ander plateau" in out
    assert len(run("history", "--json").json["revisions"]) == 1
    again = scenario(run, "save", "b", "--drop", "2.1", "--expected", "1", "--base", "1")
    assert (again.version, again.changes[0].change) == (2, "drop-action")


def test_a_scenario_with_a_cycle_is_saved_with_its_cuts(run: Run, stored: Path) -> None:
    result = run("scenario", "save", "kring", "--add-dependency", "2.1>1.1")
    assert result.code == 0
    assert "1.1 → 1.2 → 2.1 → 1.1" in result.out
    refused = run("scenario", "adopt", "kring", "--reason", "x")
    assert (refused.code, refused.out) == (2, "")
    assert "Kleinste ingrepen" in refused.err


def test_scenarios_are_listed_and_those_that_are_behind_are_marked(run: Run, plan_b: Path) -> None:
    assert "op revisie" in run("scenario", "list").out
    assert run("apply", "--delay", "2.1", "--reason", "x").code == 0
    out = run("scenario", "list").out
    row = next(line for line in out.splitlines() if "plan-b" in line)
    assert row.split()[:5] == ["plan-b", "Plan", "B", "3", "1!"]
    assert "! De roadmap is al bij revisie 2." in out
    answer = run("scenario", "list", "--json").json
    assert (answer["format"], answer["scenarios"][0]["name"]) == ("scenarios/1", "plan-b")


def test_no_scenarios_is_said(run: Run, stored: Path) -> None:
    assert "Er zijn geen scenario's." in run("scenario", "list").out


def test_a_scenario_tells_what_it_holds_and_what_it_would_do(run: Run, plan_b: Path) -> None:
    out = " ".join(run("scenario", "show", "plan-b").out.split())
    assert "3. 2.1 (Taak 2.1) vervalt" in out
    assert scenario(run, "show", "plan-b").title == "Plan B"
    out = run("scenario", "impact", "plan-b").out
    assert "Er is niets opgeslagen." in out
    answer = WhatIf.model_validate_json(run("scenario", "impact", "plan-b", "--json").out)
    assert len(answer.changes) == 3


def test_a_scenario_is_adopted_in_part_and_then_whole(run: Run, plan_b: Path) -> None:
    asked = ["--change", "1", "--change", "3", "--reason", "eerste stap", "--decided-by", "MT"]
    result = run("scenario", "adopt", "plan-b", *asked, "--json")
    made = Revision.model_validate_json(result.out)
    assert [change.change for change in made.changes] == ["pin", "drop-action"]
    left = scenario(run, "show", "plan-b")
    assert (left.base, left.adopted, len(left.changes)) == (2, (2,), 1)
    assert "Overgenomen in revisie 2" in run("scenario", "show", "plan-b").out
    out = run("scenario", "adopt", "plan-b", "--reason", "de rest", "--expected", "2").out
    assert "Opgeslagen als revisie 3 (gewijzigd)." in out
    empty = run("scenario", "adopt", "plan-b", "--reason", "x")
    assert (empty.code, empty.out) == (2, "")
    assert "heeft geen wijzigingen (meer) om over te nemen" in empty.err
    assert run("scenario", "impact", "plan-b").code == 0


def test_a_scenario_is_put_on_the_latest_revision_once_conflicts_are_decided(
    run: Run, plan_b: Path
) -> None:
    behind = ["--pin", "1.1=3", "--remove-action", "2.1", "--reason", "anders"]
    assert run("apply", *behind, "--status", "1.2=planned").code == 0
    refused = run("scenario", "adopt", "plan-b", "--reason", "x")
    assert (refused.code, refused.out) == (4, "")
    assert "Zet het eerst op de laatste revisie" in " ".join(refused.err.split())

    preview = run("scenario", "rebase", "plan-b", "--preview")
    out = " ".join(preview.out.split())
    assert preview.code == 0
    assert "Niet meer nodig: wijziging 2" in out
    assert "Waar de actie vaststaat is door anderen gewijzigd: nu 3, hier 2." in out
    assert "Dit kan op de laatste revisie niet meer." in out
    answer = run("scenario", "rebase", "plan-b", "--preview", "--json").out
    assert len(Rebase.model_validate_json(answer).conflicts) == 2

    refused = run("scenario", "rebase", "plan-b", "--keep", "1")
    assert (refused.code, refused.out) == (2, "")
    assert "Beslis van elk: --keep N" in refused.err
    decided = ["--keep", "1", "--drop", "3"]
    out = " ".join(run("scenario", "rebase", "plan-b", *decided, "--preview").out.split())
    assert "Past: wijziging 1" in out
    assert "Vervalt: wijziging 3" in out
    assert "Het scenario past op de laatste revisie." in out
    out = run("scenario", "rebase", "plan-b", *decided).out
    assert "van de 3 wijzigingen zijn er 1 over" in " ".join(out.split())
    assert scenario(run, "rebase", "plan-b").base == 2
    assert run("scenario", "adopt", "plan-b", "--reason", "nu wel").code == 0


def test_a_scenario_is_discarded(run: Run, plan_b: Path) -> None:
    assert "Scenario plan-b is weg." in run("scenario", "discard", "plan-b").out
    assert run("scenario", "list", "--json").json["scenarios"] == []
    assert run("scenario", "save", "b", "--drop", "2.1").code == 0
    assert scenario(run, "discard", "b").name == "b"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["save", "b"], 2, "Zeg wat er verandert"),
        (["save", "b", "--reason", "x", "--drop", "2.1"], 2, "--reason hoort vlak na"),
        (["save", "a b", "--drop", "2.1"], 2, "‘a b’ kan geen naam zijn"),
        (["save", "b", "--drop", "1.3"], 2, "er is geen actie 1.3. Bedoelt u 1."),
        (["save", "b", "--drop", "2.1", "--base", "9"], 4, "heeft geen revisie 9"),
        (["save", "b", "--drop", "2.1", "--base", "x"], 2, "--base: ‘x’ is geen heel getal"),
        (["save", "plan-b", "--drop", "2.1", "--expected", "0"], 4, "Er is al een scenario"),
        (["save", "b", "--drop", "2.1", "--roadmap", "y"], 4, "Er is geen roadmap ‘y’."),
        (["show", "x"], 4, "heeft geen scenario ‘x’"),
        (["show"], 2, "Hier ontbreekt: NAME."),
        (["impact", "x"], 4, "heeft geen scenario ‘x’"),
        (["discard", "x"], 4, "heeft geen scenario ‘x’"),
        (["discard", "plan-b", "--expected", "7"], 4, "Iemand anders was eerder"),
        (["rebase", "x"], 4, "heeft geen scenario ‘x’"),
        (["rebase", "plan-b", "--keep", "4"], 2, "‘4’ is geen heel getal van 1 tot en met 3"),
        (["adopt", "plan-b"], 2, "Zeg waarom"),
        (["adopt", "plan-b", "--change", "0", "--reason", "x"], 2, "--change: ‘0’ is geen heel"),
        (["adopt", "plan-b", "--reason", "x", "--expected", "9"], 4, "Iemand anders was eerder"),
        (["list", "--roadmap", "y"], 4, "Er is geen roadmap ‘y’."),
        (["lst"], 2, "Het werkwoord ‘lst’ bestaat niet. Bedoelt u list?"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_with_a_scenario_changes_nothing(
    run: Run, plan_b: Path, arguments: list[str], code: int, words: str
) -> None:
    before = run("scenario", "list", "--json").out
    result = run("scenario", *arguments)
    assert (result.code, result.out) == (code, "")
    assert words in " ".join(result.err.split())
    assert run("scenario", "list", "--json").out == before
