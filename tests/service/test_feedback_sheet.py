"""The feedback on a quarter on paper: in plain words, and nothing that was promised left out."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadmap.formats.sheet import compose_feedback, sheet_html, sheet_markdown
from roadmap.formats.wording_feedback import feedback_story, quarter_name
from roadmap.model.change import DropAction, EditAction, RemoveAction, SetStatus
from roadmap.model.sheet import Sheet
from roadmap.render import paper
from roadmap.service.feedback import write_feedback
from roadmap.service.sheets import SHEET_FORMATS, SheetFormat
from roadmap.texts import LANGUAGES, Language
from tests.service.stories import Story
from tests.service.test_sheets import HOSTILE, pages
from tests.strategies import build

Q1 = "2027-Q1"


def promised(count: int, title: str = "Actie") -> Story:
    """A story in which so many actions are promised for the first quarter of 2027."""
    numbers = [str(number) for number in range(1, count + 1)]
    story = Story(build([{"number": n, "title": title} for n in numbers], []), "2026-11-01")
    story.agree("2026-12-01", *(f"{number} {Q1}" for number in numbers))
    story.adopt("2026-12-18")
    return story


def done(*numbers: str) -> list[SetStatus]:
    return [SetStatus(action=number, status="done") for number in numbers]


def sheet_of(story: Story, day: str = "2027-04-05", language: Language = "nl") -> Sheet:
    story.feedback(Q1, day)
    found = story.planner.fed_back(story.id, Q1)
    return compose_feedback(found.roadmap, found.feedback, language=language)


def test_it_begins_with_what_it_comes_down_to() -> None:
    story = promised(5)
    story.save("2027-02-01", "opgeleverd", *done("1", "2", "3"))
    story.save("2027-02-02", "anders", DropAction(action="4", reason="geen geld"))
    sheet = sheet_of(story)
    assert sheet.current == (
        "In het eerste kwartaal van 2027 wilden we 5 acties afronden. "
        "Dat is bij 3 van de 5 gelukt; 1 is nog niet begonnen en 1 is vervallen."
    )
    assert sheet.more[-1] == (
        "De afspraken staan in de roadmap die IMO op 18 december 2026 heeft vastgesteld."
    )
    assert sheet.decisions == "Reden gevraagd: waarom is 5 niet gelukt?"
    assert [found.heading for found in sheet.lists[:2]] == ["Gelukt (3)", "Niet gelukt (2)"]
    assert [line.why for line in sheet.lists[1].lines] == [
        "Vervallen. Reden: geen geld.",
        "Nog niet begonnen. Geen reden opgegeven. Nog geen nieuw kwartaal afgesproken.",
    ]


@pytest.mark.parametrize(
    ("count", "achieved", "told"),
    [
        (1, 1, "1 actie afronden. Dat is gelukt."),
        (2, 2, "2 acties afronden. Dat is allemaal gelukt."),
        (1, 0, "1 actie afronden. Dat is niet gelukt: 1 is nog niet begonnen."),
        (2, 0, "2 acties afronden. Dat is bij geen van de 2 gelukt: 2 zijn nog niet begonnen."),
    ],
)
def test_all_and_nothing_have_words_of_their_own(count: int, achieved: int, told: str) -> None:
    story = promised(count)
    story.save("2027-02-01", "klaar", *done(*map(str, range(1, achieved + 1))))
    assert sheet_of(story).current == f"In het eerste kwartaal van 2027 wilden we {told}"


def test_before_the_quarter_is_over_no_reason_is_asked() -> None:
    story = promised(2)
    story.save("2027-02-01", "klaar", *done("1"))
    sheet = sheet_of(story, "2027-02-02")
    assert "Tot nu toe is dat bij 1 van de 2 gelukt" in sheet.current
    assert "tussenstand: het kwartaal loopt tot en met 31 maart 2027" in " ".join(sheet.more)
    assert sheet.decisions is None
    assert "Geen reden" not in sheet_markdown(sheet)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_promise_it_says_what_to_do(language: Language) -> None:
    story = Story(build([{"number": "1"}], []), "2026-11-01")
    told = sheet_of(story, language=language).current
    assert {"nl": "vaststellen", "en": "adopted"}[language] in told
    story.adopt("2026-12-01")
    assert "IMO" in sheet_of(story, language=language).current
    story.agree("2026-12-02", "1 2028-Q1")
    story.adopt("2026-12-03")
    assert "IMO" in sheet_of(story, language=language).current


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["done", "started", "dropped", "removed", "-"]), min_size=2))
def test_every_promise_stands_on_it_once_in_every_format(fates: list[str]) -> None:
    story = promised(len(fates))
    for number, fate in enumerate(map(str, fates), start=1):
        if fate == "removed" and number < len(fates):
            story.save("2027-02-01", "weg", RemoveAction(action=str(number)))
        elif fate not in ("-", "removed"):
            change = {"action": str(number), "status": fate, "reason": "zo"}
            story.save("2027-02-01", "anders", SetStatus.model_validate(change))
    sheet = sheet_of(story)
    wanted = {str(number) for number in range(1, len(fates) + 1)}
    kept, missed = ([line.number for line in found.lines] for found in sheet.lists[:2])
    assert sorted(kept + missed) == sorted(wanted)
    written = sheet_markdown(sheet).split("\n## ")
    found = re.findall(r"^- \*\*(\S+)\*\*", "\n".join(written[1:3]), re.M)
    assert found == kept + missed
    assert sheet_html(sheet).count("<tr>") == sum(len(each.lines) for each in sheet.lists)


@pytest.mark.parametrize("count", [1, 30, 90, 400])
def test_a_pdf_leaves_nothing_out_and_takes_the_pages_that_it_takes(count: int) -> None:
    sheet = sheet_of(promised(count, "Een titel die wat langer is " * 7))
    data = paper.sheet_pdf(sheet)
    assert data == paper.sheet_pdf(sheet)
    placed = paper._paged(paper._arranged(sheet, paper._COMFORTABLE))
    words = [part.words for page in placed for part in page if isinstance(part, paper._Piece)]
    assert {line.number for found in sheet.lists for line in found.lines} <= set(words)
    assert not any(word.endswith("…") and len(word) < 3 for word in words)
    for page in placed:
        assert max(part.y for part in page) <= paper._HEIGHT - paper._MARGIN
        assert not isinstance(page[-1], paper._Rule)
    assert pages(data) == (1 if count == 1 else len(placed))


@pytest.mark.parametrize("format", SHEET_FORMATS)
def test_words_of_users_are_words_in_every_format(format: SheetFormat) -> None:
    story = promised(2)
    story.save("2027-02-01", HOSTILE, EditAction(action="1", title=HOSTILE, owner=HOSTILE))
    story.save("2027-02-02", HOSTILE, RemoveAction(action="2"))
    story.feedback(Q1, "2027-04-05")
    found = story.planner.fed_back(story.id, Q1)
    first, second = (write_feedback(found.roadmap, found.feedback, format) for _ in range(2))
    assert first == second
    assert b"<script>alert" not in first


def test_quarters_have_a_name() -> None:
    assert quarter_name("2027-Q3") == "het derde kwartaal van 2027"
    assert quarter_name("0927-Q4", "en", short=True) == "Q4 0927"
    assert feedback_story(promised(1).feedback(Q1, "2027-02-01"), "en")[0].startswith("In the")
