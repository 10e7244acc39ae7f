"""The schedule in sentences: what in which quarter, why then, and what does not fit."""

from collections.abc import Iterator, Sequence

from roadmap.formats.wording_answers import change_phrase
from roadmap.formats.wording_names import (
    action_name,
    listed,
    numbers_listed,
    one_line,
    plateau_name,
    without_stop,
)
from roadmap.model.change import Change, DropAction, SetCapacity
from roadmap.model.order import natural_key
from roadmap.model.quarter import quarter_after
from roadmap.model.roadmap import Roadmap
from roadmap.model.schedule import (
    Assumption,
    Demand,
    DemandKind,
    Held,
    LeftOut,
    Level,
    Load,
    PlateauLine,
    Relaxation,
    Schedule,
    ScheduleConflict,
    ScheduleLine,
)
from roadmap.texts import Language, text

_ASSUMPTIONS: tuple[Assumption, ...] = ("duration", "effort", "decided", "unblocked")
"""In the order in which they are told."""

_DEMANDS: tuple[DemandKind, ...] = (
    "target",
    "latest",
    "calendar",
    "capacity",
    "earliest",
    "past",
    "gate",
    "action",
    "dependency",
)
"""In the order in which they are told: what people set first, what follows from the plan last."""

_SURE = 1_000
"""The chance, in thousandths, of what is certain: nothing decides it."""

_NAMED = 6
"""Up to how many actions an assumption names."""


def schedule_sentences(found: Schedule, language: Language = "nl") -> list[str]:
    """Return what is known about a schedule: whether all fits, and how good it is."""
    sentences = [text(f"schedule-{found.status}", language)]
    if found.method == "rules":
        sentences.append(text("schedule-by-rules", language))
    if not found.lines:
        return [*sentences, text("schedule-nothing", language)]
    open_ = next((level for level in found.levels if not level.proven), None)
    if open_ is not None:
        goal = text(f"goal-{open_.goal}", language)
        if open_.bound:
            gap = _percent(_share(open_), language)
            sentences.append(text("schedule-gap", language, gap=gap, goal=goal))
        else:
            sentences.append(text("schedule-gap-unknown", language, goal=goal))
    elif found.levels and found.status in ("infeasible", "unknown"):
        sentences.append(text("schedule-proven", language))
    return sentences


def level_sentence(level: Level, language: Language = "nl") -> str:
    """Return how far one goal was reached: "plateaus ready early: at most 3.9 % to be won"."""
    key = "proven" if level.proven else "gap" if level.bound else "open"
    goal = text(f"goal-{level.goal}", language)
    gap = {"gap": _percent(_share(level), language)} if key == "gap" else {}
    return text(f"schedule-level-{key}", language, goal=goal, **gap)


def _share(level: Level) -> int:
    """The thousandths that might still be won, at least one where anything might."""
    return max(1, round(1_000 * (level.value - level.bound) / max(1, level.value)))


def _percent(thousandths: int, language: Language) -> str:
    whole, rest = divmod(thousandths, 10)
    return text("decimal", language, whole=str(whole), rest=str(rest)) if rest else str(whole)


def line_sentence(line: ScheduleLine, language: Language = "nl") -> str:
    """Return when an action is carried out, and why not earlier.

    Such as "3.3: 2028-Q1, because plateau 1 is not ready until 2027-Q4"; where
    it was agreed otherwise, with how much that is.
    """
    values = {
        "number": line.number,
        "when": during_phrase(line, language),
        "why": held_phrase(line.held, line.start, language),
    }
    if not line.shift or line.agreed is None:
        return text("schedule-line", language, **values)
    shift = shift_phrase(line, language)
    return text("schedule-line-shifted", language, **values, shift=shift)


def during_phrase(line: ScheduleLine, language: Language = "nl") -> str:
    """Return the quarters in which an action is carried out."""
    if line.start == line.end:
        return line.start
    return text("schedule-during", language, first=line.start, last=line.end)


def shift_phrase(line: ScheduleLine, language: Language = "nl") -> str:
    """Return how much later or earlier than agreed it starts; empty when it does not."""
    if not line.shift or line.agreed is None:
        return ""
    key = "schedule-later" if line.shift > 0 else "schedule-earlier"
    return text(key, language, count=abs(line.shift), agreed=line.agreed)


def held_phrase(held: Held, start: str, language: Language = "nl") -> str:
    """Return why an action does not start before a quarter, as a clause."""
    # What it waits for is ready at the end of the quarter before: else it were another reason.
    before = quarter_after(start, -1)
    match held.reason:
        case "dependency":
            names = listed(held.actions, language)
            count = len(held.actions)
            return text("held-dependency", language, count=count, actions=names, quarter=before)
        case "gate":
            plateau = str(held.plateau)
            return text("held-gate", language, plateau=plateau, quarter=before)
        case "earliest":
            return text("held-earliest", language, quarter=start)
        case "capacity":
            return _full(held, language)
    return text(f"held-{held.reason}", language)


def _full(held: Held, language: Language) -> str:
    key = f"held-capacity-{held.measure}"
    values = {"quarter": held.quarter or ""}
    if held.actions:
        values["actions"] = numbers_listed(held.actions, language)
    else:
        key += "-none"
    if held.team is not None:
        key += "-team"
        values["team"] = one_line(held.team)
    return text(key, language, **values)


def left_out_sentence(found: LeftOut, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return that an action is not taken up, and why."""
    values: dict[str, str | int] = {"action": action_name(found.number, roadmap, language)}
    key = f"left-{found.reason}"
    if found.reason == "dropped":
        told = without_stop(one_line(found.told or ""))
        key, values["told"] = (key, told) if told else (f"{key}-unsaid", "")
    elif found.reason == "gate":
        values["plateau"] = str(found.by)
    elif found.reason in ("after", "cycle"):
        values["actions"] = numbers_listed(found.actions, language)
        values["count"] = len(found.actions)
    return text(key, language, **values)


def load_phrase(load: Load, language: Language = "nl") -> str:
    """Return how full a capacity is: "MT: 2 of 3 actions"; and whether that is too full."""
    over = "-over" if load.used > load.capacity else ""
    values = {"used": str(load.used), "capacity": str(load.capacity)}
    told = text(f"load-{load.measure}{over}", language, **values)
    if load.team is None:
        return told
    return text("load-team", language, team=one_line(load.team), load=told)


def ready_sentence(line: PlateauLine, roadmap: Roadmap, language: Language = "nl") -> str:
    """Return when a plateau is ready, how sure that is, and what decides it."""
    target = None if line.gate is None else line.gate.target
    told = _ready(line, target, roadmap, language)
    quarter = target or line.ready
    if line.chance is None or quarter is None:
        return told
    chance = _percent(line.chance, language)
    sentences = [text("ready-chance", language, ready=told, quarter=quarter, chance=chance)]
    if line.drivers and line.chance < _SURE:
        drivers = [
            text("ready-driver", language, number=d.number, share=_percent(d.share, language))
            for d in line.drivers
        ]
        sentences.append(text("ready-drivers", language, drivers=listed(drivers, language)))
    return " ".join(sentences)


def _ready(line: PlateauLine, target: str | None, roadmap: Roadmap, language: Language) -> str:
    values: dict[str, str | int] = {"plateau": plateau_name(line.plateau, roadmap, language)}
    if not line.open:
        return text("ready-done", language, **values)
    if target is not None:
        values["target"] = target
    if line.ready is None:
        key = "ready-not-late" if line.late else "ready-not"
        if 1 < line.open == line.left_out:
            key = "ready-none-late" if line.late else "ready-none"
        return text(key, language, **values, left=line.left_out, open=str(line.open))
    key = "ready-late" if line.late else "ready-in-time" if target else "ready-in"
    return text(key, language, **values, quarter=line.ready)


def chances_sentence(found: Schedule, language: Language = "nl") -> str:
    """Return how the chances were found; empty when there are none."""
    if found.uncertainty is None:
        return ""
    drawn = found.uncertainty
    values: dict[str, str | int] = {
        "runs": drawn.runs,
        "seed": str(drawn.seed),
        "ranges": drawn.ranges,
    }
    return text("schedule-chances", language, **values)


def schedule_conflict_sentence(
    found: ScheduleConflict, schedule: Schedule, roadmap: Roadmap, language: Language = "nl"
) -> str:
    """Return what does not go together, and that taking any of it away helps."""
    demands = [
        told
        for kind in _DEMANDS
        for told in _demands(
            sorted((each for each in found.demands if each.kind == kind), key=_in_order),
            schedule,
            roadmap,
            language,
        )
    ]
    key = "conflict-minimal" if found.minimal else "conflict-open"
    return text(key, language, demands=listed(demands, language, separator="; "))


def _in_order(demand: Demand) -> tuple[object, ...]:
    numbers = (natural_key(number or "") for number in (demand.action, demand.predecessor))
    return (demand.plateau or 0, *numbers, demand.team or "", demand.measure or "")


def _demands(
    same: Sequence[Demand], schedule: Schedule, roadmap: Roadmap, language: Language
) -> Iterator[str]:
    """Yield demands of one kind; those that only differ in the action are told together."""
    if not same:
        return
    kind = same[0].kind
    if kind == "gate":
        yield from _gates(same, language)
    elif kind in ("action", "past"):
        numbers = [each.action or "" for each in same]
        names = numbers_listed(numbers, language)
        yield text(f"demand-{kind}", language, count=len(numbers), actions=names)
    elif kind == "dependency":
        links = [
            text(
                "demand-link",
                language,
                predecessor=each.predecessor or "",
                successor=each.action or "",
            )
            for each in same
        ]
        yield text("demand-dependency", language, count=len(links), links=listed(links, language))
    elif kind == "capacity":
        yield from (_room(each, schedule, language) for each in same)
    else:
        yield from (_limit(each, roadmap, language) for each in same)


def _gates(same: Sequence[Demand], language: Language) -> Iterator[str]:
    for plateau in dict.fromkeys(each.plateau for each in same):
        waiting = [each.action for each in same if each.plateau == plateau and each.action]
        values: dict[str, str | int] = {"plateau": str(plateau)}
        if not waiting:
            yield text("demand-gate-all", language, **values)
            continue
        names = numbers_listed(waiting, language)
        yield text("demand-gate", language, **values, count=len(waiting), actions=names)


def _room(demand: Demand, schedule: Schedule, language: Language) -> str:
    room = {
        load.capacity
        for quarter in schedule.quarters
        for load in quarter.loads
        if (load.team, load.measure) == (demand.team, demand.measure)
    }
    key = f"demand-capacity-{demand.measure}"
    values: dict[str, str | int] = {}
    if len(room) == 1:
        values["count"] = room.pop()
    else:
        key += "-varied"
    if demand.team is not None:
        key += "-team"
        values["team"] = one_line(demand.team)
    return text(key, language, **values)


def _limit(demand: Demand, roadmap: Roadmap, language: Language) -> str:
    values = {"quarter": demand.quarter or ""}
    if demand.plateau is not None:
        values["plateau"] = plateau_name(demand.plateau, roadmap, language)
    if demand.action is not None:
        values["action"] = demand.action
    return text(f"demand-{demand.kind}", language, **values)


def relaxation_changes(found: Relaxation, language: Language = "nl") -> tuple[Change, ...]:
    """Return the changes of a relaxation, ready to be made: what is dropped says why in words."""
    reason = text("relax-drop-reason", language)
    return tuple(
        change.model_copy(update={"reason": reason}) if isinstance(change, DropAction) else change
        for change in found.changes
    )


def schedule_relaxation_sentence(
    found: Relaxation, roadmap: Roadmap, language: Language = "nl"
) -> str:
    """Return what would help, its price, and what it gives."""
    if found.kind == "drop":
        price = text("relax-price-drop", language, share=_percent(found.price, language))
    else:
        spread = "-spread" if found.kind == "capacity" and _is_spread(found) else ""
        price = text(f"relax-price-{found.kind}{spread}", language, count=found.price)
    values = {
        "kind": text(f"relax-{found.kind}", language),
        "changes": listed(
            [change_phrase(change, roadmap, language) for change in found.changes],
            language,
            separator="; ",
        ),
        "price": price,
    }
    if found.ready is None:
        return text("relax-empty", language, **values)
    return text("relax", language, **values, count=found.taken_up, ready=found.ready)


def _is_spread(found: Relaxation) -> bool:
    """Whether room is added in more than one quarter."""
    stretches = [change for change in found.changes if isinstance(change, SetCapacity)]
    return len(stretches) != 1 or stretches[0].first != stretches[0].last


def assumption_sentences(found: Schedule, language: Language = "nl") -> list[str]:
    """Return what a schedule rests on that nobody has said, each with how many actions."""
    sentences = []
    for name in _ASSUMPTIONS:
        numbers = [line.number for line in found.lines if name in line.assumed]
        if not numbers:
            continue
        values: dict[str, str | int] = {"count": len(numbers)}
        if name == "duration":
            length = found.calendar.duration
            values["length"] = text("assumed-length", language, count=length)
        elif name == "effort":
            points = found.calendar.effort
            values["points"] = text("capacity-effort", language, count=points)
        if len(numbers) > _NAMED:
            sentences.append(text(f"assumed-{name}-all", language, **values))
        else:
            names = listed(numbers, language)
            sentences.append(text(f"assumed-{name}", language, **values, numbers=names))
    return sentences
