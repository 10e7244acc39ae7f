"""Priorities as the API answers them: with their arithmetic in words."""

from api.views import grown
from roadmap.formats.wording import (
    inversion_sentence,
    lever_phrase,
    lever_sentence,
    priority_sentence,
    swap_sentences,
)
from roadmap.model.priority import (
    Inversion,
    Lever,
    PlateauLever,
    Priorities,
    Priority,
    Swap,
)
from roadmap.model.record import Record
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import TEMPLATES, Template, Weighing
from roadmap.texts import Language


class WordedPriority(Priority):
    """A priority in words."""

    text: str
    """The sum term by term, and how sure its place is."""


class WordedInversion(Inversion):
    """An inversion in words."""

    text: str
    """What waits for what, and how its place repairs that."""


class WordedLever(Lever):
    """A lever in words."""

    text: str
    """What has to happen, and what it frees."""


class WordedPlateauLever(PlateauLever):
    """What frees most in one plateau, in words."""

    text: str
    """What has to happen."""


class ReadyMade(Record):
    """A weighing that is ready to use."""

    template: Template
    """Its name."""
    weighing: Weighing
    """The weighing."""


class WordedPriorities(Priorities):
    """The open actions by priority, in words; its `sha256` covers the answer without them."""

    priorities: tuple[WordedPriority, ...]
    """The open actions, first to last."""
    inversions: tuple[WordedInversion, ...]
    """Where the important waits for the unimportant, by the rank of what waits."""
    levers: tuple[WordedLever, ...]
    """What frees others, the most first; at most 50."""
    plateau_levers: tuple[WordedPlateauLever, ...]
    """What frees most in each plateau where something waits."""
    ready_made: tuple[ReadyMade, ...]
    """The ready-made weighings, to try instead."""


class WordedSwap(Swap):
    """What exchanges two actions, in words; its `sha256` covers the answer without them."""

    text: str
    """What the weights become, or why none exchange just these two."""


def worded_priorities(found: Priorities, roadmap: Roadmap, language: Language) -> WordedPriorities:
    """Return priorities in words."""
    return grown(
        WordedPriorities,
        found,
        priorities=tuple(
            grown(WordedPriority, line, text=priority_sentence(line, found, language))
            for line in found.priorities
        ),
        inversions=tuple(
            grown(WordedInversion, each, text=inversion_sentence(each, language))
            for each in found.inversions
        ),
        levers=tuple(
            grown(WordedLever, each, text=lever_sentence(each, roadmap, language))
            for each in found.levers
        ),
        plateau_levers=tuple(
            grown(WordedPlateauLever, each, text=lever_phrase(each, roadmap, language))
            for each in found.plateau_levers
        ),
        ready_made=tuple(
            ReadyMade(template=name, weighing=weighing) for name, weighing in TEMPLATES.items()
        ),
    )


def worded_swap(found: Swap, language: Language) -> WordedSwap:
    """Return a swap in words."""
    return grown(WordedSwap, found, text=" ".join(swap_sentences(found, language)))
