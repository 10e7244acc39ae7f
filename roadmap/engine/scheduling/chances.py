"""How sure the ends are where durations are ranges: a Monte Carlo run over a schedule.

All runs go through the network together: one operation over an array takes an
activity a step further in every run. The criticality index is that of Van Slyke
(1963): how often an activity is on a longest chain.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from roadmap.engine.scheduling.instance import LEFT_OUT, Instance, topological
from roadmap.engine.scheduling.schedule import Starts

Spread = Literal["triangular", "pert"]

Range = tuple[float, float, float]
"""Shortest, most likely and longest duration, in periods."""

Runs = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Chance:
    """When a group of activities is ready."""

    ready: tuple[float, ...]
    """Per period the share of runs in which the whole group has ended by it; the last one is 1."""
    criticality: tuple[float, ...]
    """Per activity the share of runs in which any delay of it delays the group."""

    def by(self, period: int) -> float:
        """Return the chance that the group has ended by a period."""
        return self.ready[period] if period < len(self.ready) else 1.0


def chances(
    instance: Instance,
    starts: Starts,
    ranges: Sequence[Range],
    groups: Sequence[Sequence[int]],
    *,
    runs: int = 10_000,
    seed: int = 0,
    spread: Spread = "triangular",
) -> tuple[Chance, ...]:
    """Return when each group of activities is ready, and which activities drive that.

    Parameters
    ----------
    instance, starts
        A schedule that can be carried out. Nothing starts earlier than it says;
        what was to use the same means one after the other keeps that order.
    ranges
        Per activity how long it may last. Activities start with a period, so one
        that ends within a period occupies all of it.
    groups
        Activities that are ready together, such as those of a plateau.
    runs
        Number of draws.
    seed
        Of the draws.
    spread
        ``triangular``, or ``pert``: the beta distribution with the same mode in
        which the most likely value weighs four times (Malcolm et al. 1959).

    Raises
    ------
    ValueError
        Names the activity whose range is negative or not in order.

    Notes
    -----
    Takes operations over `runs` numbers for each activity and arc, and once more
    for each group.
    """
    for activity, (low, mode, high) in enumerate(ranges):
        if not 0 <= low <= mode <= high:
            raise ValueError(f"ranges[{activity}]: {low}, {mode}, {high} is not in order")
    arcs = [a for a in instance.arcs if LEFT_OUT not in (starts[a[0]], starts[a[1]])]
    arcs += handovers(instance, starts)
    before: list[list[int]] = [[] for _ in starts]
    after: list[list[int]] = [[] for _ in starts]
    for tail, head in sorted(set(arcs)):
        before[head].append(tail)
        after[tail].append(head)
    # By start, and at one start in the order of the arcs: moments may follow each other at once.
    line = [a for a in topological(instance) if starts[a] != LEFT_OUT]
    line.sort(key=starts.__getitem__)
    lasting = _draw(ranges, runs, seed, spread)
    ends = np.zeros_like(lasting)
    for activity in line:
        begin = np.full(runs, starts[activity], dtype=np.int32)
        for predecessor in before[activity]:
            np.maximum(begin, ends[predecessor], out=begin)
        np.add(begin, lasting[activity], out=ends[activity])
    return tuple(_chance(group, line, after, starts, lasting, ends) for group in groups)


def _draw(ranges: Sequence[Range], runs: int, seed: int, spread: Spread) -> Runs:
    """Return the whole periods that each activity lasts in each run."""
    generator = np.random.default_rng(seed)
    low, mode, high = (np.array(column, dtype=float) for column in zip(*ranges, strict=True))
    width = high - low
    peak = np.divide(mode - low, width, out=np.zeros_like(width), where=width > 0)
    if spread == "triangular":
        at = _triangular(generator.random((len(ranges), runs), dtype=np.float32), peak)
    else:
        first, second = (1 + 4 * peak)[:, None], (5 - 4 * peak)[:, None]
        at = generator.beta(first, second, (len(ranges), runs)).astype(np.float32)
    at *= width[:, None].astype(np.float32)
    at += low[:, None].astype(np.float32)
    # A duration that is whole to six digits is meant to be whole.
    at -= np.float32(1e-6)
    whole: Runs = np.ceil(at, out=at).astype(np.int32)
    return whole


def _triangular(
    share: npt.NDArray[np.float32], peak: npt.NDArray[np.float64]
) -> npt.NDArray[np.float32]:
    """Return where between 0 and 1 this share of a triangle lies to the left."""
    top = peak[:, None].astype(np.float32)
    rising = np.sqrt(share * top)
    falling = 1 - np.sqrt((1 - share) * (1 - top))
    found: npt.NDArray[np.float32] = np.where(share < top, rising, falling)
    return found


def _chance(
    group: Sequence[int],
    line: Sequence[int],
    after: Sequence[Sequence[int]],
    starts: Starts,
    lasting: Runs,
    ends: Runs,
) -> Chance:
    members = [activity for activity in group if starts[activity] != LEFT_OUT]
    runs = ends.shape[1]
    if not members:
        return Chance((1.0,), (0.0,) * len(starts))
    ready = ends[members].max(axis=0)
    counts = np.bincount(ready).cumsum() / runs
    inside = set(members)
    latest: dict[int, Runs] = {}
    critical = [0.0] * len(starts)
    for activity in reversed(line):
        limits = [latest[s] - lasting[s] for s in after[activity] if s in latest]
        if activity in inside:
            limits.append(ready)
        if not limits:
            continue
        latest[activity] = np.minimum.reduce(limits)
        critical[activity] = float(np.count_nonzero(latest[activity] == ends[activity])) / runs
    return Chance(tuple(counts.tolist()), tuple(critical))


def handovers(instance: Instance, starts: Starts) -> list[tuple[int, int]]:
    """Return who waits for whom because the one passes on to the other what both need.

    Every unit of a resource goes from hand to hand (the chaining of Policella,
    Smith, Cesta and Oddi 2004), the one that came free last first, so that few
    have to wait for many.
    """
    found = []
    line = sorted(
        (a for a, start in enumerate(starts) if start != LEFT_OUT and instance.durations[a]),
        key=lambda a: (starts[a], a),
    )
    for resource, given in enumerate(instance.capacities):
        # Who had what is free, and until when; at first nobody.
        hands: list[tuple[int, int, int]] = [(0, -1, max(given))]
        for activity in line:
            need = instance.demands[activity][resource]
            if not need:
                continue
            hands.sort(key=lambda hand: (hand[0] <= starts[activity], hand[0], hand[1]))
            end = starts[activity] + instance.durations[activity]
            left = need
            while left:
                free, owner, units = hands.pop()
                used = min(units, left)
                if units > used:
                    hands.append((free, owner, units - used))
                if owner >= 0:
                    found.append((owner, activity))
                left -= used
            hands.append((end, activity, need))
    return found
