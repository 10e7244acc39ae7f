"""The words on cards and arrows: what they say about an action, in either language."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from roadmap.model.action import Action, Dependency
from roadmap.model.plan import Placement
from roadmap.model.roadmap import Roadmap
from roadmap.render.fonts import one_line
from roadmap.render.themes import Themes, label
from roadmap.texts import Language
from roadmap.texts import text as look_up

__all__ = ["describe", "label", "notes", "numbers", "origin", "relation", "status", "text"]

MOST_NUMBERS = 6
"""How many numbers a short list names before it counts the rest."""


text = lru_cache(maxsize=8_192)(look_up)
"""`roadmap.texts.text`, remembered: the same few texts stand on most cards."""


def numbers(found: Sequence[str], language: Language, most: int = MOST_NUMBERS) -> str:
    """Return numbers as a short list: "1.1, 2.1 and 4 more"."""
    if len(found) <= most:
        return ", ".join(found)
    return text(
        "render-numbers-more", language, first=", ".join(found[:most]), more=len(found) - most
    )


def status(action: Action, language: Language) -> str:
    """Return the status of an action as a word."""
    return text(f"render-status-{action.status}", language)


def notes(action: Action, placement: Placement | None, language: Language) -> tuple[str, ...]:
    """Return the short texts under the title of a card."""
    found = [status(action, language)]
    if placement is not None:
        found += _place_notes(placement, language)
    if action.earliest_plateau is not None:
        plateau = str(action.earliest_plateau.plateau)
        found.append(text("render-note-floor", language, plateau=plateau))
    if action.pin is not None:
        found.append(text("render-note-pin", language, plateau=str(action.pin)))
    if action.ceiling is not None:
        found.append(text("render-note-ceiling", language, plateau=str(action.ceiling)))
    return tuple(found)


def _place_notes(placement: Placement, language: Language) -> list[str]:
    found = []
    if placement.provisional:
        found.append(text("render-note-provisional", language))
    if placement.critical:
        found.append(text("render-note-critical", language))
    elif placement.slack:
        found.append(text("render-note-slack", language, slack=placement.slack))
    return found


def describe(
    themes: Themes, action: Action, placement: Placement | None, language: Language
) -> str:
    """Return everything that a drawing knows of an action, as sentences."""
    sentences = list(_belongs(themes, action, language))
    if placement is not None:
        sentences.append(_stands(themes.roadmap, placement, language))
    told = notes(action, placement, language)
    sentences.append(text("render-describe-notes", language, notes="; ".join(told)))
    if action.status_reason:
        sentences.append(
            text(
                "render-describe-reason",
                language,
                reason=one_line(action.status_reason).removesuffix("."),
            )
        )
    if action.earliest_plateau is not None:
        sentences.append(text("render-describe-floor", language))
    if action.summary is not None:
        sentences.append(one_line(action.summary.in_language(language)))
    return " ".join(sentences)


def _belongs(themes: Themes, action: Action, language: Language) -> Iterable[str]:
    advice = themes.advices.get(action.advice or "")
    theme = themes.theme_of(action)
    if theme is not None:
        yield text("render-describe-theme", language, theme=label(theme.id, theme.title))
    if advice is not None:
        yield text("render-describe-advice", language, advice=label(advice.number, advice.title))


def _stands(roadmap: Roadmap, placement: Placement, language: Language) -> str:
    title = next((p.title for p in roadmap.plateaus if p.number == placement.plateau), "")
    return text(
        "render-describe-place",
        language,
        plateau=label(str(placement.plateau), title),
        wave=str(placement.wave),
    )


def relation(dependency: Dependency, language: Language) -> str:
    """Return a dependency as a sentence: "3.2 builds on 1.1"."""
    return text(
        f"render-relation-{dependency.kind}",
        language,
        predecessor=dependency.predecessor,
        successor=dependency.successor,
    )


def origin(dependency: Dependency, language: Language) -> str:
    """Return who says that a dependency holds, and why."""
    said = text(f"render-basis-{dependency.basis}", language)
    if dependency.reason is None:
        return said
    return f"{said} {one_line(dependency.reason.in_language(language))}"
