"""ArchiMate, in: models that were edited, written again by other programs, or hostile."""

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from hypothesis import given

from roadmap.engine import apply, imported
from roadmap.errors import DocumentError
from roadmap.formats import shipped_roadmap
from roadmap.formats.exchange import read
from roadmap.model.change import AddAction, EditAction, Pin
from roadmap.model.exchange import Brought, Import
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.archimate_rules import KEY, LANG, NS, TYPE, theirs, tree
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    asks_for_nothing,
    exported,
    portfolio,
)
from tests.strategies import build


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_that_was_not_altered_asks_for_nothing(name: str) -> None:
    asks_for_nothing(SAMPLES[name], "archimate")


@given(ANY)
def test_any_file_that_was_not_altered_asks_for_nothing(roadmap: Roadmap) -> None:
    asks_for_nothing(roadmap, "archimate")


def test_a_file_knows_the_document_that_it_was_made_from() -> None:
    brought = read(exported(portfolio(shipped_roadmap()), "archimate"), "archimate")
    assert isinstance(brought, Brought)
    assert brought.document_sha256 == shipped_roadmap().sha256
    assert brought.diagnostics == ()


def test_the_summary_is_read_in_the_language_that_it_was_written_in() -> None:
    data = exported(portfolio(shipped_roadmap(), language="en"), "archimate")
    brought = read(data, "archimate")
    assert isinstance(brought, Brought)
    assert brought.language == "en"
    assert imported(shipped_roadmap(), brought).changes == ()


def asked(root: Element, head: Roadmap | None = None, base: Roadmap | None = None) -> Import:
    """Return what a changed file asks for."""
    return imported(head or shipped_roadmap(), read(tostring(root), "archimate"), base)


def rewritten(root: Element) -> Element:
    """Return a model as Archi writes it again: other definitions, no languages, with styles."""
    for at, definition in enumerate(root.iter(NS + "propertyDefinition"), 1):
        old, new = definition.get("identifier"), f"propid-{at}"
        definition.set("identifier", new)
        for each in root.iter(NS + "property"):
            if each.get("propertyDefinitionRef") == old:
                each.set("propertyDefinitionRef", new)
    for each in root.iter():
        each.attrib.pop(LANG, None)
    for node in root.iter(NS + "node"):
        style = Element(NS + "style")
        style.append(Element(NS + "fillColor", {"r": "255", "g": "224", "b": "224", "a": "100"}))
        node.insert(0, style)
    for parts in (root.find(NS + "elements"), root.find(NS + "relationships")):
        assert parts is not None
        parts[:] = reversed(parts)
    organizations = Element(NS + "organizations")
    organizations.append(Element(NS + "item"))
    root.insert(len(root) - 2, organizations)
    return root


@pytest.mark.parametrize("name", SAMPLES)
def test_a_model_that_a_tool_wrote_again_asks_for_nothing(name: str) -> None:
    found = asked(rewritten(tree(SAMPLES[name])), SAMPLES[name], SAMPLES[name])
    assert (found.changes, found.conflicts, found.diagnostics) == ((), (), ())


@pytest.mark.parametrize("name", ["zoetermeer", "quarters"])
def test_a_model_that_another_program_wrote_asks_for_nothing(name: str, tmp_path: Path) -> None:
    roadmap = SAMPLES[name]
    model = theirs(exported(portfolio(roadmap), "archimate"), tmp_path)
    again = tmp_path / "again.xml"
    model.write(str(again))
    found = imported(roadmap, read(again.read_bytes(), "archimate"), roadmap)
    assert (found.changes, found.conflicts, found.diagnostics) == ((), (), ())


def named(root: Element, identifier: str) -> Element:
    return next(each for each in root.iter() if each.get("identifier") == identifier)


def remove(root: Element, identifier: str) -> None:
    for parent in root.iter():
        for child in list(parent):
            if child.get("identifier") == identifier:
                parent.remove(child)


def add(root: Element, tag: str, words: str = "", **attributes: str) -> Element:
    """Add an element or relation, as Archi does it."""
    parts = root.find(NS + tag + "s")
    assert parts is not None
    kind = attributes.pop("type")
    part = Element(NS + tag, {**attributes, TYPE: kind})
    if words:
        part.append(Element(NS + "name"))
        part[0].text = words
    parts.append(part)
    return part


def test_an_action_that_was_put_in_another_plateau_is_pinned_there() -> None:
    root = rewritten(tree(shipped_roadmap()))
    remove(root, "id-realization-plateau-4.1_4")
    ends = {"source": "id-action-4.1", "target": "id-plateau-3"}
    add(root, "relationship", identifier="id-0815", type="Realization", **ends)
    assert asked(root).changes == (Pin(action="4.1", plateau=3),)


def test_a_plateau_that_was_drawn_around_its_actions_counts_too() -> None:
    root = rewritten(tree(shipped_roadmap()))
    remove(root, "id-realization-plateau-4.1_4")
    ends = {"source": "id-plateau-3", "target": "id-action-4.1"}
    add(root, "relationship", identifier="id-0815", type="Aggregation", **ends)
    assert asked(root).changes == (Pin(action="4.1", plateau=3),)


def test_an_action_in_two_plateaus_stays_where_it_is() -> None:
    root = tree(shipped_roadmap())
    ends = {"source": "id-action-4.1", "target": "id-plateau-3"}
    add(root, "relationship", identifier="id-0815", type="Realization", **ends)
    found = asked(root)
    assert found.changes == ()
    (told,) = found.diagnostics
    assert (told.code, told.place) == ("import-value", "id id-action-4.1")
    assert told.details["value"] == "4, 3"


def test_a_relation_that_an_update_by_csv_left_behind_does_not_count() -> None:
    root = tree(shipped_roadmap())
    ends = {"source": "id-action-4.1", "target": "id-plateau-1"}
    left = "id-realization-plateau-4.1_1"
    add(root, "relationship", identifier=left, type="Realization", **ends)
    found = asked(root)
    assert (found.changes, found.diagnostics) == ((), ())


def test_triggering_that_was_drawn_and_erased_is_taken_over() -> None:
    root = rewritten(tree(shipped_roadmap()))
    remove(root, "id-triggering-2.1_2.2_builds-on")
    ends = {"source": "id-action-1.2", "target": "id-action-4.1"}
    add(root, "relationship", identifier="id-0815", type="Triggering", **ends)
    found = asked(root)
    assert (found.linked, found.unlinked) == (1, 1)
    links = {(d.predecessor, d.successor): d.kind for d in apply_all(found).dependencies}
    assert links["1.2", "4.1"] == "builds-on"
    assert ("2.1", "2.2") not in links


def apply_all(found: Import) -> Roadmap:
    return apply(shipped_roadmap(), found.changes)


def test_a_new_work_package_gets_a_number_under_its_advice() -> None:
    root = rewritten(tree(shipped_roadmap()))
    add(root, "element", "Datacatalogus", identifier="id-x", type="WorkPackage")
    for at, target in enumerate(("id-advice-2", "id-plateau-3")):
        ends = {"source": "id-x", "target": target}
        add(root, "relationship", identifier=f"id-x{at}", type="Realization", **ends)
    ends = {"source": "id-action-2.3", "target": "id-x"}
    add(root, "relationship", identifier="id-x9", type="Triggering", **ends)
    found = asked(root)
    assert found.added == ("2.4",)
    assert [c.change for c in found.changes] == ["add-action", "add-dependency"]
    assert isinstance(found.changes[0], AddAction)
    action = found.changes[0].action
    assert (action.title, action.advice) == ("Datacatalogus", "2")
    assert action.earliest_plateau is not None
    assert action.earliest_plateau.plateau == 3
    assert ("2.3", "2.4") in {(d.predecessor, d.successor) for d in apply_all(found).dependencies}


def test_a_copy_of_an_action_is_a_new_action() -> None:
    root = rewritten(tree(shipped_roadmap()))
    original = named(root, "id-action-2.1")
    copy = fromstring(tostring(original))
    copy.set("identifier", "id-copy")
    elements = root.find(NS + "elements")
    assert elements is not None
    elements.insert(0, copy)
    found = asked(root)
    assert found.added == ("Z.1",)
    assert [change.change for change in found.changes] == ["add-action"]


def test_an_action_with_another_identifier_is_known_by_its_number() -> None:
    data = exported(portfolio(shipped_roadmap()), "archimate")
    data = data.replace(b'"id-action-2.1"', b'"ID_5F2A"')
    found = imported(shipped_roadmap(), read(data, "archimate"))
    assert (found.changes, found.diagnostics, found.absent) == ((), (), ())


def test_kinds_stay_when_a_program_drops_the_properties_of_relations() -> None:
    root = tree(shipped_roadmap())
    for relation in root.iter(NS + "relationship"):
        relation[:] = []
    found = asked(root)
    assert (found.changes, found.diagnostics) == ((), ())


def test_words_owners_and_quarters_that_were_edited_are_taken_over() -> None:
    roadmap = SAMPLES["quarters"]
    root = rewritten(tree(roadmap))
    name = named(root, "id-action-3.2").find(NS + "name")
    assert name is not None
    name.text = "3.2 Kort en helder"
    role = next(e for e in root.iter(NS + "element") if e.get(TYPE) == "BusinessRole")
    role[0].text = "CIO-office"
    start = next(
        each.find(NS + "value")
        for each in named(root, "id-action-1.2").iter(NS + "property")
        if named(root, str(each.get("propertyDefinitionRef"))).findtext(NS + "name") == KEY + "end"
    )
    assert start is not None
    start.text = "2029-Q1"
    found = asked(root, roadmap, roadmap)
    assert found.diagnostics == ()
    assert {(each.action, each.field, each.after) for each in found.altered} == {
        ("3.2", "titles", "Kort en helder"),
        ("3.2", "owners", "CIO-office"),
        ("1.2", "quarters", "2027-Q2 – 2029-Q1"),
    }


def test_what_others_changed_meanwhile_is_no_wish_of_the_file() -> None:
    base = shipped_roadmap()
    edit = EditAction.model_validate({"action": "3.2", "title": "Intussen anders"})
    head = apply(base, [edit])
    assert asked(tree(base), head, base).changes == ()


def test_what_is_not_of_a_roadmap_is_counted_and_passed_over() -> None:
    root = tree(shipped_roadmap())
    for at, kind in enumerate(("ApplicationComponent", "ApplicationComponent", "Goal")):
        add(root, "element", "Zaaksysteem", identifier=f"id-o{at}", type=kind)
    add(root, "element", "Eis uit GEMMA", identifier="id-eis", type="Requirement")
    ends = {"source": "id-o0", "target": "id-o1"}
    add(root, "relationship", identifier="id-r", type="Flow", **ends)
    ends = {"source": "id-action-1.1", "target": "id-o0"}
    add(root, "relationship", identifier="id-s", type="Realization", **ends)
    found = asked(root)
    assert found.changes == ()
    (told,) = found.diagnostics
    assert (told.code, told.severity) == ("import-ignored", "info")
    assert told.details["elements"] == 4
    assert told.details["relations"] == 2
    assert told.details["kinds"] == "ApplicationComponent, Goal, Requirement"


def test_a_model_without_relations_says_nothing_of_dependencies() -> None:
    root = tree(shipped_roadmap())
    for tag in ("relationships", "views"):
        part = root.find(NS + tag)
        assert part is not None
        root.remove(part)
    found = asked(root)
    assert (found.changes, found.unlinked) == ((), 0)


def test_every_fault_in_a_file_is_told_with_its_place() -> None:
    root = tree(SAMPLES["quarters"])
    values = {
        "status": ("id-action-1.2", "bezig misschien"),
        "start": ("id-action-2.2", "voorjaar 2027"),
        "number": ("id-action-2.3", "9.9"),
        "reference-1-id": ("id-action-3.2", "x" * 30_000),
    }
    for key, (identifier, value) in values.items():
        for each in named(root, identifier).iter(NS + "property"):
            if each.get("propertyDefinitionRef") == f"id-property-{key}":
                each[0].text = value
    title = named(root, "id-action-4.1").find(NS + "name")
    assert title is not None
    title.text = "x" * 30_000
    add(root, "element", "Nog een", identifier="id-action-1.1", type="WorkPackage")
    add(root, "element", "", identifier="id-leeg", type="WorkPackage")
    ends = {"source": "id-action-1.1", "target": "id-nergens"}
    add(root, "relationship", identifier="id-los", type="Triggering", **ends)
    ends = {"source": "id-action-1.1", "target": "id-action-1.1"}
    add(root, "relationship", identifier="id-zelf", type="Triggering", **ends)
    found = asked(root, SAMPLES["quarters"])
    assert found.changes == ()
    assert {(told.code, told.place, told.details.get("field")) for told in found.diagnostics} == {
        ("import-twice", "id id-action-1.1", None),
        ("import-value", "id id-action-1.2", KEY + "status"),
        ("import-value", "id id-action-2.2", KEY + "start"),
        ("import-value", "id id-action-2.3", KEY + "number"),
        ("import-value", "id id-action-3.2", KEY + "reference"),
        ("import-value", "id id-action-4.1", "name"),
        ("import-no-title", "id id-leeg", None),
        ("import-unknown-end", "id id-los", None),
        ("import-self-link", "id id-zelf", None),
        ("import-ignored", "model", None),
    }


def test_a_file_made_of_faults_is_told_in_bounds() -> None:
    root = tree(build([{"number": "1"}], []))
    for at in range(3_000):
        add(root, "element", "y", identifier="id-action-1", type="WorkPackage", x=str(at))
    brought = read(tostring(root), "archimate")
    assert isinstance(brought, Brought)
    assert len(brought.diagnostics) <= 201
    assert brought.diagnostics[-1].code == "import-more"


HEAD = '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="id-m">'

BOMB = '<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "xml-broken"),
        (b"PK\x03\x04", "xml-broken"),
        (HEAD.encode() + b"<elements>", "xml-broken"),
        (b'<?xml version="1.0" encoding="klingon"?><model/>', "xml-broken"),
        ((BOMB + HEAD + "<name>&b;</name></model>").encode(), "xml-unsafe"),
        (b'<!DOCTYPE m SYSTEM "file:///etc/passwd"><model/>', "xml-unsafe"),
        (b'<model xmlns="http://www.opengroup.org/xsd/archimate" />', "not-archimate"),
        (b"<Project/>", "not-archimate"),
        (HEAD.encode() + b"<a>" * 100_000, "too-deep"),
    ],
)
def test_what_is_no_model_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read(data, "archimate", "model.xml")
    assert [problem.code for problem in refused.value.problems] == [code]
    assert refused.value.name == "model.xml"


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_a_model_in_another_encoding_is_read(encoding: str) -> None:
    roadmap = build([{"number": "1", "title": "Één"}], [])
    words = exported(portfolio(roadmap), "archimate").decode()
    data = words.replace("UTF-8", encoding, 1).encode(encoding)
    assert imported(roadmap, read(data, "archimate")).changes == ()


def test_an_empty_model_says_nothing() -> None:
    brought = read((HEAD + "</model>").encode(), "archimate")
    assert isinstance(brought, Brought)
    assert (brought.actions, brought.dependencies, brought.diagnostics) == ((), (), ())
