"""The verb `feedback`."""

from pathlib import Path

import pytest

from roadmap.model.change import RemoveAction, SetStatus
from roadmap.model.feedback import Feedback
from tests.cli.conftest import Run
from tests.service.stories import Story
from tests.strategies import build

Q1 = "2025-Q1"


@pytest.fixture
def past(store: Path) -> str:
    """A store in which three actions were promised for a quarter that is over."""
    actions = [{"number": number, "title": f"Taak {number}"} for number in ("1.1", "1.2", "2.1")]
    story = Story(build(actions, []), "2024-11-01", "sqlite:///store.db")
    story.agree("2024-12-01", f"1.1 {Q1}", f"1.2 {Q1}", f"2.1 {Q1}")
    story.adopt("2024-12-18")
    story.save("2025-02-01", "opgeleverd", SetStatus(action="1.1", status="done"))
    story.save("2025-02-02", "begonnen", SetStatus(action="1.2", status="started"))
    story.save("2025-02-03", "dubbel", RemoveAction(action="2.1"))
    story.planner.close()
    return "sqlite:///store.db"


def words(text: str) -> str:
    return " ".join(text.split())


def test_it_tells_what_was_agreed_what_was_achieved_and_how_to_give_a_reason(
    run: Run, past: str
) -> None:
    result = run("feedback", "--quarter", Q1)
    assert result.code == 0
    told = words(result.out)
    assert "wilden we 3 acties afronden. Dat is bij 1 van de 3 gelukt" in told
    assert "2.1 Taak 2.1 afronden Uit de roadmap gehaald." in told
    assert "Reden gevraagd: waarom is 1.2 niet gelukt?" in told
    assert "roadmap apply --status 1.2=started --reason" in told


def test_the_reason_that_it_asks_for_can_be_given(run: Run, past: str) -> None:
    given = ("apply", "--status", "1.2=started", "--reason", "geen tijd")
    assert run(*given).code == 0
    assert "Reden (later opgegeven): geen tijd." in words(run("feedback", "--quarter", Q1).out)


def test_json_is_the_answer_of_the_library(run: Run, past: str) -> None:
    by_id = run("feedback", "test", "--quarter", Q1, "--json").out
    by_address = run("feedback", f"{past}#test", "--quarter", Q1, "--json", "--lang", "en").out
    assert by_id == by_address
    found = Feedback.model_validate_json(by_id)
    assert found.sealed() == found
    assert [each.miss for each in found.promised] == [None, "not-ready", "removed"]


@pytest.mark.parametrize(
    ("name", "begin"), [("a.pdf", b"%PDF"), ("a.html", b"<!doc"), ("a.md", b"# Terugk")]
)
def test_the_extension_says_what_it_is_written_as(
    run: Run, past: str, tmp_path: Path, name: str, begin: bytes
) -> None:
    result = run("feedback", "--quarter", Q1, "-o", str(tmp_path / name))
    assert result.code == 0
    assert name in result.out.replace("\n", "")
    assert (tmp_path / name).read_bytes().startswith(begin)


@pytest.mark.parametrize(
    ("arguments", "code", "named"),
    [
        ([], 2, "--quarter"),
        (["--quarter", "2025-Q5"], 2, "2027-Q1"),
        (["own.json", "--quarter", Q1], 2, "roadmap create"),
        (["-", "--quarter", Q1], 2, "roadmap create"),
        (["sqlite:///store.db@1", "--quarter", Q1], 2, "@1"),
        (["other", "--quarter", Q1], 4, "other"),
        (["--quarter", "2019-Q1"], 4, "2019-Q1"),
        (["--quarter", Q1, "-o", "a.doc"], 2, "pdf, html, md"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(
    run: Run, past: str, arguments: list[str], code: int, named: str
) -> None:
    result = run("feedback", *arguments)
    assert (result.code, result.out) == (code, "")
    assert named in words(result.err)
