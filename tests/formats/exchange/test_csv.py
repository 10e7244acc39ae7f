"""The CSV set, out and in: read back by Python's csv, opened by LibreOffice."""

import csv
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.engine import imported
from roadmap.errors import DocumentError
from roadmap.formats.exchange import read
from roadmap.formats.exchange.delimited import guarded, unguarded
from roadmap.formats.wording_errors import problem_message, problem_remedy
from roadmap.model.exchange import Brought
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    asks_for_nothing,
    exported,
    portfolio,
    told_lost,
)
from tests.formats.exchange.sheets import Rows, codes, gated, office, read_csv, whole

ROADMAPS = SAMPLES | {"gates": gated()}
HEAD = "nummer,titel,status\r\n"


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}


def plain(cell: str) -> str:
    """Take guards off by the rule of the documentation, character by character."""
    found = ""
    for at, character in enumerate(cell):
        first = at == 0
        rest = cell[at + 1 :].lstrip("\"' ")
        starts = rest[:1] and rest[0] in "=+-@＝＋－＠" + ("\t\r\n" if first else "")
        if character == "'" and (first or cell[at - 1] in ";\t\r\n") and starts:
            continue
        found += character
    return found


def tables(data: bytes) -> dict[str, Rows]:
    return {
        name.removesuffix(".csv"): [
            {title: plain(cell) for title, cell in row.items()} for row in read_csv(content)
        ]
        for name, content in members(data).items()
    }


def zipped(**files: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"{name}.csv", content)
    return stream.getvalue()


def brought(data: bytes | str) -> Brought:
    found = read(data.encode() if isinstance(data, str) else data, "csv")
    assert isinstance(found, Brought)
    return found


def problems(data: bytes) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        read(data, "csv", "plan.zip")
    for problem in caught.value.problems:
        for language in ("nl", "en"):
            assert problem_message(problem, language)
            assert problem_remedy(problem, language)
    return [problem.code for problem in caught.value.problems]


@pytest.mark.parametrize("name", ROADMAPS)
def test_the_reader_of_python_finds_everything_and_nothing_else(name: str) -> None:
    roadmap = ROADMAPS[name]
    whole(tables(exported(portfolio(roadmap), "csv")), portfolio(roadmap))


@settings(max_examples=40)
@given(ANY)
def test_any_roadmap_is_read_back_whole(roadmap: Roadmap) -> None:
    whole(tables(exported(portfolio(roadmap), "csv")), portfolio(roadmap))
    asks_for_nothing(roadmap, "csv")


@pytest.mark.parametrize("name", ROADMAPS)
def test_a_set_that_was_not_altered_asks_for_nothing(name: str) -> None:
    asks_for_nothing(ROADMAPS[name], "csv")


def test_nothing_is_lost() -> None:
    assert told_lost(gated(), "csv") == set()


def test_a_set_in_english_asks_for_nothing_either() -> None:
    roadmap = gated()
    data = exported(portfolio(roadmap, language="en"), "csv")
    assert "actions.csv" in members(data)
    assert imported(roadmap, read(data, "csv"), roadmap).changes == ()


def test_every_file_begins_with_a_mark_and_ends_its_lines_with_crlf() -> None:
    for content in members(exported(portfolio(SAMPLES["zoetermeer"]), "csv")).values():
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\n") == content.count(b"\r\n")


@given(st.text(alphabet=st.sampled_from("'\"=+-@＝; ,\t\r\na"), max_size=12))
def test_a_guarded_text_comes_back_and_begins_no_formula(text: str) -> None:
    for inside in (True, False):
        assert unguarded(guarded(text, inside=inside), inside=inside) == text
    assert plain(guarded(text)) == text
    assert not guarded(text).startswith(tuple("=+-@＝\t\r\n"))
    for part in re.split("[;\t\r\n]", guarded(text)):
        assert not part.lstrip("\"' ").startswith(tuple("=+-@＝")) or part.startswith("'")


@pytest.mark.parametrize("separator", [44, 59, 9])
def test_libreoffice_works_nothing_out_whatever_it_splits_at(
    separator: int, tmp_path: Path
) -> None:
    file = tmp_path / "acties.csv"
    file.write_bytes(members(exported(portfolio(gated()), "csv"))["acties.csv"])
    way = f"CSV:{separator},34,76,1"
    (made,) = office(tmp_path, file, "xlsx", way)
    book = openpyxl.load_workbook(made)
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type in "fe"] == []
    if separator == 44:
        titles = {str(row[0].value): row[1].value for row in book.active.iter_rows(min_row=2)}
        assert plain(str(titles["2.1"])) == "'=1"


ACTIONS = 'nummer;titel;eigenaar\r\n3.2;Één “portfolio”;"Team; Data"\r\n'


@pytest.mark.parametrize(
    "data",
    [
        ACTIONS.encode(),
        ACTIONS.encode("utf-8-sig"),
        ACTIONS.encode("utf-16"),
        ACTIONS.encode("utf-16-le"),
        b"\xfe\xff" + ACTIONS.encode("utf-16-be"),
        ACTIONS.encode("cp1252"),
        ("sep=;\r\n" + ACTIONS).encode(),
        ACTIONS.replace("; D", "\0").replace(";", "\t").replace("\0", "; D").encode(),
        ACTIONS.replace("; D", "\0").replace(";", ",").replace("\0", "; D").encode(),
        ACTIONS.replace("\r\n", "\n").encode(),
        ACTIONS.replace("nummer", "Number").replace("titel", "TITLE").encode(),
    ],
)
def test_a_table_is_read_in_every_way_that_spreadsheets_write_it(data: bytes) -> None:
    found = brought(data)
    (action,) = found.actions
    assert (action.number, action.title) == ("3.2", "Één “portfolio”")
    assert action.owner == "Team; Data"
    assert codes(found.diagnostics) <= {"encoding", "no-column"}


def test_a_table_of_dependencies_adds_and_takes_nothing_away() -> None:
    roadmap = SAMPLES["zoetermeer"]
    found = imported(roadmap, brought("voorganger,opvolger,soort\r\n1.1,11.1,bouwt voort op\r\n"))
    assert (found.linked, found.unlinked) == (1, 0)
    assert len(found.changes) == 1


def test_a_table_of_references_names_actions_in_another_system() -> None:
    roadmap = SAMPLES["zoetermeer"]
    (change,) = imported(roadmap, brought("actie,systeem,id\r\n1.1,jira,DIG-1\r\n")).changes
    assert change.model_dump()["references"] == ({"system": "jira", "id": "DIG-1", "url": None},)


def test_a_changed_set_asks_for_exactly_those_changes() -> None:
    roadmap = SAMPLES["quarters"]
    files = {
        name.removesuffix(".csv"): content.decode("utf-8-sig")
        for name, content in members(exported(portfolio(roadmap), "csv")).items()
    }
    rows = list(csv.reader(io.StringIO(files["acties"], newline="")))
    at = {title: position for position, title in enumerate(rows[0])}
    by_number = {row[0]: row for row in rows}
    by_number["1.2"][at["titel"]] = "Nieuwe titel"
    by_number["2.2"][at["plateau"]] = "4"
    by_number["2.3"][at["status"]] = "Gestart"
    by_number["5.1"][at["einde"]] = "Q1 2029"
    rows.append(["", "Helemaal nieuw", "", "3", *[""] * (len(rows[0]) - 4)])
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    files["acties"] = stream.getvalue()
    files["afhankelijkheden"] = files["afhankelijkheden"].replace(
        "1.1,3.2,effectiever na,nee\r\n", ""
    )
    found = imported(roadmap, brought(zipped(**files)), roadmap)
    assert {(each.action, each.field) for each in found.altered} == {
        ("1.2", "titles"),
        ("2.2", "plateaus"),
        ("2.3", "statuses"),
        ("5.1", "quarters"),
    }
    assert found.added == ("3.4",)
    assert (found.linked, found.unlinked) == (0, 1)
    assert found.base_sha256 == roadmap.sha256
    assert found.conflicts == ()


BAD = {
    "value": HEAD + '1.1,"' + "x" * 30_000 + '",gepland\r\n',
    "control": (HEAD + "1.1,a\x07b,gepland\r\n", "value"),
    "zero": (HEAD + "1.1,a\0b,gepland\r\n", "value"),
    "status": (HEAD + "1.1,a,bijna klaar\r\n", "value"),
    "number": (HEAD + "1 1!,a,klaar\r\n", "value"),
    "quarter": ("nummer,start\r\n1.1,kwartaal 5\r\n", "value"),
    "plateau": ("nummer,plateau\r\n1.1,99\r\n", "value"),
    "day": HEAD + "2-jan,a,klaar\r\n",
    "width": HEAD + "1.1,a,klaar,nog,meer\r\n",
    "empty-row": HEAD + ",,klaar\r\n",
    "column-twice": "nummer,titel,Title\r\n1.1,a,b\r\n",
    "column-unknown": "nummer,titel,kleur\r\n1.1,a,rood\r\n",
    "no-column": "nummer,titel\r\n1.1,a\r\n",
    "half-link": "voorganger,opvolger\r\n1.1,\r\n",
    "more": HEAD + "1.1,a,b\r\n" * 300,
}

WHOLE = ("column-twice", "column-unknown", "no-column", "more")
"""What is about a file and not about one of its rows."""


@pytest.mark.parametrize("code", BAD)
def test_what_cannot_be_used_is_named_with_its_place(code: str) -> None:
    content, expected = BAD[code] if isinstance(BAD[code], tuple) else (BAD[code], code)
    found = brought(content)
    assert expected in codes(found.diagnostics)
    assert len(found.diagnostics) <= 201
    for each in found.diagnostics:
        told = each.code.removeprefix("import-")
        assert each.place.startswith("csv:") or told in WHOLE


def test_what_is_refused_becomes_no_new_action() -> None:
    found = imported(SAMPLES["zoetermeer"], brought(HEAD + "2-jan,a,klaar\r\n1 1!,b,klaar\r\n"))
    assert found.changes == ()


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"acties": HEAD + "1.1,a,\r\n1.1,b,\r\n"}, {"twice"}),
        (
            {"acties": HEAD, "afhankelijkheden": "voorganger,opvolger\r\n1.1,nergens\r\n"},
            {"unknown-end"},
        ),
        ({"acties": HEAD, "afhankelijkheden": "voorganger,opvolger\r\n1.1,1.1\r\n"}, {"self-link"}),
        ({"acties": HEAD, "verwijzingen": "actie,systeem,id\r\n99,jira,A-1\r\n"}, {"no-title"}),
    ],
)
def test_duplicate_and_unknown_ids_are_named(files: dict[str, str], expected: set[str]) -> None:
    found = imported(SAMPLES["zoetermeer"], brought(zipped(**files)))
    assert expected <= codes(found.diagnostics)


def test_a_circle_is_brought_as_it_stands_so_that_it_can_be_told() -> None:
    found = brought("voorganger,opvolger\r\n2.1,2.2\r\n2.2,2.1\r\n")
    assert len(found.dependencies) == 2
    assert imported(SAMPLES["zoetermeer"], found).linked <= 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no-table"),
        (b"a,b\r\n1,2\r\n", "no-table"),
        (b"nummer\r\n\x81\x8d\x8f\r\n", "table-encoding"),
        (b'nummer,titel\r\n1.1,"nooit dicht\r\n', "table-broken"),
        (b'nummer,titel\r\n1.1,"' + b"x" * 200_000 + b'"\r\n', "table-broken"),
        (b"PK\x03\x04 geen zip", "not-a-zip"),
        (zipped(kleuren="a,b\r\n"), "no-table"),
        (b"nummer\r\n" + b"\r\n" * 250_001, "table-long"),
        (b"nummer\r\n" + b"x" * 50_000_000, "too-large"),
        (b"x" * 100_000_000, "too-large"),
    ],
)
def test_what_leaves_nothing_to_go_on_with_is_refused(data: bytes, code: str) -> None:
    assert code in problems(data)


def test_a_zip_bomb_is_refused_unread() -> None:
    bomb = zipped(acties="0" * 201_000_000)
    assert len(bomb) < 1_000_000
    assert problems(bomb) == ["zip-too-large"]
    assert problems(zipped(**{f"a{at}": "" for at in range(1_001)})) == ["zip-too-large"]


def test_a_zip_that_says_less_than_it_holds_is_damaged() -> None:
    data = zipped(acties=HEAD + "1.1,a,\r\n")
    size = len(HEAD + "1.1,a,\r\n").to_bytes(4, "little")
    assert problems(data.replace(size, (3).to_bytes(4, "little"))) == ["not-a-zip"]


def test_other_files_in_the_zip_and_tables_that_are_only_written_are_told() -> None:
    stream = io.BytesIO(zipped(acties=HEAD, plateaus="plateau\r\n1\r\n"))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("leesmij.txt", "hallo")
        archive.writestr("map/actions.csv", HEAD)
    assert {"table-ignored", "table-unknown", "table-twice"} <= codes(
        brought(stream.getvalue()).diagnostics
    )
