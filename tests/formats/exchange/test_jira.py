"""Jira CSV, out and in: held to the rules that Atlassian documents, and read by Python's csv."""

import csv
import io
import json
import re
from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from roadmap.engine import apply, imported
from roadmap.errors import DocumentError
from roadmap.formats.exchange import read
from roadmap.formats.wording_errors import problem_message, problem_remedy
from roadmap.model.action import Status
from roadmap.model.change import EditAction, SetStatus
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
from tests.formats.exchange.sheets import codes, gated

ROADMAPS = SAMPLES | {"gates": gated()}
LINKS = {"Link is blocked by": "builds-on", "Link relates to": "more-effective-after"}

Lines = list[list[str]]


def lines(data: bytes) -> Lines:
    """Return the rows by Python's reader, guards of their beginnings taken off."""
    assert not data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    return [
        [re.sub("^'(?=[\"' ]*[=+\\-@＝＋－＠\t\r\n])", "", cell) for cell in row] for row in rows
    ]


def held_to_the_rules(data: bytes) -> None:
    """Check what Atlassian documents of files that its importer takes."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    head, body = rows[0], rows[1:]
    assert "Summary" in head
    assert all(re.fullmatch(r"[\w ]+", name) for name in head), "no punctuation in the header"
    assert {len(row) for row in rows} == {len(head)}, "commas cannot be left out"
    repeated = {name for name, count in Counter(head).items() if count > 1}
    assert repeated <= set(LINKS), "only links stand there more than once"
    at = {name: position for position, name in enumerate(head)}
    ids: list[str] = []
    for row in body:
        assert row[at["Issue ID"]].isdigit()
        assert row[at["Issue ID"]] not in ids
        if row[at["Issue Type"]] == "Epic":
            assert not row[at["Parent"]]
        elif row[at["Parent"]]:
            assert row[at["Parent"]] in ids, "parents stand above their children"
        ids.append(row[at["Issue ID"]])
        assert len(row[at["Summary"]]) <= 255
        assert row[at["Summary"]].strip()
        assert not set("\r\n") & set(row[at["Summary"]])
        assert " " not in row[at["Labels"]]
        for name in ("Start date", "Due date"):
            if row[at[name]]:
                datetime.strptime(row[at[name]], "%Y-%m-%d").replace(tzinfo=UTC)
    types = [row[at["Issue Type"]] for row in body]
    assert types == sorted(types, key=["Epic", "Task"].index), "epics stand above the rest"
    for row in body:
        for name, cell in zip(head, row, strict=True):
            if name in LINKS and cell:
                assert cell in ids
                assert cell != row[at["Issue ID"]]
    for row in rows:
        assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in row)


def told(data: bytes) -> Facts:
    """Return the facts of a file, from the columns of Jira and our own."""
    head, *body = lines(data)
    at = {name: position for position, name in enumerate(head)}
    number = {row[0]: row[at["Roadmap nummer"]] for row in body}
    epics = [row for row in body if row[at["Issue Type"]] == "Epic"]
    tasks = [row for row in body if row[at["Issue Type"]] == "Task"]
    assert len({row[at["Roadmap nummer"]] for row in tasks}) == len(tasks)
    kinds = {
        (number[cell], row[at["Roadmap nummer"]], LINKS[name])
        for row in tasks
        for name, cell in zip(head, row, strict=True)
        if name in LINKS and cell
    }

    def of(row: list[str], name: str) -> str:
        return row[at[name]]

    def quarter(day: str) -> str:
        return quarter_of(datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC).date())

    assert all(of(row, "Roadmap soort") == "advice" for row in epics)
    return Facts(
        numbers=frozenset(of(row, "Roadmap nummer") for row in tasks),
        titles={
            of(row, "Roadmap nummer"): of(row, "Roadmap titel") or of(row, "Summary")
            for row in tasks
        },
        parents={of(row, "Roadmap nummer"): number.get(of(row, "Parent")) for row in tasks},
        plateaus={
            of(row, "Roadmap nummer"): int(of(row, "Labels").removeprefix("plateau-"))
            if of(row, "Labels")
            else None
            for row in tasks
        },
        quarters={
            of(row, "Roadmap nummer"): (
                quarter(of(row, "Start date")),
                quarter(of(row, "Due date")),
            )
            if of(row, "Start date")
            else None
            for row in tasks
        },
        statuses={of(row, "Roadmap nummer"): of(row, "Roadmap status") for row in tasks},
        edges=frozenset((first, second) for first, second, _ in kinds),
        kinds=frozenset(kinds),
    )


def more_is_told(data: bytes, roadmap: Roadmap) -> None:
    """Hold that owners, summaries, references and kinds are all there."""
    head, *body = lines(data)
    rows = {
        found["Roadmap nummer"]: found
        for row in body
        if (found := dict(zip(head, row, strict=True)))["Issue Type"] == "Task"
    }
    same = {(d.predecessor, d.successor, d.kind): d.same_plateau for d in roadmap.dependencies}
    kept = {}
    for action in roadmap.actions:
        row = rows[action.number]
        assert row["Roadmap eigenaar"] == (action.owner or "")
        assert row["Roadmap reden"] == (action.status_reason or "")
        assert row["Description"] == (action.summary.nl if action.summary else "")
        assert json.loads(row["Roadmap verwijzingen"] or "[]") == [
            found.model_dump(exclude_none=True) for found in action.references
        ]
        for before, kind, may in json.loads(row["Roadmap afhankelijkheden"] or "[]"):
            kept[before, action.number, kind] = may
        assert row["Roadmap document"] == roadmap.sha256
    assert kept == same


@pytest.mark.parametrize("name", ROADMAPS)
def test_a_file_is_held_to_the_rules_and_has_everything(name: str) -> None:
    data = exported(portfolio(ROADMAPS[name]), "jira")
    held_to_the_rules(data)
    assert told(data) == facts(portfolio(ROADMAPS[name]))
    more_is_told(data, ROADMAPS[name])


@settings(max_examples=60)
@given(ANY)
def test_any_roadmap_is_held_to_the_rules_and_comes_back(roadmap: Roadmap) -> None:
    data = exported(portfolio(roadmap), "jira")
    held_to_the_rules(data)
    assert told(data) == facts(portfolio(roadmap))
    asks_for_nothing(roadmap, "jira")


@pytest.mark.parametrize("name", ROADMAPS)
def test_a_file_that_was_not_altered_asks_for_nothing(name: str) -> None:
    asks_for_nothing(ROADMAPS[name], "jira")


def test_a_file_in_english_asks_for_nothing_either() -> None:
    roadmap = gated()
    data = exported(portfolio(roadmap, language="en"), "jira")
    assert imported(roadmap, read(data, "jira"), roadmap).changes == ()


def test_what_is_lost_is_told() -> None:
    assert told_lost(SAMPLES["quarters"], "jira") == {"waves", "findings"}
    assert told_lost(gated(), "jira") == {"waves", "findings", "gates", "title"}


def brought(data: bytes) -> Brought:
    found = read(data, "jira")
    assert isinstance(found, Brought)
    return found


def back(
    roadmap: Roadmap, change: dict[str, dict[str, str]], head: dict[str, str] | None = None
) -> Import:
    """Return what is asked for when cells of a file were changed, by number and column."""
    rows = lines(exported(portfolio(roadmap), "jira"))
    at = {name: position for position, name in enumerate(rows[0])}
    for row in rows[1:]:
        if row[at["Issue Type"]] == "Task":
            for name, value in change.get(row[at["Roadmap nummer"]], {}).items():
                row[at[name]] = value
    rows[0] = [(head or {}).get(name, name) for name in rows[0]]
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    return imported(roadmap, brought(stream.getvalue().encode()), roadmap)


@pytest.mark.parametrize(
    ("number", "cells", "field", "after"),
    [
        ("1.2", {"Summary": "Anders"}, "titles", "Anders"),
        ("1.2", {"Description": "Wat er moet"}, "summaries", "Wat er moet"),
        ("1.2", {"Labels": "plateau-4"}, "plateaus", 4),
        ("1.2", {"Labels": "haast PLATEAU-4"}, "plateaus", 4),
        ("1.2", {"Due date": "2029-02-03"}, "quarters", "2027-Q2 – 2029-Q1"),
        ("1.2", {"Due date": "03/Feb/29 12:00 AM"}, "quarters", "2027-Q2 – 2029-Q1"),
        ("1.2", {"Parent": "3"}, "parents", "3"),
        ("1.2", {"Issue Key": "DIG-9"}, "references", "jira DIG-9"),
        ("1.2", {"Roadmap eigenaar": "Team A"}, "owners", "Team A"),
    ],
)
def test_what_was_changed_in_jira_is_what_is_asked_for(
    number: str, cells: dict[str, str], field: str, after: object
) -> None:
    (found,) = back(SAMPLES["quarters"], {number: cells}).altered
    assert (found.action, found.field, found.after) == (number, field, after)


@pytest.mark.parametrize(
    ("before", "status", "resolution", "after"),
    [
        ("proposed", "To Do", "", None),
        ("planned", "Backlog", "Unresolved", None),
        ("blocked", "To Do", "", None),
        ("started", "In Progress", "", None),
        ("done", "Done", "Done", None),
        ("done", "Gereed", "", None),
        ("dropped", "Done", "Won't Do", None),
        ("proposed", "In Progress", "", "started"),
        ("planned", "Done", "Done", "done"),
        ("planned", "Closed", "Won't Do", "dropped"),
        ("blocked", "In behandeling", "", "started"),
        ("started", "To Do", "", "planned"),
        ("done", "Done", "Duplicate", "dropped"),
        ("dropped", "Done", "Done", "done"),
        ("dropped", "To Do", "", "planned"),
    ],
)
def test_statuses_are_mapped_both_ways(
    before: Status, status: str, resolution: str, after: str | None
) -> None:
    reason = "waarom" if before in ("blocked", "dropped") else None
    roadmap = apply(SAMPLES["zoetermeer"], [SetStatus(action="1.2", status=before, reason=reason)])
    found = back(roadmap, {"1.2": {"Status": status, "Resolution": resolution}})
    assert [each.after for each in found.altered] == ([after] if after else [])


def test_an_export_of_jira_itself_is_read_by_its_own_names_and_keys() -> None:
    roadmap = SAMPLES["quarters"]
    rows = lines(exported(portfolio(roadmap), "jira"))
    at = {name: position for position, name in enumerate(rows[0])}
    keys = {row[0]: f"DIG-{row[0]}" for row in rows[1:]}
    links = [position for position, name in enumerate(rows[0]) if name in LINKS]
    for row in rows[1:]:
        row[at["Issue Key"]] = keys[row[0]]
        row[at["Description"]] = row[at["Description"]].replace("\n", "\r\n")
        for position in links:
            row[position] = keys.get(row[position], "")
        for name in ("Start date", "Due date"):
            if row[at[name]]:
                day = datetime.strptime(row[at[name]], "%Y-%m-%d").replace(tzinfo=UTC)
                row[at[name]] = day.strftime("%d/%b/%y 12:00 AM")
    names = {
        "Issue ID": "Issue id",
        "Issue Key": "Issue key",
        "Start date": "Custom field (Start date)",
        "Link is blocked by": "Inward issue link (Blocks)",
        "Link relates to": "Inward issue link (Relates)",
    }
    rows[0] = [
        f"Custom field ({name})" if name.startswith("Roadmap") else names.get(name, name)
        for name in rows[0]
    ]
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    found = imported(roadmap, brought(stream.getvalue().encode()), roadmap)
    assert {each.field for each in found.altered} == {"references"}
    assert (found.linked, found.unlinked, found.added) == (0, 0, ())
    # The second time nothing is new: the keys are known.
    again = apply(roadmap, found.changes)
    assert imported(again, brought(stream.getvalue().encode()), again).changes == ()


def test_a_link_that_was_made_or_taken_away_in_jira_is_asked_for() -> None:
    roadmap = SAMPLES["zoetermeer"]
    gone = back(roadmap, {"2.2": {"Link is blocked by": ""}})
    assert (gone.linked, gone.unlinked) == (0, 1)
    made = back(roadmap, {"11.1": {"Link is blocked by": "12"}})
    assert (made.linked, made.unlinked) == (1, 0)


def test_without_columns_of_links_our_own_column_tells() -> None:
    unmapped = {name: f"X{name}" for name in LINKS}
    assert back(SAMPLES["zoetermeer"], {}, unmapped).changes == ()


def test_what_was_made_in_jira_is_added_below_its_epic() -> None:
    roadmap = SAMPLES["zoetermeer"]
    data = exported(portfolio(roadmap), "jira").decode()
    width = len(next(csv.reader(io.StringIO(data))))
    new = ["901", "3", "DIG-88", "Task", "Nieuw in Jira", "", "Idea"]
    stream = io.StringIO(newline="")
    csv.writer(stream).writerow([*new, *[""] * (width - len(new))])
    found = imported(roadmap, brought((data + stream.getvalue()).encode()), roadmap)
    assert found.added == ("3.4",)
    assert codes(found.diagnostics) == {"value"}


def test_a_long_title_is_shown_shorter_and_comes_back_whole() -> None:
    title = "Een heel lange titel\nop twee regels " * 20
    edit = EditAction.model_validate({"action": "1.1", "title": title})
    roadmap = apply(SAMPLES["zoetermeer"], [edit])
    held_to_the_rules(exported(portfolio(roadmap), "jira"))
    asks_for_nothing(roadmap, "jira")
    assert back(roadmap, {"1.1": {"Summary": "Kort"}}).altered[0].after == "Kort"


HEAD = (
    "Issue ID,Parent,Summary,Status,Labels,"
    "Roadmap nummer,Roadmap afhankelijkheden,Roadmap verwijzingen\n"
)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("1,,a,To Do,,1.1,,\n1,,b,To Do,,1.2,,", "id-twice"),
        ("1,77,a,To Do,,1.1,,", "value"),
        ("1,,a,Vreemd,,1.1,,", "value"),
        ("1,,a,To Do,plateau-x,1.1,,", "value"),
        ("1,,a,To Do,plateau-1 plateau-2,1.1,,", "value"),
        ("1,,a,To Do,,2-jan,,", "day"),
        ("1,,,To Do,,,,", "empty-row"),
        ("1,,a,To Do,,1.1", "width"),
        ("1,,a,To Do,,1.1,geen json,", "value"),
        ("1,,a,To Do,,1.1,[[1]],", "value"),
        ("1,,a,To Do,,1.1," + "[" * 2_000 + ",", "value"),
        ("1,,a,To Do,,1.1,,{}", "value"),
        ("1,,a,To Do,,1.1,,7", "value"),
        ("1,," + "x" * 30_000 + ",To Do,,1.1,,", "value"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_place(row: str, expected: str) -> None:
    found = brought((HEAD + row + "\n").encode())
    assert expected in codes(found.diagnostics)
    assert all(each.place.startswith("jira.csv:") for each in found.diagnostics)


def test_links_to_nothing_are_named() -> None:
    found = brought(b"Issue ID,Summary,Link is blocked by\n1,a,99\n")
    assert codes(found.diagnostics) == {"unknown-end"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no-summary"),
        (b"nummer,titel\n", "no-summary"),
        (b'Summary\n"nooit dicht', "table-broken"),
        (b"Summary\n" + b"\n" * 250_001, "table-long"),
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
