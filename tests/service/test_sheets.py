"""The sheet for a board meeting: the same lines in every format, and always one A4."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from roadmap.engine import apply, next_actions
from roadmap.formats import shipped_roadmap
from roadmap.formats.sheet import compose_sheet, sheet_html, sheet_markdown
from roadmap.model.change import DropAction, EditAction, SetStatus
from roadmap.model.roadmap import Roadmap
from roadmap.model.sheet import Sheet
from roadmap.render.paper import sheet_pdf
from roadmap.service.sheets import SHEET_FORMATS, SheetFormat, write_sheet
from tests.strategies import build, roadmaps

HOSTILE = '</td><script>alert(1)</script> [x](javascript:alert(1)) *a* "q" & `b`'


def sheet_of(roadmap: Roadmap, **named: str) -> Sheet:
    return compose_sheet(roadmap, next_actions(roadmap), **named)  # type: ignore[arg-type]


def numbers(sheet: Sheet) -> list[list[str]]:
    return [[line.number for line in found.lines] for found in sheet.lists]


class _Rows(HTMLParser):
    """The words of a page, and which elements it has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


@settings(max_examples=60)
@given(roadmaps(acyclic=False))
def test_the_sheet_has_the_lines_of_the_agenda_in_their_order(roadmap: Roadmap) -> None:
    agenda = next_actions(roadmap)
    sheet = sheet_of(roadmap)
    assert numbers(sheet) == [
        [line.number for line in lines]
        for lines in (
            agenda.start,
            agenda.better_after,
            agenda.waits_for_decision,
            agenda.waits_for_action,
        )
    ]
    written = sheet_markdown(sheet)
    assert re.findall(r"^- \*\*(\S+)\*\*", written, re.M) == [
        line.number for found in sheet.all_lists for line in found.lines
    ]
    rows = _Rows(sheet_html(sheet)).tags.count("tr")
    assert rows == sum(len(found.lines) for found in sheet.all_lists)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_quarter_and_the_plateau_whose_turn_it_is_stand_at_the_top(language: str) -> None:
    sheet = sheet_of(shipped_roadmap(), language=language, quarter="2027-Q1")
    assert "2027" in sheet.subtitle
    assert "Randvoorwaardelijk" in sheet.current
    assert sheet.decisions is not None
    assert sheet.decisions.endswith("1.2, 2.1, 3.1, 5.1, 7.2, 10.2, 10.5, 11.3, 11.5")


def test_what_is_deliberately_not_done_stands_there_with_its_reason() -> None:
    roadmap = apply(shipped_roadmap(), [DropAction(action="11.3", reason="past niet bij ons")])
    sheet = sheet_of(roadmap)
    assert sheet.dropped is not None
    assert [(line.number, line.why) for line in sheet.dropped.lines] == [
        ("11.3", "past niet bij ons")
    ]
    assert "past niet bij ons" in sheet_markdown(sheet)
    assert "past niet bij ons" in sheet_html(sheet)


def test_owner_and_status_stand_with_an_action_that_has_them() -> None:
    changes = [
        EditAction(action="2.1", owner="Team Data"),
        SetStatus(action="2.1", status="blocked", reason="geen mensen"),
    ]
    waiting = sheet_of(apply(shipped_roadmap(), changes)).lists[3].lines
    (found,) = [line for line in waiting if line.number == "2.1"]
    assert found.place == "plateau 1, geblokkeerd, Team Data"
    assert "geen mensen" in found.why


def test_what_waits_for_a_decision_stands_apart_from_what_waits_for_an_action() -> None:
    before = sheet_of(shipped_roadmap())
    after = sheet_of(apply(shipped_roadmap(), [DropAction(action="2.1", reason="te groot")]))
    assert numbers(before)[2] == []
    assert numbers(after)[2] == ["2.2", "2.3"]
    assert "Wacht op een besluit (2)" in sheet_markdown(after)
    assert {"2.2", "2.3"} <= set(numbers(before)[3])


def test_an_action_that_a_decision_is_asked_of_says_so_itself() -> None:
    places = {line.number: line.place for line in sheet_of(shipped_roadmap()).lists[0].lines}
    asked = {number for number, place in places.items() if "besluit gevraagd" in place}
    assert asked == set(next_actions(shipped_roadmap()).asked)
    assert asked < set(places)


def test_when_all_is_done_the_sheet_says_so() -> None:
    roadmap = shipped_roadmap()
    done = [SetStatus(action=action.number, status="done") for action in roadmap.actions]
    sheet = sheet_of(apply(roadmap, done))
    assert (sheet.current, sheet.decisions) == ("Alles is klaar.", None)
    assert "Geen acties." in sheet_markdown(sheet)


def test_words_of_users_never_become_mark_up() -> None:
    hostile = apply(shipped_roadmap(), [EditAction(action="2.1", title=HOSTILE, owner=HOSTILE)])
    sheet = sheet_of(hostile)
    page = _Rows(sheet_html(sheet))
    assert "script" not in page.tags
    assert "<script>alert(1)</script>" in page.words
    written = sheet_markdown(sheet)
    assert r"\<script\>" in written
    assert r"\[x\](javascript" in written


def pages(data: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", data))


@pytest.mark.parametrize("count", [1, 33, 300, 3_000])
def test_a_pdf_is_one_page_whatever_the_number_of_actions(count: int) -> None:
    actions = [
        {"number": str(number), "title": "Een titel die wat langer is " * 4}
        for number in range(1, count + 1)
    ]
    sheet = sheet_of(build(actions, []))
    data = sheet_pdf(sheet)
    assert data.startswith(b"%PDF-")
    assert pages(data) == 1


@pytest.mark.parametrize("format", SHEET_FORMATS)
def test_the_same_sheet_gives_the_same_bytes(format: SheetFormat) -> None:
    roadmap = shipped_roadmap()
    first, second = (
        write_sheet(roadmap, next_actions(roadmap), format, quarter="2027-Q1") for _ in range(2)
    )
    assert first == second
