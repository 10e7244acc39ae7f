"""The changes that `impact` takes, and the order in which it applies them."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, document

CHANGES = [
    {"change": "pin", "action": "3.3", "plateau": 4},
    {"change": "add-action", "action": {"number": "Z.1", "title": "Zelf bedacht"}},
]


@pytest.fixture
def changes(tmp_path: Path) -> str:
    path = tmp_path / "changes.json"
    path.write_text(json.dumps(CHANGES))
    return str(path)


def test_changes_are_applied_in_the_order_in_which_they_are_written(run: Run, changes: str) -> None:
    asked = [
        ["--delay", "1.1"],
        ["--drop=2.1", "--reason", "geen geld"],
        ["--changes", changes],
        ["--delay", "1.1"],
        ["--add-dependency", "Z.1->3.3", "--kind", "more-effective-after", "--reason", "zo"],
        ["--remove-dependency", "1.1>3.2"],
        ["--move", "3.2=3", "--reason", "later"],
        ["--pin", "3.1=none"],
        ["--remove-action", "11.1"],
    ]
    result = run("impact", *(word for part in asked for word in part), "--json")
    assert (result.code, result.err) == (0, "")
    found = [(change["change"], change.get("action")) for change in result.json["changes"]]
    assert [kind for kind, _ in found] == [
        "delay-action",
        "drop-action",
        "pin",
        "add-action",
        "delay-action",
        "add-dependency",
        "remove-dependency",
        "move-floor",
        "pin",
        "remove-action",
    ]
    answer = result.json["changes"]
    assert answer[1]["reason"] == "geen geld"
    assert answer[5]["dependency"]["kind"] == "more-effective-after"
    assert answer[5]["dependency"]["reason"]["nl"] == "zo"
    assert answer[7]["reason"]["nl"] == "later"
    assert answer[8]["plateau"] is None


def test_dropping_an_action_shows_what_it_breaks(run: Run) -> None:
    result = run("impact", "--drop", "2.1")
    assert result.code == 0
    assert "Geen enkele actie verschuift naar een ander plateau" in result.out
    assert "1 actie verdwijnt uit het plan" in result.out
    assert "2.1 (Uitvoeren van 0-metingen basis op orde) stond in plateau 1" in result.out
    assert "bouwt voort op 2.1, maar 2.1 vervalt." in result.out
    assert "Er is niets opgeslagen." in result.out


def test_what_moves_is_told_with_the_change_behind_it(run: Run) -> None:
    out = " ".join(run("impact", "--delay", "1.1", "--lang", "en").out.split())
    assert "3 actions move to another plateau" in out
    assert "through change 1: 3.2 is more effective after 1.1" in out
    assert "Nothing changes in the diagnostics." in out


def test_added_actions_waves_and_solved_diagnostics_are_told(run: Run, changes: str) -> None:
    out = run("impact", "--changes", changes).out
    assert "1 actie komt erbij" in out
    assert "Z.1 (Zelf bedacht) komt in plateau 1" in out
    data = document([{"number": "1"}, {"number": "2"}], [])
    arguments = ("--add-dependency", "1>2", "--kind", "more-effective-after")
    out = run("impact", "-", *arguments, stdin=data).out
    assert "Alleen de golf verandert bij 1 actie: 2" in out
    assert "Opgeloste signaleringen" in out


def test_changes_may_come_from_standard_input(run: Run, mixed: str) -> None:
    asked = b'[{"change": "drop-action", "action": "1.2", "reason": "x"}]'
    result = run("impact", mixed, "--changes", "-", "--json", stdin=asked)
    assert result.code == 0
    assert result.json["changes"][0]["action"] == "1.2"


def test_standard_input_can_be_read_only_once(run: Run) -> None:
    result = run("impact", "-", "--changes", "-", stdin=b"[]")
    assert result.code == 2
    assert "De invoer (-) kan maar één keer worden gelezen." in result.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Zeg wat er verandert"),
        (["--lang", "nl", "--", "--drop"], "Zeg wat er verandert"),
        (["--reason", "x"], "--reason hoort vlak na een van deze"),
        (["--pin", "3.2=2", "--reason", "x"], "--reason hoort vlak na een van deze"),
        (["--drop", "2.1", "--kind", "builds-on"], "--kind hoort vlak na een van deze"),
        (["--drop", "twee een"], "is geen nummer van een actie"),
        (["--move", "3.2"], "schrijf bijvoorbeeld 3.2=2"),
        (["--pin", "3.2=0"], "schrijf bijvoorbeeld 3.2=2"),
        (["--pin", "3.2=13"], "schrijf bijvoorbeeld 3.2=2"),
        (["--delay", "2.1=veel"], "schrijf bijvoorbeeld 3.2=2"),
        (["--add-dependency", "1.2"], 'schrijf bijvoorbeeld "1.2>3.2"'),
        (["--add-dependency", "1.2>3.2", "--kind", "before"], "kies uit builds-on"),
        (["--drop", "33"], "Wijziging 1 kan niet: er is geen actie 33. Bedoelt u 3.3?"),
        (["--delay", "1.1", "--move", "3.2=9"], "Wijziging 2 kan niet: plateau 9 bestaat niet"),
        (["--remove-dependency", "1.1>2.1"], "kan niet: 2.1 hangt niet rechtstreeks af van 1.1."),
        (["--add-dependency", "1.1>1.1"], "kan niet: actie 1.1 kan niet van zichzelf afhangen."),
    ],
)
def test_a_change_that_cannot_be_made_is_refused_in_one_line(
    run: Run, arguments: list[str], words: str
) -> None:
    result = run("impact", *arguments)
    assert (result.code, result.out) == (2, "")
    assert words in " ".join(result.err.split())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "Het bestand is leeg."),
        (b"\xff", "Dit is geen UTF-8-tekst"),
        (b"[1,", "Dit is geen JSON: het gaat mis op regel 1, kolom 4."),
        (b"[" * 100_000, "te diep in elkaar"),
        (b"[" + b"9" * 5000 + b"]", "een getal in van duizenden cijfers"),
        (b"{}", "Hier hoort een lijst te staan"),
        (b'[{"action": "2.1"}]', "Het veld ‘change’ ontbreekt."),
        (b'[{"change": "explode"}]', "Kies een van deze: set-status"),
        (b'[{"change": "pin", "action": 3, "plateau": 2}]', "Op /0/action"),
        (b'[{"change": "drop-action", "action": "2.1"}]', "Op /0/reason"),
    ],
)
def test_a_file_of_changes_is_refused_with_every_problem(run: Run, data: bytes, words: str) -> None:
    result = run("impact", "--changes", "-", stdin=data)
    assert (result.code, result.out) == (2, "")
    assert words in " ".join(result.err.split())
