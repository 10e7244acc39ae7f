"""The verbs that write a revision."""

import json
from pathlib import Path

import pytest

from roadmap.model.revision import Revision
from tests.cli.conftest import OWN, Run, document, link


def revision(run: Run, *arguments: str) -> Revision:
    result = run(*arguments, "--json")
    assert (result.code, result.err) == (0, "")
    return Revision.model_validate_json(result.out)


def test_a_roadmap_is_created_from_a_file_from_what_is_shipped_or_empty(
    run: Run, store: Path, mixed: str
) -> None:
    made = revision(run, "create", mixed, "--reason", "begin", "--decided-by", "MT")
    assert (made.roadmap, made.number, made.author, made.kind) == ("own", 1, "Ans", "created")
    assert made.decision is not None
    result = run("create", "--reason", "uit het rapport", "--author", "Bo")
    assert "Opgeslagen als revisie 1 (begonnen)." in result.out
    assert "zoetermeer-digitaal-leiderschap · sqlite:///" in result.out.replace("\n", " ")
    named = ("--id", "leeg", "--title", "Nog leeg")
    assert revision(run, "create", "--empty", *named, "--reason", "begin").roadmap == "leeg"
    empty = run("plan", f"sqlite:///{store}#leeg", "--json").json
    assert (empty["placements"], empty["horizon"]) == ([], 4)
    assert revision(run, "create", mixed, "--id", "ander", "--reason", "x").roadmap == "ander"
    assert [entry["id"] for entry in run("roadmaps", "--json").json["roadmaps"]] == [
        "ander",
        "leeg",
        "own",
        "zoetermeer-digitaal-leiderschap",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["create"], 2, "Zeg waarom, met --reason."),
        (["create", "--empty", "--reason", "x"], 2, "Bij --empty horen --id en --title"),
        (["create", "--id", "a b", "--reason", "x"], 2, "id, title: er is 1 probleem"),
        (["create", "--reason", "x", "--reference", "17"], 2, "Zeg wie dit heeft besloten"),
        (["create", "--reason", "x", "--decided-by", ""], 2, "--decided-by"),
        (["create", "--reason", ""], 2, "Waarom moet erbij staan"),
        (["create", "--reason", "x", "--author", "\x07"], 2, "Wie dit doet moet erbij staan"),
        (["create", "--reason", "x", "--store", "ftp://x/y"], 2, "geen opslag worden geopend"),
        (["create", "--reason", "x", "--store", "sqlite:///\0"], 2, "geen opslag worden geopend"),
    ],
)
def test_a_roadmap_that_cannot_be_created_leaves_no_store_behind(
    run: Run, store: Path, arguments: list[str], code: int, words: str
) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (code, "")
    assert words in " ".join(result.err.split())
    assert list(store.parent.iterdir()) == []


def test_a_roadmap_cannot_be_created_twice(run: Run, stored: Path) -> None:
    result = run("create", "-", "--reason", "nog eens", stdin=OWN)
    assert (result.code, result.out) == (4, "")
    assert "Er is al een roadmap ‘own’." in result.err


def test_applied_changes_are_kept_and_what_moves_is_told_with_its_cause(
    run: Run, stored: Path
) -> None:
    result = run("apply", "--delay", "1.1", "--reason", "later")
    assert (result.code, result.err) == (0, "")
    out = " ".join(result.out.split())
    assert "Opgeslagen als revisie 2 (gewijzigd)." in out
    assert "3 acties verschuiven naar een ander plateau" in out
    assert "door wijziging 1" in out
    kept = run("plan", f"sqlite:///{stored}", "--json").json
    assert [place["plateau"] for place in kept["placements"]] == [2, 3, 3]


def test_a_reason_is_of_the_change_before_it_or_of_all(run: Run, stored: Path) -> None:
    one = revision(run, "apply", "--drop", "2.1", "--reason", "geen geld")
    assert (one.reason, one.changes[0].reason) == ("geen geld", "geen geld")
    asked = ("--status", "1.1=blocked", "--pin", "1.2=2", "--reason", "besluit MT")
    both = revision(run, "apply", *asked)
    assert (both.reason, both.changes[0].reason) == ("besluit MT", "besluit MT")
    asked = ("--reason", "het geheel", "--status", "1.1=started", "--reason", "dit")
    own = revision(run, "apply", *asked, "--decided-by", "IMO", "--reference", "2026-17")
    assert (own.reason, own.changes[0].reason) == ("het geheel", "dit")
    assert own.decision is not None
    assert own.decision.reference == "2026-17"


def test_a_file_of_changes_is_applied_in_its_place(run: Run, stored: Path, tmp_path: Path) -> None:
    path = tmp_path / "changes.json"
    path.write_text(json.dumps([{"change": "set-ceiling", "action": "2.1", "plateau": 3}]))
    asked = ("--pin", "1.1=1", "--changes", str(path), "--delay", "1.2", "--reason", "x")
    made = revision(run, "apply", *asked)
    assert [change.change for change in made.changes] == ["pin", "set-ceiling", "delay-action"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--reason", "x"], 2, "Zeg wat er verandert"),
        (["--delay", "1.1"], 2, "Zeg waarom, met --reason."),
        (["--status", "1.1=finished", "--reason", "x"], 2, "kies uit proposed, planned"),
        (["--status", "x y=done", "--reason", "x"], 2, "is geen nummer van een actie"),
        (["--drop", "1.3", "--reason", "x"], 2, "er is geen actie 1.3. Bedoelt u 1."),
        (["--delay", "1.1", "--reason", "x", "--reason", "y"], 2, "--reason hoort vlak na"),
        (["--delay", "1.1", "--reason", "x", "--expected", "een"], 2, "--expected: ‘een’ is geen"),
        (["--delay", "1.1", "--reason", "x", "--expected", "7"], 4, "Iemand anders was eerder"),
        (["--delay", "1.1", "--reason", "x", "--roadmap", "y"], 4, "Er is geen roadmap ‘y’."),
    ],
)
def test_changes_that_cannot_be_applied_change_nothing(
    run: Run, stored: Path, arguments: list[str], code: int, words: str
) -> None:
    result = run("apply", *arguments)
    assert (result.code, result.out) == (code, "")
    assert words in " ".join(result.err.split())
    assert len(run("history", "--json").json["revisions"]) == 1


def test_changes_that_make_a_cycle_are_refused_with_its_cuts_and_a_way_to_keep_them(
    run: Run, stored: Path
) -> None:
    result = run("apply", "--add-dependency", "2.1>1.1", "--reason", "zo")
    assert (result.code, result.out) == (2, "")
    err = " ".join(result.err.split())
    for words in (
        "3 acties wachten op elkaar: 1.1, 1.2, 2.1",
        "1.1 → 1.2 → 2.1 → 1.1",
        "Kleinste ingrepen",
        "Dit zou een kring maken",
        "roadmap scenario save NAAM --add-dependency '2.1>1.1' --reason zo",
    ):
        assert words in err
    assert run("cycles", f"sqlite:///{stored}").code == 0
    assert run("scenario", "save", "kring", "--add-dependency", "2.1>1.1").code == 0


def test_a_whole_document_is_replaced_unless_it_is_another_or_makes_a_cycle(
    run: Run, stored: Path
) -> None:
    data = document([{"number": "1.1"}, {"number": "1.2", "pin": 3}], [link("1.1", "1.2")])
    result = run("replace", "-", "--reason", "werkgroep", stdin=data)
    assert result.code == 0
    assert "Opgeslagen als revisie 2 (document vervangen)." in result.out
    assert "(afgeleid uit de documenten)" in " ".join(result.out.split())
    circle = document(
        [{"number": "1.1"}, {"number": "1.2"}], [link("1.1", "1.2"), link("1.2", "1.1")]
    )
    refused = run("replace", "-", "--reason", "x", stdin=circle)
    assert (refused.code, refused.out) == (2, "")
    assert "1.1 → 1.2 → 1.1" in refused.err
    assert "scenario save" not in refused.err
    other = run("replace", "-", "--reason", "x", stdin=data.replace(b'"own"', b'"other"'))
    assert (other.code, other.out) == (2, "")
    assert "een nieuwe revisie van ‘own’" in other.err


def test_a_change_is_undone_redone_and_reverted(run: Run, stored: Path) -> None:
    first = run("plan", f"sqlite:///{stored}", "--json").json["sha256"]
    changed = revision(run, "apply", "--delay", "1.1", "--reason", "later")
    undone = revision(run, "undo", "--reason", "toch niet")
    assert (undone.kind, undone.restores) == ("undone", 1)
    assert run("plan", f"sqlite:///{stored}", "--json").json["sha256"] == first
    redone = revision(run, "redo", "--reason", "toch wel", "--expected", "3")
    assert (redone.kind, redone.document) == ("redone", changed.document)
    result = run("revert", "1", "--reason", "terug naar het begin", "--lang", "en")
    assert result.code == 0
    assert "Stored as revision 5 (gone back to revision 1)." in result.out
    assert "3 actions move to another plateau" in result.out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["undo"], 2, "Zeg waarom"),
        (["undo", "--reason", "x"], 2, "Er is niets om terug te draaien"),
        (["redo", "--reason", "x"], 2, "Er is niets om opnieuw te doen"),
        (["redo"], 2, "Zeg waarom"),
        (["revert", "9", "--reason", "x"], 4, "heeft geen revisie 9"),
        (["revert", "nul", "--reason", "x"], 2, "N: ‘nul’ is geen heel getal"),
        (["replace", "--reason", "x"], 2, "Hier ontbreekt: ROADMAP."),
        (["replace", "/nowhere", "--reason", "x"], 2, "Dit bestand bestaat niet."),
    ],
)
def test_what_cannot_be_brought_back_changes_nothing(
    run: Run, stored: Path, arguments: list[str], code: int, words: str
) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (code, "")
    assert words in " ".join(result.err.split())
    assert len(run("history", "--json").json["revisions"]) == 1


def test_the_author_is_the_user_of_the_machine_when_nobody_is_named(
    run: Run, stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ROADMAP_AUTHOR")
    monkeypatch.setenv("LOGNAME", "bo")
    assert revision(run, "apply", "--delay", "1.1", "--reason", "x").author == "bo"

    def nobody() -> str:
        raise KeyError("uid")

    monkeypatch.setattr("getpass.getuser", nobody)
    result = run("undo", "--reason", "x")
    assert (result.code, result.out) == (2, "")
    assert "Zeg wie dit doet, met --author of ROADMAP_AUTHOR." in result.err
