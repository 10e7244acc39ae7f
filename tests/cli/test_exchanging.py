"""The verbs `formats`, `export` and `import`."""

import json
import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from roadmap.formats.exchange import FORMATS
from roadmap.model.exchange import Import
from roadmap.service import open_planner
from tests.cli.conftest import OWN, Run

STORE = "sqlite:///store.db"
OUT = [format.name for format in FORMATS if format.out]


def words(text: str) -> str:
    return " ".join(text.split())


def altered(path: Path, **fields: Any) -> str:
    """The document "own", with other fields of its first action."""
    found = json.loads(OWN)
    found["actions"][0] |= fields
    path.write_text(json.dumps(found), encoding="utf-8")
    return str(path)


def moved(run: Run, path: Path, number: str, plateau: int) -> str:
    """The plan as it is in the store, with one action elsewhere."""
    assert run("export", STORE, "--format", "plan", "-o", str(path)).code == 0
    found = json.loads(path.read_text())
    for each in found["placements"]:
        if each["number"] == number:
            each["plateau"] = plateau
    path.write_text(json.dumps(found))
    return str(path)


def test_every_format_is_listed_with_its_ways_and_what_it_carries(run: Run) -> None:
    told = words(run("formats").out)
    for format in FORMATS:
        assert f" {format.name} " in f" {told} "
    assert "plan JSON (plan) uit in nummers, plateaus en golven" in told
    assert "json JSON (roadmap) uit in alles behalve golven" in told
    listed = run("formats", "--json").json["formats"]
    assert [each["name"] for each in listed] == [format.name for format in FORMATS]
    assert [set(each["carries"]) for each in listed] == [set(each.carries) for each in FORMATS]


@pytest.mark.parametrize("name", OUT)
def test_an_export_has_the_bytes_of_the_library(run: Run, stored: Path, name: str) -> None:
    assert run("export", STORE, "--format", name, "-o", "out").code == 0
    with open_planner(STORE) as planner:
        assert Path("out").read_bytes() == b"".join(planner.export("own", name).pieces())


def test_an_export_goes_to_standard_output_and_tells_aside_what_is_lost(run: Run) -> None:
    result = run("export", "--format", "plan")
    assert json.loads(result.out)["format"] == "plan/1"
    assert "In JSON (plan) gaat verloren: de titels (33 acties)." in words(result.err)
    # What to do about it is the same for all, and told once.
    assert words(result.err).count("Wat te doen") == 1
    english = run("export", "--format", "plan", "--lang", "en")
    assert "Lost in JSON (plan): the titles (33 actions)." in words(english.err)


def test_the_name_of_the_file_tells_the_format_when_only_one_fits(run: Run, stored: Path) -> None:
    result = run("export", STORE, "-o", "Plan van nu.PLAN.JSON", "--json")
    assert (result.json["type"], result.json["file"]) == ("plan", "Plan van nu.PLAN.JSON")
    assert result.json["bytes"] == Path("Plan van nu.PLAN.JSON").stat().st_size
    assert result.json["lost"][0]["code"] == "export-titles"


def test_the_columns_of_a_table_tell_the_format_when_its_name_fits_several(
    run: Run, stored: Path
) -> None:
    Path("tabel.csv").write_text("nummer;titel\n1.1;Anders\n")
    found = run("import", STORE, "tabel.csv", "--json").json
    assert [each["field"] for each in found["altered"]] == ["titles"]
    Path("leeg.csv").write_text("a;b\n")
    assert "csv, jira, projectplace" in words(run("import", STORE, "leeg.csv").err)


def test_an_older_revision_is_exported_as_it_was(run: Run, stored: Path) -> None:
    before = run("export", STORE, "--format", "plan").out
    assert run("apply", "--pin", "1.1=2", "--reason", "later").code == 0
    assert run("export", STORE, "--format", "plan").out != before
    assert run("export", STORE, "--format", "plan", "--at", "1").out == before
    assert run("export", f"{STORE}@1", "--format", "plan").out == before


def test_a_file_that_cannot_be_written_leaves_the_old_one(run: Run, stored: Path) -> None:
    folder = Path("folder")
    folder.mkdir()
    assert run("export", STORE, "--format", "plan", "-o", "folder").code == 2
    assert run("export", STORE, "--format", "plan", "-o", "nowhere/x.plan.json").code == 2
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["export"], "--format"),
        (["export", "-o", "x.unknown"], "plan"),
        (["export", "--format", "doc"], "plan"),
        (["export", "--format", "plan", "--json"], "JSON"),
        (["export", "own.json", "--format", "plan", "--at", "1"], "--at"),
        (["export", f"{STORE}@1", "--format", "plan", "--at", "1"], "--at"),
        (["export", STORE, "--format", "plan", "--at", "gisteren"], "gisteren"),
        (["import", "own", "x.unknown"], "--format"),
        (["import", "own", "x", "--format", "doc"], "plan"),
        (["import", "own", "missing.plan.json"], "missing.plan.json"),
        (["import", f"{STORE}@1", "a.plan.json"], "--base"),
        (["import", "own.json", "a.plan.json", "--accept"], "--accept"),
        (["import", "own.json", "a.plan.json", "--base", "1"], "--base"),
        (["import", "own", "a.plan.json", "--accept"], "--reason"),
        (["import", "own", "a.plan.json", "--base", "x"], "--base"),
        (["import", "-", "-", "--format", "plan"], "maar één keer"),
        (["import", "own", "a.plan.json", "-o", "-", "--json"], "JSON"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(
    run: Run, stored: Path, arguments: list[str], named: str
) -> None:
    Path("own.json").write_bytes(OWN)
    Path("a.plan.json").write_bytes(run("export", STORE, "--format", "plan").out.encode())
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert named in words(result.err)


def test_a_file_that_was_not_altered_asks_for_nothing(run: Run, stored: Path) -> None:
    for format in FORMATS:
        if format.into and format.out:
            file = f"x.{format.suffix}"
            assert run("export", STORE, "--format", format.name, "-o", file).code == 0
            result = run("import", "own", file, "--format", format.name)
            assert (result.code, result.err) == (0, ""), format.name
            assert "Er is niets over te nemen." in result.out


def test_what_a_file_would_change_is_told_field_by_field_and_nothing_is_stored(
    run: Run, stored: Path, tmp_path: Path
) -> None:
    file = moved(run, tmp_path / "x.plan.json", "1.1", 2)
    result = run("import", "own", file)
    told = words(result.out)
    assert result.code == 0
    assert "Het bestand is gemaakt van deze roadmap zoals die nu is." in told
    assert "staat in: plateau 1 (Eerst) → plateau 2 (Daarna)" in told
    assert "3 acties verschuiven naar een ander plateau" in told
    assert "Er is niets opgeslagen." in told
    with open_planner(STORE) as planner:
        found = planner.imported("own", Path(file).read_bytes(), "plan")
        assert planner.roadmap("own").latest.number == 1
    asked = run("import", STORE, file, "--json").out
    assert Import.model_validate_json(asked) == found.found


def test_accepting_is_one_revision(run: Run, stored: Path, tmp_path: Path) -> None:
    file = moved(run, tmp_path / "x.plan.json", "1.1", 2)
    result = run("import", "own", file, "--accept", "--reason", "uit overleg")
    assert result.code == 0
    assert "Overgenomen als revisie 2." in result.out
    assert "Er is niets opgeslagen" not in result.out
    latest = run("history", "--json").json["revisions"][-1]
    assert (latest["author"], latest["reason"]) == ("Ans", "uit overleg")
    assert len(latest["changes"]) == 1
    again = run("import", "own", file, "--accept", "--reason", "nog eens")
    assert (again.code, "Er is niets over te nemen." in again.out) == (0, True)
    assert len(run("history", "--json").json["revisions"]) == 2


def test_accepting_as_json_gives_the_revision(run: Run, stored: Path, tmp_path: Path) -> None:
    file = moved(run, tmp_path / "x.plan.json", "1.1", 2)
    made = run("import", "own", file, "--accept", "--reason", "x", "--json").json
    assert (made["number"], made["kind"]) == (2, "changed")


def test_a_conflict_stores_nothing_unless_part_of_it_will_do(
    run: Run, stored: Path, tmp_path: Path
) -> None:
    file = moved(run, tmp_path / "x.plan.json", "1.1", 2)
    found = json.loads(Path(file).read_text())
    for each in found["placements"]:
        each["plateau"] = 3 if each["number"] == "2.1" else each["plateau"]
    Path(file).write_text(json.dumps(found))
    assert run("apply", "--pin", "1.1=1", "--reason", "eerst").code == 0
    asked = run("import", "own", file)
    told = words(asked.out)
    assert asked.code == 1
    assert "Het bestand is gemaakt van revisie 1; wat anderen daarna wijzigden, blijft." in told
    assert "1 wijziging botst" in told
    assert "Intussen hier ook gewijzigd: nu 1, in het bestand 2." in told
    refused = run("import", "own", file, "--accept", "--reason", "x")
    assert refused.code == 1
    assert "--partly" in refused.err
    assert len(run("history", "--json").json["revisions"]) == 2
    partly = run("import", "own", file, "--accept", "--reason", "x", "--partly")
    assert (partly.code, "Overgenomen als revisie 3." in partly.out) == (0, True)
    placed = {
        each["number"]: each["plateau"] for each in run("plan", STORE, "--json").json["placements"]
    }
    assert (placed["1.1"], placed["2.1"]) == (1, 3)


def test_conflicts_are_decided_by_their_numbers(run: Run, stored: Path, tmp_path: Path) -> None:
    file = moved(run, tmp_path / "x.plan.json", "1.1", 2)
    assert run("apply", "--pin", "1.1=1", "--reason", "eerst").code == 0
    asked = words(run("import", "own", file).out)
    assert "1. 1.1 (Taak 1.1) wordt vastgezet op plateau 2" in asked
    assert "Beslis van elk: --keep N" in asked
    theirs = run("import", "own", file, "--drop", "1")
    assert (theirs.code, "Er is niets over te nemen." in theirs.out) == (0, True)
    mine = run("import", "own", file, "--keep", "1", "--accept", "--reason", "uit overleg")
    assert (mine.code, "Overgenomen als revisie 3." in mine.out) == (0, True)
    assert run("plan", STORE, "--json").json["placements"][0]["plateau"] == 2
    wrong = run("import", "own", file, "--keep", "0")
    assert (wrong.code, "--keep" in wrong.err) == (2, True)


def test_who_has_a_store_exports_from_that_and_not_what_is_shipped(
    run: Run, stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_store = run("export", STORE, "--format", "plan").out
    assert run("export", "--format", "plan").out == of_store
    assert run("export", "own", "--format", "plan").out == of_store
    assert run("export", "--format", "plan", "--at", "1").out == of_store
    Path("own.json").write_bytes(OWN)
    assert json.loads(run("export", "own.json", "--format", "plan").out)["format"] == "plan/1"
    monkeypatch.delenv("ROADMAP_STORE")
    shipped = json.loads(run("export", "--format", "plan").out)
    assert len(shipped["placements"]) == 33
    assert run("export", "--format", "plan", "--store", STORE).out == of_store


def test_two_things_for_standard_output_are_refused_in_words_about_files(
    run: Run, stored: Path
) -> None:
    data = run("export", STORE, "--format", "plan").out
    Path("a.plan.json").write_text(data)
    for arguments in (
        ("export", "--format", "plan", "--json"),
        ("import", "own", "a.plan.json", "-o", "-", "--json"),
    ):
        refused = run(*arguments)
        assert refused.code == 2
        assert "ekening" not in refused.err
        assert "geef -o de naam van een bestand" in words(refused.err)


def test_a_circle_is_told_with_its_actions_and_never_stored(
    run: Run, stored: Path, tmp_path: Path
) -> None:
    found = json.loads(OWN)
    back = {"predecessor": "2.1", "successor": "1.1", "kind": "builds-on"}
    found["dependencies"].append(back)
    file = tmp_path / "circle.json"
    file.write_text(json.dumps(found))
    asked = run("import", "own", str(file), "--format", "json")
    assert asked.code == 1
    assert "Na overname wachten deze acties op elkaar: 1.1, 1.2, 2.1." in words(asked.out)
    forced = ("--accept", "--partly", "--reason", "x")
    refused = run("import", "own", str(file), "--format", "json", *forced)
    assert refused.code == 2
    assert len(run("history", "--json").json["revisions"]) == 1


def test_beside_a_plain_file_it_writes_changes_that_apply_takes(
    run: Run, stored: Path, tmp_path: Path
) -> None:
    Path("own.json").write_bytes(OWN)
    file = altered(tmp_path / "new.json", title="Anders", owner="MT")
    arguments = ("import", "own.json", file, "--format", "json", "-o", "changes.json")
    told = words(run(*arguments).out)
    assert "1.1 (Taak 1.1)" in told
    assert Path("own.json").read_bytes() == OWN
    assert run("apply", "--changes", "changes.json", "--reason", "x").code == 0
    shown = run("show", "1.1", STORE, "--json").json["action"]
    assert (shown["title"], shown["owner"]) == ("Anders", "MT")
    printed = run(*arguments[:-1], "-").out
    assert json.loads(printed) == json.loads(Path("changes.json").read_text())


def test_a_file_may_come_from_standard_input(run: Run, stored: Path) -> None:
    data = run("export", STORE, "--format", "plan").out.encode()
    result = run("import", "own", "-", "--format", "plan", stdin=data)
    assert (result.code, "Er is niets over te nemen." in result.out) == (0, True)


def test_a_file_that_cannot_be_used_names_every_problem(
    run: Run, stored: Path, tmp_path: Path
) -> None:
    file = altered(tmp_path / "bad.json", title=7, status="wat")
    result = run("import", "own", file, "--format", "json")
    assert (result.code, result.out) == (2, "")
    assert "/actions/0/title" in result.err
    assert "/actions/0/status" in result.err


def test_a_terminal_is_told_how_far_a_large_export_is(tmp_path: Path) -> None:
    main, terminal = pty.openpty()
    code = (
        "import roadmap.cli.exchanging as e, sys; e._TOLD_EVERY = 1\n"
        "from roadmap.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "export", "--format", "json", "-o", str(tmp_path / "x")],
        stdout=subprocess.DEVNULL,
        stderr=terminal,
        check=False,
        timeout=60,
    )
    os.close(terminal)
    assert done.returncode == 0
    seen = b""
    # A terminal that nobody writes to any more ends with an error.
    with suppress(OSError):
        while part := os.read(main, 100_000):
            seen += part
    os.close(main)
    assert "Schrijven … 0 MB" in seen.decode()
