"""Makespans that no schedule can go below, without a solver.

Three classical bounds (Klein and Scholl 1999 list them): the longest chain; for
each resource the work between a head and a tail; and for activities of which no
two can be done together, the one-machine problem with heads and tails.
"""

from roadmap.engine.scheduling.network import Network, later

LARGE = 500
"""Number of activities from which only the longest chain and all work together are looked at."""


def lower_bound(network: Network) -> int:
    """Return a makespan that every schedule of all activities needs.

    What may be left out asks for nothing. Cubic in the activities at worst, and
    linear from `LARGE` on.
    """
    needed = [a for a, optional in enumerate(network.instance.optional) if not optional]
    chain = max((network.earliest[a] + network.tail[a] for a in needed), default=0)
    if len(needed) >= LARGE:
        return max(chain, _all_work(network, needed))
    return max(chain, _work(network, needed), _one_at_a_time(network, needed))


def _all_work(network: Network, needed: list[int]) -> int:
    instance = network.instance
    return max(
        (
            -(-sum(instance.demands[a][r] * instance.durations[a] for a in needed) // max(given))
            for r, given in enumerate(instance.capacities)
            if max(given)
        ),
        default=0,
    )


def _work(network: Network, needed: list[int]) -> int:
    """Bound by work: what starts not before a head and has a tail at least this long."""
    instance, best = network.instance, 0
    for resource, given in enumerate(instance.capacities):
        users = [a for a in needed if instance.demands[a][resource] and instance.durations[a]]
        after = {a: network.tail[a] - instance.durations[a] for a in users}
        users.sort(key=lambda a: -network.earliest[a])
        for tail in set(after.values()):
            work = 0
            for activity in users:
                if after[activity] >= tail:
                    work += instance.demands[activity][resource] * instance.durations[activity]
                    head = network.earliest[activity]
                    best = max(best, head + -(-work // max(given)) + tail)
    return best


def _one_at_a_time(network: Network, needed: list[int]) -> int:
    """Bound by activities that exclude each other, grown greedily from each, longest first."""
    instance = network.instance
    most = [max(given) for given in instance.capacities]
    lasting = [a for a in needed if instance.durations[a]]
    lasting.sort(key=lambda a: (-_size(network, a), a))
    apart = dict.fromkeys(lasting, 0)
    reach = later(network)
    for at, one in enumerate(lasting):
        for other in lasting[at + 1 :]:
            ordered = reach[one] >> other & 1 or reach[other] >> one & 1
            if ordered or any(
                p + q > m
                for p, q, m in zip(
                    instance.demands[one], instance.demands[other], most, strict=True
                )
            ):
                apart[one] |= 1 << other
                apart[other] |= 1 << one
    best = 0
    for first in lasting:
        group, common = [first], apart[first]
        for other in lasting:
            if common >> other & 1:
                group.append(other)
                common &= apart[other]
        best = max(best, _one_machine(network, group))
    return best


def _size(network: Network, activity: int) -> int:
    return network.instance.durations[activity] * sum(network.instance.demands[activity])


def _one_machine(network: Network, group: list[int]) -> int:
    """Return head + durations + tail, at its highest over all heads and tails of the group."""
    durations = network.instance.durations
    by_head = sorted(group, key=lambda a: -network.earliest[a])
    best = 0
    for tail in {network.tail[a] - durations[a] for a in group}:
        work = 0
        for activity in by_head:
            if network.tail[activity] - durations[activity] >= tail:
                work += durations[activity]
                best = max(best, network.earliest[activity] + work + tail)
    return best
