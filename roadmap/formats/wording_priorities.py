"""Priorities, their arithmetic, levers and swaps in sentences."""

from roadmap.formats.wording_names import action_name, listed, numbers_listed, one_line
from roadmap.model.change import RemoveScore, SetScore, SetWeights
from roadmap.model.priority import (
    SPREAD_PERCENT,
    Inversion,
    Lever,
    PlateauLever,
    Priorities,
    Priority,
    Swap,
    Term,
)
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import CRITERIA, Score, Weighing
from roadmap.texts import Language, text


def criterion_word(criterion: str, language: Language = "nl") -> str:
    """Return a criterion as words."""
    return text(f"criterion-{criterion}", language)


def moscow_word(score: int | None, language: Language = "nl") -> str:
    """Return a class of MoSCoW as a word; null is unscored."""
    return text(f"moscow-{score or 'none'}", language)


def score_phrase(score: Score, language: Language = "nl") -> str:
    """Return a score with who gave it and when: "value: 4 (MT, 2026-11-20)"."""
    return text(
        "score",
        language,
        criterion=criterion_word(score.criterion, language),
        score=_score_word(score, language),
        by=one_line(score.by),
        on=score.on.isoformat(),
    )


def _score_word(score: Score, language: Language) -> str:
    classed = score.criterion == "moscow"
    return moscow_word(score.score, language) if classed else str(score.score)


def weighing_phrase(weighing: Weighing, language: Language = "nl", scale: int = 1) -> str:
    """Return a weighing as words: "add up: findings 2, value 3".

    `scale` divides the weights, which are then told with three decimals at most.
    """
    told = [
        f"{criterion_word(name, language)} {_decimal(weight, scale, language)}"
        for name in CRITERIA
        if (weight := getattr(weighing.weights, name))
    ]
    return text(f"weighing-{weighing.method}", language, weights=", ".join(told))


def _decimal(weight: int, scale: int, language: Language) -> str:
    whole, rest = divmod((2_000 * weight + scale) // (2 * scale), 1_000)
    if not rest:
        return str(whole)
    digits = f"{rest:03}".rstrip("0")
    return text("decimal", language, whole=str(whole), rest=digits)


def judgement_phrase(
    change: SetScore | RemoveScore | SetWeights, roadmap: Roadmap, language: Language = "nl"
) -> str:
    """Return what a change of a score or of the weighing does, as a clause."""
    if isinstance(change, SetWeights):
        if change.weighing is None:
            return text("alter-set-weights-none", language)
        weighing = weighing_phrase(change.weighing, language)
        return text("alter-set-weights", language, weighing=weighing)
    values: dict[str, str | int] = {
        "action": action_name(change.action, roadmap, language),
        "criterion": criterion_word(change.criterion, language),
    }
    if isinstance(change, RemoveScore):
        return text("alter-remove-score", language, **values)
    values["score"] = _score_word(change, language)
    values["by"] = one_line(change.by)
    return text("alter-set-score", language, **values)


def points_shown(points: int, unit: int, language: Language = "nl") -> str:
    """Return points as hundredths of what an action gets that is best on everything: "62.5"."""
    tenths = (2_000 * points + unit) // (2 * unit)
    return text("decimal", language, whole=str(tenths // 10), rest=str(tenths % 10))


def priority_sentence(line: Priority, found: Priorities, language: Language = "nl") -> str:
    """Return the arithmetic behind a priority, its sum term by term, and how sure its rank is."""
    unit = found.unit
    parts = [_term(term, found, language) for term in line.terms]
    own = text(
        "priority-own-divided" if line.divisor > 1 else "priority-own",
        language,
        # Points hold commas of their own, so a semicolon keeps them apart.
        terms=listed(parts, language, separator="; "),
        points=points_shown(line.points, unit, language),
        divisor=str(line.divisor),
    )
    sentences = [own]
    if line.inherits:
        sentences.append(_inherits(line, found, language))
    if line.unscored:
        sentences.append(unscored_sentence(line, found, language))
    if found.weighing.method == "moscow":
        own_class, whole_class = (
            moscow_word(score, language) for score in (line.moscow, line.effective_moscow)
        )
        key = "priority-class" if line.moscow == line.effective_moscow else "priority-class-raised"
        sentences.append(text(key, language, own=own_class, whole=whole_class))
    sentences.append(
        text(
            "priority-interval" if line.best < line.worst else "priority-interval-firm",
            language,
            rank=str(line.rank),
            best=str(line.best),
            worst=str(line.worst),
            spread=str(SPREAD_PERCENT),
        )
    )
    return " ".join(sentences)


def _term(term: Term, found: Priorities, language: Language) -> str:
    return text(
        "priority-term-unscored" if term.found is None else "priority-term",
        language,
        criterion=criterion_word(term.criterion, language),
        found=str(term.found),
        weight=str(term.weight),
        points=points_shown(term.points, found.unit, language),
    )


def _inherits(line: Priority, found: Priorities, language: Language) -> str:
    told = [
        text(
            "priority-inherited",
            language,
            number=number,
            points=points_shown(found.by_number[number].points, found.unit, language),
        )
        for number in line.inherits
    ]
    names = "; ".join(told)
    if line.inherits_more:
        names = text("list-more", language, first=names, count=line.inherits_more)
    return text(
        "priority-inherits",
        language,
        actions=names,
        effective=points_shown(line.effective, found.unit, language),
    )


def unscored_sentence(line: Priority, found: Priorities, language: Language = "nl") -> str:
    """Return what people still have to score of an action, and what it could become."""
    names = [criterion_word(name, language) for name in line.unscored]
    points = points_shown(line.at_most, found.unit, language)
    key = "priority-unscored" if line.at_most > line.points else "priority-unscored-class"
    return text(key, language, criteria=listed(names, language), points=points)


def inversion_sentence(found: Inversion, language: Language = "nl") -> str:
    """Return that the important waits for the unimportant, and how the rank repairs it."""
    return text(
        "inversion",
        language,
        blocker=found.blocker,
        waiting=found.waiting,
        more=found.more,
        blocker_rank=str(found.blocker_rank),
        waiting_rank=str(found.waiting_rank),
        repaired=str(found.repaired_rank),
    )


def lever_phrase(found: Lever | PlateauLever, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return what has to happen for a lever to work, as a clause."""
    name = action_name(found.number, roadmap, language)
    return text(f"lever-{found.kind}", language, action=name)


def lever_sentence(found: Lever, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return what a lever frees, and in which plateaus."""
    numbers = numbers_listed(found.actions, language)
    if found.frees > len(found.actions):
        more = found.frees - len(found.actions)
        numbers = text("list-more", language, first=numbers, count=more)
    plateaus = [
        text("lever-plateau", language, plateau=str(place), count=count)
        for place, count in enumerate(found.plateaus, start=1)
        if count
    ]
    return text(
        "lever-frees",
        language,
        lever=lever_phrase(found, roadmap, language),
        count=found.frees,
        numbers=numbers,
        plateaus=", ".join(plateaus),
    )


def swap_sentences(found: Swap, language: Language = "nl") -> list[str]:
    """Return the smallest change of the weights that exchanges two actions, or why none does."""
    values: dict[str, str | int] = {"above": found.above, "below": found.below}
    if found.weighing is not None and found.change is not None:
        weighing = weighing_phrase(found.weighing, language, found.scale)
        values |= {"weighing": weighing, "change": _percent(found.change, language)}
        return [text("swap-possible", language, **values)]
    values["along"] = numbers_listed(found.along, language)
    sentences = [text(f"swap-{found.reason}", language, **values)]
    if found.pass_change is not None:
        least = "" if found.pass_change else "-least"
        change = _percent(found.pass_change, language)
        values["when"] = text(f"swap-change{least}", language, change=change)
        key = "swap-pass" if found.along else "swap-pass-alone"
        sentences.append(text(key, language, **values))
    return sentences


def _percent(thousandths: int, language: Language) -> str:
    whole, rest = divmod(thousandths, 10)
    return text("decimal", language, whole=str(whole), rest=str(rest)) if rest else str(whole)
