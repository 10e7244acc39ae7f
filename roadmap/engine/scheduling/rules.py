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
    """Return the latest start of each activity by deadlines and by the longest chain.

    Where nothing limits an activity, the end of the longest chain does.
    """
    end = max(
        (e + t for e, t in zip(network.earliest, network.tail, strict=True)),
        default=0,
    )
    return [
        end - tail if latest is None else min(latest, end - tail)
        for tail, latest in zip(network.tail, network.latest, strict=True)
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
