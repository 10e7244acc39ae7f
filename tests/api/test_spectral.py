"""The official linter of the NL API Design Rules has nothing to say about the description."""

import json
import subprocess
from pathlib import Path

import pytest

from api.openapi import document

ROOT = Path(__file__).parents[2]
RULES = ROOT.parent / "shared" / "adr" / "adr-ruleset.yml"
LINTER = ROOT / ".venv" / "spectral" / "node_modules" / ".bin" / "spectral"

needs_rules = pytest.mark.skipif(not RULES.exists(), reason=f"the rules are not in {RULES}")


def lint(file: Path) -> list[dict[str, object]]:
    """Return what the linter says, down to its hints."""
    # It answers in a strange way about a file that is not there.
    assert file.exists()
    assert LINTER.exists(), "the linter is missing: run make .venv/spectral"
    done = subprocess.run(
        [LINTER, "lint", "--fail-severity=hint", "--quiet", "-f", "json", "-r", RULES, file],
        capture_output=True,
        text=True,
        timeout=240,
    )
    # 0: nothing found, 1: something found, 2: it did not work.
    assert done.returncode in (0, 1), done.stderr
    # Some releases add a sentence to an empty list.
    found: list[dict[str, object]] = json.JSONDecoder().raw_decode(done.stdout)[0]
    assert bool(found) == (done.returncode == 1)
    return found


@needs_rules
def test_the_linter_finds_no_errors_no_warnings_and_no_hints() -> None:
    assert lint(ROOT / "api" / "openapi.json") == []


@needs_rules
def test_the_linter_does_find_what_breaks_a_rule(tmp_path: Path) -> None:
    wrong = json.loads(document())
    wrong["paths"]["/road_maps/"] = wrong["paths"].pop("/roadmaps")
    del wrong["info"]["contact"]
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(wrong), encoding="utf-8")
    assert {found["code"] for found in lint(file)} >= {
        "path-keys-no-trailing-slash",
        "nlgov:paths-kebab-case",
    }


def test_the_locked_linter_is_the_one_that_was_tried_and_names_no_registry() -> None:
    folder = ROOT / "tests" / "api" / "spectral"
    lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = lock["packages"]
    assert packages["node_modules/@stoplight/spectral-cli"]["version"] == "6.16.3"
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert name == "" or package.get("integrity") or package.get("inBundle"), name
