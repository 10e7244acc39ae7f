"""Priority rules: who goes first where not all can.

The rules that Kolisch (1996) compares; the lowest rank goes first.
"""

from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush
from typing import Literal

from roadmap.engine.scheduling.network import Network, later

RuleName = Literal[
    "latest-finish", "latest-start", "least-slack", "most-successors", "greatest-rank-weight"
]


def rank(network: Network, rule: RuleName = "latest-finish") -> list[float]:
    """Return the rank of every activity under a rule.

    Parameters
    ----------
    network
        The instance, made ready.
    rule
        ``latest-finish`` (LFT), ``latest-start`` (LST) and ``least-slack`` (MSLK)
        look at the longest chains and at deadlines; ``most-successors`` (MTS)
        counts everything that comes after; ``greatest-rank-weight`` (GRPW) adds up
        the durations of an activity and of its immediate successors.
    """
    return _RULES[rule](network)


def ranked(network: Network, ranks: Sequence[float]) -> list[int]:
    """Return all activities after their predecessors, lower ranks first where there is a choice."""
    waiting = [len(before) for before in network.before]
    ready = [(ranks[a], a) for a, number in enumerate(waiting) if not number]
    heapify(ready)
    line = []
    while ready:
        activity = heappop(ready)[1]
        line.append(activity)
        for successor in network.after[activity]:
            waiting[successor] -= 1
            if not waiting[successor]:
                heappush(ready, (ranks[successor], successor))
    return line


def latest_starts(network: Network) -> list[int]:
    """Return the latest start of each activity by limits and by the longest chain.

    Here what may be left out counts as if it were done: otherwise nothing would
    hurry where everything may be left out.
    """
    tail = [0] * len(network.order)
    for activity in reversed(network.order):
        following = max((tail[s] for s in network.after[activity]), default=0)
        tail[activity] = network.instance.durations[activity] + following
    end = max((e + t for e, t in zip(network.earliest, tail, strict=True)), default=0)
    return [
        end - after if limit is None else min(limit, end - after)
        for after, limit in zip(tail, network.latest, strict=True)
    ]


def _latest_finish(network: Network) -> list[float]:
    durations = network.instance.durations
    return [s + d for s, d in zip(latest_starts(network), durations, strict=True)]


def _latest_start(network: Network) -> list[float]:
    return [float(start) for start in latest_starts(network)]


def _least_slack(network: Network) -> list[float]:
    return [
        late - early for late, early in zip(latest_starts(network), network.earliest, strict=True)
    ]


def _most_successors(network: Network) -> list[float]:
    return [-activities.bit_count() for activities in later(network)]


def _greatest_rank_weight(network: Network) -> list[float]:
    durations = network.instance.durations
    return [
        -durations[activity] - sum(durations[s] for s in network.after[activity])
        for activity in range(len(durations))
    ]


_RULES: dict[RuleName, Callable[[Network], list[float]]] = {
    "latest-finish": _latest_finish,
    "latest-start": _latest_start,
    "least-slack": _least_slack,
    "most-successors": _most_successors,
    "greatest-rank-weight": _greatest_rank_weight,
}
