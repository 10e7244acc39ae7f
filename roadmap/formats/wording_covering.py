"""Threads from finding to plateau, gaps and frameworks in sentences."""

from collections.abc import Sequence

from roadmap.formats.wording_names import (
    action_name,
    listed,
    numbers_listed,
    one_line,
    plateau_name,
    without_stop,
)
from roadmap.model.covering import FrameworkCoverage, Gap, ItemCoverage, Thread
from roadmap.model.roadmap import Roadmap
from roadmap.texts import Language, text


def thread_sentence(threads: Sequence[Thread], language: Language = "nl") -> str:
    """Return by which actions one finding is answered, and in which plateaus.

    `threads` are those of one finding. A link that was inferred says so.
    """
    told = [
        text(
            "thread-inferred" if thread.basis == "inferred" else "thread",
            language,
            action=thread.action,
            advice=thread.advice or "–",
            plateau=str(thread.plateau),
            quarter=thread.quarter or "none",
        )
        for thread in threads
    ]
    return listed(told, language, separator="; ")


def gap_sentence(gap: Gap, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return where a thread breaks off, and which dropped actions would have gone on."""
    values = {"name": _name(gap, roadmap, language)}
    sentence = text(f"gap-{gap.code}", language, **values)
    if not gap.dropped:
        return sentence
    dropped = numbers_listed(gap.dropped, language)
    return " ".join((sentence, text("gap-dropped", language, actions=dropped)))


def _name(gap: Gap, roadmap: Roadmap, language: Language) -> str:
    kind = gap.code.partition("-")[0]
    if kind == "action":
        return action_name(gap.number, roadmap, language)
    if kind == "plateau":
        return plateau_name(int(gap.number), roadmap, language)
    facts = roadmap.findings if kind == "finding" else roadmap.advices
    title = next(fact.title for fact in facts if fact.number == gap.number)
    return text("action-name", language, number=gap.number, title=one_line(title))


def framework_sentence(found: FrameworkCoverage, language: Language = "nl") -> str:
    """Return how many items of a framework are served, partly served and not served."""
    return text(
        "framework-levels",
        language,
        served=found.served,
        partly=found.partly,
        none=found.not_at_all,
    )


def item_sentence(item: ItemCoverage, language: Language = "nl", *, reasons: bool = True) -> str:
    """Return how far an item of a framework is served, by what and why."""
    told = []
    for service in item.served_by:
        why = service.reason.in_language(language) if reasons and service.reason else ""
        fit = "direct" if item.level == "partly" else service.fit
        key = f"service-{fit}" + ("-why" if why else "")
        reason = without_stop(one_line(why, 300))
        told.append(text(key, language, action=service.action, reason=reason))
    values = {"title": one_line(item.title), "actions": "; ".join(told)}
    sentence = text(f"item-{item.level}", language, **values)
    if not item.dropped:
        return sentence
    dropped = numbers_listed(item.dropped, language)
    return " ".join((sentence, text("gap-dropped", language, actions=dropped)))
