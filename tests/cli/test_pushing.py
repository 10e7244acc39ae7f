"""The verbs `push` and `pull`, with a server that holds them to its rules."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from roadmap.model.exchange import Import
from roadmap.model.pushing import Push
from roadmap.model.revision import Revision
from tests.cli.conftest import OWN, Run
from tests.formats.exchange.openproject_stub import IDENTIFIER, TOKEN, Stub


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stub]:
    with Stub() as found:
        monkeypatch.setenv("OPENPROJECT_URL", found.url)
        monkeypatch.setenv("OPENPROJECT_PROJECT", IDENTIFIER)
        monkeypatch.setenv("OPENPROJECT_TOKEN", TOKEN)
        yield found


def revisions(run: Run) -> int:
    return len(run("history", "--json").json["revisions"])


def test_a_push_keeps_how_the_actions_are_called_there(run: Run, stored: Path, stub: Stub) -> None:
    result = run("push", "openproject")
    assert result.code == 0
    out = " ".join(result.out.split())
    for words in (
        "9 verzoeken verzonden; 0 acties stonden er al",
        "nieuw: versie van plateau 1",
        "nieuw: actie 1.1",
        "nieuw: relatie 1.1 → 1.2",
        "is bewaard als revisie 2.",
    ):
        assert words in out
    (latest,) = run("history", "--json").json["revisions"][1:]
    revision = Revision.model_validate(latest)
    assert revision.reason == "verzonden naar OpenProject"
    assert len(revision.changes) == 3
    count = len(stub.writes)
    again = run("push", "openproject", "own")
    assert "OpenProject heeft alles al" in again.out
    assert (len(stub.writes), revisions(run)) == (count, 2)


def test_a_dry_run_shows_what_would_be_sent_and_keeps_nothing(
    run: Run, stored: Path, stub: Stub
) -> None:
    result = run("push", "openproject", "--dry-run", "--lang", "en")
    assert "requests to send; 0 actions are there already" in result.out
    assert "Nothing was sent." in result.out
    found = Push.model_validate(run("push", "openproject", "--dry-run", "--json").json)
    assert found.dry
    assert {each.method for each in found.sent} == {"POST", "PATCH"}
    assert (stub.writes, revisions(run)) == ([], 1)


def test_a_file_is_pushed_and_not_altered(run: Run, tmp_path: Path, stub: Stub) -> None:
    path = tmp_path / "own.json"
    path.write_bytes(OWN)
    result = run("push", "openproject", str(path))
    assert result.code == 0
    assert "Een bestand wordt niet gewijzigd." in result.out
    assert path.read_bytes() == OWN
    assert run("pull", "openproject", str(path)).code == 0
    stub.by_number("1.2")["subject"] = "1.2 Anders"
    found = Import.model_validate(run("pull", "openproject", str(path), "--json").json)
    assert [each.after for each in found.altered] == ["Anders"]
    assert run("pull", "openproject", str(path), "--accept").code == 2


def test_a_pull_shows_first_and_is_accepted_as_one_revision(
    run: Run, stored: Path, stub: Stub
) -> None:
    assert run("push", "openproject").code == 0
    stub.by_number("1.2")["subject"] = "1.2 Anders"
    shown = run("pull", "openproject")
    assert shown.code == 0
    assert "Anders" in shown.out
    assert "Er is niets opgeslagen." in shown.out
    assert revisions(run) == 2
    refused = run("push", "openproject")
    assert (refused.code, refused.out) == (4, "")
    assert "nog niet is (1.2)" in " ".join(refused.err.split())
    assert run("pull", "openproject", "--accept").code == 2
    kept = run("pull", "openproject", "--accept", "--reason", "overleg")
    assert (kept.code, "Overgenomen als revisie 3." in kept.out) == (0, True)
    assert run("push", "openproject").code == 0
    assert revisions(run) == 3


def test_an_accepted_pull_answers_with_its_revision(run: Run, stored: Path, stub: Stub) -> None:
    assert run("push", "openproject", f"sqlite:///{stored}#own", "--json").code == 0
    stub.by_number("1.2")["subject"] = "1.2 Anders"
    taken = run("pull", "openproject", "own", "--accept", "--reason", "x", "--json")
    assert Revision.model_validate(taken.json).changes[0].change == "edit-action"


def test_what_was_changed_there_is_written_over_only_when_asked(
    run: Run, stored: Path, stub: Stub
) -> None:
    assert run("push", "openproject").code == 0
    stub.by_number("1.2")["subject"] = "1.2 Anders"
    assert run("push", "openproject", "--overwrite").code == 0
    assert stub.by_number("1.2")["subject"] == "1.2 Taak 1.2"


def test_what_cannot_be_taken_over_stops_an_accept(run: Run, stored: Path, stub: Stub) -> None:
    assert run("push", "openproject").code == 0
    stub.by_number("1.1")["subject"] = "1.1 Beter"
    package = stub.by_number("1.2")
    package["subject"] = "1.2 \x01"
    stopped = run("pull", "openproject", "--accept", "--reason", "x")
    assert stopped.code == 1
    assert "Niet overgenomen" in " ".join(stopped.err.split())
    assert revisions(run) == 2
    assert run("pull", "openproject", "--accept", "--partly", "--reason", "x").code == 0
    assert revisions(run) == 3


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["push"], 2, "Hier ontbreekt: SYSTEM."),
        (["push", "jira"], 2, "kies uit openproject"),
        (["pull", "openproject", "--url", ""], 2, "Geef --url, of zet OPENPROJECT_URL."),
        (["push", "openproject", "--token", ""], 2, "Geef --token, of zet OPENPROJECT_TOKEN."),
        (["push", "openproject", "--url", "http://op.example"], 4, "gebruik https"),
        (["push", "openproject", "--token", "fout"], 4, "Kijk naar het token"),
        (["push", "openproject", "--project", "anders"], 4, "Dit is er niet"),
        (["push", "openproject", "nergens"], 4, "Er is geen roadmap ‘nergens’."),
        (["push", "openproject", "sqlite:///store.db#own@1"], 2, "laat ‘@1’ weg"),
    ],
)
def test_what_cannot_be_sent_is_told_in_words(
    run: Run, stored: Path, stub: Stub, arguments: list[str], code: int, words: str
) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (code, "")
    assert words in " ".join(result.err.split())
    assert "fout" not in result.err
    assert stub.writes == []
