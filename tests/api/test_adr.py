"""docs/adr.md: every rule stands in it once, and what it says to hold one is there."""

import re
from pathlib import Path

from api import BASE_PATH

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "adr.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]]
    for line in TEXT.splitlines()
    if re.match(r"\| \d", line)
]
LINTER = "test_the_linter_finds_no_errors_no_warnings_and_no_hints"

RULES = """
naming-resources naming-collections interface-language no-trailing-slash path-segments-kebab-case
query-keys-camel-case hide-implementation date-time/format date-time/timezone
date-time/date-omit-time-portion http-methods http-safety http-response-code stateless nested-child
resource-operations error-handling/problem-details error-handling/invalid-input
error-handling/all-errors doc-openapi doc-openapi-contact doc-language publish-openapi
deprecation-schedule transition-period uri-version changelog semver version-header transport/tls
transport/no-sensitive-uris transport/security-headers transport/cors modules/geospatial
modules/signing modules/encryption
"""
"""The rules of 2.2.0 in its order, without the prefix ``/core/``."""


def test_every_rule_stands_in_it_once_and_in_order() -> None:
    rules = RULES.split()
    assert len(rules) == 36
    assert [(row[0], row[1]) for row in ROWS] == [
        (str(number), f"/core/{rule}") for number, rule in enumerate(rules, 1)
    ]


def test_every_rule_is_met_and_held_or_tells_why_not() -> None:
    for number, rule, state, how, held in ROWS:
        assert state in ("ok", "deviation", "not applicable"), number
        if state == "ok":
            assert "test_" in held or "the linter" in held, rule
        else:
            assert how, rule


def test_every_test_that_is_named_exists() -> None:
    written = "\n".join(file.read_text("utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    there = set(re.findall(r"^def (test_\w+)", written, flags=re.MULTILINE))
    named = set(re.findall(r"`(test_\w+)`", TEXT))
    assert LINTER in named
    assert named - there == set()


def test_the_changelog_tells_of_the_api() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"API under `{BASE_PATH}`" in changes
