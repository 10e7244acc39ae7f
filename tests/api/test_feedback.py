"""Feedback on a quarter over HTTP, as data and as a sheet."""

from pathlib import Path

import pytest

from api.app import create_app
from api.settings import Settings
from roadmap.model.change import DelayAction, SetStatus
from roadmap.model.decision import Decision
from roadmap.service.feedback import write_feedback
from tests.api.conftest import Api, code_of, places
from tests.service.stories import Story, moment
from tests.storage.samples import sample

HERE = "/roadmaps/test/feedback"
Q1 = {"quarter": "2025-Q1"}
ACCEPTED = {"pdf": "application/pdf", "html": "text/html", "md": "text/markdown"}


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """Two actions that were promised for a quarter that is over, of which one was done."""
    story = Story(sample(actions=4), "2024-11-01", f"sqlite:///{tmp_path}/store.db")
    story.agree("2024-12-01", "1 2025-Q1", "2 2025-Q1")
    story.adopt("2024-12-18")
    story.save("2025-02-01", "klaar", SetStatus(action="1", status="done"))
    mt = Decision(by="MT")
    story.save("2025-02-02", "later", DelayAction(action="3"), decision=mt)
    story.save("2025-02-03", "kans", SetStatus(action="4", status="started"))
    return story


@pytest.fixture
def api(story: Story) -> Api:
    return Api(create_app(Settings(), story.planner))


def test_the_answer_is_that_of_the_library_with_words(api: Api, story: Story) -> None:
    found = story.feedback("2025-Q1", "2025-04-05")
    given = api.read(HERE, **Q1)
    assert given["sha256"] == found.sha256
    assert given["counts"] == found.counts.model_dump()
    assert [each["number"] for each in given["promised"]] == ["1", "2"]
    assert given["story"][0].startswith("In the first quarter of 2025 we wanted to finish 2")
    assert given["asked"] == "Reason asked: why was 2 not achieved?"
    for name in ("promised", "also", "moved", "decisions"):
        assert given[name]
        assert all(each["text"] for each in given[name])


def test_an_answer_that_is_known_is_not_sent_again(api: Api) -> None:
    tag = api.get(HERE, params=Q1).headers["etag"]
    again = api.get(HERE, params=Q1, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_what_only_the_clock_changes_is_asked_again(api: Api, story: Story) -> None:
    for day, phase in (("2024-12-30", "coming"), ("2025-03-31", "running"), ("2025-04-01", "over")):
        story.now = moment(day)
        assert api.read(HERE, **Q1)["phase"] == phase
        markdown = api.get(HERE, params=Q1 | {"format": "md"}).text
        assert ("interim report" in markdown) == (phase == "running")


@pytest.mark.parametrize("format", ACCEPTED)
def test_a_sheet_is_given_by_format_and_by_accept(api: Api, story: Story, format: str) -> None:
    story.feedback("2025-Q1", "2025-04-05")
    found = story.planner.fed_back("test", "2025-Q1")
    asked = api.get(HERE, params=Q1 | {"format": format})
    accepted = api.get(HERE, params=Q1, headers={"Accept": ACCEPTED[format]})
    library = write_feedback(found.roadmap, found.feedback, format, language="en")  # type: ignore[arg-type]
    assert asked.content == accepted.content == library
    assert asked.headers["content-type"].startswith(ACCEPTED[format])
    assert f"test-feedback-2025-Q1.{format}" in asked.headers["content-disposition"]


def test_a_page_runs_nothing(api: Api) -> None:
    page = api.get(HERE, params=Q1 | {"format": "html"})
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert "<script" not in page.text


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ({}, "quarter"),
        ({"quarter": "2025-Q5"}, "quarter"),
        (Q1 | {"format": "doc"}, "format"),
        (Q1 | {"asOf": "1"}, "asOf"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_name(
    api: Api, query: dict[str, str], place: str
) -> None:
    response = api.get(HERE, params=query)
    assert (response.status_code, code_of(response)) == (400, "invalid")
    assert [found for found, _ in places(response)] == [f"/{place}"]


def test_what_is_not_there_is_not_found(api: Api) -> None:
    for path, quarter in ((HERE, "2019-Q1"), ("/roadmaps/other/feedback", "2025-Q1")):
        response = api.get(path, params={"quarter": quarter})
        assert (response.status_code, code_of(response)) == (404, "not-found")


def test_what_nobody_makes_is_not_acceptable(api: Api) -> None:
    response = api.get(HERE, params=Q1, headers={"Accept": "image/png"})
    assert (response.status_code, code_of(response)) == (406, "not-acceptable")
