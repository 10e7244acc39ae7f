"""The verbs on a store as a whole, and the way from a new store to a restored one."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from roadmap.cli.codes import ExitCode, code_of
from roadmap.cli.storing import opened
from roadmap.errors import ArchivedError, StorageError, StoreUnavailableError
from roadmap.model.revision import Archiving
from tests.cli.conftest import OWN, Run


def tamper(store: Path, statement: str) -> None:
    with closing(sqlite3.connect(store)) as connection, connection:
        connection.execute(statement)


def test_every_error_of_a_store_has_one_exit_code() -> None:
    for error in (StorageError(), ArchivedError("x"), StoreUnavailableError("locked")):
        assert code_of(error) == ExitCode.NO_STORE == 4


def test_a_roadmap_goes_from_a_new_store_to_a_restored_one(run: Run, store: Path) -> None:
    def steps(*commands: list[str]) -> None:
        for command in commands:
            result = run(*command)
            assert (result.code, result.err) == (0, ""), command

    steps(
        ["create", "--reason", "uit het rapport"],
        ["apply", "--delay", "1.1", "--status", "2.1=started", "--reason", "besluit MT"],
        ["undo", "--reason", "vergissing"],
        ["redo", "--reason", "toch niet"],
        ["adopt", "4", "--decided-by", "IMO", "--reference", "2026-17"],
        ["scenario", "save", "plan-b", "--drop", "8.1"],
        ["verify"],
        ["backup", "backup.db"],
    )
    before = [run(*asked, "--json").out for asked in (["history"], ["baselines"], ["moved", "1"])]
    steps(
        ["apply", "--drop", "2.2", "--reason", "na de reservekopie"],
        ["restore", "backup.db", "--keep", "former.db"],
        ["verify"],
        ["restore", "backup.db", "--store", "sqlite:///elsewhere.db"],
    )
    for place in ([], ["--store", "sqlite:///elsewhere.db"]):
        asked = (["history"], ["baselines"], ["moved", "1"])
        assert [run(*each, *place, "--json").out for each in asked] == before
        names = run("scenario", "list", *place, "--json").json["scenarios"]
        assert [scenario["name"] for scenario in names] == ["plan-b"]
    former = run("history", "--store", "sqlite:///former.db", "--json").json["revisions"]
    assert len(former) == 5
    made = {"backup.db", "elsewhere.db", "former.db", "store.db"}
    names = {path.name for path in store.parent.iterdir()}
    assert {name for name in names if not name.endswith(("-wal", "-shm"))} == made


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE revisions SET document = replace(document, 'Taak', 'Zaak') WHERE number = 1",
         "own: revisie 1 heeft een ander document dan is opgeslagen."),
        ("UPDATE revisions SET record = replace(record, 'later', 'nooit') WHERE number = 2",
         "own: revisie 2 is niet meer zoals opgeschreven"),
        ("DELETE FROM revisions WHERE number = 1", "own: revisie 1 ontbreekt."),
        ("UPDATE events SET record = replace(record, 'IMO', 'MT')",
         "own: gebeurtenis 1 is niet meer zoals opgeschreven"),
        ("UPDATE roadmaps SET title = 'Andere roadmap'", "own: de vermelding in het overzicht"),
    ],
)  # fmt: skip
def test_verify_names_the_first_thing_that_was_tampered_with(
    run: Run, stored: Path, statement: str, words: str
) -> None:
    assert run("apply", "--delay", "1.1", "--reason", "later").code == 0
    assert run("adopt", "2", "--decided-by", "IMO").code == 0
    fine = run("verify")
    assert (fine.code, "own: alles is zoals het is opgeslagen." in fine.out) == (0, True)
    tamper(stored, statement)
    result = run("verify")
    answer = run("verify", "--roadmap", "own", "--json").json
    assert (result.code, result.err) == (1, "")
    assert words in " ".join(result.out.split())
    assert "zet een reservekopie terug" in " ".join(result.out.split())
    assert (answer["format"], answer["whole"]) == ("verification/1", False)


def test_what_was_tampered_with_is_never_answered(run: Run, stored: Path) -> None:
    tamper(stored, "UPDATE revisions SET document = replace(document, 'Taak', 'Zaak')")
    result = run("plan", "sqlite:///store.db")
    assert (result.code, result.out) == (4, "")
    assert "Revisie 1 van ‘own’ is niet meer zoals die is opgeslagen." in " ".join(
        result.err.split()
    )


def test_roadmaps_are_listed_with_their_latest_revision(run: Run, stored: Path) -> None:
    assert run("apply", "--delay", "1.1", "--reason", "later").code == 0
    row = next(line for line in run("roadmaps").out.splitlines() if "own" in line)
    assert row.split()[:4] == ["own", "Eigen", "roadmap", "2"]
    answer = run("roadmaps", "--json").json
    assert (answer["format"], answer["roadmaps"][0]["latest"]["number"]) == ("roadmaps/1", 2)


def test_an_archived_roadmap_can_be_read_and_takes_nothing_new(run: Run, stored: Path) -> None:
    result = run("archive", "--reason", "afgerond", "--json")
    assert Archiving.model_validate_json(result.out).event == "archived"
    assert "Er staan geen roadmaps in deze opslag, behalve" in " ".join(run("roadmaps").out.split())
    assert "Eigen roadmap (in het archief)" in run("roadmaps", "--archived").out
    assert run("plan", "sqlite:///store.db").code == 0
    for arguments in (
        ["apply", "--delay", "1.1", "--reason", "x"],
        ["adopt", "1", "--decided-by", "x"],
        ["archive", "--reason", "x"],
    ):
        refused = run(*arguments)
        assert (refused.code, refused.out) == (4, "")
        assert "‘own’ is gearchiveerd" in refused.err
    assert "own is uit het archief." in run("unarchive", "--reason", "weer nodig").out
    assert "own stond niet in het archief." in run("unarchive", "--reason", "x").out
    assert run("unarchive", "--reason", "x", "--json").json is None
    assert run("archive", "--reason", "x").out == "own staat in het archief.\n"
    back = run("unarchive", "--reason", "x", "--json")
    assert Archiving.model_validate_json(back.out).event == "unarchived"


def test_json_tells_what_was_backed_up_and_put_back(run: Run, stored: Path) -> None:
    written = run("backup", "b.db", "--json").json
    assert (written["format"], written["file"]) == ("backup/1", "b.db")
    assert written["bytes"] == Path("b.db").stat().st_size
    back = run("restore", "b.db", "--keep", "k.db", "--json").json
    assert (back["format"], back["kept"], len(back["roadmaps"])) == ("restore/1", "k.db", 1)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["archive"], 2, "Zeg waarom"),
        (["archive", "--reason", "x", "--roadmap", "y"], 4, "Er is geen roadmap ‘y’."),
        (["unarchive"], 2, "Zeg waarom"),
        (["verify", "--roadmap", "y"], 4, "Er is geen roadmap ‘y’."),
        (["backup"], 2, "Hier ontbreekt: FILE."),
        (["backup", "-"], 2, "Hier hoort de naam van een bestand"),
        (["backup", "nul\0"], 2, "Deze naam bevat een teken"),
        (["backup", "store.db"], 4, "kan niet het bestand van de opslag zelf zijn"),
        (["backup", "/nowhere/b.db"], 4, "De reservekopie kon niet worden geschreven"),
        (["restore", "none.db"], 4, "Dit is geen reservekopie"),
        (["restore", "own.json", "--keep", "k.db"], 4, "Dit is geen reservekopie"),
        (["restore", "good.db"], 4, "waarin die eerst worden bewaard"),
        (["restore", "good.db", "--keep", "-"], 2, "Hier hoort de naam van een bestand"),
    ],
)
def test_what_cannot_be_done_with_a_store_is_told_and_changes_nothing(
    run: Run, stored: Path, arguments: list[str], code: int, words: str
) -> None:
    Path("own.json").write_bytes(OWN)
    assert run("backup", "good.db").code == 0
    before = sorted(path.name for path in stored.parent.iterdir() if path.suffix != ".db-shm")
    result = run(*arguments)
    assert (result.code, result.out) == (code, "")
    assert words in " ".join(result.err.split())
    assert len(run("history", "--json").json["revisions"]) == 1
    after = sorted(path.name for path in stored.parent.iterdir() if path.suffix != ".db-shm")
    assert [name for name in after if "wal" not in name] == [n for n in before if "wal" not in n]


WRITING = [
    ["apply", "--delay", "1.1", "--reason", "x"],
    ["undo", "--reason", "x"],
    ["redo", "--reason", "x"],
    ["revert", "1", "--reason", "x"],
    ["adopt", "1", "--decided-by", "x"],
    ["archive", "--reason", "x"],
    ["unarchive", "--reason", "x"],
    ["scenario", "save", "x", "--delay", "1.1"],
    ["scenario", "discard", "x"],
    ["scenario", "rebase", "x"],
    ["scenario", "adopt", "x", "--reason", "x"],
    ["token", "create", "x", "--role", "reader"],
    ["token", "revoke", "000000000000"],
    ["backup", "b.db"],
    ["history"],
    ["roadmaps"],
    ["verify"],
]


@pytest.mark.parametrize("arguments", WRITING)
def test_a_store_that_is_not_there_is_not_made_by_accident(
    run: Run, store: Path, arguments: list[str]
) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "Er is geen opslag op sqlite:///store.db. Noem de goede met --store" in " ".join(
        result.err.split()
    )
    assert list(store.parent.iterdir()) == []


def test_what_fails_half_way_leaves_no_new_store(run: Run, store: Path) -> None:
    assert run("restore", "none.db").code == 4
    assert list(store.parent.iterdir()) == []
    nowhere = run("create", "--reason", "x", "--store", "sqlite:////nowhere/x.db")
    assert (nowhere.code, nowhere.out) == (4, "")
    assert "De opslag kan niet worden geopend." in nowhere.err


def test_a_store_that_somebody_else_made_meanwhile_is_left_alone(store: Path) -> None:
    with pytest.raises(StoreUnavailableError), opened("sqlite:///store.db", making=True):
        store.write_bytes(b"theirs")
    assert [path.name for path in store.parent.iterdir()] == ["store.db"]
    assert store.read_bytes() == b"theirs"


def test_an_empty_store_says_how_to_begin(run: Run, stored: Path) -> None:
    tamper(stored, "DELETE FROM revisions")
    tamper(stored, "DELETE FROM roadmaps")
    result = run("history")
    assert (result.code, result.out) == (2, "")
    assert "Maak er een met: roadmap create" in " ".join(result.err.split())
    assert "Er staan geen roadmaps in deze opslag." in run("verify").out
    assert json.loads(run("verify", "--json").out)["roadmaps"] == []
    assert run("roadmaps", "--archived").out.endswith("Er staan geen roadmaps in deze opslag.\n")
