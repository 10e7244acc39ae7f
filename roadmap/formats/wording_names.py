"""The names that every sentence uses: plateaus, actions, lists, and who says what."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from roadmap.texts import Language, text

if TYPE_CHECKING:
    from roadmap.model.action import Kind, Status
    from roadmap.model.evidence import Basis, Confidence
    from roadmap.model.roadmap import Roadmap

TITLE_LIMIT = 90
"""Characters of a title that a sentence repeats; the rest becomes an ellipsis."""


LIST_LIMIT = 12
"""How many numbers a sentence names before it counts the rest."""


def one_line(words: str, limit: int = TITLE_LIMIT) -> str:
    """Return a text on one line, with an ellipsis when it is longer than `limit` characters."""
    short = " ".join(words[: 20 * limit].split())
    return short if len(short) <= limit else short[: limit - 1].rstrip() + "…"


def without_stop(words: str) -> str:
    """Return words without the full stop at their end, to go on after them; "..." stays."""
    return words[:-1] if words.endswith(".") and not words.endswith("..") else words


def plateau_title(number: int, title: str) -> str:
    """Return the title of a plateau on one line; empty when it is just the word and the number."""
    bare = re.fullmatch(rf"(plateau)?\s*0*{number}", title.strip(), re.IGNORECASE)
    return "" if bare else one_line(title)


def plateau_name(
    number: int, roadmap: "Roadmap", language: Language = "nl", *, inside: bool = False
) -> str:
    """Return a plateau with its number and title: "plateau 2 (Fundament versterken)".

    A plateau beyond the last one says that it does not exist; 0 is no plateau.
    A title that only repeats the number is left out.
    `inside` gives a form that can stand between brackets.
    """
    if number < 1:
        return text("plateau-none", language)
    if number > roadmap.horizon:
        return text("plateau-beyond", language, number=str(number))
    title = plateau_title(number, roadmap.plateaus[number - 1].title)
    if not title:
        return text("plateau-bare", language, number=str(number))
    key = "plateau-inside" if inside else "plateau-name"
    return text(key, language, number=str(number), title=title)


def action_name(number: str, roadmap: "Roadmap", language: Language = "nl") -> str:
    """Return an action with its number and title: "3.2 (Heldere en eenduidige prioritering)"."""
    action = roadmap.action_by_number.get(number)
    if action is None:
        return number
    return text("action-name", language, number=number, title=one_line(action.title))


def listed(words: Sequence[str], language: Language = "nl", *, separator: str = ", ") -> str:
    """Return words as a list in a sentence: "2.2, 2.3 and 3.1"."""
    if len(words) < 2:
        return "".join(words)
    return text("list-and", language, first=separator.join(words[:-1]), last=words[-1])


def numbers_listed(
    numbers: Sequence[str], language: Language = "nl", limit: int = LIST_LIMIT
) -> str:
    """Return numbers with commas; beyond `limit` the rest is counted."""
    if len(numbers) <= limit:
        return ", ".join(numbers)
    return text("list-more", language, first=", ".join(numbers[:limit]), count=len(numbers) - limit)


def status_word(status: "Status", language: Language = "nl") -> str:
    """Return a status as a word."""
    return text(f"status-{status}", language)


def kind_word(kind: "Kind", language: Language = "nl") -> str:
    """Return the kind of a dependency as words."""
    return text(f"kind-{kind}", language)


def origin(
    basis: "Basis", confidence: "Confidence | None" = None, language: Language = "nl"
) -> str:
    """Return who says that a fact holds, and how sure that is."""
    return _with_confidence(text(f"basis-{basis}", language), confidence, language)


def floor_origin(
    basis: "Basis", confidence: "Confidence | None" = None, language: Language = "nl"
) -> str:
    """Return what an earliest plateau is: always a proposal, with how sure it is."""
    return _with_confidence(text(f"floor-origin-{basis}", language), confidence, language)


def _with_confidence(basis: str, confidence: "Confidence | None", language: Language) -> str:
    if confidence is None:
        return basis
    sure = text(f"confidence-{confidence}", language)
    return text("origin-with-confidence", language, basis=basis, confidence=sure)
