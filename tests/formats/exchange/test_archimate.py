"""ArchiMate, out: read with pyArchimate, held to the rules of the format and of ArchiMate 3.2."""

import os
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from roadmap.formats import shipped_roadmap
from roadmap.formats.exchange import lost
from roadmap.model.calendar import Gate
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.archimate_rules import (
    KEY,
    keeps_the_format,
    their_facts,
    theirs,
)
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    exported,
    facts,
    portfolio,
    told_lost,
)
from tests.strategies import build, link


@pytest.mark.parametrize("name", SAMPLES)
def test_another_reader_finds_what_the_roadmap_says(name: str, tmp_path: Path) -> None:
    found = portfolio(SAMPLES[name])
    assert their_facts(theirs(exported(found, "archimate"), tmp_path)) == facts(found)


@settings(max_examples=15)
@given(roadmap=ANY)
def test_another_reader_finds_what_any_roadmap_says(
    roadmap: Roadmap, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = portfolio(roadmap)
    model = theirs(exported(found, "archimate"), tmp_path_factory.mktemp("model"))
    assert their_facts(model) == facts(found)


@pytest.mark.parametrize("name", SAMPLES)
def test_another_reader_finds_the_rest_that_is_carried(name: str, tmp_path: Path) -> None:
    roadmap = SAMPLES[name]
    found = portfolio(roadmap)
    model = theirs(exported(found, "archimate"), tmp_path)
    elements = model.elems_dict
    owners, answers = {}, set()
    for relation in model.rels_dict.values():
        source, target = elements[relation.source.uuid], elements[relation.target.uuid]
        if relation.type == "Assignment":
            owners[target.props[KEY + "number"]] = source.name
        elif (source.type, target.type) == ("WorkPackage", "Assessment"):
            answers.add((target.props[KEY + "number"], source.props[KEY + "number"]))
    assert answers == {(cell.finding, cell.action) for cell in roadmap.coverage}
    for item in found.items():
        element = elements[f"id-action-{item.number}"]
        assert element.desc == item.summary
        assert element.props.get(KEY + "wave") == (str(item.wave) if item.wave else None)
        assert element.props.get(KEY + "status-reason") == item.status_reason
        assert owners.get(item.number) == item.owner
        references = {
            (key.split("-")[1], key.rpartition("-")[2]): value
            for key, value in element.props.items()
            if key.startswith(KEY + "reference-")
        }
        assert references == {
            (str(at), part): value
            for at, each in enumerate(item.references, 1)
            for part, value in each.model_dump(exclude_none=True).items()
        }
    assert model.props[KEY + "document-sha256"] == roadmap.sha256


def test_gates_are_told_with_their_plateau(tmp_path: Path) -> None:
    gate = Gate.model_validate(
        {
            "plateau": 2,
            "target": "2027-Q4",
            "criteria": ["portfolio op orde", "begroting vast"],
            "override": {"by": "IMO", "decided_on": "2027-01-05", "reason": "haast"},
        }
    )
    roadmap = shipped_roadmap().replacing(gates=[gate])
    model = theirs(exported(portfolio(roadmap), "archimate"), tmp_path)
    props = model.elems_dict["id-plateau-2"].props
    assert {key.removeprefix(KEY + "gate-"): v for key, v in props.items() if "gate-" in key} == {
        "target": "2027-Q4",
        "criterion-1": "portfolio op orde",
        "criterion-2": "begroting vast",
        "opened-by": "IMO",
        "opened-decided-on": "2027-01-05",
        "opened-reason": "haast",
    }


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_keeps_the_rules_of_the_format(name: str) -> None:
    keeps_the_format(exported(portfolio(SAMPLES[name]), "archimate"))


@given(ANY)
def test_any_file_keeps_the_rules_of_the_format(roadmap: Roadmap) -> None:
    keeps_the_format(exported(portfolio(roadmap), "archimate"))


def test_identifiers_of_numbers_that_look_alike_stay_apart() -> None:
    numbers = ["1", "1.1", "1-1", "1_1", "1__1", "1-builds-on", "a", "A", "1.1-1"]
    chain = [link(a, b) for a, b in pairwise(numbers)]
    chain += [link("1", "1_1"), link("1_1", "1"), link("1", "1__1")]
    chain += [link("a", "A", same_plateau=True), link("a", "A", "more-effective-after")]
    roadmap = build([{"number": number} for number in numbers], chain)
    keeps_the_format(exported(portfolio(roadmap), "archimate"))


SCHEMA = os.environ.get("ARCHIMATE_XSD")


@pytest.mark.skipif(not SCHEMA, reason="ARCHIMATE_XSD names no folder with the schemas")
@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_is_valid_for_the_schema_of_the_open_group(name: str) -> None:
    from lxml import etree

    folder = Path(str(SCHEMA))

    class Local(etree.Resolver):
        def resolve(self, url: str, _id: str, context: Any) -> Any:
            return self.resolve_filename(str(folder / url.rpartition("/")[2]), context)

    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Local())
    schema = etree.XMLSchema(etree.parse(str(folder / "archimate3_Diagram.xsd"), parser))
    schema.assertValid(etree.fromstring(exported(portfolio(SAMPLES[name]), "archimate")))


def test_everything_is_carried() -> None:
    assert told_lost(SAMPLES["quarters"], "archimate") == set()


def test_a_title_of_more_lines_is_told() -> None:
    assert told_lost(SAMPLES["hostile"], "archimate") == {"archi-lines"}
    (told,) = lost(portfolio(SAMPLES["hostile"]), "archimate")
    assert (told.subjects, told.details["count"]) == (("1.1", "1.2", "2.1"), 3)
