"""Excel, out and in: read back by openpyxl and by LibreOffice."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from lxml import etree

from roadmap.engine import apply, imported
from roadmap.errors import DocumentError
from roadmap.formats.exchange import read, write
from roadmap.formats.exchange.xlsx import TABLE_LIMIT
from roadmap.formats.wording_errors import problem_message, problem_remedy
from roadmap.model.change import EditAction
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
from tests.strategies import build

ROADMAPS = SAMPLES | {"gates": gated()}
SHEETS = ["acties", "afhankelijkheden", "plateaus", "adviezen", "bevindingen"]


def book(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def raw(value: object) -> str:
    """A cell as text; a bare carriage return is written as Excel writes it."""
    text = "" if value is None else str(value)
    return text.replace("_x000D_", "\r")


def tables(data: bytes) -> dict[str, Rows]:
    found = {}
    for sheet in book(data).worksheets:
        rows = [[raw(cell.value) for cell in row] for row in sheet.iter_rows()]
        found[sheet.title] = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    # A table has a row, also where there is nothing to tell.
    return {name: [row for row in rows if any(row.values())] for name, rows in found.items()}


def brought(data: bytes) -> Brought:
    found = read(data, "xlsx")
    assert isinstance(found, Brought)
    return found


def made(rows: list[list[object]], title: str = "acties") -> bytes:
    """Return a workbook as people make one."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def problems(data: bytes) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        read(data, "xlsx", "plan.xlsx")
    for problem in caught.value.problems:
        for language in ("nl", "en"):
            assert problem_message(problem, language)
            assert problem_remedy(problem, language)
    return [problem.code for problem in caught.value.problems]


@pytest.mark.parametrize("name", SAMPLES)
def test_openpyxl_finds_everything_and_nothing_else(name: str) -> None:
    data = exported(portfolio(SAMPLES[name]), "xlsx")
    whole(tables(data), portfolio(SAMPLES[name]))


@settings(max_examples=15)
@given(ANY)
def test_any_roadmap_is_read_back_whole(roadmap: Roadmap) -> None:
    whole(tables(exported(portfolio(roadmap), "xlsx")), portfolio(roadmap))
    asks_for_nothing(roadmap, "xlsx")


@pytest.mark.parametrize("name", ROADMAPS)
def test_a_workbook_that_was_not_altered_asks_for_nothing(name: str) -> None:
    asks_for_nothing(ROADMAPS[name], "xlsx")


def test_nothing_is_lost() -> None:
    assert told_lost(gated(), "xlsx") == set()


@pytest.mark.parametrize("name", ROADMAPS)
def test_libreoffice_reads_every_table_and_works_nothing_out(name: str, tmp_path: Path) -> None:
    roadmap = ROADMAPS[name]
    file = tmp_path / "plan.xlsx"
    file.write_bytes(exported(portfolio(roadmap), "xlsx"))
    how = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    found = {
        path.stem.removeprefix("plan-"): [
            row for row in read_csv(path.read_bytes()) if any(row.values())
        ]
        for path in office(tmp_path, file, how)
    }
    assert set(SHEETS) <= set(found)
    if name == "gates":
        # It takes line ends of old machines for those of new ones; all else is the same.
        titles = {row["nummer"]: row["titel"] for row in found["acties"]}
        for action in roadmap.actions:
            assert line_ends(titles[action.number]) == line_ends(action.title)
    else:
        whole(found, portfolio(roadmap))
    # What it saves again as a workbook has no formula in it either.
    (again,) = office(tmp_path, file, "xlsx:Calc MS Excel 2007 XML")
    assert formulas(again.read_bytes()) == []


def line_ends(text: str) -> str:
    return re.sub(r"\r\n?|\n", "\n", text)


def formulas(data: bytes) -> list[str]:
    """Return what is a formula anywhere in the XML of a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        trees = [
            etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.startswith("xl/worksheets/sheet")
        ]
    return [
        str(cell.get("r"))
        for tree in trees
        for cell in tree.iter("{*}c")
        if cell.find("{*}f") is not None
    ]


@pytest.mark.parametrize("name", ROADMAPS)
def test_sheets_are_tables_without_merged_cells_links_or_formulas(name: str) -> None:
    data = exported(portfolio(ROADMAPS[name]), "xlsx")
    assert formulas(data) == []
    found = book(data)
    assert found.sheetnames[:5] == SHEETS
    for sheet in found.worksheets:
        assert not sheet.merged_cells.ranges
        (table,) = sheet.tables.values()
        assert table.ref == sheet.dimensions or sheet.max_row == 1
        assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
        for row in sheet.iter_rows():
            assert all(cell.hyperlink is None for cell in row)
    assert found.properties.created.year == 2000
    assert found.custom_doc_props["roadmap_sha256"].value == ROADMAPS[name].sha256


def test_a_large_roadmap_is_written_without_tables_and_reads_the_same() -> None:
    roadmap = build([{"number": str(n)} for n in range(1, TABLE_LIMIT + 3)], [])
    data = b"".join(write(portfolio(roadmap), "xlsx"))
    found = brought(data)
    assert [action.number for action in found.actions] == [a.number for a in roadmap.actions]
    assert found.document_sha256 == roadmap.sha256
    assert not openpyxl.load_workbook(io.BytesIO(data)).worksheets[1].tables


def test_a_text_that_excel_cannot_hold_is_told_and_asks_for_nothing() -> None:
    long = EditAction.model_validate({"action": "1.1", "summary": {"nl": "😀" * 20_000}})
    roadmap = apply(SAMPLES["zoetermeer"], [long])
    assert told_lost(roadmap, "xlsx") == {"shortened"}
    asks_for_nothing(roadmap, "xlsx")
    assert "shortened" in codes(brought(exported(portfolio(roadmap), "xlsx")).diagnostics)


def test_a_changed_workbook_asks_for_exactly_those_changes() -> None:
    roadmap = SAMPLES["quarters"]
    found = book(exported(portfolio(roadmap), "xlsx"))
    actions, links = found["acties"], found["afhankelijkheden"]
    at = {cell.value: cell.column for cell in actions[1]}
    rows = {row[0].value: row[0].row for row in actions.iter_rows(min_row=2)}
    actions.cell(rows["1.2"], at["titel"], "Nieuwe titel\r\nop twee regels")
    actions.cell(rows["2.2"], at["plateau"], 4)
    actions.cell(rows["2.3"], at["status"], "gestart")
    actions.append([None, "Helemaal nieuw", None, "3"])
    links.delete_rows(2)
    stream = io.BytesIO()
    found.save(stream)
    asked = imported(roadmap, brought(stream.getvalue()), roadmap)
    assert {(each.action, each.field) for each in asked.altered} == {
        ("1.2", "titles"),
        ("2.2", "plateaus"),
        ("2.3", "statuses"),
    }
    assert asked.added == ("3.4",)
    assert (asked.linked, asked.unlinked) == (0, 1)


def test_formulas_and_errors_are_never_worked_out_but_told() -> None:
    rows: list[list[object]] = [
        ["nummer", "titel", "eigenaar"],
        ["1.1", "=1+1", "#REF!"],
        ['=HYPERLINK("http://x")', "Nieuw", None],
    ]
    found = brought(made(rows))
    assert [(a.number, a.title, a.owner) for a in found.actions] == [
        ("1.1", None, None),
    ]
    told = [each for each in found.diagnostics if each.code == "import-formula"]
    assert [each.details["cell"] for each in told] == ["acties!B2", "acties!C2", "acties!A3"]
    assert codes(found.diagnostics) == {"formula", "no-column"}


def test_a_number_that_was_typed_as_a_number_is_not_guessed() -> None:
    found = brought(
        made([["voorganger", "opvolger"], [2.1, "3.2"], ["2.10", 3]], "afhankelijkheden")
    )
    assert [(d.predecessor, d.successor) for d in found.dependencies] == [("2.10", "3")]
    assert "number-cell" in codes(found.diagnostics)


def test_a_sheet_of_any_name_is_known_by_its_columns() -> None:
    found = brought(made([["Number", "Title"], ["1.1", "a"]], "Blad1"))
    assert found.actions[0].title == "a"


def entry(data: bytes, name: str, change: Any) -> bytes:
    """Return a workbook with one part changed."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if info.filename == name else content)
    return stream.getvalue()


GOOD = made([["nummer", "titel"], ["1.1", "a"]])
SHEET = "xl/worksheets/sheet1.xml"
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-a-zip"),
        (b"nummer,titel\r\n", "not-a-zip"),
        (entry(GOOD, "none", None), "fine"),
        (entry(GOOD, SHEET, lambda old: BOMB + old), "not-a-workbook"),
        (entry(GOOD, SHEET, lambda old: (BOMB + old).decode().encode("utf-16")), "not-a-workbook"),
        (entry(GOOD, SHEET, lambda old: old[:-20]), "not-a-workbook"),
        (entry(GOOD, SHEET, lambda old: old.replace(b'r="A2"', b'r="2A"')), "not-a-workbook"),
        (entry(GOOD, "xl/workbook.xml", lambda old: b"<a/>"), "no-table"),
        (entry(GOOD, SHEET, lambda old: old.replace(b'r="2"', b'r="999999999"')), "table-long"),
        (entry(GOOD, "xl/theme/theme1.xml", lambda old: b" " * 201_000_000), "zip-too-large"),
        (made([["a", "b"]]), "no-table"),
        (b"x" * 100_000_000, "too-large"),
    ],
)
def test_what_leaves_nothing_to_go_on_with_is_refused(data: bytes, code: str) -> None:
    if code == "fine":
        assert brought(data).actions[0].number == "1.1"
    else:
        assert problems(data) == [code]
