"""Why an action starts when it starts, and why another one is not taken up."""

from roadmap.engine.quarters.question import Question
from roadmap.engine.scheduling import LEFT_OUT, Starts
from roadmap.model.order import natural_key
from roadmap.model.schedule import Held, LeftOut, LeftReason


def held(question: Question, starts: Starts, activity: int) -> Held:
    """Return why an action does not start a quarter earlier.

    Of several reasons the first of these counts: the past, the first quarter,
    a dependency, a gate, its own earliest quarter, a capacity. Linear in the
    number of actions.
    """
    instance = question.instance
    start = starts[activity]
    if instance.fixed[activity] is not None:
        return Held(reason="past")
    if start == 0:
        return Held(reason="start")
    waits = [
        before
        for before in question.before[activity]
        if starts[before] + instance.durations[before] == start
    ]
    count = len(question.numbers)
    if actions := [question.numbers[before] for before in waits if before < count]:
        return Held(reason="dependency", actions=tuple(actions))
    if waits:
        return Held(reason="gate", plateau=question.moments[waits[0] - count])
    if instance.releases[activity] == start:
        return Held(reason="earliest")
    if (full := _full(question, starts, activity, start - 1)) is not None:
        return full
    agreed = question.agreed.get(question.numbers[activity])
    kept = agreed is not None and agreed.start == question.quarter(start)
    return Held(reason="agreed" if kept else "choice")


def _full(question: Question, starts: Starts, activity: int, start: int) -> Held | None:
    """The first quarter in which there is no room when an action starts at another moment."""
    instance = question.instance
    for period in range(start, start + instance.durations[activity]):
        at_work = [
            other
            for other in range(len(question.numbers))
            if other != activity
            and starts[other] != LEFT_OUT
            and starts[other] <= period < starts[other] + instance.durations[other]
        ]
        for at, resource in enumerate(question.resources):
            need = instance.demands[activity][at]
            takers = [other for other in at_work if instance.demands[other][at]]
            used = sum(instance.demands[other][at] for other in takers)
            if need and used + need > instance.capacity(at, period):
                return Held(
                    reason="capacity",
                    actions=tuple(question.numbers[other] for other in takers),
                    quarter=question.quarter(period),
                    team=resource.team,
                    measure=resource.measure,
                )
    return None


def left_out(question: Question, starts: Starts) -> tuple[LeftOut, ...]:
    """Return what is not taken up, each with its reason, in natural order of the numbers."""
    count = len(question.numbers)
    found = list(question.impossible)
    for activity in range(count):
        if starts[activity] != LEFT_OUT:
            continue
        missing = [tail for tail in question.before[activity] if starts[tail] == LEFT_OUT]
        actions = tuple(question.numbers[tail] for tail in missing if tail < count)
        gates = [question.moments[tail - count] for tail in missing if tail >= count]
        reason: LeftReason = "after" if actions else "gate" if gates else "room"
        if _too_large(question, activity):
            reason, actions, gates = "too-large", (), []
        found.append(
            LeftOut(
                number=question.numbers[activity],
                plateau=question.plateau(activity),
                reason=reason,
                actions=actions,
                by=gates[0] if reason == "gate" else None,
            )
        )
    return tuple(sorted(found, key=lambda line: natural_key(line.number)))


def _too_large(question: Question, activity: int) -> bool:
    """Tell whether an action asks for more than there is in any quarter."""
    needs = question.instance.demands[activity]
    return any(
        None not in found.limits and need > max(limit or 0 for limit in found.limits)
        for need, found in zip(needs, question.resources, strict=True)
    )
