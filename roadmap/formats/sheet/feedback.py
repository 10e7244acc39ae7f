"""What stands on the feedback on a quarter, in words, before it is written in any format."""

from collections.abc import Iterable, Iterator

from roadmap.formats.wording_feedback import (
    REASON_LIMIT,
    ahead_place,
    also_sentence,
    asked_sentence,
    day_words,
    decided_title,
    feedback_story,
    moved_besides,
    moved_place,
    moved_sentence,
    promise_word,
    promised_sentence,
    quarter_name,
)
from roadmap.formats.wording_names import one_line, status_word
from roadmap.model.feedback import Feedback, Promised
from roadmap.model.roadmap import Roadmap
from roadmap.model.sheet import Sheet, SheetLine, SheetList
from roadmap.texts import Language, text

_TITLE_LIMIT = 200
_OWNER_LIMIT = 60


def compose_feedback(roadmap: Roadmap, feedback: Feedback, *, language: Language = "nl") -> Sheet:
    """Return the feedback on a quarter as a sheet from which nothing may be left out.

    Parameters
    ----------
    roadmap
        The roadmap at the end of the quarter.
    feedback
        What was promised, and what came of it; its lists keep their order.
    language
        "nl" or "en".
    """
    story = feedback_story(feedback, language)
    quarter = quarter_name(feedback.quarter, language, short=True)
    title = one_line(roadmap.title, _TITLE_LIMIT)
    return Sheet(
        language=language,
        title=text("feedback-title", language),
        subtitle=text("feedback-subtitle", language, quarter=quarter, title=title),
        state=text(
            "sheet-state",
            language,
            revision=str(feedback.revision),
            date=feedback.at.strftime("%d-%m-%Y" if language == "nl" else "%Y-%m-%d"),
            hash=feedback.roadmap_sha256[:12],
        ),
        current=story[0],
        more=story[1:],
        lists=tuple(_lists(roadmap, feedback, language)),
        decisions=asked_sentence(feedback, language),
        dropped=None,
        note=text("feedback-note", language),
        whole=True,
    )


def _lists(roadmap: Roadmap, feedback: Feedback, language: Language) -> Iterator[SheetList]:
    def one(key: str, lines: Iterable[SheetLine], **values: str) -> SheetList:
        found = tuple(lines)
        heading = text(f"feedback-{key}", language, count=len(found), **values)
        return SheetList(heading=heading, lines=found, empty=text("feedback-empty", language))

    if feedback.promised:
        for key, achieved in (("achieved", True), ("missed", False)):
            lines = [each for each in feedback.promised if each.achieved is achieved]
            told = (_promised(each, feedback, language) for each in lines)
            yield one(key, told, phase=feedback.phase)
    if feedback.also:
        yield one(
            "also",
            (
                SheetLine(
                    number=each.number,
                    title=one_line(each.title, _TITLE_LIMIT),
                    place=one_line(each.owner or "", _OWNER_LIMIT),
                    why=also_sentence(each, language),
                )
                for each in feedback.also
            ),
        )
    moved = moved_besides(feedback)
    if moved:
        yield one(
            "moved",
            (
                SheetLine(
                    number=each.number,
                    title=one_line(each.title, _TITLE_LIMIT),
                    place=moved_place(each, language),
                    why=moved_sentence(each, roadmap, language),
                )
                for each in moved
            ),
        )
    agreed = any(each.promise for each in feedback.next)
    yield one(
        "next-agreed" if agreed else "next-free",
        (
            SheetLine(
                number=each.number,
                title=one_line(each.title, _TITLE_LIMIT),
                place=ahead_place(each, language),
                why=status_word(each.status, language),
            )
            for each in feedback.next
        ),
        quarter=quarter_name(feedback.next_quarter, language, short=True),
    )
    if feedback.decisions:
        yield one(
            "decisions",
            (
                SheetLine(
                    number=f"{position}.",
                    title=decided_title(each, language),
                    place=day_words(each.decided_on, language),
                    why=one_line(each.reason or "", REASON_LIMIT),
                )
                for position, each in enumerate(feedback.decisions, start=1)
            ),
        )


def _promised(found: Promised, feedback: Feedback, language: Language) -> SheetLine:
    place = promise_word(found.promise, language)
    if found.owner:
        place = f"{place}, {one_line(found.owner, _OWNER_LIMIT)}"
    return SheetLine(
        number=found.number,
        title=one_line(found.title, _TITLE_LIMIT),
        place=place,
        why=promised_sentence(found, feedback, language),
    )
