"""One table: every error of the library has a status, a title and an explanation."""

import inspect

import pytest

import roadmap.errors
import roadmap.render.errors
from api.problems import PROBLEMS
from roadmap.errors import RoadmapError
from roadmap.texts import LANGUAGES, has_text

ERRORS = sorted(
    {
        kind
        for module in (roadmap.errors, roadmap.render.errors)
        for kind in vars(module).values()
        if inspect.isclass(kind) and issubclass(kind, RoadmapError)
    },
    key=lambda kind: kind.code,
)


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_every_error_of_the_library_has_a_row_of_its_own(kind: type[RoadmapError]) -> None:
    assert kind.code in PROBLEMS


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_every_problem_has_a_title_and_an_explanation_in_both_languages(code: str) -> None:
    for language in LANGUAGES:
        assert has_text(f"api-problem-{code}", language)
        assert has_text(f"api-about-{code}", language)


def test_no_status_stands_for_success_or_for_unreadable_content() -> None:
    assert all(400 <= status < 600 and status != 422 for status in PROBLEMS.values())
