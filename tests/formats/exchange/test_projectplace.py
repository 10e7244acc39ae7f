"""Planview ProjectPlace CSV, out and in: held to its documented columns, read by Python's csv."""

import csv
import io
import json
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from roadmap.engine import apply, imported
from roadmap.errors import DocumentError
from roadmap.formats.exchange import lost, read
from roadmap.formats.wording_errors import problem_message, problem_remedy
from roadmap.model.change import EditAction
from roadmap.model.exchange import Brought, Import
from roadmap.model.quarter import quarter_of
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    Facts,
    asks_for_nothing,
    exported,
    facts,
    portfolio,
    told_lost,
)
from tests.formats.exchange.sheets import Rows, codes, gated, read_csv

ROADMAPS = SAMPLES | {"gates": gated()}


def rows(data: bytes) -> Rows:
    """Return the rows by Python's reader, guards of their beginnings taken off."""
    assert not data.startswith(b"\xef\xbb\xbf")
    guard = re.compile("^'(?=[\"' ]*[=+\\-@＝＋－＠\t\r\n])")
    return [
        {name: guard.sub("", cell) for name, cell in row.items()} for row in read_csv(data, "utf-8")
    ]


def held_to_the_rules(data: bytes) -> None:
    """Check what Planview documents of files that its plan tool takes."""
    found = read_csv(data, "utf-8")
    assert list(found[0])[:4] == ["Wbs", "Type", "Name", "Symbol"]
    places: list[list[int]] = []
    for row in found:
        assert re.fullmatch(r"[1-9][0-9]*(\.[1-9][0-9]*)*", row["Wbs"])
        assert row["Type"] in ("Milestone", "Activity")
        assert 1 <= len(row["Name"]) <= 256
        assert row["Symbol"] in ("", "Diamond", "Star", "Pin")
        assert bool(row["Start date"]) == bool(row["End date"])
        if row["Start date"]:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", row["Start date"])
            assert row["Start date"] <= row["End date"]
        places.append(list(map(int, row["Wbs"].split("."))))
        assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in row.values())
    assert places == sorted(places)
    assert len({tuple(place) for place in places}) == len(places)
    assert all(place[:-1] in places for place in places if place[1:])


def mark(row: dict[str, str]) -> dict[str, object]:
    """Return what stands in the last line of a description."""
    found = json.loads(row["Description"].rpartition("roadmap: ")[2])
    assert isinstance(found, dict)
    return found


def told(data: bytes) -> tuple[Facts, dict[str, dict[str, object]]]:
    """Return the facts of a file, and what stands beside them."""
    found = rows(data)
    groups = {row["Wbs"]: mark(row)["plateau"] for row in found if "." not in row["Wbs"]}
    actions = [(row, mark(row)) for row in found if "." in row["Wbs"]]
    by_number = {str(each["action"]): (row, each) for row, each in actions}
    assert len(by_number) == len(actions)
    kinds = {
        (link[0], number, link[1])
        for number, (_, each) in by_number.items()
        for link in each.get("after", [])  # type: ignore[attr-defined]
    }

    def quarters(row: dict[str, str]) -> tuple[str, str] | None:
        if not row["Start date"]:
            return None
        first, last = (
            quarter_of(datetime.strptime(row[name], "%Y-%m-%d").replace(tzinfo=UTC).date())
            for name in ("Start date", "End date")
        )
        return first, last

    return (
        Facts(
            numbers=frozenset(by_number),
            titles={
                number: str(each.get("title", row["Name"].removeprefix(f"{number} ")))
                for number, (row, each) in by_number.items()
            },
            parents={n: each.get("advice") for n, (_, each) in by_number.items()},  # type: ignore[misc]
            plateaus={n: groups[row["Wbs"].partition(".")[0]] for n, (row, _) in by_number.items()},  # type: ignore[misc]
            quarters={number: quarters(row) for number, (row, _) in by_number.items()},
            statuses={number: str(each["status"]) for number, (_, each) in by_number.items()},
            edges=frozenset((first, second) for first, second, _ in kinds),
            kinds=frozenset(kinds),
        ),
        {number: each | {"row": row} for number, (row, each) in by_number.items()},
    )


def everything_is_there(roadmap: Roadmap) -> None:
    data = exported(portfolio(roadmap), "projectplace")
    held_to_the_rules(data)
    found, beside = told(data)
    assert found == facts(portfolio(roadmap))
    for action in roadmap.actions:
        each = beside[action.number]
        assert each.get("owner") == action.owner
        assert each.get("reason") == action.status_reason
        assert each.get("references", []) == [
            reference.model_dump(exclude_none=True) for reference in action.references
        ]
        text = each["row"]["Description"].rpartition("roadmap: ")[0]  # type: ignore[index]
        assert text == (f"{action.summary.nl}\n\n" if action.summary else "")
    asks_for_nothing(roadmap, "projectplace")


@pytest.mark.parametrize("name", ROADMAPS)
def test_a_file_is_held_to_the_rules_and_has_everything(name: str) -> None:
    everything_is_there(ROADMAPS[name])


@settings(max_examples=60)
@given(ANY)
def test_any_roadmap_is_held_to_the_rules_and_comes_back(roadmap: Roadmap) -> None:
    everything_is_there(roadmap)


def test_a_file_in_english_asks_for_nothing_either() -> None:
    roadmap = gated()
    data = exported(portfolio(roadmap, language="en"), "projectplace")
    assert imported(roadmap, read(data, "projectplace"), roadmap).changes == ()


def test_what_is_lost_is_told_and_so_is_what_has_no_dates() -> None:
    assert told_lost(SAMPLES["quarters"], "projectplace") == {"waves", "findings", "no-dates"}
    found = {each.code: each for each in lost(portfolio(SAMPLES["quarters"]), "projectplace")}
    assert len(found["export-no-dates"].subjects) == 12
    assert found["export-no-dates"].details["more"] == 1
    codes(tuple(found.values()))


def test_no_dates_are_made_up() -> None:
    for row in rows(exported(portfolio(SAMPLES["zoetermeer"]), "projectplace")):
        assert (row["Start date"], row["End date"]) == ("", "")


def brought(data: bytes) -> Brought:
    found = read(data, "projectplace")
    assert isinstance(found, Brought)
    return found


def back(roadmap: Roadmap, change: dict[str, dict[str, str]]) -> Import:
    """Return what is asked for when cells of a file were changed, by beginning of the name."""
    found = rows(exported(portfolio(roadmap), "projectplace"))
    for row in found:
        for name, cells in change.items():
            if row["Name"].startswith(name):
                row.update(cells)
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(found[0]))
    writer.writeheader()
    writer.writerows(found)
    return imported(roadmap, brought(stream.getvalue().encode()), roadmap)


@pytest.mark.parametrize(
    ("cells", "field", "after"),
    [
        ({"Name": "1.2 Anders"}, "titles", "Anders"),
        ({"Name": "Zonder nummer"}, "titles", "Zonder nummer"),
        ({"Wbs": "4.99"}, "plateaus", 4),
        ({"End date": "03-02-2029"}, "quarters", "2027-Q2 – 2029-Q1"),
        (
            {"Description": 'Kort\n\nroadmap: {"action":"1.2","owner":"Team A"}'},
            "summaries",
            "Kort",
        ),
    ],
)
def test_what_was_changed_there_is_what_is_asked_for(
    cells: dict[str, str], field: str, after: object
) -> None:
    altered = back(SAMPLES["quarters"], {"1.2 ": cells}).altered
    assert (altered[0].action, altered[0].field, altered[0].after) == ("1.2", field, after)


def test_a_file_that_was_made_there_is_read_by_its_names() -> None:
    data = (
        "Wbs;Type;Name;Symbol;Start date;End date\r\n"
        "1;Activity;Plateau 3 verbeteren;;;\r\n"
        "1.1;Activity;3.2 Bestaande actie;;2027-01-01;2027-06-30\r\n"
        "1.2;Activity;Iets nieuws;;;\r\n"
        "1.3;Milestone;Klaar;Star;;\r\n"
    )
    found = brought(data.encode())
    assert [(each.number, each.title, each.plateau) for each in found.actions] == [
        ("3.2", "Bestaande actie", 3),
        (None, "Iets nieuws", 3),
    ]
    assert found.actions[0].end == "2027-Q2"
    assert codes(found.diagnostics) == {"milestone"}
    assert imported(SAMPLES["zoetermeer"], found).added == ("Z.1",)


def test_a_long_title_is_shown_shorter_and_comes_back_whole() -> None:
    title = "Een heel lange titel\nop twee regels " * 20
    edit = EditAction.model_validate({"action": "1.1", "title": title})
    roadmap = apply(SAMPLES["zoetermeer"], [edit])
    everything_is_there(roadmap)
    assert "title" in told_lost(roadmap, "projectplace")


HEAD = "Wbs,Type,Name,Start date,Description\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("1,Activity,1.1 a,,\n1,Activity,1.2 b,,", "id-twice"),
        ("1,Activity,1.1 a,morgen,", "value"),
        ('1,Activity,1.1 a,,"roadmap: {geen json}"', "value"),
        ('1,Activity,1.1 a,,"roadmap: {""action"":[],""after"":3,""references"":[1]}"', "value"),
        ('1,Activity,a,,"roadmap: {""plateau"":""x"",""document"":1}"', "value"),
        ("1,Activity,,,", "empty-row"),
        ("1,Activity,a,,,,,meer", "width"),
        ("1,Activity," + "x" * 30_000 + ",,", "value"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_place(row: str, expected: str) -> None:
    found = brought((HEAD + row + "\n").encode())
    assert expected in codes(found.diagnostics)
    assert all(each.place.startswith("projectplace.csv:") for each in found.diagnostics)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no-projectplace"),
        (b"nummer,titel\n", "no-projectplace"),
        (b'Wbs,Name\n"nooit dicht', "table-broken"),
        (b"Wbs,Name\n" + b"\n" * 250_001, "table-long"),
        (b"x" * 100_000_000, "too-large"),
    ],
)
def test_what_leaves_nothing_to_go_on_with_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        brought(data)
    assert [problem.code for problem in caught.value.problems] == [code]
    for language in ("nl", "en"):
        assert problem_message(caught.value.problems[0], language)
        assert problem_remedy(caught.value.problems[0], language)
