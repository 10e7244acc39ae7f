"""The feedback on a quarter as the API answers it: in words."""

from api.views import grown
from roadmap.formats.wording_feedback import (
    also_sentence,
    asked_sentence,
    decided_title,
    feedback_story,
    moved_sentence,
    promised_sentence,
)
from roadmap.model.decided import Decided
from roadmap.model.feedback import Also, Feedback, Moved, Promised
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language


class WordedPromised(Promised):
    """A promise in words."""

    text: str
    """What came of it, with its reason and what is agreed now."""


class WordedAlso(Also):
    """What was done without a promise, in words."""

    text: str
    """What became of it."""


class WordedMoved(Moved):
    """A move in words."""

    text: str
    """From where to where, and what moved it."""


class WordedDecided(Decided):
    """A decision in words."""

    text: str
    """Who decided what."""


class WordedFeedback(Feedback):
    """The feedback on a quarter, in words; its `sha256` covers the answer without them."""

    story: tuple[str, ...]
    """How the quarter went, in paragraphs; the first one says what it comes down to."""
    asked: str | None
    """For which promises a reason is asked; null when for none."""
    promised: tuple[WordedPromised, ...]
    """Every action that was promised, once."""
    also: tuple[WordedAlso, ...]
    """What was done or taken up besides."""
    moved: tuple[WordedMoved, ...]
    """What moved since the promise, and why."""
    decisions: tuple[WordedDecided, ...]
    """What was decided in the quarter, in the order in which it was written down."""


def worded_feedback(found: Feedback, roadmap: Roadmap, language: Language) -> WordedFeedback:
    """Return the feedback in words; `roadmap` is the one at the end of the quarter."""
    return grown(
        WordedFeedback,
        found,
        story=feedback_story(found, language),
        asked=asked_sentence(found, language),
        promised=tuple(
            grown(WordedPromised, each, text=promised_sentence(each, found, language))
            for each in found.promised
        ),
        also=tuple(
            grown(WordedAlso, each, text=also_sentence(each, language)) for each in found.also
        ),
        moved=tuple(
            grown(WordedMoved, each, text=moved_sentence(each, roadmap, language))
            for each in found.moved
        ),
        decisions=tuple(
            grown(WordedDecided, each, text=decided_title(each, language))
            for each in found.decisions
        ),
    )
