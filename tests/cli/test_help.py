"""Help, completion, and the documentation that must agree with them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from roadmap.cli.codes import ExitCode
from roadmap.cli.options import complete_action
from roadmap.cli.usage import Manner, manner_of
from roadmap.cli.verbs import ANSWERS, FAMILIES, REVISIONS, STORE
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]

FAMILY_VERBS = [
    " ".join((family, verb)) for family, (_, verbs) in FAMILIES.items() for verb in verbs
]
VERBS = [*ANSWERS, *REVISIONS, "scenario", *STORE, "token", "webhook"]


def test_without_a_verb_the_help_is_shown(run: Run) -> None:
    result = run()
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Gebruik: roadmap WERKWOORD [opties]")
    assert result.out == run("--help").out


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("verb", [*VERBS, *FAMILY_VERBS])
def test_every_verb_has_help_with_examples_that_name_it(run: Run, verb: str, language: str) -> None:
    out = run("--lang", language, *verb.split(), "--help").out
    usage, examples = {"nl": ("Gebruik:", "Voorbeelden"), "en": ("Usage:", "Examples")}[language]
    assert out.startswith(f"{usage} roadmap {verb}")
    assert f"  roadmap {verb}" in out.partition(examples)[2]
    # Every argument and option is explained, in our own words.
    assert not re.search(r"^  (--[a-z-]+|[A-Z]+)( \S+)?$", out, re.MULTILINE)
    assert "Show this message" not in out


def test_help_and_documentation_name_the_same_verbs_and_options(run: Run) -> None:
    written = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    documented = re.findall(r"^### `([a-z]+)`", written, re.MULTILINE)
    listed = re.findall(r"^  ([a-z]+)  ", run("--lang", "en").out, re.MULTILINE)
    assert documented == listed == VERBS
    shared = set(re.findall(r"^\| `(--[a-z-]+)", written.partition("## Verbs")[0], re.MULTILINE))
    for verb in [*VERBS, *FAMILY_VERBS]:
        section = written.partition(f"### `{verb.split()[0]}`")[2].partition("\n### ")[0]
        help_text = run(*verb.split(), "--help").out
        options = re.findall(r"^  (?:-\w, )?(--[a-z-]+)", help_text, re.MULTILINE)
        assert {option for option in set(options) - shared if option not in section} == set()
        assert f"`{verb}" in section or f"`roadmap {verb}" in section


def test_a_family_of_verbs_has_help_of_its_own(run: Run) -> None:
    result = run("--lang", "en", "scenario")
    assert (result.code, result.err) == (0, "")
    assert result.out == run("scenario", "--help", "--lang", "en").out
    listed = re.findall(r"^  ([a-z]+)  ", result.out, re.MULTILINE)
    assert listed == list(FAMILIES["scenario"][1])
    assert run("token", "--lang", "fr").code == 2


def test_the_documented_exit_codes_are_the_real_ones() -> None:
    written = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    codes = [int(code) for code in re.findall(r"^\| (\d+) \|", written, re.MULTILINE)]
    assert codes == [code.value for code in ExitCode]


def test_the_documented_formats_are_the_real_ones(run: Run, store: Path) -> None:
    written = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert run("create", "--reason", "x").code == 0
    assert run("scenario", "save", "b", "--drop", "2.1").code == 0
    asked = (
        ["plan"],
        ["check"],
        ["cycles"],
        ["explain", "3.3"],
        ["next"],
        ["priorities"],
        ["schedule", "--calendar", "2027-Q1", "--method", "rules"],
        ["coverage"],
        ["priorities", "--swap", "3.1,5.1"],
        ["impact", "--drop", "2.1"],
        ["show", "3.3"],
        ["formats"],
        ["export", "-o", "e.plan.json"],
        ["import", "zoetermeer-digitaal-leiderschap", "e.plan.json"],
        ["history"],
        ["changes"],
        ["compare", "1", "1"],
        ["moved", "1"],
        ["baselines"],
        ["decisions"],
        ["feedback", "--quarter", "2027-Q1"],
        ["roadmaps"],
        ["verify"],
        ["backup", "b.db"],
        ["restore", "b.db", "--keep", "k.db"],
        ["scenario", "list"],
        ["scenario", "show", "b"],
        ["scenario", "impact", "b"],
        ["scenario", "rebase", "b", "--preview"],
        ["webhook", "create", "https://zaken.example/"],
        ["webhook", "list"],
        ["webhook", "deliver", "--once"],
        ["token", "list"],
        ["token", "create", "x", "--role", "reader"],
    )
    for arguments in asked:
        assert f"`{run(*arguments, '--json').json['format']}`" in written


def test_the_language_may_stand_before_the_verb_or_in_the_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = run("cycles", "--lang", "en").out
    assert run("--lang", "en", "cycles").out == english
    assert run("cycles", "--lang=en").out == english
    monkeypatch.setenv("ROADMAP_LANG", "en_GB.UTF-8")
    assert run("cycles").out == english
    assert run("cycles", "--lang", "nl").out != english
    assert run("--version").out.startswith("plateauplanner ")


def test_words_after_two_dashes_are_no_options() -> None:
    assert manner_of(["plan", "--", "--lang", "en"]) == Manner("nl", True)
    assert manner_of(["plan", "--no-color", "--lang"]) == Manner("nl", False)


def test_the_shell_completes_verbs_and_numbers_of_actions(mixed: str) -> None:
    environment = os.environ | {
        "_ROADMAP_COMPLETE": "complete_bash",
        "COMP_WORDS": "roadmap explain 3.",
        "COMP_CWORD": "2",
    }
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from roadmap.cli import run; sys.exit(run([]))"],
        capture_output=True,
        check=False,
        env=environment,
        cwd=ROOT,
    )
    assert done.stdout.split() == [b"3.1", b"3.2", b"3.3"]


class _Context:
    def __init__(self, file: str | None) -> None:
        self.params = {"file": file}


def test_completion_follows_the_file_and_is_silent_when_it_cannot_be_read(mixed: str) -> None:
    found = complete_action(_Context(mixed), "1.")  # type: ignore[arg-type]
    assert found == [("1.1", "Taak 1.1"), ("1.2", "Taak 1.2"), ("1.3", "Taak 1.3")]
    assert complete_action(_Context("/nowhere"), "1.") == []  # type: ignore[arg-type]
