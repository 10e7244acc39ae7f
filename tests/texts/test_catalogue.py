import re
from importlib.resources import files
from typing import get_args

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from roadmap.model.exchange import Aspect
from roadmap.texts import LANGUAGES, has_text, text

AREAS = sorted(
    entry.name for entry in (files("roadmap.texts") / "nl").iterdir() if entry.name.endswith(".ftl")
)


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def entries(language: str, area: str) -> list[ast.EntryType]:
    written = (files("roadmap.texts") / language / area).read_text(encoding="utf-8")
    return FluentParser().parse(written).body


def messages(language: str, area: str) -> dict[str, set[str]]:
    """Every key of an area with the variables that its text fills in."""
    found = {}
    for entry in entries(language, area):
        if isinstance(entry, ast.Message):
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_of_the_catalogue_can_be_parsed(language: str, area: str) -> None:
    junk = [entry for entry in entries(language, area) if isinstance(entry, ast.Junk)]
    assert [entry.content for entry in junk] == []


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_keys_with_the_same_variables(area: str) -> None:
    assert messages("nl", area) == messages("en", area)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_in_the_catalogue_twice(language: str) -> None:
    keys = [
        entry.id.name
        for area in AREAS
        for entry in entries(language, area)
        if isinstance(entry, ast.Message)
    ]
    assert sorted(keys) == sorted(set(keys))


def test_every_diagnostic_and_problem_has_a_remedy() -> None:
    keys = [key for area in AREAS for key in messages("nl", area)]
    named = [
        key
        for key in keys
        if re.match("(diagnostic|problem)-", key) and not key.endswith("-remedy")
    ]
    assert len(named) > 40
    # What to do about something that a format cannot carry is always the same.
    shared = [f"diagnostic-export-{aspect}" for aspect in get_args(Aspect)]
    assert [key for key in named if f"{key}-remedy" not in keys] == shared
    assert "diagnostic-export-remedy" in keys


def test_plurals_follow_the_language() -> None:
    assert text("cli-count-actions", "nl", count=1) == "1 actie"
    assert text("cli-count-actions", "nl", count=2) == "2 acties"
    assert text("cli-count-actions", "en", count=0) == "no actions"


def test_a_missing_value_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="cli-count-actions"):
        text("cli-count-actions", "nl")


def test_an_unknown_key_is_a_fault_of_the_program() -> None:
    assert not has_text("no-such-key")
    with pytest.raises(LookupError):
        text("no-such-key")


def test_a_value_of_any_length_is_filled_in_whole() -> None:
    reason = "x" * 20_000
    assert reason in text("change-not-movable", "nl", number="1", status=reason, position=0) or (
        reason in text("diagnostic-cycle", "nl", actions=reason, count=2)
    )
