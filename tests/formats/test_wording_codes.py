"""Every code, reason and word of the library has its texts, read from the code itself."""

import ast
import inspect
from collections.abc import Iterator
from types import ModuleType
from typing import get_args

import pytest

import roadmap.cli.changes
import roadmap.cli.changes_file
import roadmap.cli.explaining
import roadmap.cli.files
import roadmap.cli.impacting
import roadmap.render.errors
from roadmap.engine import (
    changing,
    checking,
    conflicts,
    judging,
    stepping,
)
from roadmap.errors import (
    ChangeError,
    DocumentError,
    MissingDependencyError,
    Problem,
    RoadmapError,
    UnknownActionError,
)
from roadmap.formats import document, shipped_roadmap, wording
from roadmap.model import integrity
from roadmap.model.action import Kind, Status
from roadmap.model.agenda import Reason
from roadmap.model.certificate import Movable
from roadmap.model.evidence import Basis, Confidence
from roadmap.model.feed import EntityKind
from roadmap.model.plan import Severity, StepKind
from roadmap.model.priority import LeverKind, SwapReason
from roadmap.model.weighing import Criterion, Method, Scored
from roadmap.texts import LANGUAGES, Language, has_text, text

BOTH = pytest.mark.parametrize("language", LANGUAGES)


def calls(module: ModuleType, name: str) -> Iterator[ast.Call]:
    """Every call of a function of that name in the source of a module."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Call):
            called = node.func
            found = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if found == name:
                yield node


def constants(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def problem_codes() -> set[str]:
    """Every code with which a document can be refused, read from the code that does it."""
    modules = (
        integrity,
        document,
        roadmap.cli.files,
        roadmap.cli.changes,
        roadmap.cli.changes_file,
        roadmap.cli.impacting,
    )
    found = set(document._CODES.values()) | {"wrong-value"}
    for module in modules:
        for call in calls(module, "Problem"):
            if len(call.args) > 1:
                found |= {
                    code for code in [*constants(call.args[1])] if "-" in code or code.isalpha()
                }
    for call in calls(roadmap.cli.files, "_refuse"):
        found |= set(constants(call))
    found |= {f"unknown-{field}" for _, field, _ in integrity._REFERENCES}
    for call in calls(integrity, "_unknown"):
        if isinstance(call.args[1], ast.Constant):
            found.add(f"unknown-{call.args[1].value}")
    return found - {"unknown-"}


def diagnostic_codes() -> set[str]:
    found = set()
    for module in (checking, conflicts):
        for call in (*calls(module, "Diagnostic"), *calls(module, "Conflict")):
            for keyword in call.keywords:
                if keyword.arg == "code":
                    found |= set(constants(keyword.value))
        for call in calls(module, "_gap"):
            found |= {next(constants(call.args[0]))}
    # The bounds share a call, which takes its code from a table.
    limits = {"pin-below-bound", "ceiling-below-bound", "frozen-off-pin", "frozen-over-ceiling"}
    return found | {"chain-too-long"} | limits


def test_every_problem_has_a_text_and_a_remedy() -> None:
    codes = problem_codes()
    assert {"duplicate", "not-utf-8", "unknown-body", "file-missing", "changes-empty"} <= codes
    for code in codes:
        for language in LANGUAGES:
            assert has_text(f"problem-{code}", language), code
            assert has_text(f"problem-{code}-remedy", language), code


def test_every_diagnostic_has_a_text_and_a_remedy() -> None:
    codes = diagnostic_codes()
    assert len(codes) == 14
    for code in codes:
        for language in LANGUAGES:
            assert has_text(f"diagnostic-{code}", language), code
            assert has_text(f"diagnostic-{code}-remedy", language), code


def test_every_reason_to_refuse_a_change_has_a_text() -> None:
    modules = (changing, judging, stepping)
    found = (call for module in modules for call in calls(module, "refuse"))
    reasons = {next(constants(call.args[0])) for call in found}
    assert len(reasons) == 11
    for reason in reasons:
        for language in LANGUAGES:
            assert has_text(f"change-{reason}", language), reason


def test_every_error_of_the_library_has_a_text() -> None:
    def below(kind: type[RoadmapError]) -> Iterator[type[RoadmapError]]:
        yield kind
        for found in kind.__subclasses__():
            yield from below(found)

    # The API has errors of its own, which it words itself.
    library = [kind for kind in below(RoadmapError) if kind.__module__.startswith("roadmap.")]
    codes = {kind.code for kind in library}
    assert {"dropped-action", "link", "layout-crashed", "roadmap"} <= codes
    for code in codes:
        for language in LANGUAGES:
            assert has_text(f"error-{code}", language), code


@BOTH
def test_every_word_of_the_model_has_a_text(language: Language) -> None:
    words = {
        "status": Status,
        "kind": Kind,
        "severity": Severity,
        "confidence": Confidence,
        "basis": Basis,
        "floor-origin": Basis,
        "movable": Movable,
    }
    for prefix, literal in words.items():
        for word in get_args(literal):
            assert has_text(f"{prefix}-{word}", language), (prefix, word)
    # A dependency is told by its kind.
    for word in set(get_args(StepKind)) - {"dependency"} | set(get_args(Kind)):
        for prefix in ("step", "reason", "constraint"):
            assert has_text(f"{prefix}-{word}", language), (prefix, word)
    told = {"criterion": Criterion, "criterion ": Scored, "weighing": Method, "lever": LeverKind}
    for prefix, literal in told.items():
        for word in get_args(literal):
            assert has_text(f"{prefix.strip()}-{word}", language), (prefix, word)
    for kind in get_args(EntityKind):
        assert has_text(f"cli-entity-{kind}", language), kind
    for reason in get_args(SwapReason):
        assert has_text(f"swap-{reason}", language), reason
    for reason in get_args(Reason):
        assert has_text(f"agenda-{reason}", language), reason


@BOTH
def test_an_error_is_told_with_its_values(language: Language) -> None:
    assert "3.33" in wording.error_message(UnknownActionError("3.33"), language)
    refused = ChangeError("number-taken", 2, number="1.1")
    said = wording.error_message(refused, language)
    assert "3" in said
    assert "1.1" in said
    missing = wording.error_message(MissingDependencyError("drawing", "render"), language)
    assert "plateauplanner[drawing]" in missing
    other = wording.error_message(MissingDependencyError("drawing", "thing"), language)
    assert "thing" in other


@BOTH
def test_a_problem_is_told_with_its_values_and_a_remedy(language: Language) -> None:
    problem = Problem("/a", "not-json", (("column", 7), ("line", 12345)))
    said = wording.problem_message(problem, language)
    assert "12345" in said
    assert wording.problem_remedy(problem, language)
    huge = Problem("/pin", "plateau-out-of-range", (("last", 4), ("value", 10**400)))
    assert len(wording.problem_message(huge, language)) < 300
    long = Problem("", "duplicate", (("first", "/a"), ("name", "x" * 9000)))
    assert len(wording.problem_message(long, language)) < 300


def test_every_problem_that_the_reader_reports_can_be_said() -> None:
    data = b"""{"id": 3, "title": "", "plateaus": [{"number": 1, "id": "a b", "title": "x"}],
      "actions": [{"number": "1", "title": "t", "pin": 2.5, "status": "dropped"},
                  {"number": "1", "title": "t", "advice": "9", "ceiling": 7}, 4],
      "dependencies": [{"predecessor": "1", "successor": "1", "kind": "before"}],
      "coverage": {}, "unknown": NaN, "twice": 1, "twice": 2}"""
    with pytest.raises(DocumentError) as caught:
        document.read_roadmap(data, "x.json")
    assert len(caught.value.problems) > 8
    for problem in caught.value.problems:
        for language in LANGUAGES:
            assert "{" not in wording.problem_remedy(problem, language)
            assert wording.problem_message(problem, language)


def test_long_lists_are_counted() -> None:
    numbers = [str(n) for n in range(20)]
    assert wording.numbers_listed(numbers, "nl", 3) == "0, 1, 2 en nog 17"
    assert wording.listed(["a"], "nl") == "a"
    assert wording.listed(["a", "b", "c"], "en") == "a, b and c"


def test_a_long_title_ends_in_an_ellipsis_and_stays_on_one_line() -> None:
    assert wording.one_line("a\nb", 10) == "a b"
    assert wording.one_line("x" * 5000, 10) == "x" * 9 + "…"


def test_an_action_that_is_not_there_is_named_by_its_number() -> None:
    shipped = shipped_roadmap()
    assert wording.action_name("99.9", shipped, "nl") == "99.9"
    assert wording.kind_word("builds-on", "nl") == "bouwt voort op"
    assert text("status-done", "nl") == wording.status_word("done", "nl") == "klaar"
