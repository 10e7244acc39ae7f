"""CSV for Archi: read with the csv reader of Python, held to what Archi's importer demands."""

import csv
import re
import zipfile
from io import BytesIO, StringIO
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given

from roadmap.engine import apply
from roadmap.errors import UnknownFormatError
from roadmap.formats import shipped_roadmap
from roadmap.formats.exchange import Portfolio, lost, read
from roadmap.model.change import EditAction
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.archimate_rules import ALLOWED, KEY, NS, TYPE
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    Facts,
    exported,
    facts,
    portfolio,
    told_lost,
)

Table = list[dict[str, str]]

ID = re.compile(r"[a-zA-Z0-9._-]+")
"""What Archi's importer takes for an identifier (archimatetool/archi, CSVImporter.java)."""

HEADERS = {
    "elements": ["ID", "Type", "Name", "Documentation", "Specialization"],
    "relations": ["ID", "Type", "Name", "Documentation", "Source", "Target", "Specialization"],
    "properties": ["ID", "Key", "Value"],
}
"""The headers that Archi writes (CSVConstants.java)."""


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {info.filename: archive.read(info) for info in archive.infolist()}


def tables(data: bytes) -> dict[str, Table]:
    """Return the tables; every row is as wide as its header."""
    found = {}
    for name, table in members(data).items():
        kind = name.removesuffix(".csv").rpartition("-")[2]
        rows = list(csv.reader(StringIO(table.decode(), newline=""), strict=True))
        assert rows[0] == HEADERS[kind]
        assert {len(row) for row in rows} == {len(rows[0])}
        found[kind] = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    return found


def unguarded(value: str) -> str:
    """Return a value without the space that keeps a spreadsheet from carrying it out."""
    return value[1:] if re.match(r" [=+@-]", value) else value


def their_facts(found: dict[str, Table]) -> Facts:
    """Return the facts of an export, from its tables alone."""
    kinds = {row["ID"]: row["Type"] for row in found["elements"]}
    told: dict[str, dict[str, str]] = {}
    for row in filter(_has_value, found["properties"]):
        told.setdefault(row["ID"], {})[row["Key"]] = unguarded(row["Value"])
    work = {i: told[i][KEY + "number"] for i, kind in kinds.items() if kind == "WorkPackage"}
    parents: dict[str, str | None] = dict.fromkeys(work.values())
    plateaus: dict[str, int | None] = dict.fromkeys(work.values())
    edges, links = set(), set()
    for row in found["relations"]:
        source, target = row["Source"], row["Target"]
        if row["Type"] == "RealizationRelationship" and kinds[target] == "Requirement":
            parents[work[source]] = told[target][KEY + "number"]
        elif row["Type"] == "RealizationRelationship":
            plateaus[work[source]] = int(told[target][KEY + "number"])
        elif row["Type"] == "TriggeringRelationship" and source in work:
            edges.add((work[source], work[target]))
            links.add((work[source], work[target], told[row["ID"]][KEY + "kind"]))
    names = {row["ID"]: row["Name"] for row in found["elements"]}
    return Facts(
        numbers=frozenset(work.values()),
        titles={number: names[i].removeprefix(number + " ") for i, number in work.items()},
        parents=parents,
        plateaus=plateaus,
        quarters={
            number: (told[i][KEY + "start"], told[i][KEY + "end"])
            if KEY + "start" in told[i]
            else None
            for i, number in work.items()
        },
        statuses={number: told[i][KEY + "status"] for i, number in work.items()},
        edges=frozenset(edges),
        kinds=frozenset(links),
    )


def _has_value(row: dict[str, str]) -> bool:
    return row["Value"] != ""


def is_taken_by_archi(found: dict[str, Table]) -> None:
    """Hold the tables to what Archi's importer refuses."""
    elements = {row["ID"]: row["Type"] for row in found["elements"]}
    relations = {row["ID"]: row for row in found["relations"]}
    assert len(elements) + len(relations) == sum(map(len, (found["elements"], found["relations"])))
    assert not elements.keys() & relations.keys()
    assert all(map(ID.fullmatch, [*elements, *relations]))
    for row in relations.values():
        ends = elements[row["Source"]], elements[row["Target"]]
        assert row["Type"].endswith("Relationship")
        assert (ends[0], row["Type"].removesuffix("Relationship"), ends[1]) in ALLOWED
    owners = {row["ID"] for row in found["properties"]}
    assert owners <= elements.keys() | relations.keys()
    keys = [(row["ID"], row["Key"]) for row in found["properties"]]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", SAMPLES)
def test_another_reader_finds_what_the_roadmap_says(name: str) -> None:
    data = exported(portfolio(SAMPLES[name]), "archi-csv")
    found = tables(data)
    assert their_facts(found) == facts(portfolio(SAMPLES[name]))
    is_taken_by_archi(found)


@given(ANY)
def test_another_reader_finds_what_any_roadmap_says(roadmap: Roadmap) -> None:
    found = tables(exported(portfolio(roadmap), "archi-csv"))
    assert their_facts(found) == facts(portfolio(roadmap))
    is_taken_by_archi(found)


@pytest.mark.parametrize("name", SAMPLES)
def test_it_says_the_same_as_the_archimate_file_under_the_same_identifiers(name: str) -> None:
    found = portfolio(SAMPLES[name])
    root = fromstring(exported(found, "archimate"))
    csv_tables = tables(exported(found, "archi-csv"))
    elements = {
        (e.get("identifier"), e.get(TYPE), e.findtext(NS + "name"))
        for e in root.iter(NS + "element")
    }
    relations = {
        (r.get("identifier"), r.get(TYPE), r.get("source"), r.get("target"))
        for r in root.iter(NS + "relationship")
    }
    definitions = {
        d.get("identifier"): d.findtext(NS + "name") for d in root.iter(NS + "propertyDefinition")
    }
    properties = {
        (e.get("identifier"), definitions[p.get("propertyDefinitionRef")], p.findtext(NS + "value"))
        for tag in ("element", "relationship")
        for e in root.iter(NS + tag)
        for p in e.iter(NS + "property")
    }
    assert elements == {
        (row["ID"], row["Type"], unguarded(row["Name"])) for row in csv_tables["elements"]
    }
    assert relations == {
        (row["ID"], row["Type"].removesuffix("Relationship"), row["Source"], row["Target"])
        for row in csv_tables["relations"]
    }
    assert properties == {
        (row["ID"], row["Key"], unguarded(row["Value"]))
        for row in filter(_has_value, csv_tables["properties"])
    }


def test_the_three_files_are_named_as_archi_looks_for_them() -> None:
    data = exported(portfolio(shipped_roadmap()), "archi-csv")
    name = "zoetermeer-digitaal-leiderschap"
    assert list(members(data)) == [f"{name}-{table}.csv" for table in HEADERS]


def test_rows_are_quoted_and_ended_as_archi_writes_them() -> None:
    change = EditAction.model_validate(
        {"action": "1.1", "owner": 'Team "A"', "summary": {"nl": "eerst\ndan"}}
    )
    roadmap = SAMPLES["zoetermeer"]
    found = members(exported(_edited(roadmap, change), "archi-csv"))
    elements = found["zoetermeer-digitaal-leiderschap-elements.csv"]
    assert elements.startswith(b'"ID","Type","Name","Documentation","Specialization"\r\n"id-')
    assert b'"BusinessRole","Team ""A""","",""\r\n' in elements
    assert b'"eerst\ndan",""\r\n' in elements
    assert elements.endswith(b'"')


def _edited(roadmap: Roadmap, change: EditAction) -> Portfolio:
    return portfolio(apply(roadmap, [change]))


def test_the_model_itself_keeps_its_name() -> None:
    found = tables(exported(portfolio(shipped_roadmap()), "archi-csv"))
    assert "ArchimateModel" not in {row["Type"] for row in found["elements"]}
    hashes = {r["Value"] for r in found["properties"] if r["Key"] == KEY + "document-sha256"}
    assert hashes == {shipped_roadmap().sha256}


def test_no_value_begins_as_a_formula() -> None:
    found = tables(exported(portfolio(SAMPLES["hostile"]), "archi-csv"))
    values = [value for table in found.values() for row in table for value in row.values()]
    assert not [value for value in values if value.startswith(("=", "+", "-", "@"))]
    assert any(value.startswith(" =cmd|") for value in values)


def test_what_is_guarded_is_told() -> None:
    assert told_lost(SAMPLES["hostile"], "archi-csv") == {"archi-lines", "archi-guarded"}
    told = lost(portfolio(SAMPLES["hostile"]), "archi-csv")[-1]
    # One owner, and three summaries.
    assert told.details["count"] == 4
    assert told_lost(SAMPLES["quarters"], "archi-csv") == set()


def test_what_an_action_no_longer_has_is_emptied_in_the_model() -> None:
    found = tables(exported(portfolio(SAMPLES["quarters"]), "archi-csv"))
    values = {(row["ID"], row["Key"]): row["Value"] for row in found["properties"]}
    assert values["id-action-11.6", KEY + "status-reason"] == "wordt elders gedaan"
    assert values["id-action-11.6", KEY + "plateau"] == ""
    assert values["id-action-1.1", KEY + "status-reason"] == ""
    assert values["id-action-11.6", KEY + "start"] == ""


def test_it_is_not_read() -> None:
    with pytest.raises(UnknownFormatError):
        read(b"", "archi-csv")
