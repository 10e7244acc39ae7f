"""The schedule as the API answers it: with every reason in words."""

from api.views import grown
from roadmap.formats.wording import (
    assumption_sentences,
    chances_sentence,
    left_out_sentence,
    level_sentence,
    line_sentence,
    load_phrase,
    ready_sentence,
    relaxation_changes,
    schedule_conflict_sentence,
    schedule_relaxation_sentence,
    schedule_sentences,
)
from roadmap.model.roadmap import Roadmap
from roadmap.model.schedule import (
    LeftOut,
    Level,
    Load,
    PlateauLine,
    QuarterLine,
    Relaxation,
    Schedule,
    ScheduleConflict,
    ScheduleLine,
)
from roadmap.texts import Language


class WordedLevel(Level):
    """How far one goal was reached, in words."""

    text: str
    """The goal, and what might still be won."""


class WordedScheduleLine(ScheduleLine):
    """When one action is carried out, in words."""

    text: str
    """The quarter, and why not earlier."""


class WordedLeftOut(LeftOut):
    """An action that is not taken up, in words."""

    text: str
    """Which one, and why."""


class WordedLoad(Load):
    """How full one capacity is, in words."""

    text: str
    """What is taken of what there is."""


class WordedQuarterLine(QuarterLine):
    """What happens in one quarter, with its loads in words."""

    loads: tuple[WordedLoad, ...]
    """How full every capacity is that has a limit in it."""


class WordedPlateauLine(PlateauLine):
    """When a plateau is ready, in words."""

    text: str
    """When it is ready, how sure that is, and what decides it."""


class WordedScheduleConflict(ScheduleConflict):
    """Demands that cannot all be met, in words."""

    text: str
    """What does not go together."""


class WordedRelaxation(Relaxation):
    """What would help, in words."""

    text: str
    """What is given up, its price, and what it gives."""


class WordedSchedule(Schedule):
    """Which action in which quarter, in words; its `sha256` covers the answer without them."""

    levels: tuple[WordedLevel, ...]
    """The goals, the most important first; empty when nothing was found."""
    lines: tuple[WordedScheduleLine, ...]
    """The actions by quarter, and in natural order. When not everything fits: as it would be when
    targets and latest quarters are let go."""
    left_out: tuple[WordedLeftOut, ...]
    """What is deliberately not done, and what is not taken up in these quarters, and why."""
    quarters: tuple[WordedQuarterLine, ...]
    """The quarters, first to last."""
    plateaus: tuple[WordedPlateauLine, ...]
    """The plateaus, first to last."""
    conflict: WordedScheduleConflict | None
    """Why not everything fits; null when it does, or when that could not be proven."""
    relaxations: tuple[WordedRelaxation, ...]
    """What would make it fit, or more of it, the cheapest of each kind."""
    text: str
    """Whether all fits, and how good it is."""
    assumptions: tuple[str, ...]
    """What it rests on that nobody has said; each with how many actions."""
    chances: str
    """How the chances were found; empty when there are none."""


def worded_schedule(found: Schedule, roadmap: Roadmap, language: Language) -> WordedSchedule:
    """Return a schedule in words."""
    conflict = found.conflict
    return grown(
        WordedSchedule,
        found,
        levels=tuple(
            grown(WordedLevel, level, text=level_sentence(level, language))
            for level in found.levels
        ),
        lines=tuple(
            grown(WordedScheduleLine, line, text=line_sentence(line, language))
            for line in found.lines
        ),
        left_out=tuple(
            grown(WordedLeftOut, each, text=left_out_sentence(each, roadmap, language))
            for each in found.left_out
        ),
        quarters=tuple(
            grown(
                WordedQuarterLine,
                quarter,
                loads=tuple(
                    grown(WordedLoad, load, text=load_phrase(load, language))
                    for load in quarter.loads
                ),
            )
            for quarter in found.quarters
        ),
        plateaus=tuple(
            grown(WordedPlateauLine, line, text=ready_sentence(line, roadmap, language))
            for line in found.plateaus
        ),
        conflict=None
        if conflict is None
        else grown(
            WordedScheduleConflict,
            conflict,
            text=schedule_conflict_sentence(conflict, found, roadmap, language),
        ),
        relaxations=tuple(
            grown(
                WordedRelaxation,
                each,
                changes=relaxation_changes(each, language),
                text=schedule_relaxation_sentence(each, roadmap, language),
            )
            for each in found.relaxations
        ),
        text=" ".join(schedule_sentences(found, language)),
        assumptions=tuple(assumption_sentences(found, language)),
        chances=chances_sentence(found, language),
    )
