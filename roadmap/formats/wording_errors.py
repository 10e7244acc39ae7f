"""Problems of documents and errors of the library in sentences."""

from roadmap.errors import ChangeError, MissingDependencyError, Problem, RoadmapError
from roadmap.formats.wording_names import one_line, without_stop
from roadmap.texts import Language, has_text, text

_PLACES = frozenset({"line", "column", "position"})
"""Details that count places, which are written without marks between thousands."""

_DETAIL_LIMIT = 120


def problem_message(problem: Problem, language: Language = "nl") -> str:
    """Return what is wrong with a document at one place."""
    return text(f"problem-{problem.code}", language, **_values(dict(problem.details)))


def problem_remedy(problem: Problem, language: Language = "nl") -> str:
    """Return what to do about a problem."""
    return text(f"problem-{problem.code}-remedy", language, **_values(dict(problem.details)))


def error_message(error: RoadmapError, language: Language = "nl") -> str:
    """Return what went wrong, as a sentence.

    The problems of a `DocumentError` are not in it: see `problem_message`.
    """
    values = _values(dict(error.details))
    if isinstance(error, ChangeError):
        values["position"] = str(error.position + 1)
        reason = text(f"change-{error.reason}", language, **values)
        values["reason"] = _continued(reason, values)
    elif isinstance(values.get("reason"), str):
        values["reason"] = without_stop(str(values["reason"]))
    if isinstance(error, MissingDependencyError):
        key = f"feature-{error.feature}"
        values["feature"] = text(key, language) if has_text(key, language) else error.feature
    return text(f"error-{error.code}", language, **values)


def _continued(sentence: str, values: dict[str, str | int]) -> str:
    """Return a sentence as it stands after a colon: without the capital of its first word.

    A word of the user at the beginning, such as a number "Za.1", stays as it is.
    """
    if any(sentence.startswith(str(value)) for value in values.values()):
        return sentence
    return sentence[:1].lower() + sentence[1:]


def _values(details: dict[str, str | int]) -> dict[str, str | int]:
    return {name: _shown(name, value) for name, value in details.items()}


def _shown(name: str, value: str | int) -> str | int:
    if isinstance(value, str):
        return one_line(value, _DETAIL_LIMIT)
    if name in _PLACES or abs(value) >= 10**9:
        return one_line(str(value), _DETAIL_LIMIT)
    return value
