"""Files of other tools, out and in, by the planner."""

import json
from typing import Any

import pytest
from hypothesis import given

from roadmap import shipped_roadmap
from roadmap.engine import apply, plan
from roadmap.errors import ConflictError, DocumentError, NotFoundError, UnknownFormatError
from roadmap.formats.exchange import FORMATS, Portfolio
from roadmap.formats.exchange.offering import PIECE_BYTES, exported, formats_of_file, offers
from roadmap.formats.wording import diagnostic_message, diagnostic_remedy
from roadmap.formats.wording_exchange import altered_sentence, carried_phrase, conflict_sentence
from roadmap.model.change import AddDependency, EditAction, Pin
from roadmap.model.roadmap import Roadmap
from roadmap.service import Planner
from roadmap.service.exchanging import compared
from tests.service.conftest import ID
from tests.strategies import roadmaps

SAID: Any = {"author": "Ans", "reason": "omdat"}


def placed(planner: Planner, **plateaus: int) -> bytes:
    """The plan as it is now, with actions elsewhere; "a6_1" stands for 6.1."""
    found = json.loads(planner.state(ID).plan.model_dump_json())
    for each in found["placements"]:
        each["plateau"] = plateaus.get(f"a{each['number'].replace('.', '_')}", each["plateau"])
    return json.dumps(found).encode()


def rename(planner: Planner, title: str, number: str = "1.1") -> None:
    known = planner.roadmap(ID).latest.number
    planner.apply(ID, known, [EditAction(action=number, title=title)], **SAID)


def test_the_same_revision_gives_the_same_bytes_whenever_it_is_asked(planner: Planner) -> None:
    before = b"".join(planner.export(ID, "json").pieces())
    rename(planner, "Anders")
    assert b"".join(planner.export(ID, "json").pieces()) != before
    export = planner.export(ID, "json", 1)
    assert b"".join(export.pieces()) == before
    assert export.file == f"{ID}-r1.json"


def test_an_export_is_tagged_by_all_that_decides_about_its_bytes(planner: Planner) -> None:
    tags = [
        planner.export(ID, "json").tag,
        planner.export(ID, "plan").tag,
        planner.export(ID, "json", language="en").tag,
    ]
    rename(planner, "Anders")
    tags.append(planner.export(ID, "json").tag)
    assert len(set(tags)) == 4
    assert planner.export(ID, "json", 1).tag == tags[0]


def test_pieces_are_neither_tiny_nor_lost() -> None:
    portfolio = Portfolio(shipped_roadmap(), plan(shipped_roadmap()))
    for format in FORMATS:
        if format.out:
            pieces = list(exported(portfolio, format.name).pieces())
            assert all(len(piece) >= PIECE_BYTES for piece in pieces[:-1])
            assert b"" not in pieces


def test_every_format_tells_what_it_would_lose_in_words(planner: Planner) -> None:
    found = planner.exports(ID)
    assert [each.name for each in found.formats] == [format.name for format in FORMATS]
    assert found == offers(planner.portfolio(ID))
    roadmap = planner.state(ID).roadmap
    for each in found.formats:
        assert each.available
        assert carried_phrase(each.carries) != carried_phrase(each.carries, "en") or each.carries
        for lost in each.lost:
            for language in ("nl", "en"):
                assert diagnostic_message(lost, roadmap, language)
                assert diagnostic_remedy(lost, roadmap, language)


def test_a_format_that_does_not_go_that_way_is_refused(planner: Planner) -> None:
    with pytest.raises(UnknownFormatError):
        planner.export(ID, "doc")
    with pytest.raises(UnknownFormatError):
        planner.imported(ID, b"{}", "doc")


@pytest.mark.parametrize("format", [each for each in FORMATS if each.out and each.into])
def test_a_file_that_was_not_altered_knows_its_revision_and_asks_for_nothing(
    planner: Planner, format: object
) -> None:
    name = format.name  # type: ignore[attr-defined]
    data = b"".join(planner.export(ID, name).pieces())
    rename(planner, "Door een ander")
    found = planner.imported(ID, data, name)
    assert found.found.changes == ()
    assert found.found.conflicts == ()
    assert found.is_fine
    assert (found.base, found.found.base_sha256) == (1, planner.revision(ID, 1).document)


def test_the_revision_of_a_file_is_found_however_long_ago(
    planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = placed(planner, a6_1=4)
    monkeypatch.setattr("roadmap.service.exchanging._PAGE", 2)
    for turn in range(5):
        rename(planner, f"Titel {turn}")
    found = planner.imported(ID, data, "plan", base=3)
    assert found.base == 1
    assert [change.action for change in found.found.changes if isinstance(change, Pin)] == ["6.1"]


def test_a_file_of_another_roadmap_has_no_base_but_the_one_that_is_said(planner: Planner) -> None:
    plans = json.loads(placed(planner, a6_1=4))
    plans["roadmap_sha256"] = "0" * 64
    data = json.dumps(plans).encode()
    unknown = planner.imported(ID, data, "plan")
    assert (unknown.base, unknown.found.base_sha256) == (None, None)
    said = planner.imported(ID, data, "plan", base=1)
    assert (said.base, said.found.base_sha256) == (1, planner.revision(ID, 1).document)
    with pytest.raises(NotFoundError):
        planner.imported(ID, data, "plan", base=9)


def test_what_moves_is_told_with_what_would_change_and_nothing_is_stored(
    planner: Planner,
) -> None:
    found = planner.imported(ID, placed(planner, a6_1=4), "plan")
    assert [move.number for move in found.foreseen.what_if.impact.moves] == ["6.1"]
    assert found.foreseen.after == apply(found.foreseen.before, found.found.changes)
    assert found.found.sealed() == found.found
    assert planner.roadmap(ID).latest.number == 1
    (altered,) = found.found.altered
    sentence = altered_sentence(altered, found.foreseen.before)
    assert sentence == "staat in: plateau 3 (Verbeteren) → plateau 4 (Excelleren)"


def test_accepting_takes_exactly_the_roadmap_that_was_compared(planner: Planner) -> None:
    found = planner.imported(ID, placed(planner, a6_1=4), "plan").found
    revision = planner.apply(ID, {found.document_sha256}, found.changes, **SAID)
    assert revision.number == 2
    with pytest.raises(ConflictError):
        planner.apply(ID, {found.document_sha256}, found.changes, **SAID)


def test_what_others_changed_meanwhile_is_a_conflict(planner: Planner) -> None:
    data = placed(planner, a6_1=4, a5_1=2)
    planner.apply(ID, 1, [Pin(action="6.1", plateau=3)], **SAID)
    found = planner.imported(ID, data, "plan")
    assert not found.is_fine
    (conflict,) = found.found.conflicts
    assert (conflict.action, conflict.theirs, conflict.mine) == ("6.1", 3, 4)
    assert "nu 3, in het bestand 4" in conflict_sentence(conflict)
    assert [change.action for change in found.found.changes if isinstance(change, Pin)] == ["5.1"]


def test_a_conflict_is_decided_for_the_file_or_for_what_is_there(planner: Planner) -> None:
    data = placed(planner, a6_1=4, a5_1=2)
    planner.apply(ID, 1, [Pin(action="6.1", plateau=3)], **SAID)
    (conflict,) = planner.imported(ID, data, "plan").found.conflicts
    mine = planner.imported(ID, data, "plan", keep=[conflict.position])
    assert mine.is_fine
    assert Pin(action="6.1", plateau=4) in mine.found.changes
    theirs = planner.imported(ID, data, "plan", drop=[conflict.position])
    assert theirs.is_fine
    assert [each.action for each in theirs.found.altered] == ["5.1"]
    assert {Pin(action="6.1", plateau=4)} == set(mine.found.changes) - set(theirs.found.changes)


@given(roadmaps(max_actions=6), roadmaps(max_actions=6))
def test_every_new_circle_is_told_and_no_other(head: Roadmap, wanted: Roadmap) -> None:
    links = [
        AddDependency(dependency=link)
        for link in wanted.dependencies
        if {link.predecessor, link.successor} <= set(head.action_by_number)
        and (link.predecessor, link.successor)
        not in {(known.predecessor, known.successor) for known in head.dependencies}
    ]
    found = compared(head, apply(head, links))
    told = [each for each in found.found.diagnostics if each.code == "import-cycle"]
    circles = found.foreseen.what_if.new_cycles
    assert [each.subjects for each in told] == [group.members for group in circles]
    assert found.is_fine == (not circles)
    assert found.found.sealed() == found.found


def test_a_file_that_cannot_be_used_changes_nothing(planner: Planner) -> None:
    with pytest.raises(DocumentError):
        planner.imported(ID, b"niets", "plan", file="plan.json")
    assert planner.roadmap(ID).latest.number == 1


def test_the_name_of_a_file_tells_its_format_by_the_longest_suffix() -> None:
    def names(file: str) -> list[str]:
        return [format.name for format in formats_of_file(file)]

    assert names("C:/map/Roadmap.PLAN.JSON") == ["plan"]
    assert "json" in names("roadmap.json")
    # What somebody else saved has no such suffix, but often says enough.
    assert {"mspdi", "archimate"} <= set(names("Planning.xml"))
    assert names("Planning.xlsx") == ["xlsx"]
    assert names("roadmap") == names("") == names("json") == []
