"""The sheet of `roadmap next`, in a file."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("name", "begin"), [("a.pdf", b"%PDF"), ("a.html", b"<!doc"), ("a.md", b"#")]
)
def test_the_extension_says_what_the_sheet_is_written_as(
    run: Run, tmp_path: Path, name: str, begin: bytes
) -> None:
    path = tmp_path / name
    result = run("next", "-o", str(path), "--quarter", "2027-Q1")
    assert result.code == 0
    assert name in result.out.replace("\n", "")
    assert path.read_bytes().startswith(begin)


def test_a_sheet_from_a_store_names_its_revision(run: Run, tmp_path: Path) -> None:
    store = f"sqlite:///{tmp_path}/a.db"
    assert run("create", "--store", store, "--reason", "begin").code == 0
    result = run("next", store, "-o", "-", "--type", "md")
    assert "Stand: revisie 1 van " in result.out


def test_json_goes_to_the_screen_while_the_sheet_goes_to_a_file(run: Run, tmp_path: Path) -> None:
    result = run("next", "--json", "-o", str(tmp_path / "a.md"))
    assert result.json["format"] == "next/1"
    assert (tmp_path / "a.md").exists()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["-o", "a.doc"], "pdf, html, md"),
        (["-o", "a", "--type", "doc"], "--type"),
        (["-o", "a.pdf", "--quarter", "2027-Q5"], "2027-Q1"),
        (["--quarter", "2027-Q1"], "-o"),
        (["--type", "pdf"], "-o"),
        (["-o", "-", "--json"], "JSON"),
    ],
)
def test_options_that_cannot_be_are_refused_in_words(
    run: Run, arguments: list[str], named: str
) -> None:
    result = run("next", *arguments)
    assert result.code == 2
    assert named in " ".join(result.err.split())
    assert result.out == ""
