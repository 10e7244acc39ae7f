"""Mistakes in the command and in its input, each told in words."""

from pathlib import Path

import pytest

from roadmap.cli import files
from roadmap.errors import (
    DocumentError,
)
from tests.cli.conftest import Run, document


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["plam"], "Het werkwoord ‘plam’ bestaat niet. Bedoelt u plan?"),
        (["xyzzy"], "Het werkwoord ‘xyzzy’ bestaat niet."),
        (["plan", "--jsn"], "De optie --jsn bestaat niet. Bedoelt u --json?"),
        (["plan", "--xyzzy"], "De optie --xyzzy bestaat niet."),
        (["--xyzzy"], "De optie --xyzzy bestaat niet."),
        (["--jsn", "plan"], "De optie --jsn bestaat niet. Bedoelt u --json?"),
        (["plan", "a", "b"], "Hier is te veel: b"),
        (["explain"], "Hier ontbreekt: ACTION."),
        (["validate"], "Hier ontbreekt: ROADMAP."),
        (["impact", "--move"], "Bij de optie --move hoort een waarde, of juist geen."),
        (["plan", "--json=yes"], "Bij de optie --json hoort een waarde, of juist geen."),
        (["plan", "--lang", "fr"], "De taal ‘fr’ is er niet; kies nl of en."),
        (["--lang", "fr"], "De taal ‘fr’ is er niet; kies nl of en."),
        (["explain", "3.33"], "Er is geen actie 3.33 in deze roadmap. Bedoelt u 3.3"),
        (["show", "onzin"], "Er is geen actie onzin in deze roadmap."),
    ],
)
def test_a_mistake_is_told_in_our_own_words_and_exits_with_2(
    run: Run, arguments: list[str], words: str
) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert words in " ".join(result.err.split())


def test_any_other_mistake_that_the_toolkit_finds_is_passed_on() -> None:
    from roadmap.cli.helping import mistake

    assert "wat dan ook" in mistake(ValueError("wat dan ook"), "nl")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "Het bestand is leeg."),
        (b"\xff\xfe", "Dit is geen UTF-8-tekst: byte 0"),
        (b"{", "Dit is geen JSON: het gaat mis op regel 1, kolom 2."),
        (b"[]", "Hier hoort een object te staan"),
        (b'{"id": NaN}', "NaN"),
        (b'{"id": "a"}', "Het veld ‘plateaus’ ontbreekt."),
        (b"[" * 100_000, "te diep in elkaar"),
    ],
)
def test_input_that_is_no_roadmap_is_refused_with_every_problem(
    run: Run, data: bytes, words: str
) -> None:
    result = run("plan", "-", stdin=data)
    assert (result.code, result.out) == (2, "")
    assert words in " ".join(result.err.split())


def test_every_problem_is_named_with_its_place_and_remedy(run: Run) -> None:
    data = document([{"number": "1", "advice": "9"}, {"number": "1"}], [])
    result = run("check", "-", "--lang", "en", stdin=data)
    assert result.code == 2
    for words in (
        "-: there are 2 problems.",
        "At /actions/0/advice",
        "There is no advice ‘9’.",
        "At /actions/1/number",
        "What to do: ",
    ):
        assert words in result.err


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("{folder}", "Dit is een map, geen bestand."),
        ("{folder}/nowhere.json", "Dit bestand bestaat niet."),
        ("{folder}/nul\0.json", "Deze naam bevat een teken dat in geen bestandsnaam kan."),
    ],
)
def test_a_file_that_cannot_be_opened_is_reported_like_any_problem(
    run: Run, tmp_path: Path, name: str, words: str
) -> None:
    for verb in ("plan", "validate"):
        result = run(verb, name.format(folder=tmp_path))
        assert (result.code, result.out) == (2, "")
        assert words in result.err


def test_a_file_that_may_not_be_read_is_reported(tmp_path: Path) -> None:
    name = "x" * 5000
    with pytest.raises(DocumentError) as caught:
        files.read_bytes(str(tmp_path / name))
    assert caught.value.problems[0].code == "file-unreadable"
