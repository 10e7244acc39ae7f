"""An address in a store, wherever a verb takes a roadmap."""

from pathlib import Path

import pytest

from roadmap.cli.options import complete_action
from roadmap.cli.storing import Address, parse_address, shown
from tests.cli.conftest import OWN, Run


@pytest.fixture
def changed(run: Run, stored: Path) -> str:
    """Address of a store whose one roadmap has two revisions."""
    assert run("apply", "--delay", "1.1", "--reason", "later").code == 0
    return "sqlite:///store.db"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("sqlite:///a.db", ("sqlite:///a.db", None, None)),
        ("sqlite:///a.db#own", ("sqlite:///a.db", "own", None)),
        ("sqlite:///a.db#own@3", ("sqlite:///a.db", "own", "3")),
        ("sqlite:///a.db@3", ("sqlite:///a.db", None, "3")),
        ("sqlite:////v/a.db#@3", ("sqlite:////v/a.db", None, "3")),
        ("sqlite:///a@3/b.db", ("sqlite:///a@3/b.db", None, None)),
        ("sqlite:///a@b.db", ("sqlite:///a@b.db", None, None)),
        ("sqlite:///a@3#", ("sqlite:///a@3", None, None)),
        (
            "postgresql://u:p@h/db@2026-11-22T10:00:00+01:00",
            ("postgresql://u:p@h/db", None, "2026-11-22T10:00:00+01:00"),
        ),
        ("postgresql://u:p@10", ("postgresql://u:p@10", None, None)),
        ("postgresql://u:p@h/db#own@1", ("postgresql://u:p@h/db", "own", "1")),
    ],
)
def test_an_address_has_a_store_an_id_and_a_point_in_time(
    name: str, parts: tuple[str, str | None, str | None]
) -> None:
    assert parse_address(name) == Address(*parts)


def test_a_password_is_never_shown() -> None:
    assert shown("postgresql://u:p%40s@h/db#own@3") == "postgresql://u@h/db#own@3"
    assert shown("sqlite:///a.db#own@3") == "sqlite:///a.db#own@3"


@pytest.mark.parametrize(
    "arguments",
    [
        ["plan"],
        ["plan", "--placements", "--no-color"],
        ["check"],
        ["cycles"],
        ["next"],
        ["explain", "1.2"],
        ["show", "1.2"],
        ["impact", "--pin", "1.2=3"],
        ["validate"],
    ],
)
def test_every_answer_can_be_asked_of_a_store_as_of_a_revision(
    run: Run, changed: str, arguments: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "own.json"
    path.write_bytes(OWN)
    verb, *rest = arguments
    subject = [rest.pop(0)] if verb in ("explain", "show") else []
    of_file = run(verb, *subject, "own.json", *rest).out
    for address in (f"{changed}@1", f"{changed}#own@1"):
        result = run(verb, *subject, address, *rest)
        assert (result.code, result.err) == (0, "")
        same = result.out.replace(address, "own.json").replace("'own.json'", "own.json")
        assert same.split() == of_file.split()
    assert run(verb, *subject, changed, *rest).code == 0


def test_the_state_of_a_store_is_the_one_that_was_asked(run: Run, changed: str) -> None:
    def plateau(address: str) -> int:
        return int(run("plan", address, "--json").json["placements"][0]["plateau"])

    assert [plateau(f"{changed}@1"), plateau(f"{changed}@2"), plateau(changed)] == [1, 2, 2]
    revisions = run("history", "--json").json["revisions"]
    assert plateau(f"{changed}#own@{revisions[0]['at']}") == 1
    assert plateau(f"{changed}@{revisions[1]['at']}") == 2


def test_the_command_to_try_names_the_same_state(run: Run, changed: str) -> None:
    out = " ".join(run("explain", "1.2", f"{changed}#own@1").out.split())
    assert f"roadmap impact '{changed}#own@1'" in out


def test_a_drawing_can_show_the_difference_with_an_older_revision(run: Run, changed: str) -> None:
    pytest.importorskip("pygraphviz")
    asked = ("render", changed, "--before", f"{changed}@1", "-o", "-", "--type", "dot")
    result = run(*asked)
    assert (result.code, result.err) == (0, "")
    assert "digraph" in result.out[:200]


@pytest.mark.parametrize(
    ("behind", "code", "words"),
    [
        ("#other", 4, "Er is geen roadmap ‘other’."),
        ("#own@9", 4, "Roadmap ‘own’ heeft geen revisie 9."),
        ("@9", 4, "Roadmap ‘own’ heeft geen revisie 9."),
        ("#own@2000-01-01T00:00:00Z", 4, "bestond nog niet"),
        ("#own@juni", 2, "‘juni’ is geen revisie en geen moment"),
        ("#own@2026-11-22", 2, "is geen revisie en geen moment"),
        ("#own@0", 2, "is geen heel getal van 1"),
        ("x", 2, "Er is geen opslag op sqlite:///"),
    ],
)
def test_what_is_not_in_a_store_is_told_in_words(
    run: Run, changed: str, behind: str, code: int, words: str
) -> None:
    result = run("plan", changed + behind)
    assert (result.code, result.out) == (code, "")
    assert words in " ".join(result.err.split())


def test_an_address_is_never_taken_for_a_file_and_a_store_is_not_made_by_asking(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    missing = run("plan", "sqlite:///none.db", "--placements")
    assert (missing.code, missing.out) == (2, "")
    assert "Er is geen opslag op sqlite:///none.db. Noem de goede met --store" in " ".join(
        missing.err.split()
    )
    other = run("plan", "https://example.org/plan.json")
    assert (other.code, other.out) == (2, "")
    assert "geen opslag worden geopend: ‘https’" in other.err
    assert list(tmp_path.iterdir()) == []


def test_a_store_with_more_roadmaps_asks_which_one(run: Run, changed: str) -> None:
    assert run("create", "--reason", "x").code == 0
    for arguments in (["plan", changed], ["undo", "--reason", "x"]):
        result = run(*arguments)
        assert (result.code, result.out) == (2, "")
        assert "own, zoetermeer-digitaal-leiderschap" in " ".join(result.err.split())
    assert run("plan", f"{changed}#own").code == 0
    assert run("undo", "--reason", "x", "--roadmap", "own").code == 0


def test_the_shell_completes_numbers_of_actions_in_a_store(changed: str) -> None:
    class Context:
        def __init__(self, file: str) -> None:
            self.params = {"file": file}

    found = complete_action(Context(changed), "1.")  # type: ignore[arg-type]
    assert found == [("1.1", "Taak 1.1"), ("1.2", "Taak 1.2")]
    assert complete_action(Context(f"{changed}x"), "1.") == []  # type: ignore[arg-type]
