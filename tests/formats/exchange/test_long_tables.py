"""A small file that holds a table without end takes little memory."""

import tracemalloc
from io import BytesIO
from itertools import repeat
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from roadmap.errors import DocumentError
from roadmap.formats.exchange import csv, xlsx
from roadmap.formats.exchange.tabular import ROW_LIMIT

CELL = b'<c t="inlineStr"><is><t>%s</t></is></c>'
HEAD = b"<row>%s%s</row>" % (CELL % b"nummer", CELL % b"titel")
ROW = b"<row><c/><c><v>1</v></c></row>"


def workbook(rows: int) -> bytes:
    """A workbook with this many rows under its head."""
    plain, packed = BytesIO(), BytesIO()
    made = Workbook()
    made.active.title = "acties"
    made.save(plain)
    with ZipFile(plain) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename.endswith("sheet1.xml"):
                space = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
                inside = HEAD + b"".join(repeat(ROW, rows))
                content = b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (space, inside)
            target.writestr(info.filename, content)
    return packed.getvalue()


def test_the_rows_of_a_workbook_are_counted_before_anything_is_made_of_them() -> None:
    data = workbook(4 * ROW_LIMIT)
    assert len(data) < 100_000
    tracemalloc.start()
    try:
        with pytest.raises(DocumentError) as caught:
            xlsx.read(data, "a.xlsx")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    (problem,) = caught.value.problems
    assert (problem.code, dict(problem.details)["limit"]) == ("table-long", ROW_LIMIT)
    assert most < 60_000_000


@pytest.mark.parametrize(("more", "refused"), [(0, False), (1, True)])
def test_a_table_has_as_many_rows_as_it_may_and_no_more(more: int, refused: bool) -> None:
    data = b"nummer;titel\r\n" + b";Een\r\n" * (ROW_LIMIT + more)
    if refused:
        with pytest.raises(DocumentError) as caught:
            csv.read(data, "a.csv")
        assert [problem.code for problem in caught.value.problems] == ["table-long"]
    else:
        assert len(csv.read(data, "a.csv").actions) == ROW_LIMIT
