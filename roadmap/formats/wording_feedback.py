"""The feedback on a quarter in sentences."""

from collections import Counter
from datetime import date, timedelta
from typing import get_args

from roadmap.formats.wording_answers import change_phrase
from roadmap.formats.wording_names import listed, one_line, without_stop
from roadmap.model.calendar import Agreed
from roadmap.model.decided import Decided
from roadmap.model.feedback import (
    Ahead,
    Also,
    Because,
    Feedback,
    Miss,
    Moved,
    Promise,
    Promised,
)
from roadmap.model.quarter import quarter_after, quarter_begins, year_and_number
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language, text

REASON_LIMIT = 400
"""Characters of a reason that a sentence repeats; the data has all of it."""

_BECAUSE_LIMIT = 3


def quarter_name(quarter: str, language: Language = "nl", *, short: bool = False) -> str:
    """Return a quarter in words: "the first quarter of 2027", or short: "Q1 2027"."""
    year, number = year_and_number(quarter)
    key = "feedback-quarter-short" if short else "feedback-quarter"
    return text(key, language, year=f"{year:04}", number=number)


def day_words(day: date, language: Language = "nl") -> str:
    """Return a day in words: "18 December 2026"."""
    return text("feedback-day", language, day=str(day.day), month=day.month, year=f"{day.year:04}")


def stretch_words(agreed: Agreed, language: Language = "nl") -> str:
    """Return agreed quarters in words: "Q1 2027 to Q3 2027", or just the one."""
    first, last = (
        quarter_name(quarter, language, short=True) for quarter in (agreed.start, agreed.end)
    )
    if first == last:
        return first
    return text("feedback-stretch", language, first=first, last=last)


def promise_word(promise: Promise, language: Language = "nl") -> str:
    """Return what was promised in a word or two: "finish"."""
    return text("feedback-promise", language, promise=promise)


def feedback_story(found: Feedback, language: Language = "nl") -> tuple[str, ...]:
    """Return how the quarter went, in paragraphs; the first one says what it comes down to."""
    paragraphs = [_outcome(found, language)]
    besides = []
    if found.phase == "coming":
        besides.append(text("feedback-coming", language))
    elif found.phase == "running":
        last = quarter_begins(quarter_after(found.quarter)).date() - timedelta(days=1)
        besides.append(text("feedback-running", language, day=day_words(last, language)))
    for key, count in (("besides", len(found.also)), ("shifted", len(moved_besides(found)))):
        if count:
            besides.append(text(f"feedback-{key}", language, count=count))
    if besides:
        paragraphs.append(" ".join(besides))
    if found.ground and found.promised:
        paragraphs.append(_ground(found, language))
    return tuple(paragraphs)


def _outcome(found: Feedback, language: Language) -> str:
    quarter = quarter_name(found.quarter, language)
    if found.no_promise:
        return text(
            f"feedback-{found.no_promise}", language, quarter=quarter, **_by(found, language)
        )
    wanted = Counter(each.promise for each in found.promised)
    what = listed(
        [
            text(f"feedback-what-{promise}", language, count=wanted[promise])
            for promise in get_args(Promise)
            if wanted[promise]
        ],
        language,
    )
    counts, phase = found.counts, found.phase
    told = text("feedback-wanted", language, phase=phase, quarter=quarter, what=what)
    if phase == "coming":
        return told
    if not counts.missed:
        outcome = text("feedback-all", language, phase=phase, count=counts.promised)
    else:
        outcome = text(
            "feedback-some" if counts.achieved else "feedback-none",
            language,
            phase=phase,
            count=counts.promised,
            rest=_rest(found, language),
            **({"achieved": counts.achieved} if counts.achieved else {}),
        )
    return f"{told} {outcome}"


def _rest(found: Feedback, language: Language) -> str:
    missed = Counter(each.miss for each in found.promised)
    return listed(
        [
            text(f"feedback-rest-{miss}", language, count=missed[miss])
            for miss in get_args(Miss)
            if missed[miss]
        ],
        language,
    )


def _by(found: Feedback, language: Language) -> dict[str, str]:
    ground = found.ground
    if ground is None:
        return {}
    by = one_line(ground.decision.by, 80)
    return {"by": by, "day": day_words(ground.decided_on, language)}


def _ground(found: Feedback, language: Language) -> str:
    ground = found.ground
    if ground is None:
        return ""
    key = "feedback-ground" if ground.adopted == "before" else "feedback-ground-within"
    told = text(key, language, **_by(found, language))
    if ground.instead_of is None:
        return told
    late = text(
        "feedback-ground-late",
        language,
        day=day_words(ground.at.date(), language),
        revision=str(ground.instead_of),
    )
    return f"{told} {late}"


def asked_sentence(found: Feedback, language: Language = "nl") -> str | None:
    """Return for which promises a reason is asked; None when nothing is asked, or not yet."""
    asked = [each.number for each in found.promised if not each.achieved and each.reason is None]
    if not asked or found.phase != "over":
        return None
    return text("feedback-asked", language, count=len(asked), numbers=", ".join(asked))


def promised_sentence(found: Promised, feedback: Feedback, language: Language = "nl") -> str:
    """Return what came of a promise, with its reason and what is agreed now."""
    parts = [_is(found, language)]
    if found.achieved:
        return parts[0]
    if found.reason is not None or feedback.phase == "over":
        parts.append(_reason(found, language))
    if found.miss not in ("dropped", "removed"):
        now = found.agreed_now
        if now is not None and now.end > feedback.quarter and now != found.agreed:
            parts.append(text("feedback-now", language, stretch=stretch_words(now, language)))
        elif feedback.phase == "over" and (now is None or now.end <= feedback.quarter):
            parts.append(text("feedback-now-none", language))
    return " ".join(parts)


def _is(found: Promised, language: Language) -> str:
    if found.miss in ("not-ready", "dropped", "removed"):
        return text(f"feedback-is-{found.miss}", language)
    if found.status == "done" and found.promise != "ready":
        return text("feedback-is-sooner", language)
    return text("feedback-is", language, status=found.status or "proposed")


def _reason(found: Promised, language: Language) -> str:
    reason = found.reason
    if reason is None:
        return text("feedback-reason-none", language)
    words = _sentence(reason.words)
    if reason.given_by == "revision":
        revision = str(reason.revision)
        return text("feedback-reason-revision", language, reason=words, revision=revision)
    key = "feedback-reason" if reason.given_by == "status" else "feedback-reason-afterwards"
    return text(key, language, reason=words)


def _sentence(words: str) -> str:
    """Words of a person as the end of a sentence: with a stop, unless they have one."""
    short = one_line(words, REASON_LIMIT)
    return short if short[-1:] in tuple(".!?…") else f"{short}."


def also_sentence(found: Also, language: Language = "nl") -> str:
    """Return what became of an action without a promise."""
    return text("feedback-is", language, status=found.status)


def moved_besides(found: Feedback) -> tuple[Moved, ...]:
    """Return what moved, without the promises that fell out: these are told with their reason."""
    out = {each.number for each in found.promised if each.miss in ("dropped", "removed")}
    return tuple(each for each in found.moved if each.number not in out)


def moved_sentence(found: Moved, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return from where to where an action moved, and what moved it.

    `roadmap` is the one at the end of the quarter.
    """
    parts = []
    before, after = found.agreed_before, found.agreed_after
    if found.status is None or found.status == "dropped":
        gone = "removed" if found.status is None else "dropped"
        parts.append(text(f"feedback-is-{gone}", language))
    elif before is not None and after is None:
        told = text("feedback-moved-away", language, before=stretch_words(before, language))
        parts.append(told)
    elif before is not None and after is not None and before != after:
        parts.append(_shift(before, after, language))
    told_because = dict.fromkeys(_because(each, found, roadmap, language) for each in found.because)
    parts += list(told_because)[:_BECAUSE_LIMIT]
    return " ".join(parts)


def _shift(before: Agreed, after: Agreed, language: Language) -> str:
    if before.start == after.start:
        ends = [quarter_name(each.end, language, short=True) for each in (before, after)]
        return text("feedback-moved-end", language, before=ends[0], after=ends[1])
    ends = [stretch_words(each, language) for each in (before, after)]
    return text("feedback-moved-to", language, before=ends[0], after=ends[1])


def moved_place(found: Moved, language: Language = "nl") -> str:
    """Return between which plateaus an action moved; empty when it stayed in its plateau."""
    if found.plateau_before is None or found.plateau_after is None:
        return ""
    ends = {"before": str(found.plateau_before), "after": str(found.plateau_after)}
    return text("feedback-plateaus", language, **ends)


def _because(found: Because, moved: Moved, roadmap: Roadmap, language: Language) -> str:
    reason, revision = found.reason or "", str(found.revision)
    # Of a change to the action itself is told already where that put it.
    own = getattr(found.change, "action", None) == moved.number
    if found.change is None or (own and reason):
        return text(
            "feedback-reason-revision", language, reason=_sentence(reason), revision=revision
        )
    change = change_phrase(found.change, roadmap, language)
    if found.revision is None or not reason:
        return text("feedback-because-bare", language, change=change)
    told = without_stop(one_line(reason, REASON_LIMIT))
    return text("feedback-because", language, change=change, revision=revision, reason=told)


def ahead_place(found: Ahead, language: Language = "nl") -> str:
    """Return what is agreed for an action that comes next, with its owner."""
    parts = [promise_word(found.promise, language)] if found.promise else []
    if found.owner:
        parts.append(one_line(found.owner, 60))
    return ", ".join(parts)


def decided_title(found: Decided, language: Language = "nl") -> str:
    """Return who decided what in the quarter."""
    return text(
        "feedback-decision",
        language,
        event=found.event,
        by=one_line(found.decision.by, 80),
        revision=str(found.revision),
    )
