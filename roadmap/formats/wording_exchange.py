"""What is exchanged with other tools, in words."""

from collections.abc import Collection
from typing import get_args

from roadmap.formats.wording_names import listed, one_line, plateau_name, status_word
from roadmap.model.exchange import Altered, Aspect
from roadmap.model.roadmap import Roadmap
from roadmap.model.scenario import Conflict
from roadmap.texts import Language, has_text, text

_WIDEST = 120
"""Characters of a value that is shown."""


def carried_phrase(carries: Collection[Aspect], language: Language = "nl") -> str:
    """Return what a format carries: "everything but the waves", or what it does carry."""
    every = get_args(Aspect)
    there = [text(f"aspect-{aspect}", language) for aspect in every if aspect in carries]
    missing = [text(f"aspect-{aspect}", language) for aspect in every if aspect not in carries]
    if not missing:
        return text("exchange-carries-all", language)
    if len(missing) < len(there):
        return text("exchange-carries-but", language, missing=listed(missing, language))
    return listed(there, language)


def altered_sentence(found: Altered, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return what a file says otherwise of an action, without its number: "title: ‘a’ → ‘b’"."""
    return text(
        "exchange-altered",
        language,
        field=text(f"exchange-field-{found.field}", language),
        before=_value(found, found.before, roadmap, language),
        after=_value(found, found.after, roadmap, language),
    )


def conflict_sentence(found: Conflict, language: Language = "nl") -> str:
    """Return what stands in the way of a change of a file."""
    if found.kind == "not-applicable":
        return text("exchange-conflict-gone", language)
    theirs, mine = (
        text("exchange-nothing", language) if value is None else one_line(str(value), _WIDEST)
        for value in (found.theirs, found.mine)
    )
    return text("exchange-conflict-both", language, theirs=theirs, mine=mine)


def _value(found: Altered, value: str | int | None, roadmap: Roadmap, language: Language) -> str:
    if value is None or value == "":
        return text("exchange-nothing", language)
    if found.field == "plateaus" and isinstance(value, int):
        return plateau_name(value, roadmap, language)
    if found.field == "statuses" and has_text(f"status-{value}", language):
        return status_word(value, language)  # type: ignore[arg-type]
    return text("exchange-quoted", language, value=one_line(str(value), _WIDEST))
