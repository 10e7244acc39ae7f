"""What readers refuse is told, and never taken for something that is not there."""

import io
import json
import zipfile
from collections.abc import Iterator

import openpyxl
import pytest

from roadmap.engine import imported
from roadmap.errors import DocumentError
from roadmap.formats.exchange import format_of, read
from roadmap.formats.exchange.notes import Notes, part, plateau_number, shown, simple
from roadmap.formats.exchange.offering import formats_of_content, formats_of_file, offered
from roadmap.formats.exchange.registry import lost
from roadmap.model.exchange import Brought
from tests.formats.exchange.contract import SAMPLES, exported, portfolio
from tests.formats.exchange.sheets import codes
from tests.formats.exchange.test_csv import zipped

ZOETERMEER = SAMPLES["zoetermeer"]


def brought(data: bytes | str, name: str, file: str = "-") -> Brought:
    found = read(data.encode() if isinstance(data, str) else data, name, file)
    assert isinstance(found, Brought)
    codes(found.diagnostics)
    return found


def workbook(name: str, number: object) -> bytes:
    """Return the workbook of Zoetermeer with another number of 5.1."""
    book = openpyxl.load_workbook(io.BytesIO(exported(portfolio(ZOETERMEER), "xlsx")))
    cell = next(row[0] for row in book[name].iter_rows(min_row=2) if row[0].value == "5.1")
    cell.value = number
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("number", [2.1, 5.1, "=1+1", "#REF!"])
def test_a_number_that_cannot_be_read_doubles_no_action(number: object) -> None:
    read_back = brought(workbook("acties", number), "xlsx")
    found = imported(ZOETERMEER, read_back, ZOETERMEER)
    assert (found.added, found.changes, found.absent) == ((), (), ("5.1",))
    (told,) = [each for each in read_back.diagnostics if each.severity == "error"]
    assert told.place.startswith("acties:")


def test_a_date_in_the_column_of_numbers_doubles_no_action() -> None:
    from datetime import UTC, datetime

    day = datetime(2026, 1, 2, tzinfo=UTC).replace(tzinfo=None)
    read_back = brought(workbook("acties", day), "xlsx")
    assert imported(ZOETERMEER, read_back, ZOETERMEER).changes == ()
    assert "value" in codes(read_back.diagnostics)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("csv", "nummer,titel\r\n2-jan,Nieuw\r\n"),
        ("csv", "nummer,titel\r\n1 1!,Nieuw\r\n"),
        ("jira", "Summary,Roadmap nummer\r\nNieuw,2-jan\r\n"),
        ("projectplace", f"Wbs,Name\r\n1,{'1.' * 40}1 Nieuw\r\n"),
        (
            "graphml",
            '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="n" for="node"'
            ' attr.name="number"/><key id="t" for="node" attr.name="title"/><graph><node id="a">'
            '<data key="n">2-jan</data><data key="t">Nieuw</data></node></graph></graphml>',
        ),
        (
            "archimate",
            '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi='
            '"http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>m</name><elements>'
            '<element identifier="a" xsi:type="WorkPackage"><name>Nieuw</name><properties>'
            '<property propertyDefinitionRef="p"><value>2-jan</value></property></properties>'
            "</element></elements><propertyDefinitions>"
            '<propertyDefinition identifier="p" type="string"><name>roadmap:number</name>'
            "</propertyDefinition></propertyDefinitions></model>",
        ),
        (
            "mspdi",
            '<Project xmlns="http://schemas.microsoft.com/project"><ExtendedAttributes>'
            "<ExtendedAttribute><FieldID>188743734</FieldID><Alias>Actienummer</Alias>"
            "</ExtendedAttribute></ExtendedAttributes><Tasks><Task><UID>1</UID><Name>Nieuw</Name>"
            "<OutlineLevel>1</OutlineLevel><ExtendedAttribute><FieldID>188743734</FieldID>"
            "<Value>2-jan</Value></ExtendedAttribute></Task></Tasks></Project>",
        ),
        (
            "openproject",
            json.dumps({"_type": "WorkPackage", "id": 1, "subject": f"{'1.' * 40}1 Nieuw"}),
        ),
    ],
)
def test_a_refused_number_is_an_error_and_no_new_action(name: str, data: str) -> None:
    found = brought(data, name)
    assert found.actions == ()
    assert [each.severity for each in found.diagnostics if each.code != "import-no-column"] == [
        "error"
    ]


JIRA = "Issue ID,Summary,Roadmap nummer,Link is blocked by,Roadmap afhankelijkheden\r\n"
PLACE = 'Wbs,Name,Description\r\n1,1.1 a,"roadmap: {""action"":""1.1""}"\r\n'
GRAPH = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">'
MODEL = (
    '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi='
    '"http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>m</name><elements>'
    '<element identifier="a" xsi:type="WorkPackage"><name>a</name></element>'
    '<element identifier="b" xsi:type="WorkPackage"><name>b</name></element>'
    '<element identifier="j" xsi:type="AndJunction"/></elements><relationships>'
)
TASKS = (
    '<Project xmlns="http://schemas.microsoft.com/project"><Tasks>'
    "<Task><UID>1</UID><Name>a</Name><OutlineLevel>1</OutlineLevel></Task>"
    "<Task><UID>2</UID><Name>groep</Name><OutlineLevel>1</OutlineLevel></Task>"
    "<Task><UID>3</UID><Name>b</Name><OutlineLevel>2</OutlineLevel>{}</Task></Tasks></Project>"
)


def relation(of: str) -> str:
    return f"{MODEL}<relationship {of} xsi:type='Triggering'/></relationships></model>"


def relations(*ends: str) -> str:
    packages = [{"_type": "WorkPackage", "id": 1, "subject": "1.1 a"}]
    links = {
        name: {"href": f"/api/v3/work_packages/{end}"}
        for name, end in zip(("from", "to"), ends, strict=True)
    }
    found = {"_type": "Relation", "id": 5, "type": "follows", "_links": links}
    return json.dumps({"relations": [found], "work_packages": packages})


BAD_LINKS = [
    ("csv", "voorganger,opvolger\r\n1.1,\r\n"),
    ("csv", "voorganger,opvolger\r\n1.1, \r\n"),
    ("csv", "voorganger,opvolger\r\n2-jan,1.1\r\n"),
    ("csv", "voorganger,opvolger\r\n1 1!,1.1\r\n"),
    ("csv", "voorganger,opvolger\r\n1.1,1.2,nog,meer\r\n"),
    ("csv", "voorganger,opvolger,soort\r\n1.1,1.2,misschien\r\n"),
    ("jira", JIRA + "1,a,1.1,77,\r\n"),
    ("jira", JIRA + "1,a,1.1,,geen json\r\n"),
    ("jira", JIRA + '1,a,1.1,,"[[""1 1!"",""builds-on"",false]]"\r\n'),
    ("jira", JIRA + "1,a,1.1,,,,meer\r\n"),
    ("projectplace", PLACE + '2,1.2 b,"roadmap: {""action"":""1.2"",""after"":[[1]]}"\r\n'),
    ("projectplace", PLACE + '2,1.2 b,"roadmap: {""action"":""1.2"",""after"":"\r\n'),
    ("projectplace", PLACE + '2,1.2 b,"roadmap: {""action"":}"\r\n'),
    ("projectplace", PLACE + "2,1.2 b,zonder regel\r\n"),
    ("projectplace", PLACE + "2,1.2 b,,te veel\r\n"),
    ("graphml", GRAPH + '<node id="a"/><edge source="a" target="zoek"/></graph></graphml>'),
    ("graphml", GRAPH + '<node id="a"/><edge source="a"/></graph></graphml>'),
    ("archimate", relation("identifier='r' source='a' target='nergens'")),
    ("archimate", relation("identifier='r' source='a' target='j'")),
    ("archimate", relation("source='a' target='b'")),
    ("mspdi", "99"),
    ("mspdi", "2"),
    ("openproject", relations("", "1")),
]


def test_a_relation_to_work_outside_the_project_is_told_and_no_error() -> None:
    found = brought(relations("1", "99"), "openproject")
    assert found.dependencies == ()
    assert [each.severity for each in found.diagnostics] == ["warning"]


@pytest.mark.parametrize(("name", "data"), BAD_LINKS)
def test_every_link_that_cannot_be_used_is_an_error_of_its_reader(name: str, data: str) -> None:
    if name == "mspdi":
        link = f"<PredecessorLink><PredecessorUID>{data}</PredecessorUID></PredecessorLink>"
        data = TASKS.format(link)
    assert "error" in {each.severity for each in brought(data, name).diagnostics}


@pytest.mark.parametrize("ends", [(2.1, "3.2"), ("3.2", "=1+1")])
def test_a_link_with_a_cell_that_is_refused_is_an_error_once(ends: tuple[object, object]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "afhankelijkheden"
    for row in (("voorganger", "opvolger"), ends):
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    found = brought(stream.getvalue(), "xlsx")
    assert found.dependencies == ()
    assert [(each.place, each.severity) for each in found.diagnostics] == [
        ("afhankelijkheden:2", "error")
    ]


def test_a_file_of_projectplace_without_our_lines_says_nothing_of_dependencies() -> None:
    found = brought("Wbs,Name\r\n1,2.1 a\r\n2,2.2 b\r\n", "projectplace")
    assert "dependencies" not in found.tells
    assert imported(ZOETERMEER, found).unlinked == 0


PLATEAUS = {
    "2": 2,
    " 02 ": 2,
    "2.0": 2,
    "2,00": 2,
    "Plateau 2": 2,
    "plateau-2": 2,
    "2 Fundament versterken": 2,
    "2. Fundament versterken": 2,
    "Plateau 2: Fundament versterken": 2,
    "2 – fundament versterken": 2,
    "Fundament versterken": 2,
    "3 Fundament versterken": None,
    "Iets anders": None,
    "2.5": None,
    "2 en 3": None,
    "2 t/m 4": None,
    "2-3": None,
    "2-mrt": None,
    "2 mrt 2027": None,
    "2e": None,
    "": None,
}


@pytest.mark.parametrize("written", PLATEAUS)
def test_a_plateau_is_known_however_it_is_named(written: str) -> None:
    titles = {simple("Fundament versterken"): 2}
    assert plateau_number(written, titles) == PLATEAUS[written]
    notes = Notes()
    notes.plateaus = titles
    assert notes.plateau("x:1", "plateau", written) == PLATEAUS[written]
    assert len(notes.diagnostics) == (PLATEAUS[written] is None and written != "")


def test_a_title_of_a_plateau_is_looked_up_in_the_table_of_plateaus() -> None:
    tables = {
        "acties": "nummer,plateau\r\n1.1,Verbeteren\r\n1.2,99\r\n",
        "plateaus": "plateau,titel\r\n3,Verbeteren\r\nx,y,z\r\n",
    }
    found = brought(zipped(**tables), "csv")
    assert [action.plateau for action in found.actions] == [3, None]
    assert {"value", "table-ignored"} <= codes(found.diagnostics)


def test_a_text_of_spaces_is_no_value() -> None:
    found = brought("nummer,titel,eigenaar\r\n1.1,  ,\u00a0\r\n , , \r\n", "csv")
    assert [(each.title, each.owner) for each in found.actions] == [(None, None)]
    assert codes(found.diagnostics) == {"no-column"}


def test_a_member_that_is_twice_in_a_zip_is_told_and_the_first_counts() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("acties.csv", "nummer,titel\r\n1.1,eerst\r\n")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("acties.csv", "nummer,titel\r\n1.1,later\r\n")
    found = brought(stream.getvalue(), "csv")
    assert [each.title for each in found.actions] == ["eerst"]
    assert "table-twice" in codes(found.diagnostics)


def test_a_workbook_with_a_part_twice_is_refused() -> None:
    stream = io.BytesIO(exported(portfolio(ZOETERMEER), "xlsx"))
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/worksheets/sheet1.xml", b"<worksheet/>")
    with pytest.raises(DocumentError):
        brought(stream.getvalue(), "xlsx")


def heads() -> Iterator[tuple[str, bytes]]:
    yield "csv", b"nummer;titel\r\n"
    yield "csv", b"number,title,summary,plateau\r\n"
    yield "csv", b"predecessor,successor\r\n"
    yield "jira", b"Summary,Issue key,Status\r\n"
    yield "jira", exported(portfolio(ZOETERMEER), "jira")
    yield "projectplace", exported(portfolio(ZOETERMEER), "projectplace")


@pytest.mark.parametrize(("name", "data"), list(heads()))
def test_a_table_alone_is_known_by_its_columns(name: str, data: bytes) -> None:
    offered_ones = formats_of_file("map/Tabel.CSV", into=True)
    assert {each.name for each in offered_ones} == {"csv", "jira", "projectplace"}
    assert [each.name for each in formats_of_content(offered_ones, data)] == [name]


def test_a_table_that_could_be_of_any_tool_is_left_to_people() -> None:
    offered_ones = formats_of_file("tabel.csv", into=True)
    for data in (b"a,b\r\n", b"", b"\x81\x8d", b"PK\x03\x04"[:2]):
        assert formats_of_content(offered_ones, data) == offered_ones
    assert "csv" not in {each.name for each in formats_of_file("tabel.csv")}


def test_places_and_titles_read_in_any_language() -> None:
    found = brought("nummer\r\n1 1!\r\n", "csv", "C:\\map/tabel.csv")
    assert {each.place for each in found.diagnostics} == {"tabel.csv:2", ""}
    member = brought(zipped(acties="nummer\r\n1 1!\r\n"), "csv", "set.zip")
    assert "acties.csv:2" in {each.place for each in member.diagnostics}
    (missing,) = [each for each in found.diagnostics if each.code == "import-no-column"]
    assert "advies/advice" in str(missing.details["field"])
    format = format_of("edges")
    titles = {language: offered(format, language).title for language in ("nl", "en")}
    assert titles == {"nl": "CSV (afhankelijkheden)", "en": "CSV (dependencies)"}
    told = lost(portfolio(ZOETERMEER, language="en"), "edges")
    assert {each.details["format"] for each in told} == {"CSV (dependencies)"}


@pytest.mark.parametrize("hostile", ["a\x07b", "x" * 400, "\u202e", ".", "-", ""])
def test_a_name_that_cannot_stand_in_a_place_breaks_nothing(hostile: str) -> None:
    found = brought("nummer,titel\r\n1.1,a\r\n", "csv", hostile)
    assert found.actions[0].number == "1.1"
    assert part(hostile, "csv").isprintable()
    assert len(shown(hostile)) <= 60
    if hostile:
        tables = {f"{hostile}/acties": "nummer\r\n1.1\r\n", hostile: "a\r\n"}
        assert brought(zipped(**tables), "csv").actions[0].number == "1.1"


def test_a_file_that_we_wrote_tells_nothing_when_it_comes_back() -> None:
    for name in ("csv", "xlsx"):
        assert brought(exported(portfolio(ZOETERMEER), name), name).diagnostics == ()
