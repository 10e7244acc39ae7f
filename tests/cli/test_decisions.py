"""The verb `decisions`."""

from pathlib import Path

from roadmap.model.decided import Decisions
from tests.cli.conftest import Run


def test_decisions_are_told_with_what_they_did(run: Run, stored: Path) -> None:
    assert "Er is nog geen besluit vastgelegd." in run("decisions").out
    assert run("adopt", "1", "--decided-by", "IMO", "--reason", "past zo").code == 0
    change = ("apply", "--delay", "1.1", "--reason", "geen mensen")
    assert run(*change, "--decided-by", "MT", "--reference", "2026-18").code == 0
    out = " ".join(run("decisions").out.split())
    assert "besluit van IMO Stelde revisie 1 vast. Waarom: past zo" in out
    assert "besluit van MT (2026-18) Maakte revisie 2. Waarom: geen mensen" in out
    assert "Wijkt af van revisie 1, die is vastgesteld." in out
    found = Decisions.model_validate_json(run("decisions", "--json").out)
    assert [each.event for each in found.decisions] == ["adopted", "changed"]
    assert found.in_force == 1


def test_a_reason_without_a_decision_is_refused(run: Run, stored: Path) -> None:
    assert run("adopt", "1", "--reason", "zo").code == 2
    assert run("adopt", "1", "--decided-by", "IMO", "--reason", "\x07").code == 2
