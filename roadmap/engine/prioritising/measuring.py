"""How good each open action is on each criterion, from the data and the scores."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from math import lcm

import numpy as np
import numpy.typing as npt

from roadmap.engine.graph import State
from roadmap.engine.prioritising.waiting import Waiting
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import CRITERIA, Scored

Whole = npt.NDArray[np.int64]

FINEST = 1_000_000
"""The most parts that a value is counted in; with more, sums would not fit in 64 bits."""

HIGHEST = 5
"""The highest score."""

Found = list[int | None]
"""What was found for each open action; null where nobody scored it."""

Share = tuple[Callable[[int], int], int]
"""From what was found to how many parts of the best that is, and in how many parts."""


@dataclass(frozen=True)
class Measures:
    """What was found for the open actions, and how good that is.

    Attributes
    ----------
    found
        Per criterion what was found.
    best
        Value of what is best on a criterion.
    values
        One row for each open action and one column for each of `CRITERIA`:
        from 0 to `best`.
    effort, moscow
        What people gave; null where nobody did.
    """

    found: dict[str, Found]
    best: int
    values: Whole
    effort: Found
    moscow: Found


def measured(state: State, waits: Waiting) -> Measures:
    """Measure the open actions.

    What is counted (findings, actions that are freed) is compared with the
    most of any open action. A plateau counts from the last (0) to the first, a
    slack from the longest that there can be (0) to none, a score by fifths of
    the highest; of the effort the least is best. What is not scored is 0.
    `Measures.best` is the least number in which all these shares are whole; where
    that would be more than `FINEST`, it is that, and shares are rounded half up.

    Notes
    -----
    Linear in actions, coverage and scores. Comparing with the most of the
    roadmap itself gives weights a plain meaning; the price is known [1]_:
    another roadmap has another scale, and so has this one once the action with
    the most is done.

    References
    ----------
    .. [1] V. Belton and T. Gear, "On a short-coming of Saaty's method of
       analytic hierarchies", Omega 11 (1983), 228-230.
    """
    roadmap, where = state.roadmap, state.positions
    numbers = [state.graph.numbers[at] for at in waits.positions]
    answered = Counter(action for action, _ in {(c.action, c.finding) for c in roadmap.coverage})
    plateau = [where.plateau[at] for at in waits.positions]
    slack = [where.latest[at] - where.plateau[at] for at in waits.positions]
    scored = {name: _scores(roadmap, name, numbers) for name in ("value", "urgency", "effort")}
    found: dict[str, Found] = {
        "findings": [answered[number] for number in numbers],
        "freed": [behind.bit_count() for behind in waits.behind],
        "critical": [int(not room) for room in slack],
        "plateau": list(plateau),
        "slack": list(slack),
        "known": [int(score is not None) for score in scored["effort"]],
        **scored,
    }
    longest = roadmap.horizon - 1
    shares: dict[str, Share] = {
        "findings": _of_most(found["findings"]),
        "freed": _of_most(found["freed"]),
        "critical": (_as_it_is, 1),
        "plateau": (lambda number: roadmap.horizon - number, longest),
        "slack": (lambda room: longest - room, longest),
        "known": (_as_it_is, 1),
        "value": (_as_it_is, HIGHEST),
        "urgency": (_as_it_is, HIGHEST),
        "effort": (lambda score: HIGHEST + 1 - score, HIGHEST),
    }
    best = min(lcm(*(parts for _, parts in shares.values())), FINEST)
    columns = [_values(found[name], shares[name], best) for name in CRITERIA]
    values = np.array(columns, dtype=np.int64).reshape(len(CRITERIA), len(numbers)).T
    return Measures(found, best, values, found["effort"], _scores(roadmap, "moscow", numbers))


def _scores(roadmap: Roadmap, criterion: Scored, numbers: list[str]) -> Found:
    given = {score.action: score.score for score in roadmap.scores if score.criterion == criterion}
    return [given.get(number) for number in numbers]


def _of_most(found: Found) -> Share:
    return _as_it_is, max((count for count in found if count), default=1)


def _as_it_is(found: int) -> int:
    return found


def _values(found: Found, share: Share, best: int) -> list[int]:
    count, parts = share
    return [
        0 if number is None else (2 * best * count(number) + parts) // (2 * parts)
        for number in found
    ]
